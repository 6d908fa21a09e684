import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellValue } from '../../../src/ingest/raw/raw-columns.ts';
import { readRaw } from '../../../src/ingest/raw/read.ts';
import {
  cellsOf,
  errorCode,
  readSheet,
  stylesFor,
  temporaryFile,
  xlsxEntries,
  xlsxFile,
} from './workbook-builder.ts';
import type { ZipEntry } from './zip-writer.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

interface Field {
  readonly bytes: Buffer;
}

function field(size: 2 | 4 | 8, value: number): Field {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigUInt64LE(BigInt(value));
  else if (size === 4) bytes.writeUInt32LE(value);
  else bytes.writeUInt16LE(value);
  return { bytes };
}

const joined = (...fields: readonly (Field | Buffer)[]) =>
  Buffer.concat(fields.map((one) => (Buffer.isBuffer(one) ? one : one.bytes)));
const [u16, u32, u64] = [2, 4, 8].map((size) => (value: number) => field(size as 2 | 4 | 8, value)) as [
  (value: number) => Field,
  (value: number) => Field,
  (value: number) => Field,
];

/**
 * An archive as streaming writers make it (APPNOTE 4.4.4, bit 3): sizes and checksum stand behind the data. With `zip64`
 * the directory has them in the extended field of 64 bits (4.5.3), and the end of the archive its own record (4.3.14).
 */
