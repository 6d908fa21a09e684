import type { FindingDefinition } from './finding.ts';
import type { Indicator } from './indicator.ts';
import type { Bilingual } from './message.ts';

/** A method or rule, as `desmig explain` prints it. */
export interface MethodDescription {
  readonly title: Bilingual;
  readonly formula: string;
  readonly explanation: Bilingual;
  /** when it may be trusted, and when not */
  readonly trust: Bilingual;
  readonly reference: string;
}

/** What a word of desmig means. */
export type Explanation =
  | {
      readonly topic: 'indicator';
      readonly id: string;
      readonly indicator: Indicator;
      readonly columns: readonly string[];
      readonly sql: readonly string[];
    }
  | { readonly topic: 'finding'; readonly id: string; readonly finding: FindingDefinition }
  | { readonly topic: 'error'; readonly id: string; readonly status: number; readonly explanation: Bilingual }
  | { readonly topic: 'method'; readonly id: string; readonly method: MethodDescription };
