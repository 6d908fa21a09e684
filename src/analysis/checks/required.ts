import { type Check, columnsWhere } from '../check.ts';

export const check: Check = {
  code: 'missing-value',
  finding: {
    severity: 'error',
    action: 'reject',
    title: { id: 'nilai wajib kosong', en: 'required value is missing' },
    explanation: {
      id: 'Kolom wajib kosong atau berisi tanda "tidak ada data". Baris tanpa nilai wajib tidak dapat dihitung, jadi disisihkan.',
      en: 'A required column is blank or holds a mark of "no data". A row without it cannot be counted, so it is set aside.',
    },
    hint: { id: 'Isi nilainya pada berkas asal.', en: 'Fill it in at the source.' },
  },
  offences: (input) =>
    columnsWhere(input, (column) => column.required === true).map(([column]) => ({
      column,
      where: `${column}__raw IS NULL`,
      shows: null,
      action: 'reject',
    })),
};
