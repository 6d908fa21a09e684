import type { Column } from '../../model/dataset.ts';
import { type Check, cellAction, columnsWhere } from '../check.ts';

/** SQL that holds for a value outside a column's bounds. */
export function outOfRange(id: string, column: Column): string | null {
  const bound = (value: number | string) => (typeof value === 'number' ? String(value) : `DATE '${value}'`);
  const parts = [
    column.min === undefined ? null : `${id} < ${bound(column.min)}`,
    column.max === undefined ? null : `${id} > ${bound(column.max)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' OR ');
}

export const check: Check = {
  code: 'constraint-error',
  finding: {
    severity: 'error',
    action: 'null',
    title: { id: 'nilai di luar batas', en: 'value out of bounds' },
    explanation: {
      id: 'Nilai lebih kecil atau lebih besar daripada yang mungkin bagi kolom itu, misalnya usia anak di atas 17 tahun. Sel wajib membuat barisnya ditolak; sel lain dianggap kosong.',
      en: 'The value is below or above what the column can hold, such as a child older than 17. A required cell rejects its row; any other is taken as blank.',
    },
    hint: { id: 'Periksa nilainya pada berkas asal.', en: 'Check the value at the source.' },
  },
  offences: (input) =>
    columnsWhere(input, (column) => column.min !== undefined || column.max !== undefined).flatMap(
      ([id, column]) => {
        const where = outOfRange(id, column);
        return where === null ? [] : [{ column: id, where, shows: id, action: cellAction(column) }];
      },
    ),
};
