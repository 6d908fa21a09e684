import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../../src/model/error.ts';
import type { Ledger } from '../../../src/model/ledger.ts';
import type { InputFile } from '../../../src/workflows/reading/open-input.ts';
import { releaseEntry } from '../../../src/workflows/release.ts';
import { report } from '../../../src/workflows/report.ts';

const LABELS = [
  'Anak Korban Pengasuhan Bermasalah',
  'Anak Korban Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga',
  'Anak Korban Perebutan Hak Kuasa Asuh',
];

/** Family cases by province: problematic care, with conflict of the family, others. */
function register(counts: Readonly<Record<string, readonly number[]>>): InputFile {
  const lines = ['No,Tgl Aduan,Klaster,Sub Klaster,Provinsi'];
  for (const [province, own] of Object.entries(counts))
    for (const [at, count] of own.entries())
      for (let index = 0; index < count; index += 1)
        lines.push(
          `${lines.length},13/02/2023,Lingkungan Keluarga dan Pengasuhan Alternatif,${LABELS[at]},${province}`,
        );
  return { name: 'kasus.csv', content: Buffer.from(`${lines.join('\n')}\n`) };
}

const CASES = register({
  'Jawa Barat': [40, 3, 60],
  'Jawa Timur': [50, 20, 70],
  Banten: [30, 15, 50],
  Bali: [20, 10, 40],
  Lampung: [25, 12, 30],
});
const asked = (file: string | InputFile, indicator: string, ledger?: Ledger) =>
  report([file], { by: 'province', indicators: [indicator], ledger });
const ledgerOf = (result: Awaited<ReturnType<typeof report>>): Ledger => ({
  schemaVersion: 1,
  entries: [releaseEntry('first', result, [])],
});
const shown = (result: Awaited<ReturnType<typeof report>>) =>
  new Map(
    result.indicators
      .flatMap(({ rows }) => rows)
      .filter(({ status }) => status === 'ok')
      .map(({ region, numerator }) => [`${region.level} ${region.code}`, numerator ?? 0]),
  );

describe('an indicator released after another one of the same cases', () => {
  it.each([
    ['problematic_care', 'problematic_care_broad'],
    ['problematic_care_broad', 'problematic_care'],
  ])('%s, then %s: no small count lies between what the two show', async (first, second) => {
    const earlier = await asked(CASES, first);
    const between = (result: typeof earlier) => {
      const now = shown(result);
      return [...shown(earlier)]
        .filter(([place]) => now.has(place))
        .map(([place, count]) => Math.abs((now.get(place) ?? 0) - count));
    };
    expect(between(await asked(CASES, second))).toContain(3);
    const after = between(await asked(CASES, second, ledgerOf(earlier)));
    expect(after.length).toBeGreaterThan(3);
    expect(after.filter((count) => count >= 1 && count < 5)).toEqual([]);
  });

  it('is refused where what is out already leaves no room: 0 of 5 cases, then a broader count of the 5', async () => {
    const example = 'fixtures/example/complaints.csv';
    const ledger = ledgerOf(await asked(example, 'problematic_care'));
    const error = await asked(example, 'problematic_care_broad', ledger).then(
      () => null,
      (thrown: DesmigError) => thrown,
    );
    expect(error).toMatchObject({ code: 'cannot-be-made-safe', class: 'disclosure' });
  });
});

describe('a period that has grown since its release', () => {
  const firstPart = async () => {
    const text = await readFile('fixtures/example/complaints.csv', 'utf8');
    return { name: 'kasus.csv', content: Buffer.from(text.split('\n').slice(0, 1100).join('\n')) };
  };

  it('is refused where nothing of it can be shown beside what was hidden, and says since when', async () => {
    const all = (file: string | InputFile, ledger?: Ledger) => report([file], { by: 'province', ledger });
    const first = await all(await firstPart());
    expect(shown(first).has('national ID')).toBe(true);
    const error = await all('fixtures/example/complaints.csv', ledgerOf(first)).then(
      () => null,
      (thrown: DesmigError) => thrown,
    );
    expect(error).toMatchObject({
      code: 'release-not-comparable',
      class: 'disclosure',
      what: { key: 'error-release-grown', params: { release: 'first', period: '2023' } },
    });
  });

  it('is printed where it can be, and so is what was small before and after', async () => {
    const grown = register({ 'Jawa Barat': [60, 23, 80], 'Jawa Timur': [70, 40, 90] });
    const before = register({ 'Jawa Barat': [40, 13, 60], 'Jawa Timur': [50, 20, 70] });
    const ledger = ledgerOf(await asked(before, 'problematic_care'));
    expect(shown(await asked(grown, 'problematic_care', ledger)).get('national ID')).toBe(130);
    const small = ledgerOf(await asked(register({ Bali: [3, 0, 4] }), 'problematic_care'));
    expect(shown(await asked(register({ Bali: [4, 0, 4] }), 'problematic_care', small)).size).toBe(0);
  });
});
