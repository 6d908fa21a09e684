import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../../src/model/error.ts';
import { type CompareOptions, compare } from '../../../src/workflows/compare.ts';
import type { InputFile } from '../../../src/workflows/reading/open-input.ts';

const asked = { by: 'province', indicators: ['problematic_care'] } as const;

/** Family cases of a day in each half of 2023 by province: of problematic care, and others. */
function register(halves: readonly Readonly<Record<string, readonly [number, number]>>[]): InputFile {
  const lines = ['No,Tgl Aduan,Klaster,Sub Klaster,Provinsi'];
  for (const [half, counts] of halves.entries())
    for (const [province, [care, other]] of Object.entries(counts))
      for (let index = 0; index < care + other; index += 1)
        lines.push(
          `${lines.length},13/0${half === 0 ? 2 : 8}/2023,Lingkungan Keluarga dan Pengasuhan Alternatif,${index < care ? 'Anak Korban Pengasuhan Bermasalah' : 'Anak Korban Perebutan Hak Kuasa Asuh'},${province}`,
        );
  return { name: `${lines.length}.csv`, content: Buffer.from(`${lines.join('\n')}\n`) };
}

const FIRST = { 'Jawa Barat': [40, 60], 'Jawa Timur': [50, 70], Banten: [30, 50], Bali: [20, 40] } as const;
const SECOND = { 'Jawa Barat': [2, 9], 'Jawa Timur': [10, 20], Banten: [9, 20], Bali: [8, 20] } as const;
const year = register([FIRST, SECOND]);

const refused = (options: CompareOptions) =>
  compare([year], options).then(
    () => null,
    (error: DesmigError) => error,
  );

describe('what is compared with lies in the same time', () => {
  it('a year against its first half is refused in public: the difference is the second half', async () => {
    const error = await refused({ ...asked, period: '2023', against: '2023-S1' });
    expect([error?.code, error?.class]).toEqual(['cannot-be-made-safe', 'disclosure']);
    expect(await refused({ ...asked, period: '2023', against: '2023-S1', audience: 'internal' })).toBeNull();
    expect(await refused({ ...asked, period: '2023-S2', against: '2023-S1' })).toBeNull();
  });

  it('an earlier edition of the same year: what has changed by a few is not shown', async () => {
    const against = { kind: 'files', files: [register([FIRST])] } as const;
    const change = async (audience: 'public' | 'internal') => {
      const [one] = (await compare([year], { ...asked, against, audience })).indicators;
      return one?.rows.flatMap(({ status, numerator, change: found }) =>
        status === 'ok' ? Math.abs((numerator ?? 0) - (found?.before?.numerator ?? Number.NaN)) : [],
      );
    };
    expect(await change('internal')).toContain(2);
    const open = (await change('public')) ?? [];
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((by) => by >= 1 && by < 5)).toEqual([]);
  });
});
