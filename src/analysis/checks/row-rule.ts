import type { Check } from '../check.ts';
import { columnsRead } from '../plan.ts';

/** Columns that every typed view derives beside the declared ones. */
const DERIVED = ['category_cluster'];

export const check: Check = {
  code: 'row-constraint',
  finding: {
    severity: 'warning',
    action: 'keep',
    title: { id: 'isi baris tidak sejalan', en: 'the row contradicts itself' },
    explanation: {
      id: 'Dua kolom pada baris yang sama tidak mungkin benar bersamaan, misalnya selesai sebelum diterima.',
      en: 'Two columns of a row cannot both be right, such as closed before received.',
    },
    hint: { id: 'Periksa kedua kolom pada berkas asal.', en: 'Check both columns at the source.' },
  },
  offences: ({ dataset, present }) =>
    dataset.rules.flatMap((rule) => {
      const names = columnsRead({ from: dataset.id, where: rule.valid, label: rule.text }, [
        ...Object.keys(dataset.columns),
        ...DERIVED,
      ]);
      if (!names.every((name) => present.has(name))) return [];
      const column = names[0] ?? null;
      return [
        {
          column,
          where: `(${rule.valid}) = false`,
          shows: column,
          action: rule.action,
          words: { text: rule.text, hint: rule.hint },
        },
      ];
    }),
};
