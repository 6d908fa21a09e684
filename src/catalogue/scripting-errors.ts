import type { Bilingual } from '../model/message.ts';

/** Errors of scripts and of datasets that grow: tables of other programs, inputs to be taken out. */
export const SCRIPTING_ERRORS: Readonly<
  Record<string, { readonly status: number; readonly explanation: Bilingual }>
> = {
  'codes-as-numbers': {
    status: 2,
    explanation: {
      id: 'Kode wilayah harus berupa teks. Sebagai angka, nol di depan atau di belakang titik hilang: 32.10 menjadi 32.1.',
      en: 'Codes of places must be texts. As numbers they lose zeros: 32.10 becomes 32.1.',
    },
  },
  'not-in-dataset': {
    status: 2,
    explanation: {
      id: 'Folder data tidak memuat masukan dengan nama atau jalur itu.',
      en: 'The dataset folder holds no input of that name or path.',
    },
  },
  'nothing-left': {
    status: 2,
    explanation: {
      id: 'Folder data selalu memuat sedikitnya satu masukan. Folder itu sendiri dihapus dengan desmig hapus-data.',
      en: 'A dataset folder holds one input at least. The folder itself is erased with desmig purge.',
    },
  },
};
