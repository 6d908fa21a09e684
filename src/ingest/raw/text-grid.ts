import iconv from 'iconv-lite';
import { memoryBytes } from '../bytes.ts';
import { decideEncoding, type EncodingDecision, scanOfText } from '../text/encoding.ts';
import { CONTROL, MOJIBAKE } from '../text/odd-text.ts';
import { prescan } from '../text/prescan.ts';
import { habitsOf } from './column-habits.ts';
import { type Grid, gridRows } from './grid.ts';
import { type Expectation, lex, NO_EXPECTATION } from './lex.ts';
import { cellSharer } from './shared-cells.ts';
import { straighten } from './straighten.ts';
import type { RawDialect, RawNote, RawRecord } from './types.ts';

export interface TextGrid {
  readonly grid: Grid;
  readonly dialect: RawDialect;
  readonly encoding: string;
  readonly notes: readonly RawNote[];
}

const SAMPLE_RECORDS = 1000;

/** The rows of a text file, its encoding and way of writing decided from what is in it. */
export async function readText(bytes: Buffer, name: string, told: string | null): Promise<TextGrid> {
  const source = memoryBytes(name, bytes);
  const given = await prescan(source);
  const decision = decideEncoding(given);
  const { controls, mojibake } = await scanOfText(source, given, decision);
  const notes: RawNote[] = [];
  const decoded = plainText(decodeAll(bytes, decision), decision, notes);
  const { text, choice } = straighten(decoded, told);
  if (controls.count > 0 && !CONTROL.test(choice.dialect.delimiter)) noteControls(text, notes);
  if (choice.sepLine) notes.push({ code: 'sep-line', line: 1 });
  if (choice.rival !== null)
    notes.push({
      code: 'ambiguous-delimiter',
      line: 1,
      value: choice.dialect.delimiter,
      suggestion: choice.rival,
    });
  noteLineEnds(text, notes);
  if (mojibake.count > 0) noteMojibake(text, notes);
  const expected = expectationOf(text, choice.dialect);
  const preface = choice.sepLine ? 1 : 0;
  const { rows, end } = gridRows(sharing(lex(text, choice.dialect, expected, preface)), preface);
  const grid: Grid = { rows, lines: Math.max(end, preface), merged: [], sheet: null, preface };
  return {
    grid,
    dialect:
      choice.dialect.delimiter !== '\t' || decoded.includes('\t')
        ? choice.dialect
        : { ...choice.dialect, delimiter: ' ' },
    encoding: encodingName(decision),
    notes,
  };
}

function* sharing(records: Iterable<RawRecord>): Generator<RawRecord> {
  const share = cellSharer();
  for (const record of records) yield { ...record, cells: share(record.cells) };
}

function decodeAll(bytes: Buffer, { encoding }: EncodingDecision): string {
  if (encoding === 'utf-8') return bytes.toString('utf8').replace(/^\ufeff/, '');
  return iconv.decode(bytes, encoding, { stripBOM: true });
}

function noteControls(text: string, notes: RawNote[]): void {
  const first = text.search(CONTROL);
  if (first === -1) return;
  const count = text.match(new RegExp(CONTROL, 'gu'))?.length ?? 1;
  notes.push({ code: 'control-character', line: lineAt(text, first), count });
}

/** Without NULs and the end mark of old systems, which are no text. */
function plainText(text: string, decision: EncodingDecision, notes: RawNote[]): string {
  if (decision.assumed)
    notes.push({
      code: 'encoding-assumed',
      value: decision.encoding,
      line: decision.replaced > 0 ? lineAt(text, text.indexOf('\ufffd')) : 1,
      count: Math.max(1, decision.replaced),
    });
  let plain = text;
  const nul = plain.indexOf('\0');
  if (nul !== -1) {
    let count = 0;
    for (let at = nul; at !== -1; at = plain.indexOf('\0', at + 1)) count += 1;
    notes.push({ code: 'control-character', line: lineAt(plain, nul), count });
    plain = plain.replaceAll('\0', '');
  }
  while (plain.endsWith('\u001a')) plain = plain.slice(0, -1);
  return plain;
}

function lineAt(text: string, place: number): number {
  return place <= 0 ? 1 : (text.slice(0, place).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

function noteLineEnds(text: string, notes: RawNote[]): void {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf += 1;
    else lf += 1;
  }
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) cr += 1;
  const kinds = [crlf, lf, cr].filter((count) => count > 0);
  if (kinds.length > 1) notes.push({ code: 'mixed-line-endings', count: Math.min(...kinds), line: 1 });
}

function noteMojibake(text: string, notes: RawNote[]): void {
  const found = [...text.matchAll(MOJIBAKE)];
  const [first] = found;
  if (first !== undefined)
    notes.push({
      code: 'mojibake',
      line: lineAt(text, first.index),
      count: found.length,
    });
}

/** Width and quoting of most records, where there is such a width. */
export function expectationOf(text: string, dialect: RawDialect): Expectation {
  const records: RawRecord[] = [];
  for (const record of lex(text, dialect, NO_EXPECTATION)) {
    if (record.cells.length > 1 || (record.cells[0] ?? '') !== '') records.push(record);
    if (records.length >= SAMPLE_RECORDS) break;
  }
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  if (width === 1 || count < records.length * 0.4) return NO_EXPECTATION;
  const usual = records.filter((record) => record.cells.length === width && record.damage === null);
  const quoted = Array.from(
    { length: width },
    (_, column) => usual.filter((record) => record.opened.includes(column)).length > usual.length * 0.25,
  );
  return {
    width,
    quoted,
    habits: habitsOf(
      usual.slice(1).map((record) => record.cells),
      width,
    ),
  };
}

function encodingName({ encoding, bom }: EncodingDecision): string {
  return bom && encoding === 'utf-8' ? 'utf-8-bom' : encoding;
}
