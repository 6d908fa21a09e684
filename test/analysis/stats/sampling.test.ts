import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';
import { expectClose } from './close.ts';

const keys = Array.from({ length: 40 }, (_, i) => `v${String(i).padStart(2, '0')}`);

describe('simple random sample', () => {
  test('is reproduced by its seed, in any order of the keys', () => {
    const first = stats.simpleRandomSample(keys, 8, 'audit-2025');
    expect(stats.simpleRandomSample([...keys].reverse(), 8, 'audit-2025')).toEqual(first);
    expect(first.units).toHaveLength(8);
    expect(first.units[0]).toMatchObject({ probability: 0.2, weight: 5, certainty: false });
    expect(stats.simpleRandomSample(keys, 8, 'audit-2026').units).not.toEqual(first.units);
  });

  test('draws each key about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const { key } of stats.simpleRandomSample(keys.slice(0, 10), 3, seed).units) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(500);
    expect(Math.max(...counts.values())).toBeLessThan(700);
  });

  test('all or none', () => {
    expect(stats.simpleRandomSample(keys, 0, 1).units).toEqual([]);
    expect(stats.simpleRandomSample(keys, 40, 1).units.every((unit) => unit.certainty)).toBe(true);
  });
});

describe('systematic sample with probability proportional to size', () => {
  const units = [
    { key: 'a', size: 10 },
    { key: 'b', size: 20 },
    { key: 'c', size: 30 },
    { key: 'd', size: 40 },
  ];

  test.each([
    [0, ['c', 'd']],
    [0.1, ['a', 'c']],
    [0.3, ['b', 'd']],
    [0.7, ['c', 'd']],
  ])('start %f draws %j (cumulated 0.2, 0.6, 1.2, 2)', (start, drawn) => {
    const sample = stats.ppsSystematicSample(units, 2, 1, start);
    expect(sample.units.map((unit) => unit.key)).toEqual(drawn);
    expect(sample.start).toBe(start);
  });

  test('large units are certain, the rest share the remaining draws', () => {
    const sample = stats.ppsSystematicSample(
      [...units, { key: 'e', size: 500 }, { key: 'z', size: 0 }],
      3,
      5,
    );
    const certain = sample.units.find((unit) => unit.key === 'e');
    expect(certain).toMatchObject({ probability: 1, weight: 1, certainty: true });
    expect(sample.units).toHaveLength(3);
    expect(sample.units.some((unit) => unit.key === 'z')).toBe(false);
  });

  test('a start of its own comes from the seed', () => {
    const { start } = stats.ppsSystematicSample(units, 2, 'seed');
    expect(start).toBe(stats.createRandom('seed')());
    expect(stats.ppsSystematicSample([...units].reverse(), 2, 'seed').start).toBe(start);
  });

  test('draws n for every start', () => {
    const many = keys.map((key, i) => ({ key, size: 1 + ((i * 7) % 11) / 3 }));
    for (let i = 0; i < 200; i++) {
      expect(stats.ppsSystematicSample(many, 9, 1, i / 200).units).toHaveLength(9);
    }
  });

  test('includes units as often as their probability says', () => {
    const starts = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
    const hits = starts.filter((start) =>
      stats.ppsSystematicSample(units, 2, 1, start).units.some((unit) => unit.key === 'c'),
    );
    expect(hits.length / 1000).toBeCloseTo(0.6, 2);
  });
});

