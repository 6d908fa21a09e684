import type { PublishedSum } from '../model/published.ts';
import type { Interval } from './outside-interval.ts';

export interface Component {
  readonly ids: readonly string[];
  readonly sums: readonly PublishedSum[];
  /** whether sums form a circle, so that narrowing along them is not all that can be said */
  readonly circular: boolean;
}

/** Unknown counts that sums tie together. A sum with one unknown left has done its work already. */
export function componentsOf(
  sums: readonly PublishedSum[],
  intervals: ReadonlyMap<string, Interval>,
): readonly Component[] {
  const unknown = (id: string) => {
    const interval = intervals.get(id);
    return interval !== undefined && interval.least < interval.greatest;
  };
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  const live = sums
    .map((sum) => ({ sum, ids: [sum.whole, ...sum.parts].filter(unknown) }))
    .filter(({ ids }) => ids.length > 0);
  for (const { ids } of live) for (const id of ids) leader.set(find(id), find(ids[0] ?? id));
  const found = new Map<string, { ids: Set<string>; sums: PublishedSum[]; edges: number }>();
  for (const { sum, ids } of live) {
    const key = find(ids[0] ?? '');
    const own = found.get(key) ?? { ids: new Set<string>(), sums: [], edges: 0 };
    found.set(key, own);
    own.sums.push(sum);
    own.edges += ids.length;
    for (const id of ids) own.ids.add(id);
  }
  return [...found.values()].map((own) => ({
    ids: [...own.ids],
    sums: own.sums,
    circular: own.edges > own.ids.size + own.sums.length - 1,
  }));
}
