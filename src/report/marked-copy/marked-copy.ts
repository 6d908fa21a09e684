import type {
  CellMark,
  FindingsSheet,
  PackagePart,
  Packing,
  WorkbookPackage,
} from '../../model/marked-copy.ts';
import { keptFill, withoutEarlierList, withTag } from './earlier-list.ts';
import { findingsPart } from './findings-part.ts';
import { markSheet } from './sheet-cells.ts';
import { type CellFill, editStyles, NO_STYLES } from './styles-part.ts';
import { attributeOf, elementIn, escaped, prefixOf, withAttribute } from './xml-text.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LONGEST_NAME = 31;

/**
 * The workbook with faulty cells filled and a first sheet that lists the findings. Parts that are not edited keep
 * their packed bytes; edited ones (sheets with marks, styles, workbook, relations, content types) change in the
 * places named and nowhere else. Of a workbook that was marked before, the earlier list and its fills give way.
 */
export function markedCopy(
  given: WorkbookPackage,
  marks: readonly CellMark[],
  sheet: FindingsSheet,
  packing: Packing,
): Uint8Array {
  const { book, marks: earlier } = withoutEarlierList(given, packing);
  const parts = new Map(book.parts.map((part) => [part.name, part]));
  const changed = new Map<string, string>();
  const read = (name: string): string => {
    const known = changed.get(name);
    if (known !== undefined) return known;
    const part = parts.get(name);
    return part === undefined ? '' : packing.unpacked(part);
  };
  const folder = book.workbook.slice(0, book.workbook.lastIndexOf('/') + 1);
  const stylesName = book.styles ?? `${folder}styles.xml`;
  const styles = editStyles(book.styles === null ? NO_STYLES : read(book.styles));
  const kept: string[] = [];
  for (const one of book.sheets) {
    const before = earlier.get(one.name);
    const own = new Map<string, CellFill>([...(before ?? [])].map(([cell, fill]) => [cell, fill ?? 'none']));
    const keep = (cell: string, format: number) => {
      const now = own.get(cell);
      const fill = before?.get(cell) ?? styles.fillOf(format);
      if ((now === 'error' || now === 'warning') && fill !== null) kept.push(keptFill(one.name, cell, fill));
    };
    for (const mark of marks) {
      if (mark.sheet !== one.name) continue;
      if (own.get(mark.cell) !== 'error') own.set(mark.cell, mark.severity);
    }
    const xml = read(one.part);
    const after = unselected(markSheet(xml, own, styles, keep));
    if (after !== xml) changed.set(one.part, after);
  }
  const workbook = read(book.workbook);
  const namespace = /<(?:[\w.-]+:)?workbook\b[^>]*?\sxmlns(?::[\w.-]+)?="([^"]*spreadsheetml[^"]*)"/.exec(
    workbook,
  )?.[1];
  const sheetName = freeName(
    sheet.name,
    book.sheets.map(({ name }) => name),
  );
  const sheetPart = freePart(`${folder}worksheets/desmig-findings`, parts);
  const strict = workbook.includes(STRICT);
  const relation = 'desmigFindings';
  changed.set(sheetPart, findingsPart({ ...sheet, name: sheetName }, styles, namespace ?? MAIN, kept));
  changed.set(stylesName, styles.finish());
  changed.set(
    book.workbook,
    withTag(withFirstSheet(workbook, sheetName, relation, strict ? STRICT : RELATIONS), sheetName),
  );
  const relations = `${folder}_rels/${book.workbook.slice(folder.length)}.rels`;
  const typed = strict ? STRICT : RELATIONS;
  let listed = withRelation(read(relations), relation, `${typed}/worksheet`, `/${sheetPart}`);
  let types = withType(read('[Content_Types].xml'), sheetPart, SHEET_TYPE);
  if (book.styles === null) {
    listed = withRelation(listed, 'desmigStyles', `${typed}/styles`, `/${stylesName}`);
    types = withType(types, stylesName, STYLES_TYPE);
  }
  changed.set(relations, listed);
  changed.set('[Content_Types].xml', types);
  return packing.archiveOf(written(book.parts, changed, packing));
}

