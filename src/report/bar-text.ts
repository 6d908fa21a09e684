import type { DocCell } from '../model/document.ts';

/** Columns of a bar, where there is room. */
const BAR_WIDTH = 15;

/** An interval as text: `-` from limit to limit, `o` the value, `|` the reference, `+` where it lies in the interval. */
export function barText(bar: Extract<DocCell, { readonly kind: 'bar' }>, room = BAR_WIDTH): string {
  const width = Math.min(BAR_WIDTH, room);
  const [from, to] = bar.scale;
  const at = (value: number) =>
    Math.max(0, Math.min(width - 1, Math.round(((value - from) / (to - from || 1)) * (width - 1))));
  const [low, middle, high] = [at(bar.lower), at(bar.value), at(bar.upper)];
  const reference = bar.reference === null ? -1 : at(bar.reference);
  return Array.from({ length: width }, (_, column) => {
    if (column === middle) return 'o';
    const inside = column >= low && column <= high;
    if (column === reference) return inside ? '+' : '|';
    return inside ? '-' : ' ';
  }).join('');
}
