import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DesmigError } from '../../src/model/error.ts';
import { compare } from '../../src/workflows/compare.ts';
import { ingest } from '../../src/workflows/ingest.ts';
import { report } from '../../src/workflows/report.ts';
import { verify } from '../../src/workflows/verify.ts';
import { EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
const COMPLAINTS = join(ROOT, EXAMPLE.complaints);
const VILLAGES = join(ROOT, EXAMPLE.villages);
const POPULATION = join(ROOT, EXAMPLE.population);
const FILES = [COMPLAINTS, VILLAGES, POPULATION];
const DATASET = join(folder.path, 'whole');
const SMALL = folder.write(
  'kecil.csv',
  'kode_desa,desa,tahun_penetapan,layanan_migrasi\n32.61.01.2001,Contoh A,2018,ya\n32.61.01.2002,Contoh B,2019,tidak\n',
);

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: DesmigError) => error.code,
  );
const contents = (path: string) =>
  (readdirSync(path, { recursive: true, withFileTypes: true }) ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(path.length), readFileSync(file).toString('base64')]);

beforeAll(async () => {
  await ingest(FILES, { directory: DATASET, audience: 'internal' });
});

describe('a dataset directory in place of files', () => {
  it.each([
    ['as it is', {}],
    ['by village, internal', { by: 'village', audience: 'internal' }],
    ['on an earlier day', { asOf: '2023-06-30' }],
    ['filtered', { by: 'regency', filter: ['province=32'] }],
    ['of a quarter', { period: '2023-Q1' }],
  ] as const)('gives the same report: %s', async (_, options) => {
    const [files, dataset] = [await report(FILES, options), await report([DATASET], options)];
    expect(files.indicators.length).toBeGreaterThan(10);
    expect(json(dataset)).toEqual(json(files));
  });

  it('gives the same comparison', async () => {
    const options = { by: 'regency', indicators: ['problematic_care', 'pillar_cooperative'] } as const;
    expect(json(await compare([DATASET], options))).toEqual(json(await compare(FILES, options)));
  });

  it('meets other files, and then gives what all files give', async () => {
    const part = join(folder.path, 'part');
    await ingest([COMPLAINTS], { directory: part, audience: 'internal' });
    expect(json(await report([part, VILLAGES]))).toEqual(json(await report([COMPLAINTS, VILLAGES])));
  });

  it('refuses a file that it holds already', async () => {
    expect(await codeOf(report([DATASET, COMPLAINTS]))).toBe('same-file-twice');
  });
});

