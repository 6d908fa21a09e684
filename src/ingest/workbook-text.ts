import type { GridRow, MendedText } from '../model/table.ts';
import { DAMAGE_MARK } from './text/mend.ts';

/** Stands between cells; texts of a sheet hardly ever hold it. */
export const CELL_MARK = '\u001f';
export const QUOTE = '"';
const [CELL_BYTE, LF_BYTE] = [31, 10];
const NEEDS_QUOTES = new RegExp(`[${QUOTE}${CELL_MARK}\\r\\n]`);

/** Rows of a sheet as text for the engine's reader, `width` cells each. */
export function sheetText(width: number, batches: AsyncIterable<readonly GridRow[]>): MendedText {
  let records = 0;
  async function* pieces(): AsyncIterable<Buffer> {
    for await (const rows of batches) {
      records += rows.length;
      yield textOf(rows, width);
    }
  }
  return { pieces: pieces(), records: () => records };
}

function textOf(rows: readonly GridRow[], width: number): Buffer {
  const plain = Buffer.from(rows.map(({ cells }) => `${fitted(cells, width).join(CELL_MARK)}\n`).join(''));
  return isPlain(plain, rows, width) ? plain : Buffer.from(rows.map((row) => quoted(row, width)).join(''));
}

/** Whether marks and line ends stand where they were put and nowhere else, and nothing stands beyond the last column. */
function isPlain(text: Buffer, rows: readonly GridRow[], width: number): boolean {
  if (width === 1 || text.includes(QUOTE) || text.includes('\r') || text.includes(DAMAGE_MARK)) return false;
  if (rows.some(({ cells }) => cells.length > width)) return false;
  let marks = 0;
  let ends = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === CELL_BYTE) marks += 1;
    else if (byte === LF_BYTE) ends += 1;
  }
  return ends === rows.length && marks === rows.length * (width - 1);
}

function fitted(cells: readonly (string | null)[], width: number): readonly (string | null)[] {
  if (cells.length === width) return cells;
  return Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

function quoted({ cells }: GridRow, width: number): string {
  const extra = cells.slice(width).some((cell) => (cell ?? '').trim() !== '');
  const damage = extra || cells[0]?.startsWith(DAMAGE_MARK) === true;
  const texts = fitted(cells, width).map((cell, column) => {
    const mark = column === 0 && damage ? DAMAGE_MARK + (extra ? 'extra-cell' : '') + DAMAGE_MARK : '';
    const text = mark + (cell ?? '');
    const bare = !NEEDS_QUOTES.test(text) && (text !== '' || width > 1);
    return bare ? text : QUOTE + text.replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE;
  });
  return `${texts.join(CELL_MARK)}\n`;
}
