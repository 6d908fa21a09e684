import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from '../../src/engine/index.ts';
import { readTable, type TableRead } from '../../src/workflows/read-table.ts';
import { readBulk } from '../../src/workflows/reading/bulk.ts';
import { openInput } from '../../src/workflows/reading/open-input.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();

const HEADER = 'Tgl Aduan,Tgl Selesai,Klaster,Sub Klaster,Prov,Kab/Kota,Usia,Catatan';

const cell = (...values: readonly string[]) =>
  fc
    .constantFrom(...values)
    .map((value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
const row = fc
  .tuple(
    cell('05/01/2023', '13/02/2023', '6 Maret 2023', '2023-04-07', ' 17/05/2023 '),
    cell('13/03/2023', '-', ''),
    cell('Perlindungan Khusus Anak', 'PKA', 'Pendidikan, Waktu Luang, Kegiatan Budaya dan Agama', ''),
    cell('Pengasuhan Bermasalah', 'pengasuhan\nbermasalah', 'Akses Pendidikan', 'lain'),
    cell('Jawa Barat', 'DKI Jakarta', 'Jawa Bart'),
    cell('Kabupaten Contoh A', 'Kab. Contoh B', ''),
    cell('5', '17', '7,0', 'lima'),
    cell('ia "bilang" begitu', 'baris\nkedua\n\nkeempat', 'biasa', ''),
  )
  .map((cells) => cells.join(','));
/** What typists, editors and portals do to lines. */
const odd = fc.constantFrom(
  '',
  HEADER,
  ',,,,,,,',
  '(1),(2),(3),(4),(5),(6),(7),(8)',
  '"01/01"/2023,,PKA,lain,Bali,,5,x',
  '05/01/2023,, "PKA",lain,Bali,,5,x',
  '05/01/2023,,"PKA,lain,Bali,,5,x',
  '05/01/2023,,PKA",lain,Bali,,5,x',
  '05/01/2023,,PKA,lain',
  '05/01/2023,,PKA,lain,Bali,,5,x,',
  '05/01/2023,,PKA,lain,Bali,,5,x,y,z',
  '05/01/2023,,PKA,lain,Bali,,5,a "b" c',
  '05/01/2023;;PKA;lain;Bali;;5;x',
  '05/01/2023,,PKA,la\u00e9n,Bali,,5,\0x',
);
const content = fc
  .tuple(
    fc.array(fc.oneof({ weight: 12, arbitrary: row }, { weight: 3, arbitrary: odd }), {
      minLength: 6,
      maxLength: 25,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, end]) => `${[HEADER, '13/01/2023,,PKA,lain,Aceh,,3,x', ...lines].join(end)}${end}`);

/** What programs make of a text when they write it. */
const written = fc
  .tuple(
    content,
    fc.constantFrom('utf8', 'windows-1252', 'utf-16le', 'utf-16be'),
    fc.constantFrom('', 'sep=,\n', '\n', 'sep=,\n\n'),
    fc.constantFrom('', '05/01/2023,,PKA,lain,Bali,,5,Ã©\u0007\n'),
    fc.constantFrom('', '\u001a'),
    fc.boolean(),
  )
  .map(([text, encoding, above, odd, end, carriage]) => {
    const all = `${above}${text}${odd}${end}`;
    return iconv.encode(carriage ? all.replaceAll(/\r?\n/g, '\r') : all, encoding, { addBOM: true });
  });

/** Accounts and findings with their places, or the code of the refusal. */
async function outcome(path: string, table?: number): Promise<unknown> {
  try {
    const { inputs, findings } = await validate([path], { audience: 'internal', examples: 100, table });
    return {
      rows: inputs[0]?.rows,
      skippedBy: JSON.stringify(inputs[0]?.skippedBy),
      findings: findings.map(({ code, column, count, examples }) => ({
        code,
        column,
        count,
        examples: examples.map(({ line, value }) => ({ line, value })),
      })),
    };
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : String(error);
  }
}

/** Cells by physical line, as the engine was given them. */
async function loaded(
  engine: Engine,
  path: string,
  index: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const opened = await openInput(path, { as: 'complaints' });
  const bulk = await readBulk(engine, opened, index, 'salt');
  const rows = await engine.rows(`SELECT * FROM ${bulk.name} ORDER BY _row`);
  const lines = await opened.source.lines(
    bulk.lane,
    rows.map((_, at) => at),
  );
  await opened.source.close();
  const ids = opened.columns.map(({ column }) => column);
  return new Map(
    rows.map(
      (row, at) => [lines[at] ?? 0, ids.map((id) => String(id === null ? '' : (row[id] ?? '')))] as const,
    ),
  );
}

describe('a dirty file', () => {
  it('gives the same findings and accounts read fast and table by table', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (bytes) => {
        const path = write('kotor.csv', bytes);
        expect(await outcome(path)).toEqual(await outcome(path, 1));
      }),
      { numRuns: 20 },
    );
  });

  it('tells of a wrong encoding without a word of the text, which may be a name', async () => {
    const path = write(
      'nama.csv',
      'Nama Pelapor,Tgl Aduan,Klaster,Prov\nSiti RahmÃ©wati,13/01/2023,PKA,Aceh\nBudi,14/01/2023,PKA,Aceh\n',
    );
    for (const table of [undefined, 1]) {
      const { findings } = await validate([path], { as: 'complaints', table });
      expect(findings.find(({ code }) => code === 'mojibake')?.examples).toEqual([
        { file: 'nama.csv', line: 2 },
      ]);
      expect(JSON.stringify(findings)).not.toContain('Rahm');
    }
  });

  it('ends before the end mark of old systems', async () => {
    const path = write('dos.csv', `${HEADER}\n13/01/2023,,PKA,lain,Aceh,,3,x\n\u001a\u001a`);
    const { inputs } = await validate([path], { audience: 'internal' });
    expect(inputs[0]?.rows).toEqual({ read: 1, accepted: 1, rejected: 0, skipped: 0 });
  });

  it('keeps a short row below a note, and a lone total there is a total, whichever way it is read', async () => {
    const path = write(
      'catatan.csv',
      `${HEADER}\n13/01/2023,,PKA,lain,Aceh,,3,x\n14/01/2023,,PKA,lain,Bali,,4,x\nSumber: kantor,,,,,,,\n15/01/2023,,PKA,,,,,\n16/01/2023,,PKA,lain,Bali,,4,x\nCatatan: sementara,,,,,,,\nTotal,,,,,,,\n17/01/2023,,PKA,lain,Bali,,4,x\n`,
    );
    expect(await outcome(path)).toMatchObject({ rows: { read: 8, accepted: 5, rejected: 0, skipped: 3 } });
    expect(await outcome(path)).toEqual(await outcome(path, 1));
    const [table] = (await readTable(path, { audience: 'internal' })).tables;
    expect(table?.lines).toEqual([2, 3, 5, 6, 9]);
    expect(table?.excluded).toEqual({ footnote: 2, total: 1 });
  });

  it('rejects what a quote has swallowed to the end, and says so, whichever way it is read', async () => {
    const row = '15/01/2023,13/03/2023,PKA,lain,Jawa Barat,Kabupaten Contoh A,5,x\n';
    const path = write(
      'tertelan.csv',
      `${HEADER}\n${row}${row}${row}"01/01"/2023,,PKA,lain,Bali,,5,x\n${'05/01/2023,,PKA\n'.repeat(3)}${row.replace(',x', ',"baris')}kedua\n\nkeempat"\n`,
    );
    expect(await outcome(path)).toMatchObject({ rows: { read: 4, accepted: 3, rejected: 1, skipped: 0 } });
    expect(await outcome(path)).toEqual(await outcome(path, 1));
    const { findings } = await validate([path], { table: 1 });
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['stray-quote', 'invalid-date']));
  });

  it('keeps the rows that a quote would swallow to the end where they are whole, whichever way it is read', async () => {
    const row = '15/01/2023,13/03/2023,PKA,lain,Jawa Barat,Kabupaten Contoh A,5,x\n';
    const path = write(
      'utuh.csv',
      `${HEADER}\n${row}${row}${row}"01/01"/2023,,PKA,lain,Bali,,5,x\n${row.replace(',x', ',"baris')}kedua\n\nkeempat"\n`,
    );
    expect(await outcome(path)).toMatchObject({ rows: { read: 5, accepted: 5, rejected: 0, skipped: 0 } });
    expect(await outcome(path)).toEqual(await outcome(path, 1));
    const { findings } = await validate([path]);
    expect(findings.map(({ code }) => code)).toContain('stray-quote');
  });

  it('tells of a delimiter in doubt, whichever way it is read', async () => {
    const path = write(
      'pemisah.csv',
      'Tgl Aduan,Sub Klaster,Usia;Tgl Selesai;Prov\n13/01/2023,lain,2;13/01/2023;Aceh\n14/01/2023,lain,3;14/01/2023;Bali\n15/01/2023,lain,2;15/01/2023;Bali\n',
    );
    const [raw] = (await readTable(path, { audience: 'internal' })).findings.filter(
      ({ code }) => code === 'ambiguous-delimiter',
    );
    expect(raw).toBeDefined();
    for (const table of [undefined, 1]) {
      const { findings } = await validate([path], { as: 'complaints', table });
      expect(findings.find(({ code }) => code === 'ambiguous-delimiter')?.examples).toEqual([
        { file: 'pemisah.csv', line: 1, value: raw?.value },
      ]);
    }
  });

  describe('gives the engine the cells that the raw reading shows, and leaves as many lines out', () => {
    const path = write('sama.csv', 'a');
    let engine: Engine;
    let index = 0;
    beforeAll(async () => {
      engine = await openEngine({ inputs: [path] });
    });
    afterAll(() => engine.close());

    /** Lines and cells of its one table, which the engine was given too. */
    async function agreed(text: string): Promise<Pick<TableRead, 'lines' | 'rows'>> {
      write('sama.csv', text);
      index += 1;
      const fast = await loaded(engine, path, index);
      const [table, ...others] = (await readTable(path, { audience: 'internal' })).tables;
      expect(others).toEqual([]);
      for (const [at, cells] of (table?.rows ?? []).entries()) {
        const own = fast.get(table?.lines[at] ?? 0) ?? [];
        const shown = cells.map((cell) => (cell ?? '').trim()).map((cell) => (cell === '-' ? '' : cell));
        // the last column is none that is declared, and not loaded
        expect([...own.slice(0, -1), '']).toEqual([...shown.slice(0, -1), '']);
      }
      const { blank = 0, continuation = 0, ...excluded } = table?.excluded ?? {};
      const kept = Object.values(excluded).reduce((sum, count) => sum + count, table?.rows.length ?? 0);
      const emptyRows = [...fast.values()].filter((cells) => cells.every((value) => value === '')).length;
      expect(fast.size).toBe(kept + emptyRows);
      expect(1 + kept + blank + continuation).toBe(text.split(/\r?\n/).length - 1);
      return { lines: table?.lines ?? [], rows: table?.rows ?? [] };
    }

    it('whatever the rows', async () => {
      await fc.assert(
        fc.asyncProperty(content, async (text) => {
          await agreed(text);
        }),
        { numRuns: 40 },
      );
    });

    const FULL = '15/01/2023,13/03/2023,PKA,lain,Jawa Barat,Kabupaten Contoh A,5,"ia ""bilang"" begitu"';
    const STRAY = '"01/01"/2023,,PKA,lain,Bali,,5,x';
    const CLEAN = '13/01/2023,,PKA,lain,Aceh,,3,x';
    const LONG = '15/01/2023,,PKA,lain,Bali,,5,x,y,z';

    it.each([
      [
        'a quote that damages a cell below a gap, over texts of several lines',
        [
          CLEAN,
          '',
          STRAY,
          FULL,
          FULL.replace('"ia ""bilang"" begitu"', '"baris\nkedua\n\nkeempat"'),
          FULL,
          FULL,
        ],
        [2, 4, 5, 6, 10, 11],
      ],
      [
        'one over a column of such texts',
        [CLEAN, '', STRAY, FULL.replace('lain', '"lain\nlagi"'), FULL, FULL, FULL, FULL],
        [2, 4, 5, 7, 8, 9, 10],
      ],
      [
        'one over a row of another delimiter and one with too many cells',
        [CLEAN, FULL, '', STRAY, '05/01/2023;;PKA;lain;Bali;;5;x', FULL, LONG, FULL],
        [2, 3, 5, 6, 7, 9],
      ],
      [
        'a quote that nothing closes over a text of several lines further down',
        [
          CLEAN,
          FULL,
          '05/01/2023,,"PKA,lain,Bali,,5,x',
          FULL.replace('PKA', '"Pendidikan, Waktu Luang"'),
          FULL.replace('"ia ""bilang"" begitu"', '"baris\nkedua\n\nkeempat"'),
          '',
          FULL,
        ],
        [2, 3, 4, 5, 6, 11],
      ],
      [
        'the header again below rows with too many cells',
        [CLEAN, LONG, LONG, HEADER, FULL, FULL, FULL, FULL],
        [2, 6, 7, 8, 9],
      ],
      [
        'rows without a note below a gap, of which the first has a word among its figures',
        [CLEAN, '', FULL, FULL, '', '05/01/2023,-,PKA,lain,Bali,,lima,', FULL.replace(/"ia.*/, '')],
        [2, 4, 5, 7, 8],
      ],
    ])('%s', async (_, lines, kept) => {
      const read = await agreed(`${[HEADER, ...lines].join('\n')}\n`);
      expect(read.lines).toEqual(kept);
      const stray = read.rows.filter(([first]) => first === '01/01/2023');
      expect(stray).toHaveLength(lines.includes(STRAY) ? 1 : 0);
    });
  });
});