describe('ingest', () => {
  it('asks for internal use where rows are about persons, and not where they are about villages', async () => {
    const path = join(folder.path, 'public');
    expect(await codeOf(ingest([COMPLAINTS], { directory: path }))).toBe('internal-only');
    expect((await ingest([SMALL], { directory: path })).audience).toBe('public');
  });

  it('writes the same bytes twice, for the owner alone', async () => {
    const again = join(folder.path, 'again');
    await ingest(FILES, { directory: again, audience: 'internal' });
    expect(contents(again)).toEqual(contents(DATASET));
    for (const [name] of contents(again)) expect(statSync(again + name).mode & 0o077).toBe(0);
  });

  it('does not read again what did not change', async () => {
    const before = contents(DATASET);
    const { states } = await ingest(FILES, { directory: DATASET, audience: 'internal' });
    expect(states).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(contents(DATASET)).toEqual(before);
  });

  it('puts a changed file in the place of the old one, and appends others', async () => {
    const path = join(folder.path, 'growing');
    const header = 'kode_desa,desa,tahun_penetapan,layanan_migrasi';
    const first = folder.write('desa-2022.csv', `${header}\n32.61.01.2001,Contoh A,2018,ya\n`);
    await ingest([first], { directory: path });
    const second = folder.write('desa-2023.csv', `${header}\n32.61.01.2002,Contoh B,2019,tidak\n`);
    expect((await ingest([first, second], { directory: path })).states).toEqual(['unchanged', 'read']);
    folder.write(
      'desa-2022.csv',
      `${header}\n32.61.01.2001,Contoh A,2018,ya\n32.61.01.2003,Contoh C,2018,ya\n`,
    );
    const result = await ingest([first], { directory: path });
    expect(result.states).toEqual(['unchanged', 'replaced']);
    expect(result.inputs.map(({ rows }) => rows.accepted)).toEqual([1, 2]);
    expect(readdirSync(join(path, 'data'))).toHaveLength(2);
  });

  it('finds a key that stands in an older file too, as it does among files', async () => {
    const path = join(folder.path, 'doubled');
    const header = 'kode_desa,desa,tahun_penetapan,layanan_migrasi';
    const one = folder.write(
      'a.csv',
      `${header}\n32.61.01.2001,Contoh A,2018,ya\n32.61.01.2002,Contoh B,2018,ya\n`,
    );
    const other = folder.write('b.csv', `${header}\n32.61.01.2001,Contoh A,2018,tidak\n`);
    await ingest([one], { directory: path });
    await ingest([other], { directory: path });
    const [files, dataset] = [await report([one, other]), await report([path])];
    expect(files.findings.map(({ code }) => code)).toContain('duplicate-key');
    expect(json(dataset.indicators)).toEqual(json(files.indicators));
    expect(json(dataset.inputs)).toEqual(json(files.inputs));
  });

  it('never keeps a national id, a phone number or an address', async () => {
    const path = join(folder.path, 'secret');
    const file = folder.write(
      'kasus.csv',
      [
        'no_pengaduan,tanggal,kategori,provinsi,nama anak,nik,kronologi',
        '3201234567890123,2023-01-05,pengasuhan bermasalah,Jawa Barat,Siti Contoh,3201234567890123,hubungi 0812-3456-7890',
        'A-2,2023-01-06,pengasuhan bermasalah,Jawa Barat,Budi Contoh,3201234567890124,surel a@contoh.id',
      ].join('\n'),
    );
    await ingest([file], { directory: path, audience: 'internal' });
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = await db.runAndReadAll(
      `SELECT * FROM read_parquet('${path}/data/*.parquet', union_by_name = true)`,
    );
    const text = `${JSON.stringify(rows.getRowObjectsJson())}${readFileSync(join(path, 'desmig.dataset.json'), 'utf8')}`;
    expect(text).toMatch(/"complaint_id":"[0-9a-f]{8}-2"/);
    expect(text).not.toMatch(/320123456789012|0812\D?3456|a@contoh|Siti|Budi/);
  });

  it('keeps no identifier that stands alone among keys or counts', async () => {
    const path = join(folder.path, 'alone');
    const cases = [1, 2, 3, 4, 5, 6].map((n) => `A-${n},2023-01-0${n},pengasuhan bermasalah,Jawa Barat`);
    const nik = ['3201234567890123', '3201234567890124'];
    const found = nik.map((one) => `${one},2023-01-07,pengasuhan bermasalah,Jawa Barat`);
    const files = [
      folder.write('k.csv', ['no_pengaduan,tanggal,kategori,provinsi', ...cases, ...found].join('\n')),
      folder.write(
        'd.csv',
        `kode_desa,desa,tahun_penetapan,layanan_migrasi,jumlah_petugas\n32.61.01.2001,Contoh A,2018,ya,${nik[0]}\n32.61.01.2002,Contoh B,2018,ya,2\n`,
      ),
    ];
    const { inputs } = await ingest(files, { directory: path, audience: 'internal' });
    expect(inputs.map(({ rows }) => rows.accepted)).toEqual([8, 2]);
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = await db.runAndReadAll(
      `SELECT * FROM read_parquet('${path}/data/*.parquet', union_by_name = true)`,
    );
    const text = JSON.stringify(rows.getRowObjectsJson());
    expect(text).not.toMatch(/320123456789012/);
    expect(text.match(/"complaint_id":"[0-9a-f]{8}-[12]"/g)).toHaveLength(2);
    expect((await report([path, SMALL])).inputs[0]?.rows.accepted).toBe(8);
  });

  it('does not write into a folder of other files', async () => {
    const path = join(folder.path, 'others');
    await ingest([SMALL], { directory: path });
    rmSync(join(path, 'desmig.dataset.json'));
    writeFileSync(join(path, 'skripsi.docx'), 'x');
    expect(await codeOf(ingest([SMALL], { directory: path }))).toBe('not-a-dataset');
  });

  it('removes nothing from a folder called data that it did not write', async () => {
    mkdirSync(join(folder.path, 'mine/data'), { recursive: true });
    folder.write('mine/data/desa.csv', readFileSync(SMALL));
    const [path, file] = [join(folder.path, 'mine'), join(folder.path, 'mine/data/desa.csv')];
    expect(await codeOf(ingest([file], { directory: path }))).toBe('not-a-dataset');
    expect(readdirSync(path, { recursive: true }).sort()).toEqual(['data', 'data/desa.csv']);

    const grown = join(folder.path, 'grown');
    await ingest([SMALL], { directory: grown });
    writeFileSync(join(grown, 'data', 'catatan.txt'), 'x');
    await ingest([VILLAGES], { directory: grown });
    expect(readdirSync(join(grown, 'data'))).toContain('catatan.txt');
  });

  it('keeps to the choice between sources that it was made with', async () => {
    const header = 'kode_desa,desa,tahun_penetapan,layanan_migrasi';
    const files = ['ya', 'tidak', 'ya'].map((word, at) =>
      folder.write(`pilih-${at}.csv`, `${header}\n32.61.01.200${at === 2 ? 3 : 1},Contoh,2018,${word}\n`),
    );
    const path = join(folder.path, 'chosen');
    await ingest(files.slice(0, 2), { directory: path, prefer: 'last' });
    await ingest(files.slice(2), { directory: path });
    const more = folder.write('pilih-3.csv', `${header}\n32.61.01.2004,Contoh,2018,ya\n`);
    await ingest([more], { directory: path });
    const expected = await report([...files, more], { prefer: 'last' });
    expect(json((await report([path])).inputs)).toEqual(json(expected.inputs));
    expect(json((await report([path])).indicators)).toEqual(json(expected.indicators));
  });

  it('takes a dataset into another, whole, and once', async () => {
    const path = join(folder.path, 'taken');
    await ingest([SMALL], { directory: path, audience: 'internal' });
    const options = { directory: path, audience: 'internal' } as const;
    expect((await ingest([DATASET], options)).states).toEqual(['unchanged', 'read', 'read', 'read']);
    expect((await verify(path)).differs).toBe(false);
    expect((await ingest([DATASET], options)).states).toEqual(Array(4).fill('unchanged'));
    expect(json((await report([path])).inputs)).toEqual(json((await report([SMALL, ...FILES])).inputs));
    const of = (where: string) =>
      contents(join(where, 'data')).filter(([name]) => /complaints/.test(name ?? ''));
    expect(of(path)).toEqual(of(DATASET));
    expect(of(path)).toHaveLength(3);
  });

  it.each([
    ['nothing', ''],
    ['rubbish', 'x'.repeat(5000)],
  ])('takes a lock with %s in it, left by a run that was killed, for no lock', async (_, content) => {
    mkdirSync(join(folder.path, `left-${content.length}`));
    folder.write(`left-${content.length}/.desmig.lock`, content);
    const path = join(folder.path, `left-${content.length}`);
    expect(await codeOf(ingest([SMALL], { directory: path }))).toBe(null);
    expect(readdirSync(path)).not.toContain('.desmig.lock');
  });

  it('finishes what a run that was killed had begun, even where nothing else is new', async () => {
    const path = join(folder.path, 'begun');
    await ingest([SMALL], { directory: path });
    const before = contents(path);
    writeFileSync(join(path, 'data', 'villages-0123456789abcdef.parquet'), 'x');
    writeFileSync(join(path, 'datapackage.json'), '{}');
    expect((await verify(path)).differs).toBe(true);
    expect((await ingest([SMALL], { directory: path })).states).toEqual(['unchanged']);
    expect(contents(path)).toEqual(before);
  });

  it('lets one of two at once win, and tells the other', async () => {
    const path = join(folder.path, 'race');
    const codes = await Promise.all([1, 2].map(() => codeOf(ingest([SMALL], { directory: path }))));
    expect(codes.sort()).toEqual(['dataset-busy', null].sort());
    expect((await verify(path)).differs).toBe(false);
  });
});

