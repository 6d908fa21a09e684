import { type Secured, secure } from '../../disclosure/secure.ts';
import type { LinearSolver } from '../../disclosure/solver.ts';
import { buildSystem, type Publication, type System } from '../../disclosure/system.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CountRow, Side } from '../../model/indicator.ts';
import { LEVELS, type Level } from '../../model/region.ts';
import { INDONESIAN_LEVELS } from './level-words.ts';

/** One indicator's counts of persons or cases, with what is known of its rows already. */
export interface ToSecure {
  readonly id: string;
  readonly numerator: Side;
  /** null where the denominator counts neither persons nor cases */
  readonly denominator: Side | null;
  /** the indicator whose numerator holds this one's, as declared */
  readonly within: string | undefined;
  readonly rows: readonly CountRow[];
  /** rows to be hidden whatever their counts */
  readonly also: readonly boolean[];
  /** rows that earlier releases show with the same counts */
  readonly known: readonly boolean[];
  /** printed by an earlier release and not now */
  readonly shadow: boolean;
  /** no figure: how many rows a register has, or how many of them lie in no known place */
  readonly toldBy?: 'account' | 'findings' | undefined;
}

/**
 * Rows of counts to be hidden from the public, by id, so that the audit holds over everything published together.
 *
 * @throws DesmigError `cannot-be-made-safe` where what is known already leaves no way; nothing may be written then.
 */
export async function secured(
  items: readonly ToSecure[],
  minCell: number,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const result = new Map(items.filter(({ shadow }) => !shadow).map(({ id }) => [id, new Set<number>()]));
  const labels = [...new Set(items.flatMap(({ rows }) => rows.map((row) => row.period.label)))].sort();
  let solver: LinearSolver | null = null;
  for (const label of labels) {
    const parts = items.map((item) => partOf(item, label)).filter(({ places }) => places.length > 0);
    const system = buildSystem(parts, minCell);
    if (needsPrograms(system)) solver ??= await (await import('./linear-solver.ts')).linearSolver();
    const found = secure(system, minCell, solver);
    if (found.unsafe.length > 0) {
      if (!safeUnseen(parts, minCell, solver))
        throw unsafeError(parts, system, found, label, minCell, solver);
      for (const { id, places } of parts) for (const place of places) result.get(id)?.add(place);
      continue;
    }
    for (const [at, row] of system.rows.entries()) {
      const part = parts[row.publication];
      if (found.hidden[at] !== true || part === undefined) continue;
      result.get(part.id)?.add(part.places[row.row] ?? 0);
    }
  }
  return result;
}

/**
 * Whether only the number of all rows makes figures unsafe that would be safe with every row of them hidden, those of
 * places without a record too: then nothing says which places have any.
 */
function safeUnseen(parts: readonly Part[], minCell: number, solver: LinearSolver | null): boolean {
  const counted = (by: ToSecure['toldBy']) =>
    parts.filter(({ toldBy }) => toldBy === by).reduce((sum, { rows }) => sum + (rows[0]?.numerator ?? 0), 0);
  const others = parts.filter(({ toldBy }) => toldBy !== 'account');
  // every province has a row whatever the data hold; of finer places only those with records do
  const framed = ({ region }: CountRow) => ['national', 'province', 'unlocated'].includes(region.level);
  return (
    counted('account') - counted('findings') >= minCell &&
    others.every((part) => (part.shadow !== true || part.toldBy === 'findings') && part.rows.every(framed)) &&
    secure(buildSystem(others, minCell), minCell, solver).unsafe.length === 0
  );
}

interface Part extends Publication {
  readonly toldBy: ToSecure['toldBy'];
  /** places of the rows among those of the indicator */
  readonly places: readonly number[];
}

function partOf(item: ToSecure, label: string): Part {
  const places = [...item.rows.keys()].filter((at) => item.rows[at]?.period.label === label);
  return {
    id: item.id,
    numerator: item.numerator,
    denominator: item.denominator,
    within: item.within,
    rows: places.flatMap((at) => item.rows[at] ?? []),
    also: places.map((at) => item.also[at] === true),
    known: places.map((at) => item.known[at] === true),
    shadow: item.shadow,
    toldBy: item.toldBy,
    places,
  };
}

/** On a single tree of regions intervals propagate exactly; a second dimension takes linear programs. */
function needsPrograms(system: System): boolean {
  return (
    (system.rows.some(({ primary }) => primary) || system.targets.some(({ small }) => small)) &&
    (system.targets.some(({ variables }) => variables.length > 1) ||
      system.variables.some(({ rest }) => rest))
  );
}

function unsafeError(
  parts: readonly Part[],
  system: System,
  found: Secured,
  label: string,
  minCell: number,
  solver: LinearSolver | null,
): DesmigError {
  const level = coarserLevel(parts, minCell, solver);
  const printed = system.rows.filter((row) => !row.shadow);
  return new DesmigError({
    code: 'cannot-be-made-safe',
    class: 'disclosure',
    what: msg('error-cannot-be-made-safe', {
      cells: found.unsafe.length,
      period: label,
      hidden: system.rows.filter((row, at) => !row.shadow && found.hidden[at] === true).length,
      rows: printed.length,
    }),
    hint:
      level === null
        ? msg('hint-cannot-be-made-safe')
        : msg('hint-coarser-is-safe', { level: { id: INDONESIAN_LEVELS[level], en: level } }),
  });
}

/** The finest level without whose parts the same figures would be safe, or null. */
function coarserLevel(parts: readonly Part[], minCell: number, solver: LinearSolver | null): Level | null {
  const depth = (row: CountRow) =>
    row.region.level === 'unlocated' ? LEVELS.length : LEVELS.indexOf(row.region.level);
  const finest = Math.max(
    ...parts
      .filter(({ shadow }) => shadow !== true)
      .flatMap(({ rows }) => rows.map((row) => (row.region.level === 'unlocated' ? 0 : depth(row)))),
  );
  for (let to = finest - 1; to >= 0; to -= 1) {
    const kept = parts.map((part) => {
      const at = [...part.rows.keys()].filter((one) => {
        const row = part.rows[one];
        return part.shadow === true || (row !== undefined && depth(row) <= to);
      });
      return {
        ...part,
        rows: at.flatMap((one) => part.rows[one] ?? []),
        also: at.map((one) => part.also[one] === true),
        known: at.map((one) => part.known[one] === true),
      };
    });
    if (secure(buildSystem(kept, minCell), minCell, solver).unsafe.length === 0) return LEVELS[to] ?? null;
  }
  return null;
}
