import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/analysis/checks/index.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { ERRORS } from '../../src/catalogue/errors.ts';
import { READING_FINDINGS } from '../../src/catalogue/findings.ts';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import { METHOD_DESCRIPTIONS } from '../../src/catalogue/methods.ts';
import { MESSAGES } from '../../src/messages/index.ts';
import { msg } from '../../src/messages/message.ts';
import type { Bilingual, Lang, Param } from '../../src/model/message.ts';
import { text } from '../../src/report/text.ts';
import { CLAIMS, claimsOf } from './never-said.ts';
import { placeholders } from './placeholders.ts';

const LANGS: readonly Lang[] = ['id', 'en'];

/** Parameters that a template is rendered with: a figure, a percentage, a date, and plain words. */
const SAMPLES: readonly (readonly [string, (name: string, at: number) => Param])[] = [
  ['figures', (_, at) => 1222 + at],
  ['one', () => 1],
  ['percentages', () => ({ percent: 30.6 })],
  ['dates', () => ({ date: '2023-09-06' })],
  ['words', (name) => name],
];

function bilinguals(
  value: unknown,
  at: string,
  found = new Map<string, Bilingual>(),
): Map<string, Bilingual> {
  if (typeof value !== 'object' || value === null) return found;
  const { id, en } = value as { id?: unknown; en?: unknown };
  if (typeof id === 'string' && typeof en === 'string') found.set(at, { id, en });
  for (const [key, inner] of Object.entries(value)) bilinguals(inner, `${at}.${key}`, found);
  return found;
}

const present = new Set([
  ...Object.values(DATASETS).flatMap((dataset) => Object.keys(dataset.columns)),
  'category_cluster',
]);
const CATALOGUE = new Map([
  ...bilinguals(DATASETS, 'datasets'),
  ...bilinguals(INDICATORS, 'indicators'),
  ...bilinguals(READING_FINDINGS, 'findings'),
  ...bilinguals(ERRORS, 'errors'),
  ...bilinguals(METHOD_DESCRIPTIONS, 'methods'),
  ...bilinguals(CHECKS, 'checks'),
  ...CHECKS.flatMap((check) =>
    Object.values(DATASETS).flatMap((dataset) => [
      ...bilinguals(
        check.offences({ dataset, present, asOf: '2023-09-06' }),
        `offences.${check.code}.${dataset.id}`,
      ),
    ]),
  ),
]);

describe('the matchers', () => {
  it.each(CLAIMS.flatMap(({ name, said }) => said.map((sentence) => ({ name, sentence }))))(
    'catch "$sentence"',
    ({ name, sentence }) => {
      expect(claimsOf(sentence)).toContain(name);
    },
  );

  it.each([
    [
      'WORDS.md, access',
      'Aduan lebih banyak dari wilayah yang mudah menjangkau KPAI; aduan sedikit tidak berarti aman.',
    ],
    ['WORDS.md, whom', 'Cases come from all families; the migrant share is unknown.'],
    [
      'WORDS.md, stigma',
      'Bekerja di luar negeri bukan tanda pengasuhan buruk; laporan ini menilai layanan, bukan keluarga.',
    ],
    ['WORDS.md, association', 'This difference does not show cause.'],
    ['WORDS.md, suppressed', '[c] hidden so that no child can be identified; not zero.'],
    ['TRANSCRIPTS.md', 'PENGASUHAN BERMASALAH: 374 dari 1.222 kasus (30,6%)'],
    ['TRANSCRIPTS.md', 'Ada anak PMI, tanpa community parenting'],
    ['WORDS.md, assessed', 'Dihitung dari anak yang diperiksa, bukan semua anak yang ditinggalkan.'],
  ])('let pass what must be said (%s): %s', (_source, sentence) => {
    expect(claimsOf(sentence)).toEqual([]);
  });
});

describe('what is never said', () => {
  it('is looked for in every catalogue', () => {
    for (const part of ['datasets', 'indicators', 'findings', 'errors', 'methods', 'checks', 'offences'])
      expect(
        [...CATALOGUE.keys()].some((key) => key.startsWith(`${part}.`)),
        part,
      ).toBe(true);
    expect(CATALOGUE.size).toBeGreaterThan(300);
  });

  it.each(SAMPLES)('no message says it, rendered with %s', (_name, sample) => {
    const said = Object.keys(MESSAGES).flatMap((key) => {
      const names = [...placeholders(MESSAGES[key as keyof typeof MESSAGES].en)];
      const params = Object.fromEntries(names.map((name, at) => [name, sample(name, at)]));
      return LANGS.map((lang) => text(lang, { key, params })).flatMap((line) =>
        claimsOf(line).map((claim) => `${key}: ${claim}: ${line}`),
      );
    });
    expect(said).toEqual([]);
  });

  it('no text of the catalogue says it', () => {
    const said = [...CATALOGUE].flatMap(([at, both]) =>
      LANGS.flatMap((lang) => claimsOf(both[lang]).map((claim) => `${at}: ${claim}: ${both[lang]}`)),
    );
    expect(said).toEqual([]);
  });

  it('no headline of an indicator says it', () => {
    const said = Object.entries(INDICATORS).flatMap(([id, { title, counts, kind }]) => {
      const unit = msg(`unit-${counts}`);
      const lines =
        kind === 'count'
          ? [msg('headline-count', { title, x: 374, unit })]
          : [
              msg('headline-proportion', { title, x: 374, n: 1222, unit, value: { percent: 30.6 } }),
              msg('headline-ratio', { title, value: { decimal: 1.5 }, unit }),
            ];
      for (const status of ['suppressed', 'missing', 'undefined'] as const)
        lines.push(msg('headline-status', { title, status: msg(`status-${status}`) }));
      return lines.flatMap((line) =>
        LANGS.flatMap((lang) =>
          claimsOf(text(lang, line)).map((claim) => `${id}: ${claim}: ${text(lang, line)}`),
        ),
      );
    });
    expect(said).toEqual([]);
  });
});
