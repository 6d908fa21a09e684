import type { Finding } from './finding.ts';
import type { IndicatorResult, MeasuredRow } from './indicator.ts';
import type { InputSummary } from './input.ts';
import type { Bilingual, Lang, Message } from './message.ts';
import type { Period } from './period.ts';
import type { QualityTable } from './quality.ts';
import type { Level } from './region.ts';
import type { ProtectionNote } from './report.ts';

/** Where a unit lies in a funnel around the reference: `high-99.8`, `high-95`, `none`, `low-95`, `low-99.8`. */
export type FunnelPosition = 'none' | `high-${number}` | `low-${number}`;

/**
 * What a comparison adds to a row. `shrunken` is on the scale of `value`; deciles and ranks count from the
 * highest value. Null: not tested (a census, too few units), or not shown.
 */
export interface Comparison {
  /** score statistic against the reference */
  readonly z: number | null;
  /** exact two-sided p-value */
  readonly p: number | null;
  /** Benjamini-Hochberg over the units of the period */
  readonly q: number | null;
  readonly funnel: FunnelPosition | null;
  readonly shrunken: number | null;
  /** weight of the unit's own data in `shrunken`, 0 to 1 */
  readonly weight: number | null;
  readonly decile: number | null;
  readonly rankLower: number | null;
  readonly rankUpper: number | null;
}

/** Whether a unit is on record in both periods or files, in one, or hidden in one. */
export type Coverage = 'both' | 'appeared' | 'disappeared' | 'hidden' | 'neither';

/** A unit now against the same unit before. The interval is of the difference, or of the ratio of two rates. */
export interface Change {
  readonly coverage: Coverage;
  readonly before: {
    readonly period: Period;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly value: number | null;
  } | null;
  /** `difference`: now less before, on the scale of the value; `ratio`: now over before */
  readonly kind: 'difference' | 'ratio';
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p: number | null;
  readonly q: number | null;
}

/** Linear trend of a unit over whole periods on one side of a break in the series. */
export interface UnitTrend {
  readonly from: string;
  readonly to: string;
  readonly periods: number;
  /** change of the value per year */
  readonly slope: number | null;
  readonly chi2: number | null;
  readonly p: number | null;
  readonly q: number | null;
}

export type ComparedRow = MeasuredRow &
  Comparison & {
    /** with `--against` a period or a file */
    readonly change?: Change;
    /** with `--trend` */
    readonly trend?: UnitTrend;
  };

/** The reference of one period (and group) and how far its units spread around it. */
export interface ComparisonModel {
  readonly period: string;
  /** code of the place whose units these are; null: all */
  readonly group: string | null;
  /** `pooled` of the units compared, or the code of the place that was asked for */
  readonly referenceOf: string;
  /** on the scale of the value; null: too few units */
  readonly reference: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly units: number;
  /** mean squared distance from the reference; above 1 the units differ by more than chance */
  readonly phi: number | null;
  readonly tau2: number | null;
  /** whether the limits were widened for it */
  readonly overdispersed: boolean;
  /** the funnel limits over the denominators of the units, for drawing; empty where there are several groups */
  readonly limits: readonly FunnelLimits[];
}

export interface FunnelLimits {
  readonly n: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** How many units were tested and flagged in a period, and how many flags chance alone would give. */
export interface Tally {
  readonly period: string;
  readonly units: number;
  readonly hidden: number;
  readonly tests: number;
  readonly outside95: number;
  readonly outside998: number;
  readonly expected95: number;
  readonly expected998: number;
  /** units with q at or below `discoveryRate`, also when units far outside take no part in the reference */
  readonly discoveries: number;
  /** codes of units whose q is that low only because units far outside pull the reference */
  readonly pulled: readonly string[];
  readonly discoveryRate: number;
}

/** Units and pooled values before and now: read before any difference. */
export interface CoverageChange {
  readonly before: Period;
  readonly now: Period;
  readonly both: number;
  readonly appeared: number;
  readonly disappeared: number;
  readonly hidden: number;
  /** pooled over the units of both */
  readonly valueBefore: number | null;
  readonly valueNow: number | null;
  readonly outsideZero: number;
  readonly tests: number;
  readonly discoveries: number;
}

export interface ComparedIndicator extends Omit<IndicatorResult, 'rows'> {
  /** the level its units are at */
  readonly unitLevel: Level;
  readonly models: readonly ComparisonModel[];
  readonly tallies: readonly Tally[];
  /** why there is no test, where there is none */
  readonly untested: Message | null;
  /** seed and draws of the rank intervals; null: none were made */
  readonly ranks: { readonly seed: number; readonly draws: number } | null;
  readonly coverage: CoverageChange | null;
  /** whether a break in the series was met: no trend and no difference reaches across it */
  readonly broken: boolean;
  /** where a trend was asked for: the periods it leaves out, and units and the whole country in all periods */
  readonly series: { readonly leftOut: readonly string[]; readonly rows: readonly MeasuredRow[] } | null;
  readonly rows: readonly ComparedRow[];
}

/** A comparison as a value: protected rows, models of the published ones, what could not be compared and why. */
export interface CompareResult {
  readonly inputs: readonly InputSummary[];
  readonly indicators: readonly ComparedIndicator[];
  readonly findings: readonly Finding[];
  readonly audience: 'public' | 'internal';
  readonly minCell: number;
  readonly protect: 'suppress' | 'round5';
  readonly by: Level;
  readonly group: Level | null;
  readonly against: string | null;
  readonly level: number;
  readonly seed: number;
  readonly example: boolean;
  /** conditions of `--filter` that every row counted meets, as they were given */
  readonly filters: readonly string[];
  readonly protection: Readonly<Record<string, ProtectionNote>>;
  /** whether earlier releases were part of the audit */
  readonly audited: boolean;
  /** the protected counts it all rests on, the period or file compared with among them: for the ledger */
  readonly counted: readonly Pick<IndicatorResult, 'id' | 'counts' | 'rows'>[];
  readonly notCompared: readonly {
    readonly id: string;
    readonly title: Bilingual | null;
    readonly reason: Message;
  }[];
  readonly notes: readonly Message[];
  readonly asked: readonly string[] | null;
  readonly quality: QualityTable | null;
  readonly lang: Lang;
}
