import type { DocCell } from '../model/document.ts';

/** Columns of a bar. */
const BAR_WIDTH = 15;

/** An interval as text: `-` from limit to limit, `o` the value, `|` the reference, `+` where it lies in the interval. */
export function barText(bar: Extract<DocCell, { readonly kind: 'bar' }>): string {
  const [from, to] = bar.scale;
  const at = (value: number) =>
    Math.max(0, Math.min(BAR_WIDTH - 1, Math.round(((value - from) / (to - from || 1)) * (BAR_WIDTH - 1))));
  const [low, middle, high] = [at(bar.lower), at(bar.value), at(bar.upper)];
  const reference = bar.reference === null ? -1 : at(bar.reference);
  return Array.from({ length: BAR_WIDTH }, (_, column) => {
    if (column === middle) return 'o';
    const inside = column >= low && column <= high;
    if (column === reference) return inside ? '+' : '|';
    return inside ? '-' : ' ';
  }).join('');
}
