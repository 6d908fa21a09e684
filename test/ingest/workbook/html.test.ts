import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/ingest/workbook/index.ts';
import { readSheet, temporaryFile } from './workbook-builder.ts';

const cells = async (html: string | Buffer) =>
  (await readSheet(temporaryFile(html, 'xls'))).rows.map((row) => row.cells);

describe('HTML named .xls', () => {
  it('keeps numbers, dates and codes as the text shown', async () => {
    const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html><head><style>td { mso-number-format:"\\@"; }</style></head>
      <body><table border="1"><tr><th>Kode</th><th>Nama, lengkap; asli</th></tr>
      <tr><td style='mso-number-format:"\\@";'>0012</td><td>1.222</td></tr><tr><td>06/09/2023</td><td> 12,5 % </td></tr></table></body></html>`;
    expect(await cells(html)).toEqual([
      ['Kode', 'Nama, lengkap; asli'],
      ['0012', '1.222'],
      ['06/09/2023', '12,5 %'],
    ]);
  });

  it('takes missing end tags, entities, breaks, comments and stray signs', async () => {
    const html = `<TABLE><TR><TD>a &amp; b<BR>c\n d<TD>&nbsp;<TD title="x > y" data-z='"'>&eacute;&#233;<!-- <td>no</td> -->
      <TR><TD><b>t<i>ebal</i></b><script>var x = "<td>1</td>";</script><TD>1 < 2<TD width=5">x</TABLE>`;
    expect(await cells(html)).toEqual([
      ['a & b\nc d', null, 'éé'],
      ['tebal', '1 < 2', 'x'],
    ]);
  });

  it('places cells around those that span, and reports the spans', async () => {
    const html =
      '<table><tr><td rowspan=2>P</td><td colspan="2">2023</td></tr><tr><td>L</td><td>P</td></tr><tr></tr><tr style="display:none"><td>x</td><td></td><td>3</td></tr></table>';
    const { rows, facts } = await readSheet(temporaryFile(html, 'xls'));
    expect(rows).toEqual([
      { line: 1, cells: ['P', '2023'], hidden: false },
      { line: 2, cells: [null, 'L', 'P'], hidden: false },
      { line: 4, cells: ['x', null, '3'], hidden: true },
    ]);
    expect(facts.merged).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
  });

  it('makes a sheet of every table with text, nested ones too', async () => {
    const html =
      '<html><table><tr><td><table><tr><td>1</td></tr></table></td></tr></table><table></table><table><tr><td>2</table>';
    const path = temporaryFile(html, 'xls');
    const workbook = await openWorkbook(path);
    expect(workbook.format).toBe('html');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
    expect((await readSheet(path, 'Sheet2')).rows[0]?.cells).toEqual(['2']);
  });

  it.each([
    ['UTF-8', Buffer.from('<table><tr><td>é—</td></tr></table>')],
    ['UTF-16', Buffer.from('\ufeff<table><tr><td>é—</td></tr></table>', 'utf16le')],
    ['Windows-1252', Buffer.from('<table><tr><td>\xe9\x97</td></tr></table>', 'latin1')],
    [
      'Windows-1252 called Latin-1',
      Buffer.from('<meta charset="iso-8859-1"><table><tr><td>\xe9\x97</td></tr></table>', 'latin1'),
    ],
  ])('reads %s', async (_, bytes) => expect(await cells(bytes)).toEqual([['é—']]));

  it('takes time in proportion to what is unclosed', async () => {
    for (const piece of ['<!--', '<td "', "<td a='", '<a', '<script>', '<table><tr><td>']) {
      const started = performance.now();
      await cells(`<table><tr><td>1</td></tr></table>${piece.repeat(100_000)}`);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
