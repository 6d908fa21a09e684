import { plainContent, type ScannedRecord } from './scan-records.ts';

const SPACE = 32;

/** Looks at cells of scanned records. */
export interface RecordCells {
  /** the content of a cell as text */
  text(record: ScannedRecord, column: number): string;
  /** why a record does not have the `width` cells that the header asks for, or was mended; '' where it is sound */
  damage(record: ScannedRecord): string;
}

export function recordCells(width: number, quote: string): RecordCells {
  const quoteByte = Buffer.from(quote)[0] ?? -1;

  function text(record: ScannedRecord, column: number): string {
    const from = record.from[column] ?? 0;
    const to = record.to[column] ?? 0;
    if (record.quoted[column] !== 1) return record.bytes.toString('utf8', from, to);
    const content = Buffer.allocUnsafe(to - from);
    return content.toString('utf8', 0, plainContent(record.bytes, from, to, quoteByte, content, 0));
  }

  function isBlank(record: ScannedRecord, column: number): boolean {
    if (record.quoted[column] === 1) return text(record, column).trim() === '';
    const to = record.to[column] ?? 0;
    for (let place = record.from[column] ?? 0; place < to; place += 1) {
      const byte = record.bytes[place] ?? 0;
      if (byte > 127) return text(record, column).trim() === '';
      if (byte !== SPACE && (byte < 9 || byte > 13)) return false;
    }
    return true;
  }

  return {
    text,
    damage(record) {
      for (let column = width; column < record.width; column += 1)
        if (!isBlank(record, column)) return 'extra-cell';
      if (record.damage !== null) return record.damage;
      if (record.width >= width) return '';
      for (let column = 0; column < record.width; column += 1)
        if (!isBlank(record, column)) return 'missing-cell';
      return '';
    },
  };
}
