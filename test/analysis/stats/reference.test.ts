import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';
import { expectClose } from './close.ts';
import { EXTREMES } from './reference/extremes.ts';
import { type Argument, MPMATH_VALUES } from './reference/mpmath.ts';
import { APISTRAT, R_VALUES } from './reference/r.ts';

type Args = readonly Argument[];

const num = (args: Args, i: number): number => {
  const value = args[i];
  if (typeof value !== 'number') throw new TypeError(`argument ${i} is not a number`);
  return value;
};
const nums = (args: Args, i: number): number[] => {
  const value = args[i];
  if (!Array.isArray(value)) throw new TypeError(`argument ${i} is not a list`);
  return value.map((_, k) => num(value, k));
};
const rows = (args: Args, i: number): number[][] => {
  const value = args[i];
  if (!Array.isArray(value)) throw new TypeError(`argument ${i} is not a table`);
  return value.map((_, k) => nums(value, k));
};
const texts = (args: Args, i: number): string[] => {
  const value = args[i];
  return Array.isArray(value) ? value.map(String) : [];
};

const limits = ({ lower, upper }: stats.Interval): number[] => [lower, upper];
const all = ({ value, lower, upper }: stats.Interval): number[] => [value, lower, upper];
const design = ({ value, se, lower, upper }: stats.DesignEstimate): number[] => [value, se, lower, upper];
const four = (args: Args): [number, number, number, number] => [
  num(args, 0),
  num(args, 1),
  num(args, 2),
  num(args, 3),
];
const strata = (args: Args, squares?: readonly number[]): stats.Stratum[] =>
  rows(args, 0).map(([x = 0, n = 0, standard = 0], i) => {
    const s = squares?.[i];
    return s === undefined ? { x, n, standard } : { x, n, standard, squares: s };
  });
const dispersion = (found: stats.Overdispersion): number[] => [
  found.phi,
  found.tau2,
  found.units[0]?.z ?? 0,
  found.units[0]?.adjusted ?? 0,
];
const visited = (args: Args): stats.Visited[] =>
  nums(args, 0).map((y, i) => {
    const unit = { y, weight: nums(args, 1)[i] ?? 0 };
    const stratum = texts(args, 2)[i];
    return stratum === undefined ? unit : { ...unit, stratum };
  });
const apistrat = (pick: 3 | 4 | 5 | 6): (stats.Visited & { readonly x: number })[] =>
  APISTRAT.map((row) => ({ y: row[pick], x: row[4], weight: row[1], population: row[2], stratum: row[0] }));

const EDGES: Record<string, (args: Args) => number[]> = {
  normalCdf: (a) => [stats.normalCdf(num(a, 0))],
  chiSquaredTails: (a) => {
    const { lower, upper } = stats.chiSquaredTails(num(a, 0), num(a, 1));
    return [lower, upper];
  },
  studentUpper: (a) => [stats.studentUpper(num(a, 0), num(a, 1))],
  poissonRate: (a) => limits(stats.poissonRate(num(a, 0), num(a, 1), num(a, 2))),
  clusteredRate: (a) => all(stats.clusteredRate(...four(a))),
  proportionScore: (a) => [stats.proportionScore(num(a, 0), num(a, 1), num(a, 2))],
  rateScore: (a) => [stats.rateScore(num(a, 0), num(a, 1), num(a, 2))],
  newcombeAll: (a) => all(stats.newcombe(...four(a), num(a, 4))),
  trendAll: (a) => {
    const { chi2, slope, p } = stats.cochranArmitage(nums(a, 0), nums(a, 1), nums(a, 2));
    return [chi2, slope, p];
  },
  hochbergGaps: (a) => stats.benjaminiHochberg(nums(a, 0).map((p) => (p < 0 ? null : p))).map((q) => q ?? -1),
  shrunken: (a) =>
    stats
      .empiricalBayes(nums(a, 0), nums(a, 1), a[2] === 'poisson' ? 'poisson' : 'binomial')
      .flatMap(({ value, weight }) => [value, weight]),
  indirectStandardised: (a) => {
    const given = rows(a, 1).map(([n = 0, referenceX = 0, referenceN = 0]) => ({
      n,
      referenceX,
      referenceN,
    }));
    const { expected, ratio, rate } = stats.indirectStandardised(num(a, 0), given, num(a, 2));
    return [expected, ...all(ratio), ...all(rate)];
  },
  zScores: (a) => stats.zScores(nums(a, 0)).map((z) => z ?? Number.NaN),
  modifiedZ: (a) => stats.modifiedZScores(nums(a, 0)).map((z) => z ?? Number.NaN),
  quantileClasses: (a) =>
    stats
      .quantileClasses(nums(a, 0), { classes: num(a, 1), invert: a[2] === 1 })
      .map((one) => one ?? Number.NaN),
  rateFunnelPoint: (a) => {
    const point = stats.rateFunnelPoint(num(a, 0), num(a, 1), num(a, 2));
    return [point.lowerExposure, point.lower, point.upperExposure, point.upper];
  },
  designBoth: (a) => {
    const sizes = new Map((a[3] as readonly (readonly [string, number])[]).map(([key, size]) => [key, size]));
    const units = visited(a).map((unit) => {
      const population = sizes.get(unit.stratum ?? '');
      return population === undefined ? unit : { ...unit, population };
    });
    const [total, mean] = [stats.designTotal(units), stats.designMean(units)];
    return [total.value, total.se, mean.value, mean.se];
  },
  ppsDrawn: (a) => {
    const units = nums(a, 0).map((size, at) => ({ key: String(at), size }));
    return stats
      .ppsSystematicSample(units, num(a, 1), 1, num(a, 2))
      .units.map(({ key }) => Number(key))
      .sort((x, y) => x - y);
  },
};

