import type { ComparedRow, Comparison, ComparisonModel, FunnelPosition, Tally } from '../../model/compare.ts';
import type { MeasuredRow } from '../../model/indicator.ts';
import {
  benjaminiHochberg,
  deciles,
  expectedFalseFlags,
  RANKED_AT_MOST,
  type RankInterval,
} from '../stats/index.ts';
import type { Rankings } from '../stats/rank-intervals.ts';
import { type Fit, fitUnits, pWithoutFarUnits, type Units } from './fit.ts';
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
  readonly ranks: Rankings | null;
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
  const compared = new Array<ComparedRow>(rows.length);
  const parts = labels.map((label) => {
    const own = rows.flatMap((row, at) => (row.period.label === label ? [at] : []));
    return comparePeriod(rows, own, label, options, compared);
  });
  return {
    rows: compared,
    models: parts.flatMap(({ models }) => models),
    tallies: parts.map(({ tally }) => tally),
  };
}

/** Compares the rows at the places `own`, all of one period, and puts them into `compared` at the same places. */
function comparePeriod(
  rows: readonly MeasuredRow[],
  own: readonly number[],
  label: string,
  options: CompareRowsOptions,
  compared: ComparedRow[],
) {
  const at = own.filter((place) => rows[place]?.status === 'ok');
  const shown = at.flatMap((place) => rows[place] ?? []);
  const { families, models } = options.tested
    ? familiesOf(shown, label, options)
    : { families: [], models: [] };
  const none = () => new Array<number | null>(shown.length).fill(null);
  const [z, p, robust, shrunken, weight] = [none(), none(), none(), none(), none()];
  const funnel = new Array<FunnelPosition | null>(shown.length).fill(null);
  for (const { members, fit, without } of families) {
    if (fit === null) continue;
    members.forEach((member, unit) => {
      z[member] = fit.z[unit] ?? null;
      p[member] = fit.p[unit] ?? null;
      robust[member] = without?.[unit] ?? p[member] ?? null;
      funnel[member] = fit.funnel[unit] ?? null;
      shrunken[member] = (fit.shrunken[unit] ?? 0) * options.multiplier;
      weight[member] = fit.weight[unit] ?? null;
    });
  }
  const q = benjaminiHochberg(p);
  const robustQ = benjaminiHochberg(robust);
  const pulled = shown.flatMap((row, unit) => (low(q[unit]) && !low(robustQ[unit]) ? [row.region.code] : []));
  const classes = deciles(shown.map((row) => row.value));
  const ranks = ranksOf(shown, options);
  for (const place of own) {
    const row = rows[place];
    if (row !== undefined && row.status !== 'ok') compared[place] = withComparison(row, NOTHING);
  }
  shown.forEach((row, unit) => {
    compared[at[unit] ?? 0] = withComparison(row, {
      z: z[unit] ?? null,
      p: p[unit] ?? null,
      q: q[unit] ?? null,
      funnel: funnel[unit] ?? null,
      shrunken: shrunken[unit] ?? null,
      weight: weight[unit] ?? null,
      decile: classes[unit] ?? null,
      rankLower: ranks[unit]?.lower ?? null,
      rankUpper: ranks[unit]?.upper ?? null,
    });
  });
  const hidden = own.filter((place) => rows[place]?.status === 'suppressed').length;
  return { models, tally: tallyOf({ hidden, p, q, funnel, pulled }, label) };
}

/** A row with its comparison. In one literal: spreading two objects costs ten times as much. */
function withComparison(row: MeasuredRow, found: Comparison): ComparedRow {
  const compared = {
    region: row.region,
    period: row.period,
    asOf: row.asOf,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    lower: row.lower,
    upper: row.upper,
    status: row.status,
    z: found.z,
    p: found.p,
    q: found.q,
    funnel: found.funnel,
    shrunken: found.shrunken,
    weight: found.weight,
    decile: found.decile,
    rankLower: found.rankLower,
    rankUpper: found.rankUpper,
  };
  return row.blank === undefined ? compared : { ...compared, blank: row.blank };
}

