import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CellBlock, GridRow, Lane, ReadingNote, TableSource } from '../../model/table.ts';
import { clean } from '../../text/normalise.ts';
import { type ByteSource, backgroundHash } from '../bytes.ts';
import { findHeader } from '../layout.ts';
import { type Head, type KnownNames, lieOf } from '../plain-layout.ts';
import { type DialectDecision, decideDialect, readSample } from './dialect.ts';
import { decideEncoding, decode, type EncodingDecision, scanOfText, utf8Bytes } from './encoding.ts';
import { createLexer, type TextRecord } from './lexer.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { createMender, DAMAGE_MARK, type Mender } from './mend.ts';
import { CONTROL } from './odd-text.ts';
import { createBlockWriter } from './pack.ts';
import type { Bytes } from './prescan.ts';
import { createRereading } from './reread.ts';
import { createRecordScanner, type Reread, type ScannedRecord } from './scan-records.ts';

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
  given: Bytes,
  options: TextOptions,
): Promise<TableSource | null> {
  const encoding = decideEncoding(given);
  const scan = await scanOfText(bytes, given, encoding);
  let sample = '';
  for await (const piece of decode(bytes, encoding.encoding, SAMPLE_BYTES)) sample += piece;
  sample = sample.replaceAll('\0', '');
  const whole = scan.bytes <= SAMPLE_BYTES;
  while (whole && sample.endsWith('\u001a')) sample = sample.slice(0, -1);
  const decided = decideDialect(sample);
  const dialect =
    options.delimiter === undefined ? decided : { ...decided, delimiter: options.delimiter, rival: null };
  const rereading = createRereading(sample, dialect.delimiter, dialect.quote);
  const records = readSample(sample, dialect.delimiter, dialect.quote, {
    whole,
    reread: rereading(null),
    most: SAMPLE_ROWS,
  });
  const rows: GridRow[] = records.map(({ line, cells }) => ({ line, cells }));
  const layout = findHeader(dialect.sepLine ? rows.slice(1) : rows, options.known);
  const offset = dialect.sepLine ? 1 : 0;
  const followed = options.delimiter === undefined ? decided.followed : options.delimiter.length === 1;
  const lie = lieOf(rows.slice(offset), options);
  if (options.mayStructure && !(followed && lie.plain)) return null;
  // too long to be held whole: under a head of several rows it can be streamed all the same
  const tall = lie.plain ? null : lie.head;
  if (layout.header === null && tall === null) {
    throw new DesmigError({
      code: 'no-table',
      class: 'input',
      what: msg('error-no-table', { file: bytes.name }),
      hint: msg('hint-no-table'),
      location: { file: bytes.name },
    });
  }
  const headerIndex =
    tall === null ? (layout.header ?? 0) + offset : rows.findLastIndex(({ line }) => line < tall.body);
  const headerRow = rows[headerIndex] ?? { line: 1, cells: [] };
  const header = tall?.labels ?? headerRow.cells.map((cell) => cell ?? '');
  const width = header.length;

  const { delimiter, quote } = dialect;
  const written: Written = { encoding, delimiter, quote, skip: headerIndex + 1 };
  let told: Told = { notes: [], blank: null };
  const pass = (): Pass => {
    const own: Told = { notes: [], blank: 0 };
    told = own;
    return {
      reread: rereading(width, (code, line) => {
        const at = own.notes.findIndex((one) => one.code === code);
        const earlier = own.notes[at];
        if (earlier === undefined) own.notes.push({ code, count: 1, line });
        else own.notes[at] = { ...earlier, count: earlier.count + 1 };
      }),
      blank() {
        own.blank = (own.blank ?? 0) + 1;
      },
    };
  };
  let index: LineIndex | null = null;
  const rowsLane: Lane = {
    kind: 'rows',
    width,
    batches: () => textRows(bytes, written, pass()),
    blocks: (used) =>
      textBlocks(bytes, written, pass(), width, used, (lines) => {
        index = lines;
      }),
  };
  const mendedLane: Lane = {
    kind: 'mended',
    width,
    delimiter,
    quote,
    mark: DAMAGE_MARK,
    mend: () => {
      const mender = createMender({
        delimiter,
        quote,
        width,
        lineEnd: scan.crlf > scan.lf ? '\r\n' : '\n',
        skip: written.skip,
        file: bytes.name,
        ...pass(),
      });
      return {
        pieces: mendedPieces(bytes, written, mender),
        records: () => {
          index = mender.lines;
          return mender.lines.size;
        },
      };
    },
  };
  const mendable =
    bytes.path !== null && delimiter.length === 1 && delimiter < '\u0080' && delimiter !== DAMAGE_MARK;
  const head = records.slice(0, headerIndex + 1);
  const aboveBlank = head.filter((record) => record.blank).length;
  const oneLineEach = head.every((record, index) => record.line === index + 1);
  const clean =
    bytes.path !== null &&
    encoding.encoding === 'utf-8' &&
    encoding.replaced === 0 &&
    scan.nulsAtEven + scan.nulsAtOdd === 0 &&
    scan.endMarks === 0 &&
    scan.cr === 0 &&
    (scan.crlf === 0 || scan.lf === 0) &&
    dialect.quote === '"' &&
    !scan.endsInQuote &&
    !scan.spacedQuote &&
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
    title: tall === null ? layout.title : titlesOf(tall, rows),
    headerLine: tall === null ? headerRow.line : firstHeaderLine(tall),
    header,
    ...(tall === null ? {} : { levels: tall.levels }),
    sample: rows.slice(headerIndex + 1),
    scattered: () =>
      encoding.encoding === 'utf-8'
        ? scatteredRows(scan.slices, dialect.delimiter, dialect.quote)
        : rows.slice(headerIndex + 1).map((row) => row.cells),
    preamble: withSepLine(
      tall === null ? layout.preamble : reasonsAbove(tall, rows.slice(offset, headerIndex + 1)),
      dialect.sepLine,
    ),
    get blankLines() {
      return told.blank ?? blankBelow;
    },
    notes: () => [
      ...notesOf(scan, encoding, dialect),
      ...(tall === null ? [] : headNotes(tall, rows)),
      ...told.notes,
    ],
    lanes: [...(clean ? [engineLane] : []), ...(mendable ? [mendedLane] : []), rowsLane],
    async lines(lane, wanted) {
      if (lane.kind === 'engine' && scan.quotedBreaks === 0 && blankBelow === 0) {
        return wanted.map((record) => headerRow.line + 1 + record);
      }
      index ??= await findLines(bytes, written, { reread: rereading(width), blank() {} });
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
          ? (readSample(line, delimiter, quote, { whole: true })[0]?.cells ?? [])
          : line.split(delimiter),
      ),
  );
}

