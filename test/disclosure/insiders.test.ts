import { describe, expect, it } from 'vitest';
import { secure } from '../../src/disclosure/secure.ts';
import { buildSystem } from '../../src/disclosure/system.ts';
import { linearSolver } from '../../src/workflows/figures/linear-solver.ts';
import { attacker } from './attacker.ts';

const MIN_CELL = 5;
const LABEL = { id: '', en: '' };
const PERIOD = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true };
const WHERE = {
  all: undefined,
  broad: "category in ('narrow', 'conflict')",
  narrow: "category = 'narrow'",
  other: "category = 'other'",
} as const;
type SetOfCases = keyof typeof WHERE;
const SUMS = [
  { whole: 'all', parts: ['broad', 'other'] },
  { whole: 'broad', parts: ['narrow'] },
];

const sideOf = (set: SetOfCases) => ({
  from: 'complaints' as const,
  ...(WHERE[set] === undefined ? {} : { where: WHERE[set] }),
  label: LABEL,
});
const parentOf = (place: string) => (place === 'ID' ? null : place.length === 2 ? 'ID' : place.slice(0, 2));

/** Three indicators of cases by regency, counts mostly under 5, the same for a seed. */
function tableOf(seed: number) {
  let state = (seed * 7919 + 1) >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 5; i += 1) random();
  const few = () => Math.floor(random() ** 2 * 5);
  const leaves = ['11', '12', '13'].slice(0, 1 + (seed % 3)).flatMap((province) =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, (_, at) => {
      const [narrow, conflict, other, rest] = [few(), few(), few(), few()];
      const broad = narrow + conflict;
      return { code: `${province}.0${at + 1}`, of: { narrow, broad, other, all: broad + other + rest } };
    }),
  );
  const codes = [
    'ID',
    ...new Set(leaves.map(({ code }) => code.slice(0, 2))),
    ...leaves.map(({ code }) => code),
  ];
  const countOf = (place: string, set: SetOfCases) =>
    leaves
      .filter(({ code }) => place === 'ID' || code.startsWith(place))
      .reduce((sum, { of }) => sum + of[set], 0);
  return (['narrow', 'broad', 'other'] as const).map((id) => ({
    id,
    numerator: sideOf(id),
    denominator: sideOf('all'),
    rows: codes.map((code) => ({
      region: {
        level:
          code === 'ID'
            ? ('national' as const)
            : code.length === 2
              ? ('province' as const)
              : ('regency' as const),
        code,
        name: code,
      },
      period: PERIOD,
      asOf: null,
      numerator: countOf(code, id),
      denominator: countOf(code, 'all'),
    })),
    also: [],
    known: [],
    shadow: false,
  }));
}

describe('the child of a count of one', () => {
  // 113 is a table in which bounds alone take an insider's knowledge for harmless
  it.each([109, 111, 112, 113, 114])('learns no small count of others (table %i)', async (seed) => {
    const published = tableOf(seed);
    const system = buildSystem(published, MIN_CELL);
    const { hidden, unsafe } = secure(system, MIN_CELL, await linearSolver());
    expect(unsafe).toEqual([]);
    const hiddenRows = new Set(
      system.rows.flatMap(({ publication, row }, at) =>
        hidden[at] === true ? [`${publication} ${row}`] : [],
      ),
    );
    const cells = new Map<string, { set: string; place: string; value: number | null; truth: number }>();
    for (const [at, { id, rows }] of published.entries())
      for (const [row, { region, numerator, denominator }] of rows.entries())
        for (const [set, truth] of [
          [id, numerator],
          ['all', denominator],
        ] as const) {
          const key = `${set} ${region.code}`;
          const shown = !hiddenRows.has(`${at} ${row}`) || (cells.get(key)?.value ?? null) !== null;
          cells.set(key, { set, place: region.code, value: shown ? truth : null, truth });
        }
    const own = [...cells.values()];
    const singles = own.filter(({ value, truth }) => value === null && truth === 1);
    let asked = 0;
    for (const single of singles) {
      const printed = own.map(({ set, place, value, truth }) => ({
        set,
        place,
        value: set === single.set && place === single.place ? 1 : value,
        positive: truth > 0,
      }));
      const width = await attacker({ printed, parts: SUMS, parentOf });
      for (const { set, place, value, truth } of own) {
        if (value !== null || truth < 2 || truth >= MIN_CELL) continue;
        asked += 1;
        expect
          .soft(width([{ set, place, sign: 1 }]), `${single.set} ${single.place} about ${set} ${place}`)
          .toBeGreaterThanOrEqual(MIN_CELL);
      }
    }
    expect(asked).toBeGreaterThan(0);
  });
});
