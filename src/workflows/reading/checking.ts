import type { CheckInput, Offence } from '../../analysis/check.ts';
import { CHECKS } from '../../analysis/checks/index.ts';
import { READING_FINDINGS } from '../../catalogue/findings.ts';
import { showable, showableLabel } from '../../disclosure/identifiers.ts';
import type { Engine } from '../../engine/index.ts';
import { cellName } from '../../ingest/workbook/cell-reference.ts';
import type { Finding, FindingDefinition, FindingExample } from '../../model/finding.ts';
import type { TableSource } from '../../model/table.ts';
import { ident, literal } from '../../text/sql.ts';
import type { BulkTable } from './bulk.ts';
import { countWhere } from './count-where.ts';
import type { OpenedInput } from './open-input.ts';
import type { Typing } from './typing.ts';

/** Examples a finding carries unless more are asked for. */
export const FEW = 5;
/** Examples are looked for among so many rows first. */
const NEAR_THE_TOP = 100_000;

export interface CheckingOptions {
  /** examples kept for each finding; counts are never capped */
  readonly examples: number;
}

/**
 * Asks every check of the whole file in one pass of counts, brings back a few offending rows for those that
 * found something, and puts the rows to be rejected into `aside_<index>`.
 */
export async function checkInput(
  engine: Engine,
  input: OpenedInput,
  bulk: BulkTable,
  typing: Typing,
  index: number,
  options: CheckingOptions,
): Promise<readonly Finding[]> {
  const checkInput: CheckInput = { dataset: input.dataset, present: typing.present, asOf: input.statedAsOf };
  const offences = CHECKS.flatMap((check) =>
    check.offences(checkInput).map((offence) => ({ code: check.code, finding: check.finding, offence })),
  );
  const damages = ['extra-cell', 'missing-cell', 'unterminated-quote', 'stray-quote'].map((code) => ({
    code,
    finding: definitionOf(code),
    offence: {
      column: null,
      where: `_damage = ${literal(code)}`,
      shows: null,
      action: definitionOf(code).action,
    } satisfies Offence,
  }));
  const asked: readonly {
    readonly code: string;
    readonly finding: FindingDefinition;
    readonly offence: Offence;
  }[] = [...damages, ...offences];
  const counts = await countWhere(
    engine,
    typing,
    asked.map(({ offence }) => offence.where),
  );
  const findings: Finding[] = [];
  const rejecting: { readonly code: string; readonly where: string }[] = [];
  for (const [at, { code, finding, offence }] of asked.entries()) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    if (offence.action === 'reject') rejecting.push({ code, where: offence.where });
    findings.push({
      code,
      severity: finding.severity,
      action: offence.action,
      count,
      file: input.name,
      column: labelOf(input, offence.column),
      message: offence.words?.text ?? finding.title,
      hint: offence.words?.hint ?? finding.hint,
      examples: await examplesOf(engine, input, bulk, typing, offence, Math.min(options.examples, count)),
    });
  }
  await engine.run(`CREATE TABLE aside_${index} (_row BIGINT, _reason VARCHAR, _kind VARCHAR)`);
  if (rejecting.length > 0) {
    const why = rejecting.map(({ code, where }) => `WHEN ${where} THEN ${literal(code)}`);
    const faulty = rejecting.map(({ where }) => `(${where})`);
    await engine.run(
      `INSERT INTO aside_${index} SELECT _row, CASE ${why.join(' ')} END, 'rejected' FROM ${typing.table} WHERE _skip IS NULL AND (${faulty.join(' OR ')}) ORDER BY _row`,
    );
  }
  return findings;
}

function definitionOf(code: string): FindingDefinition {
  const found = READING_FINDINGS[code];
  if (found === undefined) throw new Error(`no finding has the code ${code}`);
  return found;
}

/** The label of a declared column in the file. */
export function labelOf(input: OpenedInput, column: string | null): string | null {
  if (column === null) return null;
  return input.columns.find((mapping) => mapping.column === column)?.label ?? column;
}

async function examplesOf(
  engine: Engine,
  input: OpenedInput,
  bulk: BulkTable,
  typing: Typing,
  offence: Offence,
  most: number,
): Promise<readonly FindingExample[]> {
  const shows = offence.shows === null ? 'NULL' : ident(`${offence.shows}__raw`);
  const column = offence.column === null ? undefined : input.dataset.columns[offence.column];
  const suggests = column?.codeBook !== undefined || column?.region !== undefined;
  const suggestion = suggests && offence.column !== null ? ident(`${offence.column}__suggestion`) : 'NULL';
  const first = (among: string) =>
    engine.rows(
      `SELECT _row, ${shows} AS value, ${suggestion} AS suggestion FROM ${typing.table} WHERE _skip IS NULL AND (${offence.where})${among} ORDER BY _row LIMIT ${most}`,
    );
  // `most` is at most as many as there are, and most are near the top
  const near = await first(` AND _row < ${NEAR_THE_TOP}`);
  const rows = near.length === most ? near : await first('');
  const lines = await input.source.lines(
    bulk.lane,
    rows.map((row) => Number(row['_row'])),
  );
  return rows.map((row, at) =>
    placed(input, offence.column, lines[at] ?? null, row['value'] ?? null, row['suggestion'] ?? null),
  );
}

/** Where a line of a source stands: in a workbook also sheet and cell. */
export function placeIn(
  source: TableSource,
  line: number,
  column: number | null,
): Pick<FindingExample, 'sheet' | 'line' | 'cell'> {
  const place = source.placeOf?.(line) ?? { sheet: source.sheet, line };
  if (place.sheet === null) return { line: place.line };
  return {
    sheet: showableLabel(place.sheet),
    line: place.line,
    ...(column === null ? {} : { cell: cellName(place.line, column) }),
  };
}

/** An example with its place; a value that identifies a person is left out. */
export function placed(
  input: OpenedInput,
  column: string | null,
  line: number | null,
  value: unknown,
  suggestion: unknown,
): FindingExample {
  const mapping = input.columns.find((one) => one.column === column);
  const shown =
    value === null || value === undefined || input.dataset.columns[column ?? '']?.type === 'key'
      ? null
      : showable(String(value));
  return {
    file: input.name,
    ...(input.source.sheet === null ? {} : { sheet: showableLabel(input.source.sheet) }),
    ...(line === null ? {} : placeIn(input.source, line, mapping?.index ?? null)),
    ...(mapping === undefined ? {} : { column: mapping.label }),
    ...(shown === null ? {} : { value: shown }),
    ...(suggestion === null || suggestion === undefined ? {} : { suggestion: String(suggestion) }),
  };
}
