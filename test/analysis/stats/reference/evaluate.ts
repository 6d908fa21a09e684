import type * as Stats from '../../../../src/analysis/stats/index.ts';
import type { Argument } from './mpmath.ts';
import { APISTRAT } from './r.ts';

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

const limits = ({ lower, upper }: Stats.Interval): number[] => [lower, upper];
const all = ({ value, lower, upper }: Stats.Interval): number[] => [value, lower, upper];
const design = ({ value, se, lower, upper }: Stats.DesignEstimate): number[] => [value, se, lower, upper];
const four = (args: Args): [number, number, number, number] => [
  num(args, 0),
  num(args, 1),
  num(args, 2),
  num(args, 3),
];
const strata = (args: Args, squares?: readonly number[]): Stats.Stratum[] =>
  rows(args, 0).map(([x = 0, n = 0, standard = 0], i) => {
    const s = squares?.[i];
    return s === undefined ? { x, n, standard } : { x, n, standard, squares: s };
  });
const dispersion = (found: Stats.Overdispersion): number[] => [
  found.phi,
  found.tau2,
  found.units[0]?.z ?? 0,
  found.units[0]?.adjusted ?? 0,
];
const visited = (args: Args): Stats.Visited[] =>
  nums(args, 0).map((y, i) => {
    const unit = { y, weight: nums(args, 1)[i] ?? 0 };
    const stratum = texts(args, 2)[i];
    return stratum === undefined ? unit : { ...unit, stratum };
  });
const apistrat = (pick: 3 | 4 | 5 | 6): (Stats.Visited & { readonly x: number })[] =>
  APISTRAT.map((row) => ({ y: row[pick], x: row[4], weight: row[1], population: row[2], stratum: row[0] }));

/** A funnel class as a number: the level beyond which the unit lies, negative where it is low, 0 inside. */
function classNumber(found: Stats.FunnelClass): number {
  if (found === 'none') return 0;
  const [side, percent] = found.split('-');
  return side === 'low' ? -Number(percent) : Number(percent);
}

/** Intervals asked for without a level: those of 95 %. */
function defaultLevel(stats: typeof Stats, a: Args): number[] {
  const [x1, n1, x2, n2] = four(a);
  const made = [
    stats.wilson(x1, n1),
    stats.clopperPearson(x1, n1),
    stats.garwood(x1, n1),
    stats.byar(x1, n1),
    stats.poissonRate(x1, n1),
    stats.newcombe(x1, n1, x2, n2),
    stats.rateRatioExact(x1, n1, x2, n2),
    stats.rateRatioWald(x1, n1, x2, n2),
    stats.riskRatioWald(x1, n1, x2, n2),
    stats.oddsRatioWald(x1, n1, x2, n2),
  ];
  return made.flatMap(limits);
}

