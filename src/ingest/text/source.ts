import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { GridRow, Lane, ReadingNote, TableSource } from '../../model/table.ts';
import { type ByteSource, backgroundHash } from '../bytes.ts';
import { findHeader } from '../layout.ts';
import { noSuchTable, nthTable } from '../table-span.ts';
import { type DialectDecision, decideDialect, readSample } from './dialect.ts';
import { decideEncoding, decode, type EncodingDecision } from './encoding.ts';
import { createLexer } from './lexer.ts';
import type { Bytes } from './prescan.ts';

const SAMPLE_BYTES = 1 << 20;
const SAMPLE_ROWS = 400;
const MOST_QUOTED_BREAKS = 50;

export interface TextOptions {
  readonly known: (label: string) => boolean;
  readonly delimiter?: string | undefined;
  /** which of several tables, counted from 1; the first header of the file by default */
  readonly table?: number | undefined;
}

/** A table in a text file: dialect and header found on a sample, the bulk left to the lanes. */
export async function openText(bytes: ByteSource, scan: Bytes, options: TextOptions): Promise<TableSource> {
  const encoding = decideEncoding(scan);
  let sample = '';
  for await (const piece of decode(bytes, encoding.encoding, SAMPLE_BYTES)) sample += piece;
  const whole = scan.bytes <= SAMPLE_BYTES;
  const decided = decideDialect(sample);
  const dialect = options.delimiter === undefined ? decided : { ...decided, delimiter: options.delimiter };
  if (options.table !== undefined)
    return openNthTable(bytes, scan, encoding, dialect, options.table, options.known);
  const records = readSample(sample, dialect.delimiter, dialect.quote, whole).slice(0, SAMPLE_ROWS);
  const rows: GridRow[] = records.map(({ line, cells }) => ({ line, cells }));
  const layout = findHeader(dialect.sepLine ? rows.slice(1) : rows, options.known);
  const offset = dialect.sepLine ? 1 : 0;
  if (layout.header === null) {
    throw new DesmigError({
      code: 'no-table',
      class: 'input',
      what: msg('error-no-table', { file: bytes.name }),
      hint: msg('hint-no-table'),
      location: { file: bytes.name },
    });
  }
  const headerIndex = layout.header + offset;
  const headerRow = rows[headerIndex] ?? { line: 1, cells: [] };
  const header = headerRow.cells.map((cell) => cell ?? '');
  const width = header.length;

  const rowsLane: Lane = {
    kind: 'rows',
    width,
    batches: () => textRows(bytes, encoding, dialect.delimiter, dialect.quote, headerIndex + 1),
  };
  const head = records.slice(0, headerIndex + 1);
  const aboveBlank = head.filter((record) => record.blank).length;
  const oneLineEach = head.every((record, index) => record.line === index + 1);
  const clean =
    bytes.path !== null &&
    encoding.encoding === 'utf-8' &&
    encoding.replaced === 0 &&
    scan.nulsAtEven + scan.nulsAtOdd === 0 &&
    scan.cr === 0 &&
    (scan.crlf === 0 || scan.lf === 0) &&
    dialect.quote === '"' &&
    !scan.endsInQuote &&
    scan.longestQuotedBreaks <= MOST_QUOTED_BREAKS &&
    oneLineEach;
  const blankBelow = scan.blankLines - aboveBlank;
  const engineLane: Lane = {
    kind: 'engine',
    path: bytes.path ?? '',
    skipLines: headerRow.line,
    width,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    records: scan.records - scan.blankLines - head.filter((record) => !record.blank).length,
  };

  const hash = backgroundHash(bytes);
  return {
    format: dialect.delimiter === '\t' ? 'tsv' : 'csv',
    sheet: null,
    otherSheets: [],
    dialect: { encoding: encodingName(encoding), delimiter: dialect.delimiter, quote: dialect.quote },
    bytes: scan.bytes,
    sha256: hash.value,
    title: layout.title,
    headerLine: headerRow.line,
    header,
    sample: rows.slice(headerIndex + 1),
    scattered: () =>
      encoding.encoding === 'utf-8'
        ? scatteredRows(scan.slices, dialect.delimiter, dialect.quote)
        : rows.slice(headerIndex + 1).map((row) => row.cells),
    preamble: layout.preamble,
    blankLines: blankBelow,
    notes: () => notesOf(scan, encoding, dialect.sepLine),
    lanes: clean ? [engineLane, rowsLane] : [rowsLane],
    async lines(lane, wanted) {
      if (lane.kind === 'engine' && scan.quotedBreaks === 0 && blankBelow === 0) {
        return wanted.map((record) => headerRow.line + 1 + record);
      }
      return findLines(bytes, encoding, dialect.delimiter, dialect.quote, headerIndex + 1, wanted);
    },
    async close() {
      hash.stop();
    },
  };
}