const EVALUATE: Record<string, (args: Args) => number[]> = {
  ...EDGES,
  zForLevel: (a) => [stats.zForLevel(num(a, 0))],
  normalQuantile: (a) => [stats.normalQuantile(num(a, 0))],
  normalUpper: (a) => [stats.normalUpper(num(a, 0))],
  studentQuantile: (a) => [stats.studentQuantile(num(a, 0), num(a, 1))],
  chiSquaredQuantile: (a) => [
    stats.chiSquaredQuantile(num(a, 0), num(a, 1), a[2] === 'lower' ? 'lower' : 'upper'),
  ],
  wilson: (a) => limits(stats.wilson(num(a, 0), num(a, 1), num(a, 2))),
  clopperPearson: (a) => limits(stats.clopperPearson(num(a, 0), num(a, 1), num(a, 2))),
  garwood: (a) => limits(stats.garwood(num(a, 0), num(a, 1), num(a, 2))),
  byar: (a) => limits(stats.byar(num(a, 0), num(a, 1), num(a, 2))),
  newcombe: (a) => limits(stats.newcombe(...four(a), num(a, 4))),
  miettinenNurminen: (a) => limits(stats.miettinenNurminen(...four(a), num(a, 4))),
  rateRatioExact: (a) => all(stats.rateRatioExact(...four(a), num(a, 4))),
  rateRatioWald: (a) => all(stats.rateRatioWald(...four(a), num(a, 4))),
  rateRatioTest: (a) => [stats.rateRatioTest(...four(a))],
  riskRatioWald: (a) => all(stats.riskRatioWald(...four(a), num(a, 4))),
  oddsRatioWald: (a) => all(stats.oddsRatioWald(...four(a), num(a, 4))),
  oddsRatioExact: (a) => all(stats.oddsRatioExact(...four(a), num(a, 4))),
  cochranArmitage: (a) => {
    const { chi2, p } = stats.cochranArmitage(nums(a, 0), nums(a, 1), nums(a, 2));
    return [chi2, p];
  },
  binomialTest: (a) => [stats.binomialTest(num(a, 0), num(a, 1), num(a, 2))],
  poissonTest: (a) => [stats.poissonTest(num(a, 0), num(a, 1), num(a, 2))],
  benjaminiHochberg: (a) => stats.benjaminiHochberg(nums(a, 0)).map((q) => q ?? Number.NaN),
  marshall: (a) => stats.empiricalBayes(nums(a, 0), nums(a, 1), 'poisson').map((unit) => unit.value),
  martuzziElliott: (a) => stats.empiricalBayes(nums(a, 0), nums(a, 1), 'binomial').map((unit) => unit.value),
  quantile: (a) => [stats.quantile(nums(a, 0), num(a, 1))],
  proportionFunnelLimits: (a) => limits(stats.proportionFunnelLimits(num(a, 0), num(a, 1), num(a, 2))),
  rateFunnelLimits: (a) => limits(stats.rateFunnelLimits(num(a, 0), num(a, 1), num(a, 2))),
  proportionOverdispersion: (a) => dispersion(stats.proportionOverdispersion(nums(a, 0), nums(a, 1))),
  rateOverdispersion: (a) => dispersion(stats.rateOverdispersion(nums(a, 0), nums(a, 1))),
  overdispersedProportion: (a) =>
    limits(
      stats.overdispersedLimits(stats.proportionOverdispersion(nums(a, 0), nums(a, 1)), num(a, 2), num(a, 3)),
    ),
  overdispersedRate: (a) =>
    limits(stats.overdispersedLimits(stats.rateOverdispersion(nums(a, 0), nums(a, 1)), num(a, 2), num(a, 3))),
  directDobsonByar: (a) => {
    const found = stats.directDobsonByar(strata(a), num(a, 1));
    return found ? all(found) : [];
  },
  directDobsonByarClustered: (a) => {
    const found = stats.directDobsonByar(strata(a, nums(a, 1)), num(a, 2));
    return found ? all(found) : [];
  },
  directFayFeuer: (a) =>
    all(
      stats.directFayFeuer(
        nums(a, 0).map((x, i) => ({ x, n: nums(a, 1)[i] ?? 0, standard: nums(a, 2)[i] ?? 0 })),
        num(a, 3),
      ),
    ),
  cohenKappa: (a) => {
    const kind = a[1] === 'linear' || a[1] === 'quadratic' ? a[1] : 'unweighted';
    const { value, se, seNull, p } = stats.cohenKappa(rows(a, 0), kind);
    return [value, se, seNull, p];
  },
  fleissKappa: (a) => {
    const { value, se } = stats.fleissKappa(rows(a, 0));
    return [value, se];
  },
  inclusionProbabilities: (a) => stats.inclusionProbabilities(nums(a, 0), num(a, 1)),
  apistratMean: (a) => design(stats.designMean(apistrat(3), { level: num(a, 0) })),
  apistratTotal: (a) => design(stats.designTotal(apistrat(4), { level: num(a, 0) })),
  apistratRatio: (a) => design(stats.designRatio(apistrat(5), { level: num(a, 0) })),
  apistratProportion: (a) => design(stats.designProportion(apistrat(6), { level: num(a, 0) })),
  unstratifiedMean: (a) => [
    ...design(stats.designMean(visited(a))),
    ...limits(stats.designMean(visited(a), { reference: 't' })),
  ],
  unstratifiedTotal: (a) => design(stats.designTotal(visited(a))),
  stratifiedMean: (a) => design(stats.designMean(visited(a))),
  clusteredProportion: (a) => {
    const clusters = nums(a, 0).map((x, i) => ({ x, n: nums(a, 1)[i] ?? 0 }));
    const { value, designEffect } = stats.clusteredProportion(clusters);
    const n = clusters.reduce((sum, cluster) => sum + cluster.n, 0);
    return [value, Math.sqrt((designEffect * value * (1 - value)) / n)];
  },
};

const ROWS = [...MPMATH_VALUES, ...EXTREMES, ...R_VALUES];
const byFunction = new Map(ROWS.map(({ fn }) => [fn, ROWS.filter((row) => row.fn === fn)]));

describe.each([...byFunction])('%s agrees with its references to 1e-9', (fn, references) => {
  test.each(references.map((row) => [JSON.stringify(row.args).slice(0, 100), row.source, row] as const))(
    '%s: %s',
    (_args, _source, row) => {
      const evaluate = EVALUATE[fn];
      expect(evaluate, `no way to evaluate ${fn}`).toBeDefined();
      if (evaluate) expectClose(evaluate(row.args), row.expected);
    },
  );
});

test('every entry of the evaluation table is used', () => {
  expect(Object.keys(EVALUATE).filter((fn) => !byFunction.has(fn))).toEqual([]);
});
