import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/ingest/workbook/index.ts';
import { errorCode, readSheet, temporaryFile } from './workbook-builder.ts';

function book(): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Kode', 'Nama', 'Tanggal', 'Nilai', 'Persen', 'Benar'],
    [],
    [
      { t: 'n', v: 7, z: '0000' },
      'Desa "A" & B',
      { t: 'n', v: 45175.545138888891, z: 'yyyy-mm-dd hh:mm' },
      1.222,
      { t: 'n', v: 0.306, z: '0.00%' },
      true,
    ],
    [null, null, { t: 'n', v: 60, z: 'yyyy-mm-dd' }, 12, null, { t: 'e', v: 42 }],
  ]);
  sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 3, c: 1 } }];
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, sheet, 'Data');
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([['x']]), 'Lain');
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return made;
}

/** SheetJS's writer knows few date formats for OpenDocument. */
function openDocumentBook(): XLSX.WorkBook {
  const made = book();
  const sheet = made.Sheets['Data'];
  if (sheet !== undefined) for (const cell of ['C3', 'C4']) sheet[cell].z = 'dd/mm/yyyy';
  return made;
}

function written(bookType: XLSX.BookType, made = book()): string {
  const bytes: unknown = XLSX.write(made, { type: 'buffer', bookType });
  return temporaryFile(Buffer.isBuffer(bytes) ? bytes : '', bookType);
}

const ROWS = [
  { line: 1, cells: ['Kode', 'Nama', 'Tanggal', 'Nilai', 'Persen', 'Benar'], hidden: false },
  {
    line: 3,
    cells: ['0007', 'Desa "A" & B', '2023-09-06T13:05:00', '1.222e0', '30.6e0%', 'TRUE'],
    hidden: false,
  },
  { line: 4, cells: [null, null, '60', '12'], hidden: false },
];

describe('formats read by SheetJS', () => {
  it.each([
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsm'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['biff5', 'xls'],
    ['xlml', 'xml-2003'],
  ] as const)('%s reads like the others', async (bookType, format) => {
    const path = written(bookType);
    const workbook = await openWorkbook(path);
    expect(workbook.format).toBe(format);
    expect(workbook.sheets).toEqual([
      { name: 'Data', visibility: 'visible' },
      { name: 'Lain', visibility: 'hidden' },
    ]);
    await workbook.close();
    const { rows, facts } = await readSheet(path);
    expect(rows).toEqual(ROWS);
    expect(facts.invalidDates).toEqual({ count: 1, examples: [{ cell: 'C4', value: '60' }] });
    expect(facts.errorValues).toEqual({ count: 1, examples: [{ cell: 'F4', value: '#N/A' }] });
    expect(facts.percentColumns).toEqual([4]);
    // SheetJS writes no merged ranges into BIFF 5.
    if (bookType !== 'biff5') expect(facts.merged).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]);
  });

  it.each(['ods', 'fods'] as const)('%s reads the same values', async (bookType) => {
    const { rows, facts } = await readSheet(written(bookType, openDocumentBook()));
    expect(rows).toEqual(ROWS);
    expect(facts.percentColumns).toEqual([4]);
  });

  it('BIFF 2 has one sheet without a container', async () => {
    expect((await readSheet(written('biff2'))).rows[1]?.cells.slice(1, 4)).toEqual([
      'Desa "A" & B',
      '2023-09-06T13:05:00',
      '1.222e0',
    ]);
  });

  it('honours the 1904 system', async () => {
    const made = book();
    made.Workbook = { WBProps: { date1904: true } };
    const workbook = await openWorkbook(written('biff8', made));
    expect(workbook.date1904).toBe(true);
    await workbook.close();
  });

  it('refuses what is cut short', async () => {
    for (const bookType of ['xlsb', 'biff8', 'ods', 'xlml'] as const) {
      const bytes: unknown = XLSX.write(openDocumentBook(), { type: 'buffer', bookType });
      if (!Buffer.isBuffer(bytes)) continue;
      const code = await errorCode(
        temporaryFile(bytes.subarray(0, Math.floor(bytes.length * 0.6)), bookType),
      );
      expect(code).toMatch(/^corrupt-/);
    }
  });
});

const OPEN_DOCUMENT = (body: string) =>
  `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="s" xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document>`;

it('finds what is hidden in an OpenDocument sheet', async () => {
  const cell =
    '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';
  const path = temporaryFile(
    OPEN_DOCUMENT(
      `<table:table table:name="A"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/><table:table-row table:number-rows-repeated="2">${cell}</table:table-row><table:table-row table:visibility="filter">${cell}${cell}</table:table-row></table:table><table:table table:name="B" table:style-name="ta2"><table:table-row>${cell}</table:table-row></table:table>`,
    ),
    'fods',
  );
  const { rows, facts } = await readSheet(path);
  expect(rows.map(({ line, hidden }) => [line, hidden])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  expect(facts.hiddenColumns).toEqual([1]);
  const workbook = await openWorkbook(path);
  expect(workbook.sheets).toEqual([
    { name: 'A', visibility: 'visible' },
    { name: 'B', visibility: 'hidden' },
  ]);
  await workbook.close();
});

describe('SpreadsheetML 2003', () => {
  const xml = (rows: string, prolog = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>') =>
    `${prolog}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet></Workbook>`;
  const row =
    '<Row ss:Index="3" ss:Hidden="1"><Cell ss:StyleID="d"><Data ss:Type="DateTime">2023-09-06T13:05:00.000</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1.5</Data></Cell><Cell><Data ss:Type="String">é &amp; b</Data></Cell></Row>';

  it.each([
    ['with its declarations', xml(row)],
    ['without', xml(row, '')],
    ['as UTF-16', Buffer.from(`\ufeff${xml(row)}`, 'utf16le')],
  ])('reads %s', async (_, document) => {
    expect((await readSheet(temporaryFile(document, 'xls'))).rows).toEqual([
      { line: 3, cells: ['2023-09-06T13:05:00', null, '1.5e0', 'é & b'], hidden: true },
    ]);
  });

  it('refuses a DOCTYPE and a cut document', async () => {
    expect(await errorCode(temporaryFile(xml(row, '<?xml version="1.0"?><!DOCTYPE Workbook>'), 'xls'))).toBe(
      'xml-dtd-forbidden',
    );
    expect(await errorCode(temporaryFile(xml(row).slice(0, -40), 'xls'))).toBe('corrupt-file');
  });
});
