import type { Bilingual } from '../model/message.ts';

/** Errors of anonymising, auditing publications, erasing and recording. */
export const PROTECTION_ERRORS: Readonly<
  Record<string, { readonly status: number; readonly explanation: Bilingual }>
> = {
  'too-few-visited': {
    status: 4,
    explanation: {
      id: 'Apa yang berlaku bagi satu atau dua desa yang disebut namanya berlaku bagi masing-masing; untuk umum diperlukan sedikitnya tiga desa.',
      en: 'What holds of one or two villages that are named holds of each of them; the public is told of three or more.',
    },
  },
  'too-few-rows': {
    status: 4,
    explanation: {
      id: 'Berapa baris yang terpakai selalu dicetak. Berkas dengan lebih sedikit kasus atau anak daripada sel terkecil akan membuka bilangan yang harus disembunyikan; karena itu tidak ada yang ditulis untuk umum.',
      en: 'How many rows of a file are used is always printed. A file with fewer cases or children than the smallest cell would tell the number that must be hidden; therefore nothing is written for the public.',
    },
  },
  'periods-add-up': {
    status: 4,
    explanation: {
      id: 'Baris terpakai dikurangi kasus periode lain yang dicetak adalah kasus satu periode yang jumlahnya disembunyikan.',
      en: 'The rows used, less the cases that other periods print, are the cases of one period whose number is hidden.',
    },
  },
  'not-k-anonymous': {
    status: 4,
    explanation: {
      id: 'Terlalu sedikit baris yang serupa menurut tempat, waktu, usia, dan ciri lain: orang yang mengenal seseorang dapat menemukan barisnya.',
      en: 'Too few rows are alike in place, time, age and other traits: who knows a person could find the row.',
    },
  },
  'weak-key': {
    status: 2,
    explanation: {
      id: 'Kunci samaran harus 32 bita acak atau lebih; dengan kunci yang dapat ditebak, NIK dapat dicoba satu per satu.',
      en: 'A key of pseudonyms must be 32 random bytes or more; with one that can be guessed, NIKs can be tried one by one.',
    },
  },
  'needs-as-of': {
    status: 2,
    explanation: {
      id: 'Usia dari tanggal lahir memerlukan tanggal acuan (--keadaan-per).',
      en: 'Ages from birth dates need a day to be taken at (--as-of).',
    },
  },
  'not-a-publication': {
    status: 3,
    explanation: {
      id: 'Berkas itu bukan keluaran JSON, NDJSON, atau CSV dari desmig dan bukan tabel hitungan.',
      en: 'The file is no JSON, NDJSON or CSV written by desmig and no table of counts.',
    },
  },
  'unknown-release': {
    status: 2,
    explanation: {
      id: 'Nama itu tidak ada di desmig.ledger.json.',
      en: 'The name is not in desmig.ledger.json.',
    },
  },
  'not-a-folder': {
    status: 2,
    explanation: { id: 'Yang disebut bukan folder.', en: 'What was named is no folder.' },
  },
  'not-removed': {
    status: 3,
    explanation: { id: 'Berkas tidak dapat dihapus.', en: 'A file could not be removed.' },
  },
  'no-manifests': {
    status: 2,
    explanation: {
      id: 'Catatan pemrosesan disusun dari manifes, dan di folder itu tidak ada.',
      en: 'The record of processing is drafted from manifests, and the folder has none.',
    },
  },
};
