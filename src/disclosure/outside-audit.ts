import type { ModelData } from 'highs';
import type {
  AuditedCount,
  DisclosureKind,
  OutsideAudit,
  PlacedRow,
  Published,
  PublishedSum,
} from '../model/published.ts';
import type { PublishedFacts } from './published-counts.ts';

interface Interval {
  least: number;
  greatest: number;
}

const MOST_PASSES = 200;
const MOST_PROGRAMS = 20_000;
const TOLERANCE = 1e-6;

/**
 * The audit an attacker would make with the publication alone: of each hidden count the least and greatest value
 * that all published figures allow. Intervals are narrowed along the sums until nothing changes; where sums form
 * circles that is not enough, and linear programs decide (one model a component, its objective changed; every
 * solution is a witness for all counts in it). A hidden count is safe when greatest less least is at least
 * `minCell`, or when it is known to be zero.
 *
 * Reference: Duncan, Elliot and Salazar-González, Statistical Confidentiality (2011), chapter 4.
 */
export async function auditFromOutside(
  facts: Published & Partial<Pick<PublishedFacts, 'differences'>>,
  minCell: number,
): Promise<OutsideAudit> {
  const { intervals, broken } = narrowed(facts);
  const sums = facts.sums.filter((sum) => !broken.has(sum));
  const wanted = new Set(facts.counts.filter(({ hidden }) => hidden).map(({ id }) => id));
  const beyond = facts.counts.filter(
    ({ hidden, part, least, greatest }) => !hidden && part === 'rest' && least !== greatest,
  );
  for (const { id } of beyond) wanted.add(id);
  const { programs, undecided } = await refine(sums, intervals, wanted, minCell);

  const counts: AuditedCount[] = facts.counts.flatMap((count) => {
    const interval = intervals.get(count.id) ?? count;
    const found = count.hidden
      ? ofHidden(interval, count.part, minCell)
      : ofShown(interval, count.part, minCell);
    const disclosure = found ?? (count.hidden && undecided.has(count.id) ? 'undecided' : null);
    if (!count.hidden && disclosure === null) return [];
    return [{ ...count, least: interval.least, greatest: finite(interval.greatest), disclosure }];
  });
  for (const row of facts.derived ?? [])
    counts.push({
      ...placed(row),
      part: 'numerator',
      hidden: true,
      least: 0,
      greatest: null,
      disclosure: 'derived',
    });
  for (const { row, part, by } of facts.differences ?? [])
    if (by >= 1 && by < minCell)
      counts.push({ ...placed(row), part, hidden: false, least: by, greatest: by, disclosure: 'difference' });
  return {
    minCell,
    counts,
    hidden: counts.filter(({ hidden }) => hidden).length,
    disclosed: counts.filter(({ disclosure }) => disclosure !== null).length,
    brokenSums: broken.size,
    programs,
  };
}

function placed(row: PlacedRow) {
  const { series, period, place, code, file } = row;
  return { id: `${series} ${period} ${code}`, series, period, place, files: [file] };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A denominator is hidden with its row, and held back for itself only where it may be small. */
function ofHidden(
  { least, greatest }: Interval,
  part: AuditedCount['part'],
  minCell: number,
): DisclosureKind | null {
  if (greatest === 0 || greatest - least >= minCell) return null;
  if (part === 'denominator' && least >= minCell) return null;
  return least === greatest ? 'exact' : 'narrow';
}

/** A visible count below the smallest cell; what lies between two visible ones counts where it surely is one. */
function ofShown(
  { least, greatest }: Interval,
  part: AuditedCount['part'],
  minCell: number,
): DisclosureKind | null {
  if (part === 'rest' && least !== greatest)
    return least >= 1 && least < minCell && greatest - least < minCell ? 'narrow' : null;
  return least === greatest && least >= 1 && least < minCell ? 'small' : null;
}

/** Intervals along the sums, and the sums that contradict the figures printed. */
function narrowed(facts: Published): {
  readonly intervals: Map<string, Interval>;
  readonly broken: ReadonlySet<PublishedSum>;
} {
  const intervals = new Map(
    facts.counts.map(({ id, least, greatest }): [string, Interval] => [id, { least, greatest }]),
  );
  const broken = new Set<PublishedSum>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let changed = false;
    for (const sum of facts.sums) {
      if (broken.has(sum)) continue;
      const found = narrow(sum, intervals);
      if (found === null) broken.add(sum);
      else changed = found || changed;
    }
    if (!changed) break;
  }
  return { intervals, broken };
}

