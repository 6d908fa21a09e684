import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocument } from '../../src/report/compare-document.ts';
import { compareCsv, compareJson } from '../../src/report/compare-machine.ts';
import { markdown } from '../../src/report/markdown.ts';
import { type CompareOptions, compare } from '../../src/workflows/compare.ts';
import type { InputFile } from '../../src/workflows/reading/open-input.ts';
import { report } from '../../src/workflows/report.ts';
import { small } from './small-tables.ts';

const TOOL = { name: 'desmig', version: '0' };

interface Counts {
  readonly care: number;
  readonly other: number;
}

const SHOWN: readonly Counts[] = [
  { care: 75, other: 75 },
  { care: 43, other: 47 },
  { care: 43, other: 14 },
  { care: 12, other: 130 },
];
const PROVINCES = ['Lampung', 'Banten'] as const;

/** A register of two provinces, the same in both but for `hidden`: in each, what is shown, then what is not. */
function register(hidden: readonly Counts[], years: readonly number[]): InputFile {
  const lines = ['No,Tgl Aduan,Klaster,Sub Klaster,Provinsi,Kab/Kota'];
  for (const year of years)
    for (const province of PROVINCES)
      for (const [at, { care, other }] of [...SHOWN, ...hidden].entries())
        for (let one = 0; one < care + other; one += 1) {
          const label = one < care ? 'Anak Korban Pengasuhan Bermasalah' : 'Anak Korban Pemenuhan Hak Nafkah';
          const place = `Kabupaten Contoh ${'ABCDEFGHI'[at]}`;
          const day = `${10 + (one % 15)}/0${1 + (one % 8)}/${year}`;
          lines.push(
            `${lines.length},${day},Lingkungan Keluarga dan Pengasuhan Alternatif,${label},${province},${place}`,
          );
        }
  return { name: 'kasus.csv', content: Buffer.from(`${lines.join('\n')}\n`) };
}

const ASKED: readonly CompareOptions[] = [
  {},
  { indicators: ['problematic_care'] },
  { indicators: ['problematic_care'], against: 'national' },
  { group: 'province' },
  { trend: true },
  { period: '2023', against: '2022' },
];

const four = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 4, maxLength: 4 });

/** Two tables of the same sums: what is small in some places changes places. */
const swapped = fc
  .tuple(
    four(fc.integer({ min: 1, max: 4 })),
    four(fc.integer({ min: 20, max: 34 })),
    fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  )
  .map(([care, all, order]) => {
    const table = (of: (at: number) => number) =>
      all.map((cases, at): Counts => ({ care: care[of(at)] ?? 0, other: cases - (care[of(at)] ?? 0) }));
    return { first: table((at) => at), second: table((at) => order[at] ?? at) };
  });

async function published(hidden: readonly Counts[], options: CompareOptions) {
  const years = options.trend === true ? [2020, 2021, 2022, 2023] : [2022, 2023];
  const result = await compare([register(hidden, years)], { by: 'regency', ...options });
  const bytes = [...compareJson(result, TOOL)].join('').replace(/"sha256":\s*"[0-9a-f]*"/g, '""');
  const text = markdown(compareDocument(result), { lang: 'en', top: null });
  return {
    counts: JSON.stringify(result.counted.map(({ id, rows }) => [id, rows])),
    hidden: result.counted.flatMap(({ rows }) => rows).filter(({ status }) => status === 'suppressed').length,
    bytes,
    csv: compareCsv(result),
    text: text.replace(/\b[0-9a-f]{8,64}\b/g, ''),
  };
}

describe('a small count of cases', () => {
  it('where the population is missing is hidden, not missing', async () => {
    const file = 'fixtures/example/complaints.csv';
    const cases = await report([file], {
      by: 'regency',
      audience: 'internal',
      indicators: ['cases_recorded'],
    });
    const rates = await report([file, 'fixtures/example/population.csv'], {
      by: 'regency',
      indicators: ['complaints_per_100k_children'],
    });
    const status = new Map(rates.indicators[0]?.rows.map((row) => [row.region.code, row.status]));
    const few = cases.indicators[0]?.rows.filter(
      ({ region, numerator }) => region.level === 'regency' && small(numerator ?? 0),
    );
    expect(few?.length).toBeGreaterThan(5);
    expect(few?.map(({ region }) => status.get(region.code))).toEqual(few?.map(() => 'suppressed'));
    expect([...status.values()]).toContain('missing');
  });
});

describe('two registers that print the same counts and differ in what is hidden', () => {
  it.each(ASKED.map((options) => [JSON.stringify(options), options] as const))(
    'give the same bytes of a comparison: %s',
    async (_, options) => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(swapped, async ({ first, second }) => {
          expect(first.every(({ care }) => small(care))).toBe(true);
          const [one, other] = [await published(first, options), await published(second, options)];
          // what is hidden to protect them may be another row; then other counts are printed
          if (one.counts !== other.counts) return;
          if (JSON.stringify(first) === JSON.stringify(second)) return;
          compared += 1;
          expect(one.hidden).toBeGreaterThanOrEqual(8);
          expect(other).toEqual(one);
        }),
        { numRuns: 6, seed: 20230906 },
      );
      expect(compared).toBeGreaterThan(1);
    },
    240_000,
  );

  it('say nothing of single units: a register of one case a province is not told from one of two', async () => {
    const provinces = ['Aceh', 'Riau', 'Jambi', 'Bengkulu', 'Lampung', 'Banten', 'Bali', 'Maluku'];
    const told = async (each: number, options: CompareOptions) => {
      const lines = provinces.flatMap((province) =>
        Array.from(
          { length: each },
          (_, at) => `${province}-${at},${13 + at}/02/2023,Pengasuhan Bermasalah,${province}`,
        ),
      );
      const content = Buffer.from(`No,Tgl Aduan,Sub Klaster,Provinsi\n${lines.join('\n')}\n`);
      return compare([{ name: 'kasus.csv', content }], options).then(
        (result) => JSON.stringify(result.notCompared),
        (error: { readonly code: string }) => error.code,
      );
    };
    for (const options of [{}, { indicators: ['problematic_care'] }])
      expect(await told(1, options)).toBe(await told(2, options));
    expect(await told(1, { indicators: ['problematic_care'], audience: 'internal' })).toBe(
      'single-unit-proportion',
    );
  });
});
