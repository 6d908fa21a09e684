/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
 * Returns `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

export interface Near<T> {
  readonly item: T;
  /** 1 - edits / longer length */
  readonly score: number;
}

/** The items whose text is nearest, best first, at least `least` alike; ties keep the order given. */
export function nearest<T>(
  text: string,
  items: readonly T[],
  textOf: (item: T) => string,
  least = 0.7,
  most = 3,
): Near<T>[] {
  const found: Near<T>[] = [];
  for (const item of items) {
    const other = textOf(item);
    const length = Math.max(text.length, other.length);
    if (length === 0) continue;
    const allowed = Math.floor(length * (1 - least) + 1e-9);
    const edits = distance(text, other, allowed);
    if (edits <= allowed) found.push({ item, score: 1 - edits / length });
  }
  return found.sort((left, right) => right.score - left.score).slice(0, most);
}
