import type { Dataset, RowRule } from '../../model/dataset.ts';
import type { Check } from '../check.ts';
import { columnsRead } from '../plan.ts';

/** Columns that every typed view derives beside the declared ones. */
const DERIVED = ['category_parent'];

/** The rules whose columns the file has; others are not asked. */
export function rulesAsked(
  dataset: Dataset,
  present: ReadonlySet<string>,
): readonly { readonly rule: RowRule; readonly columns: readonly string[] }[] {
  return dataset.rules.flatMap((rule) => {
    const columns = columnsRead({ from: dataset.id, where: rule.valid, label: rule.text }, [
      ...Object.keys(dataset.columns),
      ...DERIVED,
    ]);
    return columns.every((name) => present.has(name)) ? [{ rule, columns }] : [];
  });
}

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
    rulesAsked(dataset, present).map(({ rule, columns }) => {
      const column = rule.empties ?? columns[0] ?? null;
      return {
        column,
        where: `(${rule.valid}) = false`,
        shows: column,
        action: rule.action,
        words: { text: rule.text, hint: rule.hint },
      };
    }),
};
