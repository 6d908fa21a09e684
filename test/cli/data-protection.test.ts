import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();
const at = (name: string) => join(folder.path, name);
const run = (...args: readonly string[]) => desmig([...args, '--lang', 'en'], { cwd: folder.path });
const records = (name: string): Record<string, string>[] =>
  parse(readFileSync(at(name)), { columns: true, bom: true });

const HEADER =
  'No Registrasi,Tgl Aduan,Prov,Kecamatan,Desa,Kode Desa,Jenis Kelamin,Tgl Lahir,Nama Pelapor,NIK,Uraian';
const line = (n: number, birth: string, village: string, says: string) =>
  `REG-${n},2023-03-${String((n % 20) + 1).padStart(2, '0')},Jawa Barat,Contoh,Desa ${village},32.61.01.200${village},Perempuan,${birth},Ratna Contohwati,3261015203150001,${says}`;
// twelve girls alike in all but the village, and one of another age
const REGISTER = [
  HEADER,
  ...Array.from({ length: 12 }, (_, n) => line(n, '2013-05-20', String((n % 3) + 1), '=1+1')),
  line(12, '2008-02-01', '1', 'Ratna Contohwati menelepon dari 081298765432'),
].join('\n');
folder.write('kasus.csv', `${REGISTER}\n`);
const key = Buffer.from(Array.from({ length: 40 }, (_, n) => (n * 53) % 251));
folder.write('kunci.bin', key);
folder.write('lain.bin', Buffer.from(key).reverse());
folder.write('pendek.bin', 'rahasia');
folder.write('sama.bin', Buffer.alloc(64));

describe('anonymize', () => {
  it('refuses rows that stand out, with a way that works, and writes nothing', async () => {
    const ran = await run('anonymize', 'kasus.csv', '-o', 'a.csv');
    expect([ran.status, ran.stdout]).toEqual([4, '']);
    expect(ran.stderr).toContain('not-k-anonymous');
    expect(ran.stderr).toContain('--drop-small');
    expect(existsSync(at('a.csv'))).toBe(false);
  });

  it('drops identifiers, makes the rest coarser, leaves out what stands out and accounts for every row', async () => {
    const ran = await run('anonymize', 'kasus.csv', '--drop-small', '-o', 'a.csv', '--format', 'json');
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('a.csv')]);
    const result = JSON.parse(ran.stdout);
    expect(result.rows).toEqual({ read: 13, written: 12, rejected: 0, leftOut: 1 });
    expect(result.k).toMatchObject({ asked: 5, k: 12, rowsBelow: 0 });
    const rows = records('a.csv');
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'Tgl Aduan',
      'Prov',
      'Kecamatan',
      'Kode Desa',
      'Jenis Kelamin',
      'Tgl Lahir',
      'Uraian',
    ]);
    // the latest complaint is of 13 March 2023: nine years and ten months
    expect(rows[0]).toEqual({
      'Tgl Aduan': '2023-03',
      Prov: 'Jawa Barat',
      Kecamatan: 'Contoh',
      'Kode Desa': '32.61.01',
      'Jenis Kelamin': 'Perempuan',
      'Tgl Lahir': '6-12',
      // a spreadsheet must not run what a file says
      Uraian: "'=1+1",
    });
    if (process.platform !== 'win32') expect(statSync(at('a.csv')).mode & 0o777).toBe(0o600);
  });

  it('makes the same pseudonyms with one key, others with another, and takes names out of texts', async () => {
    await run('anonymize', 'kasus.csv', '--k', '1', '--key', 'kunci.bin', '-o', 'p1.csv');
    await run('anonymize', 'kasus.csv', '--k', '1', '--key', 'kunci.bin', '-o', 'p2.csv');
    const ran = await run('anonymize', 'kasus.csv', '--k', '1', '--key', 'lain.bin', '-o', 'p3.csv');
    expect(ran.stderr).toMatch(/key [0-9a-f]{16}/);
    const [one, , three] = ['p1.csv', 'p2.csv', 'p3.csv'].map(records);
    expect(readFileSync(at('p1.csv'))).toEqual(readFileSync(at('p2.csv')));
    const first = one?.[0] ?? {};
    expect(first['NIK']).toMatch(/^[0-9a-f]{32}$/);
    expect(
      new Set([first['NIK'], first['Nama Pelapor'], first['No Registrasi'], three?.[0]?.['NIK']]).size,
    ).toBe(4);
    expect(new Set(one?.map((row) => row['No Registrasi'])).size).toBe(13);
    const said = one?.at(-1)?.['Uraian'] ?? '';
    expect(said).toMatch(/menelepon dari/);
    expect(said).not.toMatch(/Ratna|Contohwati|0812/);
    expect(readFileSync(at('p1.csv.manifest.json'), 'utf8')).not.toMatch(/Ratna|3261015203150001/);
  });

  it.each(['pendek.bin', 'sama.bin'])('refuses the key %s', async (weak) => {
    const ran = await run('anonymize', 'kasus.csv', '--key', weak, '-o', 'w.csv');
    expect([ran.status, existsSync(at('w.csv'))]).toEqual([2, false]);
    expect(ran.stderr).toContain('weak-key');
  });

  it('asks where the rows go', async () => {
    expect((await run('anonymize', 'kasus.csv')).status).toBe(2);
  });
});

