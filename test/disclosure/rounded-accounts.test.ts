import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../src/model/error.ts';
import { type ReportOptions, report } from '../../src/workflows/report.ts';
import { attacker, type Printed, type Question } from './attacker.ts';
import { MIN_CELL, small } from './small-tables.ts';

const PROVINCES = {
  '32': 'Jawa Barat',
  '35': 'Jawa Timur',
  '51': 'Bali',
} as const;
type Code = keyof typeof PROVINCES;
const CODES = Object.keys(PROVINCES) as readonly Code[];
const PLACES = ['ID', ...CODES] as const;

/** Cases of problematic care, and other cases of families. */
interface Counts {
  readonly care: number;
  readonly other: number;
}

function register(counts: readonly Counts[]) {
  const lines = ['No,Tgl Aduan,Sub Klaster,Provinsi'];
  for (const [at, { care, other }] of counts.entries())
    for (let one = 0; one < care + other; one += 1) {
      const label = one < care ? 'Pengasuhan Bermasalah' : 'Hak Nafkah';
      lines.push(`${lines.length},${13 + (one % 15)}/02/2023,${label},${PROVINCES[CODES[at] ?? '32']}`);
    }
  return { name: 'kasus.csv', content: Buffer.from(`${lines.join('\n')}\n`) };
}

const INDICATORS = ['problematic_care', 'cases_recorded'];

/** The result, or null where it is refused. */
async function rounded(counts: readonly Counts[], options: ReportOptions = {}) {
  const asked: ReportOptions = { protect: 'round5', indicators: INDICATORS, ...options };
  return report([register(counts)], asked).catch((error: DesmigError) => {
    expect(error).toMatchObject({ code: 'cannot-be-made-safe', class: 'disclosure' });
    expect(error.what.key).toBe('error-rounded-accounts');
    expect(error.hint).not.toBeNull();
    return null;
  });
}

/** What is printed of a count, as somebody outside reads it; of a hidden one, what it may be. */
function rangeOf(count: number, hidden: boolean, ifHidden: readonly [number, number]) {
  if (hidden) return ifHidden;
  const nearest = 5 * Math.round(count / 5);
  return count === 0 ? [0, 0] : [Math.max(8, nearest - 2), nearest + 2];
}

/** How many values each hidden count and each small rest may have, of all rows told or not. */
async function valuesLeft(counts: readonly Counts[], accounted: boolean): Promise<readonly number[]> {
  const of = (set: 'all' | 'care', place: string) =>
    counts.reduce(
      (sum, { care, other }, at) =>
        place === 'ID' || CODES[at] === place ? sum + care + (set === 'all' ? other : 0) : sum,
      0,
    );
  const hides = (count: number) => count >= 1 && count <= 7;
  const questions: Question[] = [];
  const printed = PLACES.flatMap((place): Printed[] => {
    const [all, care] = [of('all', place), of('care', place)];
    const [noAll, noCare] = [hides(all), hides(care) || hides(all)];
    const byShare = rangeOf(all, noCare, [1, 100_000]);
    const byCount = rangeOf(all, noAll, [1, 7]);
    const low = Math.max(byShare[0] ?? 0, byCount[0] ?? 0);
    const high = Math.min(byShare[1] ?? 0, byCount[1] ?? 0);
    const range: readonly [number, number] = all === 0 ? [0, 0] : [low, high];
    const [least = 0, most = 0] = all === 0 ? [0, 0] : rangeOf(care, noCare, [0, 7]);
    if (noAll) questions.push([{ set: 'all', place, sign: 1 }]);
    if (noCare && care > 0) questions.push([{ set: 'care', place, sign: 1 }]);
    if (small(all - care))
      questions.push([
        { set: 'all', place, sign: 1 },
        { set: 'care', place, sign: -1 },
      ]);
    return [
      { set: 'all', place, value: accounted && place === 'ID' ? all : null, range },
      { set: 'care', place, value: null, range: [least, most] },
    ];
  });
  const parentOf = (place: string) => (place === 'ID' ? null : 'ID');
  const width = await attacker({ printed, parts: [{ whole: 'all', parts: ['care'] }], parentOf });
  return questions.map((question) => width(question) + 1);
}

const counts = fc.array(
  fc.record({
    care: fc.oneof(fc.nat(9), fc.integer({ min: 8, max: 40 })),
    other: fc.oneof(fc.nat(9), fc.nat(40)),
  }),
  { minLength: 2, maxLength: 3 },
);

describe('rounded figures beside the number of all rows, which is printed as it is', () => {
  it('are refused where that number gives a hidden count away', async () => {
    const telling = [
      { care: 0, other: 52 },
      { care: 0, other: 52 },
      { care: 7, other: 0 },
    ];
    expect(await valuesLeft(telling, true)).toContain(1);
    expect(await rounded(telling)).toBeNull();
    expect(await rounded(telling, { audience: 'internal' })).not.toBeNull();
    expect(await rounded(telling, { by: 'national', indicators: ['cases_recorded'] })).not.toBeNull();
  });

  it('are refused where it does, and only there, by a linear program over what is printed', async () => {
    let [shown, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(counts, async (given) => {
        fc.pre(given.reduce((sum, { care, other }) => sum + care + other, 0) >= 8);
        const found = await rounded(given);
        const [told, alone] = [await valuesLeft(given, true), await valuesLeft(given, false)];
        const narrowed = told.some((left, at) => left < MIN_CELL && left < (alone[at] ?? 0));
        expect(found === null).toBe(narrowed);
        if (found === null) refused += 1;
        else shown += 1;
      }),
      { numRuns: 60, seed: 20230906 },
    );
    expect(Math.min(shown, refused)).toBeGreaterThan(3);
  }, 240_000);
});