describe('a directory that is not whole', () => {
  const fresh = async (name: string) => {
    const path = join(folder.path, name);
    await ingest([SMALL], { directory: path });
    return path;
  };

  it('is no dataset without its manifest', async () => {
    const path = await fresh('cut-1');
    rmSync(join(path, 'desmig.dataset.json'));
    expect(await codeOf(report([path]))).toBe('not-a-dataset');
    expect(await codeOf(verify(path))).toBe('not-a-dataset');
    await ingest([SMALL], { directory: path });
    expect((await verify(path)).differs).toBe(false);
  });

  it('is damaged with half a manifest or half a file', async () => {
    const path = await fresh('cut-2');
    const manifest = join(path, 'desmig.dataset.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.slice(0, text.length / 2));
    expect(await codeOf(report([path]))).toBe('damaged-dataset');
    writeFileSync(manifest, text);
    const [data = ''] = readdirSync(join(path, 'data'));
    truncateSync(join(path, 'data', data), 100);
    expect(await codeOf(report([path]))).toBe('damaged-dataset');
  });

  it('is found out by verify, whichever bit is flipped', async () => {
    const path = await fresh('flipped');
    const files = contents(path).map(([name]) => path + name);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: files.length - 1 }),
        fc.nat(),
        fc.nat({ max: 7 }),
        async (at, place, bit) => {
          const file = files[at] ?? '';
          const whole = readFileSync(file);
          const bytes = Buffer.from(whole);
          const index = place % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          chmodSync(file, 0o600);
          writeFileSync(file, bytes);
          const { differs } = await verify(path);
          writeFileSync(file, whole);
          expect(differs).toBe(true);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect((await verify(path)).differs).toBe(false);
  });

  it('tells of a file among the data that nobody wrote', async () => {
    const path = await fresh('stranger');
    writeFileSync(join(path, 'data', 'tambahan.parquet'), 'x');
    expect((await verify(path)).checks.filter(({ status }) => status === 'unknown')).toHaveLength(1);
  });
});