describe('disclosure check', () => {
  it('reads a printed table as an outsider does', async () => {
    folder.write(
      'buka.csv',
      'Provinsi,Laki-laki,Perempuan,Jumlah\nAceh,12,[c],20\nBali,9,30,39\nJumlah,21,38,59\n',
    );
    folder.write(
      'aman.csv',
      'Provinsi;Laki-laki;Perempuan;Jumlah\nAceh;[c];[c];20\nBali;[c];[c];1.039\nJumlah;500;559;1.059\n',
    );
    const open = await run('disclosure', 'check', 'buka.csv', '--format', 'json');
    expect(open.status).toBe(4);
    expect(JSON.parse(open.stdout).counts).toEqual([
      expect.objectContaining({
        place: 'Aceh',
        series: 'Perempuan',
        least: 8,
        greatest: 8,
        disclosure: 'exact',
      }),
    ]);
    const safe = await run('disclosure', 'check', 'aman.csv', '--format', 'json');
    expect([safe.status, JSON.parse(safe.stdout).hidden]).toEqual([0, 4]);
    expect((await run('disclosure', 'check', 'aman.csv', '--min-cell', '30')).status).toBe(4);
  });

  it('sets two publications beside each other', async () => {
    const figures = (rows: readonly string[]) =>
      `indicator,region_level,region_code,region_name,period,numerator,denominator,value,status,unit\n${rows.join('\n')}\n`;
    folder.write(
      'satu.csv',
      figures([
        'problematic_care,national,ID,Indonesia,2023,60,200,30,ok,percent',
        'problematic_care,province,11,Aceh,2023,,,,suppressed,percent',
        'problematic_care,province,12,Sumatera Utara,2023,,,,suppressed,percent',
      ]),
    );
    folder.write('dua.csv', figures(['problematic_care,province,11,Aceh,2023,14,40,35,ok,percent']));
    expect((await run('disclosure', 'check', 'satu.csv')).status).toBe(0);
    const both = await run('disclosure', 'check', 'satu.csv', 'dua.csv', '--format', 'json');
    expect([both.status, JSON.parse(both.stdout).counts[0]]).toEqual([
      4,
      expect.objectContaining({ place: 'Aceh', least: 14, greatest: 14, disclosure: 'exact' }),
    ]);
  });

  it('refuses what was not published, and an action it does not know', async () => {
    folder.write('teks.csv', 'halo\n');
    expect((await run('disclosure', 'check', 'teks.csv')).status).toBe(3);
    expect((await run('disclosure', 'chek', 'aman.csv')).status).toBe(2);
  });
});

