import { type Check, cellAction, columnsWhere } from '../check.ts';

const TYPED = new Set(['integer', 'number', 'boolean']);

export const check: Check = {
  code: 'type-error',
  finding: {
    severity: 'error',
    action: 'null',
    title: { id: 'bukan nilai yang diharapkan', en: 'not a value of the expected kind' },
    explanation: {
      id: 'Kolom angka berisi teks, kolom bilangan bulat berisi pecahan, atau kolom ya/tidak berisi jawaban lain. Sel wajib membuat barisnya ditolak; sel lain dianggap kosong.',
      en: 'A number column holds text, a whole-number column a fraction, or a yes/no column another answer. A required cell rejects its row; any other is taken as blank.',
    },
    hint: { id: 'Tulis angka, atau Ya/Tidak.', en: 'Write a number, or Yes/No.' },
  },
  offences: (input) =>
    columnsWhere(input, (column) => TYPED.has(column.type)).map(([id, column]) => ({
      column: id,
      where: `${id}__raw IS NOT NULL AND ${id} IS NULL`,
      shows: id,
      action: cellAction(column),
    })),
};
