/** `cellName(207, 1)` is `B207`: a 1-based row and a 0-based column. */
export function cellName(line: number, column: number): string {
  return `${columnName(column)}${line}`;
}

function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of the reference in the bytes `from` to `to`, such as `B207`; -1 if it does not start with letters. */
export function columnOf(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function columnNamed(letters: string): number {
  const bytes = Buffer.from(letters);
  return columnOf(bytes, 0, bytes.length);
}

/** A cell or range, `B2` or `B2:D9`: 1-based rows, 0-based columns; null if it is neither. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function parseRange(reference: string): MergedRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference);
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnNamed(left), bottom: Number(bottom), right: columnNamed(right) };
}
