import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/ingest/workbook/index.ts';
import { DesmigError } from '../../../src/model/error.ts';
import { errorCode, temporaryFile, xlsxEntries, xlsxFile } from './workbook-builder.ts';
import { zipOf } from './zip-writer.ts';

const row = '<row><c><v>1</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, ' ');

describe('what is no workbook', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['plain text', 'kode;nama\n1;2\n', 'unsupported-format'],
    ['another XML', '<?xml version="1.0"?><svg/>', 'unsupported-format'],
    ['a PDF', '%PDF-1.7', 'unsupported-format'],
    ['an empty zip', zipOf([]), 'unsupported-format'],
    ['a zip of other files', zipOf([{ name: 'a.csv', data: 'a,b' }]), 'unsupported-format'],
    ['HTML without a table', '<html><body>Silakan masuk</body></html>', 'no-table'],
    [
      'a broken OLE file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      'corrupt-file',
    ],
  ])('%s: %s', async (_, bytes, code) => expect(await errorCode(temporaryFile(bytes))).toBe(code));

  it('a document of another kind', async () => {
    const entries = xlsxEntries({ sheet: row }).map(({ name, data }) => ({
      name,
      data: String(data).replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
    }));
    expect(await errorCode(temporaryFile(zipOf(entries)))).toBe('unsupported-format');
    const text = [
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', data: '<a/>' },
    ];
    expect(await errorCode(temporaryFile(zipOf(text)))).toBe('unsupported-format');
  });

  it('a file that is not there, named by its base name alone', async () => {
    const error: unknown = await openWorkbook('/tidak/ada/buku.xlsx').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DesmigError);
    expect(error).toMatchObject({
      code: 'file-not-found',
      class: 'input',
      what: { key: 'workbook-file-not-found', params: { file: 'buku.xlsx' } },
      location: { file: 'buku.xlsx' },
    });
    expect(await errorCode(join(import.meta.dirname))).toBe('file-not-found');
  });
});

describe('encryption', () => {
  it('is told for an OLE container with an encrypted package', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000));
    const bytes: unknown = CFB.write(container, { type: 'buffer' });
    expect(Buffer.isBuffer(bytes)).toBe(true);
    if (!Buffer.isBuffer(bytes)) return;
    expect(await errorCode(temporaryFile(bytes))).toBe('encrypted-file');
    // The directory of streams alone survives a truncated download.
    const names = Buffer.from('EncryptedPackage', 'utf16le');
    expect(await errorCode(temporaryFile(Buffer.concat([bytes.subarray(0, 600), names])))).toBe(
      'encrypted-file',
    );
  });

  it('is told for encrypted entries and for an encrypted OpenDocument file', async () => {
    const entries = xlsxEntries({ sheet: row }).map((entry) => ({ ...entry, flags: 1 }));
    expect(await errorCode(temporaryFile(zipOf(entries)))).toBe('encrypted-file');
    const ods = zipOf([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', data: randomBytes(100) },
      {
        name: 'META-INF/manifest.xml',
        data: '<m:manifest xmlns:m="u"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
      },
    ]);
    expect(await errorCode(temporaryFile(ods))).toBe('encrypted-file');
  });

  it('OLE without a workbook is another format', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5000));
    const bytes: unknown = CFB.write(container, { type: 'buffer' });
    if (Buffer.isBuffer(bytes)) expect(await errorCode(temporaryFile(bytes))).toBe('unsupported-format');
  });
});

