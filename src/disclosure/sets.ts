import type { Side } from '../model/indicator.ts';

/** What a side of an indicator counts, as a set of rows: known values of columns, and conditions kept as text. */
export interface SideSet {
  readonly key: string;
  /** what is counted: two sets of different universes are never compared */
  readonly universe: string;
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly conditions: ReadonlySet<string>;
}

export type Relation = 'equal' | 'within' | 'contains' | 'disjoint' | 'open';

/** Registers are read directly and through the view of counts: both are the same cases. */
const SAME_ROWS: Readonly<Record<string, string>> = { case_counts: 'cases', complaints: 'cases' };

const EQUALS = /^([a-z_][a-z0-9_]*)\s*=\s*'([^']*)'$/;
const ONE_OF = /^([a-z_][a-z0-9_]*)\s+in\s*\(([^()]*)\)$/;
const NOT_NULL = /^(.+?)\s+is\s+not\s+null$/;

/** Reads the declared condition of a side. What it does not understand stays text, which only equals itself. */
export function setOf(side: Side): SideSet {
  const { from, where = '', sum = null, distinct = null } = side;
  const columns = new Map<string, ReadonlySet<string>>();
  const conditions = new Set<string>();
  for (const term of termsOf(where)) {
    const equals = EQUALS.exec(term);
    const oneOf = ONE_OF.exec(term);
    const column = equals?.[1] ?? oneOf?.[1];
    const values =
      equals !== null
        ? [equals[2] ?? '']
        : [...(oneOf?.[2] ?? '').matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
    if (column === undefined || columns.has(column)) conditions.add(term);
    else columns.set(column, new Set(values));
  }
  return {
    key: JSON.stringify([from, where, sum, distinct]),
    universe: JSON.stringify([SAME_ROWS[from] ?? from, sum, distinct]),
    columns,
    conditions,
  };
}

/** The parts of a condition joined by `and`; one with `or` in it is a single part. */
function termsOf(where: string): readonly string[] {
  const text = where.trim().replace(/\s+/g, ' ');
  if (text === '') return [];
  if (/\bor\b/i.test(text.replace(/'[^']*'/g, ''))) return [text];
  return text.split(/ and (?=(?:[^']*'[^']*')*[^']*$)/i).map((term) => term.trim());
}

/** How two sets of rows lie to each other, by their declared conditions alone; `open` where these do not tell. */
export function relation(a: SideSet, b: SideSet): Relation {
  if (a.key === b.key) return 'equal';
  if (a.universe !== b.universe) return 'open';
  for (const [column, values] of a.columns) {
    const others = b.columns.get(column);
    if (others !== undefined && [...values].every((value) => !others.has(value))) return 'disjoint';
  }
  const [inside, around] = [implies(a, b), implies(b, a)];
  if (inside && around) return 'equal';
  return inside ? 'within' : around ? 'contains' : 'open';
}

/** Whether every row of the one is a row of the other. */
function implies(inner: SideSet, outer: SideSet): boolean {
  for (const [column, values] of outer.columns) {
    const own = inner.columns.get(column);
    if (own === undefined || [...own].some((value) => !values.has(value))) return false;
  }
  for (const condition of outer.conditions) {
    if (inner.conditions.has(condition)) continue;
    const filled = NOT_NULL.exec(condition)?.[1];
    if (filled === undefined || !(inner.conditions.has(filled) || inner.columns.has(filled))) return false;
  }
  return true;
}