describe('disclosure ledger', () => {
  it('lists, explains and marks releases, and deletes none', async () => {
    const cells = [false, true].map((hidden) => ({
      indicator: 'problematic_care',
      period: '2023',
      level: 'province',
      code: hidden ? '12' : '11',
      numerator: hidden ? null : 12,
      denominator: hidden ? null : 40,
      hidden,
    }));
    const entry = { name: 'september', filters: [], minCell: 5, cells };
    folder.write('desmig.ledger.json', JSON.stringify({ schemaVersion: 1, entries: [entry] }));
    const listed = await run('disclosure', 'ledger', '--format', 'json');
    expect(JSON.parse(listed.stdout).releases).toMatchObject([
      { name: 'september', shown: 1, hidden: 1, withdrawn: null },
    ]);
    const marked = await run(
      'disclosure',
      'ledger',
      'september',
      '--withdraw',
      'taken-down',
      '--format',
      'json',
    );
    expect([marked.status, JSON.parse(marked.stdout).releases[0].withdrawn]).toEqual([0, 'taken-down']);
    const ledger = JSON.parse(readFileSync(at('desmig.ledger.json'), 'utf8'));
    expect(ledger.entries).toEqual([{ ...entry, withdrawn: 'taken-down' }]);
    const unknown = await run('disclosure', 'ledger', 'setember');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('september')]);
  });
});

describe('purge', () => {
  it('says what it would remove, removes it when told, and leaves ledger, sources and strangers alone', async () => {
    const dataset = at('proyek/data-2023');
    mkdirSync(join(dataset, 'data'), { recursive: true });
    const file = { bytes: 3, sha256: '', rows: 1 };
    const inputs = [
      {
        files: {
          data: { path: 'data/a.parquet', ...file },
          aside: null,
          rejected: { path: '../../kasus.csv', ...file },
        },
      },
    ];
    folder.write(
      'proyek/data-2023/desmig.dataset.json',
      JSON.stringify({ schemaVersion: 1, type: 'desmig-dataset', inputs }),
    );
    folder.write('proyek/data-2023/datapackage.json', '{}');
    folder.write('proyek/data-2023/data/a.parquet', 'PAR');
    folder.write('proyek/data-2023/catatan.txt', 'milik orang lain');
    folder.write('proyek/desmig.ledger.json', '{"schemaVersion":1,"entries":[]}');
    const plan = JSON.parse((await run('purge', 'proyek', '--format', 'json')).stdout);
    expect([plan.removed, plan.kept]).toEqual([false, ['desmig.ledger.json']]);
    expect(plan.items).toContainEqual(
      expect.objectContaining({ kind: 'dataset', path: 'data-2023', files: 3 }),
    );
    expect(existsSync(join(dataset, 'data/a.parquet'))).toBe(true);
    const done = await run('purge', 'proyek', '--yes');
    expect(done.status).toBe(0);
    expect(readdirSync(dataset)).toEqual(['catatan.txt']);
    expect([existsSync(at('proyek/desmig.ledger.json')), existsSync(at('kasus.csv'))]).toEqual([true, true]);
  });

  it('refuses what is no folder', async () => {
    expect((await run('purge', 'tidak-ada')).status).toBe(2);
  });
});

describe('dpia', () => {
  it('drafts the record from manifests in both languages, for its owner alone', async () => {
    await run('anonymize', 'kasus.csv', '--k', '1', '--key', 'kunci.bin', '-o', 'p1.csv');
    const english = await run('dpia', '-o', 'record.md');
    expect([english.status, english.stdout]).toEqual([0, '']);
    const text = readFileSync(at('record.md'), 'utf8');
    for (const said of ['article 31', 'article 34', 'kasus.csv', 'p1.csv', 'september', 'DRAFT'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/3261015203150001|Ratna/);
    const indonesian = await desmig(['dpia', '--lang', 'id', '--format', 'md'], { cwd: folder.path });
    expect(indonesian.stdout).toContain('pasal 34');
    expect((await run('dpia', 'proyek')).status).toBe(2);
  });
});
