import { secure } from '../src/disclosure/secure.ts';
import { buildSystem, type Publication } from '../src/disclosure/system.ts';
import type { CountRow, Side } from '../src/model/indicator.ts';
import { linearSolver } from '../src/workflows/figures/linear-solver.ts';

/**
 * `npx tsx bench/disclosure.ts [villages]`: protection of invented tables, repair included. One of 503 villages by
 * 4 categories with all margins, as linear programs; one of all villages as a region tree.
 */
const MIN_CELL = 5;
const label = { id: '', en: '' };
const period = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true } as const;
let state = 20230906;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const LEVELS = { 2: 'province', 5: 'regency', 8: 'district', 13: 'village' } as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

function villagesOf(count: number, perRegency: number): readonly string[] {
  const digits = (n: number, width: number) => String(n).padStart(width, '0');
  return Array.from({ length: count }, (_, at) => {
    const regency = Math.floor(at / perRegency);
    const within = at % perRegency;
    return `${digits(11 + Math.floor(regency / 14), 2)}.${digits(1 + (regency % 14), 2)}.${digits(1 + Math.floor(within / 12), 2)}.${2001 + (within % 12)}`;
  });
}

/** rows of a count at every level, from its leaves */
function rowsOf(
  leaves: ReadonlyMap<string, number>,
  whole: ReadonlyMap<string, number>,
): readonly CountRow[] {
  const sums = (values: ReadonlyMap<string, number>) => {
    const found = new Map<string, number>();
    for (const [code, n] of values)
      for (const place of ['ID', ...[2, 5, 8, 13].map((length) => code.slice(0, length))])
        found.set(place, (found.get(place) ?? 0) + n);
    return found;
  };
  const below = sums(whole);
  return [...sums(leaves)].map(([code, numerator]) => ({
    region: {
      level: code === 'ID' ? 'national' : (LEVELS[code.length as keyof typeof LEVELS] ?? 'national'),
      code,
      name: code,
    },
    period,
    asOf: null,
    numerator,
    denominator: below.get(code) ?? 0,
  }));
}

function table(villages: number): readonly Publication[] {
  const codes = villagesOf(villages, 24);
  const categories = ['a', 'b', 'c', 'd'].map((name) => ({
    name,
    leaves: new Map(codes.map((code) => [code, Math.floor(random() ** 2 * 40)])),
  }));
  const all = new Map(
    codes.map((code) => [code, categories.reduce((sum, one) => sum + (one.leaves.get(code) ?? 0), 0)]),
  );
  const side = (where?: string): Side => ({
    from: 'complaints',
    ...(where === undefined ? {} : { where }),
    label,
  });
  return categories.map(({ name, leaves }) => {
    const rows = rowsOf(leaves, all);
    return {
      id: name,
      numerator: side(`category = '${name}'`),
      denominator: side(),
      rows,
      also: [],
      known: [],
    };
  });
}

const count = Number(process.argv[2] ?? 503);
const started = performance.now();
const solver = await linearSolver();
const system = buildSystem(table(count), MIN_CELL);
const secured = secure(system, MIN_CELL, solver);
const primary = system.rows.filter((row) => row.primary).length;
say(
  `${count} villages x 4 categories: ${((performance.now() - started) / 1000).toFixed(2)} s, ${system.rows.length} rows, ${primary} primary, ${secured.hidden.filter(Boolean).length} hidden, ${secured.unsafe.length} unsafe`,
);

const codes = villagesOf(83_762, 163);
const tree = new Map(codes.map((code) => [code, Math.floor(random() ** 2 * 60)]));
const rows = rowsOf(tree, new Map()).map((row) => ({ ...row, denominator: null }));
const before = performance.now();
const alone = buildSystem(
  [
    {
      id: 'tree',
      numerator: { from: 'complaints', label },
      denominator: null,
      rows,
      also: [],
      known: [],
    },
  ],
  MIN_CELL,
);
const found = secure(alone, MIN_CELL, null);
say(
  `83,762 villages as a tree: ${((performance.now() - before) / 1000).toFixed(2)} s, ${rows.length} rows, ${alone.rows.filter((row) => row.primary).length} primary, ${found.hidden.filter(Boolean).length} hidden, ${found.unsafe.length} unsafe`,
);