function firstHeaderLine({ reasons }: Head): number {
  return [...reasons].find(([, reason]) => reason === 'header')?.[0] ?? 1;
}

function titlesOf({ reasons }: Head, rows: readonly GridRow[]): readonly string[] {
  const texts = (row: GridRow) => row.cells.map((cell) => clean(cell ?? '')).filter((cell) => cell !== '');
  return rows.filter(({ line }) => reasons.get(line) === 'title').map((row) => texts(row).join(' '));
}

/** How many lines above the data are no header, by what they are. */
function reasonsAbove({ reasons }: Head, rows: readonly GridRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { line } of rows) {
    const reason = reasons.get(line) ?? 'blank';
    if (reason !== 'header') counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** The line that states the delimiter counts as a title, as the raw reading has it. */
function withSepLine(
  counts: Readonly<Record<string, number>>,
  sepLine: boolean,
): Readonly<Record<string, number>> {
  return sepLine ? { ...counts, title: (counts['title'] ?? 0) + 1 } : counts;
}

function headNotes(head: Head, rows: readonly GridRow[]): readonly ReadingNote[] {
  const units = rows.filter(({ line }) => head.reasons.get(line) === 'unit');
  const [unit] = units;
  const value = unit?.cells.map((cell) => clean(cell ?? '')).find((cell) => cell !== '');
  return [
    ...(unit === undefined
      ? []
      : [
          {
            code: 'unit-row',
            count: units.length,
            line: unit.line,
            ...(value === undefined ? {} : { value }),
          },
        ]),
    ...(head.levels.length > 1
      ? [{ code: 'multi-row-header', count: head.levels.length, line: firstHeaderLine(head) }]
      : []),
  ];
}

function encodingName(decision: EncodingDecision): string {
  return decision.bom && decision.encoding === 'utf-8' ? 'utf-8-bom' : decision.encoding;
}

function notesOf(
  scan: Bytes,
  encoding: EncodingDecision,
  { delimiter, rival, sepLine }: DialectDecision,
): readonly ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (encoding.assumed)
    notes.push({
      code: 'encoding-assumed',
      count: Math.max(1, encoding.replaced),
      value: encoding.encoding,
      line: encoding.replaced > 0 ? scan.badLine : 1,
    });
  const nuls = scan.nulsAtEven + scan.nulsAtOdd;
  const controls = CONTROL.test(delimiter) ? 0 : scan.controls.count;
  if (nuls + controls > 0) {
    const lines = [...(nuls > 0 ? [scan.nulLine] : []), ...(controls > 0 ? [scan.controls.line] : [])];
    notes.push({ code: 'control-character', count: nuls + controls, line: Math.min(...lines) });
  }
  if (sepLine) notes.push({ code: 'sep-line', count: 1, line: 1 });
  if (rival !== null) notes.push({ code: 'ambiguous-delimiter', count: 1, line: 1, value: delimiter });
  const kinds = [scan.crlf, scan.lf, scan.cr].filter((count) => count > 0).length;
  if (kinds > 1) {
    notes.push({
      code: 'mixed-line-endings',
      line: 1,
      count: Math.min(...[scan.crlf, scan.lf, scan.cr].filter((count) => count > 0)),
    });
  }
  if (scan.mojibake.count > 0)
    notes.push({ code: 'mojibake', count: scan.mojibake.count, line: scan.mojibake.line });
  return notes;
}

