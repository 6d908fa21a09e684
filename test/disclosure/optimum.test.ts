import { describe, expect, it } from 'vitest';
import { auditor } from '../../src/disclosure/audit.ts';
import { secure } from '../../src/disclosure/secure.ts';
import { buildSystem, type Publication, type System } from '../../src/disclosure/system.ts';
import type { Side } from '../../src/model/indicator.ts';
import { linearSolver } from '../../src/workflows/figures/linear-solver.ts';
import { countRow, MIN_CELL } from './small-tables.ts';

const TABLES = Number(process.env['DESMIG_OPTIMA'] ?? 20);
/** an optimum of more rows than this is not looked for */
const MOST = 4;
const label = { id: '', en: '' };
const solver = await linearSolver();

function dice(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const CONDITIONS = { narrow: "category = 'narrow'", broad: "category in ('narrow', 'conflict')" } as const;
const SHAPES = {
  'a region tree': { sets: ['narrow'], whole: false },
  'regions by a category of a whole': { sets: ['narrow'], whole: true },
  'a category inside a broader one': { sets: ['narrow', 'broad'], whole: true },
} as const;

/** Two provinces of two or three regencies. */
function table(shape: keyof typeof SHAPES, seed: number): readonly Publication[] {
  const { sets, whole } = SHAPES[shape];
  const random = dice(seed * 7919 + shape.length);
  const count = () => Math.floor(random() ** 2 * 25);
  const leaves = ['11', '12'].flatMap((province, at) =>
    Array.from({ length: 2 + ((seed + at) % 2) }, (_, one) => {
      const [narrow, rest] = [count(), count() + count()];
      const conflict = sets.length > 1 ? count() : 0;
      return {
        code: `${province}.0${one + 1}`,
        values: { narrow, broad: narrow + conflict, all: narrow + conflict + rest },
      };
    }),
  );
  const places = ['ID', '11', '12', ...leaves.map(({ code }) => code)];
  const sum = (place: string, set: 'narrow' | 'broad' | 'all') =>
    leaves
      .filter(({ code }) => place === 'ID' || code.startsWith(place))
      .reduce((total, { values }) => total + values[set], 0);
  return sets.map((id): Publication => {
    const numerator: Side = { from: 'complaints', where: CONDITIONS[id], label };
    return {
      id,
      numerator,
      denominator: whole ? { from: 'complaints', label } : null,
      rows: places.map((code) => countRow(code, sum(code, id), whole ? sum(code, 'all') : null)),
      also: [],
      known: [],
    };
  });
}

/** Whether the rows that are left show nobody: the audit of the whole, and no small difference that stands printed. */
function isSafe(system: System, hidden: ReadonlySet<number>): boolean {
  const known = system.variables.map((_, variable) =>
    system.rows.some((row, at) => !hidden.has(at) && row.variables.includes(variable)),
  );
  const naked = system.targets.some(
    ({ small, variables }) => small && variables.length > 1 && variables.every((one) => known[one] === true),
  );
  if (naked) return false;
  const audit = auditor(system, known, MIN_CELL, solver);
  try {
    return audit.unsafe().length === 0;
  } finally {
    audit.close();
  }
}

/** The least number of rows beside the small ones that must be hidden; null where it is more than is looked for. */
function optimum(system: System): number | null {
  const primary = [...system.rows.keys()].filter((at) => system.rows[at]?.primary === true);
  // the whole country is hidden only where nothing else helps, whatever it would save
  const others = [...system.rows.entries()].flatMap(([at, row]) => (row.primary || row.national ? [] : [at]));
  const some = (size: number, from: number, chosen: readonly number[]): boolean => {
    if (size === 0) return isSafe(system, new Set([...primary, ...chosen]));
    for (let at = from; at <= others.length - size; at += 1)
      if (some(size - 1, at + 1, [...chosen, others[at] ?? 0])) return true;
    return false;
  };
  for (let size = 0; size <= MOST; size += 1) if (some(size, 0, [])) return size;
  return null;
}

describe('what is hidden only to protect other rows', () => {
  it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
    `${'%s'}: less than one and a half times what must be, in ${TABLES} tables`,
    (shape) => {
      let [ours, best, compared] = [0, 0, 0];
      for (let seed = 0; seed < TABLES; seed += 1) {
        const system = buildSystem(table(shape, seed), MIN_CELL);
        const found = secure(system, MIN_CELL, solver);
        if (found.unsafe.length > 0 || !system.rows.some(({ primary }) => primary)) continue;
        const hidden = new Set(found.hidden.flatMap((one, at) => (one ? [at] : [])));
        expect(isSafe(system, hidden), `table ${seed}`).toBe(true);
        const least = optimum(system);
        if (least === null) continue;
        const own = [...hidden].filter((at) => system.rows[at]?.primary !== true);
        for (const at of own)
          expect(
            isSafe(system, new Set([...hidden].filter((one) => one !== at))),
            `table ${seed}: row ${at} is hidden in vain`,
          ).toBe(false);
        ours += own.length;
        best += least;
        compared += 1;
      }
      expect(compared).toBeGreaterThan(TABLES / 2);
      expect(best).toBeGreaterThan(compared / 2);
      expect(ours / best).toBeLessThan(1.5);
    },
    120_000,
  );
});
