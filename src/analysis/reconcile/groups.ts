import { type Group, residualOf, slack } from './sums.ts';

/** Items along one axis of a table, with what their labels say, and their figures across the other axis. */
export interface Axis {
  readonly roles: readonly ('count' | 'total' | 'sub')[];
  /** item by crossing position */
  readonly figures: readonly (readonly (number | null)[])[];
  /** items that stand inside another one, by arithmetic or by code */
  readonly inside: ReadonlySet<number>;
  /** whole figures are rounded ones */
  readonly rounded?: boolean | undefined;
}

export interface Fit {
  readonly compared: number;
  readonly equal: number;
  /** mean of the differences, relative to the totals */
  readonly off: number;
}

const NEAR = 0.25;
const MOST_OPEN = 3;

/**
 * Which items an item is the sum of: the supposition that holds most often across the table. Where it never holds,
 * it is taken only of a label that says "total", in a table too short to tell, and if it is near.
 */
export function totalGroups(axis: Axis): readonly Group[] {
  const groups: Group[] = [];
  const spent = new Set<number>();
  for (const [item, role] of axis.roles.entries()) {
    if (role !== 'total') continue;
    const best = suppositions(axis, item, spent)
      .filter((parts) => parts.length > 1)
      .map((parts) => ({ parts, fit: fitOf(axis, item, parts) }))
      .filter(({ fit }) => fit.compared > 0)
      .sort((a, b) => b.fit.equal - a.fit.equal || a.fit.off - b.fit.off)[0];
    if (best === undefined || !believable(best.fit)) continue;
    groups.push({ total: item, parts: best.parts });
    for (const part of best.parts) if (axis.roles[part] === 'total') spent.add(part);
  }
  return groups;
}

export function believable({ compared, equal, off }: Fit): boolean {
  if (equal > 0) return equal >= compared * 0.5 || (equal >= compared * 0.3 && off < 0.05);
  return compared <= MOST_OPEN && off <= NEAR;
}

