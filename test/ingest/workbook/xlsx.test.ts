import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/ingest/workbook/index.ts';
import { cellsOf, readSheet, stylesFor, temporaryFile, xlsxEntries, xlsxFile } from './workbook-builder.ts';
import { zipOf } from './zip-writer.ts';

const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

describe('text', () => {
  it('joins the runs of shared and inline strings and ignores phonetic guides', async () => {
    const rows = await cellsOf({
      sheet:
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' +
        '<row><c t="inlineStr"><is><t>in</t></is></c><c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh sb="0" eb="1"><t>ふ</t></rPh></is></c></row>',
      sharedStrings:
        '<si><t xml:space="preserve"> x </t></si><si><r><rPr><b/></rPr><t>Kab. </t></r><r><t>Bogor</t></r><rPh sb="0" eb="1"><t>よ</t></rPh></si><si><t/></si>',
    });
    expect(rows).toEqual([
      [' x ', 'Kab. Bogor'],
      ['in', 'a b'],
    ]);
  });

  it('decodes entities, CDATA, line ends and _x escapes', async () => {
    const rows = await cellsOf({
      sheet:
        '<row><c t="s"><v>0</v></c><c t="str"><v>R&amp;D_x000D_\r\nx</v></c><c t="str"><v><![CDATA[<b> & ]]>c</v></c></row>',
      sharedStrings: '<si><t>&lt;5 &#233;&#x1F600; _x005F_x0041_</t></si>',
    });
    expect(rows).toEqual([['<5 é\u{1F600} _x0041_', 'R&D\r\nx', '<b> & c']]);
  });

  it('reads UTF-8 with a byte order mark and UTF-16 of either order', async () => {
    const text = '﻿<worksheet><sheetData><row><c t="str"><v>é—中</v></c></row></sheetData></worksheet>';
    const utf16 = Buffer.from(text, 'utf16le');
    for (const data of [Buffer.from(text), utf16, utf16.subarray(2), Buffer.from(utf16).swap16()]) {
      const entries = [{ name: 'xl/worksheets/sheet1.xml', data }];
      expect(await cellsOf({ entries })).toEqual([['é—中']]);
    }
  });
});

describe('numbers', () => {
  it.each([
    ['12', '12'],
    ['-3', '-3'],
    ['0', '0'],
    ['-0', '0'],
    ['1.222', '1.222e0'],
    ['1.2220000000000000', '1.222e0'],
    ['0.30599999999999999', '0.306e0'],
    ['-1.5', '-1.5e0'],
    ['1.0', '1'],
    ['1E3', '1000'],
    ['1.5E-7', '1.5e-7'],
    ['3203012001000001', '3203012001000001'],
    ['1e21', '1e+21'],
    [' 7 ', '7'],
    ['007', '7'],
    ['bukan angka', 'bukan angka'],
  ])('%s reads %s', async (value, text) => {
    expect(await cellsOf({ sheet: `<row>${number(value)}</row>` })).toEqual([[text]]);
  });

  it('pads where the format does, leaves text and other formats alone', async () => {
    const styles = stylesFor(0, '0000', '00\\.00\\.00\\.0000', 49, '#,##0.00');
    const sheet = `<row>${number('7', 1)}${number('503012001', 2)}${number('7', 3)}${number('7', 4)}${number('7.5', 1)}${number('-7', 1)}</row>`;
    expect(await cellsOf({ sheet, styles })).toEqual([['0007', '05.03.01.2001', '7', '7', '7.5e0', '-7']]);
  });

  it('reads a percentage as people see it and names the column', async () => {
    const { rows, facts } = await readSheet(
      xlsxFile({
        sheet: `<row>${number('5')}${number('0.30599999999999999', 1)}${number('1', 2)}${number('-0.005', 1)}</row>`,
        styles: stylesFor(0, 9, '0.0%'),
      }),
    );
    expect(rows[0]?.cells).toEqual(['5', '30.6e0%', '100e0%', '-0.5e0%']);
    expect(facts.percentColumns).toEqual([1, 2, 3]);
  });

  it('reads booleans', async () => {
    const sheet = '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c></row>';
    expect(await cellsOf({ sheet })).toEqual([['TRUE', 'FALSE', 'TRUE']]);
  });
});

