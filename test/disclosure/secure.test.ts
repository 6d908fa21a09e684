import { describe, expect, it } from 'vitest';
import { secure } from '../../src/disclosure/secure.ts';
import { buildSystem, type Publication } from '../../src/disclosure/system.ts';
import type { CountRow, Side } from '../../src/model/indicator.ts';
import { linearSolver } from '../../src/workflows/figures/linear-solver.ts';
import { report } from '../../src/workflows/report.ts';
import { attacker, type Printed, type Question } from './attacker.ts';

const MIN_CELL = 5;
const TABLES = Number(process.env['DESMIG_ATTACKS'] ?? 15);
const period = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true } as const;
const label = { id: '', en: '' };
const parentOf = (place: string) => (place === 'ID' ? null : place.length === 2 ? 'ID' : place.slice(0, 2));

function dice(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SETS = {
  all: undefined,
  broad: "category in ('narrow', 'conflict')",
  narrow: "category = 'narrow'",
  other: "category = 'other'",
} as const;
type SetName = keyof typeof SETS;
const side = (set: SetName): Side => ({
  from: 'complaints',
  ...(SETS[set] === undefined ? {} : { where: SETS[set] }),
  label,
});

/** Regencies of 2 to 3 provinces by nested categories: narrow in broad, other beside them, and a rest. */
function table(seed: number): readonly Publication[] {
  const random = dice(seed * 7919 + 1);
  const count = () => Math.floor(random() ** 2 * 30);
  const leaves = ['11', '12', '13'].slice(0, 2 + (seed % 2)).flatMap((province) =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => {
      const [narrow, conflict, other, rest] = [count(), count(), count(), count()];
      return {
        code: `${province}.0${at + 1}`,
        values: { all: narrow + conflict + other + rest, broad: narrow + conflict, narrow, other },
      };
    }),
  );
  const places = [
    'ID',
    ...new Set(leaves.map(({ code }) => code.slice(0, 2))),
    ...leaves.map(({ code }) => code),
  ];
  const sum = (place: string, set: SetName) =>
    leaves
      .filter(({ code }) => place === 'ID' || code.startsWith(place))
      .reduce((total, { values }) => total + values[set], 0);
  return (['narrow', 'broad', 'other'] as const).map((set) => ({
    id: set,
    numerator: side(set),
    denominator: side('all'),
    rows: places.map(
      (code): CountRow => ({
        region: {
          level: code === 'ID' ? 'national' : code.length === 2 ? 'province' : 'regency',
          code,
          name: code,
        },
        period,
        asOf: null,
        numerator: sum(code, set),
        denominator: sum(code, 'all'),
      }),
    ),
    also: [],
    known: [],
  }));
}

/** What is printed of each set in each place, and what is true. */
function publish(publications: readonly Publication[], hidden: ReadonlySet<string>) {
  const truth = new Map<string, number>();
  const shown = new Map<string, number>();
  for (const { id, rows } of publications)
    for (const { region, numerator, denominator } of rows) {
      for (const [set, value] of [
        [id, numerator ?? 0],
        ['all', denominator ?? 0],
      ] as const) {
        truth.set(`${set}|${region.code}`, value);
        if (!hidden.has(`${id}|${region.code}`)) shown.set(`${set}|${region.code}`, value);
      }
    }
  const printed = [...truth.keys()].map((key): Printed => {
    const [set = '', place = ''] = key.split('|');
    return { set, place, value: shown.get(key) ?? null, positive: (truth.get(key) ?? 0) > 0 };
  });
  return { truth, printed };
}

const solver = await linearSolver();

function protectedRows(publications: readonly Publication[]): ReadonlySet<string> {
  const system = buildSystem(publications, MIN_CELL);
  const found = secure(system, MIN_CELL, solver);
  expect(found.unsafe).toEqual([]);
  return new Set(
    system.rows.flatMap(({ publication, row }, at) => {
      const one = publications[publication];
      return found.hidden[at] === true ? [`${one?.id}|${one?.rows[row]?.region.code}`] : [];
    }),
  );
}

const small = (value: number) => value >= 1 && value < MIN_CELL;

describe('an attacker with a linear program over what is printed', () => {
  it(`finds no interval narrower than the smallest cell in ${TABLES} tables of nested categories`, async () => {
    for (let seed = 0; seed < TABLES; seed += 1) {
      const publications = table(seed);
      const { truth, printed } = publish(publications, protectedRows(publications));
      const width = await attacker({
        printed,
        parts: [
          { whole: 'all', parts: ['broad', 'other'] },
          { whole: 'broad', parts: ['narrow'] },
        ],
        parentOf,
      });
      const value = (set: string, place: string) => truth.get(`${set}|${place}`) ?? 0;
      const questions: Question[] = printed
        .filter(
          ({ value: known, set, place }) =>
            (known === null && value(set, place) > 0) || small(value(set, place)),
        )
        .map(({ set, place }) => [{ set, place, sign: 1 }]);
      for (const { place } of printed.filter(({ set }) => set === 'all')) {
        const minus = (...sets: readonly string[]): Question =>
          [...sets].map((set, at) => ({ set, place, sign: at === 0 ? 1 : -1 }));
        for (const sets of [
          ['all', 'broad', 'other'],
          ['broad', 'narrow'],
          ['all', 'narrow'],
          ['all', 'broad'],
          ['all', 'other'],
        ]) {
          const [whole = '', ...rest] = sets;
          const left = value(whole, place) - rest.reduce((total, set) => total + value(set, place), 0);
          if (small(left)) questions.push(minus(...sets));
        }
      }
      for (const question of questions)
        expect(width(question), `table ${seed}: ${JSON.stringify(question)}`).toBeGreaterThanOrEqual(
          MIN_CELL,
        );
    }
  });

  it('meets the same pattern on any order of rows and indicators', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const publications = table(seed);
      const turned = [...publications].reverse().map((one) => ({ ...one, rows: [...one.rows].reverse() }));
      expect([...protectedRows(turned)].sort()).toEqual([...protectedRows(publications)].sort());
    }
  });
});

describe('the example register by province', () => {
  it('leaves no small rest of the family cases beside the categories printed', async () => {
    const files = ['fixtures/example/complaints.csv'];
    const [open, truth] = [await report(files), await report(files, { audience: 'internal' })];
    const disjoint = [
      'problematic_care_broad',
      'access_denied_share',
      'custody_dispute_share',
      'maintenance_share',
    ];
    const rest = (result: typeof open, code: string) => {
      const rows = result.indicators
        .filter(({ id }) => disjoint.includes(id))
        .flatMap(({ rows: own }) =>
          own.filter(({ region }) => region.code === code && region.level === 'province'),
        );
      return rows.length < disjoint.length || rows.some(({ status }) => status !== 'ok')
        ? null
        : (rows[0]?.denominator ?? 0) - rows.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
    };
    expect([rest(truth, '33'), rest(truth, '35')]).toEqual([3, 4]);
    const codes = new Set(open.indicators.flatMap(({ rows }) => rows.map(({ region }) => region.code)));
    const left = [...codes].flatMap((code) => rest(open, code) ?? []);
    expect(left.filter(small)).toEqual([]);
  });
});
