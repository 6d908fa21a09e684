import type { DatasetId } from '../../model/dataset.ts';
import type { CountRow, Indicator, Source } from '../../model/indicator.ts';
import { LEVELS, type Level } from '../../model/region.ts';
import type { ToSecure } from './securing.ts';
import type { Settings } from './settings.ts';

/** Registers of which the findings tell, row by row, what was not to be located. */
const REGISTERS = ['complaints', 'children'] as const;
const NONE = { id: '', en: '' };

/** All rows of a register, counted like an indicator. */
interface Register {
  readonly id: string;
  readonly indicator: Indicator;
  /** the finest level of an indicator that counts from it */
  readonly by: Level;
}

/**
 * All rows of the registers that indicators count from, to be counted like these: their numbers stand beside the
 * figures, in the findings.
 */
export function registersBeside(
  chosen: readonly { readonly indicator: Indicator; readonly by: Level }[],
  kinds: ReadonlySet<DatasetId>,
  { audience, protect, request, filters }: Settings,
): readonly Register[] {
  if (audience === 'internal' || protect === 'round5') return [];
  // findings speak of the whole file: of a filter or a part of a year nobody knows how many of theirs are in it
  if (filters.length > 0 || request.grain !== 'year') return [];
  return REGISTERS.flatMap((from): readonly Register[] => {
    const depths = chosen
      .filter(({ indicator: { numerator } }) =>
        from === 'complaints' ? ['case_counts', from].includes(numerator.from) : numerator.from === from,
      )
      .map(({ by }) => LEVELS.indexOf(by));
    const by = LEVELS[Math.max(-1, ...depths)];
    return by === undefined || !kinds.has(from) ? [] : [{ id: `all ${from}`, indicator: allOf(from), by }];
  });
}

function allOf(from: Source): Indicator {
  return {
    title: NONE,
    theme: '',
    rationale: NONE,
    kind: 'count',
    unit: NONE,
    counts: 'persons',
    universe: 'process',
    better: 'neither',
    publicLevel: 'village',
    numerator: { from, label: NONE },
  };
}

/**
 * Rows whose place is unknown: the findings say how many there are, so that they hide nothing and nobody. Of a register
 * of several periods they say it of all together, which is nothing of any one.
 */
export function toldBeside(id: string, { numerator }: Indicator, all: readonly CountRow[]): ToSecure {
  const several = new Set(all.map(({ period }) => period.label)).size > 1;
  const rows = several ? [] : all.filter(({ region }) => region.level === 'unlocated');
  return {
    id,
    numerator,
    denominator: null,
    within: undefined,
    rows,
    also: rows.map(() => false),
    known: rows.map(() => true),
    shadow: true,
  };
}

/**
 * Rows without the numbers of blank answers that would tell more: a small one is not shown; of a part of the country
 * none is, where another of the indicator is small, or where anything of that period is hidden, since a hidden count
 * is no greater than all who were asked.
 *
 * @param closed periods in which some row of any indicator is hidden
 */
export function withoutTellingBlanks(
  rows: readonly CountRow[],
  closed: ReadonlySet<string>,
  minCell: number,
): readonly CountRow[] {
  const small = ({ blank }: CountRow) => (blank ?? 0) >= 1 && (blank ?? 0) < minCell;
  const telling = new Set([...closed, ...rows.filter(small).map(({ period }) => period.label)]);
  return rows.map((row) =>
    row.blank === undefined ||
    (!small(row) && (row.region.level === 'national' || !telling.has(row.period.label)))
      ? row
      : { ...row, blank: null },
  );
}