/** What an item may be the sum of, the likeliest first. */
function suppositions(axis: Axis, item: number, spent: ReadonlySet<number>): readonly (readonly number[])[] {
  const items = [...axis.roles.keys()];
  const plain = items.filter((one) => axis.roles[one] !== 'total');
  const outer = plain.filter((one) => !axis.inside.has(one));
  const totals = items.filter((one) => axis.roles[one] === 'total' && one !== item);
  const before = (list: readonly number[]) => list.filter((one) => one < item);
  const after = (list: readonly number[]) => list.filter((one) => one > item);
  const last = Math.max(-1, ...before(totals));
  const next = Math.min(items.length, ...after(totals));
  const made = [
    before(outer).filter((one) => one > last),
    before(plain).filter((one) => one > last),
    before(outer),
    before(plain),
    before(totals).filter((one) => !spent.has(one)),
    [...before(totals).filter((one) => !spent.has(one)), ...before(outer).filter((one) => one > last)],
    after(outer).filter((one) => one < next),
    after(plain).filter((one) => one < next),
    after(outer),
    after(plain),
    after(totals),
    outer,
    plain,
  ];
  const seen = new Set<string>();
  return made.filter((parts) => {
    const key = parts.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function fitOf(axis: Axis, item: number, parts: readonly number[]): Fit {
  let compared = 0;
  let equal = 0;
  let off = 0;
  const own = axis.figures[item] ?? [];
  for (const [at, total] of own.entries()) {
    const added = parts.map((part) => axis.figures[part]?.[at] ?? null);
    const residual = residualOf(total, added);
    if (residual === null) continue;
    const holds = Math.abs(residual.value) <= slack([total, ...added], axis.rounded);
    if (residual.open && !holds) continue;
    compared += 1;
    if (holds) equal += 1;
    else off += Math.abs(residual.value) / Math.max(1, Math.abs(total ?? 0));
  }
  return { compared, equal, off: compared === 0 ? 0 : off / compared };
}

/** Columns whose label does not say so, that are the sum of two or more beside them in nearly every row. */
export function silentTotals(axis: Axis, known: readonly Group[]): readonly Group[] {
  const taken = new Set(known.map((group) => group.total));
  const found: Group[] = [];
  for (const item of axis.roles.keys()) {
    if (taken.has(item) || axis.roles[item] !== 'count') continue;
    for (let first = item - 2; first >= 0; first -= 1) {
      const parts = Array.from({ length: item - first }, (_, at) => first + at);
      if (parts.some((part) => taken.has(part))) break;
      if (!addsUpOften(axis, item, parts)) continue;
      found.push({ total: item, parts });
      taken.add(item);
      break;
    }
  }
  return found;
}

/** In most rows that have anything, at least four of them with two parts or more: not a sum of mostly nothing. */
function addsUpOften(axis: Axis, item: number, parts: readonly number[]): boolean {
  let filled = 0;
  let equal = 0;
  let telling = 0;
  for (const [at, total] of (axis.figures[item] ?? []).entries()) {
    const added = parts.map((part) => axis.figures[part]?.[at] ?? null);
    const residual = residualOf(total, added);
    const several = added.filter((one) => (one ?? 0) !== 0).length;
    if (residual === null || residual.open || (several === 0 && total === 0)) continue;
    filled += 1;
    if (Math.abs(residual.value) > slack([total, ...added])) continue;
    equal += 1;
    if (several > 1) telling += 1;
  }
  return telling >= 4 && equal >= filled * 0.8;
}

export interface SubRows {
  readonly inside: readonly Group[];
  readonly beside: readonly Group[];
}

/** Lettered rows below a row: its parts where they add up to it, otherwise rows of their own beside it. */
export function subRows(axis: Axis): SubRows {
  const inside: Group[] = [];
  const beside: Group[] = [];
  for (const [at, role] of axis.roles.entries()) {
    if (role !== 'count' || axis.roles[at + 1] !== 'sub') continue;
    const parts: number[] = [];
    for (let next = at + 1; axis.roles[next] === 'sub'; next += 1) parts.push(next);
    const fit = fitOf(axis, at, parts);
    const adds = fit.equal > 0 && fit.equal >= fit.compared * 0.5;
    (adds ? inside : beside).push({ total: at, parts });
  }
  return { inside, beside };
}

/** Regions over the regions whose codes begin with theirs, where the figures add up in most columns. */
export function regionGroups(
  axis: Axis,
  codes: readonly (string | null)[],
  groups: readonly string[],
): readonly Group[] {
  const byCode = new Map<string, number>();
  for (const [row, code] of codes.entries())
    if (code !== null && code !== '' && axis.roles[row] === 'count')
      byCode.set(`${groups[row]}\u0000${code}`, row);
  const children = new Map<number, number[]>();
  for (const [row, code] of codes.entries()) {
    if (code === null || axis.roles[row] !== 'count') continue;
    for (let length = code.length - 1; length >= 1; length -= 1) {
      const parent = byCode.get(`${groups[row]}\u0000${code.slice(0, length)}`);
      if (parent === undefined) continue;
      const own = children.get(parent);
      if (own === undefined) children.set(parent, [row]);
      else own.push(row);
      break;
    }
  }
  return [...children]
    .sort(([a], [b]) => a - b)
    .filter(([parent, parts]) => parts.length > 1 && believable(fitOf(axis, parent, parts)))
    .map(([total, parts]) => ({ total, parts }));
}

/**
 * Crossing positions whose figures nobody adds: the total lies among its parts and their sum is far beyond it, as
 * with means, prices and lines.
 */
export function averaged(axis: Axis, group: Group): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, total] of (axis.figures[group.total] ?? []).entries()) {
    const parts = group.parts
      .map((part) => axis.figures[part]?.[at] ?? null)
      .filter((part): part is number => part !== null && !Number.isNaN(part));
    if (total === null || Number.isNaN(total) || parts.length < 3) continue;
    const sum = parts.reduce((a, b) => a + b, 0);
    if (total >= Math.min(...parts) && total <= Math.max(...parts) && sum > total * 1.8) found.add(at);
  }
  return found;
}

/**
 * The same totals told another way: of sub-totals in place of their parts, and of parts in place of sub-totals. A
 * wrong figure then breaks some of these sums and not others, which tells where it is.
 */
export function retold(groups: readonly Group[]): readonly Group[] {
  const found: Group[] = [];
  const seen = new Set(groups.map(keyOf));
  const add = (group: Group) => {
    const key = keyOf(group);
    if (group.parts.length < 2 || seen.has(key)) return;
    seen.add(key);
    found.push(group);
  };
  for (const group of groups) {
    const others = groups.filter((one) => one.total !== group.total);
    const own = new Set(group.parts);
    const split = others.filter((one) => own.has(one.total));
    if (split.length > 0) {
      const gone = new Set(split.map((one) => one.total));
      const parts = [...group.parts.filter((part) => !gone.has(part)), ...split.flatMap((one) => one.parts)];
      if (new Set(parts).size === parts.length)
        add({ total: group.total, parts: [...parts].sort((a, b) => a - b) });
    }
    const joined = others.filter(
      (one) => !own.has(one.total) && one.parts.length < own.size && one.parts.every((part) => own.has(part)),
    );
    const gone = new Set(joined.flatMap((one) => one.parts));
    if (joined.length > 0 && gone.size === joined.reduce((sum, one) => sum + one.parts.length, 0))
      add({
        total: group.total,
        parts: [...group.parts.filter((part) => !gone.has(part)), ...joined.map((one) => one.total)].sort(
          (a, b) => a - b,
        ),
      });
  }
  return found;
}

function keyOf({ total, parts }: Group): string {
  return `${total}:${parts.join(' ')}`;
}
