/** Words an indicator's condition may use beside columns: operators, literals and plain functions. */
const WORDS = new Set([
  ...[
    'and',
    'or',
    'not',
    'in',
    'is',
    'null',
    'true',
    'false',
    'between',
    'like',
    'ilike',
    'case',
    'when',
    'then',
    'else',
    'end',
  ],
  ...['distinct', 'date', 'interval', 'cast', 'as', 'integer', 'bigint', 'varchar', 'boolean'],
  ...[
    'date_diff',
    'coalesce',
    'lower',
    'upper',
    'trim',
    'length',
    'abs',
    'round',
    'floor',
    'ceil',
    'greatest',
    'least',
  ],
  ...['year', 'month', 'day', 'quarter', 'starts_with', 'contains', 'nullif', 'as_of'],
]);

export type ExpressionFault =
  | { readonly kind: 'character'; readonly found: string }
  | { readonly kind: 'word'; readonly found: string };

/**
 * Whether text is a plain condition over these columns: no statement, no sub-query, no comment, no function that
 * reaches beyond the row. Returns the first thing that is not, or null.
 */
export function expressionFault(sql: string, columns: readonly string[]): ExpressionFault | null {
  const known = new Set(columns);
  const token =
    /\s+|'(?:[^']|'')*'|\d+(?:\.\d+)?|:as_of\b|[A-Za-z_][A-Za-z0-9_]*|<=|>=|<>|!=|\|\||[-+*/%=<>(),]/y;
  let at = 0;
  while (at < sql.length) {
    token.lastIndex = at;
    const found = token.exec(sql)?.[0];
    if (found === undefined) return { kind: 'character', found: sql[at] ?? '' };
    if (sql.startsWith('--', at) || sql.startsWith('/*', at))
      return { kind: 'character', found: sql.slice(at, at + 2) };
    if (/^[A-Za-z_]/.test(found) && !known.has(found) && !WORDS.has(found.toLowerCase()))
      return { kind: 'word', found };
    at += found.length;
  }
  return null;
}
