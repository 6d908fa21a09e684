import type { CountRow } from '../model/indicator.ts';

const LEAST_ROUNDED = 8;

/** Counts below this are hidden where others are rounded. */
export function leastRounded(minCell: number): number {
  return Math.max(minCell, LEAST_ROUNDED);
}

/** A count to the nearest 5; 1 to 7 is null (hidden), 0 stays 0. */
export function round5(count: number): number | null {
  if (count === 0) return 0;
  return count <= 7 ? null : Math.round(count / 5) * 5;
}

/** What a count may be that stands printed as the nearest multiple of 5; `least` is what is not hidden. */
export function roundedRange(count: number, least: number): readonly [number, number] {
  const printed = Math.round(count / 5) * 5;
  return count === 0 ? [0, 0] : [Math.max(least, printed - 2), printed + 2];
}

/** A row with rounded counts, or null where one of them must be hidden. Figures come from rounded counts. */
export function roundRow(row: CountRow, roundDenominator: boolean): CountRow | null {
  const numerator = row.numerator === null ? null : round5(row.numerator);
  const denominator =
    row.denominator === null || !roundDenominator ? row.denominator : round5(row.denominator);
  if (row.numerator !== null && numerator === null) return null;
  if (row.denominator !== null && denominator === null) return null;
  return { ...row, numerator, denominator, ...(row.blank == null ? {} : { blank: round5(row.blank) }) };
}
