import { describe, expect, it } from 'vitest';
import { type CompareOptions, compare } from '../../../src/workflows/compare.ts';
import type { InputFile } from '../../../src/workflows/reading/open-input.ts';

/** Family cases of 2023 by province: of problematic care, of custody. */
function register(counts: Readonly<Record<string, readonly [number, number]>>): InputFile {
  const lines = ['No,Tgl Aduan,Klaster,Sub Klaster,Provinsi'];
  for (const [province, [care, other]] of Object.entries(counts))
    for (let index = 0; index < care + other; index += 1)
      lines.push(
        `${lines.length},13/02/2023,Lingkungan Keluarga dan Pengasuhan Alternatif,${index < care ? 'Anak Korban Pengasuhan Bermasalah' : 'Anak Korban Perebutan Hak Kuasa Asuh'},${province}`,
      );
  return { name: 'kasus.csv', content: Buffer.from(`${lines.join('\n')}\n`) };
}

const SHOWN = {
  'Jawa Barat': [75, 150],
  'Jawa Timur': [43, 90],
  Banten: [43, 57],
  Lampung: [30, 60],
} as const;
/** What is printed is the same in all: the cases of each province, and the sums of what is hidden. */
const HIDDEN = [
  { Aceh: [3, 30], Bengkulu: [4, 31], Jambi: [2, 29], Riau: [4, 30] },
  { Aceh: [4, 29], Bengkulu: [2, 33], Jambi: [4, 27], Riau: [3, 31] },
  { Aceh: [2, 31], Bengkulu: [4, 31], Jambi: [3, 28], Riau: [4, 30] },
] as const;

describe('of all indicators together, what is hidden from the public', () => {
  it.each([
    ['each other', {}],
    ['the whole country', { against: 'national' }],
    ['a place', { against: '32' }],
  ] as const satisfies readonly (readonly [string, CompareOptions])[])(
    'changes no figure of the comparison with %s, nor their order',
    async (_, options) => {
      const run = async (hidden: (typeof HIDDEN)[number], audience: 'public' | 'internal' = 'public') =>
        (await compare([register({ ...SHOWN, ...hidden })], { by: 'province', audience, ...options }))
          .indicators;
      const [first, ...others] = await Promise.all(HIDDEN.map((hidden) => run(hidden)));
      const care = first?.find(({ id }) => id === 'problematic_care');
      const own = care?.rows.filter(({ status }) => status === 'suppressed').map(({ region }) => region.name);
      expect(own?.sort()).toEqual(['Aceh', 'Bengkulu', 'Jambi', 'Riau']);
      expect(care?.rows.filter(({ z }) => z !== null).length).toBeGreaterThan(2);
      for (const other of others) expect(other).toEqual(first);
      expect(await run(HIDDEN[1], 'internal')).not.toEqual(await run(HIDDEN[0], 'internal'));
    },
  );
});
