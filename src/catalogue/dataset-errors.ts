import type { Bilingual } from '../model/message.ts';

/** Errors of datasets on disk: making, checking, asking and comparing them. */
export const DATASET_ERRORS: Readonly<
  Record<string, { readonly status: number; readonly explanation: Bilingual }>
> = {
  'not-a-dataset': {
    status: 3,
    explanation: {
      id: 'Folder itu bukan folder data desmig, atau pembuatannya terputus sebelum selesai: desmig.dataset.json ditulis paling akhir.',
      en: 'The folder is no dataset of desmig, or making it was cut short: desmig.dataset.json is written last.',
    },
  },
  'damaged-dataset': {
    status: 3,
    explanation: {
      id: 'Sebuah berkas dalam folder data hilang atau berubah sejak ditulis.',
      en: 'A file of the dataset folder is missing, or was changed since it was written.',
    },
  },
  'dataset-busy': {
    status: 3,
    explanation: {
      id: 'Satu folder data hanya ditulis oleh satu proses pada satu waktu; yang kedua berhenti tanpa mengubah apa pun.',
      en: 'One process at a time writes a dataset folder; the second stops and changes nothing.',
    },
  },
  'needs-folder': {
    status: 2,
    explanation: {
      id: 'desmig simpan-data menulis ke satu folder, yang disebut dengan -o.',
      en: 'desmig ingest writes into one folder, named with -o.',
    },
  },
  'not-one-select': {
    status: 2,
    explanation: {
      id: 'desmig tanya menerima tepat satu perintah SELECT. Perintah yang mengubah, membuka berkas, atau mengatur mesin ditolak.',
      en: 'desmig query takes exactly one SELECT statement. What changes data, opens files or sets the engine is refused.',
    },
  },
  'query-failed': {
    status: 2,
    explanation: {
      id: 'SQL itu tidak dapat dijalankan: salah tulis, atau menyebut tabel atau kolom yang tidak ada.',
      en: 'The SQL cannot be run: a slip of the pen, or a table or column that is not there.',
    },
  },
  'query-no-files': {
    status: 2,
    explanation: {
      id: 'SQL hanya melihat tabel dari berkas yang diberikan; membuka berkas lain tidak mungkin.',
      en: 'SQL sees the tables of the files given and nothing else; other files cannot be opened.',
    },
  },
  'time-limit': {
    status: 5,
    explanation: {
      id: 'Batas waktu tercapai; naikkan dengan --timeout.',
      en: 'The time limit was reached; raise it with --timeout.',
    },
  },
  'result-too-large': {
    status: 5,
    explanation: {
      id: 'Hasilnya melebihi yang dapat ditampung; batasi dengan LIMIT atau kelompokkan dengan GROUP BY.',
      en: 'The result is more than can be held; bound it with LIMIT, or group it with GROUP BY.',
    },
  },
  'not-a-manifest': {
    status: 3,
    explanation: {
      id: 'Berkas itu bukan manifest yang ditulis desmig.',
      en: 'The file is no manifest that desmig wrote.',
    },
  },
  'not-a-report': {
    status: 3,
    explanation: {
      id: 'Berkas itu bukan laporan JSON yang ditulis desmig laporan atau desmig bandingkan.',
      en: 'The file is no JSON report that desmig report or desmig compare wrote.',
    },
  },
};