interface Written {
  readonly encoding: EncodingDecision;
  readonly delimiter: string;
  readonly quote: string;
  /** records up to and with the header */
  readonly skip: number;
}

/** How one pass over the rows reads odd records, and whom it tells of blank lines. */
interface Pass {
  readonly reread: Reread;
  readonly blank: () => void;
}

/** What the last pass noticed; its blank lines are null before there was one. */
interface Told {
  readonly notes: ReadingNote[];
  blank: number | null;
}

/** Records behind the header, blank lines left out, in batches. */
async function* textRows(
  source: ByteSource,
  written: Written,
  { reread, blank }: Pass,
): AsyncIterable<readonly GridRow[]> {
  const lexer = createLexer(written.delimiter, written.quote, source.name, reread);
  let seen = 0;
  const rowsOf = (records: readonly TextRecord[]) =>
    records.filter((record) => {
      seen += 1;
      if (seen <= written.skip) return false;
      if (record.blank) blank();
      return !record.blank;
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
  { reread, blank }: Pass,
  each: (record: ScannedRecord) => void,
): AsyncIterable<void> {
  const scanner = createRecordScanner(written.delimiter, written.quote, source.name, {
    reread,
  });
  let seen = 0;
  const take = (record: ScannedRecord) => {
    seen += 1;
    if (seen <= written.skip) return;
    if (record.blank) blank();
    else each(record);
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
  pass: Pass,
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
  for await (const _ of scanned(source, written, pass, add))
    for (let block = writer.take(false); block !== null; block = writer.take(false)) yield block;
  for (let block = writer.take(true); block !== null; block = writer.take(true)) yield block;
  done(lines);
}

async function* mendedPieces(source: ByteSource, written: Written, mender: Mender): AsyncIterable<Buffer> {
  for await (const bytes of utf8Bytes(source, written.encoding.encoding)) yield* mender.push(bytes);
  yield* mender.end();
}

async function findLines(source: ByteSource, written: Written, pass: Pass): Promise<LineIndex> {
  const lines = createLineIndex();
  for await (const _ of scanned(source, written, pass, (record) => lines.add(record.line)));
  return lines;
}