function streamedZip(entries: readonly ZipEntry[], zip64: boolean): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name: text, data } of entries) {
    const content = Buffer.from(data);
    const packed = deflateRawSync(content);
    const name = Buffer.from(text);
    const head = joined(u16(45), u16(8), u16(8), u16(0), u16(0x21));
    const local = joined(
      Buffer.from('PK\x03\x04', 'latin1'),
      head,
      u32(0),
      u32(0),
      u32(0),
      u16(name.length),
      u16(0),
      name,
      packed,
      Buffer.from('PK\x07\x08', 'latin1'),
      u32(crc32(content)),
      zip64 ? u64(packed.length) : u32(packed.length),
      zip64 ? u64(content.length) : u32(content.length),
    );
    const extra = zip64
      ? joined(u16(1), u16(24), u64(content.length), u64(packed.length), u64(offset))
      : Buffer.alloc(0);
    const told = (value: number) => u32(zip64 ? 0xffffffff : value);
    directory.push(
      joined(
        Buffer.from('PK\x01\x02', 'latin1'),
        u16(45),
        head,
        u32(crc32(content)),
        told(packed.length),
        told(content.length),
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        told(offset),
        name,
        extra,
      ),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = entries.length;
  const end64 = joined(
    Buffer.from('PK\x06\x06', 'latin1'),
    u64(44),
    u16(45),
    u16(45),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(central.length),
    u64(offset),
    Buffer.from('PK\x06\x07', 'latin1'),
    u32(0),
    u64(offset + central.length),
    u32(1),
  );
  const end = joined(
    Buffer.from('PK\x05\x06', 'latin1'),
    u16(0),
    u16(0),
    u16(zip64 ? 0xffff : count),
    u16(zip64 ? 0xffff : count),
    u32(zip64 ? 0xffffffff : central.length),
    u32(zip64 ? 0xffffffff : offset),
    u16(0),
  );
  return Buffer.concat([...locals, central, ...(zip64 ? [end64] : []), end]);
}

describe('archives', () => {
  const entries = xlsxEntries({
    sheet: `<row><c t="s"><v>0</v></c><c><v>7</v></c></row>`,
    sharedStrings: '<si><t>Bogor</t></si>',
  });

  it.each([
    ['with sizes behind the data', false],
    ['with sizes of 64 bits', true],
  ])('%s', async (_, zip64) => {
    expect((await readSheet(temporaryFile(streamedZip(entries, zip64)))).rows).toEqual([
      { line: 1, cells: ['Bogor', '7'], hidden: false },
    ]);
  });

  it('without the table of strings that cells point to', async () => {
    const path = xlsxFile({ sheet: '<row><c t="s"><v>0</v></c></row>' });
    expect(await errorCode(path)).toBe('corrupt-file');
  });

  it.each(['-1', '1.5', 'x'])('with the string number %s', async (index) => {
    const sheet = `<row><c t="s"><v>${index}</v></c></row>`;
    expect(await errorCode(xlsxFile({ sheet, sharedStrings: '<si><t>a</t></si>' }))).toBe('corrupt-file');
  });
});

describe('cells', () => {
  it('reads a value however it is cut, with comments and CDATA in it', async () => {
    const sheet =
      '<row><c><v>4<!-- x -->2</v></c><c t="s"><v><![CDATA[0]]></v></c><c t="s"><v> 0 </v></c><c t="s"><v></v></c></row>';
    expect(await cellsOf({ sheet, sharedStrings: '<si><t>a<!-- x -->b</t></si>' })).toEqual([
      ['42', 'ab', 'ab'],
    ]);
  });

  it('keeps white space that the standard keeps, and drops what stands between elements', async () => {
    const sheet =
      '\n <row>\n <c t="inlineStr">\n <is>\n <t xml:space="preserve"> a\nb </t>\n </is>\n </c>\n <c>\n <v>1</v>\n </c>\n </row>\n';
    expect(await cellsOf({ sheet })).toEqual([[' a\nb ', '1']]);
  });

  it('takes attributes with either quote, in any order, with others among them', async () => {
    const sheet = `<row spans='1:9' r='2' x14:dyDescent="0.25"><c t='str' cm="1" s='0' r='C2'><v>a</v></c><c  t="n"\n r="D2" ><v>1</v></c></row>`;
    expect((await readSheet(xlsxFile({ sheet }))).rows).toEqual([
      { line: 2, cells: [null, null, 'a', '1'], hidden: false },
    ]);
  });

  it('gives the same whole numbers as text, however often they recur and whatever their style', async () => {
    const styles =
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="18"/><xf numFmtId="46"/></cellXfs>';
    const row = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join('');
    const read = await cellsOf({ sheet: `<row>${row}</row>`.repeat(3), styles });
    const one = ['1', '1900-01-01', '1900-01-01', '1'];
    expect(read).toEqual([one, one, one]);
  });

  it('reads the last cell that a sheet can have', async () => {
    const sheet = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const [row] = (await readSheet(xlsxFile({ sheet }))).rows;
    expect(row?.line).toBe(1_048_576);
    expect(row?.cells).toHaveLength(16_384);
    expect(row?.cells.at(-1)).toBe('1');
  });

  it('refuses rows that stretch to the last column time and again', async () => {
    const sheet = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(5000);
    expect(await errorCode(xlsxFile({ sheet }))).toBe('resource-limit');
  });
});

describe('percentages', () => {
  it('are the same in a sheet and in a text', async () => {
    const sheet = [0.30599999999999999, 0.1225, 1, -0.005, 0.00001, 12.22]
      .map((value) => `<row><c t="str"><v>Aceh</v></c><c s="1"><v>${value}</v></c></row>`)
      .join('');
    const header = '<row><c t="str"><v>Provinsi</v></c><c t="str"><v>Cakupan</v></c></row>';
    const path = xlsxFile({ sheet: header + sheet, styles: stylesFor(0, '0.0%') });
    const text = 'Provinsi;Cakupan\n30,6 %\n12,25 %\n100 %\n-0,5 %\n0,001 %\n1222 %\n'.replaceAll(
      /\n(?=.*%)/g,
      '\nAceh;',
    );
    const [read, typed] = await Promise.all(
      [path, { name: 'a.csv', content: Buffer.from(text) }].map(async (file) => {
        const { tables } = await readRaw(file, { known: () => false });
        const [table] = tables;
        return {
          types: table?.types,
          values: table?.rows.map((cells, row) => cells.map((_, column) => cellValue(table, row, column))),
          rows: table?.rows,
        };
      }),
    );
    expect(read?.types).toEqual(['text', 'percent']);
    expect(read?.values).toEqual([30.6, 12.25, 100, -0.5, 0.001, 1222].map((value) => ['Aceh', value]));
    expect(typed?.types).toEqual(read?.types);
    expect(typed?.values).toEqual(read?.values);
    expect(read?.rows?.map(([, cell]) => cell)).toEqual([
      '30.6%',
      '12.25%',
      '100%',
      '-0.5%',
      '0.001%',
      '1222%',
    ]);
  });
});

describe('rows', () => {
  const label = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const row = (line: number, ...cells: readonly string[]) => `<row r="${line}">${cells.join('')}</row>`;

  it('come in the order of the sheet, parts of one row joined', async () => {
    const sheet =
      row(4, label('Bogor'), '<c><v>3</v></c>') +
      row(1, label('Wilayah'), label('Jumlah anak')) +
      row(3, label('Depok')) +
      row(3, '<c r="B3"><v>2</v></c>') +
      row(2, label('Bekasi'), '<c><v>1</v></c>');
    const { tables } = await readRaw(xlsxFile({ sheet }), { known: () => false });
    expect(tables.map(({ columns, rows, lines }) => ({ columns, rows, lines }))).toEqual([
      {
        columns: ['Wilayah', 'Jumlah anak'],
        rows: [
          ['Bekasi', '1'],
          ['Depok', '2'],
          ['Bogor', '3'],
        ],
        lines: [2, 3, 4],
      },
    ]);
  });

  it('hold for all rows below what is merged over them, in the thousands', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      row(at + 2, at % 1500 === 0 ? label(`Kelompok ${at / 1500 + 1}`) : '<c/>', `<c><v>${at}</v></c>`),
    );
    const data = `<worksheet><sheetData>${row(1, label('Kelompok umur'), label('Jumlah'))}${rows.join('')}</sheetData><mergeCells><mergeCell ref="A2:A1501"/><mergeCell ref="A1502:A3001"/></mergeCells></worksheet>`;
    const { tables, notes } = await readRaw(xlsxFile({ entries: [{ name: SHEET, data }] }), {
      known: () => false,
    });
    expect(tables[0]?.rows).toEqual(
      Array.from({ length: 3000 }, (_, at) => [`Kelompok ${at < 1500 ? 1 : 2}`, String(at)]),
    );
    expect(notes.filter(({ code }) => code === 'fill-down').map(({ count }) => count)).toEqual([1499, 1499]);
  });
});
