import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/workflows/read-table.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly columns: string;
  readonly rows: readonly string[];
  readonly notes?: readonly (readonly [code: string, line: number])[];
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

const CASES: readonly Case[] = [
  {
    name: 'lines that stand in quotes as a whole',
    text: lines('"Prov,L,P"', '"Aceh,1,2"', '"Bali,3,4"', '"Riau,5,6"'),
    columns: 'Prov|L|P',
    rows: ['Aceh|1|2', 'Bali|3|4', 'Riau|5|6'],
  },
  {
    name: 'rows in quotes with doubled ones inside, under bare labels',
    text: lines('desa,lokasi,n', '"Mekar,""Jl. A, RT 1"",1"', '"Suka,Jl. B,2"', '"Sari,Jl. C,3"'),
    columns: 'desa|lokasi|n',
    rows: ['Mekar|Jl. A, RT 1|1', 'Suka|Jl. B|2', 'Sari|Jl. C|3'],
  },
  {
    name: 'quotes that a word processor has curled',
    text: lines('“desa”,“lokasi”,n', '“Mekar”,“Jl. A, RT 1”,1', '“Suka”,“Jl. B”,2'),
    columns: 'desa|lokasi|n',
    rows: ['Mekar|Jl. A, RT 1|1', 'Suka|Jl. B|2'],
  },
  {
    name: 'records parted by marks that are no line ends',
    text: 'a,b\u001e1,2\u001e3,4\u001e',
    columns: 'a|b',
    rows: ['1|2', '3|4'],
  },
  {
    name: 'columns of fixed width under labels with single spaces',
    text: lines(
      'Desa         Anak Kab',
      'Suka Maju      12 Bogor',
      'Mekar Sari      7 Depok',
      'Wono           33 Solo',
    ),
    columns: 'Desa|Anak|Kab',
    rows: ['Suka Maju|12|Bogor', 'Mekar Sari|7|Depok', 'Wono|33|Solo'],
  },
  {
    name: 'a delimiter behind a backslash is text, a path is not',
    text: lines('a,b,c', '1,Bogor\\, Kota,C:\\data\\x', '3,Depok,D:\\y', '5,Bekasi\\, Kab,z'),
    columns: 'a|b|c',
    rows: ['1|Bogor, Kota|C:\\data\\x', '3|Depok|D:\\y', '5|Bekasi, Kab|z'],
  },
  {
    name: 'remarks behind # above and among the rows',
    text: lines('# made 2020-01-01, by hand', '# columns: a, b', 'id,desa,n', '1,A,3', '# left out', '2,B,4'),
    columns: 'id|desa|n',
    rows: ['1|A|3', '2|B|4'],
    notes: [
      ['title-row', 1],
      ['footnote-row', 5],
    ],
  },
  {
    name: 'labels that begin with #',
    text: lines('#id,desa,n', '1,A,3', '2,B,4'),
    columns: '#id|desa|n',
    rows: ['1|A|3', '2|B|4'],
  },
  {
    name: 'strokes under labels',
    text: lines('| desa | n |', '|:-----|--:|', '| A | 3 |', '| B | 4 |'),
    columns: 'desa|n',
    rows: [' A | 3 ', ' B | 4 '],
    notes: [['blank-row', 2]],
  },
  {
    name: 'addresses with commas in one column',
    text: lines('Lokasi', 'Jl. Merdeka 5, Bandung', 'Jl. Asia 10, Bandung', 'Jl. Braga 7, Bandung'),
    columns: 'Lokasi',
    rows: ['Jl. Merdeka 5, Bandung', 'Jl. Asia 10, Bandung', 'Jl. Braga 7, Bandung'],
  },
  {
    name: 'web addresses under no labels',
    text: lines(
      'A,Ani,http://a.id/1',
      'B,Budi,http://a.id/2',
      'C,Caca,http://a.id/3',
      'D,Dodi,http://a.id/4',
    ),
    columns: 'column_1|column_2|column_3',
    rows: ['A|Ani|http://a.id/1', 'B|Budi|http://a.id/2', 'C|Caca|http://a.id/3', 'D|Dodi|http://a.id/4'],
    notes: [['no-header', 1]],
  },
  {
    name: 'text behind a closing quote',
    text: lines('a,b', '"x" y,1', '"z",2', '"w",3'),
    columns: 'a|b',
    rows: ['x y|1', 'z|2', 'w|3'],
    notes: [['stray-quote', 2]],
  },
  {
    name: 'a quote that nothing closes where none is quoted',
    text: lines('id,desa,n', '1,"A,5', '2,B,6', '3,C,7'),
    columns: 'id|desa|n',
    rows: ['1|A|5', '2|B|6', '3|C|7'],
    notes: [['unterminated-quote', 2]],
  },
  {
    name: 'a control that does not print',
    text: lines('a,b', '1,x\u0007y', '2,z'),
    columns: 'a|b',
    rows: ['1|x\u0007y', '2|z'],
    notes: [['control-character', 2]],
  },
  {
    name: 'totals under ages and years as labels',
    text: lines('Kab;6-12 Tahun;13-17 Tahun', 'Bogor;10;20', 'Depok;30;5', 'Total;40;25'),
    columns: 'Kab|6-12 Tahun|13-17 Tahun',
    rows: ['Bogor|10|20', 'Depok|30|5'],
    notes: [['total-row', 4]],
  },
  {
    name: 'the nation above its parts with totals of groups among them',
    text: lines(
      'Prov;n',
      'Indonesia;15',
      'Aceh;1',
      'Riau;2',
      'Sub Total;3',
      'Bali;5',
      'Papua;7',
      'Sub Total;12',
    ),
    columns: 'Prov|n',
    rows: ['Aceh|1', 'Riau|2', 'Bali|5', 'Papua|7'],
    notes: [
      ['total-row', 2],
      ['total-row', 5],
      ['total-row', 8],
    ],
  },
  {
    name: 'a village of that name whose nought equals the sum of noughts',
    text: lines('No;Desa;L;P', '1;Wonorejo;382;0', '2;Total Jaya;38;0', '3;Mekar;14;7', ';Jumlah;434;7'),
    columns: 'No|Desa|L|P',
    rows: ['1|Wonorejo|382|0', '2|Total Jaya|38|0', '3|Mekar|14|7'],
    notes: [['total-row', 5]],
  },
  {
    name: 'shares printed under the total',
    text: lines('Klaster;L;P', 'A;10;30', 'B;20;20', 'Jumlah;30;50', 'Persentase;37,5;62,5'),
    columns: 'Klaster|L|P',
    rows: ['A|10|30', 'B|20|20'],
    notes: [
      ['total-row', 4],
      ['total-row', 5],
    ],
  },
  {
    name: 'years with marks of footnotes as labels',
    text: lines('Provinsi;2019 1);2020 r);2021', 'Aceh;1;2;3', 'Bali;5;6;7'),
    columns: 'Provinsi|2019 1)|2020 r)|2021',
    rows: ['Aceh|1|2|3', 'Bali|5|6|7'],
  },
  {
    name: 'a cluster and its parts below two rows of labels',
    text: lines(
      'No,Klaster,Tahun,,',
      ',,2019,2020,2021',
      'A,Hak Sipil,,,',
      '1,Akta,5,6,7',
      '2,KTP,1,2,3',
      ',Total,6,8,10',
    ),
    columns: 'No|Klaster|Tahun 2019|Tahun 2020|Tahun 2021',
    rows: ['A|Hak Sipil|||', '1|Akta|5|6|7', '2|KTP|1|2|3'],
    notes: [['total-row', 6]],
  },
  {
    name: 'one row with apostrophes where all others have quotes',
    text: lines(
      '"a","b","n"',
      '"x","y",1',
      "'v, w','z',2",
      '"p","q",3',
      '"r","s",4',
      '"t","u",5',
      '"k","l",6',
    ),
    columns: 'a|b|n',
    rows: ['x|y|1', 'v, w|z|2', 'p|q|3', 'r|s|4', 't|u|5', 'k|l|6'],
    notes: [['stray-quote', 3]],
  },
  {
    name: 'labels with another delimiter than the rows',
    text: lines('kota:jam:n', 'Bogor,"10:05",1', 'Depok,"11:30",2', 'Bekasi,"12:00",3'),
    columns: 'kota|jam|n',
    rows: ['Bogor|10:05|1', 'Depok|11:30|2', 'Bekasi|12:00|3'],
    notes: [['other-delimiter', 1]],
  },
  {
    name: 'a label as long as a paragraph',
    text: lines(`Prov,${'kasus '.repeat(80)}tahun,n`, 'Aceh,1,2', 'Bali,3,4', 'Riau,5,6'),
    columns: `Prov|${'kasus '.repeat(80)}tahun|n`,
    rows: ['Aceh|1|2', 'Bali|3|4', 'Riau|5|6'],
  },
  {
    name: 'a title and a note of as many words as there are columns',
    text: lines('Number of Children', 'Kab\tL\tP', 'Bogor\t1\t2', 'Depok\t3\t4', 'Sumber : KPAI'),
    columns: 'Kab|L|P',
    rows: ['Bogor|1|2', 'Depok|3|4'],
    notes: [
      ['title-row', 1],
      ['footnote-row', 5],
    ],
  },
];

