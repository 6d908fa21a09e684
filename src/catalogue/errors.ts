import type { Bilingual } from '../model/message.ts';
import { COMPARISON_ERRORS } from './comparison-errors.ts';
import { DATASET_ERRORS } from './dataset-errors.ts';
import { MAP_ERRORS } from './map-errors.ts';
import { PROTECTION_ERRORS } from './protection-errors.ts';
import { SCRIPTING_ERRORS } from './scripting-errors.ts';

/** Errors that stop a run: exit status and what they mean, as `desmig explain` prints them. */
export const ERRORS: Readonly<Record<string, { readonly status: number; readonly explanation: Bilingual }>> =
  {
    ...COMPARISON_ERRORS,
    ...DATASET_ERRORS,
    ...MAP_ERRORS,
    ...PROTECTION_ERRORS,
    ...SCRIPTING_ERRORS,
    'unknown-command': {
      status: 2,
      explanation: { id: 'Perintah itu tidak ada.', en: 'There is no such command.' },
    },
    'unknown-option': {
      status: 2,
      explanation: { id: 'Perintah ini tidak memiliki opsi itu.', en: 'The command has no such option.' },
    },
    'missing-argument': {
      status: 2,
      explanation: {
        id: 'Perintah memerlukan argumen yang belum diberikan.',
        en: 'The command needs an argument that was not given.',
      },
    },
    'too-many-arguments': {
      status: 2,
      explanation: {
        id: 'Argumen lebih banyak daripada yang diterima perintah.',
        en: 'More arguments than the command takes.',
      },
    },
    'option-needs-value': {
      status: 2,
      explanation: { id: 'Opsi itu harus diikuti nilai.', en: 'The option must be followed by a value.' },
    },
    'unknown-option-value': {
      status: 2,
      explanation: {
        id: 'Nilai opsi bukan salah satu pilihan.',
        en: 'The value of an option is none of its choices.',
      },
    },
    'invalid-option-value': {
      status: 2,
      explanation: { id: 'Nilai opsi tidak dapat dibaca.', en: 'The value of an option cannot be read.' },
    },
    'invalid-period': {
      status: 2,
      explanation: {
        id: 'Periode ditulis sebagai 2023, 2023-S1, 2023-Q1, 2023-01, atau 2023-01..2023-08.',
        en: 'Periods are written 2023, 2023-S1, 2023-Q1, 2023-01 or 2023-01..2023-08.',
      },
    },
    'invalid-filter': {
      status: 2,
      explanation: {
        id: 'Saringan ditulis kolom=nilai; pembandingnya =, !=, <, <=, >, >=.',
        en: 'A filter is column=value, with =, !=, <, <=, > or >=.',
      },
    },
    'unknown-column': {
      status: 2,
      explanation: {
        id: 'Tidak ada jenis berkas yang memiliki kolom itu.',
        en: 'No kind of file has that column.',
      },
    },
    'unknown-indicator': {
      status: 2,
      explanation: {
        id: 'Indikator itu tidak ada dalam katalog.',
        en: 'The indicator is not in the catalogue.',
      },
    },
    'indicator-needs-kind': {
      status: 2,
      explanation: {
        id: 'Indikator itu dihitung dari jenis berkas yang tidak diberikan.',
        en: 'The indicator is computed from a kind of file that was not given.',
      },
    },
    'unknown-topic': {
      status: 2,
      explanation: {
        id: 'Tidak ada penjelasan dengan nama itu.',
        en: 'Nothing is explained under that name.',
      },
    },
    'unknown-kind': {
      status: 2,
      explanation: {
        id: 'Judul kolom tidak menunjukkan jenis berkasnya; sebutkan dengan --as.',
        en: 'The header does not tell the kind of file; name it with --as.',
      },
    },
    'unknown-kind-name': {
      status: 2,
      explanation: {
        id: 'Tidak ada jenis berkas dengan nama itu; lihat desmig skema.',
        en: 'No kind of file has that name; see desmig schema.',
      },
    },
    'ambiguous-kind': {
      status: 2,
      explanation: {
        id: 'Judul kolom cocok dengan lebih dari satu jenis berkas; sebutkan dengan --as.',
        en: 'The header fits more than one kind of file; name it with --as.',
      },
    },
    'missing-label': {
      status: 2,
      explanation: {
        id: 'Kolom yang diperlukan jenis berkas ini tidak ada di judul kolom.',
        en: 'A column this kind of file needs is not in the header.',
      },
    },
    'unknown-sheet': {
      status: 2,
      explanation: { id: 'Buku kerja tidak memiliki lembar itu.', en: 'The workbook has no such sheet.' },
    },
    'no-such-table': {
      status: 2,
      explanation: {
        id: 'Tabel yang diminta dengan --table tidak ada, atau tidak memiliki judul kolom.',
        en: 'The table asked for with --table is not there, or has no header.',
      },
    },
    'mark-needs-workbook': {
      status: 2,
      explanation: {
        id: 'Salinan bertanda hanya dapat dibuat dari satu buku kerja .xlsx atau .xlsm, dengan akhiran yang sama.',
        en: 'A marked copy can be made of one .xlsx or .xlsm workbook only, with the same ending.',
      },
    },
    'no-sheets': {
      status: 2,
      explanation: { id: '--sheet hanya berlaku untuk buku kerja.', en: '--sheet is for workbooks only.' },
    },
    'mixed-number-format': {
      status: 2,
      explanation: {
        id: 'Satu kolom memuat bentuk 1.222,5 dan 1,222.5; artinya tidak ditebak. Sebutkan dengan --locale.',
        en: 'A column holds both 1.222,5 and 1,222.5; the meaning is not guessed. Say which with --locale.',
      },
    },
    'ambiguous-date': {
      status: 2,
      explanation: {
        id: 'Tidak ada tanggal yang menunjukkan urutan hari dan bulan. Sebutkan dengan --date-order.',
        en: 'No date shows the order of day and month. Say which with --date-order.',
      },
    },
    'mixed-date-format': {
      status: 2,
      explanation: {
        id: 'Satu kolom memuat dua urutan hari dan bulan. Sebutkan dengan --date-order.',
        en: 'A column holds two orders of day and month. Say which with --date-order.',
      },
    },
    'undecidable-state': {
      status: 2,
      explanation: {
        id: 'Tabel mencatat keadaan yang sama beberapa kali, tetapi tulisan waktunya tidak dapat diurutkan. Keadaan tidak dijumlahkan, dan keadaan yang terakhir tidak ditebak.',
        en: 'The table records the same state several times, but what says when cannot be put in order. States are not added up, and which is the last is not guessed.',
      },
    },
    'same-file-twice': {
      status: 2,
      explanation: {
        id: 'Berkas yang sama (sha256) diberikan dua kali; barisnya akan terhitung ganda.',
        en: 'The same file (sha256) was given twice; its rows would count double.',
      },
    },
    'invalid-config': {
      status: 2,
      explanation: {
        id: 'desmig.config.json memuat kesalahan; barisnya disebut. Bentuk yang diharapkan: desmig skema config.',
        en: 'desmig.config.json holds a mistake; its line is named. The expected shape: desmig schema config.',
      },
    },
    'double-source': {
      status: 2,
      explanation: {
        id: 'Register dan tabel, atau dua tabel, mencakup kasus yang sama; bila dijumlahkan akan terhitung ganda. Pilih dengan --prefer.',
        en: 'A register and a table, or two tables, cover the same cases; added up they would count double. Choose with --prefer.',
      },
    },
    'invalid-mapping': {
      status: 2,
      explanation: {
        id: 'Berkas --mapping tidak sesuai bentuknya.',
        en: 'The --mapping file does not have the expected shape.',
      },
    },
    'invalid-decisions': {
      status: 2,
      explanation: {
        id: 'Berkas --decisions tidak sesuai bentuknya.',
        en: 'The --decisions file does not have the expected shape.',
      },
    },
    'invalid-crosswalk': {
      status: 2,
      explanation: {
        id: 'Berkas --crosswalk tidak sesuai bentuknya.',
        en: 'The --crosswalk file does not have the expected shape.',
      },
    },
    'no-region-columns': {
      status: 2,
      explanation: {
        id: 'Tidak ada kolom yang judulnya menyebut provinsi, kabupaten/kota, kecamatan, desa, atau kodenya.',
        en: 'No column is labelled as a province, regency, district, village or one of their codes.',
      },
    },
    'code-system': {
      status: 2,
      explanation: {
        id: 'Kode wilayahnya dapat berarti dua hal: kode Kemendagri atau kode BPS, dan tidak ada nama yang memutuskan. Jawab dengan --codes kemendagri atau --codes bps (lebih baik dengan --crosswalk).',
        en: 'The region codes can mean two things, codes of Kemendagri or of BPS, and no name tells which. Answer with --codes kemendagri or --codes bps (best with --crosswalk).',
      },
    },
    'output-is-input': {
      status: 2,
      explanation: {
        id: 'Keluaran tidak pernah menimpa masukan.',
        en: 'An output never overwrites an input.',
      },
    },
    'binary-on-terminal': {
      status: 2,
      explanation: {
        id: 'Buku kerja, nota, PDF dan Parquet bukan teks, jadi tidak ditulis ke layar. Simpan dengan -o atau alihkan keluarannya ke berkas.',
        en: 'A workbook, memo, PDF or Parquet file is no text and is not written to a screen. Save it with -o, or send the output to a file.',
      },
    },
    'unknown-output-format': {
      status: 2,
      explanation: { id: 'Bentuk keluaran itu tidak ada.', en: 'There is no such output format.' },
    },
    usage: {
      status: 2,
      explanation: { id: 'Baris perintah tidak dapat dibaca.', en: 'The command line cannot be read.' },
    },
    'file-not-found': {
      status: 3,
      explanation: {
        id: 'Berkas tidak ada di tempat yang disebut.',
        en: 'The file is not where it was said to be.',
      },
    },
    'file-empty': { status: 3, explanation: { id: 'Berkas berukuran 0 bita.', en: 'The file has 0 bytes.' } },
    'is-a-directory': {
      status: 3,
      explanation: { id: 'Yang disebut adalah folder.', en: 'What was named is a folder.' },
    },
    'file-busy': {
      status: 3,
      explanation: {
        id: 'Program lain, biasanya Excel, mengunci berkas itu.',
        en: 'Another program, usually Excel, holds the file.',
      },
    },
    'file-unreadable': {
      status: 3,
      explanation: {
        id: 'Sistem tidak mengizinkan berkas itu dibaca.',
        en: 'The system does not allow the file to be read.',
      },
    },
    'unsupported-format': {
      status: 3,
      explanation: {
        id: 'Isi berkas bukan CSV, TSV, atau buku kerja.',
        en: 'What is in the file is neither CSV, TSV nor a workbook.',
      },
    },
    'no-table': {
      status: 3,
      explanation: { id: 'Tidak ditemukan baris judul kolom.', en: 'No header row was found.' },
    },
    'no-data-rows': {
      status: 3,
      explanation: { id: 'Di bawah judul kolom tidak ada baris.', en: 'There are no rows below the header.' },
    },
    'encrypted-file': {
      status: 3,
      explanation: {
        id: 'Buku kerja dikunci dengan kata sandi.',
        en: 'The workbook is locked with a password.',
      },
    },
    'corrupt-archive': {
      status: 3,
      explanation: {
        id: 'Arsip, yaitu berkas terkompresi atau isi buku kerja, rusak atau terpotong.',
        en: 'The archive, a compressed file or what is inside a workbook, is damaged or cut short.',
      },
    },
    'corrupt-file': {
      status: 3,
      explanation: { id: 'Isi buku kerja rusak.', en: 'What is in the workbook is damaged.' },
    },
    'xml-dtd-forbidden': {
      status: 3,
      explanation: {
        id: 'Buku kerja memuat deklarasi DOCTYPE, yang dapat menyerang pembacanya.',
        en: 'The workbook holds a DOCTYPE declaration, which can attack its reader.',
      },
    },
    'not-written': {
      status: 3,
      explanation: { id: 'Keluaran tidak dapat ditulis.', en: 'The output could not be written.' },
    },
    'cannot-be-made-safe': {
      status: 4,
      explanation: {
        id: 'Setiap cara menyembunyikan sel masih memungkinkan sel kecil dihitung kembali dari yang terbit, sekarang atau sebelumnya; karena itu tidak ada yang ditulis.',
        en: 'Whatever is hidden, a small cell could still be worked out from what is or was published; therefore nothing is written.',
      },
    },
    'release-not-comparable': {
      status: 4,
      explanation: {
        id: 'Terbitan yang lebih dulu menghitung baris lain, memotong waktu secara lain, menggabungkan provinsi secara lain, atau datanya sudah bertambah, jadi selisihnya dapat membuka sel yang disembunyikan.',
        en: 'An earlier release counted other rows, cut time differently, grouped provinces differently or was made before records were added, so that the difference could open a hidden cell.',
      },
    },
    'invalid-ledger': {
      status: 2,
      explanation: { id: 'desmig.ledger.json tidak dapat dibaca.', en: 'desmig.ledger.json cannot be read.' },
    },
    'internal-only': {
      status: 4,
      explanation: {
        id: 'Baris data orang atau kasus hanya keluar dengan --audience internal.',
        en: 'Rows about persons or cases leave only with --audience internal.',
      },
    },
    'resource-limit': {
      status: 5,
      explanation: {
        id: 'Berkas melampaui batas aman; mungkin bom zip.',
        en: 'The file is beyond a safe limit; it may be a zip bomb.',
      },
    },
    'batch-no-units': {
      status: 2,
      explanation: {
        id: 'Tidak ada angka yang boleh diterbitkan pada tingkat yang diminta dengan --each.',
        en: 'Nothing may be published at the level asked for with --each.',
      },
    },
    'batch-needs': {
      status: 2,
      explanation: {
        id: 'desmig borongan memerlukan --each dan folder keluaran -o.',
        en: 'desmig batch needs --each and a folder for its output, -o.',
      },
    },
    'out-of-memory': {
      status: 5,
      explanation: {
        id: 'Batas memori tercapai; naikkan dengan --memory.',
        en: 'The memory limit was reached; raise it with --memory.',
      },
    },
    'disk-full': {
      status: 5,
      explanation: { id: 'Ruang untuk berkas sementara habis.', en: 'No space is left for temporary files.' },
    },
    'engine-error': {
      status: 70,
      explanation: {
        id: 'Mesin data menolak perintah desmig; ini kesalahan desmig.',
        en: 'The data engine refused a statement of desmig; this is a fault of desmig.',
      },
    },
    bug: {
      status: 70,
      explanation: {
        id: 'Kesalahan desmig sendiri; mohon dilaporkan tanpa berkas data.',
        en: 'A fault of desmig itself; please report it, without data files.',
      },
    },
  };
