import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

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
    expect(result.rows).toEqual({ read: 13, written: 12, rejected: 0, leftOut: 1, skipped: 0 });
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

  it('makes places finer than a village, years of birth and dates that are none coarser or drops them', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, n) =>
        `${n % 2 === 0 ? `${n + 1} Maret` : 'awal tahun'},Jawa Barat,2013,Sukamaju,4011${n},-6.9${n},8 th,kelas dua,Wartinah Sukarsih,ibunya Wartinah`,
    );
    folder.write(
      'halus.csv',
      `Tgl Aduan,Prov,Tahun Lahir,Dusun,Kode Pos,Latitude,Usia,Usia Ditulis,Nama Pelapor,Hubungan\n${lines.join('\n')}\n`,
    );
    const ran = await run(
      'anonymize',
      'halus.csv',
      '--as-of',
      '2023-09-06',
      '-o',
      'h.csv',
      '--format',
      'json',
    );
    expect(ran.status).toBe(0);
    expect(records('h.csv')[0]).toEqual({
      'Tgl Aduan': '',
      Prov: 'Jawa Barat',
      'Tahun Lahir': '6-12',
      Usia: '6-12',
      // an age in words stays, and counts among what describes a person
      'Usia Ditulis': 'kelas dua',
      // a column that describes persons may name them
      Hubungan: 'ibunya [...]',
    });
    const described = JSON.parse(ran.stdout).columns.filter((column: { quasi: boolean }) => column.quasi);
    expect(described.map(({ label }: { label: string }) => label)).toEqual(
      expect.arrayContaining(['Usia', 'Usia Ditulis']),
    );
  });

  it('drops text of which no header says what it is', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, n) => `Wartinah Sukarsih,32610152031500${10 + n},Jawa Barat,7`,
    );
    folder.write('tanpa-judul.csv', `${lines.join('\n')}\n`);
    await run('anonymize', 'tanpa-judul.csv', '-o', 'tj.csv');
    expect(readFileSync(at('tj.csv'), 'utf8')).not.toMatch(/Wartinah|3261/);
  });

  it('keeps the sound rows between damaged ones, and counts every row, however many were damaged', async () => {
    const sound = (n: number) => `REG-${n},Jawa Barat,Perempuan,Wartinah Sukarsih,baik`;
    const wide = (n: number) => `REG-${n},x,Jawa Barat,Wartinah Sukarsih,Perempuan,Wartinah Sukarsih,baik`;
    const lines = Array.from({ length: 4000 }, (_, n) =>
      n % 5 === 0 || (n > 500 && n < 1700) ? wide(n) : sound(n),
    );
    const damaged = lines.filter((one) => one.includes(',x,')).length;
    folder.write(
      'rusak.csv',
      `DATA CONTOH\nNo Registrasi,Prov,Jenis Kelamin,Nama Pelapor,Uraian\n${lines.join('\n')}\n`,
    );
    const ran = await run('anonymize', 'rusak.csv', '-o', 'rusak-a.csv', '--format', 'json');
    expect(JSON.parse(ran.stdout).rows).toEqual({
      read: 4001,
      written: 4000 - damaged,
      rejected: damaged,
      leftOut: 0,
      skipped: 1,
    });
    expect(readFileSync(at('rusak-a.csv'), 'utf8')).not.toContain('Wartinah');
  });

  it('takes the printed total under a register for no person', async () => {
    folder.write('jumlah.csv', `${REGISTER.split('\n').slice(0, -1).join('\n')}\nJumlah,,,12,,,,,,,\n`);
    const ran = await run('anonymize', 'jumlah.csv', '-o', 'jumlah-a.csv', '--format', 'json');
    expect([ran.status, JSON.parse(ran.stdout).rows]).toEqual([
      0,
      { read: 13, written: 12, rejected: 0, leftOut: 0, skipped: 1 },
    ]);
  });

  it('takes one file, and never writes over the key', async () => {
    folder.write('dua-1.csv', `${REGISTER}\n`);
    folder.write('dua-2.csv', `${REGISTER}\n`);
    const two = await run('anonymize', 'dua-*.csv', '--k', '1', '-o', 'd.csv');
    expect([two.status, existsSync(at('d.csv'))]).toEqual([2, false]);
    expect(two.stderr).toContain('"dua-*.csv" names 2');
    folder.write('kunci.csv', key);
    const over = await run('anonymize', 'kasus.csv', '--k', '1', '--key', 'kunci.csv', '-o', 'kunci.csv');
    expect([over.status, readFileSync(at('kunci.csv'))]).toEqual([2, key]);
  });

  it('says that its rows are not for the public, in the manifest too, which verify can read', async () => {
    const ran = await run('anonymize', 'kasus.csv', '--drop-small', '-o', 'm.csv');
    expect(ran.stderr).toContain('do not publish');
    expect(JSON.parse(readFileSync(at('m.csv.manifest.json'), 'utf8'))).toMatchObject({
      audience: 'internal',
      rowLevel: true,
      options: { dropSmall: true },
    });
    expect((await run('verify', 'm.csv.manifest.json')).status).toBe(0);
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

  it('adds up places in one file to their whole in another', async () => {
    const header =
      'indicator,region_level,region_code,region_name,period,numerator,denominator,value,status,unit';
    folder.write(
      'negara.csv',
      `${header}\nproblematic_care,national,ID,Indonesia,2023,60,200,30,ok,percent\n`,
    );
    folder.write(
      'provinsi.csv',
      `${header}\nproblematic_care,province,11,Aceh,2023,,,,suppressed,percent\nproblematic_care,province,12,Sumatera Utara,2023,52,160,32.5,ok,percent\n`,
    );
    expect((await run('disclosure', 'check', 'provinsi.csv')).status).toBe(0);
    const both = await run('disclosure', 'check', 'negara.csv', 'provinsi.csv', '--format', 'json');
    expect([both.status, JSON.parse(both.stdout).counts[0]]).toEqual([
      4,
      expect.objectContaining({ place: 'Aceh', least: 8, greatest: 8, disclosure: 'exact' }),
    ]);
  });

  it('sees a flag of the funnel on a hidden row', async () => {
    const header =
      'indicator,region_level,region_code,region_name,period,numerator,denominator,status,funnel';
    folder.write('corong.csv', `${header}\nproblematic_care,province,11,Aceh,2023,,,suppressed,high-99.8\n`);
    const ran = await run('disclosure', 'check', 'corong.csv', '--format', 'csv');
    expect([ran.status, ran.stdout]).toEqual([4, expect.stringContaining('derived')]);
  });

  it('sees a rate beside a hidden count, but not beside one that is shown', async () => {
    const table = (rate: string) =>
      `Provinsi,Kasus,Persen,Jumlah anak,Persen anak\nAceh,[c],${rate},200,20\nBali,[c],[c],300,30\nJumlah,40,8,500,50\n`;
    folder.write('persen.csv', table('3.5'));
    folder.write('tanpa-persen.csv', table('[c]'));
    const open = await run('disclosure', 'check', 'persen.csv', '--format', 'json');
    expect(open.status).toBe(4);
    expect(
      JSON.parse(open.stdout).counts.filter((one: { disclosure: string | null }) => one.disclosure !== null),
    ).toEqual([expect.objectContaining({ place: 'Aceh', series: 'Persen', disclosure: 'derived' })]);
    expect((await run('disclosure', 'check', 'tanpa-persen.csv')).status).toBe(0);
  });

  it('reads the tables of a page, whether desmig wrote it or somebody else', async () => {
    const page = (aceh: string) =>
      `<!doctype html><html><body><p>Laporan<table class=a><thead><tr><th rowspan=2>Provinsi<th colspan=2>Kasus</tr><tr><th>L<th>P</tr></thead><tbody><tr><td>Aceh<td>${aceh}<td>12<tr><td>Bali<td>[c]<td>30<tr><td>Jumlah<td>17<td>42</tbody></table></body></html>`;
    folder.write('buka.html', page('9'));
    folder.write('aman.html', page('[c]'));
    const open = await run('disclosure', 'check', 'buka.html', '--format', 'json');
    expect([open.status, JSON.parse(open.stdout).counts]).toEqual([
      4,
      [
        expect.objectContaining({
          place: 'Bali',
          series: 'Kasus L',
          least: 8,
          greatest: 8,
          disclosure: 'exact',
        }),
      ],
    ]);
    expect((await run('disclosure', 'check', 'aman.html')).status).toBe(0);
    await run('report', join(ROOT, EXAMPLE.complaints), '--by', 'regency', '-o', 'laporan.html');
    const own = await run('disclosure', 'check', 'laporan.html', '--format', 'json');
    expect([own.status, JSON.parse(own.stdout).hidden > 50]).toEqual([0, true]);
    await run(
      'report',
      join(ROOT, EXAMPLE.complaints),
      '--by',
      'regency',
      '--audience',
      'internal',
      '-o',
      'dalam.html',
    );
    expect((await run('disclosure', 'check', 'dalam.html')).status).toBe(4);
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

describe('a ledger that cannot be read', () => {
  it('is not taken for an empty one', async () => {
    mkdirSync(at('rusak/desmig.ledger.json'), { recursive: true });
    const ran = await desmig(['disclosure', 'ledger', '--lang', 'en'], { cwd: at('rusak') });
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('invalid-ledger');
  });
});

describe('purge', () => {
  it.skipIf(process.platform === 'win32')('follows no link and takes nothing but data', async () => {
    const dataset = at('tautan/a/b/c/d/e/f/ds');
    mkdirSync(dataset, { recursive: true });
    mkdirSync(at('luar'));
    folder.write('luar/a.parquet', 'milik orang lain');
    symlinkSync(at('luar'), join(dataset, 'data'));
    folder.write('tautan/a/b/c/d/e/f/ds/kasus.csv', 'sumber');
    const files = { data: { path: 'data/a.parquet' }, aside: { path: 'kasus.csv' } };
    folder.write(
      'tautan/a/b/c/d/e/f/ds/desmig.dataset.json',
      JSON.stringify({ schemaVersion: 1, type: 'desmig-dataset', inputs: [{ files }] }),
    );
    const done = await run('purge', 'tautan', '--yes', '--format', 'json');
    // however deep it lies
    expect(JSON.parse(done.stdout).items).toContainEqual(
      expect.objectContaining({ kind: 'dataset', path: 'a/b/c/d/e/f/ds', files: 1 }),
    );
    expect(readdirSync(dataset).sort()).toEqual(['data', 'kasus.csv']);
    expect(existsSync(at('luar/a.parquet'))).toBe(true);
  });

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

  it('says which dataset it cannot tell the files of, for its manifest is damaged', async () => {
    mkdirSync(at('rusak-ds/data'), { recursive: true });
    folder.write('rusak-ds/desmig.dataset.json', '{"type":');
    folder.write('rusak-ds/data/a.parquet', 'PAR');
    const done = JSON.parse((await run('purge', 'rusak-ds', '--yes', '--format', 'json')).stdout);
    expect([done.items, done.unread]).toEqual([[], ['desmig.dataset.json']]);
    expect(existsSync(at('rusak-ds/data/a.parquet'))).toBe(true);
    expect((await run('purge', 'rusak-ds')).stdout).toContain('Not looked into: desmig.dataset.json');
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
    mkdirSync(at('rusak-manifes'));
    folder.write('rusak-manifes/laporan.html.manifest.json', '{"schemaVersion":1,');
    const damaged = await run('dpia', 'rusak-manifes', '--format', 'md');
    expect([damaged.status, damaged.stdout]).toEqual([
      0,
      expect.stringContaining('laporan.html.manifest.json'),
    ]);
    expect(damaged.stdout).toContain('Not read (damaged manifest or closed folder)');
  });
});
