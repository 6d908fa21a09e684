import type { Column, Dataset } from '../model/dataset.ts';
import type { Action, FindingDefinition, FindingWords } from '../model/finding.ts';

/**
 * Rows at fault, as a condition on one file's typed view. In it a column `c` has its typed value, `c__raw`
 * its text (null when blank or a mark of "no value"), and `c__suggestion` a near miss where there is one.
 */
export interface Offence {
  readonly column: string | null;
  readonly where: string;
  /** the column whose text is shown; null shows none */
  readonly shows: string | null;
  readonly action: Action;
  /** words where they say more than the finding's title */
  readonly words?: FindingWords;
}

export interface CheckInput {
  readonly dataset: Dataset;
  /** columns that the file has */
  readonly present: ReadonlySet<string>;
  /** the as-of date that the file states or the user gave */
  readonly asOf: string | null;
}

/** One rule about data: its finding, and the conditions under which rows break it. */
export interface Check {
  readonly code: string;
  readonly finding: FindingDefinition;
  offences(input: CheckInput): readonly Offence[];
}

/** Declared columns that the file has and that `which` picks. */
export function columnsWhere(
  input: CheckInput,
  which: (column: Column) => boolean,
): readonly (readonly [string, Column])[] {
  return Object.entries(input.dataset.columns).filter(
    ([id, column]) => input.present.has(id) && which(column),
  );
}

/** A faulty required cell rejects its row, an optional one becomes null. */
export function cellAction(column: Column): Action {
  return column.required === true ? 'reject' : 'null';
}
