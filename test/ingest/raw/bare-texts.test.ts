import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/ingest/raw/read.ts';

async function read(...lines: readonly string[]) {
  const content = Buffer.from(`${lines.join('\n')}\n`);
  const { tables, notes, dialect } = await readRaw({ name: 'a.csv', content }, { known: () => false });
  return { columns: tables[0]?.columns, rows: tables[0]?.rows, notes, dialect };
}

const NAMES = ['Suka Maju', 'Bumi Sari Indah', 'Mekar', "Tanjung Da'i", 'Air Putih', 'Pasir'];
const REMARKS = ['ada, tetapi kecil', 'belum', 'rusak, lihat foto', 'baik', 'ditutup, pindah', 'baru'];

describe('texts without the quotes they would need', () => {
  it('keeps a column without any value where no labels say that it is none', async () => {
    const { columns, rows } = await read('1,Bogor,12,', '2,Depok,9,', '3,Bekasi,14,');
    expect(columns).toEqual(['column_1', 'column_2', 'column_3', 'column_4']);
    expect(rows?.[0]).toEqual(['1', 'Bogor', '12', '']);
  });

  it('leaves out trailing delimiters beyond the labels', async () => {
    const { columns } = await read('no,nama,jumlah,,', '1,Bogor,12,,', '2,Depok,9,,');
    expect(columns).toEqual(['no', 'nama', 'jumlah']);
  });

  it('parts at the spaces around quoted texts, and joins the words of a name', async () => {
    const lines = NAMES.map(
      (name, at) => `0${at + 1}/06/2023 ${at + 3} ${name} "${REMARKS[at]}" "lampiran/${at}.pdf"`,
    );
    const { columns, rows, dialect } = await read(
      'tanggal jumlah desa "catatan" "berkas"',
      ...lines,
      ...lines,
    );
    expect(dialect?.delimiter).toBe(' ');
    expect(columns).toEqual(['tanggal', 'jumlah', 'desa', 'catatan', 'berkas']);
    expect(rows?.slice(0, 6)).toEqual(
      NAMES.map((name, at) => [`0${at + 1}/06/2023`, `${at + 3}`, name, REMARKS[at], `lampiran/${at}.pdf`]),
    );
  });

  it('takes a backslash before one apostrophe of many for text', async () => {
    const lines = REMARKS.map((remark, at) => `${at},'Jum'at: ${remark}',${at * 7},'ya'`);
    const { rows, dialect } = await read(
      'no,catatan,jumlah,setuju',
      ...lines,
      `9,'tinggi 8\\'9, baik',5,'ya'`,
    );
    expect(dialect).toMatchObject({ quote: "'" });
    expect(rows?.[0]).toEqual(['0', "Jum'at: ada, tetapi kecil", '0', 'ya']);
    expect(rows?.at(-1)).toEqual(['9', "tinggi 8\\'9, baik", '5', 'ya']);
  });
});

describe('a delimiter that is missing', () => {
  const lines = NAMES.map((name, at) => `${at + 1},${name},"${REMARKS[at]}, ${name}",${at + 11}`);
  const whole = NAMES.map((name, at) => [`${at + 1}`, name, `${REMARKS[at]}, ${name}`, `${at + 11}`]);

  it('is found before a quoted text, though the commas in it make up for it', async () => {
    const { rows, notes } = await read('no,desa,catatan,jumlah', ...lines, '7,Sari"baik, sekali",12');
    expect(rows).toEqual([...whole, ['7', 'Sari', 'baik, sekali', '12']]);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'missing-delimiter', line: 8 }));
  });

  it('is found between a figure and the word that touches it', async () => {
    const { rows, notes } = await read('no,desa,catatan,jumlah', ...lines, '17Sari,"baik, sekali",12');
    expect(rows).toEqual([...whole, ['17', 'Sari', 'baik, sekali', '12']]);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'missing-delimiter', line: 8 }));
  });

  it('is not looked for in a name with a word in quotes', async () => {
    const names = NAMES.map((name, at) => `${at + 1},Balai "${name}",baik`);
    const { rows, notes } = await read('no,desa,catatan', ...names);
    expect(rows?.[0]).toEqual(['1', 'Balai "Suka Maju"', 'baik']);
    expect(notes.map(({ code }) => code)).not.toContain('missing-delimiter');
  });
});
