import { basename } from 'node:path';
import { showableLabel } from '../../disclosure/identifiers.ts';
import type { Engine } from '../../engine/index.ts';
import type { InputSummary, RowAccount } from '../../model/input.ts';
import { ident } from '../../text/sql.ts';
import type { OpenedInput } from './open-input.ts';
import type { CheckedInput } from './types.ts';

/** What stands above the rows, what was found among them, and what came of comparing them. */
const REASON_ORDER = ['title', 'blank', '', 'after-as-of', 'duplicate'];

/** Reasons in one order, whichever way the file was read. */
function inOrder(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const place = (reason: string) => REASON_ORDER.indexOf(REASON_ORDER.includes(reason) ? reason : '');
  return Object.fromEntries(
    Object.entries(counts).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** Row accounting of one file; it is a bug if it does not balance. */
export async function summarise(engine: Engine, input: CheckedInput): Promise<InputSummary> {
  const { opened, bulk, typing, index, stored } = input;
  const { source } = opened;
  if (stored?.settled === true) return stored.entry.summary;
  const counts: Record<string, number> = { ...source.preamble, ...stored?.entry.skippedBefore };
  const add = (reason: string, count: number) => {
    if (count > 0) counts[reason] = (counts[reason] ?? 0) + count;
  };
  add('blank', source.blankLines);
  const inTable = await engine.rows(
    `SELECT _skip AS reason, count(*) AS n FROM ${typing.table} WHERE _skip IS NOT NULL GROUP BY _skip ORDER BY _skip`,
  );
  for (const row of inTable) add(String(row['reason']), Number(row['n']));
  const aside = await engine.rows(
    `SELECT _kind AS kind, _reason AS reason, count(*) AS n FROM aside_${index} GROUP BY ALL ORDER BY ALL`,
  );
  let rejected = 0;
  for (const row of aside) {
    if (row['kind'] === 'rejected') rejected += Number(row['n']);
    else add(String(row['reason']), Number(row['n']));
  }
  const [counted] = await engine.rows(
    `SELECT count(*) AS n FROM ${ident(`accepted_${opened.dataset.id}`)} WHERE _input = ${index}`,
  );
  const accepted = Number(counted?.['n'] ?? 0);
  const skippedBy = inOrder(counts);
  const skipped = Object.values(skippedBy).reduce((sum, count) => sum + count, 0);
  const preamble = Object.values(source.preamble).reduce((sum, count) => sum + count, 0);
  const rows: RowAccount = { read: bulk.rows + source.blankLines + preamble, accepted, rejected, skipped };
  if (rows.read !== accepted + rejected + skipped) {
    throw new Error(`row accounting does not balance in ${basename(opened.path)}: ${JSON.stringify(rows)}`);
  }
  if (stored !== undefined) return { ...stored.entry.summary, rows, skippedBy };
  return {
    path: opened.path,
    kind: opened.dataset.id,
    kindTitle: opened.dataset.title,
    rowOf: opened.dataset.rowOf,
    bytes: source.bytes,
    sha256: await source.sha256(),
    format: source.format,
    sheet: source.sheet === null ? null : showableLabel(source.sheet),
    otherSheets: source.otherSheets.map(showableLabel),
    dialect: source.dialect,
    headerLine: source.headerLine,
    columns: opened.columns.map((column) => describeColumn(column, typing)),
    rows,
    skippedBy,
    asOf: opened.statedAsOf,
    example: opened.example || (await usesExampleCodes(engine, typing.table)),
  };
}

function describeColumn(
  column: OpenedInput['columns'][number],
  typing: CheckedInput['typing'],
): OpenedInput['columns'][number] {
  const number = column.column === null ? undefined : typing.numbers.get(column.column);
  const date = column.column === null ? undefined : typing.dates.get(column.column);
  return {
    ...column,
    ...(number === undefined ? {} : { numberForm: number.form }),
    ...(date?.order == null ? {} : { dateOrder: date.order }),
  };
}

async function usesExampleCodes(engine: Engine, table: string): Promise<boolean> {
  const rows = await engine.rows(
    `SELECT 1 AS found FROM ${table} WHERE regexp_matches(_regency, '^\\d{2}\\.6[1-9]') LIMIT 1`,
  );
  return rows.length > 0;
}
