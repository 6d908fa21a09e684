import type { ComparedIndicator, ComparedRow } from '../model/compare.ts';

/** Rows of the newest period: earlier ones are compared in the same way, in machine formats. */
export function newestRows(indicator: ComparedIndicator): readonly ComparedRow[] {
  const label = indicator.rows[0]?.period.label;
  return indicator.rows.filter((row) => row.period.label === label);
}
