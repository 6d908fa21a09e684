import type { FunnelPosition } from './compare.ts';
import type { Finding } from './finding.ts';
import type { InputSummary } from './input.ts';
import type { Bilingual, Lang, Message } from './message.ts';
import type { RegionRef } from './region.ts';

export type SampleDesign = 'simple' | 'stratified' | 'pps' | 'risk';

/** Why a village is in the sample: by chance, by its size, or because a comparison found it outside the limits. */
export type SampleReason =
  | { readonly kind: 'random' | 'stratum' | 'size' | 'certain' }
  | {
      readonly kind: 'outside';
      readonly indicator: string;
      readonly title: Bilingual;
      readonly funnel: FunnelPosition;
    };

export interface ChosenVillage {
  readonly region: RegionRef;
  readonly regency: RegionRef;
  readonly province: RegionRef;
  /** code of the place, or the cohort; null where the design has no strata */
  readonly stratum: string | null;
  readonly reason: SampleReason;
  readonly inclusionProbability: number;
  /** design weight, 1 / inclusionProbability */
  readonly weight: number;
  /** included whatever the draw */
  readonly certainty: boolean;
}

export interface SampleStratum {
  readonly key: string;
  readonly name: string;
  readonly villages: number;
  readonly chosen: number;
}

/** Villages to visit, and all that is needed to draw them again and to estimate from them. */
export interface SampleResult {
  readonly inputs: readonly InputSummary[];
  readonly findings: readonly Finding[];
  readonly audience: 'public' | 'internal';
  readonly example: boolean;
  /** conditions of `--filter` that every row counted meets, as they were given */
  readonly filters: readonly string[];
  readonly design: SampleDesign;
  readonly size: number;
  /** villages that could be drawn */
  readonly frame: number;
  readonly seed: number;
  /** of a systematic draw */
  readonly start: number | null;
  readonly stratify: 'province' | 'regency' | 'cohort' | null;
  readonly allocation: 'proportional' | 'neyman' | null;
  /** the column of sizes (pps) or of the spread (neyman) */
  readonly column: string | null;
  readonly columnTitle: Bilingual | null;
  /** of the risk design: villages found outside the limits, and villages drawn at random */
  readonly risk: { readonly from: string; readonly flagged: number; readonly random: number } | null;
  readonly strata: readonly SampleStratum[];
  readonly villages: readonly ChosenVillage[];
  readonly notes: readonly Message[];
  readonly lang: Lang;
}
