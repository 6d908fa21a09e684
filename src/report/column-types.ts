import type { MachineColumn } from '../model/machine-table.ts';

const TYPES: Readonly<Record<string, MachineColumn['type']>> = {
  period_from: 'date',
  period_to: 'date',
  period_complete: 'boolean',
  as_of: 'date',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
  lower: 'number',
  upper: 'number',
  multiplier: 'number',
  level: 'number',
  z: 'number',
  p: 'number',
  q: 'number',
  shrunken: 'number',
  weight: 'number',
  decile: 'integer',
  rank_lower: 'integer',
  rank_upper: 'integer',
  before_numerator: 'number',
  before_denominator: 'number',
  before_value: 'number',
  change: 'number',
  change_lower: 'number',
  change_upper: 'number',
  change_p: 'number',
  change_q: 'number',
  trend_periods: 'integer',
  trend_slope: 'number',
  trend_chi2: 'number',
  trend_p: 'number',
  trend_q: 'number',
};

/** Columns of figures with their types; what is not a figure, a day or an answer is text. */
export function typedColumns(names: readonly string[]): readonly MachineColumn[] {
  return names.map((name) => ({ name, type: TYPES[name] ?? 'text' }));
}
