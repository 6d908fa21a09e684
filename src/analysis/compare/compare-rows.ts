import type { ComparedRow, Comparison, ComparisonModel, Tally } from '../../model/compare.ts';
import type { MeasuredRow } from '../../model/indicator.ts';
import {
  benjaminiHochberg,
  deciles,
  expectedFalseFlags,
  RANKED_AT_MOST,
  rankIntervals,
} from '../stats/index.ts';
import { type Fit, fitUnits, pWithoutFarUnits, type Unit } from './fit.ts';
import { limitsAt } from './limits.ts';

/** The share of flagged units that may be flagged wrongly, at most, when q is read against it. */
export const DISCOVERY_RATE = 0.05;

export interface CompareRowsOptions {
  readonly kind: 'proportion' | 'rate' | 'ratio' | 'count';
  /** whether the values vary by chance: a census has nothing to test */
  readonly tested: boolean;
  /** what values are multiplied by: 100 for percent */
  readonly multiplier: number;
  /** the group of a unit, by code; null: one group of all */
  readonly groupOf: ((code: string) => string) | null;
  /** the reference asked for, by code of the unit; null: pooled. A row that is not `ok` is no reference */
  readonly referenceOf: ((row: MeasuredRow) => MeasuredRow | null) | null;
  readonly ranks: { readonly seed: number; readonly draws: number; readonly level: number } | null;
}

export interface ComparedRows {
  readonly rows: readonly ComparedRow[];
  readonly models: readonly ComparisonModel[];
  readonly tallies: readonly Tally[];
}

const NOTHING: Comparison = {
  z: null,
  p: null,
  q: null,
  funnel: null,
  shrunken: null,
  weight: null,
  decile: null,
  rankLower: null,
  rankUpper: null,
};

/**
 * Compares units of one indicator, period by period. Only rows with figures enter a model: what is hidden has
 * nothing, and nothing depends on it. The order of the rows does not matter, and is kept.
 */
export function compareRows(rows: readonly MeasuredRow[], options: CompareRowsOptions): ComparedRows {
  const labels = [...new Set(rows.map((row) => row.period.label))].sort();
  const parts = labels.map((label) =>
    comparePeriod(
      rows.filter((row) => row.period.label === label),
      label,
      options,
    ),
  );
  const found = new Map(parts.flatMap(({ found }) => [...found]));
  return {
    rows: rows.map((row) => ({ ...row, ...(found.get(row) ?? NOTHING) })),
    models: parts.flatMap(({ models }) => models),
    tallies: parts.map(({ tally }) => tally),
  };
}

function comparePeriod(rows: readonly MeasuredRow[], label: string, options: CompareRowsOptions) {
  const shown = rows.filter((row) => row.status === 'ok');
  const fits = options.tested
    ? fitsOf(shown, label, options)
    : { byCode: new Map<string, Fit>(), models: [], robust: new Map<string, number>() };
  const fitted = shown.map((row) => fits.byCode.get(row.region.code)?.units.get(row.region.code) ?? null);
  const q = benjaminiHochberg(fitted.map((unit) => unit?.p ?? null));
  const robust = benjaminiHochberg(
    shown.map((row, index) => fits.robust.get(row.region.code) ?? fitted[index]?.p ?? null),
  );
  const low = (one: number | null | undefined) => one != null && one <= DISCOVERY_RATE;
  const pulled = shown.flatMap((row, index) =>
    low(q[index]) && !low(robust[index]) ? [row.region.code] : [],
  );
  const classes = deciles(shown.map((row) => row.value));
  const ranks = ranksOf(shown, options);
  const found = new Map<MeasuredRow, Comparison>(
    shown.map((row, index) => {
      const unit = fitted[index] ?? null;
      const rank = ranks.get(row.region.code);
      return [
        row,
        {
          z: unit?.z ?? null,
          p: unit?.p ?? null,
          q: q[index] ?? null,
          funnel: unit?.funnel ?? null,
          shrunken: unit === null ? null : unit.shrunken * options.multiplier,
          weight: unit?.weight ?? null,
          decile: classes[index] ?? null,
          rankLower: rank?.lower ?? null,
          rankUpper: rank?.upper ?? null,
        },
      ];
    }),
  );
  return { found, models: fits.models, tally: tallyOf(rows, [...found.values()], label, pulled) };
}