function low(q: number | null | undefined): boolean {
  return q != null && q <= DISCOVERY_RATE;
}

/** Units of one group with one reference, by their places among the rows shown. */
interface Family {
  readonly members: readonly number[];
  readonly fit: Fit | null;
  /** exact p-values without the units far out; null: the same */
  readonly without: readonly number[] | null;
}

/** One fit a group and reference; units of one group may have different references, and then different fits. */
function familiesOf(shown: readonly MeasuredRow[], label: string, options: CompareRowsOptions) {
  const kind = options.kind === 'rate' ? 'rate' : 'proportion';
  const found = new Map<
    string,
    { readonly group: string | null; readonly reference: MeasuredRow | null; readonly members: number[] }
  >();
  shown.forEach((row, member) => {
    const group = options.groupOf === null ? null : options.groupOf(row.region.code);
    const reference = options.referenceOf === null ? null : options.referenceOf(row);
    if (options.referenceOf !== null && (reference === null || reference.status !== 'ok')) return;
    const key = `${group ?? ''} ${reference?.region.code ?? ''}`;
    const family = found.get(key);
    if (family === undefined) found.set(key, { group, reference, members: [member] });
    else family.members.push(member);
  });
  const families: Family[] = [];
  const models: ComparisonModel[] = [];
  for (const [, { group, reference, members }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const units: Units = {
      x: members.map((member) => shown[member]?.numerator ?? 0),
      n: members.map((member) => shown[member]?.denominator ?? 0),
    };
    const fit = fitUnits(units, kind, givenOf(reference));
    const without = fit === null || reference !== null ? null : pWithoutFarUnits(units, fit, kind);
    families.push({ members, fit, without });
    models.push({
      period: label,
      group,
      referenceOf: reference?.region.code ?? 'pooled',
      reference: fit === null ? null : fit.reference * options.multiplier,
      numerator: fit?.x ?? null,
      denominator: fit?.n ?? null,
      units: members.length,
      phi: fit?.phi ?? null,
      tau2: fit?.tau2 ?? null,
      overdispersed: fit?.overdispersed ?? false,
      limits: fit === null || found.size > 1 ? [] : limitCurves(fit, kind, units.n, options.multiplier),
    });
  }
  return { families, models };
}

/** Limits at 64 denominators from the least to the greatest, even steps of their square root. */
function limitCurves(fit: Fit, kind: 'proportion' | 'rate', sizes: readonly number[], multiplier: number) {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const n of sizes) {
    least = Math.min(least, Math.sqrt(n));
    most = Math.max(most, Math.sqrt(n));
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

function ranksOf(shown: readonly MeasuredRow[], options: CompareRowsOptions): readonly RankInterval[] {
  const { ranks, kind, tested } = options;
  if (ranks === null || !tested || shown.length < 2 || shown.length > RANKED_AT_MOST) return [];
  return ranks(
    shown.map((row) => ({ key: row.region.code, x: row.numerator ?? 0, n: row.denominator ?? 0 })),
    kind === 'rate' ? 'rate' : 'proportion',
  );
}

interface Tested {
  readonly hidden: number;
  readonly p: readonly (number | null)[];
  readonly q: readonly (number | null)[];
  readonly funnel: readonly (FunnelPosition | null)[];
  readonly pulled: readonly string[];
}

function tallyOf({ hidden, p, q, funnel, pulled }: Tested, label: string): Tally {
  const tests = p.filter((one) => one !== null).length;
  const outside = funnel.filter((one) => one !== null && one !== 'none');
  const farOutside = outside.filter((one) => Number(one?.split('-')[1]) > 99);
  return {
    period: label,
    units: p.length,
    hidden,
    tests,
    outside95: outside.length,
    outside998: farOutside.length,
    expected95: expectedFalseFlags(tests, 0.95),
    expected998: expectedFalseFlags(tests, 0.998),
    discoveries: q.filter(low).length - pulled.length,
    pulled: [...pulled].sort(),
    discoveryRate: DISCOVERY_RATE,
  };
}
