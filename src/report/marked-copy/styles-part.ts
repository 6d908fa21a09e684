import type { CellMark } from '../../model/marked-copy.ts';
import { attributeOf, elementIn, prefixOf, withAttribute } from './xml-text.ts';

/** Fills of faulty cells, as Excel itself colours bad and neutral ones. */
const COLOURS: Readonly<Record<CellMark['severity'], string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };

export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/**
 * What becomes of a cell's fill; `none` takes a fill of an earlier marking away and leaves any other, and so does the XML
 * of a fill, which is put in its place.
 */
export type CellFill = CellMark['severity'] | 'none' | `<${string}`;

/** A styles part to which formats are added; nothing that is there is changed. */
export interface StylesEditor {
  /** the number of a format that is `base` with the fill of a severity, or without it */
  filled(base: number, severity: CellFill): number;
  /** the fill of a format as XML without prefixes; null where it has none */
  fillOf(base: number): `<${string}` | null;
  readonly bold: number;
  readonly link: number;
  readonly wrapped: number;
  /** the part with all that was added */
  finish(): string;
}

export function editStyles(given: string): StylesEditor {
  const xml = filledRoot(given);
  const p = prefixOf(xml, 'styleSheet');
  const formats = listOf(xml, `${p}cellXfs`, `${p}xf`);
  const fonts = listOf(xml, `${p}fonts`, `${p}font`);
  const fills = listOf(xml, `${p}fills`, `${p}fill`);
  const added: string[] = [];
  const made = new Map<string, number>();
  const restored: string[] = [];
  const unprefixed = (fill: string) =>
    p === '' ? fill : fill.replaceAll(`<${p}`, '<').replaceAll(`</${p}`, '</');
  const restoredId = (fill: string): number => {
    const at = fills.findIndex((one) => unprefixed(one) === fill);
    if (at !== -1) return at;
    const own = p === '' ? fill : fill.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${p}`);
    const known = restored.indexOf(own);
    return fills.length + 2 + (known === -1 ? restored.push(own) - 1 : known);
  };
  const add = (xf: string) => formats.length + added.push(xf) - 1;
  const plain = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const fill = (severity: CellMark['severity']) => fills.length + (severity === 'error' ? 0 : 1);
  const bold = add(withAttribute(withAttribute(plain, 'fontId', String(fonts.length)), 'applyFont', '1'));
  const link = add(withAttribute(withAttribute(plain, 'fontId', String(fonts.length + 1)), 'applyFont', '1'));
  const wrapped = add(
    `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
  );
  return {
    bold,
    link,
    wrapped,
    filled(base, severity) {
      const key = `${base} ${severity}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const own = formats[base] ?? formats[0] ?? plain;
      const tag = /^<[^>]*>/.exec(own)?.[0] ?? plain;
      if (severity !== 'error' && severity !== 'warning') {
        if (!isMark(fills[Number(attributeOf(tag, 'fillId'))] ?? '')) return base;
        const id = severity === 'none' ? 0 : restoredId(severity);
        const bare = add(withAttribute(tag, 'fillId', String(id)) + own.slice(tag.length));
        made.set(key, bare);
        return bare;
      }
      const marked = withAttribute(withAttribute(tag, 'fillId', String(fill(severity))), 'applyFill', '1');
      const number = add(marked + own.slice(tag.length));
      made.set(key, number);
      return number;
    },
    fillOf(base) {
      const tag = /^<[^>]*>/.exec(formats[base] ?? '')?.[0] ?? '';
      const id = Number(attributeOf(tag, 'fillId') ?? 0);
      const fill = unprefixed(fills[id] ?? '');
      return id === 0 || isMark(fill) || !isElement(fill) ? null : fill;
    },
    finish() {
      const marks = Object.values(COLOURS)
        .map(
          (colour) =>
            `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        )
        .join('');
      const fillXml = marks + restored.join('');
      const base = fonts[0] ?? `<${p}font/>`;
      const fontXml = fontWith(base, p, `<${p}b/>`) + blue(fontWith(base, p, `<${p}u/>`), p);
      let done = appended(xml, `${p}cellXfs`, added.join(''), added.length);
      done = appended(done, `${p}fills`, fillXml, 2 + restored.length);
      return appended(done, `${p}fonts`, fontXml, 2);
    },
  };
}

