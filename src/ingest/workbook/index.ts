import { detectContainer } from './detect.ts';
import { failFor } from './errors.ts';
import { openMarkup, openXls } from './fallback.ts';
import type { Workbook } from './types.ts';
import { openZipWorkbook } from './zip-workbook.ts';

export { cellName } from './cell-reference.ts';
export { inSheetOrder } from './row-order.ts';
export type { SheetFacts, Workbook, WorkbookRow } from './types.ts';

/**
 * Opens a workbook of whatever kind its bytes, not its name, say. Throws DesmigError with one of the file
 * codes: file-not-found, file-empty, unsupported-format, encrypted-file, corrupt-archive, corrupt-file,
 * xml-dtd-forbidden, no-table, resource-limit.
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const fail = failFor(path);
  const container = await detectContainer(path, fail);
  switch (container) {
    case 'zip':
      return openZipWorkbook(path, fail);
    case 'ole':
    case 'biff':
      return openXls(path, container, fail);
    default:
      return openMarkup(path, container, fail);
  }
}
