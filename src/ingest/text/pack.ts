import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { CellBlock } from '../../model/table.ts';
import { TELLING, TELLING_STARTS } from '../cells/raw.ts';
import { recordCells } from './record-cells.ts';
import { plainContent, type ScannedRecord } from './scan-records.ts';

const BLOCK_BYTES = 1 << 22;
const SPACE = 32;
const PLACEHOLDER = 120;
/** Control characters that may part cells and records where a text holds none of them. */
const SEPARATORS = [31, 30, 29, 28, ...Array.from({ length: 8 }, (_, at) => at + 1), 11, 12, 14, 15, 16];

/** First bytes of cells that may tell a total, a note or a row of column numbers, and of any beyond ASCII. */
const MAY_TELL = new Uint8Array(256).fill(1, 128);
for (const letter of TELLING_STARTS)
  for (const one of [letter.toLowerCase(), letter.toUpperCase()]) MAY_TELL[one.charCodeAt(0)] = 1;

export interface BlockWriter {
  add(record: ScannedRecord): void;
  /** What was added since the last call, once there is enough of it or `rest` is asked for; else null. */
  take(rest: boolean): CellBlock | null;
}

/**
 * Writes records into blocks of text that the engine splits: of each its damage and `width` cells. Cells of columns
 * that are not used go in only as far as their row's looks need.
 */
export function createBlockWriter(
  width: number,
  used: ReadonlySet<number>,
  quote: string,
  file: string,
): BlockWriter {
  const quoteByte = Buffer.from(quote)[0] ?? -1;
  const cellsOf = recordCells(width, quote);
  const isUsed = Uint8Array.from({ length: width }, (_, column) => (used.has(column) ? 1 : 0));
  let target = Buffer.allocUnsafe(BLOCK_BYTES + (BLOCK_BYTES >> 2));
  let at = 0;
  let bytes: Buffer | null = null;
  let [cellMark, recordMark] = [31, 30];
  const full: CellBlock[] = [];

  function close(): void {
    if (at === 0) return;
    full.push({
      text: target.toString('utf8', 0, at),
      cell: String.fromCharCode(cellMark),
      record: String.fromCharCode(recordMark),
    });
    at = 0;
  }

  /** Marks that stand nowhere in the bytes that come next. */
  function choose(next: Buffer): void {
    bytes = next;
    if (next.indexOf(cellMark) === -1 && next.indexOf(recordMark) === -1) return;
    close();
    const [cell, record] = SEPARATORS.filter((mark) => next.indexOf(mark) === -1);
    if (cell === undefined || record === undefined)
      throw new DesmigError({
        code: 'unsupported-format',
        class: 'input',
        what: msg('error-unsupported-format', { file, found: msg('found-binary') }),
        hint: msg('hint-unsupported-format'),
        location: { file },
      });
    [cellMark, recordMark] = [cell, record];
  }

  function addUnused(record: ScannedRecord, column: number): void {
    const from = record.from[column] ?? 0;
    const byte = record.bytes[from] ?? 0;
    if (from >= (record.to[column] ?? 0)) return;
    if (MAY_TELL[byte] === 0 && byte > SPACE && record.quoted[column] === 0) {
      target[at] = PLACEHOLDER;
      at += 1;
      return;
    }
    const trimmed = cellsOf.text(record, column).trim();
    if (trimmed === '') return;
    at += target.write(TELLING.test(trimmed) ? trimmed : 'x', at);
  }

  return {
    add(record) {
      if (record.bytes !== bytes) choose(record.bytes);
      const source = record.bytes;
      const cells = Math.min(record.width, width);
      const most = (record.to[record.width - 1] ?? 0) - (record.from[0] ?? 0) + 2 * width + 64;
      if (at + most > target.length) {
        const larger = Buffer.allocUnsafe(2 * (at + most));
        target.copy(larger, 0, 0, at);
        target = larger;
      }
      if (at > 0) {
        target[at] = recordMark;
        at += 1;
      }
      if (record.damage !== null || record.width !== width) at += target.write(cellsOf.damage(record), at);
      for (let column = 0; column < cells; column += 1) {
        target[at] = cellMark;
        at += 1;
        if (isUsed[column] === 0) {
          addUnused(record, column);
          continue;
        }
        const from = record.from[column] ?? 0;
        const to = record.to[column] ?? 0;
        if (record.quoted[column] === 1) {
          at += plainContent(source, from, to, quoteByte, target, at);
          continue;
        }
        for (let place = from; place < to; place += 1) {
          target[at] = source[place] ?? 0;
          at += 1;
        }
      }
    },
    take(rest) {
      if (rest || at >= BLOCK_BYTES) close();
      return full.shift() ?? null;
    },
  };
}
