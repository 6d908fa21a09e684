import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { GridRow, ReadingNote, TableSource } from '../model/table.ts';
import { nearest } from '../text/distance.ts';
import { normalise } from '../text/normalise.ts';
import { findHeader } from './layout.ts';
import { withoutOwnLists } from './own-sheet.ts';
import { noSuchTable, nthTable } from './table-span.ts';
import { openWorkbook, type Workbook } from './workbook/index.ts';

const SAMPLE_ROWS = 400;

export interface WorkbookOptions {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: () => Promise<string>;
  readonly known: (label: string) => boolean;
  readonly sheet?: string | undefined;
  /** which of several tables on the sheet, counted from 1 */
  readonly table?: number | undefined;
}

/** A table in a workbook: the sheet asked for, else the first visible one with a header. */
export async function openSheet(path: string, options: WorkbookOptions): Promise<TableSource> {
  const workbook = await openWorkbook(path);
  const visible = workbook.sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .map((sheet) => sheet.name);
  const hidden = { sheets: workbook.sheets.length - visible.length, rows: 0 };
  const candidates =
    options.sheet === undefined
      ? withoutOwnLists(visible)
      : [sheetNamed(workbook, options.sheet, options.name)];
  for (const sheet of candidates) {
    const span =
      options.table === undefined ? null : await nthTable(withGaps(workbook.rows(sheet)), options.table);
    if (options.table !== undefined && span === null) continue;
    const sample = span === null ? await firstRows(workbook, sheet) : span.head;
    const layout = findHeader(sample, options.known);
    const headerRow = layout.header === null ? undefined : sample[layout.header];
    if (layout.header === null || headerRow === undefined) continue;
    const header = headerRow.cells.map((cell) => cell ?? '');
    while (header.length > 0 && (header[header.length - 1] ?? '').trim() === '') header.pop();
    const headerLine = headerRow.line;
    const blankAbove = span === null ? headerLine - 1 - layout.header : 0;
    const titles =
      span !== null && span.outside > 0
        ? { ...layout.preamble, 'other-table': span.outside }
        : layout.preamble;
    const lines: number[] = [];
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
      blankLines: 0,
      notes: () => notesOf(workbook, sheet, hidden),
      lanes: [
        {
          kind: 'rows',
          width: header.length,
          batches: () => sheetRows(workbook, sheet, headerLine, span?.to ?? null, lines, hidden),
        },
      ],
      lines: async (_lane, records) => records.map((record) => lines[record] ?? 0),
      close: () => workbook.close(),
    };
  }
  await workbook.close();
  if (options.table !== undefined) throw noSuchTable(options.name, options.table);
  throw new DesmigError({
    code: 'no-table',
    class: 'input',
    what: msg('error-no-table', { file: options.name }),
    hint: msg('hint-no-table'),
    location: { file: options.name },
  });
}

export function sheetNamed(workbook: Workbook, wanted: string, file: string): string {
  const names = workbook.sheets.map((sheet) => sheet.name);
  const exact =
    names.find((name) => name === wanted) ?? names.find((name) => normalise(name) === normalise(wanted));
  if (exact !== undefined) return exact;
  const near = nearest(normalise(wanted), names, normalise, 0.5, 1)[0]?.item;
  throw new DesmigError({
    code: 'unknown-sheet',
    class: 'usage',
    what: msg('error-unknown-sheet', { sheet: wanted, file }),
    hint:
      near === undefined
        ? msg('hint-choices', { choices: names.join(', ') })
        : msg('hint-did-you-mean', { suggestion: near }),
    location: { file },
  });
}

async function firstRows(workbook: Workbook, sheet: string): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  for await (const batch of workbook.rows(sheet)) {
    rows.push(...batch);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows.slice(0, SAMPLE_ROWS);
}

/** Rows below the header; fills `lines` with the sheet row of each as it goes. */
async function* sheetRows(
  workbook: Workbook,
  sheet: string,
  headerLine: number,
  lastLine: number | null,
  lines: number[],
  hidden: { rows: number },
): AsyncIterable<readonly GridRow[]> {
  lines.length = 0;
  hidden.rows = 0;
  for await (const batch of workbook.rows(sheet)) {
    const rows = batch.filter((row) => row.line > headerLine && row.line <= (lastLine ?? row.line));
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

/** Rows of a sheet with a null where empty rows were left out. */
async function* withGaps(
  batches: AsyncIterable<readonly GridRow[]>,
): AsyncIterable<readonly (GridRow | null)[]> {
  let last = 0;
  for await (const batch of batches) {
    const rows: (GridRow | null)[] = [];
    for (const row of batch) {
      if (last > 0 && row.line > last + 1) rows.push(null);
      rows.push(row);
      last = row.line;
    }
    yield rows;
  }
}
