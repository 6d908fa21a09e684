import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { desmig, type Ran } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { workbookParts } from '../support/workbook-parts.ts';

/**
 * Two worlds with the same sums: what a child answered, and what was found about children, in one village in the first
 * and in another one in the second. Nothing public may differ between them.
 */
const folder = scratch();
const VILLAGES = Array.from({ length: 12 }, (_, at) => `18.61.01.20${String(at + 1).padStart(2, '0')}`);
const HURT = 5;
const RESPONDENTS = ['Anak PMI', 'Pengasuh', 'Petugas Desmigratif', 'Dinas Sosial'];
const CONFIG = {
  oversight: {
    items: { 'child-hurt': { text: 'Anak disakiti', points: 'yes', obstacle: 'physical-violence' } },
  },
};

type World = (village: number) => boolean;
const FIRST: World = (village) => village < HURT;
const SECOND: World = (village) => (village === 0 ? false : village === HURT ? true : village < HURT);

function filesOf(hurt: World): Readonly<Record<string, string>> {
  const visits = VILLAGES.flatMap((code, village) =>
    RESPONDENTS.flatMap((respondent) => [
      `${code},21/08/2023,${respondent},1,Anak disakiti,${hurt(village) && respondent === 'Anak PMI' ? 'Ya' : 'Tidak'}`,
      `${code},21/08/2023,${respondent},1,Peraturan desa,${village % 2 === 0 ? 'Ya' : 'Tidak'}`,
    ]),
  );
  const findings = [
    ...VILLAGES.flatMap((code, village) =>
      hurt(village) ? [`${code},21/08/2023,Kekerasan fisik,Rujuk ke UPTD PPA,UPTD PPA,Proses`] : [],
    ),
    ...VILLAGES.flatMap((code, village) =>
      village % 2 === 1
        ? [`${code},21/08/2023,Belum ada peraturan,Terbitkan peraturan desa,Pemerintah desa,Belum`]
        : [],
    ),
  ].map((row, at) => `T-${at + 1},${row}`);
  const villages = VILLAGES.map(
    (code, at) => `${code},Desa Contoh ${2001 + at},2019,Ya,Tidak,Ya,Tidak,${20 + at}`,
  );
  return {
    'desmig.config.json': JSON.stringify(CONFIG),
    'kunjungan.csv': [
      'Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban',
      ...visits,
    ].join('\n'),
    'temuan.csv': [
      'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi,Instansi Tujuan,Status Tindak Lanjut',
      ...findings,
    ].join('\n'),
    'desa.csv': [
      'Kode Desa,Nama Desa,Tahun,Layanan Migrasi,Usaha Produktif,Community Parenting,Koperasi/BUMDes,Anak PMI',
      ...villages,
    ].join('\n'),
  };
}

const FORMATS = ['json', 'ndjson', 'csv', 'md', 'html', 'txt', 'xlsx', 'docx', 'pdf'] as const;
const INPUTS = ['kunjungan.csv', 'temuan.csv', 'desa.csv'];
const ran: Ran[] = [];

/** What a reader of a file can read, without the hashes of inputs that differ by what is tested. */
async function contentOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const text = path.endsWith('.pdf')
    ? pdfPages(bytes)
        .map((page) => JSON.stringify(page))
        .join('\n')
    : /\.(xlsx|docx)$/.test(path)
      ? [...(await workbookParts(bytes))].map(([name, part]) => `${name}\n${part}`).join('\n')
      : bytes.toString('utf8');
  return text.replace(/[0-9a-f]{12,}/g, 'HASH').replace(/sha256-[A-Za-z0-9+/=]{44}/g, 'HASH');
}

const OUTPUTS = [
  ...FORMATS.map((format) => ({ command: 'oversight', name: `pengawasan.${format}`, options: [] })),
  ...FORMATS.map((format) => ({
    command: 'report',
    name: `laporan.${format}`,
    options: ['--by', 'village'],
  })),
];

beforeAll(async () => {
  for (const [name, world] of [
    ['first', FIRST],
    ['second', SECOND],
  ] as const) {
    const cwd = join(folder.path, name);
    mkdirSync(cwd);
    for (const [file, content] of Object.entries(filesOf(world)))
      writeFileSync(join(cwd, file), `${content}\n`);
    for (const command of ['oversight', 'report']) {
      const own = OUTPUTS.filter((one) => one.command === command);
      const written = own.flatMap(({ name: output }) => ['-o', output]);
      ran.push(
        await desmig(
          [
            command,
            ...INPUTS,
            '--lang',
            'id',
            ...(own[0]?.options ?? []),
            '--format',
            'terminal',
            ...written,
          ],
          {
            cwd,
          },
        ),
      );
    }
    ran.push(
      await desmig(
        ['oversight', ...INPUTS, '--format', 'json', '--audience', 'internal', '-o', 'intern.json'],
        { cwd },
      ),
    );
  }
}, 240_000);

describe('who answered what, and what was found about children where, is in no public output', () => {
  it('was computed at all', () => {
    expect(ran.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each(OUTPUTS.map(({ name }) => name))('%s is the same in both worlds', async (name) => {
    const [first, second] = await Promise.all(
      ['first', 'second'].map((world) => contentOf(join(folder.path, world, name))),
    );
    expect(first?.length).toBeGreaterThan(100);
    expect(second).toBe(first);
  });

  it('nor on the screen or beside it', () => {
    for (const at of [0, 1]) {
      expect(ran[at + 3]?.stdout).toBe(ran[at]?.stdout);
      expect(ran[at + 3]?.stderr).toBe(ran[at]?.stderr);
    }
    expect(ran[0]?.stdout).toMatch(/Kekerasan fisik\s+5\s+\D/);
  });

  it('but in the internal one', async () => {
    const [first, second] = await Promise.all(
      ['first', 'second'].map((world) => contentOf(join(folder.path, world, 'intern.json'))),
    );
    expect(second).not.toBe(first);
  });

  it('and rows are refused', async () => {
    const cwd = join(folder.path, 'first');
    const asked = await Promise.all([
      desmig(['validate', 'kunjungan.csv', '--split', 'keluar'], { cwd }),
      desmig(['query', 'select * from visits', 'kunjungan.csv'], { cwd }),
      desmig(['inspect', 'kunjungan.csv', '--rows'], { cwd }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([4, 4, 4]);
    for (const { stdout } of asked) expect(stdout).not.toContain('Anak PMI');
  });
});

describe('few villages visited', () => {
  it.each([1, 2])('%i: nothing is told to the public, and where to turn is said', async (n) => {
    const cwd = join(folder.path, 'first');
    const rows = VILLAGES.slice(0, n).map((code) => `${code},21/08/2023,Anak PMI,1,Anak disakiti,Ya`);
    writeFileSync(
      join(cwd, 'sedikit.csv'),
      ['Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban', ...rows, ''].join('\n'),
    );
    const told = await desmig(['oversight', 'sedikit.csv', '--lang', 'en', '-o', 'sedikit.json'], { cwd });
    expect(told.status).toBe(4);
    expect(told.stdout).toBe('');
    expect(told.stderr).toContain('error[too-few-visited]');
    expect(told.stderr).toContain('SAPA 129');
    const open = await desmig(
      ['oversight', 'sedikit.csv', '--audience', 'internal', '--format', 'json', '--quiet'],
      { cwd },
    );
    expect(open.status).toBe(0);
    expect(JSON.parse(open.stdout).visited).toBe(n);
  });
});
