import type { ParsingOptions } from '@e965/xlsx';
import type { Fail } from './errors.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import type { OdsSheet } from './ods-scan.ts';
import { createFactCollector } from './sheet-facts.ts';
import { sheetJsRowReader } from './sheetjs-rows.ts';
import { type SheetJsWorker, startSheetJs } from './sheetjs-worker.ts';
import type { SheetJsSheet } from './sheetjs-worker-source.ts';
import type { SheetFacts, SheetInfo, Workbook, WorkbookFormat, WorkbookRow } from './types.ts';

const BATCH = 1000;

/** Without WTF broken sheets vanish, without nodim a false dimension loses rows. */
const OPTIONS: ParsingOptions = {
  dense: true,
  nodim: true,
  WTF: true,
  cellDates: false,
  cellNF: true,
  cellFormula: true,
};

/** A workbook in a format that only SheetJS reads. Text is passed decoded. */
export async function readWithSheetJs(
  source: Buffer | string,
  format: WorkbookFormat,
  fail: Fail,
  ods: readonly OdsSheet[] | null = null,
): Promise<Workbook> {
  // Styles are needed for hidden rows and columns; for OpenDocument SheetJS has none and would only make stubs.
  const options = { ...OPTIONS, cellStyles: ods === null };
  return sheetJsWorkbook(await startSheetJs(source, options, format === 'xls', fail), format, ods);
}

function sheetJsWorkbook(
  worker: SheetJsWorker,
  format: WorkbookFormat,
  ods: readonly OdsSheet[] | null,
): Workbook {
  const { sheets, date1904 } = worker.book;
  const facts = new Map<string, SheetFacts>();
  const odsSheet = (name: string) => ods?.find((sheet) => sheet.name === name);

  async function* rows(name: string): AsyncGenerator<readonly WorkbookRow[]> {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new RangeError(`no sheet named ${name}`);
    const collector = createFactCollector();
    for (const [top, left, bottom, right] of sheet.merges) {
      collector.merge({
        top: top + 1,
        left,
        bottom: Math.min(bottom + 1, MAX_ROWS),
        right: Math.min(right, MAX_COLUMNS - 1),
      });
    }
    const hidden = odsSheet(name);
    for (const column of hidden?.hiddenColumns ?? sheet.hiddenColumns) collector.hideColumns(column, column);
    const read = sheetJsRowReader(collector, date1904);
    let width = 0;
    for (let from: number | null = 0; from !== null; ) {
      const reply: Awaited<ReturnType<SheetJsWorker['rows']>> = await worker.rows({
        sheet: name,
        from,
        most: BATCH,
      });
      const batch: WorkbookRow[] = [];
      for (const source of reply.rows) {
        const row = read(hidden?.hiddenRows.has(source.row) === true ? { ...source, hidden: true } : source);
        if (row === null) continue;
        width = Math.max(width, row.cells.length);
        batch.push(row);
      }
      if (batch.length > 0) yield batch;
      from = reply.next;
    }
    facts.set(name, collector.finish(width));
  }

  return {
    format,
    sheets: sheets.map(
      (sheet): SheetInfo => ({ name: sheet.name, visibility: visibilityOf(sheet, odsSheet(sheet.name)) }),
    ),
    date1904,
    rows,
    facts(name) {
      const known = facts.get(name);
      if (known === undefined) throw new RangeError(`sheet ${name} was not read to its end`);
      return known;
    },
    close: () => worker.close(),
  };
}

function visibilityOf(sheet: SheetJsSheet, ods: OdsSheet | undefined): SheetInfo['visibility'] {
  if (sheet.hidden === 2) return 'very-hidden';
  return sheet.hidden === 1 || ods?.hidden === true ? 'hidden' : 'visible';
}
