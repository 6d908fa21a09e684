import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReportResult } from '../../../src/model/report.ts';
import { type ReportOptions, report } from '../../../src/workflows/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Line = readonly [year: number, province: string, regency: string, n: number];

const FAMILY = 'Keluarga dan Pengasuhan Alternatif';

async function counted(lines: readonly Line[], options: ReportOptions = {}): Promise<ReportResult> {
  const path = join(folder, 'table.csv');
  const rows = lines.map(([year, province, regency, n]) => [year, province, regency, FAMILY, n].join(','));
  writeFileSync(path, `${['Tahun,Provinsi,Kab/Kota,Klaster,Jumlah', ...rows].join('\n')}\n`);
  return report([path], {
    audience: 'internal',
    by: 'province',
    indicators: ['cases_recorded'],
    ...options,
  });
}

/** Counts by `year code`, of the places that have one. */
function counts(result: ReportResult, level = 'province'): Record<string, number> {
  const rows = result.indicators[0]?.rows ?? [];
  return Object.fromEntries(
    rows.flatMap(({ region, period, numerator }) =>
      region.level === level && numerator !== null ? [[`${period.label} ${region.code}`, numerator]] : [],
    ),
  );
}

const keys = (result: ReportResult) => result.notes.map(({ key }) => key);

const OLD: readonly Line[] = [
  [2020, 'Jawa Barat', '', 100],
  [2020, 'Papua', '', 40],
  [2020, 'Papua Barat', '', 20],
];
const NEW: readonly Line[] = [
  [2023, 'Jawa Barat', '', 110],
  [2023, 'Papua', '', 15],
  [2023, 'Papua Selatan', '', 9],
  [2023, 'Papua Tengah', '', 11],
  [2023, 'Papua Pegunungan', '', 12],
  [2023, 'Papua Barat', '', 16],
];

describe('provinces split in 2022, in a series over the split', () => {
  it('are counted together where the older rows name no regency, and that is said', async () => {
    const result = await counted([...OLD, ...NEW]);
    expect(counts(result)).toEqual({
      '2020 32': 100,
      '2020 91': 40,
      '2020 92': 20,
      '2023 32': 110,
      '2023 91': 15 + 9 + 11 + 12,
      '2023 92': 16,
    });
    const rows = result.indicators[0]?.rows ?? [];
    expect(rows.find(({ region }) => region.code === '91')?.region.name).toBe('Papua + 93 + 94 + 95');
    expect(rows.some(({ region }) => ['93', '94', '95'].includes(region.code))).toBe(false);
    expect(rows.some(({ region }) => region.code === '96')).toBe(true);
    expect(keys(result)).toContain('note-counted-together');
  });

  it('stay apart where one side of the split alone is asked for', async () => {
    const result = await counted([...OLD, ...NEW], { period: '2023' });
    expect(counts(result)).toMatchObject({ '2023 91': 15, '2023 93': 9, '2023 94': 11, '2023 95': 12 });
    expect(keys(result)).not.toContain('note-counted-together');
  });

  it('stay apart where every older row names its regency, which lies in its province of today', async () => {
    const old: readonly Line[] = [
      [2020, 'Papua', 'Kab. Merauke', 25],
      [2020, 'Papua', 'Kab. Keerom', 15],
    ];
    const result = await counted([...old, ...NEW]);
    expect(counts(result)).toMatchObject({ '2020 93': 25, '2020 91': 15, '2023 93': 9, '2023 91': 15 });
    expect(keys(result)).not.toContain('note-counted-together');
  });

  it('stay apart where the older rows, too, are of the provinces of today', async () => {
    const result = await counted([...OLD, ...NEW, ...NEW.map(([, ...rest]): Line => [2021, ...rest])], {
      period: '2021',
    });
    expect(counts(result)).toMatchObject({ '2021 91': 15, '2021 93': 9 });
    const both = await counted([...NEW, ...NEW.map(([, ...rest]): Line => [2021, ...rest])]);
    expect(counts(both)).toMatchObject({ '2021 91': 15, '2021 93': 9, '2023 91': 15, '2023 93': 9 });
    expect(keys(both)).not.toContain('note-counted-together');
  });

  it('are not added up by regency, where the parts are rows of their own; that too is said', async () => {
    const result = await counted([...OLD, ...NEW], { by: 'regency' });
    expect(counts(result)).toMatchObject({ '2023 91': 15, '2023 93': 9 });
    expect(keys(result)).toContain('note-counted-apart');
  });

  it('hold for Kalimantan Timur and its split of 2012', async () => {
    const result = await counted([
      [2011, 'Kalimantan Timur', '', 30],
      [2014, 'Kalimantan Timur', '', 21],
      [2014, 'Kalimantan Utara', '', 6],
    ]);
    expect(counts(result)).toEqual({ '2011 64': 30, '2014 64': 27 });
  });

  it('count a province without rows as zero only where the whole area is covered', async () => {
    const lines: readonly Line[] = [...OLD, [2023, 'Jawa Barat', '', 7], [2024, 'Papua Tengah', '', 6]];
    const part = await counted(lines, { covers: ['91'] });
    expect(counts(part)['2023 91']).toBeUndefined();
    const whole = await counted(lines, { covers: ['91', '93', '94', '95'] });
    expect(counts(whole)['2023 91']).toBe(0);
  });

  it('sum to the nation with all others, whatever the rows', async () => {
    const places = ['Papua', 'Papua Selatan', 'Papua Tengah', 'Papua Barat', 'Papua Barat Daya', 'Bali', ''];
    const line = fc.tuple(
      fc.constantFrom(2019, 2021, 2023, 2024),
      fc.constantFrom(...places),
      fc.constant(''),
      fc.integer({ min: 0, max: 500 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, {
          minLength: 1,
          maxLength: 20,
          selector: ([year, place]) => `${year} ${place}`,
        }),
        async (lines) => {
          const result = await counted(lines);
          const parts = { ...counts(result), ...counts(result, 'unlocated') };
          const sums: Record<string, number> = {};
          for (const [key, n] of Object.entries(parts))
            sums[key.slice(0, 4)] = (sums[key.slice(0, 4)] ?? 0) + n;
          const whole = Object.entries(counts(result, 'national')).map(([key, n]) => [key.slice(0, 4), n]);
          expect(sums).toEqual(Object.fromEntries(whole));
        },
      ),
      { numRuns: 25 },
    );
  });
});
