import type { MeasuredRow } from '../../../src/model/indicator.ts';

export interface Counts {
  readonly code: string;
  readonly x: number | null;
  readonly n?: number | null;
  readonly period?: string;
  readonly status?: MeasuredRow['status'];
  readonly complete?: boolean;
}

/** A measured row of a proportion in percent; hidden and missing rows hold nothing. */
export function row({
  code,
  x,
  n = null,
  period = '2023',
  status = 'ok',
  complete = true,
}: Counts): MeasuredRow {
  const shown = status === 'ok' && x !== null && n !== null;
  return {
    region: { level: code.length === 2 ? 'province' : 'village', code, name: code },
    period: { label: period, from: `${period}-01-01`, to: `${period}-12-31`, complete },
    asOf: '2023-12-31',
    numerator: shown ? x : null,
    denominator: shown ? n : null,
    value: shown ? (100 * x) / n : null,
    lower: shown ? 0 : null,
    upper: shown ? 100 : null,
    status,
  };
}

export const OPTIONS = {
  kind: 'proportion',
  tested: true,
  multiplier: 100,
  groupOf: null,
  referenceOf: null,
  ranks: null,
} as const;