function written(
  parts: readonly PackagePart[],
  changed: ReadonlyMap<string, string>,
  packing: Packing,
): readonly PackagePart[] {
  const known = new Set(parts.map(({ name }) => name));
  return [
    ...parts.map((part) => {
      const text = changed.get(part.name);
      return text === undefined ? part : packing.repacked(part.name, text, part);
    }),
    ...[...changed]
      .filter(([name]) => !known.has(name))
      .map(([name, text]) => packing.repacked(name, text, null)),
  ];
}

/** Two selected sheets are edited together by Excel, so only the list of findings is. */
function unselected(xml: string): string {
  const p = prefixOf(xml, 'worksheet');
  return xml.replace(new RegExp(`<${p}sheetView\\s[^>]*>`, 'g'), (tag) =>
    tag.replace(/\stabSelected="(?:1|true)"/, ''),
  );
}

function freeName(wanted: string, taken: readonly string[]): string {
  const low = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, LONGEST_NAME - end.length) + end;
    if (!low.has(name.toLowerCase())) return name;
  }
}

function freePart(wanted: string, parts: ReadonlyMap<string, PackagePart>): string {
  const low = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `${wanted}${number === 1 ? '' : number}.xml`;
    if (!low.has(name.toLowerCase())) return name;
  }
}

/** The new sheet before all others; what counts sheets by their place moves on by one. */
function withFirstSheet(xml: string, name: string, relation: string, namespace: string): string {
  const p = prefixOf(xml, 'workbook');
  const sheets = elementIn(xml, `${p}sheets`);
  if (sheets === null) return xml;
  const ids = [...xml.slice(sheets.innerStart, sheets.innerEnd).matchAll(/\ssheetId="(\d+)"/g)];
  const id = Math.max(0, ...ids.map(([, number]) => Number(number))) + 1;
  const known = new RegExp(`\\sxmlns:([\\w.-]+)="${namespace}"`).exec(xml.slice(0, sheets.start))?.[1];
  const link = known === undefined ? `xmlns:desmig="${namespace}" desmig:id` : `${known}:id`;
  const added = `<${p}sheet name="${escaped(name)}" sheetId="${id}" ${link}="${relation}"/>`;
  const shifted = xml
    .slice(sheets.innerStart)
    .replace(new RegExp(`<${p}definedName\\s[^>]*>`, 'g'), (tag) => {
      const local = attributeOf(tag, 'localSheetId');
      return local === null ? tag : withAttribute(tag, 'localSheetId', String(Number(local) + 1));
    });
  const before = xml
    .slice(0, sheets.innerStart)
    .replace(new RegExp(`<${p}workbookView(?:\\s[^>]*)?/?>`, 'g'), (tag) => {
      const first = attributeOf(tag, 'firstSheet');
      const shown = first === null ? tag : withAttribute(tag, 'firstSheet', '0');
      return attributeOf(shown, 'activeTab') === null ? shown : withAttribute(shown, 'activeTab', '0');
    });
  return before + added + shifted;
}

function withRelation(xml: string, id: string, type: string, target: string): string {
  const p = prefixOf(xml, 'Relationships');
  const end = xml.lastIndexOf(`</${p}Relationships>`);
  const added = `<${p}Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"/>`;
  return end === -1 ? xml : xml.slice(0, end) + added + xml.slice(end);
}

function withType(xml: string, part: string, type: string): string {
  const p = prefixOf(xml, 'Types');
  const end = xml.lastIndexOf(`</${p}Types>`);
  const added = `<${p}Override PartName="/${escaped(part)}" ContentType="${type}"/>`;
  return end === -1 ? xml : xml.slice(0, end) + added + xml.slice(end);
}