/** Narrows the counts of one sum; true when something changed, null when no values fit. */
function narrow(sum: PublishedSum, intervals: Map<string, Interval>): boolean | null {
  const whole = intervals.get(sum.whole);
  const parts = sum.parts.flatMap((id) => intervals.get(id) ?? []);
  if (whole === undefined || parts.length !== sum.parts.length) return null;
  const least = parts.reduce((total, part) => total + part.least, 0);
  const open = parts.filter((part) => part.greatest === Number.POSITIVE_INFINITY).length;
  const closed = parts.reduce((total, { greatest }) => total + (Number.isFinite(greatest) ? greatest : 0), 0);
  const greatest = open > 0 ? Number.POSITIVE_INFINITY : closed;
  if (least > whole.greatest || greatest < whole.least) return null;
  const wants = new Map<Interval, Interval>();
  wants.set(whole, { least: Math.max(whole.least, least), greatest: Math.min(whole.greatest, greatest) });
  for (const part of parts) {
    const isOpen = part.greatest === Number.POSITIVE_INFINITY;
    const othersGreatest =
      open - (isOpen ? 1 : 0) > 0 ? Number.POSITIVE_INFINITY : closed - (isOpen ? 0 : part.greatest);
    wants.set(part, {
      least: Math.max(part.least, whole.least - othersGreatest),
      greatest: Math.min(part.greatest, whole.greatest - (least - part.least)),
    });
  }
  if ([...wants.values()].some((want) => want.least > want.greatest)) return null;
  let changed = false;
  for (const [interval, want] of wants) {
    if (want.least === interval.least && want.greatest === interval.greatest) continue;
    interval.least = want.least;
    interval.greatest = want.greatest;
    changed = true;
  }
  return changed;
}

/**
 * Narrows what circles of sums allow further, by linear programs: how many were solved, and the counts for which they
 * proved nothing, since the figures contradict each other, the solver gave up, or there were too many.
 */
async function refine(
  sums: readonly PublishedSum[],
  intervals: Map<string, Interval>,
  wanted: ReadonlySet<string>,
  minCell: number,
): Promise<{ readonly programs: number; readonly undecided: ReadonlySet<string> }> {
  const undecided = new Set<string>();
  const components = componentsOf(sums, intervals).filter(
    ({ circular, ids }) => circular && ids.some((id) => wanted.has(id)),
  );
  if (components.length === 0) return { programs: 0, undecided };
  const { default: loaded } = await import('highs');
  // its types describe the build for require, where the function is one step further in
  const load = (typeof loaded === 'function' ? loaded : loaded.default) as typeof loaded.default;
  const highs = await load();
  const { optimal } = highs.constants.modelStatus;
  let programs = 0;
  for (const component of components) {
    const { ids } = component;
    highs.withModel(modelData(component, intervals), (model) => {
      model.options.set('output_flag', false);
      const seen = ids.map((): Interval => ({ least: Number.POSITIVE_INFINITY, greatest: -1 }));
      const solve = (at: number, sense: 1 | -1): number | null => {
        programs += 1;
        model.changeColCost(at, sense);
        const { modelStatus } = model.run();
        const colValue = modelStatus === optimal ? model.getSolution().colValue : null;
        model.changeColCost(at, 0);
        if (colValue === null) return null;
        for (const [index, value] of colValue.entries()) {
          const one = seen[index];
          if (one === undefined) continue;
          one.least = Math.min(one.least, value);
          one.greatest = Math.max(one.greatest, value);
        }
        return colValue[at] ?? null;
      };
      for (const [at, id] of ids.entries()) {
        const interval = intervals.get(id);
        const witness = seen[at];
        if (interval === undefined || witness === undefined || !wanted.has(id)) continue;
        if (interval.greatest - interval.least < minCell) continue;
        const wide = () => witness.greatest - witness.least >= minCell + TOLERANCE;
        if (wide()) continue;
        const least = programs < MOST_PROGRAMS ? solve(at, 1) : null;
        const enough = least !== null && wide();
        const greatest = least === null || enough ? null : solve(at, -1);
        // a program that is not solved proves nothing, so the count is not called safe
        if (least === null || (greatest === null && !enough)) {
          undecided.add(id);
          continue;
        }
        interval.least = Math.max(interval.least, Math.ceil(least - TOLERANCE));
        if (greatest !== null && greatest < UNLIMITED - 1)
          interval.greatest = Math.min(interval.greatest, Math.floor(greatest + TOLERANCE));
      }
    });
  }
  return { programs, undecided };
}

