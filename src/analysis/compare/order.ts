import type { ComparedRow, FunnelPosition } from '../../model/compare.ts';

/** How far outside the funnel: 0 beyond 99.8 %, 1 beyond 95 %, 2 inside, 3 not tested. */
function distance(funnel: FunnelPosition | null): number {
  if (funnel === null) return 3;
  if (funnel === 'none') return 2;
  return funnel.endsWith('-99.8') ? 0 : 1;
}

const STATUS_ORDER = { ok: 0, suppressed: 1, undefined: 2, missing: 3 } as const;

/**
 * What deserves attention first: newest period, then funnel class on either side, then q, then code. Never the raw
 * value. Rows without figures follow in the order of their codes, so a position tells nothing. The order is total.
 */
export function byAttention(rows: readonly ComparedRow[]): ComparedRow[] {
  const newest = [...new Set(rows.map((row) => row.period.label))].sort().reverse();
  const places = new Map(newest.map((label, place) => [label, place]));
  // where many villages are compared the keys are asked for millions of times
  const group = rows.map((row) => 4 * (places.get(row.period.label) ?? 0) + STATUS_ORDER[row.status]);
  const changed = rows.map((row) => unsettled(row.change?.q ?? row.trend?.q));
  const outside = rows.map((row) => distance(row.funnel));
  const q = rows.map((row) => unsettled(row.q));
  const key = (keys: readonly number[], a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0);
  const code = (at: number) => rows[at]?.region.code ?? '';
  const order = Uint32Array.from(rows.keys());
  // sorting is stable: what is equal in all keys stays in the order of the codes, in which rows mostly come
  if (order.some((at) => at > 0 && code(at - 1) > code(at)))
    order.sort((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0));
  order.sort((a, b) => key(group, a, b) || key(changed, a, b) || key(outside, a, b) || key(q, a, b));
  return Array.from(order).flatMap((at) => rows[at] ?? []);
}

/** Without a q, last; a change or a trend in the rows leads. */
function unsettled(q: number | null | undefined): number {
  return q ?? 2;
}
