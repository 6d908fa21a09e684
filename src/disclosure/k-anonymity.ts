import type { Anonymity } from '../model/anonymize.ts';

/**
 * k-anonymity of rows by their quasi-identifiers: the size of the smallest class of rows that are alike in all of
 * them, and per row the size of its class. Without quasi-identifiers all rows are one class. Reference: Sweeney,
 * k-anonymity: a model for protecting privacy (2002).
 */
export function anonymityOf(
  rows: readonly (readonly string[])[],
  quasi: readonly number[],
  asked: number,
): { readonly anonymity: Anonymity; readonly sizes: readonly number[] } {
  const keys = rows.map((row) => JSON.stringify(quasi.map((column) => row[column] ?? '')));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sizes = keys.map((key) => counts.get(key) ?? 0);
  return {
    anonymity: {
      k: sizes.reduce((least, size) => Math.min(least, size), rows.length),
      classes: counts.size,
      rowsBelow: sizes.filter((size) => size < asked).length,
    },
    sizes,
  };
}
