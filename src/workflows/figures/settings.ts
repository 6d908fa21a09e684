import { METHODS } from '../../analysis/kinds.ts';
import { ALL_YEARS, parsePeriod } from '../../analysis/period.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { PeriodRequest } from '../../model/period.ts';
import type { Level } from '../../model/region.ts';
import { isDay } from '../../text/day.ts';
import type { FilterText } from '../reading/filters.ts';

/** What to compute, as a caller says it: the same for every command that computes figures. */
export interface FigureOptions {
  /** the finest level wanted; provinces by default */
  readonly by?: Level | undefined;
  /** `2023`, `2023-S1`, `2023-Q1`, `2023-01` or `2023-01..2023-08`; every year in the data by default */
  readonly period?: string | undefined;
  /** ISO day: what happened later is left out */
  readonly asOf?: string | undefined;
  /** codes of places that the data are known to cover, or `national`: no record there means zero */
  readonly covers?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly filter?: readonly (string | FilterText)[] | undefined;
  /** `public` (the default) protects, `internal` does not */
  readonly audience?: 'public' | 'internal' | undefined;
  /** the smallest count of persons or cases shown to the public; 5 by default */
  readonly minCell?: number | undefined;
  readonly protect?: 'suppress' | 'round5' | undefined;
  /** confidence level, between 0 and 1; 0.95 by default */
  readonly level?: number | undefined;
  readonly method?: string | undefined;
  /** what was published before under `--release`; this report is audited against it */
  readonly ledger?: Ledger | undefined;
}

/** Options checked, with what holds where nothing was said. */
export interface Settings {
  readonly request: PeriodRequest;
  readonly by: Level;
  readonly audience: 'public' | 'internal';
  readonly minCell: number;
  readonly protect: 'suppress' | 'round5';
  readonly level: number;
  readonly ledger: Ledger | null;
  /** what the same output shows of another edition: its rows are audited like an earlier release */
  readonly beside?: Ledger | undefined;
  /** the filters in force, as given, in order */
  readonly filters: readonly string[];
}

/** @throws DesmigError `invalid-period`, `invalid-option-value` or `unknown-option-value`. */
export function readSettings(options: FigureOptions): Settings {
  const request = options.period === undefined ? ALL_YEARS : parsePeriod(options.period);
  if (request === null) {
    throw new DesmigError({
      code: 'invalid-period',
      class: 'usage',
      what: msg('error-invalid-period', { period: options.period ?? '' }),
      hint: msg('hint-period'),
    });
  }
  const level = options.level ?? 0.95;
  if (!(level > 0 && level < 1)) {
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-invalid-level', { value: String(level) }),
      hint: msg('hint-level'),
    });
  }
  const minCell = options.minCell ?? 5;
  if (!Number.isInteger(minCell) || minCell < 1) {
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-invalid-min-cell', { value: String(minCell) }),
      hint: msg('hint-min-cell'),
    });
  }
  if (options.asOf !== undefined && !isDay(options.asOf)) {
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-invalid-date', { value: options.asOf, option: '--as-of' }),
      hint: msg('hint-date'),
    });
  }
  const methods = [...Object.keys(METHODS.proportion), ...Object.keys(METHODS.rate)];
  if (options.method !== undefined && !methods.includes(options.method)) {
    throw new DesmigError({
      code: 'unknown-option-value',
      class: 'usage',
      what: msg('error-unknown-option-value', { option: '--method', value: options.method }),
      hint: msg('hint-choices', { choices: methods.join(', ') }),
    });
  }
  return {
    request,
    by: options.by ?? 'province',
    audience: options.audience ?? 'public',
    minCell,
    protect: options.protect ?? 'suppress',
    level,
    ledger: options.ledger ?? null,
    filters: (options.filter ?? [])
      .map((filter) => (typeof filter === 'string' ? filter : JSON.stringify(filter)))
      .sort(),
  };
}
