import type { Change, Coverage, CoverageChange } from '../../model/compare.ts';
import type { MeasuredRow } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import {
  benjaminiHochberg,
  cochranArmitage,
  newcombe,
  rateRatioExact,
  rateRatioTest,
} from '../stats/index.ts';
import { DISCOVERY_RATE } from './compare-rows.ts';

export interface ChangeOptions {
  readonly kind: 'proportion' | 'rate' | 'ratio' | 'count';
  readonly tested: boolean;
  readonly multiplier: number;
  readonly level: number;
  /** whether a break in the series lies between: then values stand side by side, without a difference */
  readonly broken: boolean;
}

export interface Changes {
  /** by code of the unit */
  readonly byCode: ReadonlyMap<string, Change>;
  readonly coverage: CoverageChange | null;
}

/**
 * Units now against the same units before, only from what both show. Which units came and went is told first; a
 * difference is between units on record in both. Proportions: Newcombe's interval of the difference, p of the score
 * test of two proportions; rates: exact interval and test of their ratio; a census: the difference alone.
 */
export function changesOf(
  now: readonly MeasuredRow[],
  before: readonly MeasuredRow[],
  options: ChangeOptions,
): Changes {
  const earlier = new Map(before.map((row) => [row.region.code, row]));
  const later = new Map(now.map((row) => [row.region.code, row]));
  const codes = [...new Set([...later.keys(), ...earlier.keys()])].sort();
  const pairs = codes.map((code) => changeOf(later.get(code), earlier.get(code), options));
  const q = benjaminiHochberg(pairs.map((change) => change.p));
  const changes = pairs.map((change, index): Change => ({ ...change, q: q[index] ?? null }));
  const periods = { now: now[0]?.period, before: before[0]?.period };
  const matched = codes.filter((_, index) => changes[index]?.coverage === 'both');
  return {
    byCode: new Map(codes.map((code, index) => [code, changes[index] as Change])),
    coverage:
      periods.now === undefined || periods.before === undefined
        ? null
        : coverageOf(
            changes,
            { now: periods.now, before: periods.before },
            {
              valueBefore: pooledValue(
                matched.flatMap((code) => earlier.get(code) ?? []),
                options.multiplier,
              ),
              valueNow: pooledValue(
                matched.flatMap((code) => later.get(code) ?? []),
                options.multiplier,
              ),
            },
          ),
  };
}

function coverageOf(
  changes: readonly Change[],
  periods: { readonly now: Period; readonly before: Period },
  values: Pick<CoverageChange, 'valueBefore' | 'valueNow'>,
): CoverageChange {
  const count = (coverage: Coverage) => changes.filter((change) => change.coverage === coverage).length;
  const none = (change: Change) => (change.kind === 'ratio' ? 1 : 0);
  return {
    ...periods,
    both: count('both'),
    appeared: count('appeared'),
    disappeared: count('disappeared'),
    hidden: count('hidden'),
    ...values,
    outsideZero: changes.filter(
      (change) =>
        change.lower !== null &&
        change.upper !== null &&
        (change.lower > none(change) || change.upper < none(change)),
    ).length,
    tests: changes.filter((change) => change.p !== null).length,
    discoveries: changes.filter((change) => change.q !== null && change.q <= DISCOVERY_RATE).length,
  };
}

/** The sum of the numerators over the sum of the denominators of units with figures; null without any. */
function pooledValue(rows: readonly MeasuredRow[], multiplier: number): number | null {
  const shown = rows.filter((row) => row.status === 'ok' && row.denominator !== null);
  const n = shown.reduce((sum, row) => sum + (row.denominator ?? 0), 0);
  return n === 0 ? null : (shown.reduce((sum, row) => sum + (row.numerator ?? 0), 0) / n) * multiplier;
}

function changeOf(
  now: MeasuredRow | undefined,
  before: MeasuredRow | undefined,
  options: ChangeOptions,
): Change {
  const coverage = coverageBetween(now, before);
  const shownBefore =
    before === undefined || before.status === 'missing' || coverage === 'neither'
      ? null
      : {
          period: before.period,
          numerator: before.numerator,
          denominator: before.denominator,
          value: before.value,
        };
  const kind = options.kind === 'rate' && options.tested ? 'ratio' : 'difference';
  const none = {
    coverage,
    before: shownBefore,
    kind,
    value: null,
    lower: null,
    upper: null,
    p: null,
    q: null,
  } as const;
  if (options.broken || now?.status !== 'ok' || before?.status !== 'ok') return none;
  if (!options.tested || now.denominator === null || before.denominator === null)
    return { ...none, value: (now.value ?? 0) - (before.value ?? 0) };
  const [x1, n1, x2, n2] = [now.numerator ?? 0, now.denominator, before.numerator ?? 0, before.denominator];
  if (kind === 'ratio') {
    if (x1 + x2 === 0) return { ...none, p: 1 };
    const { value, lower, upper } = rateRatioExact(x1, n1, x2, n2, options.level);
    const finite = (one: number) => (Number.isFinite(one) ? one : null);
    return { ...none, value: finite(value), lower, upper: finite(upper), p: rateRatioTest(x1, n1, x2, n2) };
  }
  const { value, lower, upper } = newcombe(x1, n1, x2, n2, options.level);
  const scale = options.multiplier;
  return {
    ...none,
    value: value * scale,
    lower: lower * scale,
    upper: upper * scale,
    p: x1 + x2 === 0 || x1 + x2 === n1 + n2 ? 1 : cochranArmitage([x2, x1], [n2, n1]).p,
  };
}

function coverageBetween(now: MeasuredRow | undefined, before: MeasuredRow | undefined): Coverage {
  const state = (row: MeasuredRow | undefined) => (row === undefined ? 'missing' : row.status);
  const [later, earlier] = [state(now), state(before)];
  if (later === 'suppressed' || earlier === 'suppressed') return 'hidden';
  if (later === 'missing') return earlier === 'missing' ? 'neither' : 'disappeared';
  return earlier === 'missing' ? 'appeared' : 'both';
}
