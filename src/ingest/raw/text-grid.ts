import iconv from 'iconv-lite';
import { memoryBytes } from '../bytes.ts';
import { decideEncoding, type EncodingDecision } from '../text/encoding.ts';
import { prescan } from '../text/prescan.ts';
import { habitsOf } from './column-habits.ts';
import { chooseDialect, type DialectChoice } from './dialect.ts';
import { type Grid, gridRows } from './grid.ts';
import { type Expectation, lex, NO_EXPECTATION } from './lex.ts';
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
  const scan = await prescan(memoryBytes(name, bytes));
  const decision = decideEncoding(scan);
  const notes: RawNote[] = [];
  const decoded = plainText(decodeAll(bytes, decision), decision, notes);
  const { text, choice } = aligned(decoded, chooseDialect(decoded, told), told);
  if (choice.sepLine) notes.push({ code: 'sep-line', line: 1 });
  if (choice.rival !== null)
    notes.push({
      code: 'ambiguous-delimiter',
      line: 1,
      value: choice.dialect.delimiter,
      suggestion: choice.rival,
    });
  noteLineEnds(text, notes);
  noteMojibake(text, notes);
  const expected = expectationOf(text, choice.dialect);
  const preface = choice.sepLine ? 1 : 0;
  const { rows, end } = gridRows(lex(text, choice.dialect, expected, preface), preface);
  const grid: Grid = { rows, lines: Math.max(end, preface), merged: [], sheet: null, preface };
  return {
    grid,
    dialect: text === decoded ? choice.dialect : { ...choice.dialect, delimiter: ' ' },
    encoding: encodingName(decision),
    notes,
  };
}

/** Columns set out with runs of spaces, as printed lists have them, are read as if a tab stood for each run. */
function aligned(
  text: string,
  choice: DialectChoice,
  told: string | null,
): { readonly text: string; readonly choice: DialectChoice } {
  const { delimiter } = choice.dialect;
  const alone = choice.width < 2;
  if (told !== null || (delimiter !== ' ' && !alone) || !/\S {2,}\S/.test(text.slice(0, 4096)))
    return { text, choice };
  for (const run of [/ {2,}/g, / +/g]) {
    const tabbed = text.replace(/^ +| +$/gm, '').replace(run, '\t');
    const other = chooseDialect(tabbed, '\t');
    if (other.width > 1 && other.share >= 0.95 && (alone || other.share >= choice.share))
      return { text: tabbed, choice: other };
  }
  return { text, choice };
}

function decodeAll(bytes: Buffer, { encoding }: EncodingDecision): string {
  if (encoding === 'utf-8') return bytes.toString('utf8').replace(/^\ufeff/, '');
  return iconv.decode(bytes, encoding, { stripBOM: true });
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

const MOJIBAKE =
  /\u00c3[\u0080-\u00bf\u0192\u2020\u2021\u02c6\u2030\u0160\u0152\u017d]|\u00e2\u20ac[\u0080-\u2122]|\u00c2[\u00a0-\u00bf]|\u00ef\u00bf\u00bd/g;

function noteMojibake(text: string, notes: RawNote[]): void {
  const found = [...text.slice(0, 1 << 22).matchAll(MOJIBAKE)];
  const [first] = found;
  if (first !== undefined)
    notes.push({
      code: 'mojibake',
      line: lineAt(text, first.index),
      value: text.slice(Math.max(0, first.index - 10), first.index + 10),
      count: found.length,
    });
}

/** Width and quoting of most records, where there is such a width. */
function expectationOf(text: string, dialect: RawDialect): Expectation {
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
