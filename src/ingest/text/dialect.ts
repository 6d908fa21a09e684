import { clean } from '../../text/normalise.ts';
import { straighten } from '../raw/straighten.ts';
import { createLexer, type TextRecord } from './lexer.ts';
import type { Reread } from './scan-records.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const QUOTES = ['"', "'"] as const;

export interface DialectDecision {
  readonly delimiter: string;
  readonly quote: string;
  /** a `sep=;` line stands first and is obeyed */
  readonly sepLine: boolean;
  /** another delimiter reads the sample nearly as well */
  readonly rival: string | null;
  /** the lexer of the lanes can read it so */
  readonly followed: boolean;
}

/** What a cell of an Indonesian table looks like when it is read whole: numbers, dates, codes, yes/no, blanks. */
const RECOGNISED =
  /^(?:|-|-?\d+|-?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|-?\d+[.,]\d+ ?%?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[ T]\d{1,2}[:.]\d{2}.*)?|\d{1,2} \p{L}+ \d{2,4}|\d{2}(?:\.\d{2}){1,2}(?:\.\d{4})?|ya|tidak|yes|no)$/iu;

/**
 * The delimiter and quote as the raw reading decides them, as far as the lexer of the lanes can follow; else those
 * under which the sample's records have the most uniform number of fields and the most cells of a recognised type.
 */
export function decideDialect(sample: string): DialectDecision {
  const stated = /^sep=(.)\r?\n/i.exec(sample);
  if (stated?.[1] !== undefined)
    return { delimiter: stated[1], quote: '"', sepLine: true, rival: null, followed: true };
  const { text, choice: chosen } = straighten(sample, null);
  const straight = text === sample;
  if (straight && chosen.width > 1 && chosen.dialect.delimiter.length === 1 && chosen.dialect.escape === '')
    return {
      delimiter: chosen.dialect.delimiter,
      quote: chosen.dialect.quote,
      sepLine: chosen.sepLine,
      rival: chosen.rival,
      followed: true,
    };
  let best = { delimiter: ',', quote: '"', score: -1 };
  for (const delimiter of DELIMITERS) {
    for (const quote of QUOTES) {
      if (
        quote === "'" &&
        !new RegExp(`(^|[\\n${delimiter === '|' ? '\\|' : delimiter}])'[^'\\n]*'`).test(sample)
      )
        continue;
      const score = uniformity(readSample(sample, delimiter, quote)) - (quote === "'" ? 0.01 : 0);
      if (score > best.score + 1e-9) best = { delimiter, quote, score };
    }
  }
  return {
    delimiter: best.delimiter,
    quote: best.quote,
    sepLine: false,
    rival: null,
    followed: straight && chosen.width < 2,
  };
}

const STEP = 1 << 16;

/** The first `most` records of a sample; the last one is left out when the sample may cut it. */
export function readSample(
  sample: string,
  delimiter: string,
  quote: string,
  {
    whole = false,
    reread = null,
    most = Number.POSITIVE_INFINITY,
  }: { readonly whole?: boolean; readonly reread?: Reread | null; readonly most?: number } = {},
): readonly TextRecord[] {
  const lexer = createLexer(delimiter, quote, '', reread);
  const bytes = Buffer.from(sample);
  const records: TextRecord[] = [];
  for (let at = 0; at < bytes.length && records.length < most; at += STEP)
    records.push(...lexer.push(bytes.subarray(at, at + STEP)));
  if (records.length < most && (whole || records.length === 0)) records.push(...lexer.end());
  return records.slice(0, most);
}

function uniformity(records: readonly TextRecord[]): number {
  const full = records.filter((record) => !record.blank);
  if (full.length === 0) return 0;
  const counts = new Map<number, number>();
  let damaged = 0;
  for (const record of full) {
    counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
    if (record.damage !== null) damaged += 1;
  }
  const [width, rows] = [...counts]
    .filter(([cells]) => cells > 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (width === 1) return 0.01;
  let cells = 0;
  let recognised = 0;
  for (const record of full) {
    for (const cell of record.cells) {
      cells += 1;
      if (RECOGNISED.test(clean(cell))) recognised += 1;
    }
  }
  const share = rows / full.length;
  const typed = 0.5 + recognised / cells / 2;
  return share * share * typed * (1 - 0.5 * (damaged / full.length)) * (1 - 1 / (width + 1));
}
