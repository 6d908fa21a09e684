import type { CountRow } from '../../src/model/indicator.ts';

export const MIN_CELL = 5;

export const small = (count: number) => count >= 1 && count < MIN_CELL;

const period = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true } as const;

/** The counts of one year in a place: the country, a province or a regency, by the length of its code. */
export function countRow(code: string, numerator: number, denominator: number | null): CountRow {
  const level = code === 'ID' ? 'national' : code.length === 2 ? 'province' : 'regency';
  return { region: { level, code, name: code }, period, asOf: null, numerator, denominator };
}
