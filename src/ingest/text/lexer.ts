import { isAscii } from 'node:buffer';
import {
  createRecordScanner,
  plainContent,
  type Reread,
  type ScannedRecord,
  type TextDamage,
} from './scan-records.ts';

/** A record with the physical lines it stands on. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** an empty physical line, not even a delimiter on it */
  readonly blank: boolean;
  readonly damage: TextDamage | null;
}

export interface Lexer {
  push(bytes: Buffer): readonly TextRecord[];
  end(): readonly TextRecord[];
}

/** Records of UTF-8 bytes as texts: for samples and small tables; the bulk goes to the engine in blocks. */
export function createLexer(
  delimiter: string,
  quote: string,
  file: string,
  reread: Reread | null = null,
): Lexer {
  const scanner = createRecordScanner(delimiter, quote, file, { reread });
  const quoteByte = Buffer.from(quote)[0] ?? -1;
  const collected = (read: (each: (record: ScannedRecord) => void) => void) => {
    const records: TextRecord[] = [];
    let seen: Buffer | null = null;
    let texts = '';
    let ascii = false;
    read((record) => {
      const { bytes } = record;
      if (bytes !== seen) {
        seen = bytes;
        ascii = isAscii(bytes);
        texts = ascii ? bytes.toString('latin1') : '';
      }
      const cells: string[] = [];
      for (let column = 0; column < record.width; column += 1) {
        const from = record.from[column] ?? 0;
        const to = record.to[column] ?? 0;
        if (record.quoted[column] === 1) cells.push(resolved(bytes, from, to, quoteByte));
        else cells.push(ascii ? texts.slice(from, to) : bytes.toString('utf8', from, to));
      }
      records.push({ line: record.line, cells, blank: record.blank, damage: record.damage });
    });
    return records;
  };
  return {
    push: (bytes) => collected((each) => scanner.push(bytes, each)),
    end: () => collected((each) => scanner.end(each)),
  };
}

function resolved(bytes: Buffer, from: number, to: number, quote: number): string {
  const target = Buffer.allocUnsafe(to - from);
  return target.toString('utf8', 0, plainContent(bytes, from, to, quote, target, 0));
}
