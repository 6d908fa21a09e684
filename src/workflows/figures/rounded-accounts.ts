import { fewContributors } from '../../disclosure/contributors.ts';
import { auditFromOutside } from '../../disclosure/outside-audit.ts';
import { leastRounded, roundedRange } from '../../disclosure/round5.ts';
import { buildSystem, type Publication } from '../../disclosure/system.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CountRow, Indicator } from '../../model/indicator.ts';
import type { PublishedCount, PublishedSum } from '../../model/published.ts';
import type { Guarded } from './guarding.ts';
import { countsPeople, sidesToSecure } from './printed-before.ts';
import type { ToSecure } from './securing.ts';
import { registerOf, toldBeside } from './told-beside.ts';

/** One indicator as it is printed, rounded, and what it truly counts. */
export interface Rounded {
  readonly id: string;
  readonly indicator: Indicator;
  readonly rows: readonly CountRow[];
  readonly guarded: readonly Guarded[];
}

/** All rows of a register: their number is printed as it is. */
interface Register {
  readonly id: string;
  readonly from: ReturnType<typeof registerOf>;
  readonly indicator: Indicator;
  readonly rows: readonly CountRow[];
}

/** What somebody outside knows of figures. */
interface Facts {
  readonly counts: readonly PublishedCount[];
  readonly sums: readonly PublishedSum[];
}

/**
 * Refuses rounded figures of which the row accounting, which is exact, takes away what rounding hides: it leaves a
 * count that is hidden, or a small rest, fewer values than the smallest cell, and fewer than the figures alone do.
 *
 * @throws DesmigError `cannot-be-made-safe`.
 */
export async function refuseTellingRounds(
  shown: readonly Rounded[],
  registers: readonly Register[],
  minCell: number,
): Promise<void> {
  // as many values as the smallest cell, or where fewer are hidden at all, these
  const width = Math.min(minCell, leastRounded(minCell) - 1) - 1;
  for (const register of registers) {
    const own = shown.filter(
      ({ indicator }) => countsPeople(indicator) && registerOf(indicator) === register.from,
    );
    const { facts, account, asked } = factsOf(own, register, minCell);
    const told = (await auditFromOutside(withAccount(facts, account), width)).counts.filter(
      ({ id, disclosure }) => asked.has(id) && disclosure !== null,
    );
    if (told.length === 0) continue;
    const alone = new Map((await auditFromOutside(facts, width)).counts.map((one) => [one.id, one]));
    const values = ({ least, greatest }: { readonly least: number; readonly greatest: number | null }) =>
      (greatest ?? Number.POSITIVE_INFINITY) - least;
    const narrowed = told.filter((one) => {
      const before = alone.get(one.id);
      return before === undefined || before.disclosure === null || values(one) < values(before);
    });
    if (narrowed.length === 0) continue;
    throw new DesmigError({
      code: 'cannot-be-made-safe',
      class: 'disclosure',
      what: msg('error-rounded-accounts', { cells: narrowed.length }),
      hint: msg('hint-rounded-accounts'),
    });
  }
}

function withAccount({ counts, sums }: Facts, account: Facts): Facts {
  const exact = new Set(account.counts.map(({ id }) => id));
  return {
    counts: [...counts.filter(({ id }) => !exact.has(id)), ...account.counts],
    sums: [...sums, ...account.sums],
  };
}

interface Told extends Facts {
  /** ids of what must stay unknown */
  readonly asked: ReadonlySet<string>;
  /** counts that the row accounting and the findings print as they are */
  readonly exact: readonly PublishedCount[];
}

/** Rounded figures of a register in all periods, and what is printed beside them as it is. */
function factsOf(shown: readonly Rounded[], register: Register, minCell: number) {
  const beside = toldBeside(register, register.rows, 1);
  const labels = [...new Set(register.rows.map(({ period }) => period.label))].sort();
  const periods = labels.map((label) => periodFacts(label, shown, beside, minCell));
  // of several periods only all rows together are told
  const wholes = periods.flatMap(({ exact }) => exact.filter(({ place }) => place === 'ID'));
  const all = wholes.reduce((sum, { least }) => sum + least, 0);
  const together = { whole: register.id, parts: wholes.map(({ id }) => id) };
  return {
    facts: {
      counts: periods.flatMap(({ counts }) => counts),
      sums: periods.flatMap(({ sums }) => sums),
    },
    account:
      periods.length === 1
        ? { counts: periods.flatMap(({ exact }) => exact), sums: [] }
        : { counts: [countOf(register.id, '', [all, all])], sums: [together] },
    asked: new Set(periods.flatMap(({ asked }) => [...asked])),
  };
}

