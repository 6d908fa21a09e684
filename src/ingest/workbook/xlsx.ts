import type { Fail } from './errors.ts';
import type { FormatKind } from './number-format.ts';
import { scanPart } from './read-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { createFactCollector } from './sheet-facts.ts';
import { createSheetReader } from './sheet-reader.ts';
import { readStyles } from './styles.ts';
import type { SheetFacts, Workbook, WorkbookRow } from './types.ts';
import { readWorkbookPart } from './workbook-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** An .xlsx or .xlsm over its open archive, which the workbook then owns. */
export async function openXlsx(
  zip: ZipArchive,
  part: string,
  format: 'xlsx' | 'xlsm',
  fail: Fail,
): Promise<Workbook> {
  const book = await readWorkbookPart(part, zip, fail);
  const formats: readonly FormatKind[] =
    book.stylesPart === null ? [] : await readStyles(book.stylesPart, zip, fail);
  const facts = new Map<string, SheetFacts>();
  let strings: Promise<readonly string[]> | null = null;

  function sharedStrings(): Promise<readonly string[]> {
    strings ??=
      book.sharedStringsPart === null
        ? Promise.resolve([])
        : readSharedStrings(book.sharedStringsPart, zip, fail);
    return strings;
  }

  async function* rows(name: string): AsyncGenerator<readonly WorkbookRow[]> {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new RangeError(`no sheet named ${name}`);
    const collector = createFactCollector();
    const reader = createSheetReader({
      part: sheet.part,
      sharedStrings: await sharedStrings(),
      formats,
      date1904: book.date1904,
      facts: collector,
      fail,
    });
    for await (const _ of scanPart(zip, sheet.part, reader, fail)) {
      const batch = reader.drain();
      if (batch.length > 0) yield batch;
    }
    const last = reader.drain();
    if (last.length > 0) yield last;
    facts.set(name, collector.finish(reader.width()));
  }

  return {
    format,
    sheets: book.sheets.map(({ name, visibility }) => ({ name, visibility })),
    date1904: book.date1904,
    rows,
    facts(name) {
      const known = facts.get(name);
      if (known === undefined) throw new RangeError(`sheet ${name} was not read to its end`);
      return known;
    },
    async close() {
      zip.close();
    },
  };
}
