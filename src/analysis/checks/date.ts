import { type Check, cellAction, columnsWhere } from '../check.ts';

export const check: Check = {
  code: 'invalid-date',
  finding: {
    severity: 'error',
    action: 'null',
    title: { id: 'tanggal tidak sah', en: 'not a valid date' },
    explanation: {
      id: 'Tanggal itu tidak ada di kalender (31 Februari) atau tidak dapat dibaca menurut urutan yang dipakai seluruh kolom. Tanggal wajib membuat barisnya ditolak.',
      en: 'The day is not in the calendar (31 February), or cannot be read in the order the whole column uses. A required date rejects its row.',
    },
    hint: {
      id: 'Tulis tanggal seperti 6 September 2023 atau 2023-09-06.',
      en: 'Write dates like 6 September 2023 or 2023-09-06.',
    },
  },
  offences: (input) =>
    columnsWhere(input, (column) => column.type === 'date').map(([id, column]) => ({
      column: id,
      where: `${id}__raw IS NOT NULL AND ${id} IS NULL`,
      shows: id,
      action: cellAction(column),
    })),
};
