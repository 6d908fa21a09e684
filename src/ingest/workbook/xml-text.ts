import { eachAttribute } from './xml-scanner.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves XML's predefined and numeric entities and normalises line ends. Unknown entities stay as they are. */
export function decodeXmlText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('&')) return lines;
  return lines.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex, decimal, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Text of a cell: XML entities, then Excel's own `_x000D_` escapes. */
export function decodeCellText(raw: string): string {
  const text = decodeXmlText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Attributes that stand in the bytes `start` to `end`, by local name. */
export function readAttributes(bytes: Buffer, start: number, end: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachAttribute(bytes, start, end, (_, nameFrom, nameTo, from, to) =>
    found.set(bytes.toString('utf8', nameFrom, nameTo), decodeXmlText(bytes.toString('utf8', from, to))),
  );
  return found;
}

/** XML's booleans: `1`, `true`; also `on`, which some writers use. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
