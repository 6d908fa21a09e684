import { tidy } from '../raw/grid.ts';
import { settle } from '../raw/lex.ts';
import { mendExtra } from '../raw/ragged.ts';
import { swallowedFit } from '../raw/repair.ts';
import { endOfLine, lineEndLength, readRecord, type Scan } from '../raw/scan-record.ts';
import { expectationOf } from '../raw/text-grid.ts';
import type { Reread } from './scan-records.ts';

/**
 * Reads records that are not as most are the way the raw reading does, from what a sample shows of the file; for a table
 * of so many columns, where that is known.
 */
export function createRereading(
  sample: string,
  delimiter: string,
  quote: string,
): (columns: number | null, note?: Reread['note']) => Reread {
  const dialect = { delimiter, quote, escape: '' };
  const expected = expectationOf(sample, dialect);
  const { width, habits } = expected;

  return (columns, note = () => {}) => {
    /** A row of more cells than columns, mended where something explains it. */
    const fitted = (cells: readonly string[]): readonly string[] => {
      if (columns === null || habits === null || width !== columns || cells.length <= columns) return cells;
      const last = cells.findLastIndex((cell) => tidy(cell) !== '');
      if (last >= columns) return mendExtra({ cells, last }, columns, habits, delimiter) ?? cells;
      return cells.length === columns + 1
        ? (mendExtra({ cells, last: columns }, columns, habits, delimiter) ?? cells)
        : cells;
    };
    return {
      width,
      note,
      read(own, isFirst, given) {
        // the raw reading takes the line at the very start of a text for the header
        const start = isFirst ? 0 : 1;
        const text = isFirst ? own : `\n${own}`;
        const scan: Scan = {
          text,
          dialect,
          lastQuote: quote === '' ? -1 : text.lastIndexOf(quote),
          budget: 20 * text.length + 100_000,
        };
        const first = readRecord(scan, start, true);
        const open = scan.cut === true && given !== 'all';
        if (open && (given === 'few' || width === null || !swallows(scan, start, width))) return null;
        const read = settle(scan, start, first, expected);
        if (given !== 'all' && read.next >= text.length) return null;
        // more lines than a few are enough for what is looked for behind a record
        if (given === 'few' && scan.short === true) return null;
        const kind = read.damage?.kind ?? null;
        const ofFile = kind === 'missing-delimiter' || kind === 'other-delimiter';
        return {
          cells: fitted(read.cells),
          lines: read.breaks + 1,
          damage: ofFile ? null : kind,
          note: ofFile ? kind : null,
        };
      },
    };
  };
}

/** The lines behind the first one are records of their own. */
function swallows(scan: Scan, start: number, width: number): boolean {
  const stop = endOfLine(scan.text, start);
  return swallowedFit(scan, stop + lineEndLength(scan.text, stop), width);
}
