import type { Bilingual } from './message.ts';

/** Why two reports are not the same, as far as the reports themselves can tell. */
export type Cause =
  /** another version of desmig made it */
  | 'version'
  /** another audience, protection, level or selection was asked for */
  | 'options'
  | 'input-changed'
  | 'input-added'
  | 'input-removed'
  /** the same rows, other rules: title, method, unit, what is counted */
  | 'definition'
  /** more records of a period that was not over yet */
  | 'period-went-on'
  /** more records of a period that was over already */
  | 'late'
  /** fewer records of the same period */
  | 'withdrawn'
  /** as many records, counted in another class */
  | 'recoded'
  /** shown before and hidden now, or the reverse */
  | 'protection'
  | 'appeared'
  | 'disappeared'
  /** the counts are the same, what was derived from them is not */
  | 'derived';

/** Something about the whole that changed. */
export interface ChangedWhole {
  readonly cause: Cause;
  /** the option, file or indicator */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Counts and value of one figure in one report. */
export interface FigureState {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: string;
  readonly asOf: string | null;
}

export interface ChangedFigure {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly region: { readonly level: string; readonly code: string; readonly name: string };
  readonly period: string;
  readonly cause: Cause;
  readonly before: FigureState | null;
  readonly after: FigureState | null;
}

export interface ChangedFinding {
  readonly code: string;
  readonly file: string;
  readonly before: number;
  readonly after: number;
}

export interface Difference {
  readonly whole: readonly ChangedWhole[];
  readonly figures: readonly ChangedFigure[];
  readonly findings: readonly ChangedFinding[];
  /** figures that are in both and the same */
  readonly same: number;
}
