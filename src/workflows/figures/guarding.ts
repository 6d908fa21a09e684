import { fewContributors } from '../../disclosure/contributors.ts';
import { compareWithLedger, incomparableRelease } from '../../disclosure/ledger.ts';
import { protect } from '../../disclosure/protect.ts';
import { roundRow } from '../../disclosure/round5.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CountRow, Indicator } from '../../model/indicator.ts';
import type { Settings } from './settings.ts';

/** A row of counts, and whether its audience may see it. */
export interface Guarded {
  readonly row: CountRow;
  readonly hidden: boolean;
}

/**
 * Protection of one indicator: period by period, on counts, before anything is derived from them. `outer`
 * are the rows of the indicator it lies within: 7 beside 6 shows one child, so a small difference hides too.
 */
export function guard(
  id: string,
  indicator: Indicator,
  rows: readonly CountRow[],
  outer: readonly CountRow[],
  settings: Settings,
): readonly Guarded[] {
  const counted = indicator.counts === 'cases' || indicator.counts === 'persons';
  if (settings.audience === 'internal' || !(counted || indicator.contributors !== undefined))
    return rows.map((row) => ({ row, hidden: false }));
  const complement = indicator.kind === 'proportion' && counted;
  const few = fewContributors(rows);
  if (settings.protect === 'round5' && counted) {
    return rows.map((row, index) => {
      const rounded = roundRow(row, complement);
      return { row: rounded ?? row, hidden: rounded === null || few[index] === true };
    });
  }
  const periods = new Set(rows.map((row) => row.period.label));
  return [...periods].flatMap((label) => {
    const own = rows.filter((row) => row.period.label === label);
    const around = new Map(
      outer
        .filter((row) => row.period.label === label)
        .map((row) => [`${row.region.level} ${row.region.code}`, row.numerator ?? 0]),
    );
    const rest = own.map(
      (row) =>
        (around.get(`${row.region.level} ${row.region.code}`) ?? row.numerator ?? 0) - (row.numerator ?? 0),
    );
    const before = againstLedger(id, own, settings);
    const also = fewContributors(own).map((few, index) => few || before?.also[index] === true);
    // villages are no persons: their counts may be small, but what is hidden must stay unknown
    const minCell = counted ? settings.minCell : 1;
    const { hidden: found, all } = protect(own, {
      minCell,
      complement,
      rest: counted ? rest : [],
      also,
      known: before?.known ?? [],
    });
    // of villages, the whole may stand where none of its parts can
    const whole = own.findIndex((row) => row.region.level === 'national');
    const stands = !counted && all && also[whole] !== true;
    return own.map((row, index) => ({
      row: withoutSmallBlank(row, minCell),
      hidden: found.has(index) && !(stands && index === whole),
    }));
  });
}

/** A count of persons left blank is a count of persons: a small one is not shown. */
function withoutSmallBlank(row: CountRow, minCell: number): CountRow {
  const blank = row.blank ?? 0;
  return blank >= 1 && blank < minCell ? { ...row, blank: null } : row;
}

/** What earlier releases leave room for; refused where they cannot be compared cell by cell. */
function againstLedger(id: string, rows: readonly CountRow[], settings: Settings) {
  if (settings.ledger === null) return null;
  const periods = [...new Set(rows.map((row) => row.period.label))];
  const other = incomparableRelease(settings.ledger, id, periods, settings.filters);
  if (other !== null) {
    throw new DesmigError({
      code: 'release-not-comparable',
      class: 'disclosure',
      what: msg('error-release-not-comparable', { indicator: id, release: other.name }),
      hint: msg('hint-release-not-comparable'),
    });
  }
  return compareWithLedger(settings.ledger, id, rows, settings.minCell);
}
