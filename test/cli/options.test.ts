import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write as writeWorkbook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE, indicatorIn, reportOf, rowOf } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { exampleComplaints } from '../support/tables.ts';

const { path: folder, write } = scratch();
const D = 'fixtures/defects';
const INTERNAL = ['--audience', 'internal'] as const;
const table = exampleComplaints();
const at = (label: string) => table.header.indexOf(label);
/** Accepted cases of the example file, by another reading than ours. */
const cases = (() => {
  const seen = new Set<string>();
  return table.rows.flatMap((row) => {
    const key = row.join('\u001f');
    const date = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(row[at('Tgl Aduan')] ?? '');
    const words = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(row[at('Tgl Aduan')] ?? '');
    if (!(row[0] ?? '').startsWith('CONTOH-') || seen.has(key)) return [];
    seen.add(key);
    const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'];
    const month = date === null ? months.indexOf(words?.[2] ?? '') + 1 : Number(date[2]);
    const day = Number(date?.[1] ?? words?.[1]);
    if (
      (date ?? words) === null ||
      month === 0 ||
      new Date(Date.UTC(2023, month - 1, day)).getUTCDate() !== day
    )
      return [];
    return [
      {
        month,
        day,
        province: (row[at('Prov')] ?? '').replace(/\s+/g, ' ').trim().toUpperCase(),
        sex: (row[at('Jenis Kelamin')] ?? '').trim().charAt(0).toUpperCase(),
        age: row[at('Usia')] ?? '',
      },
    ];
  });
})();
const total = (found: Awaited<ReturnType<typeof reportOf>>, period?: string) =>
  rowOf(found, 'family_cluster_share', 'ID', period).denominator;