describe('allocation', () => {
  const strata = [
    { key: 'a', size: 100, sd: 2 },
    { key: 'b', size: 50, sd: 10 },
    { key: 'c', size: 10, sd: 30 },
  ];
  const samples = (list: readonly stats.AllocatedStratum[]): number[] => list.map((one) => one.sample);

  test.each([
    ['proportional, quotas 10, 5, 1', stats.allocateProportional(strata, 16), [10, 5, 1]],
    ['largest remainder, quotas 6.25, 3.125, 0.625', stats.allocateProportional(strata, 10), [6, 3, 1]],
    ['at least two of each', stats.allocateProportional(strata, 10, 2), [5, 3, 2]],
    ['Neyman, quotas 4, 10, 6', stats.allocateNeyman(strata, 20), [4, 10, 6]],
    [
      'Neyman, a stratum taken whole, the rest shared 200 : 500',
      stats.allocateNeyman(strata, 40),
      [9, 21, 10],
    ],
    ['everything', stats.allocateNeyman(strata, 160), [100, 50, 10]],
    ['nothing', stats.allocateProportional(strata, 0), [0, 0, 0]],
  ])('%s', (_name, allocated, expected) => {
    expect(samples(allocated)).toEqual(expected);
  });

  test('a stratum without spread gets the minimum', () => {
    const flat = [
      { key: 'a', size: 100, sd: 0 },
      { key: 'b', size: 100, sd: 5 },
    ];
    expect(samples(stats.allocateNeyman(flat, 30, 2))).toEqual([2, 28]);
    expect(samples(stats.allocateNeyman(flat, 120))).toEqual([20, 100]);
  });

  test('out of range', () => {
    expect(() => stats.allocateProportional(strata, 161)).toThrow(RangeError);
    expect(() => stats.allocateProportional(strata, 5, 2)).toThrow(/n must lie in 6..160/);
  });

  test('a stratified sample follows its allocation', () => {
    const units = keys.map((key, i) => ({ key, stratum: i < 30 ? 'north' : 'south' }));
    const allocation = stats.allocateProportional(
      [
        { key: 'north', size: 30 },
        { key: 'south', size: 10 },
      ],
      8,
    );
    const sample = stats.stratifiedRandomSample(units, allocation, 3);
    expect(sample.units.filter((unit) => unit.stratum === 'north')).toHaveLength(6);
    expect(sample.units.every((unit) => unit.weight === 5)).toBe(true);
    expect(stats.stratifiedRandomSample([...units].reverse(), allocation, 3)).toEqual(sample);
  });
});

describe('estimation', () => {
  test('a stratum visited whole adds no variance', () => {
    const visited = [
      { y: 5, weight: 1, stratum: 'all', population: 2 },
      { y: 9, weight: 1, stratum: 'all', population: 2 },
      { y: 1, weight: 4, stratum: 'some', population: 8 },
      { y: 3, weight: 4, stratum: 'some', population: 8 },
    ];
    const total = stats.designTotal(visited);
    expectClose([total.value, total.se], [30, Math.sqrt(0.75 * 2 * 32)]);
    expect(stats.designTotal(visited.slice(0, 2)).se).toBe(0);
  });

  test('a whole census has no interval around its mean', () => {
    const census = [1, 0, 1, 1].map((y) => ({ y, weight: 1, population: 4 }));
    expect(stats.designProportion(census)).toMatchObject({ value: 0.75, lower: 0.75, upper: 0.75, se: 0 });
    expect(stats.finitePopulationCorrection(4, 4)).toBe(0);
  });

  test('Horvitz-Thompson mean over a known number of units', () => {
    const visited = [2, 4, 9].map((y) => ({ y, weight: 10 }));
    const total = stats.designTotal(visited);
    const mean = stats.horvitzThompsonMean(visited, 30);
    expectClose([mean.value, mean.se], [total.value / 30, total.se / 30]);
    expectClose([mean.value], [stats.designMean(visited).value]);
  });
});

test('random numbers are the same on every machine', () => {
  const random = stats.createRandom('desmig');
  const first = Array.from({ length: 3 }, () => random());
  expect(first).toEqual(GOLDEN);
  const many = Array.from({ length: 20_000 }, () => random());
  expect(many.reduce((sum, value) => sum + value, 0) / many.length).toBeCloseTo(0.5, 1);
  expect(many.every((value) => value > 0 && value < 1)).toBe(true);
});

const GOLDEN = [0.26507865969723576, 0.3294861563619007, 0.14590380110646595];