describe('damage', () => {
  const whole = zipOf(xlsxEntries({ sheet: row.repeat(3000), sharedStrings: '' }));

  it('cut anywhere, an archive is refused', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await errorCode(temporaryFile(cut))).toBe('corrupt-archive');
    }
  });

  it('a changed byte is noticed by the checksum', async () => {
    const entries = xlsxEntries({ sheet: row });
    const path = temporaryFile(
      zipOf(entries.map((entry) => (entry.name === SHEET ? { ...entry, claimedCrc: 1 } : entry))),
    );
    expect(await errorCode(path)).toBe('corrupt-archive');
  });

  it.each([
    ['XML that ends early', '<worksheet><sheetData><row><c><v>1</v></c>'],
    ['tags that do not nest', '<worksheet><sheetData><row></sheetData></row></worksheet>'],
    [
      'a string that is not in the table',
      '<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'a column beyond XFD',
      '<worksheet><sheetData><row><c r="ZZZZZZ1"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'a row beyond the last',
      '<worksheet><sheetData><row r="1048577"><c><v>9</v></c></row></sheetData></worksheet>',
    ],
    ['a row zero', '<worksheet><sheetData><row r="0"><c><v>9</v></c></row></sheetData></worksheet>'],
  ])('%s', async (_, data) => {
    expect(await errorCode(xlsxFile({ entries: [{ name: SHEET, data }] }))).toBe('corrupt-file');
  });

  it('a workbook that lists no sheet', async () => {
    const entries = [{ name: 'xl/workbook.xml', data: '<workbook><sheets/></workbook>' }];
    expect(await errorCode(xlsxFile({ sheet: row, entries }))).toBe('corrupt-file');
  });

  it('a sheet that is missing', async () => {
    const entries = xlsxEntries({ sheet: row }).filter(({ name }) => name !== SHEET);
    expect(await errorCode(temporaryFile(zipOf(entries)))).toBe('corrupt-file');
  });

  it('random damage never passes for something else than an error of ours', async () => {
    for (let i = 0; i < 60; i++) {
      const bytes = Buffer.from(whole);
      for (let n = 0; n < 4; n++)
        bytes[Math.floor(((i * 4 + n) * 7919) % bytes.length)] = (i * 31 + n) & 0xff;
      expect(await errorCode(temporaryFile(bytes))).toSatisfy(
        (code) => code === null || typeof code === 'string',
      );
    }
  });
});

describe('hostile files', () => {
  it('refuses a DOCTYPE in any part that is read', async () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>';
    for (const name of [SHEET, 'xl/workbook.xml', '[Content_Types].xml', '_rels/.rels']) {
      const entries = xlsxEntries({ sheet: row }).map((entry) =>
        entry.name === name ? { name, data: doctype + String(entry.data).replace(/^<\?.*?\?>/, '') } : entry,
      );
      expect(await errorCode(temporaryFile(zipOf(entries)))).toBe('xml-dtd-forbidden');
    }
  });

  it('refuses entries that climb out of the archive', async () => {
    for (const name of ['../a.xml', 'xl/../../a.xml', '..\\a.xml']) {
      expect(await errorCode(xlsxFile({ sheet: row, entries: [{ name, data: 'x' }] }))).toBe(
        'corrupt-archive',
      );
    }
  });

  it('refuses too many entries', async () => {
    const entries = Array.from({ length: 10_001 }, (_, i) => ({ name: `e${i}`, data: '', stored: true }));
    expect(await errorCode(temporaryFile(zipOf([...xlsxEntries({ sheet: row }), ...entries])))).toBe(
      'resource-limit',
    );
  });

  it('refuses a bomb by its directory', async () => {
    const path = xlsxFile({ entries: [{ name: SHEET, data: zeros(60) }] });
    const error: unknown = await openWorkbook(path).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'resource-limit',
      class: 'resource',
      what: {
        key: 'workbook-resource-limit',
        params: { limit: { key: 'workbook-limit-ratio', params: { max: 200 } } },
      },
    });
  });

  it('refuses a bomb whose directory lies, without unpacking all of it', async () => {
    const path = xlsxFile({ entries: [{ name: SHEET, data: zeros(80), claimedSize: 1000 }] });
    const before = process.memoryUsage().rss;
    expect(await errorCode(path)).toBe('resource-limit');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('refuses a cell of endless text and markup of endless length', async () => {
    const noise = (length: number) => randomBytes(length).toString('hex');
    const text = xlsxFile({ sheet: `<row><c t="str"><v>${noise(3_000_000)}</v></c></row>` });
    expect(await errorCode(text)).toBe('resource-limit');
    const comment = xlsxFile({ sheet: `<!-- ${noise(3_000_000)} -->${row}` });
    expect(await errorCode(comment)).toBe('corrupt-file');
  });

  it('counts the cells that repeats in an OpenDocument sheet stand for', async () => {
    const content =
      '<office:document xmlns:office="o" xmlns:table="t" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>';
    expect(await errorCode(temporaryFile(content, 'fods'))).toBe('resource-limit');
  });

  it('does not let indexes stretch a sheet', async () => {
    const book = (row: string) =>
      `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${row}</Table></Worksheet></Workbook>`;
    const cell = '<Data ss:Type="Number">1</Data>';
    for (const row of [
      `<Row ss:Index="900000000"><Cell>${cell}</Cell></Row>`,
      `<Row><Cell ss:Index="90000000">${cell}</Cell></Row>`,
    ]) {
      expect(await errorCode(temporaryFile(book(row), 'xls'))).toBe('corrupt-file');
    }
  });
});
