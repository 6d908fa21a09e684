import { type Day, day, slashes } from './calendar.ts';
import { expectCount, expectTrue } from './expect.ts';
import { FOOTNOTE, fieldTitle, PLACE_HEADER, placeCells, unregistered } from './field-files.ts';
import type { Province } from './places.ts';
import { at, createRandom, type Random } from './random.ts';
import type { Village } from './village-records.ts';
import { exampleVillages } from './villages.ts';
import { ITEMS, NEVER_DISCRIMINATES, RESPONDENTS, VISIT_TOTALS, VISITED } from './visit-plan.ts';
import { delimited } from './writing.ts';

const HEADER = [...PLACE_HEADER, 'Tanggal Kunjungan', 'Jenis Responden', 'No Responden', 'Butir', 'Jawaban'];

export interface Visit {
  readonly village: Village;
  readonly on: Day;
}

/** The villages visited: twelve of one regency's neighbourhood, so that some regencies have three and more. */
export function visitedVillages(provinces: readonly Province[]): Visit[] {
  const random = createRandom(140923);
  const all = exampleVillages(provinces).filter((one) => one.pillars[2] === true);
  const near = all.filter((one) => ['32.61', '33.62', '35.63'].includes(one.code.slice(0, 5)));
  const others = random.shuffle(all.filter((one) => !near.includes(one)));
  const chosen = [...near.slice(0, VISITED - 6), ...others].slice(0, VISITED);
  return chosen
    .sort((left, right) => (left.code < right.code ? -1 : 1))
    .map((village) => ({ village, on: random.integer(day(2023, 8, 14), day(2023, 9, 1)) }));
}

interface Answer {
  readonly visit: Visit;
  readonly respondent: string;
  readonly number: number;
  readonly item: number;
  readonly answer: 'Ya' | 'Tidak' | 'Tidak tahu' | '';
}

/** What holds in a village, and what each respondent makes of it: four in five see it alike. */
function answersOf(random: Random, visit: Visit): Answer[] {
  const truth = ITEMS.map(({ share }) => random.next() < share);
  return RESPONDENTS.flatMap(([respondent, count]) =>
    Array.from({ length: count }, (_, index) => index + 1)
      .filter(() => !random.chance(0.12))
      .flatMap((number) =>
        ITEMS.map((_, item): Answer => {
          const holds = item === NEVER_DISCRIMINATES || (random.chance(0.2) ? !truth[item] : truth[item]);
          const said = holds === true ? 'Ya' : 'Tidak';
          const answer =
            item === NEVER_DISCRIMINATES
              ? 'Ya'
              : random.chance(0.05)
                ? 'Tidak tahu'
                : random.chance(0.04)
                  ? ''
                  : said;
          return { visit, respondent, number, item, answer };
        }),
      ),
  );
}

function toCells({ visit, respondent, number, item, answer }: Answer): string[] {
  return [
    ...placeCells(visit.village),
    slashes(visit.on),
    respondent,
    String(number),
    at(ITEMS, item).label,
    answer,
  ];
}

/** `visits.csv`: one row an answer, as forms of nine kinds of respondent give them. */
export function visitsCsv(provinces: readonly Province[]): string {
  const random = createRandom(310724);
  const rows = visitedVillages(provinces).flatMap((visit) => answersOf(random, visit));
  const first = at(rows, 0);
  rows.push({ ...first, visit: { ...first.visit, village: unregistered(first.visit.village) } });
  const answered = rows.filter((row) => row.answer !== '').length;
  expectCount('answers asked', rows.length, VISIT_TOTALS.rows);
  expectCount('answers given', answered, VISIT_TOTALS.answered);
  expectCount('villages visited', new Set(rows.map((row) => row.visit.village.code)).size, VISITED + 1);
  expectTrue(
    'one item never discriminates',
    rows.every((row) => row.item !== NEVER_DISCRIMINATES || row.answer === 'Ya'),
  );
  const written = rows.map(toCells);
  // beside the totals: a label of no code book, and an answer that is none
  const odd = toCells(at(rows, 30)).map((cell, index) =>
    index === 7 ? '9' : index === 6 ? 'Wartawan' : cell,
  );
  const perhaps = toCells(at(rows, 31)).map((cell, index) =>
    index === 7 ? '9' : index === 9 ? 'Mungkin' : cell,
  );
  return delimited(
    [[fieldTitle('jawaban kunjungan pengawasan')], HEADER, ...written, odd, perhaps, [FOOTNOTE]],
    { delimiter: ',', newline: '\n' },
  );
}