describe('dates', () => {
  const styles = stylesFor(0, 14, 'dd/mm/yyyy hh:mm', 20, '[h]:mm', 46);

  it('turns serials into ISO text by their format', async () => {
    const sheet = `<row>${number('45175', 1)}${number('45175.545138888891', 2)}${number('0.5', 3)}${number('1.5', 4)}${number('1.5', 5)}${number('45175')}</row>`;
    expect(await cellsOf({ sheet, styles })).toEqual([
      ['2023-09-06', '2023-09-06T13:05:00', '12:00:00', '1.5e0', '1.5e0', '45175'],
    ]);
  });

  it('leaves what is no date as its serial and says where', async () => {
    const sheet = `<row>${number('60', 1)}${number('-1', 1)}${number('59', 1)}</row>`;
    const { rows, facts } = await readSheet(xlsxFile({ sheet, styles }));
    expect(rows[0]?.cells).toEqual(['60', '-1', '1900-02-28']);
    expect(facts.invalidDates).toEqual({
      count: 2,
      examples: [
        { cell: 'A1', value: '60' },
        { cell: 'B1', value: '-1' },
      ],
    });
  });

  it('honours the 1904 system', async () => {
    const path = xlsxFile({
      sheet: `<row>${number('43713', 1)}${number('60', 1)}</row>`,
      styles,
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect((await readSheet(path)).rows[0]?.cells).toEqual(['2023-09-06', '1904-03-01']);
    const workbook = await openWorkbook(path);
    expect(workbook.date1904).toBe(true);
    await workbook.close();
  });

  it('reads the ISO dates of strict workbooks', async () => {
    const sheet =
      '<row><c t="d"><v>2023-09-06T00:00:00</v></c><c t="d"><v>2023-09-06T13:05:00Z</v></c></row>';
    expect(await cellsOf({ sheet })).toEqual([['2023-09-06', '2023-09-06T13:05:00']]);
  });
});

describe('errors and formulas', () => {
  it('empties error cells and formulas without a value, and says where', async () => {
    const sheet =
      '<row r="2"><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
      '<row r="7"><c r="A7"><f>SUM(A1:A2)</f><v>3</v></c><c r="B7"><f>A1&amp;"x"</f></c><c r="C7"><f>A2</f><v></v></c><c r="D7" t="str"><f>""</f><v></v></c><c r="E7" t="str"><f>"x"</f><v>x</v></c></row>';
    const { rows, facts } = await readSheet(xlsxFile({ sheet }));
    expect(rows).toEqual([{ line: 7, cells: ['3', null, null, null, 'x'], hidden: false }]);
    expect(facts.errorValues).toEqual({
      count: 2,
      examples: [
        { cell: 'B2', value: '#N/A' },
        { cell: 'C2', value: '#DIV/0!' },
      ],
    });
    expect(facts.formulasWithoutValue).toEqual({
      count: 2,
      examples: [
        { cell: 'B7', value: 'A1&"x"' },
        { cell: 'C7', value: 'A2' },
      ],
    });
  });

  it('caps the examples, not the count', async () => {
    const { facts } = await readSheet(
      xlsxFile({ sheet: '<row><c t="e"><v>#N/A</v></c></row>'.repeat(1200) }),
    );
    expect(facts.errorValues.count).toBe(1200);
    expect(facts.errorValues.examples).toHaveLength(1000);
  });
});

describe('places', () => {
  it('leaves out empty rows and keeps the sheet rows of the others', async () => {
    const sheet =
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="4"><c r="A4" s="1"/></row><row r="5"/><row r="9"><c r="A9" t="str"><v></v></c><c r="B9"><v>2</v></c><c r="D9" s="1"/></row>';
    expect((await readSheet(xlsxFile({ sheet }))).rows).toEqual([
      { line: 3, cells: [null, null, '1'], hidden: false },
      { line: 9, cells: [null, '2'], hidden: false },
    ]);
  });

  it('places cells and rows without references by their order', async () => {
    const sheet =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r="C3"><v>5</v></c><c><v>6</v></c></row>';
    expect((await readSheet(xlsxFile({ sheet }))).rows).toEqual([
      { line: 1, cells: ['1', null, '3'], hidden: false },
      { line: 3, cells: [null, null, '5', '6'], hidden: false },
    ]);
  });

  it('puts cells that come out of order where they belong', async () => {
    const sheet = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>';
    expect(await cellsOf({ sheet })).toEqual([['1', null, '3']]);
  });

  it('ignores a false dimension', async () => {
    const sheet =
      '<dimension ref="A1"/><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>';
    expect(await cellsOf({ sheet })).toEqual([['1', '2'], ['3']]);
  });

  it('reports merged ranges, hidden rows and hidden columns in use', async () => {
    const sheet =
      '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3"/><col min="4" max="16384" hidden="true"/></cols>' +
      '<sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c r="D2"><v>2</v></c></row></sheetData>' +
      '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D5:D7"/></mergeCells>';
    const { rows, facts } = await readSheet(xlsxFile({ sheet }));
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(facts.hiddenColumns).toEqual([1, 3]);
    expect(facts.merged).toEqual([
      { top: 1, left: 0, bottom: 2, right: 1 },
      { top: 5, left: 3, bottom: 7, right: 3 },
    ]);
  });

  it('streams in batches, anew on every call', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<row><c><v>${i}</v></c><c t="str"><v>baris ${i}</v></c></row>`,
    );
    const workbook = await openWorkbook(xlsxFile({ sheet: rows.join('') }));
    expect(() => workbook.facts('Data')).toThrow(RangeError);
    for (let pass = 0; pass < 2; pass++) {
      const lines: number[] = [];
      let batches = 0;
      for await (const batch of workbook.rows('Data')) {
        batches++;
        for (const { line, cells } of batch) {
          lines.push(line);
          expect(cells).toEqual([String(line - 1), `baris ${line - 1}`]);
        }
      }
      expect(lines).toHaveLength(20_000);
      expect(batches).toBeGreaterThan(1);
    }
    for await (const _ of workbook.rows('Data')) break;
    await workbook.close();
  });
});

describe('packages', () => {
  const row = '<row><c><v>1</v></c></row>';

  it('lists sheets in tab order with their visibility, without charts', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const path = xlsxFile({
      sheet: row,
      entries: [
        {
          name: 'xl/workbook.xml',
          data: '<workbook xmlns:r="r"><sheets><sheet name="B &amp; C" sheetId="2" r:id="rId2"/><sheet name="Bagan" sheetId="3" r:id="rId4"/><sheet name="A" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Z" sheetId="9" state="veryHidden" r:id="rId3"/></sheets></workbook>',
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/worksheet" Target="/xl/worksheets/two.xml"/><Relationship Id="rId3" Type="${type}/worksheet" Target="../other/three.xml"/><Relationship Id="rId4" Type="${type}/chartsheet" Target="c.xml"/></Relationships>`,
        },
        { name: 'xl/worksheets/two.xml', data: `<worksheet><sheetData>${row}${row}</sheetData></worksheet>` },
        { name: 'other/three.xml', data: '<worksheet/>' },
      ],
    });
    const workbook = await openWorkbook(path);
    expect(workbook.sheets).toEqual([
      { name: 'B & C', visibility: 'visible' },
      { name: 'A', visibility: 'hidden' },
      { name: 'Z', visibility: 'very-hidden' },
    ]);
    expect(workbook.format).toBe('xlsx');
    await workbook.close();
    expect((await readSheet(path, 'B & C')).rows).toHaveLength(2);
    expect((await readSheet(path, 'A')).rows).toHaveLength(1);
    expect((await readSheet(path, 'Z')).rows).toEqual([]);
  });

  it('finds the workbook wherever the relationships put it, in any case and with backslashes', async () => {
    const entries = xlsxEntries({ sheet: row }).map(({ name, data }) => ({
      name: name.replace('xl/', 'XL\\').replaceAll('/', '\\').replace('workbook.xml', 'Workbook.xml'),
      data,
    }));
    expect((await readSheet(temporaryFile(zipOf(entries)))).rows).toHaveLength(1);
    const moved = xlsxEntries({ sheet: row }).map(({ name, data }) => ({
      name: name.replace('xl/', 'isi/buku/'),
      data: String(data).replaceAll('"xl/', '"./isi/buku/').replaceAll('"/xl/', '"/isi/buku/'),
    }));
    expect((await readSheet(temporaryFile(zipOf(moved)))).rows).toHaveLength(1);
  });

  it('reads prefixed names, the strict namespace and stored entries', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const prefixed =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>hai</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const entries = xlsxEntries({ entries: [{ name: 'xl/worksheets/sheet1.xml', data: prefixed }] });
    const path = temporaryFile(
      zipOf(entries.map(({ name, data }) => ({ name, data: strict(String(data)), stored: true }))),
    );
    expect((await readSheet(path)).rows).toEqual([{ line: 2, cells: [null, 'hai'], hidden: false }]);
  });

  it('knows a macro workbook by its content type', async () => {
    const entries = xlsxEntries({ sheet: row }).map(({ name, data }) => ({
      name,
      data: String(data).replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
        'vnd.ms-excel.sheet.macroEnabled.main',
      ),
    }));
    const workbook = await openWorkbook(temporaryFile(zipOf(entries)));
    expect(workbook.format).toBe('xlsm');
    await workbook.close();
  });
});