/** One fit a group and reference; units of one group may have different references, and then different fits. */
function fitsOf(shown: readonly MeasuredRow[], label: string, options: CompareRowsOptions) {
  const kind = options.kind === 'rate' ? 'rate' : 'proportion';
  const families = new Map<
    string,
    { readonly group: string | null; readonly reference: MeasuredRow | null; readonly rows: MeasuredRow[] }
  >();
  for (const row of shown) {
    const group = options.groupOf === null ? null : options.groupOf(row.region.code);
    const reference = options.referenceOf === null ? null : options.referenceOf(row);
    if (options.referenceOf !== null && (reference === null || reference.status !== 'ok')) continue;
    const key = `${group ?? ''} ${reference?.region.code ?? ''}`;
    const family = families.get(key) ?? { group, reference, rows: [] };
    family.rows.push(row);
    families.set(key, family);
  }
  const byCode = new Map<string, Fit>();
  const robust = new Map<string, number>();
  const models: ComparisonModel[] = [];
  for (const [, family] of [...families].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fit = fitUnits(family.rows.map(unitOf), kind, givenOf(family.reference));
    if (fit !== null) for (const row of family.rows) byCode.set(row.region.code, fit);
    if (fit !== null && family.reference === null)
      for (const [code, p] of pWithoutFarUnits(family.rows.map(unitOf), fit, kind) ?? []) robust.set(code, p);
    models.push({
      period: label,
      group: family.group,
      referenceOf: family.reference?.region.code ?? 'pooled',
      reference: fit === null ? null : fit.reference * options.multiplier,
      numerator: fit?.x ?? null,
      denominator: fit?.n ?? null,
      units: family.rows.length,
      phi: fit?.phi ?? null,
      tau2: fit?.tau2 ?? null,
      overdispersed: fit?.overdispersed ?? false,
      limits:
        fit === null || families.size > 1 ? [] : limitCurves(fit, kind, family.rows, options.multiplier),
    });
  }
  return { byCode, models, robust };
}

function unitOf(row: MeasuredRow): Unit {
  return { code: row.region.code, x: row.numerator ?? 0, n: row.denominator ?? 0 };
}

/** Limits at 64 denominators from the least to the greatest, even steps of their square root. */
function limitCurves(
  fit: Fit,
  kind: 'proportion' | 'rate',
  rows: readonly MeasuredRow[],
  multiplier: number,
) {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) {
    least = Math.min(least, Math.sqrt(row.denominator ?? 0));
    most = Math.max(most, Math.sqrt(row.denominator ?? 0));
  }
  const steps = 63;
  return Array.from({ length: steps + 1 }, (_, step) =>
    limitsAt(fit, kind, (least + ((most - least) * step) / steps) ** 2, multiplier),
  );
}

function givenOf(reference: MeasuredRow | null) {
  if (reference === null) return null;
  const x = reference.numerator ?? 0;
  const n = reference.denominator ?? 0;
  return { reference: x / n, x, n };
}

function ranksOf(shown: readonly MeasuredRow[], options: CompareRowsOptions) {
  const { ranks, kind, tested } = options;
  if (ranks === null || !tested || shown.length < 2 || shown.length > RANKED_AT_MOST) return new Map();
  const intervals = rankIntervals(
    shown.map((row) => ({ key: row.region.code, x: row.numerator ?? 0, n: row.denominator ?? 0 })),
    { kind: kind === 'rate' ? 'rate' : 'proportion', ...ranks },
  );
  return new Map(intervals.map((one) => [one.key, one]));
}

function tallyOf(
  rows: readonly MeasuredRow[],
  found: readonly Comparison[],
  label: string,
  pulled: readonly string[],
): Tally {
  const tests = found.filter((one) => one.p !== null).length;
  const outside = found.filter((one) => one.funnel !== null && one.funnel !== 'none');
  const farOutside = outside.filter((one) => Number(one.funnel?.split('-')[1]) > 99);
  return {
    period: label,
    units: found.length,
    hidden: rows.filter((row) => row.status === 'suppressed').length,
    tests,
    outside95: outside.length,
    outside998: farOutside.length,
    expected95: expectedFalseFlags(tests, 0.95),
    expected998: expectedFalseFlags(tests, 0.998),
    discoveries: found.filter((one) => one.q !== null && one.q <= DISCOVERY_RATE).length - pulled.length,
    pulled: [...pulled].sort(),
    discoveryRate: DISCOVERY_RATE,
  };
}