function periodFacts(
  label: string,
  shown: readonly Rounded[],
  beside: readonly ToSecure[],
  minCell: number,
): Told {
  const least = leastRounded(minCell);
  const here = <T extends { readonly rows: readonly CountRow[] }>(one: T) => {
    const places = [...one.rows.keys()].filter((at) => one.rows[at]?.period.label === label);
    return { places, rows: places.flatMap((at) => one.rows[at] ?? []) };
  };
  const printed = [
    ...shown.map((one) => ({ ...sidesToSecure(one.id, one.indicator, one.rows), ...here(one), of: one })),
    ...beside.map((one) => ({ ...one, ...here(one), of: null })),
  ];
  const system = buildSystem(
    printed.map((one): Publication => ({ ...one, also: [], known: [], shadow: one.of === null })),
    minCell,
  );
  const idOf = (variable: number) => `${label} ${variable}`;
  const ranges = system.variables.map(({ rest }): Range => ({ least: 0, greatest: UNKNOWN, shown: rest }));
  const narrow = (variable: number | undefined, [low, high]: readonly [number, number], isShown: boolean) => {
    const range = ranges[variable ?? -1];
    if (range === undefined) return;
    range.least = Math.max(range.least, low);
    range.greatest = Math.min(range.greatest, high);
    range.shown ||= isShown;
  };
  const exact: PublishedCount[] = [];
  for (const { publication, row: at, variables } of system.rows) {
    const source = printed[publication];
    const row = source?.rows[at];
    if (source === undefined || row === undefined) continue;
    const [above = -1, below] = variables;
    const { numerator, denominator } = row;
    if (source.of === null) {
      exact.push(countOf(idOf(above), row.region.code, [numerator ?? 0, numerator ?? 0]));
      continue;
    }
    if (source.of.guarded[source.places[at] ?? -1]?.hidden === true) {
      const few = fewContributors([row])[0] === true;
      narrow(above, [below === undefined ? 1 : 0, few ? UNKNOWN : least - 1], false);
      narrow(below, [1, UNKNOWN], false);
      continue;
    }
    // a number of cases without the population it is set against is not printed
    if (source.of.indicator.kind === 'rate' && denominator === null && numerator !== null) continue;
    narrow(above, roundedRange(numerator ?? 0, least), true);
    narrow(below, roundedRange(denominator ?? 0, least), true);
  }
  const asked = new Set<string>();
  const counts: PublishedCount[] = [];
  for (const [at, range] of ranges.entries()) {
    const { value = 0, rest = false } = system.variables[at] ?? {};
    const secret = value >= 1 && value < (rest ? minCell : least) && (rest || !range.shown);
    if (secret) asked.add(idOf(at));
    counts.push({ ...countOf(idOf(at), '', [range.least, range.greatest]), hidden: secret });
  }
  const sums = system.equations.map(({ variables: [whole = -1, ...parts] }): PublishedSum => {
    return { whole: idOf(whole), parts: parts.map(idOf) };
  });
  for (const [at, { variables, small }] of system.targets.entries()) {
    const [whole = -1, part] = variables;
    if (part === undefined || !small) continue;
    const id = `${label} left ${at}`;
    asked.add(id);
    counts.push({ ...countOf(id, '', [0, UNKNOWN]), hidden: true });
    sums.push({ whole: idOf(whole), parts: [idOf(part), id] });
  }
  return { counts, sums, asked, exact };
}

interface Range {
  least: number;
  greatest: number;
  shown: boolean;
}

const UNKNOWN = Number.POSITIVE_INFINITY;

function countOf(id: string, place: string, [least, greatest]: readonly [number, number]): PublishedCount {
  return { id, series: '', period: '', place, part: 'cell', files: [], hidden: false, least, greatest };
}
