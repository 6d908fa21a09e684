import { fewContributors } from '../../disclosure/contributors.ts';
import { compareWithLedger, incomparableRelease, regroupedRelease } from '../../disclosure/ledger.ts';
import { protect } from '../../disclosure/protect.ts';
import { roundRow } from '../../disclosure/round5.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CountRow, Indicator } from '../../model/indicator.ts';
import { LEVELS } from '../../model/region.ts';
import { secured, type ToSecure } from './securing.ts';
import type { Settings } from './settings.ts';

/** A row of counts, and whether its audience may see it. */
export interface Guarded {
  readonly row: CountRow;
  readonly hidden: boolean;
}

/** One indicator's counts. */
export interface Unguarded {
  readonly id: string;
  readonly indicator: Indicator;
  readonly rows: readonly CountRow[];
}

/**
 * Protection of all indicators together, on counts, before anything is derived from them: what one hides no other
 * may show. In the order given.
 */
export async function guardAll(
  items: readonly Unguarded[],
  settings: Settings,
  indicators: Readonly<Record<string, Indicator>>,
): Promise<readonly (readonly Guarded[])[]> {
  const linked = items.filter((item) => isLinked(item, settings));
  const hiddenRows = await secured(
    [
      ...linked.map((item) => toSecure(item, settings)),
      ...(linked.length === 0 ? [] : printedBefore(items, settings, indicators)),
    ],
    settings.minCell,
  );
  return items.map((item) => {
    const hidden = hiddenRows.get(item.id);
    if (hidden !== undefined)
      return item.rows.map((row, index) => ({
        row: withoutSmallBlank(row, settings.minCell),
        hidden: hidden.has(index),
      }));
    return guardAlone(item, settings);
  });
}

/** Persons and cases for the public, unless counts are rounded, which needs no partner. */
function isLinked({ indicator }: Unguarded, settings: Settings): boolean {
  return settings.audience === 'public' && settings.protect === 'suppress' && countsPeople(indicator);
}

function countsPeople(indicator: Indicator): boolean {
  return indicator.counts === 'cases' || indicator.counts === 'persons';
}

function toSecure({ id, indicator, rows }: Unguarded, settings: Settings): ToSecure {
  const before = [
    againstLedger(id, rows, settings),
    settings.beside === undefined ? null : compareWithLedger(settings.beside, id, rows, settings.minCell),
  ];
  return {
    ...sidesToSecure(id, indicator, rows),
    also: fewContributors(rows).map((few, index) => few || before.some((one) => one?.also[index])),
    known: rows.map((_, index) => before.some((one) => one?.known[index])),
    shadow: false,
  };
}

function sidesToSecure(id: string, indicator: Indicator, rows: readonly CountRow[]) {
  return {
    id,
    numerator: indicator.numerator,
    denominator: indicator.kind === 'proportion' ? indicator.denominator : null,
    within: indicator.within,
    rows,
  };
}

/** What earlier releases show and this run does not print, of the same rows of the data: an attacker adds it. */
function printedBefore(
  items: readonly Unguarded[],
  settings: Settings,
  indicators: Readonly<Record<string, Indicator>>,
): readonly ToSecure[] {
  const cellKey = (id: string, { region, period }: Pick<CountRow, 'region' | 'period'>) =>
    [id, period.label, region.level, region.code].join(' ');
  const now = new Set(items.flatMap(({ id, rows }) => rows.map((row) => cellKey(id, row))));
  const periods = new Map(items.flatMap(({ rows }) => rows.map((row) => [row.period.label, row.period])));
  const cells = (settings.ledger?.entries ?? [])
    .filter(({ filters }) => JSON.stringify(filters) === JSON.stringify(settings.filters))
    .flatMap((entry) => entry.cells.filter(({ hidden }) => !hidden));
  const rowsOf = new Map<string, Map<string, CountRow>>();
  for (const cell of cells) {
    const period = periods.get(cell.period);
    const level = [...LEVELS, 'unlocated' as const].find((one) => one === cell.level);
    if (period === undefined || level === undefined) continue;
    const row: CountRow = {
      region: { level, code: cell.code, name: cell.code },
      period,
      asOf: null,
      numerator: cell.numerator,
      denominator: cell.denominator,
    };
    const key = cellKey(cell.indicator, row);
    if (now.has(key)) continue;
    const own = rowsOf.get(cell.indicator) ?? new Map<string, CountRow>();
    rowsOf.set(cell.indicator, own.set(key, row));
  }
  return [...rowsOf].flatMap(([id, own]): readonly ToSecure[] => {
    const indicator = indicators[id];
    if (indicator === undefined || !countsPeople(indicator)) return [];
    const rows = [...own.values()];
    return [
      {
        ...sidesToSecure(id, indicator, rows),
        also: rows.map(() => false),
        known: rows.map(() => true),
        shadow: true,
      },
    ];
  });
}

/** Protection of one indicator that shares no counts of persons with others. */
function guardAlone({ indicator, rows }: Unguarded, settings: Settings): readonly Guarded[] {
  const counted = countsPeople(indicator);
  if (settings.audience === 'internal' || !(counted || indicator.contributors !== undefined))
    return rows.map((row) => ({ row, hidden: false }));
  const few = fewContributors(rows);
  if (counted) {
    return rows.map((row, index) => {
      const rounded = roundRow(row, indicator.kind === 'proportion');
      return { row: rounded ?? row, hidden: rounded === null || few[index] === true };
    });
  }
  const periods = new Set(rows.map((row) => row.period.label));
  return [...periods].flatMap((label) => {
    const own = rows.filter((row) => row.period.label === label);
    const also = fewContributors(own);
    // villages are no persons: their counts may be small, but what is hidden must stay unknown
    const { hidden: found, all } = protect(own, { minCell: 1, complement: false, also });
    // of villages, the whole may stand where none of its parts can
    const whole = own.findIndex((row) => row.region.level === 'national');
    const stands = all && also[whole] !== true;
    return own.map((row, index) => ({ row, hidden: found.has(index) && !(stands && index === whole) }));
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
  const other =
    incomparableRelease(settings.ledger, id, periods, settings.filters) ??
    regroupedRelease(settings.ledger, rows);
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
