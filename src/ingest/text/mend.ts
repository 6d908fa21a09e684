import { isUtf8 } from 'node:buffer';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { recordCells } from './record-cells.ts';
import { createRecordScanner, type PlainRuns, type Reread, type ScannedRecord } from './scan-records.ts';

/** Stands around what is wrong with a record, before its first cell; a cell that begins with it has it doubled before. */
export const DAMAGE_MARK = '\u001e';
const MARK_BYTE = 30;
const LF = 10;
const STAGE_BYTES = 1 << 18;
/** Shorter pieces are copied together. */
const SHORT_PIECE = 1 << 14;

export interface MendOptions {
  readonly delimiter: string;
  readonly quote: string;
  readonly width: number;
  /** line end of most records */
  readonly lineEnd: '\n' | '\r\n';
  /** records up to and with the header, which are left out */
  readonly skip: number;
  readonly file: string;
  readonly reread?: Reread | null;
  /** told of every blank line among the rows */
  readonly blank?: () => void;
}

export interface Mender {
  /** The next bytes, which must stay as they are. Returns text of sound records as it stood, the others rewritten. */
  push(chunk: Buffer): readonly Buffer[];
  end(): readonly Buffer[];
  /** physical lines of the records given back, blank lines left out */
  readonly lines: LineIndex;
}

/**
 * Makes plain UTF-8 text of damaged text: every record has `width` cells, quotes stand where they belong, lines end
 * alike, and before the first cell of a damaged record stands what was wrong. Sound records are not looked into.
 */
export function createMender({
  delimiter,
  quote,
  width,
  lineEnd,
  skip,
  file,
  reread = null,
  blank,
}: MendOptions): Mender {
  const quoteByte = Buffer.from(quote)[0] ?? -1;
  const ending = Buffer.from(lineEnd);
  const cellsOf = recordCells(width, quote);
  const lines = createLineIndex();
  let ready: Buffer[] = [];
  let stage = Buffer.allocUnsafe(STAGE_BYTES);
  let staged = 0;
  let pending: Buffer | null = null;
  let [pendingFrom, pendingTo] = [0, 0];
  let seen = 0;

  function closeStage(): void {
    if (staged === 0) return;
    ready.push(stage.subarray(0, staged));
    stage = stage.subarray(staged);
    staged = 0;
    if (stage.length < SHORT_PIECE) stage = Buffer.allocUnsafe(STAGE_BYTES);
  }

  function write(piece: Buffer): void {
    if (piece.length >= SHORT_PIECE) {
      closeStage();
      ready.push(piece);
      return;
    }
    if (staged + piece.length > stage.length) {
      closeStage();
      if (stage.length < piece.length) stage = Buffer.allocUnsafe(STAGE_BYTES);
    }
    staged += piece.copy(stage, staged);
  }

  function flush(): void {
    if (pending !== null) write(pending.subarray(pendingFrom, pendingTo));
    pending = null;
  }

  /** Bytes that go on as they stand; neighbours go together. */
  function pass(bytes: Buffer, from: number, to: number): void {
    if (pending !== bytes || pendingTo !== from) {
      flush();
      pending = bytes;
      pendingFrom = from;
    }
    pendingTo = to;
  }

  /** Whether every quoted cell of an undamaged record of the right width stands in quotes, and no other holds one. */
  function isSound(record: ScannedRecord): boolean {
    const { bytes, from, to } = record;
    if (record.reread || record.damage !== null || record.width !== width) return false;
    if (bytes[from[0] ?? 0] === MARK_BYTE) return false;
    let place = record.start;
    for (let column = 0; column < width; column += 1) {
      if (quoteByte !== -1 && bytes[place] === quoteByte) place = (to[column] ?? 0) + 1;
      else {
        const end = to[column] ?? 0;
        for (let at = place; at < end; at += 1) if (bytes[at] === quoteByte) return false;
        place = end;
      }
      place += 1;
    }
    return isUtf8(bytes.subarray(record.start, record.end));
  }

  function rewritten(record: ScannedRecord): string {
    const damage = cellsOf.damage(record);
    const cells: string[] = [];
    for (let column = 0; column < width; column += 1) {
      let cell = column < record.width ? cellsOf.text(record, column) : '';
      if (column === 0 && (damage !== '' || cell.startsWith(DAMAGE_MARK)))
        cell = DAMAGE_MARK + damage + DAMAGE_MARK + cell;
      cells.push(
        cell.includes(quote) ||
          cell.includes(delimiter) ||
          /[\r\n]/.test(cell) ||
          (cell === '' && width === 1)
          ? quote + cell.replaceAll(quote, quote + quote) + quote
          : cell,
      );
    }
    return cells.join(delimiter) + lineEnd;
  }

  function add(record: ScannedRecord): void {
    seen += 1;
    if (seen <= skip) return;
    if (record.blank) {
      blank?.();
      return;
    }
    lines.add(record.line);
    if (!isSound(record)) {
      flush();
      write(Buffer.from(rewritten(record)));
      return;
    }
    const same = record.next - record.end === ending.length && record.bytes[record.end] === ending[0];
    pass(record.bytes, record.start, same ? record.next : record.end);
    if (same) return;
    flush();
    write(ending);
  }

  const plain: PlainRuns = {
    width,
    lineEnd,
    odd: MARK_BYTE,
    run(bytes, from, to, count, line) {
      let [at, left, first] = [from, count, line];
      for (; seen < skip && left > 0; seen += 1, left -= 1, first += 1) at = bytes.indexOf(LF, at) + 1;
      seen += left;
      if (left === 0) return;
      lines.add(first, left);
      pass(bytes, at, to);
    },
  };
  const scanner = createRecordScanner(delimiter, quote, file, { plain, reread });

  const taken = (rest: boolean) => {
    flush();
    if (rest) closeStage();
    const pieces = ready;
    ready = [];
    return pieces;
  };
  return {
    push(chunk) {
      scanner.push(chunk, add);
      return taken(false);
    },
    end() {
      scanner.end(add);
      return taken(true);
    },
    lines,
  };
}