/** How each row of the references is worked out, by the name that it gives. */
export function evaluators(stats: typeof Stats): Readonly<Record<string, (args: Args) => number[]>> {
  return {
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
    hochbergGaps: (a) =>
      stats.benjaminiHochberg(nums(a, 0).map((p) => (p < 0 ? null : p))).map((q) => q ?? -1),
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
      const sizes = new Map(
        (a[3] as readonly (readonly [string, number])[]).map(([key, size]) => [key, size]),
      );
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
    martuzziElliott: (a) =>
      stats.empiricalBayes(nums(a, 0), nums(a, 1), 'binomial').map((unit) => unit.value),
    quantile: (a) => [stats.quantile(nums(a, 0), num(a, 1))],
    proportionFunnelLimits: (a) => limits(stats.proportionFunnelLimits(num(a, 0), num(a, 1), num(a, 2))),
    rateFunnelLimits: (a) => limits(stats.rateFunnelLimits(num(a, 0), num(a, 1), num(a, 2))),
    proportionOverdispersion: (a) => dispersion(stats.proportionOverdispersion(nums(a, 0), nums(a, 1))),
    rateOverdispersion: (a) => dispersion(stats.rateOverdispersion(nums(a, 0), nums(a, 1))),
    overdispersedProportion: (a) =>
      limits(
        stats.overdispersedLimits(
          stats.proportionOverdispersion(nums(a, 0), nums(a, 1)),
          num(a, 2),
          num(a, 3),
        ),
      ),
    overdispersedRate: (a) =>
      limits(
        stats.overdispersedLimits(stats.rateOverdispersion(nums(a, 0), nums(a, 1)), num(a, 2), num(a, 3)),
      ),
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

    constants: () => [
      stats.BYAR_FROM,
      stats.STANDARDISED_FROM,
      stats.RANKED_AT_MOST,
      stats.DEFAULT_LEVEL,
      ...stats.FUNNEL_LEVELS,
    ],
    defaultLevel: (a) => defaultLevel(stats, a),
    agreementTable: (a) => stats.agreementTable(texts(a, 0), texts(a, 1), texts(a, 2)).flat(),
    allocateProportional: (a) =>
      stats
        .allocateProportional(
          nums(a, 0).map((size, at) => ({ key: String(at), size })),
          num(a, 1),
          num(a, 2),
        )
        .map(({ sample }) => sample),
    allocateNeyman: (a) =>
      stats
        .allocateNeyman(
          rows(a, 0).map(([size = 0, sd = 0], at) => ({ key: String(at), size, sd })),
          num(a, 1),
          num(a, 2),
        )
        .map(({ sample }) => sample),
    expectedFalseFlags: (a) => [stats.expectedFalseFlags(num(a, 0), num(a, 1))],
    completeness: (a) => [stats.completeness(num(a, 0), num(a, 1))],
    consistencyRatio: (a) => [stats.consistencyRatio(num(a, 0), num(a, 1))],
    yearToYearRatio: (a) => [stats.yearToYearRatio(num(a, 0), nums(a, 1))],
    finitePopulationCorrection: (a) => [stats.finitePopulationCorrection(num(a, 0), num(a, 1))],
    horvitzThompsonMean: (a) => {
      const found = stats.horvitzThompsonMean(
        nums(a, 0).map((y, i) => ({ y, weight: nums(a, 1)[i] ?? 0 })),
        num(a, 2),
        { level: num(a, 3), reference: a[4] === 't' ? 't' : 'normal' },
      );
      return design(found);
    },
    horvitzThompsonStrata: (a) => {
      const units = visited(a).map((unit, i) => ({ ...unit, population: nums(a, 3)[i] ?? 0 }));
      const { value, se, degreesOfFreedom } = stats.horvitzThompsonMean(units, num(a, 4));
      return [value, se, degreesOfFreedom];
    },
    designOptions: (a) => {
      const options = { level: num(a, 2), reference: a[3] === 't' ? 't' : 'normal' } as const;
      const units = nums(a, 0).map((y, i) => ({ y, weight: nums(a, 1)[i] ?? 0, x: 1 }));
      const made = [stats.designTotal, stats.designMean, stats.designProportion, stats.designRatio];
      return made.flatMap((estimate) => limits(estimate(units, options)));
    },
    empiricalBayesWithin: (a) =>
      stats
        .empiricalBayesWithin(
          nums(a, 0),
          nums(a, 1),
          texts(a, 2),
          a[3] === 'poisson' ? 'poisson' : 'binomial',
        )
        .flatMap(({ value, weight, mean, raw }) => [value, weight, mean, raw]),
    clusteredInterval: (a) => {
      const clusters = nums(a, 0).map((x, i) => ({ x, n: nums(a, 1)[i] ?? 0 }));
      const found = stats.clusteredProportion(clusters, num(a, 2));
      return [...all(found), found.designEffect];
    },
    proportionFunnelClass: (a) => [
      classNumber(stats.proportionFunnelClass(num(a, 0), num(a, 1), num(a, 2), nums(a, 3))),
    ],
    rateFunnelClass: (a) => [classNumber(stats.rateFunnelClass(num(a, 0), num(a, 1), num(a, 2), nums(a, 3)))],
    funnelClassByLimits: (a) => [
      classNumber(
        stats.funnelClassByLimits(
          num(a, 0),
          rows(a, 1).map(([lower = 0, upper = 0, level = 0]) => ({
            value: 0,
            lower,
            upper,
            level,
            method: 'given',
          })),
        ),
      ),
    ],
    madDistances: (a) => stats.madDistances(nums(a, 0)).map((one) => one ?? Number.NaN),
    madOutliers: (a) =>
      stats.madOutliers(nums(a, 0), num(a, 1)).map((one) => (one === null ? -1 : Number(one))),
    medianDeviation: (a) => {
      const found = stats.medianDeviation(nums(a, 0));
      return found === null ? [] : [found.median, found.mad];
    },
    overdispersionTrim: (a) => [
      ...dispersion(stats.proportionOverdispersion(nums(a, 0), nums(a, 1), num(a, 2))),
      ...dispersion(stats.rateOverdispersion(nums(a, 0), nums(a, 1), num(a, 2))),
    ],
    pooled: (a) => {
      const { x, n, value } = stats.pooled(nums(a, 0), nums(a, 1));
      return [x, n, value];
    },
    median: (a) => [stats.median(nums(a, 0))],
    deciles: (a) => stats.deciles(nums(a, 0), num(a, 1) === 1).map((one) => one ?? Number.NaN),
    createRandom: (a) => {
      const random = stats.createRandom(a[0] === undefined ? '' : String(a[0]));
      return Array.from({ length: num(a, 1) }, () => random());
    },
    rankIntervals: (a) =>
      stats
        .rankIntervals(
          rows(a, 0).map(([x = 0, n = 0], at) => ({ key: String(at), x, n })),
          {
            kind: a[1] === 'rate' ? 'rate' : 'proportion',
            seed: num(a, 2),
            draws: num(a, 3),
            level: num(a, 4),
          },
        )
        .flatMap(({ rank, lower, upper, median }) => [rank, lower, upper, median]),
    simpleRandomSample: (a) =>
      stats
        .simpleRandomSample(texts(a, 0), num(a, 1), num(a, 2))
        .units.flatMap(({ key, probability, weight }) => [Number(key), probability, weight]),
    stratifiedRandomSample: (a) =>
      stats
        .stratifiedRandomSample(
          texts(a, 0).map((key, at) => ({ key, stratum: texts(a, 1)[at] ?? '' })),
          texts(a, 2).map((key, at) => ({ key, sample: nums(a, 3)[at] ?? 0 })),
          num(a, 4),
        )
        .units.flatMap(({ key, probability, weight }) => [Number(key), probability, weight]),
    rateRatioTestRatio: (a) => [stats.rateRatioTest(...four(a), num(a, 4))],
    kappaLevel: (a) => {
      const kind = a[1] === 'linear' || a[1] === 'quadratic' ? a[1] : 'unweighted';
      const { value, lower, upper, se, seNull, z, p } = stats.cohenKappa(rows(a, 0), kind, num(a, 2));
      return [value, lower, upper, se, seNull, z, p];
    },
    fleissLevel: (a) => {
      const { value, lower, upper, z, p } = stats.fleissKappa(rows(a, 0), num(a, 1));
      return [value, lower, upper, z, p];
    },
    trendDefault: (a) => {
      const { chi2, slope, p } = stats.cochranArmitage(nums(a, 0), nums(a, 1));
      return [chi2, slope, p];
    },
  };
}
