import { describe, expect, it } from 'vitest';
import { tellsOfNamed } from '../../src/disclosure/named-units.ts';
import { report } from '../../src/workflows/report.ts';
import { scratch } from '../support/files.ts';

/**
 * Regencies 61 to 64 of Lampung with 1, 3, 5 and 6 villages visited. The obstacle of services: in all of the first two,
 * in one of the five, in four of the six; the one of children: in one of the five. Where it was found, most respondents
 * call the neighbourhood unresponsive.
 */
const folder = scratch();
const REGENCIES = [
  { visited: 1, having: 1 },
  { visited: 3, having: 3 },
  { visited: 5, having: 1 },
  { visited: 6, having: 3 },
];
const villages = REGENCIES.flatMap(({ visited, having }, at) =>
  Array.from({ length: visited }, (_, village) => ({
    code: `18.6${at + 1}.01.20${String(village + 1).padStart(2, '0')}`,
    has: village < having,
    ofChildren: at === 2 && village === 0,
  })),
);
const visits = folder.write(
  'visits.csv',
  [
    'Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban',
    ...villages.map(
      ({ code, has }) => `${code},21/08/2023,Pengasuh,1,Lingkungan tidak tanggap,${has ? 'Ya' : 'Tidak'}`,
    ),
    '',
  ].join('\n'),
);
const findings = folder.write(
  'findings.csv',
  [
    'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi',
    ...villages.flatMap(({ code, has }, at) =>
      has ? [`A-${at},${code},21/08/2023,Belum ada peraturan,`] : [],
    ),
    ...villages.flatMap(({ code, ofChildren }, at) =>
      ofChildren ? [`B-${at},${code},21/08/2023,Makanan tidak sehat,`] : [],
    ),
    '',
  ].join('\n'),
);

async function rows(audience: 'public' | 'internal', indicator: string) {
  const result = await report([visits, findings], { by: 'regency', audience, indicators: [indicator] });
  const shown = new Map(
    result.indicators[0]?.rows.map(({ region, numerator, denominator, status }) => [
      region.code,
      { numerator, denominator, status },
    ]),
  );
  return ['ID', '18', '18.61', '18.62', '18.63', '18.64'].map((code) => shown.get(code));
}
const ok = (numerator: number, denominator: number) => ({ numerator, denominator, status: 'ok' });
const hidden = { numerator: null, denominator: null, status: 'suppressed' };

describe('what a report tells the public of villages visited', () => {
  it.each(['unresponsive_environment', 'obstacle_no_regulation'])(
    '%s: neither the one village of a regency, nor what holds of all or nearly all',
    async (id) => {
      expect(await rows('internal', id)).toEqual([
        ok(8, 15),
        ok(8, 15),
        ok(1, 1),
        ok(3, 3),
        ok(1, 5),
        ok(3, 6),
      ]);
      const shown = await rows('public', id);
      expect(shown.slice(0, 4)).toEqual([ok(8, 15), ok(8, 15), hidden, hidden]);
    },
  );

  it('of children: only where five have it and five have not, and nothing that would give a hidden row', async () => {
    const id = 'obstacle_unhealthy_food';
    expect((await rows('internal', id))[4]).toEqual(ok(1, 5));
    const shown = await rows('public', id);
    expect(shown[0]).toEqual(hidden);
    expect(shown[4]).toEqual(hidden);
  });

  it('hides a row by its own numbers alone: what is missing is not hidden, what is not of named units never', () => {
    const row = (numerator: number | null, denominator: number | null) => ({
      region: { level: 'regency' as const, code: '18.61', name: 'A' },
      period: { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true },
      asOf: null,
      numerator,
      denominator,
    });
    const all = [row(null, null), row(0, 1), row(3, 6), row(4, 6), row(5, 10), row(4, 9)];
    expect(tellsOfNamed(all, 'community', 5)).toEqual([false, false, false, true, false, false]);
    expect(tellsOfNamed(all, 'children', 5)).toEqual([false, false, true, true, false, true]);
    expect(tellsOfNamed(all, null, 5)).toEqual(all.map(() => false));
  });
});
