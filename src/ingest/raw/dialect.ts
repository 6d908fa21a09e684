import { type Evidence, gather, score } from './dialect-score.ts';
import { isFigure, kindOf } from './kinds.ts';
import { lex } from './lex.ts';
import type { RawDialect, RawRecord } from './types.ts';

const SAMPLE = 1 << 17;
const MOST_RECORDS = 500;
const DELIMITERS = [
  ',',
  ';',
  '\t',
  '|',
  ':',
  '^',
  '~',
  '&',
  ' ',
  '#',
  '§',
  '/',
  ', ',
  '; ',
  '||',
  '::',
  '\t\t',
] as const;
/** Delimiters hardly anybody uses: tried where nearly every line has as many of them. */
const RARE = ['=', '*', '+', '?', '@', '!', '%', '$', '¦', '¬', '•', '\u0001', '\u001e', '\u001f'] as const;
const RARE_PAIRS = ['\\t', '|~|', '|^|', '~|~', '->', '=>', ';;', '##', '@@', '$$', '^^', '~~'] as const;

export interface DialectChoice {
  readonly dialect: RawDialect;
  /** a `sep=;` line stands first and is obeyed */
  readonly sepLine: boolean;
  /** another delimiter reads the file nearly as well */
  readonly rival: string | null;
  /** fields of most records, and the share of records that have as many */
  readonly width: number;
  readonly share: number;
}

interface Candidate {
  readonly dialect: RawDialect;
  readonly score: number;
  readonly evidence: Evidence;
}

