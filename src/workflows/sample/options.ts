import type { SampleDesign } from '../../model/sample.ts';
import type { LoadOptions } from '../load.ts';
import type { FilterText } from '../reading/filters.ts';
import type { ReadingOptions } from '../reading/open-input.ts';

export interface SampleOptions extends ReadingOptions {
  /** villages to choose; 30 by default */
  readonly size?: number | undefined;
  /** simple random by default; stratified where `stratify` is given */
  readonly design?: SampleDesign | undefined;
  readonly stratify?: 'province' | 'regency' | 'cohort' | undefined;
  readonly allocation?: 'proportional' | 'neyman' | undefined;
  /** column whose spread within strata decides Neyman's allocation */
  readonly bySize?: string | undefined;
  /** column of sizes for the design `pps` */
  readonly sizeColumn?: string | undefined;
  /** JSON of `desmig compare --by village`, and its name, for the design `risk` */
  readonly from?: { readonly name: string; readonly content: string } | undefined;
  /** share of the risk design drawn at random; 0.3 by default */
  readonly floor?: number | undefined;
  /** 1 by default: the same options give the same villages */
  readonly seed?: number | undefined;
  readonly filter?: readonly (string | FilterText)[] | undefined;
  readonly asOf?: string | undefined;
  readonly audience?: 'public' | 'internal' | undefined;
  readonly minCell?: number | undefined;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: LoadOptions['onPhase'];
}