/** One of several tables in a text file: its rows alone are streamed, the others are counted. */
async function openNthTable(
  bytes: ByteSource,
  scan: Bytes,
  encoding: EncodingDecision,
  dialect: DialectDecision,
  table: number,
  known: (label: string) => boolean,
): Promise<TableSource> {
  const { delimiter, quote } = dialect;
  const span = await nthTable(
    mapBatches(lex(bytes, encoding, delimiter, quote), (record) => (record.blank ? null : record)),
    table,
  );
  const layout = span === null ? null : findHeader(span.head, known);
  const headerRow = layout?.header == null ? undefined : span?.head[layout.header];
  if (span === null || layout === null || headerRow === undefined) throw noSuchTable(bytes.name, table);
  const header = headerRow.cells.map((cell) => cell ?? '');
  const sample = span.head.filter((row) => row.line > headerRow.line);
  async function* batches(): AsyncIterable<readonly GridRow[]> {
    for await (const rows of textRows(bytes, encoding, delimiter, quote, 0)) {
      const own = rows.filter((row) => row.line > (headerRow?.line ?? 0) && row.line <= (span?.to ?? 0));
      if (own.length > 0) yield own;
    }
  }
  const hash = backgroundHash(bytes);
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    sheet: null,
    otherSheets: [],
    dialect: { encoding: encodingName(encoding), delimiter, quote },
    bytes: scan.bytes,
    sha256: hash.value,
    title: layout.title,
    headerLine: headerRow.line,
    header,
    sample,
    scattered: () => sample.map((row) => row.cells),
    preamble: span.outside > 0 ? { ...layout.preamble, 'other-table': span.outside } : layout.preamble,
    blankLines: scan.blankLines,
    notes: () => notesOf(scan, encoding, dialect.sepLine),
    lanes: [{ kind: 'rows', width: header.length, batches }],
    async lines(_lane, wanted) {
      const ask = new Set(wanted);
      const found = new Map<number, number>();
      let record = 0;
      for await (const rows of batches()) {
        for (const row of rows) {
          if (ask.has(record)) found.set(record, row.line);
          record += 1;
        }
      }
      return wanted.map((index) => found.get(index) ?? 0);
    },
    async close() {
      hash.stop();
    },
  };
}

async function* mapBatches<T, U>(
  batches: AsyncIterable<readonly T[]>,
  map: (one: T) => U,
): AsyncIterable<readonly U[]> {
  for await (const batch of batches) yield batch.map(map);
}

/** The whole lines of the slices as rows; quotes that span lines are read wrongly. */
function scatteredRows(
  slices: readonly Buffer[],
  delimiter: string,
  quote: string,
): readonly (readonly string[])[] {
  return slices.flatMap((slice) =>
    slice
      .toString('utf8')
      .split(/\r?\n/)
      .slice(1, -1)
      .map((line) =>
        line.includes(quote)
          ? (readSample(line, delimiter, quote, true)[0]?.cells ?? [])
          : line.split(delimiter),
      ),
  );
}

function encodingName(decision: EncodingDecision): string {
  return decision.bom && decision.encoding === 'utf-8' ? 'utf-8-bom' : decision.encoding;
}

function notesOf(scan: Bytes, encoding: EncodingDecision, sepLine: boolean): readonly ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (encoding.assumed)
    notes.push({ code: 'encoding-assumed', count: Math.max(1, encoding.replaced), value: encoding.encoding });
  const kinds = [scan.crlf, scan.lf, scan.cr].filter((count) => count > 0).length;
  if (kinds > 1 && encoding.encoding !== 'utf-16le' && encoding.encoding !== 'utf-16be') {
    notes.push({
      code: 'mixed-line-endings',
      count: Math.min(...[scan.crlf, scan.lf, scan.cr].filter((count) => count > 0)),
    });
  }
  if (sepLine) notes.push({ code: 'sep-line', count: 1, line: 1 });
  return notes;
}

async function* lex(source: ByteSource, encoding: EncodingDecision, delimiter: string, quote: string) {
  const lexer = createLexer(delimiter, quote);
  for await (const text of decode(source, encoding.encoding)) yield lexer.push(text);
  yield lexer.end();
}

/** Records behind the header, blank lines left out, in batches. */
async function* textRows(
  source: ByteSource,
  encoding: EncodingDecision,
  delimiter: string,
  quote: string,
  skip: number,
): AsyncIterable<readonly GridRow[]> {
  let seen = 0;
  for await (const records of lex(source, encoding, delimiter, quote)) {
    const rows: GridRow[] = [];
    for (const record of records) {
      seen += 1;
      if (seen <= skip || record.blank) continue;
      rows.push(record);
    }
    if (rows.length > 0) yield rows;
  }
}

/** Physical lines of records counted from 0 behind the header, blank lines not counted. */
async function findLines(
  source: ByteSource,
  encoding: EncodingDecision,
  delimiter: string,
  quote: string,
  skip: number,
  wanted: readonly number[],
): Promise<readonly number[]> {
  const lines = new Map<number, number>();
  const ask = new Set(wanted);
  let record = 0;
  for await (const rows of textRows(source, encoding, delimiter, quote, skip)) {
    for (const row of rows) {
      if (ask.has(record)) lines.set(record, row.line);
      record += 1;
    }
    if (lines.size === ask.size) break;
  }
  return wanted.map((index) => lines.get(index) ?? 0);
}
