import type { CellFill, StylesEditor } from './styles-part.ts';
import { attributeOf, elementIn, prefixOf, withAttribute } from './xml-text.ts';

/** Row and column of an A1 name, both from 1. */
export function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const found = /^([A-Z]+)(\d+)$/i.exec(cell);
  if (found === null) return { row: 0, column: 0 };
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}

function nameOf(row: number, column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/**
 * A worksheet part with the format of some cells changed and nothing else. A cell that the part does not hold is put
 * in its place, with the format of its row or column and the fill. `seen` is told the format that each cell had.
 */
export function markSheet(
  xml: string,
  marks: ReadonlyMap<string, CellFill>,
  styles: StylesEditor,
  seen: (cell: string, format: number) => void = () => {},
): string {
  const p = prefixOf(xml, 'worksheet');
  const data = elementIn(xml, `${p}sheetData`);
  if (data === null || marks.size === 0) return xml;
  const byRow = new Map<number, Map<number, CellFill>>();
  for (const [cell, severity] of marks) {
    const { row, column } = placeOf(cell);
    const own = byRow.get(row) ?? new Map<number, CellFill>();
    byRow.set(row, own.set(column, severity));
  }
  const columns = columnStyles(xml.slice(0, data.start), p);
  const formatFor = (row: number, column: number, severity: CellFill, base: number) => {
    seen(nameOf(row, column), base);
    return styles.filled(base, severity);
  };
  const made = (row: number, column: number, severity: CellFill, base: number) =>
    `<${p}c r="${nameOf(row, column)}" s="${formatFor(row, column, severity, base)}"/>`;
  const pieces: string[] = [];
  let copied = data.innerStart;
  let rowNumber = 0;
  const inner = xml.slice(0, data.innerEnd);
  const rows = new RegExp(`<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<${p}row(?:\\s[^>]*)?/?>`, 'g');
  rows.lastIndex = data.innerStart;
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  const before = (limit: number, at: number) => {
    const missing: string[] = [];
    while ((waiting[0] ?? Number.POSITIVE_INFINITY) < limit) {
      const row = waiting.shift() ?? 0;
      const cells = [...(byRow.get(row) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([column, severity]) => made(row, column, severity, columns(column)));
      missing.push(`<${p}row r="${row}">${cells.join('')}</${p}row>`);
    }
    if (missing.length === 0) return;
    pieces.push(xml.slice(copied, at), ...missing);
    copied = at;
  };
  for (let match = rows.exec(inner); match !== null; match = rows.exec(inner)) {
    const [tag] = match;
    if (tag.startsWith('<!')) continue;
    rowNumber = Number(attributeOf(tag, 'r') ?? rowNumber + 1);
    before(rowNumber, match.index);
    if (waiting[0] !== rowNumber) continue;
    waiting.shift();
    const start = match.index + tag.length;
    const end = tag.endsWith('/>') ? start : xml.indexOf(`</${p}row>`, start);
    const rowStyle = attributeOf(tag, 'customFormat') === '1' ? Number(attributeOf(tag, 's') ?? 0) : null;
    const edited = markRow(
      xml.slice(start, end),
      rowNumber,
      byRow.get(rowNumber) ?? new Map(),
      p,
      formatFor,
      (column) => rowStyle ?? columns(column),
    );
    pieces.push(xml.slice(copied, match.index));
    pieces.push(tag.endsWith('/>') ? `${tag.slice(0, -2)}>${edited}</${p}row>` : tag + edited);
    copied = end;
    rows.lastIndex = end;
  }
  before(Number.POSITIVE_INFINITY, data.innerEnd);
  if (data.open.endsWith('/>')) {
    return `${xml.slice(0, data.start)}${data.open.slice(0, -2)}>${pieces.join('')}</${p}sheetData>${xml.slice(data.end)}`;
  }
  return xml.slice(0, data.innerStart) + pieces.join('') + xml.slice(copied);
}

/** The cells of one row, some of them with another format, those that are missing in their place. */
function markRow(
  cells: string,
  row: number,
  marks: ReadonlyMap<number, CellFill>,
  p: string,
  formatFor: (row: number, column: number, severity: CellFill, base: number) => number,
  inherited: (column: number) => number,
): string {
  const open = new Map([...marks].sort(([a], [b]) => a - b));
  const fresh = (column: number, severity: CellFill) =>
    `<${p}c r="${nameOf(row, column)}" s="${formatFor(row, column, severity, inherited(column))}"/>`;
  const found = new RegExp(`<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<${p}c(?:\\s[^>]*)?/?>`, 'g');
  const pieces: string[] = [];
  let copied = 0;
  let column = 0;
  for (let match = found.exec(cells); match !== null; match = found.exec(cells)) {
    const [tag] = match;
    if (tag.startsWith('<!')) continue;
    const reference = attributeOf(tag, 'r');
    column = reference === null ? column + 1 : placeOf(reference).column;
    for (const [one, severity] of open) {
      if (one >= column) break;
      pieces.push(cells.slice(copied, match.index), fresh(one, severity));
      copied = match.index;
      open.delete(one);
    }
    const severity = open.get(column);
    if (severity === undefined) continue;
    open.delete(column);
    const style = formatFor(row, column, severity, Number(attributeOf(tag, 's') ?? 0));
    pieces.push(cells.slice(copied, match.index), withAttribute(tag, 's', String(style)));
    copied = match.index + tag.length;
  }
  pieces.push(cells.slice(copied));
  for (const [one, severity] of open) pieces.push(fresh(one, severity));
  return pieces.join('');
}

/** The format that a column gives to cells that are not there. */
function columnStyles(head: string, p: string): (column: number) => number {
  const span = elementIn(head, `${p}cols`);
  if (span === null) return () => 0;
  const ranges = [
    ...head.slice(span.innerStart, span.innerEnd).matchAll(new RegExp(`<${p}col\\s[^>]*>`, 'g')),
  ].map(([tag]) => ({
    min: Number(attributeOf(tag, 'min')),
    max: Number(attributeOf(tag, 'max')),
    style: Number(attributeOf(tag, 'style') ?? 0),
  }));
  return (column) => ranges.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
}
