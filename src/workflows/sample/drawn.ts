import type { SampledUnit } from '../../analysis/stats/index.ts';
import type { Message } from '../../model/message.ts';
import type { SampleReason, SampleResult, SampleStratum } from '../../model/sample.ts';

/** What a design draws. */
export interface Drawn {
  readonly units: readonly SampledUnit[];
  readonly start: number | null;
  readonly reasonOf: (unit: SampledUnit) => SampleReason;
  readonly strata: readonly SampleStratum[];
  readonly risk: SampleResult['risk'];
  readonly notes: readonly Message[];
}