/** Stands for no limit: the solver wants every program to have a solution. */
const UNLIMITED = 1e8;

interface Component {
  readonly ids: readonly string[];
  readonly sums: readonly PublishedSum[];
  /** whether sums form a circle, so that narrowing along them is not all that can be said */
  readonly circular: boolean;
}

function modelData({ ids, sums }: Component, intervals: ReadonlyMap<string, Interval>): ModelData {
  const places = new Map(ids.map((id, at) => [id, at]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sides: number[] = [];
  for (const sum of sums) {
    let side = 0;
    const terms: readonly (readonly [string, number])[] = [
      [sum.whole, -1],
      ...sum.parts.map((id) => [id, 1] as const),
    ];
    for (const [id, factor] of terms) {
      const at = places.get(id);
      if (at === undefined) side -= factor * (intervals.get(id)?.least ?? 0);
      else {
        indices.push(at);
        values.push(factor);
      }
    }
    starts.push(indices.length);
    sides.push(side);
  }
  const bound = (of: (interval: Interval) => number) =>
    ids.map((id) => Math.min(UNLIMITED, of(intervals.get(id) ?? { least: 0, greatest: UNLIMITED })));
  return {
    numCols: ids.length,
    numRows: sums.length,
    colCost: ids.map(() => 0),
    colLower: bound(({ least }) => least),
    colUpper: bound(({ greatest }) => greatest),
    rowLower: sides,
    rowUpper: sides,
    matrix: { format: 'csr', numRows: sums.length, numCols: ids.length, starts, indices, values },
  };
}

/** Unknown counts that sums tie together. A sum with one unknown left has done its work already. */
function componentsOf(
  sums: readonly PublishedSum[],
  intervals: ReadonlyMap<string, Interval>,
): readonly Component[] {
  const unknown = (id: string) => {
    const interval = intervals.get(id);
    return interval !== undefined && interval.least < interval.greatest;
  };
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  const live = sums
    .map((sum) => ({ sum, ids: [sum.whole, ...sum.parts].filter(unknown) }))
    .filter(({ ids }) => ids.length > 0);
  for (const { ids } of live) for (const id of ids) leader.set(find(id), find(ids[0] ?? id));
  const found = new Map<string, { ids: Set<string>; sums: PublishedSum[]; edges: number }>();
  for (const { sum, ids } of live) {
    const key = find(ids[0] ?? '');
    const own = found.get(key) ?? { ids: new Set<string>(), sums: [], edges: 0 };
    found.set(key, own);
    own.sums.push(sum);
    own.edges += ids.length;
    for (const id of ids) own.ids.add(id);
  }
  return [...found.values()].map((own) => ({
    ids: [...own.ids],
    sums: own.sums,
    circular: own.edges > own.ids.size + own.sums.length - 1,
  }));
}