describe('what to compute', () => {
  it('the other reading finds as many cases', () => {
    expect(cases).toHaveLength(2122);
  });

  it.each([
    [['provinsi=Jawa Barat'], cases.filter((one) => one.province === 'JAWA BARAT').length],
    [['province=32'], cases.filter((one) => one.province === 'JAWA BARAT').length],
    [
      ['provinsi=Jawa Barat,DKI Jakarta'],
      cases.filter((one) => ['JAWA BARAT', 'DKI JAKARTA'].includes(one.province)).length,
    ],
    [['usia<12'], cases.filter((one) => one.age !== '' && Number(one.age) < 12).length],
    [
      ['usia>=12'],
      cases.filter((one) => one.age !== '' && Number(one.age) >= 12 && Number(one.age) <= 17).length,
    ],
    [['tgl aduan>=2023-06-01'], cases.filter((one) => one.month >= 6).length],
    [
      ['jenis kelamin=Perempuan', 'usia<12'],
      cases.filter((one) => one.sex === 'P' && one.age !== '' && Number(one.age) < 12).length,
    ],
    [['jk!=P'], cases.filter((one) => one.sex === 'L').length],
  ])('--filter %j leaves %i cases', async (filters, expected) => {
    const found = await reportOf([
      EXAMPLE.complaints,
      ...INTERNAL,
      ...filters.flatMap((filter) => ['--filter', filter]),
    ]);
    expect(total(found)).toBe(expected);
    expect(expected).toBeGreaterThan(0);
  });

  it.each([
    ['2023', cases.length, { from: '2023-01-01', to: '2023-09-06', complete: false }],
    [
      '2023-S1',
      cases.filter((one) => one.month <= 6).length,
      { from: '2023-01-01', to: '2023-06-30', complete: true },
    ],
    [
      '2023-Q3',
      cases.filter((one) => one.month >= 7).length,
      { from: '2023-07-01', to: '2023-09-06', complete: false },
    ],
    [
      '2023-02',
      cases.filter((one) => one.month === 2).length,
      { from: '2023-02-01', to: '2023-02-28', complete: true },
    ],
    [
      '2023-01..2023-08',
      cases.filter((one) => one.month <= 8).length,
      { from: '2023-01-01', to: '2023-08-31', complete: true },
    ],
  ])('--period %s holds %i cases', async (period, expected, bounds) => {
    const found = await reportOf([EXAMPLE.complaints, ...INTERNAL, '--period', period]);
    expect(total(found)).toBe(expected);
    expect(rowOf(found, 'family_cluster_share').period).toEqual({ label: period, ...bounds });
  });

  it('every period in the data is a row; the screen shows the newest, and what is whole is not marked as a part', async () => {
    const found = await reportOf([`${D}/two-years.csv`, ...INTERNAL]);
    expect(rowOf(found, 'problematic_care', 'ID', '2022')).toMatchObject({
      numerator: 6,
      denominator: 20,
      period: { complete: true },
    });
    expect(rowOf(found, 'problematic_care', 'ID', '2023')).toMatchObject({ numerator: 9, denominator: 20 });
    const { stdout } = await desmig([
      'report',
      `${D}/two-years.csv`,
      ...INTERNAL,
      '--format',
      'terminal',
      '--lang',
      'en',
      '--quiet',
    ]);
    expect(stdout).toMatch(/PROBLEMATIC CARE: 9 of 20/);
    expect(stdout).toMatch(/Other periods[\s\S]*2022 +6 +20/);
  });

  it('--as-of leaves out what came later, and says so', async () => {
    const found = await reportOf([EXAMPLE.complaints, ...INTERNAL, '--as-of', '2023-05-31']);
    const later = cases.filter((one) => one.month > 5).length;
    expect(total(found)).toBe(cases.length - later);
    // the two repeated rows are skipped, for whichever of the two reasons
    const skipped = found.inputs[0]?.skipped ?? {};
    expect((skipped['after-as-of'] ?? 0) + (skipped['duplicate'] ?? 0)).toBe(later + 2);
    expect(rowOf(found, 'problematic_care')).toMatchObject({
      asOf: '2023-05-31',
      period: { to: '2023-05-31', complete: false },
    });
    expect(found.inputs[0]?.rows).toMatchObject({ read: 2132, accepted: cases.length - later, rejected: 3 });
  });

  it('--covers turns no record into zero, of the places it names', async () => {
    const [none, all, one] = await Promise.all([
      reportOf([EXAMPLE.complaints]),
      reportOf([EXAMPLE.complaints, '--covers', 'national']),
      reportOf([EXAMPLE.complaints, '--covers', '81,93']),
    ]);
    const states = (found: typeof none) =>
      ['81', '93', '94'].map((code) => rowOf(found, 'problematic_care', code).status);
    expect(states(none)).toEqual(['missing', 'missing', 'missing']);
    expect(states(all)).toEqual(['undefined', 'undefined', 'undefined']);
    expect(states(one)).toEqual(['undefined', 'undefined', 'missing']);
    expect(rowOf(all, 'family_cluster_share', '81').status).toBe('undefined');
  });

  it('--covers counts a place without complaints as zero per 100,000 children', async () => {
    const args = [EXAMPLE.complaints, EXAMPLE.population, '--indicator', 'complaints_per_100k_children'];
    const [missing, covered] = await Promise.all([
      reportOf(args),
      reportOf([...args, '--covers', 'national']),
    ]);
    expect(rowOf(missing, 'complaints_per_100k_children', '81').status).toBe('missing');
    expect(rowOf(covered, 'complaints_per_100k_children', '81')).toMatchObject({
      status: 'ok',
      numerator: 0,
      value: 0,
    });
  });

  it('--indicator takes several, after one flag or many', async () => {
    const ids = (found: Awaited<ReturnType<typeof reportOf>>) =>
      found.indicators.map((indicator) => indicator.id);
    const expected = ['problematic_care', 'maintenance_share'];
    expect(
      ids(await reportOf([EXAMPLE.complaints, '--indicator', 'maintenance_share', 'problematic_care'])),
    ).toEqual(expected);
    expect(
      ids(await reportOf([EXAMPLE.complaints, '--indicator', 'maintenance_share,problematic_care'])),
    ).toEqual(expected);
  });

  it('--by national has the national row alone', async () => {
    const found = await reportOf([EXAMPLE.complaints, '--by', 'nasional']);
    expect(indicatorIn(found, 'problematic_care').rows.map((row) => row.region.code)).toEqual(['ID']);
  });
});

describe('statistics', () => {
  it.each([
    ['wilson at 95', ['--level', '0.95'], 'wilson', 28.086, 33.247],
    // source: 99 % Wilson interval of 374/1222, computed by hand from its formula with z = 2.5758293
    ['wilson at 99', ['--level', '0.99'], 'wilson', 27.318, 34.103],
    [
      'Clopper-Pearson (binom.test in R: 0.28030, 0.33275)',
      ['--method', 'clopper-pearson'],
      'clopper-pearson',
      28.03,
      33.275,
    ],
  ])('%s', async (_name, args, method, lower, upper) => {
    const found = await reportOf([EXAMPLE.complaints, ...args]);
    expect(indicatorIn(found, 'problematic_care').method).toBe(method);
    const row = rowOf(found, 'problematic_care');
    expect(row.lower).toBeCloseTo(lower, 2);
    expect(row.upper).toBeCloseTo(upper, 2);
  });
});

