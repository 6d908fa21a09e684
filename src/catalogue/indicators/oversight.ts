import type { Indicator, Side } from '../../model/indicator.ts';
import type { Bilingual } from '../../model/message.ts';
import type { OversightBook } from '../../model/oversight.ts';
import { OVERSIGHT_BOOK } from '../instrument.ts';

const VISITED: Side = {
  from: 'visits',
  distinct: '_village',
  label: { id: 'desa yang dikunjungi', en: 'villages visited' },
};

const OVERSIGHT = { theme: 'oversight', universe: 'process', publicLevel: 'regency' } as const;

/**
 * Villages visited in which an obstacle was found, one indicator an obstacle of the code book. It is known which
 * villages were visited: in public a row is shown only where none of them stands out.
 */
function obstacle(code: string, label: Bilingual, ofChildren: boolean): Indicator {
  return {
    ...OVERSIGHT,
    kind: 'proportion',
    counts: 'villages',
    better: 'lower',
    title: { id: `Hambatan: ${lower(label.id)}`, en: `Obstacle: ${lower(label.en)}` },
    rationale: {
      id: 'Bagian desa yang dikunjungi dengan temuan ini; satu desa dapat memiliki beberapa hambatan.',
      en: 'Share of the villages visited with this finding; a village may have several obstacles.',
    },
    numerator: {
      from: 'findings',
      distinct: '_village',
      where: `obstacle = '${code}'`,
      label: { id: 'desa dengan hambatan ini', en: 'villages with this obstacle' },
    },
    denominator: VISITED,
    contributors: VISITED,
    ofNamed: ofChildren ? 'children' : 'community',
    caveats: ['caveat-visited', 'caveat-named-villages', ...(ofChildren ? ['safeguarding-notice'] : [])],
  };
}

/** Share of villages with each obstacle of a book but the unnamed others, by the id of its indicator. */
export function obstacleIndicators(
  book: Pick<OversightBook, 'obstacles' | 'ofChildren'>,
): Readonly<Record<string, Indicator>> {
  return Object.fromEntries(
    Object.entries(book.obstacles)
      .filter(([code]) => code !== 'other')
      .map(([code, label]) => [
        `obstacle_${code.replaceAll('-', '_')}`,
        obstacle(code, label, book.ofChildren.includes(code)),
      ]),
  );
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What oversight itself did: where it went, how full its instrument is, what it found, what came of it. */
export const oversightIndicators: Readonly<Record<string, Indicator>> = {
  villages_visited: {
    ...OVERSIGHT,
    kind: 'count',
    universe: 'census',
    counts: 'villages',
    better: 'neither',
    publicLevel: 'village',
    unit: { id: 'desa', en: 'villages' },
    title: { id: 'Desa yang dikunjungi', en: 'Villages visited' },
    rationale: {
      id: 'Desa dengan sedikitnya satu jawaban dalam periode itu.',
      en: 'Villages with at least one answer in the period.',
    },
    numerator: VISITED,
  },
  instrument_completeness: {
    ...OVERSIGHT,
    kind: 'proportion',
    universe: 'census',
    counts: 'answers',
    better: 'higher',
    title: { id: 'Kelengkapan instrumen', en: 'Completeness of the instrument' },
    rationale: {
      id: 'Butir yang dijawab dari butir yang diajukan; "tidak tahu" adalah jawaban.',
      en: 'Items answered of items asked; "does not know" is an answer.',
    },
    numerator: {
      from: 'visits',
      where: 'answer is not null',
      label: { id: 'butir yang dijawab', en: 'items answered' },
    },
    denominator: { from: 'visits', label: { id: 'butir yang diajukan', en: 'items asked' } },
  },
  ...obstacleIndicators(OVERSIGHT_BOOK),
  recommendation_followed_up: {
    ...OVERSIGHT,
    kind: 'proportion',
    universe: 'census',
    counts: 'recommendations',
    better: 'higher',
    title: { id: 'Rekomendasi yang ditindaklanjuti', en: 'Recommendations followed up' },
    rationale: {
      id: 'Rekomendasi berstatus selesai dari rekomendasi yang statusnya terisi.',
      en: 'Recommendations that are done, of those whose status is filled in.',
    },
    numerator: {
      from: 'findings',
      where: "recommendation is not null and follow_up = 'done'",
      label: { id: 'rekomendasi yang selesai ditindaklanjuti', en: 'recommendations done' },
    },
    denominator: {
      from: 'findings',
      where: 'recommendation is not null and follow_up is not null',
      label: { id: 'rekomendasi yang statusnya terisi', en: 'recommendations with a status' },
    },
    asked: {
      from: 'findings',
      where: 'recommendation is not null',
      label: { id: 'semua rekomendasi', en: 'all recommendations' },
    },
    // some recommendations are about children: in public, never of one village
    contributors: {
      from: 'findings',
      distinct: '_village',
      where: 'recommendation is not null',
      label: { id: 'desa dengan rekomendasi', en: 'villages with recommendations' },
    },
  },
};