/** The way of writing under which a text has records of one width with cells that look like something. */
export function chooseDialect(text: string, told: string | null = null): DialectChoice {
  const stated = /^"?sep=(.{1,2}?)"?[ \t]*(?:\r\n|\n|\r|$)/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const sample = sampleOf(body);
  const delimiters = told !== null ? [told] : stated?.[1] !== undefined ? [stated[1]] : delimitersIn(sample);
  const candidates = delimiters.flatMap((delimiter) =>
    quotesOf(sample).flatMap((marks): readonly Candidate[] => {
      const dialect = { delimiter, ...marks };
      const records = first(lex(sample, dialect), MOST_RECORDS);
      if (!escapesMost(records, sample, dialect)) return [];
      const evidence = gather(records, dialect);
      return [{ dialect, evidence, score: score(evidence, dialect) }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  if (
    told === null &&
    stated === null &&
    (oneColumn(sample, candidates[0]?.dialect.delimiter) || prose(sample, candidates[0]))
  )
    candidates.length = 0;
  const best = preferSpaced(candidates, sample);
  const alone = { delimiter: told ?? stated?.[1] ?? unused(sample), quote: '"', escape: '' };
  if (best === undefined || (best.score <= 0 && told === null && stated === null))
    return {
      dialect: { ...alone, quote: best?.dialect.quote ?? '"', escape: best?.dialect.escape ?? '' },
      sepLine: stated !== null,
      rival: null,
      width: 1,
      share: 1,
    };
  const second = candidates.find((one) => one.dialect.delimiter.trim() !== best.dialect.delimiter.trim());
  const rival = second !== undefined && second.score > best.score * 0.97 ? second.dialect.delimiter : null;
  return {
    dialect: best.dialect,
    sepLine: stated !== null,
    rival,
    width: best.evidence.width,
    share: best.evidence.share,
  };
}

function delimitersIn(sample: string): readonly string[] {
  const bare = sample.replace(/"[^"]*"|`[^`]*`|'[^']*'/g, '');
  const even = (mark: string) => sample.includes(mark) && (steady(sample, mark) || steady(bare, mark));
  const pairs = RARE_PAIRS.filter(even);
  const rest = pairs.reduce((text, pair) => text.replaceAll(pair, ''), sample);
  const rare = RARE.filter((one) => rest.includes(one) && even(one));
  return [...DELIMITERS.filter((one) => rest.includes(one)), ...pairs, ...rare];
}

/** Most lines hold the mark equally often. */
function steady(sample: string, mark: string): boolean {
  const counts = new Map<number, number>();
  let lines = 0;
  for (const line of sample.split(/\r\n|\n|\r/, MOST_RECORDS)) {
    if (line.trim() === '') continue;
    lines += 1;
    const count = line.split(mark).length - 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [usual, share] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return usual > 0 && share >= lines * 0.6;
}

/** A delimiter that splits nothing, where the text is one column. */
function unused(sample: string): string {
  const bare = DELIMITERS.find((one) => sample.includes(one));
  if (bare !== undefined && !/[\p{L}\p{N}]/u.test(sample)) return bare;
  return [',', ';', '\t', '|'].find((one) => !sample.includes(one)) ?? '\u001f';
}

/** A comma with a space behind it, where that splits the records at least as evenly as the bare comma does. */
function preferSpaced(candidates: readonly Candidate[], sample: string): Candidate | undefined {
  const [best] = candidates;
  if (best === undefined || (best.dialect.delimiter !== ',' && best.dialect.delimiter !== ';')) return best;
  const { delimiter, quote } = best.dialect;
  const spaced = candidates.find(
    (one) => one.dialect.delimiter === `${delimiter} ` && one.dialect.quote === quote,
  );
  if (spaced === undefined || spaced.score === 0 || spaced.evidence.share < best.evidence.share) return best;
  if (spaced.evidence.share > best.evidence.share) return spaced;
  const bare = sample.match(new RegExp(`${delimiter}(?! )`, 'g'))?.length ?? 0;
  const decimal = sample.match(new RegExp(`\\d${delimiter}\\d`, 'g'))?.length ?? 0;
  return spaced.evidence.width === best.evidence.width || bare === decimal ? spaced : best;
}

/**
 * Lines that are figures or dates as they stand, under a label without the delimiter or with a delimiter that
 * belongs into them: one column, not several.
 */
function oneColumn(sample: string, delimiter: string | undefined): boolean {
  if (delimiter === undefined) return false;
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const [label, ...rest] = lines;
  if (label === undefined) return false;
  const body = rest.length === 0 ? [label] : rest;
  const whole = body.filter((line) => isFigure(kindOf(line))).length;
  if (whole < body.length * 0.9) return false;
  if (!label.includes(delimiter)) return true;
  return isFigure(kindOf(label)) && (delimiter === ' ' || delimiter === ':' || delimiter === '/');
}

/** Sentences and addresses under a label: every comma has a space behind it, and no column of figures comes of them. */
function prose(sample: string, best: Candidate | undefined): boolean {
  if (best === undefined || best.dialect.delimiter.trim() !== ',') return false;
  const { figures, quoted, width, share } = best.evidence;
  if (figures > 0 || quoted > 0 || (width > 2 && share > 0.8) || /,(?! )/.test(sample)) return false;
  const [label = '', next = ''] = sample.split(/\r\n|\n|\r/);
  return label.trim() !== '' && label.length <= 40 && !label.includes(',') && next.trim() !== '';
}

/** Whole lines from the start of the text, without leading comment lines. */
function sampleOf(text: string): string {
  const bare = text.replace(/^(?:#[^\n\r]*(?:\r\n|\n|\r)){1,40}(?!#)/, '');
  const source = bare.trim() === '' ? text : bare;
  if (source.length <= SAMPLE) return source;
  const cut = source.slice(0, SAMPLE);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r'));
  return end > 0 ? cut.slice(0, end + 1) : cut;
}

function quotesOf(sample: string): readonly { readonly quote: string; readonly escape: string }[] {
  const found: { quote: string; escape: string }[] = [{ quote: '"', escape: '' }];
  if (/\\[",;|\t]/.test(sample)) found.push({ quote: '"', escape: '\\' });
  if (/(?:^|[^\p{L}\p{N}])`[^`]*`(?:[^\p{L}\p{N}]|$)/mu.test(sample)) found.push({ quote: '`', escape: '' });
  if (/(?:^|[^\p{L}\p{N}])'[^']*'(?:[^\p{L}\p{N}]|$)/mu.test(sample)) {
    found.push({ quote: "'", escape: '' });
    if (/\\'/.test(sample)) found.push({ quote: "'", escape: '\\' });
  }
  return found;
}

/** Quotes inside cells are escaped, rather than left as they are with a backslash before one of them by chance. */
function escapesMost(
  records: readonly RawRecord[],
  sample: string,
  { quote, escape: mark }: RawDialect,
): boolean {
  if (mark === '') return true;
  const stray = records.filter(({ damage }) => damage?.kind === 'stray-quote').length;
  return stray === 0 || sample.split(mark + quote).length - 1 > stray;
}

function first(records: Iterable<RawRecord>, most: number): readonly RawRecord[] {
  const found: RawRecord[] = [];
  for (const record of records) {
    found.push(record);
    if (found.length >= most) break;
  }
  return found;
}