/** A part without a single format gets those that every workbook has. */
function filledRoot(xml: string): string {
  const empty = /<((?:[\w.-]+:)?)styleSheet((?:\s[^>]*?)?)(?:\/>|>\s*<\/\1styleSheet\s*>)/.exec(xml);
  if (empty === null) return xml;
  const [all, p = '', attributes = ''] = empty;
  const usual = elementIn(NO_STYLES, 'styleSheet');
  const inner = NO_STYLES.slice(usual?.innerStart, usual?.innerEnd).replace(/<(\/?)/g, `<$1${p}`);
  return `${xml.slice(0, empty.index)}<${p}styleSheet${attributes}>${inner}</${p}styleSheet>${xml.slice(empty.index + all.length)}`;
}

function isMark(fill: string): boolean {
  return Object.values(COLOURS).some((colour) => fill.includes(colour));
}

export function isElement(text: string): text is `<${string}` {
  return text.startsWith('<');
}

/** The first font with one more property, which stands in front as the schema wants it. */
function fontWith(font: string, p: string, property: string): string {
  const name = property.slice(0, -2);
  const inner = /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(font)?.[1] ?? '';
  const rest = inner.replace(new RegExp(`${name}(?:\\s[^>]*)?/>`, 'g'), '');
  const bold = rest.match(new RegExp(`^<${p}(?:b|i|strike)(?:\\s[^>]*)?/>`))?.[0] ?? '';
  return property === `<${p}b/>`
    ? `<${p}font>${property}${rest}</${p}font>`
    : `<${p}font>${bold}${placedUnderline(rest.slice(bold.length), p, property)}</${p}font>`;
}

/** In the colour of links, where the font has a colour. */
function blue(font: string, p: string): string {
  return font.replace(new RegExp(`<${p}color\\s[^>]*/>`), `<${p}color rgb="FF0563C1"/>`);
}

/** Underline stands before the vertical alignment, size, colour and name in files that keep the order. */
function placedUnderline(rest: string, p: string, underline: string): string {
  const before = new RegExp(`<${p}(?:vertAlign|sz|color|name|family|charset|scheme)\\b`).exec(rest);
  if (before === null) return rest + underline;
  return rest.slice(0, before.index) + underline + rest.slice(before.index);
}

function listOf(xml: string, list: string, item: string): readonly string[] {
  const span = elementIn(xml, list);
  if (span === null) return [];
  const found: string[] = [];
  for (let at = span.innerStart; at < span.innerEnd; ) {
    const one = elementIn(xml, item, at);
    if (one === null || one.start >= span.innerEnd) break;
    found.push(xml.slice(one.start, one.end));
    at = one.end;
  }
  return found;
}

/** A list with items behind those it has, and its count set right. A missing list is made, in its place. */
function appended(xml: string, list: string, items: string, count: number): string {
  const span = elementIn(xml, list);
  if (span === null) {
    const root = /<(?:[\w.-]+:)?styleSheet(?:\s[^>]*)?>/.exec(xml);
    const at = root === null ? 0 : root.index + root[0].length;
    return `${xml.slice(0, at)}<${list} count="${count}">${items}</${list}>${xml.slice(at)}`;
  }
  const old = Number(attributeOf(span.open, 'count'));
  const open =
    attributeOf(span.open, 'count') === null
      ? span.open
      : withAttribute(span.open, 'count', String(old + count));
  if (span.open.endsWith('/>'))
    return `${xml.slice(0, span.start)}${open.slice(0, -2)}>${items}</${list}>${xml.slice(span.end)}`;
  return (
    xml.slice(0, span.start) +
    open +
    xml.slice(span.innerStart, span.innerEnd) +
    items +
    xml.slice(span.innerEnd)
  );
}
