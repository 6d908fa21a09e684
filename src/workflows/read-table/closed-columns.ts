import { type IdentifierKind, identifierIn, leastShare, nikParts } from '../../disclosure/identifiers.ts';
import type { RawTable } from '../../ingest/raw/types.ts';
import { identifierOfLabel } from '../reading/known-labels.ts';
import { namesPersons, saysOnlyName } from './person-names.ts';

const SAMPLE = 2000;

/** Columns whose label or cells identify persons, by position, with the kind of identifier. */
export function closedColumns(table: RawTable): ReadonlyMap<number, string> {
  const closed = new Map<number, string>();
  for (const [column, label] of table.columns.entries()) {
    const parts = table.levels.length > 1 ? table.levels.flatMap((level) => level[column] ?? []) : [];
    const named = saysOnlyName(label)
      ? null
      : (identifierOfLabel(label) ?? parts.map(announced).find((kind) => kind !== null) ?? null);
    const kind = named ?? identifierOfCells(table, column);
    if (kind !== null) closed.set(column, kind);
  }
  for (const [column, label] of table.columns.entries()) {
    if (closed.has(column) || !saysOnlyName(label)) continue;
    const cells = table.rows.slice(0, SAMPLE).map((row) => row[column] ?? '');
    if (closed.size > 0 || namesPersons(table.columns, cells)) closed.set(column, 'name');
  }
  return closed;
}

/** What a part of a label of several rows announces; the part that only says "name" is none by itself. */
function announced(part: string): string | null {
  return saysOnlyName(part) ? null : identifierOfLabel(part);
}

/** Personal numbers and addresses in most cells. Sums of money have as many digits and are no identifiers. */
function identifierOfCells(table: RawTable, column: number): IdentifierKind | null {
  const type = table.types[column];
  if (type === 'date' || type === 'period' || type === 'boolean' || type === 'empty') return null;
  const counts = new Map<IdentifierKind, number>();
  let filled = 0;
  for (const row of table.rows.slice(0, SAMPLE)) {
    const cell = row[column] ?? '';
    if (cell.trim() === '') continue;
    filled += 1;
    const kind = identifierIn(cell);
    if (kind === null || (kind === 'number' && type !== 'text')) continue;
    if (kind === 'nik' && !holdsNik(cell)) continue;
    if (kind === 'number' && /[.,]/.test(cell)) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [kind, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return kind !== null && count >= filled * leastShare(kind) ? kind : null;
}

/** Sixteen digits with a place and a day of birth inside, as NIK and family card numbers have. */
function holdsNik(cell: string): boolean {
  return nikParts(/(?:\d[ .-]?){15}\d/.exec(cell)?.[0] ?? '') !== null;
}
