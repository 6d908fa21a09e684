import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_YEARS } from '../../src/analysis/period.ts';
import { runSealed } from '../../src/engine/index.ts';
import type { DesmigError } from '../../src/model/error.ts';
import { ingest } from '../../src/workflows/ingest.ts';
import { load } from '../../src/workflows/load.ts';
import { query } from '../../src/workflows/query.ts';
import { EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
const VILLAGES = join(ROOT, EXAMPLE.villages);
const COMPLAINTS = join(ROOT, EXAMPLE.complaints);
const SMALL = folder.write(
  'kecil.csv',
  'kode_desa,desa,tahun_penetapan,layanan_migrasi\n32.61.01.2001,Contoh A,2018,ya\n',
);
const TARGET = join(folder.path, 'target.csv');

const refusal = async (sql: string, options = {}) =>
  query(sql, [SMALL], options).then(
    () => 'answered',
    (error: DesmigError) => error.code,
  );

const sealed = (sql: string) =>
  runSealed(sql, {
    tables: new Map(),
    memory: 256 * 1024 ** 2,
    time: 5000,
    mostRows: 1000,
    mostText: 1_000_000,
  });

describe('query', () => {
  it('answers over a table of each kind and the views of counts, from files and a directory alike', async () => {
    const sql = `SELECT category, sum(n) AS n FROM case_counts__category__cluster WHERE cluster = 'family-and-alternative-care' GROUP BY ALL ORDER BY n DESC LIMIT 1`;
    const path = join(folder.path, 'dataset');
    await ingest([COMPLAINTS], { directory: path, audience: 'internal' });
    for (const file of [COMPLAINTS, path]) {
      const { columns, rows } = await query(sql, [file], { audience: 'internal' });
      expect([columns, rows]).toEqual([['category', 'n'], [['problematic-care', 374]]]);
    }
  });

  it('may write a table of every input and view of counts, however many there are', async () => {
    const other = folder.write(
      'lain.csv',
      readFileSync(SMALL, 'utf8').replace('2001,Contoh A', '2002,Contoh B'),
    );
    const told: number[][] = [];
    const loaded = await load([SMALL, other], {
      request: ALL_YEARS,
      writes: (...numbers) => {
        told.push(numbers);
        return [];
      },
    });
    await loaded.close();
    const [[inputs, views] = []] = told;
    expect(inputs).toBe(2);
    expect(views).toBeGreaterThan(1);
  });

  it('gives rows about persons for internal use only', async () => {
    const work = query('SELECT count(*) FROM complaints', [COMPLAINTS]);
    await expect(work).rejects.toMatchObject({ code: 'internal-only', class: 'disclosure' });
  });

  it('never gives an identifier, whatever is pasted together', async () => {
    const file = folder.write(
      'kasus.csv',
      'no_pengaduan,tanggal,kategori,provinsi,nik,kronologi\nA-1,2023-01-05,pengasuhan bermasalah,Jawa Barat,3201234567890123,nik 3201234567890124\n',
    );
    const { columns, rows } = await query(
      "SELECT *, concat('32012345', '67890123') AS made FROM complaints",
      [file],
      {
        audience: 'internal',
      },
    );
    expect(columns).not.toContain('nik');
    expect(JSON.stringify(rows)).not.toMatch(/32012345678901/);
  });

  it('ends at its limits of time, rows and memory', async () => {
    expect(
      await refusal('SELECT count(*) FROM range(100000000000) a, range(1000) b WHERE a.range + b.range < 0', {
        timeout: 1,
      }),
    ).toBe('time-limit');
    expect(await refusal('SELECT * FROM range(3000000)')).toBe('result-too-large');
    expect(await refusal('SELECT list(range) FROM range(200000000)', { memory: 64 * 1024 ** 2 })).toBe(
      'out-of-memory',
    );
  });

  it('says what is wrong with the statement', async () => {
    await expect(query('SELECT anak FROM villages', [SMALL])).rejects.toMatchObject({
      code: 'query-failed',
      what: { params: { reason: expect.stringContaining('anak') } },
    });
  });

  it('has no column that counts persons for the public, and says so', async () => {
    const { rows, columns, closed } = await query('SELECT * FROM villages', [VILLAGES]);
    expect(closed).toContain('children_left_behind');
    expect(columns.filter((id) => closed.includes(id))).toEqual([]);
    expect(columns).toContain('pillar_community_parenting');
    const open = await query('SELECT * FROM villages', [VILLAGES], { audience: 'internal' });
    expect([open.closed, open.columns.filter((id) => closed.includes(id))]).toEqual([[], closed]);
    expect(rows.length).toBe(open.rows.length);
    for (const asked of [
      'SELECT village FROM villages WHERE children_left_behind < 5',
      'SELECT list(children_left_behind) FROM villages',
      'SELECT count(*) FILTER (WHERE migrants = 1) FROM villages',
      'SELECT 1 FROM villages GROUP BY village HAVING sum(children_reached) = 1',
      'SELECT village FROM villages ORDER BY carers_trained',
      'SELECT sum(v."children_left_behind") * 1.0 FROM villages v, range(2)',
    ])
      await expect(query(asked, [VILLAGES])).rejects.toMatchObject({
        code: 'internal-only',
        class: 'disclosure',
        what: { key: 'error-query-persons' },
      });
  });

  it('answers over villages for the public', async () => {
    const { rows, audience } = await query('SELECT count(*) AS n FROM villages', [VILLAGES]);
    expect([rows, audience]).toEqual([[[503]], 'public']);
  });
});

const PAYLOADS = [
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM read_blob('/etc/passwd')",
  "SELECT * FROM read_parquet('/etc/passwd')",
  "SELECT * FROM '/etc/passwd'",
  "FROM '/etc/passwd.csv'",
  `FROM "/etc/passwd"`,
  "SELECT * FROM glob('/etc/*')",
  "SELECT * FROM sniff_csv('/etc/passwd')",
  "SELECT * FROM parquet_metadata('/etc/passwd')",
  "SELECT * FROM query('FROM read_csv(''/etc/passwd'')')",
  'SELECT * FROM duckdb_settings()',
  "SELECT /* ' */ name, value FROM duckdb_settings() /* ' */",
  "SELECT /* /* */ ' */ name, value FROM duckdb_settings() /* ' */",
  "SELECT $$ ' $$ AS a, value FROM duckdb_settings() WHERE name <> $$ ' $$",
  "SELECT $a$ ' $$ $a$ AS a, value FROM duckdb_settings() WHERE name <> $$ ' $$",
  "SELECT E'\\' ' AS a, value FROM duckdb_settings() WHERE name <> ' '",
  "SELECT -- '\n name, value FROM duckdb_settings() -- '",
  "SELECT current_setting('temp_directory')",
  "SELECT * FROM main.read_csv('/etc/passwd')",
  `SELECT * FROM "read_csv"('/etc/passwd')`,
  "COPY (SELECT 1) TO '{target}'",
  "COPY t FROM '/etc/passwd'",
  "ATTACH '{target}' AS other",
  'INSTALL httpfs',
  'LOAD httpfs',
  'PRAGMA database_list',
  'PRAGMA show_tables',
  'CALL pragma_version()',
  'SET threads = 1',
  'SET enable_external_access = true',
  'RESET ALL',
  'CREATE TABLE a (b INT)',
  'CREATE SECRET s (TYPE s3)',
  'DROP TABLE t',
  'DELETE FROM t',
  'INSERT INTO t VALUES (1)',
  'UPDATE t SET a = 1',
  'ALTER TABLE t ADD COLUMN b INT',
  'BEGIN; COMMIT',
  'CHECKPOINT',
  'VACUUM',
  'SELECT 1; SELECT 2',
  "SELECT 1; COPY (SELECT 1) TO '{target}'",
  "EXPORT DATABASE '{target}'",
  "IMPORT DATABASE '/etc'",
  'USE memory',
  'DETACH memory',
  'EXECUTE p',
  'PREPARE p AS SELECT 1',
  'EXPLAIN ANALYZE SELECT 1',
  "SELECT write_log('x')",
  'SELECT * FROM checkpoint()',
  'SELECT * FROM enable_logging()',
  '',
  ';',
  '-- SELECT 1',
];

/** The same statement as somebody would write it who wants it to pass. */
const dressed = fc
  .record({
    payload: fc.constantFrom(...PAYLOADS),
    before: fc.constantFrom('', ' ', '\n\t', '-- SELECT\n', '/* SELECT */', '/* ; */ '),
    after: fc.constantFrom('', ';', ' ;;', ' -- x', ' /* x */'),
    flips: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    comment: fc.boolean(),
  })
  .map(({ payload, before, after, flips, comment }) => {
    const pieces = payload.replaceAll('{target}', TARGET).split(/('[^']*')/);
    const body = pieces
      .map((piece) =>
        piece.startsWith("'")
          ? piece
          : [...piece]
              .map((letter, at) => (flips[at % 12] === true ? letter.toUpperCase() : letter))
              .join(''),
      )
      .join('');
    return `${before}${comment ? body.replaceAll(' ', '/**/ ') : body}${after}`;
  });

describe('hostile statements', () => {
  beforeAll(() => expect(existsSync('/etc/passwd')).toBe(true));

  it('are refused, every one', async () => {
    for (const payload of PAYLOADS) {
      const result = await sealed(payload.replaceAll('{target}', TARGET));
      expect([payload, 'kind' in result]).toEqual([payload, true]);
    }
    expect(existsSync(TARGET)).toBe(false);
  });

  it('are refused however they are dressed', async () => {
    await fc.assert(
      fc.asyncProperty(dressed, async (sql) => {
        const result = await sealed(sql);
        expect('kind' in result && ['not-one-select', 'no-files', 'failed'].includes(result.kind)).toBe(true);
        expect(JSON.stringify(result)).not.toContain('root:');
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(existsSync(TARGET)).toBe(false);
  });

  it('leave honest statements alone', async () => {
    const texts = [
      "SELECT 'DROP TABLE t; read_csv(''x'')' AS a",
      'WITH a AS (SELECT 1 AS b) SELECT b FROM a',
      '(SELECT 1)',
      'VALUES (1), (2)',
      '-- a note\nSELECT 1;',
    ];
    for (const sql of texts) expect(['columns' in (await sealed(sql)), sql]).toEqual([true, sql]);
  });
});
