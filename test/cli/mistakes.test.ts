import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const { path: folder, write } = scratch();
const D = 'fixtures/defects';
const binary = write('gambar.csv', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 251)));
const gzip = write('arsip.csv', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]));
const workbook = write('arsip.xlsx', Buffer.from('PK\u0003\u0004 cut short'));
const pdf = write('dokumen.csv', '%PDF-1.7\n%…');
const mapping = write(
  'pemetaan.json',
  '{"schemaVersion": 1, "kind": "complaints", "columns": {"Tgl": "warna"}}',
);
const decisions = write('keputusan.csv', 'nama,isi\nJawa Brat,32\n');
const crosswalk = write('padanan.csv', 'kode,isi\n3201,3201\n');
const coloured = write(
  'warna.csv',
  `Kode \u001b[31mBarang\u0007,Harga,Stok\n${'Alat tulis,1000,2\n'.repeat(20)}`,
);
mkdirSync(join(folder, 'kosong'));

interface Mistake {
  readonly name: string;
  readonly args: readonly string[];
  readonly status: number;
  readonly code: string;
  readonly id: RegExp;
  readonly en: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a command one swap off',
    args: ['reprot', 'x.csv'],
    status: 2,
    code: 'unknown-command',
    id: /"reprot" tidak dikenal\nsaran: Maksud Anda desmig report\?/,
    en: /unknown command "reprot"\nhint: Did you mean desmig report\?/,
  },
  {
    name: 'an Indonesian command one letter off',
    args: ['lapora', 'x.csv'],
    status: 2,
    code: 'unknown-command',
    id: /desmig laporan/,
    en: /desmig laporan/,
  },
  {
    name: 'a command like none',
    args: ['xyzzy'],
    status: 2,
    code: 'unknown-command',
    id: /saran: .*desmig --bantuan/,
    en: /hint: .*desmig --help/,
  },
  {
    name: 'a missing file',
    args: ['report', 'tidak-ada.csv'],
    status: 3,
    code: 'file-not-found',
    id: /"tidak-ada\.csv" tidak ditemukan\nsaran: /,
    en: /"tidak-ada\.csv" not found\nhint: /,
  },
  {
    name: 'a folder in place of a list of villages',
    args: ['template', 'visits', '--sample', join(folder, 'kosong')],
    status: 3,
    code: 'is-a-directory',
    id: /"kosong".*\nsaran: /,
    en: /"kosong".*\nhint: /,
  },
  {
    name: 'a binary file',
    args: ['report', binary],
    status: 3,
    code: 'unsupported-format',
    id: /"gambar\.csv".*\(data biner\)\nsaran: .*CSV/,
    en: /"gambar\.csv".*\nhint: .*CSV/,
  },
  {
    name: 'a gzip file that is cut short',
    args: ['report', gzip],
    status: 3,
    code: 'corrupt-archive',
    id: /terkompresi "arsip\.csv" rusak.*\nsaran: .*unduh ulang/,
    en: /compressed file "arsip\.csv" is damaged.*\nhint: .*download the file again/,
  },
  {
    name: 'a workbook that is cut short',
    args: ['report', workbook],
    status: 3,
    code: 'corrupt-archive',
    id: /arsip buku kerja "arsip\.xlsx" rusak.*\nsaran: .*unduh ulang/,
    en: /archive of workbook "arsip\.xlsx" is damaged.*\nhint: .*download the file again/,
  },
  { name: 'a PDF', args: ['report', pdf], status: 3, code: 'unsupported-format', id: /pdf/, en: /pdf/ },
  {
    name: 'an empty file',
    args: ['report', `${D}/empty.csv`],
    status: 3,
    code: 'file-empty',
    id: /"empty\.csv" kosong/,
    en: /"empty\.csv" is empty/,
  },
  {
    name: 'a header and no rows',
    args: ['report', `${D}/header-only.csv`],
    status: 3,
    code: 'no-data-rows',
    id: /hanya berisi judul kolom/,
    en: /a header and no rows/,
  },
  {
    name: 'a file of no known kind',
    args: ['report', `${D}/unknown-kind.csv`],
    status: 2,
    code: 'unknown-kind',
    id: /saran: .*--sebagai \(pengaduan, tabel, desa, .*penduduk\)/,
    en: /hint: .*--as .*complaints.*villages/,
  },
  {
    name: 'a file read as what it is not',
    args: ['report', EXAMPLE.complaints, '--as', 'villages'],
    status: 2,
    code: 'missing-label',
    id: /Kode desa\/kelurahan/,
    en: /Village code/,
  },
  {
    name: 'a folder that is no dataset',
    args: ['report', 'fixtures'],
    status: 3,
    code: 'not-a-dataset',
    id: /folder "fixtures" bukan .*desmig simpan-data/s,
    en: /folder "fixtures" is no whole desmig dataset.*desmig ingest/s,
  },
  {
    name: 'an unknown column',
    args: ['report', EXAMPLE.complaints, '--filter', 'warna=merah'],
    status: 2,
    code: 'unknown-column',
    id: /kolom "warna" tidak dikenal\nsaran: /,
    en: /unknown column "warna"\nhint: /,
  },
  {
    name: 'an unknown value of a filter',
    args: ['report', EXAMPLE.complaints, '--filter', 'provinsi=Jawa Brat'],
    status: 2,
    code: 'invalid-filter',
    id: /"Jawa Brat".*\nsaran: Maksud Anda Jawa Barat\?/,
    en: /"Jawa Brat".*\nhint: Did you mean Jawa Barat\?/,
  },
  {
    name: 'a value that the code book of a filter does not have',
    args: ['report', EXAMPLE.complaints, '--filter', 'jenis kelamin=xyz'],
    status: 2,
    code: 'invalid-filter',
    id: /"xyz".*\nsaran: Pilihan: Perempuan, Laki-laki/,
    en: /"xyz".*\nhint: Choices: Female, Male/,
  },
  {
    name: 'a name of a file nearly right',
    args: ['report', EXAMPLE.complaints.replace('complaints', 'complaint')],
    status: 3,
    code: 'file-not-found',
    id: /saran: Maksud Anda complaints\.csv\?/,
    en: /hint: Did you mean complaints\.csv\?/,
  },
  {
    name: 'a filter that is none',
    args: ['report', EXAMPLE.complaints, '--filter', 'provinsi'],
    status: 2,
    code: 'invalid-filter',
    id: /saringan "provinsi"/,
    en: /filter "provinsi"/,
  },
  {
    name: 'an order of a column without one',
    args: ['report', EXAMPLE.complaints, '--filter', 'provinsi<Bali'],
    status: 2,
    code: 'invalid-filter',
    id: /tidak memiliki urutan/,
    en: /has no order/,
  },
  {
    name: 'an unknown option',
    args: ['report', EXAMPLE.complaints, '--audence', 'public'],
    status: 2,
    code: 'unknown-option',
    id: /opsi "--audence" tidak dikenal\nsaran: Maksud Anda --audience\?/,
    en: /unknown option "--audence"\nhint: Did you mean --audience\?/,
  },
  {
    name: 'a level misspelt',
    args: ['report', EXAMPLE.complaints, '--by', 'propinsi'],
    status: 2,
    code: 'unknown-option-value',
    id: /"propinsi" tidak dikenal\nsaran: Maksud Anda --by provinsi\?/,
    en: /"propinsi"\nhint: Did you mean --by provinsi\?.*national, province, regency, district, village/,
  },
  {
    name: 'no file',
    args: ['report'],
    status: 2,
    code: 'missing-argument',
    id: /"BERKAS" belum disebut/,
    en: /"FILE" is missing/,
  },
  {
    name: 'an option without its value',
    args: ['report', EXAMPLE.complaints, '--by'],
    status: 2,
    code: 'option-needs-value',
    id: /--by memerlukan nilai/,
    en: /--by needs a value/,
  },
  {
    name: 'too many arguments',
    args: ['explain', 'wilson', 'byar'],
    status: 2,
    code: 'too-many-arguments',
    id: /terlalu banyak argumen/,
    en: /too many arguments/,
  },
  {
    name: 'a period that is none',
    args: ['report', EXAMPLE.complaints, '--period', '2023-13'],
    status: 2,
    code: 'invalid-period',
    id: /"2023-13" tidak sah\nsaran: .*2023-Q1/,
    en: /"2023-13" is not valid\nhint: .*2023-Q1/,
  },
  {
    name: 'an as-of date that is none',
    args: ['report', EXAMPLE.complaints, '--as-of', '2023-02-31'],
    status: 2,
    code: 'invalid-option-value',
    id: /"2023-02-31".*tidak sah/,
    en: /"2023-02-31".*not valid/,
  },
  {
    name: 'a filter by a day that is none',
    args: ['report', EXAMPLE.complaints, '--filter', 'tgl aduan>=2023-02-31'],
    status: 2,
    code: 'invalid-filter',
    id: /"2023-02-31"/,
    en: /"2023-02-31"/,
  },
  {
    name: 'a confidence level in percent',
    args: ['report', EXAMPLE.complaints, '--level', '95'],
    status: 2,
    code: 'invalid-option-value',
    id: /saran: .*0\.95/,
    en: /hint: .*0\.95/,
  },
  {
    name: 'an unknown indicator',
    args: ['report', EXAMPLE.complaints, '--indicator', 'problematic_cares'],
    status: 2,
    code: 'unknown-indicator',
    id: /saran: Maksud Anda problematic_care\?/,
    en: /hint: Did you mean problematic_care\?/,
  },
  {
    name: 'an indicator of a file not given',
    args: ['report', EXAMPLE.complaints, '--indicator', 'all_pillars'],
    status: 2,
    code: 'indicator-needs-kind',
    id: /memerlukan berkas jenis desa Desmigratif/,
    en: /needs a file of kind villages/,
  },
  {
    name: 'the same file twice',
    args: ['report', EXAMPLE.complaints, EXAMPLE.complaints],
    status: 2,
    code: 'same-file-twice',
    id: /sama persis/,
    en: /the same file/,
  },
  {
    name: 'an undecidable order of dates',
    args: ['report', `${D}/complaints-date-order-undecidable.csv`],
    status: 2,
    code: 'ambiguous-date',
    id: /"Tgl Aduan"[\s\S]*saran: .*--urutan-tanggal dmy/,
    en: /"Tgl Aduan"[\s\S]*hint: .*--date-order dmy/,
  },
  {
    name: 'two orders of dates',
    args: ['report', `${D}/complaints-date-order-mixed.csv`],
    status: 2,
    code: 'mixed-date-format',
    id: /--urutan-tanggal/,
    en: /--date-order/,
  },
  {
    name: 'two forms of numbers',
    args: ['report', `${D}/population-mixed-number-format.csv`],
    status: 2,
    code: 'mixed-number-format',
    id: /saran: .*--bentuk-angka id/,
    en: /hint: .*--locale id/,
  },
  {
    name: 'a sheet of a text file',
    args: ['report', EXAMPLE.complaints, '--sheet', 'Data'],
    status: 2,
    code: 'no-sheets',
    id: /bukan buku kerja/,
    en: /not a workbook/,
  },
  {
    name: 'a mapping to a column that is none',
    args: ['report', EXAMPLE.complaints, '--mapping', mapping],
    status: 2,
    code: 'invalid-mapping',
    id: /warna/,
    en: /warna/,
  },
  {
    name: 'decisions of another shape',
    args: ['report', EXAMPLE.complaints, '--decisions', decisions],
    status: 2,
    code: 'invalid-decisions',
    id: /value dan code/,
    en: /value and code/,
  },
  {
    name: 'a crosswalk of another shape',
    args: ['report', EXAMPLE.complaints, '--codes', 'bps', '--crosswalk', crosswalk],
    status: 2,
    code: 'invalid-crosswalk',
    id: /kode_bps/,
    en: /kode_bps/,
  },
  {
    name: 'an output over an input',
    args: ['report', EXAMPLE.complaints, '-o', EXAMPLE.complaints],
    status: 2,
    code: 'output-is-input',
    id: /menimpa berkas masukan/,
    en: /overwrite an input/,
  },
  {
    name: 'an output of no known format',
    args: ['report', EXAMPLE.complaints, '-o', 'laporan.odt'],
    status: 2,
    code: 'unknown-output-format',
    id: /"\.odt".*\nsaran: /,
    en: /"\.odt".*\nhint: /,
  },
  {
    name: 'an output in no folder',
    args: ['report', EXAMPLE.population, '-o', join(folder, 'tiada', 'x.md')],
    status: 3,
    code: 'not-written',
    id: /tidak dapat ditulis/,
    en: /cannot be written/,
  },
  {
    name: 'rows of persons for the public',
    args: ['validate', EXAMPLE.complaints, '--split', join(folder, 'keluar')],
    status: 4,
    code: 'internal-only',
    id: /--audiens internal/,
    en: /--audience internal/,
  },
  {
    name: 'a word that every object knows, as a topic',
    args: ['explain', 'constructor'],
    status: 2,
    code: 'unknown-topic',
    id: /"constructor"/,
    en: /"constructor"/,
  },
  {
    name: 'a word that every object knows, as an indicator',
    args: ['report', EXAMPLE.population, '--indicator', 'constructor'],
    status: 2,
    code: 'unknown-indicator',
    id: /"constructor"/,
    en: /"constructor"/,
  },
  {
    name: 'a topic nobody knows',
    args: ['explain', 'wilsom'],
    status: 2,
    code: 'unknown-topic',
    id: /Maksud Anda wilson\?/,
    en: /Did you mean wilson\?/,
  },
  {
    name: 'a file in the place of a command',
    args: ['kasus 2023.xlsx'],
    status: 2,
    code: 'unknown-command',
    id: /saran: Maksud Anda desmig laporan "kasus 2023\.xlsx"\?/,
    en: /hint: Did you mean desmig report "kasus 2023\.xlsx"\?/,
  },
  {
    name: 'two hyphens that a word processor made one',
    args: ['report', EXAMPLE.complaints, '\u2013by', 'province'],
    status: 2,
    code: 'unknown-option',
    id: /saran: .*dua tanda hubung biasa: --by/,
    en: /hint: .*two hyphens: --by/,
  },
  {
    name: 'no file',
    args: ['report'],
    status: 2,
    code: 'missing-argument',
    id: /saran: Contoh: desmig laporan \S+/,
    en: /hint: For example: desmig report \S+/,
  },
  {
    name: 'a folder of files',
    args: ['report', 'fixtures/example'],
    status: 3,
    code: 'not-a-dataset',
    id: /saran: Sebutkan berkas di dalamnya, misalnya example\/\*\.csv/,
    en: /hint: Name the files in it, for example example\/\*\.csv/,
  },
  {
    name: 'an indicator by its title',
    args: ['report', EXAMPLE.complaints, '--indicator', 'Pemenuhan hak nafkah'],
    status: 2,
    code: 'unknown-indicator',
    id: /saran: Maksud Anda maintenance_share\?/,
    en: /hint: Did you mean maintenance_share\?/,
  },
  {
    name: 'more than all',
    args: ['rate', '5', '3'],
    status: 2,
    code: 'invalid-option-value',
    id: /pembilang 5 dan penyebut 3/,
    en: /numerator 5 and denominator 3/,
  },
];