describe('rows about persons shown as they are', () => {
  it.each([
    ['text in a wrong encoding', 'Siti RahmÃ©wati,13/01/2023,PKA,Aceh,3', 'mojibake'],
    ['a name that was shifted out of the table', 'x,13/01/2023,PKA,Aceh,4,Siti Rahmawati', 'extra-cell'],
    ['a name that begins as a note does', 'Sumber Rahmawati,,,,', 'footnote-row'],
  ])('%s is noted without its words', async (_, row, code) => {
    const path = write(
      'nama.csv',
      `Nama Pelapor,Tgl Aduan,Klaster,Prov,Usia\nAni,13/01/2023,PKA,Bali,3\nBudi,14/01/2023,PKA,Aceh,4\nCici,14/01/2023,PKA,Aceh,5\n${row}\n`,
    );
    const read = await readTable(path, { audience: 'internal' });
    expect(read.findings.filter((one) => one.code === code)).toMatchObject([{ line: 5, value: null }]);
    expect(JSON.stringify(read)).not.toContain('Rahm');
  });

  it('a closed column has no sum either, which of one row is what it says', async () => {
    const path = write(
      'nomor.csv',
      'Desa,WhatsApp,Jumlah\nA,81234567890,5\nB,81234567891,6\nC,81234567892,6\nTotal,243703703000,17\n',
    );
    const read = await readTable(path, { audience: 'internal' });
    expect(read.findings.filter(({ code }) => code === 'total-mismatch')).toMatchObject([
      { column: 'WhatsApp', value: null, suggestion: null },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/81234567|243703703/);
  });
});
