import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CellBlock, GridRow, Lane, ReadingNote, TableSource } from '../../model/table.ts';
import { type ByteSource, backgroundHash } from '../bytes.ts';
import { findHeader } from '../layout.ts';
import { type KnownNames, lieOf } from '../plain-layout.ts';
import { decideDialect, readSample } from './dialect.ts';
import { decideEncoding, decode, type EncodingDecision, utf8Bytes } from './encoding.ts';
import { createLexer, type TextRecord } from './lexer.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { createBlockWriter } from './pack.ts';
import type { Bytes } from './prescan.ts';
import { createRecordScanner, type ScannedRecord } from './scan-records.ts';

const SAMPLE_BYTES = 1 << 20;
const SAMPLE_ROWS = 400;
const MOST_QUOTED_BREAKS = 50;

export interface TextOptions extends KnownNames {
  readonly delimiter?: string | undefined;
  /** whether null may be returned */
  readonly mayStructure: boolean;
}

/**
 * A table in a text file: dialect and header found on a sample, the bulk left to the lanes. Null where its layout or
 * its way of writing wants the raw reading.
 */
export async function openText(
  bytes: ByteSource,
  scan: Bytes,
  options: TextOptions,
): Promise<TableSource | null> {
  const encoding = decideEncoding(scan);
  let sample = '';
  for await (const piece of decode(bytes, encoding.encoding, SAMPLE_BYTES)) sample += piece;
  sample = sample.replaceAll('\0', '');
  const whole = scan.bytes <= SAMPLE_BYTES;
  const decided = decideDialect(sample);
  const dialect = options.delimiter === undefined ? decided : { ...decided, delimiter: options.delimiter };
  const records = readSample(sample, dialect.delimiter, dialect.quote, whole).slice(0, SAMPLE_ROWS);
  const rows: GridRow[] = records.map(({ line, cells }) => ({ line, cells }));
  const layout = findHeader(dialect.sepLine ? rows.slice(1) : rows, options.known);
  const offset = dialect.sepLine ? 1 : 0;
  const structured =
    (options.delimiter === undefined ? !decided.followed : options.delimiter.length > 1) ||
    !lieOf(rows.slice(offset), options).plain;
  if (options.mayStructure && structured) return null;
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

  const { delimiter, quote } = dialect;
  const written: Written = { encoding, delimiter, quote, skip: headerIndex + 1 };
  let index: LineIndex | null = null;
  const rowsLane: Lane = {
    kind: 'rows',
    width,
    batches: () => textRows(bytes, written),
    blocks: (used) =>
      textBlocks(bytes, written, width, used, (lines) => {
        index = lines;
      }),
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
      index ??= await findLines(bytes, written);
      const { lineOf } = index;
      return wanted.map(lineOf);
    },
    async close() {
      hash.stop();
    },
  };
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

interface Written {
  readonly encoding: EncodingDecision;
  readonly delimiter: string;
  readonly quote: string;
  /** records up to and with the header */
  readonly skip: number;
}

/** Records behind the header, blank lines left out, in batches. */
async function* textRows(source: ByteSource, written: Written): AsyncIterable<readonly GridRow[]> {
  const lexer = createLexer(written.delimiter, written.quote, source.name);
  let seen = 0;
  const rowsOf = (records: readonly TextRecord[]) =>
    records.filter((record) => {
      seen += 1;
      return seen > written.skip && !record.blank;
    });
  for await (const bytes of utf8Bytes(source, written.encoding.encoding)) {
    const rows = rowsOf(lexer.push(bytes));
    if (rows.length > 0) yield rows;
  }
  const rows = rowsOf(lexer.end());
  if (rows.length > 0) yield rows;
}

/** Where each record behind the header is, blank lines left out. */
async function* scanned(
  source: ByteSource,
  written: Written,
  each: (record: ScannedRecord) => void,
): AsyncIterable<void> {
  const scanner = createRecordScanner(written.delimiter, written.quote, source.name);
  let seen = 0;
  const take = (record: ScannedRecord) => {
    seen += 1;
    if (seen > written.skip && !record.blank) each(record);
  };
  for await (const bytes of utf8Bytes(source, written.encoding.encoding)) {
    scanner.push(bytes, take);
    yield;
  }
  scanner.end(take);
}

/** The same rows packed for the engine; `done` has where they stand, once all were read. */
async function* textBlocks(
  source: ByteSource,
  written: Written,
  width: number,
  used: ReadonlySet<number>,
  done: (lines: LineIndex) => void,
): AsyncIterable<CellBlock> {
  const writer = createBlockWriter(width, used, written.quote, source.name);
  const lines = createLineIndex();
  const add = (record: ScannedRecord) => {
    lines.add(record.line);
    writer.add(record);
  };
  for await (const _ of scanned(source, written, add))
    for (let block = writer.take(false); block !== null; block = writer.take(false)) yield block;
  for (let block = writer.take(true); block !== null; block = writer.take(true)) yield block;
  done(lines);
}

async function findLines(source: ByteSource, written: Written): Promise<LineIndex> {
  const lines = createLineIndex();
  for await (const _ of scanned(source, written, (record) => lines.add(record.line)));
  return lines;
}
