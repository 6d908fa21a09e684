import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSheet } from '../../../src/report/marked-copy/sheet-cells.ts';
import { editStyles, NO_STYLES } from '../../../src/report/marked-copy/styles-part.ts';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheet(data: string, head = ''): string {
  return `<worksheet xmlns="${NS}">${head}<sheetData>${data}</sheetData><pageMargins left="1"/></worksheet>`;
}

/** References of cells with their format numbers, in the order of the part. */
function cellsIn(xml: string): readonly (readonly [string, string])[] {
  return [...xml.matchAll(/<(?:x:)?c\s[^>]*>/g)].map(([tag]) => [
    /\sr="([^"]*)"/.exec(tag)?.[1] ?? '',
    /\ss="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
}

describe('marking cells of a worksheet', () => {
  it('changes the format of a cell and nothing else', () => {
    const styles = editStyles(NO_STYLES);
    const before = sheet(
      '<row r="2" spans="1:2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="0"><f>A2*2</f><v>4</v></c></row>',
    );
    const after = markSheet(before, new Map([['B2', 'error']]), styles);
    const number = styles.filled(0, 'error');
    expect(after).toBe(before.replace('<c r="B2" s="0">', `<c r="B2" s="${number}">`));
  });

  it('puts missing cells and rows in their place, with the format of their row or column', () => {
    const styles = editStyles(NO_STYLES);
    const before = sheet(
      '<row r="3" s="7" customFormat="1"><c r="B3"><v>1</v></c></row><row r="9"/>',
      '<cols><col min="1" max="2" width="12" style="5"/></cols>',
    );
    const after = markSheet(
      before,
      new Map([
        ['A1', 'warning'],
        ['A3', 'error'],
        ['C3', 'error'],
        ['B9', 'error'],
        ['D12', 'warning'],
      ]),
      styles,
    );
    expect(cellsIn(after)).toEqual([
      ['A1', String(styles.filled(5, 'warning'))],
      ['A3', String(styles.filled(7, 'error'))],
      ['B3', ''],
      ['C3', String(styles.filled(7, 'error'))],
      ['B9', String(styles.filled(5, 'error'))],
      ['D12', String(styles.filled(0, 'warning'))],
    ]);
    expect([...after.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual(['1', '3', '9', '12']);
    expect(after).toContain('<pageMargins left="1"/>');
  });

  it('knows prefixed names, cells without references, comments and empty sheets', () => {
    const styles = editStyles(NO_STYLES);
    const prefixed = `<x:worksheet xmlns:x="${NS}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><!-- <x:c r="Z9"> --><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(markSheet(prefixed, new Map([['B1', 'error']]), styles)).toBe(
      prefixed.replace('--><x:c>', `--><x:c s="${styles.filled(0, 'error')}">`),
    );
    const empty = `<worksheet xmlns="${NS}"><sheetData/></worksheet>`;
    expect(cellsIn(markSheet(empty, new Map([['B4', 'error']]), styles))).toHaveLength(1);
  });

  it('takes nothing in a comment for the sheet or its end', () => {
    const styles = editStyles(NO_STYLES);
    const note = '<!-- <sheetData><row r="1"><c r="A1"/></row></sheetData> -->';
    const before = sheet(
      `<row r="1"><c r="A1"><v>1</v></c></row>${note}<row r="2"><c r="A2"><v>2</v></c></row>`,
      note,
    );
    expect(markSheet(before, new Map([['A2', 'error']]), styles)).toBe(
      before.replace('<c r="A2">', `<c s="${styles.filled(0, 'error')}" r="A2">`),
    );
  });

  it('marks exactly the cells asked for, in order, whatever is there', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 0, max: 25 }),
    });
    const name = ({ row, column }: { row: number; column: number }) =>
      `${String.fromCharCode(65 + column)}${row}`;
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 30 }),
        fc.array(place, { minLength: 1, maxLength: 15 }),
        (there, wanted) => {
          const rows = new Map<number, Set<number>>();
          for (const { row, column } of there) rows.set(row, (rows.get(row) ?? new Set()).add(column));
          const data = [...rows]
            .sort(([a], [b]) => a - b)
            .map(
              ([row, columns]) =>
                `<row r="${row}">${[...columns]
                  .sort((a, b) => a - b)
                  .map((column) => `<c r="${name({ row, column })}"><v>1</v></c>`)
                  .join('')}</row>`,
            );
          const styles = editStyles(NO_STYLES);
          const marks = new Map(wanted.map((one) => [name(one), 'error' as const]));
          const after = markSheet(sheet(data.join('')), marks, styles);
          const number = String(styles.filled(0, 'error'));
          const cells = cellsIn(after);
          expect(
            cells
              .filter(([, style]) => style === number)
              .map(([cell]) => cell)
              .sort(),
          ).toEqual([...marks.keys()].sort());
          const order = cells.map(([cell]) => Number(cell.slice(1)) * 100 + cell.charCodeAt(0));
          expect(order).toEqual([...order].sort((a, b) => a - b));
          expect(new Set(cells.map(([cell]) => cell)).size).toBe(cells.length);
        },
      ),
    );
  });
});

describe('formats with a fill', () => {
  it.each([
    ['<styleSheet xmlns="NS"/>', ''],
    ['<x:styleSheet xmlns:x="NS">\n</x:styleSheet>', 'x:'],
  ])('are added to a part that holds none: %s', (given, p) => {
    const styles = editStyles(`<?xml version="1.0"?>${given.replace('NS', NS)}`);
    const number = styles.filled(0, 'error');
    const done = styles.finish();
    expect(done).toMatch(new RegExp(`^<\\?xml version="1.0"\\?><${p}styleSheet .*</${p}styleSheet>$`, 's'));
    expect(done).toContain(`<${p}fills count="4">`);
    const formats = new RegExp(`<${p}cellXfs count="(\\d+)">`).exec(done);
    expect(Number(formats?.[1])).toBe(number + 1);
  });

  it('keep number format, font, border and alignment of the cell', () => {
    const xml = NO_STYLES.replace(
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="3" fillId="1" borderId="2" xfId="0" applyFill="0"><alignment horizontal="center"/></xf></cellXfs>',
    );
    const styles = editStyles(xml);
    const number = styles.filled(1, 'warning');
    expect(styles.filled(1, 'warning')).toBe(number);
    const done = styles.finish();
    const formats = [
      ...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(done)?.[0] ?? '').matchAll(/<xf[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g),
    ];
    expect(formats[number]?.[0]).toBe(
      '<xf numFmtId="14" fontId="3" fillId="3" borderId="2" xfId="0" applyFill="1"><alignment horizontal="center"/></xf>',
    );
    expect(done).toContain(`<cellXfs count="${formats.length}">`);
    expect(done).toContain('<fills count="4">');
    expect(done).toContain('<fonts count="3">');
  });
});