describe('mistakes end in the promised message and status (PRODUCT.md, "Errors", "Exit status")', () => {
  it('a name with spaces without its quotes is put together again', async () => {
    write('Pengaduan 2023 baru.csv', 'provinsi\n');
    const words = ['report', 'Pengaduan', '2023', 'baru.csv', '--lang', 'id'];
    const ran = await desmig(words, { cwd: folder });
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('di antara tanda kutip: "Pengaduan 2023 baru.csv"');
  });

  it.each(MISTAKES)('$code: $name', async ({ args, status, code, id, en }) => {
    const [indonesian, english] = await Promise.all([
      desmig(args, { env: { DESMIG_LANG: 'id' } }),
      desmig([args[0] ?? '', '--lang', 'en', ...args.slice(1)], { env: { DESMIG_LANG: 'id' } }),
    ]);
    for (const ran of [indonesian, english]) {
      expect(ran.status, ran.stderr).toBe(status);
      expect(ran.stdout).toBe('');
    }
    expect(indonesian.stderr).toMatch(id);
    expect(english.stderr).toMatch(en);
    expect(indonesian.stderr).toMatch(new RegExp(`^kesalahan\\[${code}\\]: `, 'm'));
    expect(english.stderr).toMatch(new RegExp(`^error\\[${code}\\]: `, 'm'));
  });

  it('reads as TRANSCRIPTS.md has it, "A mistake"', async () => {
    const ran = await desmig(['report', 'ekspor-2023.csv', '--by', 'propinsi'], {
      env: { DESMIG_LANG: 'id' },
    });
    const transcript = [
      'kesalahan[unknown-option-value]: tingkat wilayah "propinsi" tidak dikenal',
      'saran: maksud Anda --by provinsi?   Pilihan: nasional, provinsi, kabkota, kecamatan, desa',
      '',
    ].join('\n');
    expect(ran.stderr.toLowerCase()).toBe(transcript.toLowerCase());
  });

  it('answers in the language of the header where none is asked', async () => {
    const ran = await desmig(['report', `${D}/complaints-date-order-undecidable.csv`]);
    expect(ran.stderr).toMatch(/^kesalahan\[/);
  });

  it('says where in the file', async () => {
    const ran = await desmig(['report', `${D}/unknown-kind.csv`, '--lang', 'id']);
    expect(ran.stderr).toMatch(/tempat: unknown-kind\.csv:\d+/);
  });

  it('is JSON where JSON was asked for, and nothing else', async () => {
    for (const format of [['--format', 'json'], ['--format=json'], ['--bentuk', 'json']]) {
      const ran = await desmig(['report', 'tidak-ada.csv', ...format]);
      expect(ran.status).toBe(3);
      expect(ran.stdout).toBe('');
      expect(JSON.parse(ran.stderr)).toEqual({
        schemaVersion: 1,
        error: {
          code: 'file-not-found',
          message: expect.stringContaining('tidak-ada.csv'),
          hint: expect.any(String),
          location: { file: 'tidak-ada.csv' },
        },
      });
    }
  });

  it('passes on no control sequence from a file', async () => {
    const ran = await desmig(['report', coloured, '--lang', 'en']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('Barang');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(ran.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
