import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/ingest/raw/read.ts';

const HEADER = ['no', 'nama', 'alamat', 'kunjungan'];
const ROWS = [
  ['1', 'Siti Aminah', 'Jl. Merdeka 5', '12'],
  ['2', "Ma'ruf", 'Kp. Baru', '7'],
  ['3', 'Wayan Sudarta', 'Jl. Asia 12', '150'],
  ['4', 'Made Ayu', 'Gg. Melati', '31'],
];
const MARKS = [
  '=',
  '*',
  '+',
  '?',
  '@',
  '!',
  '%',
  '$',
  '¦',
  '¬',
  '•',
  '\u0001',
  '\u001f',
  '->',
  '=>',
  '|~|',
  '\\t',
  '^',
  '~',
  '#',
];

async function read(text: string) {
  const { tables } = await readRaw({ name: 'x.csv', content: Buffer.from(text) }, { known: () => false });
  expect(tables).toHaveLength(1);
  return { columns: tables[0]?.columns, rows: tables[0]?.rows };
}

function written(rows: readonly (readonly string[])[], delimiter: string, quote: string): string {
  const cell = (text: string) =>
    quote + (quote === '' ? text : text.replaceAll(quote, quote + quote)) + quote;
  return rows.map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}

describe('delimiters and quotes hardly anybody uses', () => {
  it.each(MARKS)('%j between bare cells', async (delimiter) => {
    expect(await read(written([HEADER, ...ROWS], delimiter, ''))).toEqual({ columns: HEADER, rows: ROWS });
  });

  it.each(MARKS.flatMap((mark) => ['"', "'", '`'].map((quote) => [mark, quote] as const)))(
    '%j between cells in %j, with a line break in one',
    async (delimiter, quote) => {
      const rows = [...ROWS, ['5', 'Budi', 'Line 1\nLine 2', '4'], ['6', 'Ana', 'Jl. B', '9']];
      expect(await read(written([HEADER, ...rows], delimiter, quote))).toEqual({ columns: HEADER, rows });
    },
  );

  it('does not take a mark that only ends or splits sentences for one', async () => {
    const questions = ['Pertanyaan', 'Apakah anak bersekolah?', 'Siapa pengasuhnya?', 'Di mana ibunya?'];
    const read = await readRaw(
      { name: 'x.csv', content: Buffer.from(`${questions.join('\n')}\n`) },
      { known: () => false },
    );
    expect(read.tables[0]?.columns).toEqual(['Pertanyaan']);
    expect(read.tables[0]?.rows).toEqual(questions.slice(1).map((one) => [one]));
  });
});
