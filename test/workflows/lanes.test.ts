import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { register } from '../../bench/generate.ts';
import { ALL_YEARS } from '../../src/analysis/period.ts';
import { openEngine } from '../../src/engine/index.ts';
import { load } from '../../src/workflows/load.ts';
import { readBulk } from '../../src/workflows/reading/bulk.ts';
import { type InputFile, openInput } from '../../src/workflows/reading/open-input.ts';
import { report } from '../../src/workflows/report.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();

const HEADER =
  'No Registrasi,Tgl Aduan,Tgl Selesai,Klaster,Sub Klaster,Prov,Kab/Kota,Usia,Keluarga PMI,Catatan';

/** Cells as people type them; some hold commas, quotes or line breaks and are quoted. */
const cell = (...values: readonly string[]) =>
  fc
    .constantFrom(...values)
    .map((value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
const day = cell(
  '05/01/2023',
  '13/02/2023',
  '31/02/2023',
  '6 Maret 2023',
  '2023-04-07',
  '-',
  '',
  ' 17/05/2023 ',
);
const row = fc
  .tuple(
    cell('A-1', 'A-2', 'A-3', 'B-10', 'B-11', '', '1', 'Jumlah', ' A-1 ', 'n/a'),
    day,
    day,
    cell('Perlindungan Khusus Anak', 'PKA', 'Pendidikan, Waktu Luang, Kegiatan Budaya dan Agama', 'lain', ''),
    cell('Pengasuhan Bermasalah', 'pengasuhan\nbermasalah', 'Akses Pendidikan', 'Bermasalh', ''),
    cell('Jawa Barat', 'JAWA BARAT', 'DKI Jakarta', 'Jawa Bart', ''),
    cell('Kabupaten Contoh A', 'Kab. Contoh B', ''),
    cell('5', '17', '45', '7,0', 'lima', '2', ''),
    cell('Ya', 'Tidak', 'tidak', 'mungkin', ''),
    cell('ia "bilang" begitu', 'baris\nkedua\n\nkeempat', 'biasa', '', 'Sumber: KPAI'),
  )
  .map((cells) => cells.join(','));
const line = fc.oneof(
  { weight: 20, arbitrary: row },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(HEADER, ',,,,,,,,,', 'Total,,,,,,,,,', '1,2,3,4,5,6,7,8,9,10') },
);
const content = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'))
  .map(
    ([lines, end]) =>
      `${[HEADER, 'B-1,13/01/2023,,,Akses Pendidikan,Aceh,,3,Ya,x', ...lines].join(end)}${end}`,
  );

/** What desmig makes of an input, or the code of its refusal; paths and names are those of the file. */
async function outcome(file: InputFile, name: string): Promise<unknown> {
  const options = { dateOrder: 'dmy', locale: 'id' } as const;
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, one: unknown) => (key === 'path' || key === 'file' ? name : one)),
    ) as unknown;
  try {
    const both = await Promise.all([
      validate([file], { ...options, examples: 100 }),
      report([file], { ...options, by: 'regency', audience: 'internal' }),
    ]);
    return plain(both);
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : String(error);
  }
}

describe('the two lanes', () => {
  it('give the same findings, places, accounts and figures', async () => {
    let engineRead = 0;
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        const path = write('register.csv', text);
        const opened = await openInput(path, {});
        if (opened.source.lanes[0]?.kind === 'engine') engineRead += 1;
        await opened.source.close();
        // standard input has no path that the engine could open: its rows are streamed
        const streamed = { name: 'register.csv', content: Buffer.from(text) };
        const [read, fed] = await Promise.all([
          outcome(path, 'register.csv'),
          outcome(streamed, 'register.csv'),
        ]);
        expect(read).toEqual(fed);
      }),
      { numRuns: 25 },
    );
    expect(engineRead).toBeGreaterThan(10);
  });
});

/** The same rows after somebody cut, joined and copied lines. */
const damagedContent = fc
  .tuple(
    content,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('"', ',', '\n', '\r', '\0', 'é', '\u001e', '"x', ',,,\n')), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom('utf8', 'latin1'),
  )
  .map(([text, marks, encoding]) => {
    const body = text.indexOf('\n', HEADER.length + 5) + 1;
    let damaged = text;
    for (const [at, mark] of marks) {
      const place = body + (at % Math.max(1, damaged.length - body));
      damaged = damaged.slice(0, place) + mark + damaged.slice(place);
    }
    return Buffer.from(damaged, encoding as BufferEncoding);
  });

describe('a damaged file', () => {
  it('is read alike mended for the engine and as rows', async () => {
    const path = write('damaged.csv', 'a');
    const engine = await openEngine({ inputs: [path] });
    let count = 0;
    let mended = 0;
    const rowsOf = async (file: InputFile) => {
      const { source, ...opened } = await openInput(file, { as: 'complaints', dateOrder: 'dmy' });
      count += 1;
      const bulk = await readBulk(engine, { ...opened, source }, count, 'salt');
      const rows = await engine.rows(`SELECT * FROM ${bulk.name} ORDER BY _row`);
      const lines = await source.lines(
        bulk.lane,
        rows.map((_, at) => at),
      );
      await source.close();
      return { lane: bulk.lane.kind, rows, lines };
    };
    await fc.assert(
      fc.asyncProperty(damagedContent, async (bytes) => {
        write('damaged.csv', bytes);
        const { lane, ...read } = await rowsOf(path);
        if (lane === 'mended') mended += 1;
        const streamed = await rowsOf({ name: 'damaged.csv', content: bytes });
        expect(streamed.lane).toBe('rows');
        expect(read).toEqual({ rows: streamed.rows, lines: streamed.lines });
      }),
      { numRuns: 25 },
    );
    engine.close();
    expect(mended).toBeGreaterThan(12);
  });
});

describe('reading a long file', () => {
  const long = [...register({ rows: 250_000 })].join('');
  const path = write('long.csv', long);

  it('keeps rows in the order of the file, whichever thread reads them', async () => {
    for (let time = 0; time < 3; time += 1) {
      const opened = await openInput(path, {});
      const engine = await openEngine({ inputs: [path], threads: 4 });
      const bulk = await readBulk(engine, opened, 0, 'salt');
      expect(bulk.lane.kind).toBe('engine');
      // a number of the register is that of its row, or that of a row before it where one was entered twice
      const [odd] = await engine.rows(
        `SELECT count(*) AS n FROM ${bulk.name} WHERE CAST(substr(complaint_id, 8) AS BIGINT) - 1 - _row NOT BETWEEN -3 AND 0`,
      );
      expect(odd?.['n']).toBe(0);
      engine.close();
      await opened.source.close();
    }
  });

  it('names the line on which each example stands', async () => {
    const loaded = await load([path], { request: ALL_YEARS });
    await loaded.close();
    const lines = readFileSync(path, 'utf8').split('\n');
    const examples = loaded.findings.flatMap((finding) => finding.examples);
    const shown = examples.filter((example) => example.value !== undefined);
    expect(shown.length).toBeGreaterThan(10);
    for (const example of shown) expect(lines[(example.line ?? 0) - 1]).toContain(example.value);
  });
});
