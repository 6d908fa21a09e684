import type { DocMark } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import { placeNames } from './place-names.ts';

/** Of fewer, a chart says less than its table. */
export const LEAST_MARKS = 2;

/** Rows as they are drawn; what is hidden has no value here. */
export function markOf(
  indicator: Pick<IndicatorResult, 'counts' | 'method' | 'rows'>,
): (row: MeasuredRow) => DocMark {
  const nameOf = placeNames(indicator);
  return (row) => {
    const shown = row.status === 'ok' && row.value !== null;
    return {
      label: nameOf(row),
      status: row.status,
      value: shown ? row.value : null,
      lower: shown && indicator.method !== null ? row.lower : null,
      upper: shown && indicator.method !== null ? row.upper : null,
    };
  };
}
