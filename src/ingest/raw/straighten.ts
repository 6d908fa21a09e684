import { chooseDialect, type DialectChoice } from './dialect.ts';

/** A text as it is read, line for line as it stands in the file, and how it is written. */
interface Straight {
  readonly text: string;
  readonly choice: DialectChoice;
}

/**
 * A text whose lines take a detour, written as plain records: other marks for the ends of lines, typographic quotes,
 * lines that stand in quotes as a whole, columns set out with spaces. Others stay as they are.
 */
export function straighten(source: string, told: string | null): Straight {
  const text = straightQuotes(withLineEnds(source));
  const choice = chooseDialect(text, told);
  return unwrapped(text, choice, told) ?? aligned(text, choice, told);
}

/** Marks that end lines where nothing else does. */
const LINE_ENDS = ['\u001e', '\u0085', '\u2028', '\u2029', '\u000b', '\u000c'];

function withLineEnds(text: string): string {
  if (/[\n\r]/.test(text)) return text;
  return LINE_ENDS.reduce((plain, mark) => plain.replaceAll(mark, '\n'), text);
}

/** `“Bogor, Kota”` as `"Bogor, Kota"`, where no straight quotes are. */
function straightQuotes(text: string): string {
  if (text.includes('"') || !/[“„«]/.test(text)) return text;
  return text.replace(/(^|[,;\t|])[“„«]([^\n\r]*?)[”“»](?=[,;\t|]|$)/gm, '$1"$2"');
}

/** Lines that are one quoted cell each, with a whole record in it. */
function unwrapped(text: string, choice: DialectChoice, told: string | null): Straight | null {
  if (choice.width > 1 && choice.share > 0.6) return null;
  const whole = /^ *"((?:[^"\n\r]|"")*)"[;,\t ]*$/gm;
  const wrapped = text.match(whole)?.length ?? 0;
  if (wrapped < 2 || wrapped < (text.match(/^.*\S.*$/gm)?.length ?? 0) * 0.6) return null;
  const bare = text.replace(whole, (_, inner: string) => inner.replaceAll('""', '"'));
  const other = chooseDialect(bare, told);
  const first = /^.*\S.*$/m.exec(bare)?.[0] ?? '';
  return other.width > 1 && other.share >= 0.95 && first.includes(other.dialect.delimiter)
    ? { text: bare, choice: other }
    : null;
}

/** Columns set out with runs of spaces, as printed lists have them, are read as if a tab stood for each run. */
function aligned(text: string, choice: DialectChoice, told: string | null): Straight {
  const { delimiter } = choice.dialect;
  const alone = choice.width < 2;
  if (told !== null || (delimiter !== ' ' && !alone) || !/\S {2,}\S/.test(text.slice(0, 4096)))
    return { text, choice };
  const runs = [/ {2,}/g, / +/g].map((run) => text.replace(/^ +| +$/gm, '').replace(run, '\t'));
  for (const tabbed of [...(inColumns(text) ?? []), ...runs]) {
    const other = chooseDialect(tabbed, '\t');
    if (other.width > 1 && other.share >= 0.95 && (alone || other.share >= choice.share))
      return { text: tabbed, choice: other };
  }
  return { text, choice };
}

const FEWEST_LINES = 4;
const MOST_LINES = 2000;
const LONGEST_LINE = 1000;

/** Cells between columns of spaces that run through all lines; none where runs of spaces tell as many cells. */
function inColumns(text: string): readonly string[] | null {
  const lines = text.split(/\r\n|\n|\r/);
  const filled = lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  const [header = ''] = filled;
  if (filled.length < FEWEST_LINES || text.includes('\t')) return null;
  const length = Math.max(...filled.map((line) => line.length));
  if (length > LONGEST_LINE) return null;
  const starts: number[] = [];
  let inside = false;
  for (let at = 0; at < length; at += 1) {
    const blank = filled.every((line) => (line[at] ?? ' ') === ' ');
    if (!blank && !inside) starts.push(at);
    inside = !blank;
  }
  // a stretch without a label is a part of the one on its left
  const labelled = starts.filter(
    (start, at) => at === 0 || header.slice(start, starts[at + 1] ?? length).trim() !== '',
  );
  if (labelled.length < 2 || header.trim().split(/ {2,}/).length >= labelled.length) return null;
  const cut = (line: string) =>
    line.trim() === ''
      ? ''
      : labelled
          .map((start, at) => line.slice(at === 0 ? 0 : start, labelled[at + 1] ?? line.length).trim())
          .join('\t');
  return [lines.map(cut).join('\n')];
}