describe('how to read', () => {
  it('--date-order answers what the file does not say', async () => {
    const path = `${D}/complaints-date-order-undecidable.csv`;
    const [dmy, mdy] = await Promise.all([
      reportOf([path, '--date-order', 'dmy']),
      reportOf([path, '--urutan-tanggal=mdy']),
    ]);
    for (const found of [dmy, mdy]) expect(found.inputs[0]?.rows.accepted).toBe(10);
  });

  it('--locale decides 1.222', async () => {
    const path = `${D}/population-ambiguous-thousands.csv`;
    const valid = async (args: readonly string[]) => {
      const ran = await desmig([
        'validate',
        path,
        '--format',
        'json',
        '--quiet',
        '--fail-on',
        'never',
        ...args,
      ]);
      return (JSON.parse(ran.stdout) as { findings: { code: string }[] }).findings.map(
        (finding) => finding.code,
      );
    };
    expect(await valid([])).toContain('ambiguous-number');
    expect(await valid(['--locale', 'id'])).toEqual([]);
    expect(await valid(['--locale', 'en'])).toContain('type-error');
  });

  it('--prefer last turns which of two rows with one key counts', async () => {
    const path = write(
      'ganda.csv',
      'No Registrasi,Tgl Aduan,Sub Klaster,Prov\nA,13/01/2023,Pengasuhan Bermasalah,Banten\nA,14/01/2023,Hak Nafkah,Banten\nB,15/01/2023,Hak Nafkah,Banten\n',
    );
    const [first, last] = await Promise.all([
      reportOf([path, ...INTERNAL]),
      reportOf([path, ...INTERNAL, '--prefer', 'last']),
    ]);
    expect(rowOf(first, 'problematic_care')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rowOf(last, 'problematic_care')).toMatchObject({ numerator: 0, denominator: 2 });
    for (const found of [first, last])
      expect(found.inputs[0]?.rows).toMatchObject({ accepted: 2, rejected: 1 });
  });

  it('--decisions places what no list knows', async () => {
    const decisions = write('keputusan.csv', 'value,code\nJawa Tenggah,33\nJawa Timurr,35\n');
    const [before, after] = await Promise.all([
      reportOf([EXAMPLE.complaints, ...INTERNAL]),
      reportOf([EXAMPLE.complaints, ...INTERNAL, '--decisions', decisions]),
    ]);
    const own = (value: string) => cases.filter((one) => one.province === value.toUpperCase()).length;
    expect(own('Jawa Tenggah')).toBeGreaterThan(0);
    const cases33 = (found: typeof before) => rowOf(found, 'family_cluster_share', '33').denominator ?? 0;
    expect(cases33(after) - cases33(before)).toBe(own('Jawa Tenggah'));
    expect(rowOf(after, 'problematic_care')).toMatchObject({ numerator: 374, denominator: 1222 });
  });

  it('--codes bps with --crosswalk turns codes, and no code of BPS passes for one of Kemendagri', async () => {
    // BPS 9501 Merauke is 93.01 since 2022; BPS 3201 is the same in both
    const file = write(
      'bps.csv',
      'Tgl Aduan,Sub Klaster,Kode Kab\n13/01/2023,Hak Nafkah,9501\n14/01/2023,Hak Nafkah,3201\n15/01/2023,Hak Nafkah,9999\n',
    );
    const crosswalk = write('padanan.csv', 'kode_bps,kode_dagri\n9501,93.01\n3201,32.01\n');
    const found = await reportOf([
      file,
      ...INTERNAL,
      '--by',
      'regency',
      '--codes',
      'bps',
      '--crosswalk',
      crosswalk,
    ]);
    expect(rowOf(found, 'family_cluster_share', '93.01').denominator).toBe(1);
    expect(rowOf(found, 'family_cluster_share', '32.01').denominator).toBe(1);
    expect(
      indicatorIn(found, 'family_cluster_share').rows.find(
        (row) => row.region.level === 'unlocated' && row.region.code === 'ID',
      )?.denominator,
    ).toBe(1);
  });

  it('--mapping replays what inspect --save wrote', async () => {
    const lines = [
      'Kolom A;Kolom B;Kolom C',
      '05/06/2023;Pengasuhan Bermasalah;Jawa Barat',
      '06/07/2023;Hak Nafkah;Banten',
    ];
    const path = write('aneh.csv', `${lines.join('\n')}\n`);
    const saved = join(folder, 'pemetaan.json');
    const [unknown] = await Promise.all([desmig(['report', path])]);
    expect(unknown.stderr).toContain('[unknown-kind]');
    write(
      'pemetaan.json',
      JSON.stringify({
        schemaVersion: 1,
        kind: 'complaints',
        dateOrder: 'dmy',
        columns: { 'Kolom A': 'received_on', 'Kolom B': 'category', 'Kolom C': 'province' },
      }),
    );
    const resaved = join(folder, 'lagi.json');
    const inspected = await desmig(['inspect', path, '--mapping', saved, '--save', resaved, '--quiet']);
    expect(inspected.status, inspected.stderr).toBe(0);
    expect(JSON.parse(readFileSync(resaved, 'utf8'))).toMatchObject({
      kind: 'complaints',
      delimiter: ';',
      dateOrder: 'dmy',
      columns: { 'Kolom A': 'received_on', 'Kolom B': 'category', 'Kolom C': 'province' },
    });
    const [one, two] = await Promise.all([
      reportOf([path, ...INTERNAL, '--mapping', saved]),
      reportOf([path, ...INTERNAL, '--mapping', resaved]),
    ]);
    expect(rowOf(one, 'problematic_care', '32')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(two.indicators).toEqual(one.indicators);
  });

  it('--mapping of the example file gives what the file gives without it', async () => {
    const saved = join(folder, 'contoh.json');
    expect((await desmig(['inspect', EXAMPLE.complaints, '--save', saved])).status).toBe(0);
    const [plain, mapped] = await Promise.all([
      reportOf([EXAMPLE.complaints]),
      reportOf([EXAMPLE.complaints, '--mapping', saved]),
    ]);
    expect(mapped.indicators).toEqual(plain.indicators);
    expect(mapped.inputs[0]?.rows).toEqual(plain.inputs[0]?.rows);
  });

  it('--sheet chooses a sheet; a hidden one is not read unasked', async () => {
    const book = utils.book_new();
    const rows = (category: string) => [
      ['Tgl Aduan', 'Sub Klaster', 'Prov'],
      ['13/01/2023', category, 'Banten'],
      ['14/01/2023', category, 'Banten'],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows('Hak Nafkah')), 'Satu');
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows('Pengasuhan Bermasalah')), 'Dua');
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows('Hak Kuasa Asuh')), 'Rahasia');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
    const path = write('lembar.xlsx', writeWorkbook(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const [first, second, wrong] = await Promise.all([
      reportOf([path, ...INTERNAL]),
      reportOf([path, ...INTERNAL, '--sheet', 'Dua']),
      desmig(['report', path, '--sheet', 'Dau']),
    ]);
    expect(rowOf(first, 'maintenance_share').numerator).toBe(2);
    expect(rowOf(second, 'problematic_care').numerator).toBe(2);
    expect(first.findings.map((finding) => finding.code)).toContain('hidden-sheet');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/\[unknown-sheet\][\s\S]*Dua/);
  });

  it('--as tells the kind where the header fits more than one', async () => {
    const ran = await desmig([
      'inspect',
      EXAMPLE.population,
      '--as',
      'penduduk',
      '--format',
      'json',
      '--quiet',
    ]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ kind: 'population' });
  });
});

