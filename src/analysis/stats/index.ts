/** `desmig/stats`: pure statistical functions. Fractions and rates are unscaled; invalid arguments throw RangeError. */
export {
  type AllocatedStratum,
  allocateNeyman,
  allocateProportional,
  type StratumSize,
  type StratumSpread,
} from './allocation.ts';
export { benjaminiHochberg, expectedFalseFlags } from './benjamini-hochberg.ts';
export { type Cluster, type ClusteredInterval, clusteredProportion, clusteredRate } from './clustered.ts';
export { agreementTable, cohenKappa, type Kappa, type KappaWeights } from './cohen-kappa.ts';
export { completeness, consistencyRatio, yearToYearRatio } from './data-quality.ts';
export {
  type DesignEstimate,
  type DesignOptions,
  designMean,
  designProportion,
  designRatio,
  designTotal,
  finitePopulationCorrection,
  horvitzThompsonMean,
  type Visited,
} from './design-estimate.ts';
export { miettinenNurminen, newcombe } from './difference.ts';
export {
  directDobsonByar,
  directFayFeuer,
  STANDARDISED_FROM,
  type Stratum,
} from './direct-standardisation.ts';
export {
  type EmpiricalBayesFamily,
  empiricalBayes,
  empiricalBayesWithin,
  type Shrunken,
} from './empirical-bayes.ts';
export { binomialTest, poissonTest, rateRatioTest } from './exact-test.ts';
export { fleissKappa } from './fleiss-kappa.ts';
export {
  FUNNEL_LEVELS,
  type FunnelClass,
  funnelClassByLimits,
  proportionFunnelClass,
  rateFunnelClass,
} from './funnel-class.ts';
export {
  type FunnelPoint,
  proportionFunnelLimits,
  rateFunnelLimits,
  rateFunnelPoint,
} from './funnel-limits.ts';
export { inclusionProbabilities } from './inclusion-probabilities.ts';
export {
  type IndirectlyStandardised,
  indirectStandardised,
  type ReferenceStratum,
} from './indirect-standardisation.ts';
export { DEFAULT_LEVEL, type Interval } from './interval.ts';
export { oddsRatioExact } from './odds-ratio-exact.ts';
export { madDistances, madOutliers, medianDeviation, modifiedZScores, zScores } from './outliers.ts';
export {
  type OverdispersedUnit,
  type Overdispersion,
  overdispersedLimits,
  proportionOverdispersion,
  rateOverdispersion,
} from './overdispersion.ts';
export { pooled } from './pooled.ts';
export { ppsSystematicSample, type SizedUnit } from './pps-systematic-sample.ts';
export { clopperPearson, wilson } from './proportion.ts';
export { oddsRatioWald, riskRatioWald } from './proportion-ratio.ts';
export { median, quantile } from './quantile.ts';
export { deciles, type QuantileClassOptions, quantileClasses } from './quantile-class.ts';
export { createRandom, type Random } from './random.ts';
export {
  RANKED_AT_MOST,
  type RankedUnit,
  type RankInterval,
  type RankOptions,
  rankIntervals,
} from './rank-intervals.ts';
export { BYAR_FROM, byar, garwood, poissonRate } from './rate.ts';
export { rateRatioExact, rateRatioWald } from './rate-ratio.ts';
export type { Sample, SampledUnit } from './sample.ts';
export { proportionScore, rateScore } from './score.ts';
export { simpleRandomSample } from './simple-random-sample.ts';
export { chiSquaredQuantile, chiSquaredTails } from './special/gamma.ts';
export type { Tails } from './special/incomplete-gamma.ts';
export { normalCdf, normalQuantile, normalUpper, zForLevel } from './special/normal.ts';
export { studentQuantile, studentUpper } from './special/student.ts';
export { type StratifiedSample, type StratifiedUnit, stratifiedRandomSample } from './stratified-sample.ts';
export { cochranArmitage, type Trend } from './trend.ts';
