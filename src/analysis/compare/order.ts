import type { ComparedRow, FunnelPosition } from '../../model/compare.ts';

/** How far outside the funnel: 0 beyond 99.8 %, 1 beyond 95 %, 2 inside, 3 not tested. */
function distance(funnel: FunnelPosition | null): number {
  if (funnel === null) return 3;
  if (funnel === 'none') return 2;
  return Number(funnel.slice(funnel.indexOf('-') + 1)) > 99 ? 0 : 1;
}

const STATUS_ORDER = ['ok', 'suppressed', 'undefined', 'missing'] as const;

/**
 * What deserves attention first: newest period, then funnel class on either side, then q, then code. Never the raw
 * value. Rows without figures follow in the order of their codes, so a position tells nothing. The order is total.
 */
export function byAttention(a: ComparedRow, b: ComparedRow): number {
  if (a.period.label !== b.period.label) return a.period.label < b.period.label ? 1 : -1;
  const status = STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status);
  if (status !== 0) return status;
  const changed = unsettled(a.change?.q ?? a.trend?.q) - unsettled(b.change?.q ?? b.trend?.q);
  if (changed !== 0) return changed;
  const outside = distance(a.funnel) - distance(b.funnel);
  if (outside !== 0) return outside;
  const q = (a.q ?? 2) - (b.q ?? 2);
  if (q !== 0) return q;
  return a.region.code < b.region.code ? -1 : a.region.code > b.region.code ? 1 : 0;
}

/** With a change or a trend in the rows, it leads; without a q of it, last. */
function unsettled(q: number | null | undefined): number {
  return q ?? 2;
}
