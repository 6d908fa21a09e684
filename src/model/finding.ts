import type { Bilingual, Text } from './message.ts';

export type Severity = 'error' | 'warning' | 'info';
/** What happens to the row: set aside, the cell emptied, or nothing. */
export type Action = 'reject' | 'null' | 'keep';

/** A finding's entry in the catalogue. */
export interface FindingDefinition {
  readonly severity: Severity;
  readonly action: Action;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly hint: Bilingual;
}

/** One place where a finding was made. `value` has passed the identifier filter. */
export interface FindingExample {
  readonly file: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly cell?: string;
  readonly column?: string;
  readonly value?: string;
  readonly suggestion?: string;
}

/** Findings of one code in one column of one file, with how many and a few examples. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly action: Action;
  readonly count: number;
  readonly file: string;
  readonly column: string | null;
  readonly message: Text;
  readonly hint: Text | null;
  readonly examples: readonly FindingExample[];
}

/** A finding's words where they say more than the catalogue's title. */
export interface FindingWords {
  readonly text: Bilingual;
  readonly hint: Bilingual;
}
