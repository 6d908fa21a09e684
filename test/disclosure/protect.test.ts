import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Protection, protect } from '../../src/disclosure/protect.ts';
import type { Cell } from '../../src/disclosure/tree.ts';
import type { CountRow } from '../../src/model/indicator.ts';
import type { RegionRef } from '../../src/model/region.ts';
import { enumerate } from './brute-force.ts';

const PERIOD = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true };

interface Counts {
  readonly x: number;
  readonly n: number;
}

function row(level: RegionRef['level'], code: string, { x, n }: Counts): CountRow {
  return { region: { level, code, name: code }, period: PERIOD, asOf: null, numerator: x, denominator: n };
}

const sum = (all: readonly Counts[]): Counts => ({
  x: all.reduce((total, one) => total + one.x, 0),
  n: all.reduce((total, one) => total + one.n, 0),
});

/** Rows of a country: provinces of regencies, cases known to a province alone, cases known to the country alone. */
function country(
  provinces: readonly (readonly Counts[])[],
  inProvince: Counts,
  unlocated: Counts,
): readonly CountRow[] {
  const first = provinces[0] ?? [];
  const rows = provinces.flatMap((parts, at) => {
    const code = String(11 + at);
    const own = at === 0 ? [...parts, inProvince] : parts;
    return [
      row('province', code, sum(own)),
      ...parts.map((part, index) => row('regency', `${code}.0${index + 1}`, part)),
    ];
  });
  return [
    row(
      'national',
      'ID',
      sum([...provinces.flat(), ...(first.length > 0 ? [inProvince] : [inProvince]), unlocated]),
    ),
    ...rows,
    row('unlocated', '11', inProvince),
    row('unlocated', 'ID', unlocated),
  ];
}

const key = (one: CountRow) => `${one.region.level} ${one.region.code}`;

function cells(rows: readonly CountRow[], value: (one: CountRow) => number): readonly Cell[] {
  const parent = ({ region }: CountRow) => {
    if (region.level === 'national') return null;
    if (region.level === 'unlocated') return region.code === 'ID' ? 'national ID' : `province ${region.code}`;
    return region.level === 'province' ? 'national ID' : `province ${region.code.slice(0, 2)}`;
  };
  return rows.map((one) => ({ id: key(one), parent: parent(one), value: value(one) }));
}

const COUNT = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
  .map(([x, rest]): Counts => ({ x, n: x + rest }));
const NONE: Counts = { x: 0, n: 0 };
const COUNTRY = fc
  .record({
    provinces: fc.array(fc.array(COUNT, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    inProvince: fc.oneof(fc.constant(NONE), COUNT),
    unlocated: fc.oneof(fc.constant(NONE), COUNT),
  })
  .filter(({ provinces }) => provinces.flat().length <= 4)
  .map(({ provinces, inProvince, unlocated }) => country(provinces, inProvince, unlocated));

const MIN_CELL = 3;
const numerator = (one: CountRow) => one.numerator ?? 0;
const complementOf = (one: CountRow) => (one.denominator ?? 0) - (one.numerator ?? 0);
const small = (count: number) => count >= 1 && count < MIN_CELL;

function hiddenKeys(rows: readonly CountRow[], protection: Protection): ReadonlySet<string> {
  return new Set(rows.filter((_, at) => protection.hidden.has(at)).map(key));
}

describe('protect', () => {
  it.each([true, false])(
    'leaves every hidden count an interval of min-cell or wider, by trying all (complement: %s)',
    (complement) => {
      let hiddenSeen = 0;
      fc.assert(
        fc.property(COUNTRY, (rows) => {
          const protection = protect(rows, { minCell: MIN_CELL, complement });
          const hidden = hiddenKeys(rows, protection);
          if (hidden.has('national ID')) return;
          hiddenSeen += hidden.size;
          for (const value of complement ? [numerator, complementOf] : [numerator]) {
            const bounds = enumerate(cells(rows, value), hidden);
            for (const one of hidden) {
              const { least, greatest } = bounds.get(one) ?? { least: 0, greatest: 0 };
              expect(greatest - least, `${one} lies between ${least} and ${greatest}`).toBeGreaterThanOrEqual(
                MIN_CELL,
              );
            }
          }
        }),
        { numRuns: 300 },
      );
      expect(hiddenSeen).toBeGreaterThan(100);
    },
  );

  it('hides every small count and, for a proportion, every small complement', () => {
    fc.assert(
      fc.property(COUNTRY, fc.boolean(), (rows, complement) => {
        const { hidden, secondary } = protect(rows, { minCell: MIN_CELL, complement });
        for (const [at, one] of rows.entries()) {
          const must = small(numerator(one)) || (complement && small(complementOf(one)));
          if (must) expect(hidden.has(at), key(one)).toBe(true);
          if (must) expect(secondary.has(at), key(one)).toBe(false);
        }
      }),
    );
  });

  it('hides nothing where every count is zero or large', () => {
    const safe = fc.constantFrom(NONE, { x: 0, n: 9 }, { x: 9, n: 9 }, { x: 5, n: 12 }, { x: 40, n: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.array(safe, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        safe,
        safe,
        (provinces, inProvince, unlocated) => {
          const rows = country(provinces, inProvince, unlocated);
          expect([...protect(rows, { minCell: MIN_CELL, complement: true }).hidden]).toEqual([]);
        },
      ),
    );
  });

  it('hides everything that has a record once the national figure must go', () => {
    fc.assert(
      fc.property(COUNTRY, (rows) => {
        const protection = protect(rows, { minCell: MIN_CELL, complement: true });
        const hidden = hiddenKeys(rows, protection);
        if (!hidden.has('national ID')) return;
        expect(protection.all).toBe(true);
        for (const one of rows) expect(hidden.has(key(one)), key(one)).toBe((one.denominator ?? 0) > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('hides the same places in any order of the rows', () => {
    fc.assert(
      fc.property(
        COUNTRY.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const options = { minCell: MIN_CELL, complement: true };
          const codes = (order: readonly CountRow[]) =>
            [...hiddenKeys(order, protect(order, options))].sort();
          expect(codes(shuffled)).toEqual(codes(rows));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('hides a row whose difference from a wider count is small and not zero (NUMBERS.md: 7 beside 6 shows one child)', () => {
    const rows = country(
      [
        [
          { x: 6, n: 20 },
          { x: 9, n: 30 },
        ],
        [
          { x: 8, n: 25 },
          { x: 9, n: 40 },
        ],
      ],
      NONE,
      NONE,
    );
    const rest = rows.map((one) => (one.region.code === '11.01' ? 1 : 0));
    const { hidden, secondary } = protect(rows, { minCell: MIN_CELL, complement: true, rest });
    const at = rows.findIndex((one) => one.region.code === '11.01');
    expect(hidden.has(at)).toBe(true);
    expect(secondary.has(at)).toBe(false);
    expect(hidden.size).toBeGreaterThan(1);
  });

  it('takes rows without a record for what they are: nothing to hide', () => {
    const missing: CountRow = { ...row('province', '13', NONE), numerator: null, denominator: null };
    const rows = [...country([[{ x: 9, n: 20 }], [{ x: 9, n: 30 }]], NONE, NONE), missing];
    expect(protect(rows, { minCell: MIN_CELL, complement: true }).hidden.size).toBe(0);
  });
});
