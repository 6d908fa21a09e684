import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../../src/ingest/bytes.ts';
import { openTable } from '../../../src/ingest/open.ts';
import { prescan } from '../../../src/ingest/text/prescan.ts';
import { openText } from '../../../src/ingest/text/source.ts';
import type { GridRow, TableSource } from '../../../src/model/table.ts';

const known = (label: string) => /^(?:provinsi|tahun|jumlah)/i.test(label);
const province = (label: string) => /^(?:bali|aceh|papua)$/i.test(label);

async function streamed(content: Buffer): Promise<TableSource | null> {
  const bytes = memoryBytes('tabel.csv', content);
  return openText(bytes, await prescan(bytes), { known, province, mayStructure: false });
}

async function rowsOf(source: TableSource | null): Promise<readonly GridRow[]> {
  const lane = source?.lanes.find(({ kind }) => kind === 'rows');
  const rows: GridRow[] = [];
  if (lane?.kind === 'rows') for await (const batch of lane.batches()) rows.push(...batch);
  return rows;
}

const BODY = ['Bali,1,2,3,4', 'Aceh,5,6,7,8', '', 'Papua,9,10,11,12'];

describe('a table too long to be held whole', () => {
  it.each([
    ['two rows', ['Provinsi,2022,,2023,', ',Laki-laki,Perempuan,Laki-laki,Perempuan']],
    [
      'a title, blank lines and numbers of columns',
      [
        'Tabel 1. Anak menurut jenis kelamin,,,,',
        '',
        'Provinsi,2022,,2023,',
        ',Laki-laki,Perempuan,Laki-laki,Perempuan',
        '(1),(2),(3),(4),(5)',
      ],
    ],
    [
      'a row of units',
      [
        'Provinsi,2022,,2023,',
        ',Laki-laki,Perempuan,Laki-laki,Perempuan',
        ',(orang),(orang),(orang),(orang)',
      ],
    ],
    ['one row and a row of units', ['Provinsi,2021,2022,2023,2024', ',(orang),(orang),(orang),(orang)']],
  ])('is read under a header of %s as a short one is', async (_name, head) => {
    const content = Buffer.from(`${[...head, ...BODY].join('\n')}\n`);
    const short = await openTable({ name: 'tabel.csv', content }, { known, province });
    const long = await streamed(content);
    const facts = (source: TableSource | null) =>
      source === null
        ? null
        : {
            header: source.header,
            levels: source.levels,
            headerLine: source.headerLine,
            title: source.title,
            notes: source.notes(),
          };
    const [own, whole] = [await rowsOf(long), await rowsOf(short)];
    expect(facts(long)).toEqual(facts(short));
    const cells = (rows: readonly GridRow[]) =>
      rows.map(({ line, cells: texts }) => [line, texts.map((text) => text ?? '')]);
    expect(cells(own)).toEqual(cells(whole));
    const left = (source: TableSource | null) =>
      Object.values(source?.preamble ?? {}).reduce((sum, count) => sum + count, source?.blankLines ?? 0);
    expect(left(long)).toBe(left(short));
    await long?.close();
    await short.close();
  });
});
