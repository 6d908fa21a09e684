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
  readonly from: (typeof REGISTERS)[number];
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
  { audience, request, filters }: Settings,
): readonly Register[] {
  if (audience === 'internal') return [];
  // findings speak of the whole file: of a filter or a part of a year nobody knows how many of theirs are in it
  if (filters.length > 0 || request.grain !== 'year') return [];
  return REGISTERS.flatMap((from): readonly Register[] => {
    const depths = chosen
      .filter(({ indicator }) => registerOf(indicator) === from)
      .map(({ by }) => LEVELS.indexOf(by));
    const by = LEVELS[Math.max(-1, ...depths)];
    return by === undefined || !kinds.has(from)
      ? []
      : [{ id: `all ${from}`, from, indicator: allOf(from), by }];
  });
}

/** The register whose rows an indicator counts, or null. */
export function registerOf({ numerator: { from } }: Indicator): (typeof REGISTERS)[number] | null {
  return REGISTERS.find((one) => from === one || (one === 'complaints' && from === 'case_counts')) ?? null;
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
 * All rows of a period, for the row accounting says how many there are, and those whose place is unknown, which the
 * findings count: neither hides anything. Of several periods both are said of all together: what the other periods
 * print tells the rows of one, but not those without a place.
 */
export function toldBeside(
  { id, indicator: { numerator } }: Pick<Register, 'id' | 'indicator'>,
  all: readonly CountRow[],
  minCell: number,
): readonly ToSecure[] {
  const several = new Set(all.map(({ period }) => period.label)).size > 1;
  const known = (own: string, rows: readonly CountRow[], toldBy: ToSecure['toldBy']): ToSecure => ({
    id: own,
    numerator,
    denominator: null,
    within: undefined,
    rows,
    also: rows.map(() => false),
    known: rows.map(() => true),
    shadow: true,
    toldBy,
  });
  const nowhere = several ? [] : all.filter(({ region }) => region.level === 'unlocated');
  const whole = all.filter(
    ({ region, numerator: count }) => region.level === 'national' && (count ?? 0) >= minCell,
  );
  return [known(id, nowhere, 'findings'), known(`${id} accounted`, whole, 'account')];
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
