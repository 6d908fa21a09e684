import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../messages/never-said.ts';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const { path: folder, write } = scratch();
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('streams', () => {
  it.runIf(process.platform !== 'win32')('a reader that goes away is a quiet end with status 0', () => {
    const command = `"${process.execPath}" bin/desmig.js report ${EXAMPLE.complaints} --format json --audience internal --by village --quiet | head -1; echo "status \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toBe('{\nstatus 0\n');
    expect(stderr).toBe('');
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind `>` is said, with status 3', () => {
    const command = `"${process.execPath}" bin/desmig.js indicators --format json --lang en > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(stderr).toBe(
      'error[not-written]: output "stdout" cannot be written (ENOSPC)\nhint: The disk is full: free space, or write to another disk.\n',
    );
    expect(status).toBe(3);
  });

  it('a pipe gets CSV, and the talk goes to stderr', async () => {
    const ran = await desmig(['report', EXAMPLE.complaints]);
    const rows = parse(ran.stdout, { columns: true }) as Record<string, string>[];
    expect(
      rows.find((row) => row['indicator'] === 'problematic_care' && row['region_code'] === 'ID'),
    ).toMatchObject({ numerator: '374', denominator: '1222', value: '30.605564648117838', status: 'ok' });
    expect(ran.stderr).toContain('374 dari 1.222');
    expect(ran.stderr.match(/--lang en/g)).toHaveLength(1);
  });

  it('--quiet is quiet', async () => {
    expect((await desmig(['report', EXAMPLE.population, EXAMPLE.complaints, '--quiet'])).stderr).toBe('');
  });

  it('has colours where they are asked for alone', async () => {
    const args = ['report', EXAMPLE.complaints, '--format', 'terminal', '--quiet'];
    const [plain, always, no, never] = await Promise.all([
      desmig(args),
      desmig([...args, '--color', 'always']),
      desmig(args, { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }),
      desmig([...args, '--no-color'], { env: { FORCE_COLOR: '1' } }),
    ]);
    expect(always.stdout).toContain('\u001b[1m');
    for (const ran of [plain, no, never]) expect(ran.stdout).not.toContain('\u001b');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(always.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('takes standard input for -', async () => {
    const input = readFileSync(join(ROOT, EXAMPLE.complaints));
    const [piped, named] = await Promise.all([
      desmig(['report', '-', '--format', 'csv', '--quiet'], { input }),
      desmig(['report', EXAMPLE.complaints, '--format', 'csv', '--quiet']),
    ]);
    expect(piped.status).toBe(0);
    expect(piped.stdout).toBe(named.stdout);
    expect((await desmig(['report', '-'])).stderr).toContain('[file-empty]');
  });

  it('expands names with * and ? itself', async () => {
    const one = await desmig([
      'report',
      'fixtures/example/popul?tion.*',
      'fixtures/example/comp*.csv',
      '--format',
      'csv',
      '--quiet',
    ]);
    const two = await desmig([
      'report',
      EXAMPLE.population,
      EXAMPLE.complaints,
      '--format',
      'csv',
      '--quiet',
    ]);
    expect(one).toEqual(two);
    expect((await desmig(['report', 'fixtures/example/x*.csv'])).stderr).toContain('[file-not-found]');
  });
});

describe('the first screens', () => {
  const screens = [
    ['report', EXAMPLE.complaints, EXAMPLE.villages, '--top', 'all'],
    ['report', EXAMPLE.complaints, EXAMPLE.population, '--by', 'regency', '--top', 'all'],
    ['report', EXAMPLE.villages, '--by', 'village', '--indicator', 'all_pillars', '--top', 'all'],
    ['report', 'fixtures/defects/two-years.csv'],
    ['report', 'fixtures/defects/complaints-html-in-names.csv', '--audience', 'internal'],
    ['validate', EXAMPLE.complaints, EXAMPLE.villages, '--fail-on', 'never'],
    ['inspect', EXAMPLE.villages],
    ['indicators'],
    ['rate', '3', '17'],
  ];

  it.each(screens.flatMap((args) => ['id', 'en'].map((lang) => ({ args, lang }))))(
    '$args in $lang: at most 80 columns, and nothing that is never said',
    async ({ args, lang }) => {
      const { status, stdout } = await desmig([...args, '--format', 'terminal', '--lang', lang]);
      expect(status).toBe(0);
      expect(stdout.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
      expect(stdout.replace(/\s+/g, ' ').split(/[.:]/).flatMap(claimsOf)).toEqual([]);
      expect(stdout).not.toMatch(/undefined|NaN|\[object|Infinity|\{[a-z]+\}/);
    },
  );

  it('puts caveats under what they concern, and the mark of example data first (TRANSCRIPTS.md)', async () => {
    const { stdout } = await desmig([
      'report',
      EXAMPLE.complaints,
      EXAMPLE.villages,
      '--format',
      'terminal',
      '--lang',
      'id',
    ]);
    const order = [
      '[DATA CONTOH]',
      '2.132 dibaca = 2.122 diterima + 3 ditolak + 7 dilewati',
      'PENGASUHAN BERMASALAH: 374 dari 1.222 kasus (30,6%)',
      '28,1-33,2',
      'BELUM SETAHUN PENUH',
      'DKI Jakarta',
      'Urut menurut penyebut, bukan peringkat.',
      '[c] disembunyikan agar anak tidak dikenali; bukan nol.',
      'jangan dibandingkan dengan',
      'Data ini mencatat aduan yang sampai ke KPAI',
      'CAKUPAN PROGRAM DESMIGRATIF: 503 desa',
      'Kosong = belum diisi; tidak dihitung sebagai "Tidak".',
      'PERLU DIPERBAIKI',
      'KERAHASIAAN',
    ].map((words) => stdout.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('files out', () => {
  it('writes several formats at once, each with a manifest that holds its hash', async () => {
    const names = ['laporan.md', 'laporan.json', 'laporan.csv', 'laporan.ndjson', 'laporan.txt'];
    const ran = await desmig([
      'report',
      EXAMPLE.complaints,
      ...names.flatMap((name) => ['-o', join(folder, name)]),
    ]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toBe('');
    for (const name of names) {
      const content = readFileSync(join(folder, name));
      const manifest = JSON.parse(readFileSync(join(folder, `${name}.manifest.json`), 'utf8')) as Record<
        string,
        unknown
      >;
      expect(manifest).toMatchObject({
        schemaVersion: 1,
        tool: { name: 'desmig' },
        command: 'report',
        audience: 'public',
        inputs: [
          {
            path: EXAMPLE.complaints,
            sha256: sha256(readFileSync(join(ROOT, EXAMPLE.complaints))),
            bytes: statSync(join(ROOT, EXAMPLE.complaints)).size,
            rows: { read: 2132, accepted: 2122, rejected: 3, skipped: 7 },
            dialect: { encoding: 'utf-8', delimiter: ',', quote: '"' },
          },
        ],
        output: { sha256: sha256(content), bytes: content.length },
      });
      expect(ran.stderr).toContain(name);
    }
    expect(readFileSync(join(folder, 'laporan.md'), 'utf8')).toMatch(/^# /);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('gives the same bytes twice, in every format, from another folder and with another number of threads', async () => {
    for (const format of ['terminal', 'md', 'json']) {
      const args = [
        'report',
        EXAMPLE.complaints,
        EXAMPLE.villages,
        '--by',
        'regency',
        '--format',
        format,
        '--quiet',
      ];
      const [first, second] = await Promise.all([
        desmig([...args, '--threads', '1']),
        desmig([...args, '--threads', '4'], { env: { TZ: 'Asia/Jakarta' } }),
      ]);
      expect(sha256(Buffer.from(second.stdout)), format).toBe(sha256(Buffer.from(first.stdout)));
    }
  });

  it('never writes over an input, whatever it is called', async () => {
    const copy = join(folder, 'kasus.csv');
    copyFileSync(join(ROOT, EXAMPLE.complaints), copy);
    mkdirSync(join(folder, 'sub'), { recursive: true });
    const before = sha256(readFileSync(copy));
    for (const name of [copy, join(folder, 'sub', '..', 'kasus.csv')]) {
      const ran = await desmig(['report', copy, '-o', name]);
      expect(ran.status).toBe(2);
      expect(ran.stderr).toContain('[output-is-input]');
    }
    expect(sha256(readFileSync(copy))).toBe(before);
  });

  it('leaves what was there before when the run fails', async () => {
    const target = write('lama.json', 'lama');
    const ran = await desmig([
      'report',
      'fixtures/defects/complaints-date-order-undecidable.csv',
      '-o',
      target,
    ]);
    expect(ran.status).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('lama');
    expect(readdirSync(folder)).not.toContain('lama.json.manifest.json');
  });

  it('leaves no temporary file behind', async () => {
    const ran = await desmig(['report', EXAMPLE.population, '-o', join(folder, 'sub')]);
    expect(ran.status).not.toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});
