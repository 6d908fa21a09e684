import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  desmig,
  EXAMPLE,
  indicatorIn,
  type JsonReport,
  type JsonRow,
  reportOf,
  rowOf,
} from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const { path: folder, write } = scratch();
const FORMATS = ['terminal', 'md', 'json', 'ndjson', 'csv'] as const;

/** Provinces with counts that occur nowhere else in a report: a count of 3, a complement of 2, and large ones. */
const PLANTED = [
  { province: 'Bali', code: '51', x: 3, n: 167 },
  { province: 'Banten', code: '36', x: 211, n: 213 },
  { province: 'Lampung', code: '18', x: 89, n: 191 },
  { province: 'Jawa Barat', code: '32', x: 401, n: 997 },
  { province: 'Jawa Timur', code: '35', x: 307, n: 883 },
  { province: 'Riau', code: '14', x: 137, n: 541 },
] as const;

function planted(): string {
  const lines = ['Tgl Aduan,Sub Klaster,Prov'];
  for (const { province, x, n } of PLANTED)
    for (let at = 0; at < n; at += 1)
      lines.push(
        `${String(13 + (at % 15)).padStart(2, '0')}/0${1 + (at % 6)}/2023,${at < x ? 'Pengasuhan Bermasalah' : 'Hak Nafkah'},${province}`,
      );
  return `${lines.join('\n')}\n`;
}

const ARGS = ['--indicator', 'problematic_care', '--top', 'all', '--lang', 'id', '--quiet'];
const file = () => write('rahasia.csv', planted());

/** Numbers as any format may write them: plain, with points, with commas. */
function numbersIn(text: string): ReadonlySet<string> {
  const shown = text.replace(/[0-9a-f]{64}/g, '');
  const found = [...(shown.match(/\d+(?:[.,]\d+)*/g) ?? []), ...(shown.match(/\d+(?:\.\d+)?/g) ?? [])];
  return new Set(found.flatMap((number) => [number, number.replace(/[.,]/g, '')]));
}

