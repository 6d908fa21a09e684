/** A cell as it crosses the thread: type, value, number format, formula, error text. */
export interface SheetJsCell {
  readonly t: string;
  readonly v?: string | number | boolean;
  readonly z?: string;
  readonly f?: string;
  readonly w?: string;
}

export interface SheetJsRow {
  /** 0-based. */
  readonly row: number;
  readonly hidden: boolean;
  /** Sparse. */
  readonly cells: readonly (SheetJsCell | undefined)[];
}

export interface SheetJsSheet {
  readonly name: string;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly hidden: number;
  /** 0-based first and last rows and columns. */
  readonly merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly hiddenColumns: readonly number[];
}

export interface WorkerInput {
  readonly library: string;
  readonly codepages: string | null;
  readonly source: Uint8Array | string;
  readonly options: object;
  readonly maxRows: number;
  readonly maxColumns: number;
}

export interface RowsRequest {
  readonly sheet: string;
  /** First row wanted, and how many rows with cells at most. */
  readonly from: number;
  readonly most: number;
}

export type WorkerReply =
  | { readonly kind: 'book'; readonly sheets: readonly SheetJsSheet[]; readonly date1904: boolean }
  /** `next` is where to go on, null at the end. */
  | { readonly kind: 'rows'; readonly rows: readonly SheetJsRow[]; readonly next: number | null }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * The worker's program, as text because Node 20 cannot start a worker from TypeScript, so that the sources
 * and the build behave alike. It keeps the parsed book and hands out rows on request.
 */
export const WORKER_SOURCE = `
const { parentPort, workerData: input } = require('node:worker_threads');

function reply(make) {
  try {
    parentPort.postMessage(make());
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', message: String(error && error.message) });
  }
}

let book;

function parse() {
  const xlsx = require(input.library);
  if (input.codepages !== null) xlsx.set_cptable(require(input.codepages));
  const source = typeof input.source === 'string' ? input.source : Buffer.from(input.source);
  book = xlsx.read(source, { ...input.options, type: typeof source === 'string' ? 'string' : 'buffer' });
  const sheets = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if ((sheet['!type'] ?? 'sheet') !== 'sheet') return;
    const data = sheet['!data'] ?? [];
    if (data.length > input.maxRows) throw new Error('row out of bounds');
    const hiddenColumns = [];
    (sheet['!cols'] ?? []).forEach((info, column) => {
      if (info && info.hidden) hiddenColumns.push(column);
    });
    sheets.push({
      name,
      hidden: book.Workbook?.Sheets?.[index]?.Hidden ?? 0,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => [s.r, s.c, e.r, e.c]),
      hiddenColumns,
    });
  });
  return { kind: 'book', sheets, date1904: book.Workbook?.WBProps?.date1904 === true };
}

function rows({ sheet, from, most }) {
  const { '!data': data = [], '!rows': info = [] } = book.Sheets[sheet];
  const rows = [];
  let row = from;
  for (; row < data.length && rows.length < most; row++) {
    const source = data[row];
    if (source === undefined) continue;
    if (source.length > input.maxColumns) throw new Error('column out of bounds');
    const cells = source.map((cell) => cell && { t: cell.t, v: cell.v, z: cell.z, f: cell.f, w: cell.t === 'e' ? cell.w : undefined });
    rows.push({ row, hidden: info[row]?.hidden === true, cells });
  }
  return { kind: 'rows', rows, next: row < data.length ? row : null };
}

reply(parse);
parentPort.on('message', (request) => reply(() => rows(request)));
`;
