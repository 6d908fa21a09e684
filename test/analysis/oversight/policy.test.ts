import { describe, expect, it } from 'vitest';
import { contrastsOf, coverageOf, roundingBase, scenarioOf } from '../../../src/analysis/oversight/policy.ts';
import { clusteredProportion } from '../../../src/analysis/stats/index.ts';

const village = (code: string, has: boolean | null, children: number | null) => ({
  village: code,
  name: code,
  migrants: 1,
  children,
  has: { s: has },
});

describe('coverage against need', () => {
  const villages = [
    village('a', true, 10),
    village('b', true, null),
    village('c', false, 120),
    village('d', false, 33),
    village('e', false, 8),
    village('f', false, null),
    village('g', null, 50),
  ];

  it('counts the villages that answered, and the children where the answer is no', () => {
    expect(coverageOf(villages, ['s'], 1)).toEqual([
      { service: 's', yes: 2, answered: 6, blank: 1, counted: 3, childrenWithout: 161, hidden: false },
    ]);
  });

  it('rounds children for the public, so that no difference of two sums gives one village', () => {
    expect(roundingBase(1)).toBeNull();
    expect(roundingBase(5)).toBe(10);
    expect(coverageOf(villages, ['s'], 5)[0]?.childrenWithout).toBe(160);
    // two printed sums that differ by one village: what its number can be, over all sums that print alike
    const printed = (sum: number) =>
      coverageOf(
        ['a', 'b', 'c'].map((code, at) => village(code, false, at === 0 ? sum : 0)),
        ['s'],
        5,
      )[0]?.childrenWithout;
    for (const others of [160, 161, 164, 165, 169])
      for (const own of [0, 1, 4, 7, 11]) {
        const [without, including] = [printed(others), printed(others + own)];
        const possible = Array.from({ length: 40 }, (_, at) => at).filter((one) =>
          Array.from({ length: 30 }, (_, at) => others - 15 + at).some(
            (sum) => printed(sum) === without && printed(sum + one) === including,
          ),
        );
        expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(5);
      }
  });

  it('hides children of few villages', () => {
    const [few] = coverageOf([village('a', false, 40), village('b', false, 50)], ['s'], 5);
    expect(few).toMatchObject({ childrenWithout: null, hidden: true });
  });

  it('reaching k more villages: by hand', () => {
    // 20 of 50 have it, 30 lack it with 900 children: 10 more make 60 % and reach a third of the children
    const coverage = {
      service: 's',
      yes: 20,
      answered: 50,
      blank: 0,
      counted: 30,
      childrenWithout: 900,
      hidden: false,
    };
    expect(scenarioOf([coverage], [10, 50])).toEqual([
      { service: 's', villages: 10, now: 40, after: 60, children: 300 },
      { service: 's', villages: 30, now: 40, after: 100, children: 900 },
    ]);
    // where 12 of the 30 counted 360 children, the average village is the same one
    expect(scenarioOf([{ ...coverage, counted: 12, childrenWithout: 360 }], [10])).toMatchObject([
      { villages: 10, children: 300 },
      { villages: 30, children: 900 },
    ]);
  });
});

describe('children where something is found against children where it is not', () => {
  const counts = new Map(Array.from({ length: 12 }, (_, at) => [`v${at}`, { x: at % 4, n: 10 }] as const));
  const half = (code: string) => Number(code.slice(1)) < 6;

  it('are shares of sums, with limits that know a village as a cluster', () => {
    const [row] = contrastsOf([{ id: 'o', holds: half }], { school_problem: counts }, 0.95);
    // x of v0 to v5: 0 1 2 3 0 1, of v6 to v11: 2 3 0 1 2 3
    expect(row?.with).toEqual({ villages: 6, numerator: 7, denominator: 60 });
    expect(row?.without).toEqual({ villages: 6, numerator: 11, denominator: 60 });
    expect(row?.difference).toBeCloseTo(100 * (7 / 60 - 11 / 60), 12);
    const parts = [half, (code: string) => !half(code)].map((holds) =>
      clusteredProportion(
        [...counts].flatMap(([code, count]) => (holds(code) ? [count] : [])),
        0.95,
      ),
    );
    const [first, second] = parts;
    if (first === undefined || second === undefined) throw new Error('two parts');
    const below = Math.hypot(first.value - first.lower, second.upper - second.value);
    expect(row?.lower).toBeCloseTo(100 * (first.value - second.value - below), 12);
  });

  it('leave out villages of which it is not known, and parts of fewer than five villages', () => {
    const unknown = (code: string) => (code === 'v0' || code === 'v1' ? null : half(code));
    expect(contrastsOf([{ id: 'o', holds: unknown }], { school_problem: counts }, 0.95)).toEqual([]);
    const [row] = contrastsOf(
      [{ id: 'o', holds: (code) => (code === 'v0' ? null : half(code)) }],
      { school_problem: counts },
      0.95,
    );
    expect(row?.with.villages).toBe(5);
  });

  it('have limits that hold together: wider where more is compared', () => {
    const effects = { a: counts, b: counts, c: counts };
    const [alone] = contrastsOf([{ id: 'o', holds: half }], { a: counts }, 0.95);
    const [among] = contrastsOf([{ id: 'o', holds: half }], effects, 0.95);
    expect((among?.upper ?? 0) - (among?.lower ?? 0)).toBeGreaterThan(
      (alone?.upper ?? 0) - (alone?.lower ?? 0),
    );
  });
});
