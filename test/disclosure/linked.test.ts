import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secure } from '../../src/disclosure/secure.ts';
import { buildSystem, type Publication } from '../../src/disclosure/system.ts';
import type { Level } from '../../src/model/region.ts';
import { linearSolver } from '../../src/workflows/figures/linear-solver.ts';
import { report } from '../../src/workflows/report.ts';
import { attacker, type Printed, type Question } from './attacker.ts';
import { countRow, MIN_CELL, small } from './small-tables.ts';

const label = { id: '', en: '' };
const solver = await linearSolver();

/** `32/` is what lies in no part of 32. */
function parentOf(place: string): string | null {
  if (place === 'ID') return null;
  if (place.endsWith('/')) return place.slice(0, -1);
  return place.length === 2 ? 'ID' : place.slice(0, 2);
}

interface Leaf {
  readonly n: number;
  readonly a: number;
  readonly b: number;
}
const CODES = ['11.01', '11.02', '11.03', '12.01', '12.02', '12.03'];
const PLACES = ['ID', '11', '12', ...CODES];

/** Two provinces of three regencies each; every regency has a denominator and two disjoint numerators in it. */
const place = fc.tuple(fc.nat(14), fc.nat(9), fc.nat(9)).map(([rest, a, b]) => ({ n: rest + a + b, a, b }));
const country = fc.array(place, { minLength: 6, maxLength: 6 });

const sumAt = (leaves: readonly Leaf[], code: string, pick: (leaf: Leaf) => number) =>
  leaves.reduce(
    (sum, leaf, at) => sum + (code === 'ID' || CODES[at]?.startsWith(code) === true ? pick(leaf) : 0),
    0,
  );

function publications(leaves: readonly Leaf[]): readonly Publication[] {
  return (['a', 'b'] as const).map((id) => ({
    id,
    numerator: { from: 'complaints', where: `category = '${id}'`, label },
    denominator: { from: 'complaints', label },
    rows: PLACES.map((code) =>
      countRow(
        code,
        sumAt(leaves, code, (leaf) => leaf[id]),
        sumAt(leaves, code, ({ n }) => n),
      ),
    ),
    also: [],
    known: [],
  }));
}

/** Places hidden, by indicator; null where nothing can be published. */
function hiddenPlaces(leaves: readonly Leaf[]): ReadonlyMap<string, ReadonlySet<string>> | null {
  const given = publications(leaves);
  const system = buildSystem(given, MIN_CELL);
  const found = secure(system, MIN_CELL, solver);
  if (found.unsafe.length > 0) return null;
  const hidden = new Map(given.map(({ id }) => [id, new Set<string>()]));
  for (const [at, { publication, row }] of system.rows.entries()) {
    const one = given[publication];
    if (found.hidden[at] === true) hidden.get(one?.id ?? '')?.add(one?.rows[row]?.region.code ?? '');
  }
  return hidden;
}

describe('indicators that share a denominator', () => {
  it('leave every hidden count unknown, whichever of them shows its neighbours', async () => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(country, async (leaves) => {
        const hidden = hiddenPlaces(leaves);
        if (hidden === null) return;
        published += 1;
        const value = (set: string, code: string) => sumAt(leaves, code, (leaf) => leaf[set as keyof Leaf]);
        const printed = PLACES.flatMap((code) =>
          ['n', 'a', 'b'].map((set): Printed => {
            const shown = (set === 'n' ? ['a', 'b'] : [set]).some((id) => hidden.get(id)?.has(code) !== true);
            return {
              set,
              place: code,
              value: shown ? value(set, code) : null,
              positive: value(set, code) > 0,
            };
          }),
        );
        expect(printed.filter((one) => one.value !== null && small(one.value))).toEqual([]);
        const width = await attacker({ printed, parts: [{ whole: 'n', parts: ['a', 'b'] }], parentOf });
        for (const code of PLACES) {
          const questions: Question[] = [
            ...['n', 'a', 'b']
              .filter((set) => small(value(set, code)))
              .map((set): Question => [{ set, place: code, sign: 1 }]),
            ...['a', 'b']
              .filter((set) => small(value('n', code) - value(set, code)))
              .map(
                (set): Question => [
                  { set: 'n', place: code, sign: 1 },
                  { set, place: code, sign: -1 },
                ],
              ),
          ];
          for (const question of questions)
            expect(width(question), JSON.stringify(question)).toBeGreaterThanOrEqual(MIN_CELL);
        }
      }),
      { numRuns: 60 },
    );
    expect(published).toBeGreaterThan(30);
  }, 240_000);

  it('hide a small denominator under every indicator', () => {
    const usual = { n: 40, a: 10, b: 10 };
    const hidden = hiddenPlaces([{ n: 3, a: 3, b: 0 }, usual, { n: 50, a: 20, b: 10 }, usual, usual, usual]);
    expect(['a', 'b'].map((id) => hidden?.get(id)?.has('11.01'))).toEqual([true, true]);
  });
});

