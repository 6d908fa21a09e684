import type { Engine } from '../../engine/index.ts';
import type { WordGroups } from './cells.ts';
import type { Typing } from './typing.ts';

/** Rows are counted by combinations of words where there may be at most so many. */
const MOST_COMBINATIONS = 1 << 18;
/** Conditions on different columns share one counting while there are at most so many: the engine keeps these in an array. */
const SHARED_COMBINATIONS = 1 << 12;

/**
 * How many rows of data fulfil each condition on the typed view. Where the words of a row tell, each
 * combination of words is looked at once, whatever the number of rows.
 */
export async function countWhere(
  engine: Engine,
  { table, groups }: Pick<Typing, 'table' | 'groups'>,
  conditions: readonly string[],
): Promise<readonly number[]> {
  const counts = conditions.map(() => 0);
  const ask = async (wanted: readonly number[], from: string, count: (condition: string) => string) => {
    if (wanted.length === 0) return;
    const asked = wanted.map((at) => `${count(conditions[at] ?? 'false')} AS n${at}`);
    const [row] = await engine.rows(`SELECT ${asked.join(',\n')} FROM ${from}`);
    for (const at of wanted) counts[at] = (counts[at] ?? 0) + Number(row?.[`n${at}`] ?? 0);
  };
  const each = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
  const all = conditions.map((_, at) => at);
  if (groups === null) {
    await ask(all, `${table} WHERE _skip IS NULL`, each);
    return counts;
  }
  const { shared, alone } = share(conditions, groups);
  await ask(alone, `${table} WHERE _skip IS NULL`, each);
  const told = shared.flatMap(({ asked }) => asked);
  await ask(told, `${groups.odd} WHERE _skip IS NULL`, each);
  for (const { ids, asked } of shared)
    await ask(
      asked,
      groups.rowsBy([...ids]),
      (condition) => `coalesce(CAST(sum(_n) FILTER (WHERE ${condition}) AS BIGINT), 0)`,
    );
  return counts;
}

/** Conditions that are counted together, by the columns whose words tell them. */
interface Shared {
  ids: ReadonlySet<string>;
  readonly asked: number[];
}

function share(
  conditions: readonly string[],
  groups: WordGroups,
): { readonly shared: readonly Shared[]; readonly alone: readonly number[] } {
  const alone: number[] = [];
  const told: { readonly at: number; readonly ids: readonly string[]; readonly size: number }[] = [];
  for (const [at, condition] of conditions.entries()) {
    const ids = groups.tellers(condition);
    const size = ids === null ? Number.POSITIVE_INFINITY : groups.size(ids);
    if (ids === null || size > MOST_COMBINATIONS) alone.push(at);
    else told.push({ at, ids, size });
  }
  const shared: Shared[] = [];
  for (const { at, ids } of told.sort((a, b) => b.size - a.size || a.at - b.at)) {
    const together = ({ ids: other }: Shared) => new Set([...other, ...ids]);
    const place =
      shared.find((one) => together(one).size === one.ids.size) ??
      shared.find((one) => groups.size([...together(one)]) <= SHARED_COMBINATIONS);
    if (place === undefined) shared.push({ ids: new Set(ids), asked: [at] });
    else {
      place.ids = together(place);
      place.asked.push(at);
    }
  }
  return { shared, alone };
}