describe('texts that take a detour', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, { text, columns, rows, notes }) => {
    const read = await readTable(
      { name: 'berkas.csv', content: Buffer.from(text) },
      { audience: 'internal' },
    );
    expect(read.error).toBeNull();
    expect(read.tables).toHaveLength(1);
    expect(read.tables[0]?.columns.join('|')).toBe(columns);
    expect(read.tables[0]?.rows.map((row) => row.join('|'))).toEqual(rows);
    for (const [code, line] of notes ?? [])
      expect(
        read.findings.some(
          (one) => one.code === code && (one.line ?? 0) <= line && (one.lineEnd ?? one.line ?? 0) >= line,
        ),
        `${code} at ${line}`,
      ).toBe(true);
  });

  it('a second table of words behind a gap, as wide as the first', async () => {
    const text = lines(
      'Prov,L,P',
      ...Array.from({ length: 20 }, (_, at) => `Kota ${at},${at},2`),
      '',
      'Prov,Ibu kota,Pulau',
      'Aceh,Banda Aceh,Sumatera',
      'Bali,Denpasar,Bali',
    );
    const { tables } = await readTable(
      { name: 'dua.csv', content: Buffer.from(text) },
      { audience: 'internal' },
    );
    expect(tables.map(({ columns }) => columns)).toEqual([
      ['Prov', 'L', 'P'],
      ['Prov', 'Ibu kota', 'Pulau'],
    ]);
  });

  it.each([
    [
      ['1.500.000,-', '250.000,-', '75.000,-'],
      [1500000, 250000, 75000],
    ],
    [
      ['12 r', '7 e', '9'],
      [12, 7, 9],
    ],
    [
      ['nihil', '5', '7'],
      [null, 5, 7],
    ],
    [
      ['t.a.d.', 'n.d.', '7'],
      [null, null, 7],
    ],
    [
      ['. . .', '5', '(blank)'],
      [null, 5, null],
    ],
    [
      ['5 th', '7 th', '12 th'],
      [5, 7, 12],
    ],
  ] as const)('a column of %j', async (cells, values) => {
    const text = `Wilayah;Nilai\n${cells.map((cell, at) => `Tempat ${at};${cell}\n`).join('')}`;
    const { tables } = await readTable(
      { name: 'kolom.csv', content: Buffer.from(text) },
      { audience: 'internal' },
    );
    expect(tables[0]?.values.map((row) => row[1])).toEqual(values);
  });

  it.each([
    ['a value of JSON a line', '{"a":1,"b":"x"}\n{"a":2,"b":"y"}\n'],
    ['XML', '<?xml version="1.0"?><rows><row a="1"/><row a="2"/></rows>'],
  ])('%s is refused', async (_, text) => {
    const read = await readTable({ name: 'data.csv', content: Buffer.from(text) });
    expect(read.error?.code).toBe('unsupported-format');
  });
});
