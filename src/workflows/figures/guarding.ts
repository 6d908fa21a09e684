import { fewContributors } from '../../disclosure/contributors.ts';
import { compareWithLedger, incomparableRelease, regroupedRelease } from '../../disclosure/ledger.ts';
import { tellsOfNamed } from '../../disclosure/named-units.ts';
import { protect } from '../../disclosure/protect.ts';
import { roundRow } from '../../disclosure/round5.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CountRow, Indicator } from '../../model/indicator.ts';
import { closedByGrowth } from './grown.ts';
import { countsPeople, printedBefore, sidesToSecure } from './printed-before.ts';
import { secured, type ToSecure } from './securing.ts';
import type { Settings } from './settings.ts';
import { withoutTellingBlanks } from './told-beside.ts';

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

/** What is known beside the indicators of this run. */
interface Known {
  /** indicators of earlier releases that this run does not print, counted as of now */
  readonly earlier?: readonly Unguarded[];
  readonly beside?: readonly ToSecure[];
}

/**
 * Protection of all indicators together, on counts, before anything is derived from them: what one hides no other
 * may show. In the order given.
 */
export async function guardAll(
  items: readonly Unguarded[],
  settings: Settings,
  indicators: Readonly<Record<string, Indicator>>,
  { earlier = [], beside = [] }: Known = {},
): Promise<readonly (readonly Guarded[])[]> {
  const linked = items.filter((item) => isLinked(item, settings));
  const { closed: grown, closings } = closedByGrowth(linked, earlier, settings, indicators);
  const hiddenRows = await secured(
    [
      ...linked.map((item) => toSecure(item, settings, grown.get(item.id) ?? [])),
      ...(linked.length === 0 ? [] : [...printedBefore(items, earlier, settings, indicators), ...beside]),
    ],
    settings.minCell,
  );
  for (const { release, period, ids } of closings) {
    const own = linked
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, rows }) =>
        rows.map((row, at) => ({ row, hidden: hiddenRows.get(id)?.has(at), grown: grown.get(id)?.[at] })),
      )
      .filter(({ row }) => row.period.label === period && row.numerator !== null);
    // what is small is hidden without any growth
    const lost = own.some((one) => one.grown === true && (one.row.numerator ?? 0) >= settings.minCell);
    if (lost && own.every(({ hidden }) => hidden)) throw grownError(release, period);
  }
  const closed = new Set(
    linked.flatMap(({ id, rows }) =>
      [...(hiddenRows.get(id) ?? [])].flatMap((index) => rows[index]?.period.label ?? []),
    ),
  );
  return items.map((item) => {
    const hidden = hiddenRows.get(item.id);
    if (hidden !== undefined)
      return withoutTellingBlanks(item.rows, closed, settings.minCell).map((row, index) => ({
        row,
        hidden: hidden.has(index),
      }));
    return guardAlone(item, settings);
  });
}

/** Records were added to a period since a release, and so few in too many places that nothing of it may be shown. */
function grownError(release: string, period: string): DesmigError {
  return new DesmigError({
    code: 'release-not-comparable',
    class: 'disclosure',
    what: msg('error-release-grown', { release, period }),
    hint: msg('hint-release-grown'),
  });
}

/** Persons and cases for the public, unless counts are rounded, which needs no partner. */
function isLinked({ indicator }: Unguarded, settings: Settings): boolean {
  return settings.audience === 'public' && settings.protect === 'suppress' && countsPeople(indicator);
}

function toSecure(
  { id, indicator, rows }: Unguarded,
  settings: Settings,
  grown: readonly boolean[],
): ToSecure {
  const before = [
    againstLedger(id, rows, settings),
    settings.beside === undefined ? null : compareWithLedger(settings.beside, id, rows, settings.minCell),
  ];
  return {
    ...sidesToSecure(id, indicator, rows),
    also: fewContributors(rows).map(
      (few, index) => few || grown[index] === true || before.some((one) => one?.also[index]),
    ),
    known: rows.map((_, index) => grown[index] !== true && before.some((one) => one?.known[index])),
    shadow: false,
  };
}

/** Protection of one indicator that shares no counts of persons with others. */
function guardAlone({ indicator, rows }: Unguarded, settings: Settings): readonly Guarded[] {
  const counted = countsPeople(indicator);
  if (settings.audience === 'internal' || !(counted || indicator.contributors !== undefined))
    return rows.map((row) => ({ row, hidden: false }));
  const few = fewContributors(rows);
  const pointing = tellsOfNamed(rows, indicator.ofNamed ?? null, settings.minCell);
  if (counted) {
    const small = (count: number | null) => count !== null && count >= 1 && count < settings.minCell;
    return rows.map((row, index) => {
      const proportion = indicator.kind === 'proportion';
      const rounded = roundRow(row, proportion);
      const below = small(row.numerator) || (proportion && small(row.denominator));
      return { row: rounded ?? row, hidden: rounded === null || below || few[index] === true };
    });
  }
  const periods = new Set(rows.map((row) => row.period.label));
  return [...periods].flatMap((label) => {
    const here = [...rows.keys()].filter((index) => rows[index]?.period.label === label);
    const own = here.flatMap((index) => rows[index] ?? []);
    const also = here.map((index) => few[index] === true || pointing[index] === true);
    // villages are no persons: their counts may be small, but what is hidden must stay unknown
    const { hidden: found, all } = protect(own, { minCell: 1, complement: false, also });
    // of villages, the whole may stand where none of its parts can
    const whole = own.findIndex((row) => row.region.level === 'national');
    const stands = all && also[whole] !== true;
    return own.map((row, index) => ({ row, hidden: found.has(index) && !(stands && index === whole) }));
  });
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
