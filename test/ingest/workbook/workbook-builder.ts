import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type SheetFacts, type WorkbookRow } from '../../../src/ingest/workbook/index.ts';
import { type ZipEntry, zipOf } from './zip-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-workbook-'));
let files = 0;

export function temporaryFile(bytes: string | Buffer, extension = 'xlsx'): string {
  const path = join(folder, `${++files}.${extension}`);
  writeFileSync(path, bytes);
  return path;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface XlsxParts {
  /** Content of `<worksheet>`; rows alone are wrapped in `<sheetData>`. */
  readonly sheet?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Entries that replace or join those made here. */
  readonly entries?: readonly ZipEntry[];
}

/** The entries of a one-sheet .xlsx around the XML given. */
export function xlsxEntries(parts: XlsxParts): readonly ZipEntry[] {
  const sheet = parts.sheet ?? '';
  const body = sheet.includes('<sheetData') ? sheet : `<sheetData>${sheet}</sheetData>`;
  const made: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${parts.workbookProperties ?? ''}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${body}</worksheet>`,
    },
  ];
  if (parts.sharedStrings !== undefined) {
    made.push({ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${parts.sharedStrings}</sst>` });
  }
  if (parts.styles !== undefined) {
    made.push({ name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>` });
  }
  const given = new Map((parts.entries ?? []).map((entry) => [entry.name, entry]));
  return [...made.filter(({ name }) => !given.has(name)), ...given.values()];
}

/** A style sheet whose style n shows numbers by the n-th format: an id or a code of its own. */
export function stylesFor(...formats: readonly (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string' ? { id: 164 + i, code: format } : null,
  );
  const custom = codes.map((c) =>
    c === null ? '' : `<numFmt numFmtId="${c.id}" formatCode="${attributeValue(c.code)}"/>`,
  );
  const xfs = formats.map((format, i) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + i}"/>`);
  return `<numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`;
}

function attributeValue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

export function xlsxFile(parts: XlsxParts): string {
  return temporaryFile(zipOf(xlsxEntries(parts)));
}

export interface SheetContent {
  readonly rows: readonly WorkbookRow[];
  readonly facts: SheetFacts;
}

/** All rows of a sheet, the first if none is named. */
export async function readSheet(path: string, sheet?: string): Promise<SheetContent> {
  const workbook = await openWorkbook(path);
  try {
    const name = sheet ?? workbook.sheets[0]?.name ?? '';
    const rows: WorkbookRow[] = [];
    for await (const batch of workbook.rows(name)) rows.push(...batch);
    return { rows, facts: workbook.facts(name) };
  } finally {
    await workbook.close();
  }
}

/** The cells of a sheet made of the XML given, row by row. */
export async function cellsOf(parts: XlsxParts): Promise<readonly (readonly (string | null)[])[]> {
  return (await readSheet(xlsxFile(parts))).rows.map(({ cells }) => cells);
}

/** The code of the error that reading the first sheet ends in. */
export async function errorCode(path: string): Promise<unknown> {
  try {
    await readSheet(path);
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