describe('read without desmig', () => {
  it('has the accepted rows, as bare DuckDB and the description beside it say', async () => {
    const described = JSON.parse(readFileSync(join(DATASET, 'datapackage.json'), 'utf8')) as {
      resources: {
        path: string;
        desmig: { kind: string; rows: number };
        schema: { fields: { name: string }[] };
      }[];
    };
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const counts = new Map<string, number>();
    for (const { path, desmig, schema } of described.resources) {
      const reader = await db.runAndReadAll(`SELECT * FROM read_parquet('${join(DATASET, path)}')`);
      expect(reader.columnNames()).toEqual(schema.fields.map(({ name }) => name));
      expect(reader.getRowObjects()).toHaveLength(desmig.rows);
      counts.set(desmig.kind, desmig.rows);
    }
    expect(Object.fromEntries(counts)).toEqual({ complaints: 2122, villages: 503, population: 38 });
    const care = await db.runAndReadAll(
      `SELECT count(*) FILTER (WHERE category = 'problematic-care')::INT AS n, count(*)::INT AS total FROM read_parquet('${DATASET}/data/complaints-*.parquet') WHERE cluster = 'family-and-alternative-care'`,
    );
    expect(care.getRowObjectsJS()).toEqual([{ n: 374, total: 1222 }]);
  });
});