describe('a small cell, its complement, and what protects them (NUMBERS.md, "Disclosure control")', () => {
  const hidden = ['51', '36'];
  let report: JsonReport;
  let outputs: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const path = file();
    report = await reportOf([path, ...ARGS]);
    outputs = new Map(
      await Promise.all(
        FORMATS.map(
          async (format) =>
            [format, (await desmig(['report', path, ...ARGS, '--format', format])).stdout] as const,
        ),
      ),
    );
  });

  it('are hidden, and so is whatever could be subtracted', () => {
    const rows = indicatorIn(report, 'problematic_care').rows.filter((row) => row.status === 'suppressed');
    for (const code of hidden) expect(rows.map((row) => row.region.code)).toContain(code);
    expect(rowOf(report, 'problematic_care')).toMatchObject({
      status: 'ok',
      numerator: 1148,
      denominator: 2992,
    });
    // known from what is shown: the hidden rows' sum; each must leave room for min-cell values
    const shown = indicatorIn(report, 'problematic_care').rows.filter(
      (row) => row.region.level === 'province' && row.status === 'ok',
    );
    const rest = 1148 - shown.reduce((sum, row) => sum + (row.numerator ?? 0), 0);
    expect(rest - (rows.length - 1) - 1).toBeGreaterThanOrEqual(5);
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });

  it.each(FORMATS)('leave no number of theirs in %s, nor anything derived from them', (format) => {
    const text = outputs.get(format) ?? '';
    const numbers = numbersIn(text);
    const rows = indicatorIn(report, 'problematic_care').rows;
    for (const { code, x, n } of PLANTED) {
      const row = rows.find((one) => one.region.code === code);
      const own = [x, n, n - x].filter((count) => count > 9).map(String);
      const share = (100 * x) / n;
      for (const digits of [1, 2]) own.push(share.toFixed(digits), share.toFixed(digits).replace('.', ','));
      if (row?.status === 'suppressed')
        for (const number of own) expect(numbers.has(number), `${number} of ${code}`).toBe(false);
      else expect(numbers.has(String(x)), `${x} of ${code}`).toBe(true);
    }
    const place = PLANTED.filter(({ code }) => hidden.includes(code)).map(({ province }) => province);
    for (const name of place) {
      const line = text.split('\n').find((one) => one.includes(name));
      if (format === 'terminal') expect(line).toMatch(/(\[c\]\s*){4}$/);
      if (format === 'md') expect(line).toMatch(/(\\\[c\\\] \| ){3}\\\[c\\\] \|$/);
      if (format === 'csv') expect(line).toMatch(/,,,,,percent,.*,suppressed\r$/);
    }
  });

  it('say so, with the threshold, and that [c] is not zero', () => {
    const text = outputs.get('terminal') ?? '';
    expect(text).toContain('[c] disembunyikan agar anak tidak dikenali; bukan nol.');
    expect(text).toMatch(/batas sel kecil 5 \(--sel-minimum\)/);
  });

  it('do not move with --top: hidden rows stand in the order of codes', () => {
    const text = outputs.get('terminal') ?? '';
    const names = indicatorIn(report, 'problematic_care')
      .rows.filter((row) => row.status === 'suppressed' && row.region.level === 'province')
      .map((row) => row.region.name);
    const places = names.map((name) => text.search(new RegExp(`^ +${name} `, 'm')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('are shown to an internal audience, which is marked on the whole', async () => {
    const [internal, ...texts] = await Promise.all([
      reportOf([file(), ...ARGS, '--audience', 'internal']),
      ...(['terminal', 'md'] as const).map((format) =>
        desmig(['report', file(), ...ARGS, '--audience', 'internal', '--format', format]),
      ),
    ]);
    expect(internal.audience).toBe('internal');
    for (const { code, x, n } of PLANTED)
      expect(rowOf(internal, 'problematic_care', code)).toMatchObject({
        numerator: x,
        denominator: n,
        status: 'ok',
      });
    for (const { stdout } of texts) expect(stdout).toContain('INTERNAL, TIDAK DILINDUNGI');
    expect(texts[0]?.stdout.replace(/\s+/g, ' ')).toContain('Jangan disebarkan');
  });

  it('follow --min-cell', async () => {
    const [one, many] = await Promise.all([
      reportOf([file(), ...ARGS, '--min-cell', '1']),
      reportOf([file(), ...ARGS, '--min-cell', '100']),
    ]);
    const suppressed = (found: JsonReport) =>
      indicatorIn(found, 'problematic_care')
        .rows.filter((row) => row.status === 'suppressed')
        .map((row) => row.region.code);
    expect(suppressed(one)).toEqual([]);
    expect(suppressed(many)).toEqual(expect.arrayContaining(['51', '36', '18']));
  });

  it('are rounded under --protect round5: zero stays, 1 to 7 hidden, rates from rounded counts', async () => {
    const found = await reportOf([file(), ...ARGS, '--protect', 'round5']);
    const rows = indicatorIn(found, 'problematic_care').rows;
    for (const row of rows.filter((one) => one.status === 'ok')) {
      expect((row.numerator ?? 1) % 5).toBe(0);
      expect((row.denominator ?? 1) % 5).toBe(0);
      expect(row.value).toBeCloseTo((100 * (row.numerator ?? 0)) / (row.denominator ?? 1), 10);
    }
    expect(rowOf(found, 'problematic_care', '51').status).toBe('suppressed');
    expect(rowOf(found, 'problematic_care', '32')).toMatchObject({ numerator: 400, denominator: 995 });
  });
});

describe('the fixture of small cells', () => {
  it('hides Jawa Tengah 2, Jawa Timur 1 and Banten’s complement of 2, in public alone', async () => {
    const path = 'fixtures/defects/small-cells.csv';
    const [open, internal] = await Promise.all([
      reportOf([path]),
      reportOf([path, '--audience', 'internal']),
    ]);
    for (const code of ['33', '35', '36'])
      expect(rowOf(open, 'problematic_care', code).status).toBe('suppressed');
    expect(
      ['32', '33', '35', '36']
        .map((code) => rowOf(internal, 'problematic_care', code))
        .map((row) => [row.numerator, row.denominator]),
    ).toEqual([
      [7, 16],
      [2, 12],
      [1, 10],
      [6, 8],
    ]);
  });
});

describe('levels (PRODUCT.md, "Who may see which level")', () => {
  it('show no place below its public level, in any format', async () => {
    const args = [EXAMPLE.complaints, EXAMPLE.villages, '--by', 'village'];
    const found = await reportOf(args);
    for (const indicator of found.indicators) {
      const levels = new Set(
        indicator.rows.filter((row) => row.region.level !== 'unlocated').map((row) => row.region.level),
      );
      const complaint = indicatorIn(found, 'problematic_care').rows;
      if (indicator.id === 'all_pillars') expect(levels.has('village')).toBe(true);
      if (indicator.id.startsWith('access_') || indicator.rows === complaint)
        expect([...levels].sort()).toEqual(['national', 'province', 'regency']);
    }
    const text = (
      await desmig([
        'report',
        EXAMPLE.complaints,
        '--by',
        'village',
        '--format',
        'terminal',
        '--lang',
        'en',
        '--quiet',
      ])
    ).stdout.replace(/\s+/g, ' ');
    expect(text).toContain('is shown down to Regency/city; finer rows need --audience internal.');
    for (const format of ['csv', 'ndjson'] as const) {
      const { stdout } = await desmig([
        'report',
        EXAMPLE.complaints,
        '--by',
        'village',
        '--format',
        format,
        '--quiet',
      ]);
      expect(stdout).not.toMatch(/\b\d{2}\.\d{2}\.\d{2}/);
    }
  });

  it('show villages of services to all', async () => {
    const found = await reportOf([
      EXAMPLE.villages,
      '--by',
      'village',
      '--indicator',
      'pillar_community_parenting',
    ]);
    expect(
      indicatorIn(found, 'pillar_community_parenting').rows.filter((row) => row.region.level === 'village'),
    ).toHaveLength(503);
  });
});

describe('what is shown by regency', () => {
  /** Least and greatest an attacker can compute for a hidden numerator from the rows shown, parents and siblings. */
  it('leaves no hidden count a lone unknown in its parent', async () => {
    const found = await reportOf([EXAMPLE.complaints, '--by', 'regency']);
    for (const { id, rows } of found.indicators) {
      const parentOf = (row: JsonRow) =>
        row.region.level === 'unlocated'
          ? row.region.code
          : row.region.level === 'province'
            ? 'ID'
            : row.region.code.slice(0, 2);
      const shown = new Map(
        rows.filter((row) => row.region.level !== 'unlocated').map((row) => [row.region.code, row]),
      );
      const hidden = new Map<string, number>();
      for (const row of rows.filter((one) => one.status === 'suppressed' && one.region.level !== 'national'))
        hidden.set(parentOf(row), (hidden.get(parentOf(row)) ?? 0) + 1);
      for (const [parent, count] of hidden)
        if (shown.get(parent)?.status === 'ok') expect(count, `${id} in ${parent}`).toBeGreaterThan(1);
    }
  });
});

describe('direct identifiers', () => {
  const NIK = 'fixtures/defects/complaints-nik-column.csv';
  const numbers = readFileSync(join(ROOT, NIK), 'utf8').match(/\d{16}/g) ?? [];
  const harmless = Array.from({ length: 10 }, (_, at) => `K-${at},1${at}/01/2023,Hak Nafkah,Banten,${at}`);
  const texts = write(
    'teks.csv',
    [
      'No Registrasi,Tgl Aduan,Sub Klaster,Prov,Usia',
      '9999994101100001,13/01/2023,Pengasuhan Bermasalah,Jawa Barat,5',
      '9999990202110002,14/01/2023,Pelapor: 0800-000-0001,hubungi 0800-000-0001,9999994101100001',
      '9999990202110002,15/01/2023,pelapor@contoh.invalid,Banten,4',
      '9999990202110002,9999994101100001,Hak Nafkah,Banten,4',
      ...harmless,
      '',
    ].join('\n'),
  );
  const secrets = [
    ...numbers,
    'Pelapor 0001',
    'Pelapor 2125',
    '0800-000-0001',
    '0800-000-2125',
    'pelapor@contoh.invalid',
    '9999994101100001',
    '9999990202110002',
  ];

  it('are in the files that are read', () => {
    expect(numbers.length).toBeGreaterThan(5);
    expect(readFileSync(join(ROOT, EXAMPLE.complaints), 'utf8')).toContain('Pelapor 0001');
  });

  it.each([EXAMPLE.complaints, NIK, texts])('occur in no output about %s', async (path) => {
    const runs = [
      ...['terminal', 'md', 'json'].map((format) => [
        'report',
        path,
        '--audience',
        'internal',
        '--format',
        format,
      ]),
      ...FORMATS.map((format) => ['validate', path, '--format', format, '--top', 'all']),
      ...['terminal', 'json', 'csv'].map((format) => ['inspect', path, '--format', format]),
    ];
    for (const args of runs) {
      const ran = await desmig(args);
      expect([0, 1], ran.stderr).toContain(ran.status);
      expect(
        secrets.filter((secret) => `${ran.stdout}${ran.stderr}`.includes(secret)),
        args.join(' '),
      ).toEqual([]);
    }
  });

  it('occur in no file written: report, mapping and manifest', async () => {
    for (const path of [EXAMPLE.complaints, NIK]) {
      const names = ['r.json', 'r.md', 'm.json'].map((name) => join(folder, name));
      await desmig(['report', path, '-o', names[0] ?? '', '-o', names[1] ?? '', '--audience', 'internal']);
      await desmig(['inspect', path, '--save', names[2] ?? '']);
      for (const name of [...names, `${names[0]}.manifest.json`]) {
        const text = readFileSync(name, 'utf8');
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      }
    }
  });

  it('are not taken for labels where a file has no header', async () => {
    const path = write(
      'tanpa-judul.csv',
      Array.from({ length: 9 }, (_, at) => `1${at}/01/2023,Pelapor 000${at},0800-000-000${at},Banten\n`).join(
        '',
      ),
    );
    for (const args of [
      ['report', path],
      ['report', path, '--format', 'json'],
      ['validate', path, '--as', 'complaints'],
      ['inspect', path, '--format', 'terminal'],
      ['inspect', path, '--format', 'json'],
    ]) {
      const ran = await desmig(args);
      expect(`${ran.stdout}${ran.stderr}`, args.join(' ')).not.toMatch(/Pelapor \d|0800/);
    }
  });

  it('are told by the kind of the column, which is not read', async () => {
    const found = await reportOf([NIK]);
    expect(found.inputs[0]?.columns.find((column) => column.label === 'NIK Anak')).toEqual({
      label: 'NIK Anak',
      column: null,
      identifier: 'nik',
    });
    const text = (await desmig(['report', EXAMPLE.complaints, '--format', 'terminal', '--lang', 'id']))
      .stdout;
    expect(text).toContain('"Nama Pelapor", "No HP": data pribadi, tidak dibaca');
  });

  it('in columns of other names are closed by what they hold', async () => {
    const path = write(
      'samar.csv',
      `Tgl Aduan,Sub Klaster,Prov,Saluran\n${Array.from({ length: 9 }, (_, at) => `1${at}/01/2023,Hak Nafkah,Banten,0800-000-00${at}1`).join('\n')}\n`,
    );
    const ran = await desmig(['validate', path, '--format', 'json']);
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/0800/);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      inputs: [
        { columns: expect.arrayContaining([{ label: 'Saluran', column: null, identifier: 'phone' }]) },
      ],
    });
  });
});

describe('machine rows and their CSV', () => {
  it('agree', async () => {
    const [found, csv] = await Promise.all([
      reportOf([EXAMPLE.complaints]),
      desmig(['report', EXAMPLE.complaints, '--format', 'csv', '--quiet']),
    ]);
    const lines = parse(csv.stdout, { columns: true }) as Record<string, string>[];
    const expected = found.indicators.flatMap(({ id, rows }) =>
      rows.map((row) =>
        [id, row.region.level, row.region.code, row.numerator, row.denominator, row.value, row.status].map(
          (one) => String(one ?? ''),
        ),
      ),
    );
    expect(
      lines.map((line) => [
        line['indicator'],
        line['region_level'],
        line['region_code'],
        line['numerator'],
        line['denominator'],
        line['value'],
        line['status'],
      ]),
    ).toEqual(expected);
  });
});