describe('how much to show', () => {
  it('--top N shows N places, --top all and --semua show all', async () => {
    const args = [
      'report',
      EXAMPLE.complaints,
      '--indicator',
      'problematic_care',
      '--format',
      'terminal',
      '--lang',
      'id',
      '--quiet',
    ];
    const [three, all, semua] = await Promise.all([
      desmig([...args, '--top', '3']),
      desmig([...args, '--top', 'all']),
      desmig([...args, '--semua']),
    ]);
    expect(three.stdout).toContain('--semua');
    expect(three.stdout).not.toContain('Aceh');
    expect(all.stdout).toContain('Papua Pegunungan');
    expect(all.stdout).not.toContain('--semua');
    expect(semua.stdout).toBe(all.stdout);
  });

  it('--fail-on decides the status of validate, never that of report', async () => {
    const status = async (args: readonly string[]) => (await desmig([...args, '--quiet'])).status;
    expect(await status(['validate', EXAMPLE.complaints])).toBe(1);
    expect(await status(['validate', EXAMPLE.complaints, '--fail-on', 'never'])).toBe(0);
    expect(await status(['validate', `${D}/complaints-unknown-category.csv`])).toBe(0);
    expect(await status(['validate', `${D}/complaints-unknown-category.csv`, '--fail-on', 'warning'])).toBe(
      1,
    );
    expect(await status(['report', EXAMPLE.complaints])).toBe(0);
  });
});
