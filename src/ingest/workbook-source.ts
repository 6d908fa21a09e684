import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { GridRow, ReadingNote, TableSource } from '../model/table.ts';
import { findHeader } from './layout.ts';
import { withoutOwnLists } from './own-sheet.ts';
import { type KnownNames, lieOf } from './plain-layout.ts';
import { sheetNamed } from './sheet-named.ts';
import { DAMAGE_MARK } from './text/mend.ts';
import {
  inSheetOrder,
  openWorkbook,
  type SheetFacts,
  type Workbook,
  type WorkbookRow,
} from './workbook/index.ts';
import { CELL_MARK, QUOTE, sheetText } from './workbook-text.ts';

const SAMPLE_ROWS = 400;

export interface WorkbookOptions extends KnownNames {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: () => Promise<string>;
  readonly sheet?: string | undefined;
  /** whether null may be returned */
  readonly mayStructure: boolean;
}

/**
 * A table in a workbook: the sheet asked for, else the first visible one with a header. Null where its layout, or
 * sheets of one header, want the raw reading.
 */
export async function openSheet(path: string, options: WorkbookOptions): Promise<TableSource | null> {
  const workbook = await openWorkbook(path);
  const visible = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .map((sheet) => sheet.name);
  const hidden = { sheets: workbook.sheets.length - visible.length, rows: 0 };
  const candidates =
    options.sheet === undefined
      ? withoutOwnLists(visible)
      : [sheetNamed(workbook, options.sheet, options.name)];
  for (const [at, sheet] of candidates.entries()) {
    const { rows: sample, merged } = await firstRows(workbook, sheet);
    const layout = findHeader(sample, options.known);
    const headerRow = layout.header === null ? undefined : sample[layout.header];
    if (layout.header === null || headerRow === undefined) continue;
    const lie = lieOf(sample, options, merged);
    if (
      options.mayStructure &&
      (!lie.plain || (await recurs(workbook, candidates.slice(at + 1), lie.key, options)))
    ) {
      await workbook.close();
      return null;
    }
    const header = headerRow.cells.map((cell) => cell ?? '');
    while (header.length > 0 && (header[header.length - 1] ?? '').trim() === '') header.pop();
    const headerLine = headerRow.line;
    const blankAbove = headerLine - 1 - layout.header;
    const titles = layout.preamble;
    const lines: number[] = [];
    const rowsBelow = () => sheetRows(workbook, sheet, headerLine, lines, hidden);
    return {
      format: workbook.format,
      sheet,
      otherSheets: visible.filter((other) => other !== sheet),
      dialect: null,
      bytes: options.bytes,
      sha256: options.sha256,
      title: layout.title,
      headerLine,
      header,
      sample: sample.slice(layout.header + 1),
      scattered: () => sample.slice((layout.header ?? 0) + 1).map((row) => row.cells),
      preamble: blankAbove > 0 ? { ...titles, blank: (titles['blank'] ?? 0) + blankAbove } : titles,
      // rows that a sheet does not hold between those it holds
      get blankLines() {
        return lines.reduce((last, line) => Math.max(last, line), headerLine) - headerLine - lines.length;
      },
      notes: () => notesOf(workbook, sheet, hidden),
      lanes: [
        {
          kind: 'mended',
          width: header.length,
          delimiter: CELL_MARK,
          quote: QUOTE,
          mark: DAMAGE_MARK,
          mend: () => sheetText(header.length, rowsBelow()),
        },
        { kind: 'rows', width: header.length, batches: rowsBelow },
      ],
      lines: async (_lane, records) => records.map((record) => lines[record] ?? 0),
      close: () => workbook.close(),
    };
  }
  await workbook.close();
  throw new DesmigError({
    code: 'no-table',
    class: 'input',
    what: msg('error-no-table', { file: options.name }),
    hint: msg('hint-no-table'),
    location: { file: options.name },
  });
}

/** The first rows, and the merged cells where these are all rows there are. */
async function firstRows(
  workbook: Workbook,
  sheet: string,
): Promise<{ readonly rows: readonly GridRow[]; readonly merged: SheetFacts['merged'] }> {
  const rows: WorkbookRow[] = [];
  for await (const batch of workbook.rows(sheet)) {
    rows.push(...batch);
    if (rows.length >= SAMPLE_ROWS) return { rows: inSheetOrder(rows.slice(0, SAMPLE_ROWS)), merged: [] };
  }
  return { rows: inSheetOrder(rows), merged: workbook.facts(sheet).merged };
}

/** Another sheet has the same header: they are one table. */
async function recurs(
  workbook: Workbook,
  sheets: readonly string[],
  key: string | null,
  names: KnownNames,
): Promise<boolean> {
  if (key === null) return false;
  for (const sheet of sheets) {
    const { rows, merged } = await firstRows(workbook, sheet);
    if (lieOf(rows, names, merged).key === key) return true;
  }
  return false;
}

/** Rows below the header; fills `lines` with the sheet row of each as it goes. */
async function* sheetRows(
  workbook: Workbook,
  sheet: string,
  headerLine: number,
  lines: number[],
  hidden: { rows: number },
): AsyncIterable<readonly GridRow[]> {
  lines.length = 0;
  hidden.rows = 0;
  for await (const batch of workbook.rows(sheet)) {
    const rows = batch.filter((row) => row.line > headerLine);
    for (const row of rows) {
      lines.push(row.line);
      if (row.hidden) hidden.rows += 1;
    }
    if (rows.length > 0) yield rows;
  }
}

/** What the sheet said beside its cells; known once its rows were read. */
function notesOf(
  workbook: Workbook,
  sheet: string,
  hidden: { readonly sheets: number; rows: number },
): readonly ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (hidden.sheets > 0) notes.push({ code: 'hidden-sheet', count: hidden.sheets });
  if (hidden.rows > 0) notes.push({ code: 'hidden-row', count: hidden.rows });
  const facts = workbook.facts(sheet);
  const cells = [
    ['excel-error-value', facts.errorValues],
    ['formula-no-cached-value', facts.formulasWithoutValue],
  ] as const;
  for (const [code, found] of cells) {
    const first = found.examples[0];
    if (found.count > 0)
      notes.push({ code, count: found.count, ...(first === undefined ? {} : { cell: first.cell }) });
  }
  return notes;
}
