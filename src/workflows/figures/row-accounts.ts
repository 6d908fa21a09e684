import { leastRounded } from '../../disclosure/round5.ts';
import { msg } from '../../messages/message.ts';
import type { DatasetId } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import type { CountRow, Indicator } from '../../model/indicator.ts';
import type { InputSummary } from '../../model/input.ts';
import type { Guarded } from './guarding.ts';
import { countsPeople } from './printed-before.ts';
import type { Settings } from './settings.ts';

/**
 * Refuses inputs of cases or children with so few rows that the row accounting, which is always printed, is itself a
 * count that must be hidden.
 *
 * @param from kinds of file that the indicators count rows of
 * @throws DesmigError `too-few-rows`.
 */
export function refuseFewRows(
  inputs: readonly InputSummary[],
  from: ReadonlySet<DatasetId>,
  { audience, protect, minCell }: Settings,
): void {
  if (audience === 'internal') return;
  const least = protect === 'round5' ? leastRounded(minCell) : minCell;
  const few = inputs.find(({ kind, rows }) => from.has(kind) && rows.accepted >= 1 && rows.accepted < least);
  if (few === undefined) return;
  throw new DesmigError({
    code: 'too-few-rows',
    class: 'disclosure',
    what: msg('error-too-few-rows', { least }),
    hint: msg('hint-too-few-rows'),
    location: { file: few.path },
  });
}

/**
 * Refuses periods of which the row accounting of all periods together tells a small number of cases that is hidden:
 * what the other periods print leaves it too little room.
 *
 * @param all all rows of a register, by period
 * @param shown figures that count from it
 * @throws DesmigError `periods-add-up`.
 */
export function refuseTellingPeriods(
  all: readonly CountRow[],
  shown: readonly { readonly indicator: Indicator; readonly rows: readonly Guarded[] }[],
  minCell: number,
): void {
  const printed = new Set(
    shown
      .filter(({ indicator }) => countsPeople(indicator))
      .flatMap(({ rows }) => rows)
      .filter(({ row, hidden }) => !hidden && row.region.level === 'national')
      .flatMap(({ row: { period, numerator, denominator } }) => [
        `${period.label} ${numerator}`,
        `${period.label} ${denominator}`,
      ]),
  );
  const totals = all.flatMap(({ region, period, numerator }) =>
    region.level === 'national' && numerator !== null && numerator > 0
      ? [{ period: period.label, count: numerator }]
      : [],
  );
  if (totals.length < 2) return;
  const left = totals.filter(({ period, count }) => !printed.has(`${period} ${count}`));
  const small = left.find(({ count }) => count < minCell);
  if (small === undefined) return;
  // each of them has a case at least
  if (left.reduce((sum, { count }) => sum + count - 1, 0) >= minCell) return;
  const largest = totals.reduce((best, one) => (one.count > best.count ? one : best));
  throw new DesmigError({
    code: 'periods-add-up',
    class: 'disclosure',
    what: msg('error-periods-add-up', { period: small.period }),
    hint: msg('hint-periods-add-up', { period: largest.period }),
  });
}
