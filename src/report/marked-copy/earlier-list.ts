import type { Packing, WorkbookPackage } from '../../model/marked-copy.ts';
import { isElement } from './styles-part.ts';
import { attributeOf, elementIn, escaped, prefixOf, unescaped, withAttribute } from './xml-text.ts';

/** Marks the sheet of findings in the workbook itself, so that it is found again whoever saved the copy. */
const TAG = '_desmig_findings';
const QUOTED = /^'((?:[^']|'')*)'!/;

/** Cells that an earlier run filled, by sheet, with the fill that each had before; null where it had none. */
export type EarlierMarks = ReadonlyMap<string, ReadonlyMap<string, `<${string}` | null>>;

/** The workbook part with the name by which the list of findings is known later. */
export function withTag(xml: string, sheet: string): string {
  const p = prefixOf(xml, 'workbook');
  const target = `'${sheet.replaceAll("'", "''")}'!$A$1`;
  const name = `<${p}definedName name="${TAG}" hidden="1">${escaped(target)}</${p}definedName>`;
  const names = elementIn(xml, `${p}definedNames`);
  if (names !== null && !names.open.endsWith('/>'))
    return xml.slice(0, names.innerStart) + name + xml.slice(names.innerStart);
  const made = `<${p}definedNames>${name}</${p}definedNames>`;
  if (names !== null) return xml.slice(0, names.start) + made + xml.slice(names.end);
  const before = ['externalReferences', 'functionGroups', 'sheets']
    .map((element) => elementIn(xml, p + element))
    .find((span) => span !== null);
  return before === undefined ? xml : xml.slice(0, before.end) + made + xml.slice(before.end);
}

/** A workbook without the list that an earlier run put first, and the cells which that list names. */
export function withoutEarlierList(
  book: WorkbookPackage,
  packing: Packing,
): { readonly book: WorkbookPackage; readonly marks: EarlierMarks } {
  const text = (name: string) => {
    const part = book.parts.find((one) => one.name === name);
    return part === undefined ? '' : packing.unpacked(part);
  };
  const workbook = text(book.workbook);
  const p = prefixOf(workbook, 'workbook');
  const names = [
    ...workbook.matchAll(new RegExp(`<${p}definedName\\s[^>]*?(?:/>|>([^<]*)</${p}definedName>)`, 'g')),
  ];
  const tag = names.find(([one]) => attributeOf(one, 'name') === TAG);
  const quoted = QUOTED.exec(unescaped(tag?.[1] ?? ''))?.[1]?.replaceAll("''", "'");
  const sheets = [...workbook.matchAll(new RegExp(`<${p}sheet\\s[^>]*?/>`, 'g'))].map(([one]) => one);
  const nameOf = (sheet: string) => unescaped(attributeOf(sheet, 'name') ?? '');
  const wanted = quoted ?? /^([^'!]+)!/.exec(unescaped(tag?.[1] ?? ''))?.[1];
  const at = sheets.findIndex((sheet) => nameOf(sheet) === wanted);
  const listed = book.sheets.find(({ name }) => name === wanted);
  const own = sheets[at];
  if (own === undefined || listed === undefined || sheets.length === 1) return { book, marks: new Map() };
  const relation = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(own)?.[1];
  const kept = names.reduce(
    (xml, [one]) => {
      const local = attributeOf(one, 'localSheetId');
      if (one === tag?.[0] || local === String(at)) return xml.replace(one, () => '');
      return local === null || Number(local) < at
        ? xml
        : xml.replace(one, () => withAttribute(one, 'localSheetId', String(Number(local) - 1)));
    },
    workbook.replace(own, () => ''),
  );
  const folder = book.workbook.slice(0, book.workbook.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${book.workbook.slice(folder.length)}.rels`;
  const edited = new Map([
    [book.workbook, kept.replace(new RegExp(`<${p}definedNames>\\s*</${p}definedNames>`), '')],
    [relations, without(text(relations), 'Relationship', 'Id', relation ?? '')],
    ['[Content_Types].xml', without(text('[Content_Types].xml'), 'Override', 'PartName', `/${listed.part}`)],
  ]);
  const beside = listed.part.replace(/([^/]*)$/, '_rels/$1.rels');
  return {
    book: {
      ...book,
      parts: book.parts
        .filter(({ name }) => name !== listed.part && name !== beside)
        .map((part) => {
          const changed = edited.get(part.name);
          return changed === undefined ? part : packing.repacked(part.name, changed, part);
        }),
      sheets: book.sheets.filter((sheet) => sheet !== listed),
    },
    marks: linked(text(listed.part), keptFills(text(listed.part), text(sharedStringsOf(book)))),
  };
}

/** Cells that the links of a list lead to. */
function linked(xml: string, kept: ReadonlyMap<string, `<${string}`>): EarlierMarks {
  const found = new Map<string, Map<string, `<${string}` | null>>();
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?hyperlink\s[^>]*>/g)) {
    const target = /^(?:'((?:[^']|'')*)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)$/.exec(
      unescaped(attributeOf(tag, 'location') ?? ''),
    );
    if (target === null) continue;
    const sheet = target[1]?.replaceAll("''", "'") ?? target[2] ?? '';
    const cell = `${target[3]}${target[4]}`;
    const cells = found.get(sheet) ?? new Map<string, `<${string}` | null>();
    found.set(sheet, cells.set(cell, kept.get(placeKey(sheet, cell)) ?? null));
  }
  return found;
}

/** A cell's fill before it was marked, as the list keeps it in a cell of its own. */
export function keptFill(sheet: string, cell: string, fill: string): string {
  return `${placeKey(sheet, cell)} ${fill}`;
}

function placeKey(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** The fills that the list keeps, among the shared texts once a spreadsheet saved it; what its own cells say is newer. */
function keptFills(xml: string, shared: string): ReadonlyMap<string, `<${string}`> {
  const found = new Map<string, `<${string}`>();
  for (const [, text = ''] of `${shared}${xml}`.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</g)) {
    const [, place = '', fill = ''] =
      /^('(?:[^']|'')*'![A-Z]+\d+) (<(?:fill)\b[\s\S]*)$/.exec(unescaped(text)) ?? [];
    if (place !== '' && isElement(fill)) found.set(place, fill);
  }
  return found;
}

function sharedStringsOf(book: WorkbookPackage): string {
  return book.parts.find(({ name }) => /(?:^|\/)sharedStrings\.xml$/i.test(name))?.name ?? '';
}

/** Without the empty elements of a name that have a value. */
function without(xml: string, element: string, attribute: string, value: string): string {
  return xml.replace(
    new RegExp(`<(?:[\\w.-]+:)?${element}\\s[^>]*?(?:/>|>\\s*</(?:[\\w.-]+:)?${element}>)`, 'g'),
    (tag) => (unescaped(attributeOf(tag, attribute) ?? '') === value ? '' : tag),
  );
}