/** Numerators of the family cluster by indicator; their common denominator is the cluster, itself a part of all. */
const NUMERATORS: Readonly<Record<string, string>> = {
  family_cluster_share: 'family',
  problematic_care_broad: 'broad',
  problematic_care: 'narrow',
  access_denied_share: 'access',
  custody_dispute_share: 'custody',
  maintenance_share: 'maintenance',
};
const BESIDE = ['broad', 'access', 'custody', 'maintenance'];

describe.each(['province', 'regency'] as const)('the example register by %s, for the public', (by: Level) => {
  it('gives no count of family cases away, by a linear program over what is printed', async () => {
    const files = ['fixtures/example/complaints.csv'];
    const countsOf = async (audience: 'public' | 'internal') => {
      const found = new Map<string, number>();
      for (const { id, rows } of (await report(files, { by, audience })).indicators) {
        const set = NUMERATORS[id];
        for (const one of set === undefined ? [] : rows) {
          if (one.status !== 'ok' && one.status !== 'undefined') continue;
          const code = one.region.level === 'unlocated' ? `${one.region.code}/` : one.region.code;
          found.set(`${set}|${code}`, one.numerator ?? 0);
          found.set(`${set === 'family' ? 'all' : 'family'}|${code}`, one.denominator ?? 0);
        }
      }
      return found;
    };
    const [truth, shown] = [await countsOf('internal'), await countsOf('public')];
    const printed = [...truth].map(([key, count]): Printed => {
      const [set = '', code = ''] = key.split('|');
      return { set, place: code, value: shown.get(key) ?? null, positive: count > 0 };
    });
    const hidden = printed.filter(({ value }) => value === null);
    expect(hidden.length).toBeGreaterThan(20);
    expect(printed.filter(({ value }) => value !== null && small(value))).toEqual([]);
    const width = await attacker({
      printed,
      parts: [
        { whole: 'all', parts: ['family'] },
        { whole: 'family', parts: BESIDE },
        { whole: 'broad', parts: ['narrow'] },
      ],
      parentOf,
    });
    const value = (set: string, code: string) => truth.get(`${set}|${code}`) ?? 0;
    const questions: Question[] = hidden
      .filter(({ set, place: code }) => small(value(set, code)))
      .map(({ set, place: code }) => [{ set, place: code, sign: 1 }]);
    for (const code of new Set(printed.map((one) => one.place)))
      for (const [whole = '', ...parts] of [
        ['all', 'family'],
        ['family', ...BESIDE],
        ['broad', 'narrow'],
        ...[...BESIDE, 'narrow'].map((part) => ['family', part]),
      ]) {
        const left = value(whole, code) - parts.reduce((sum, part) => sum + value(part, code), 0);
        if (small(left))
          questions.push([
            { set: whole, place: code, sign: 1 },
            ...parts.map((set) => ({ set, place: code, sign: -1 }) as const),
          ]);
      }
    expect(questions.length).toBeGreaterThan(20);
    const narrow = questions.filter((question) => width(question) < MIN_CELL);
    expect(narrow).toEqual([]);
  }, 240_000);
});
