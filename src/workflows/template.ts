import type { Lang } from '../model/message.ts';
import { formXlsx } from '../report/form/form-xlsx.ts';
import { formCsv } from '../report/form/questions.ts';
import { kindSchema } from './schema.ts';

/**
 * A blank form of a kind, made from the kind's one declaration: a workbook with drop-downs, checks and a code
 * book, or the header as CSV. What is filled in reads back without an option.
 *
 * @throws DesmigError `unknown-kind-name` with the nearest kind.
 */
export async function template(
  kind: string,
  options: { readonly lang: Lang; readonly format: 'xlsx' | 'csv' },
): Promise<Uint8Array> {
  const { dataset } = kindSchema(kind);
  return options.format === 'csv'
    ? new TextEncoder().encode(formCsv(dataset, options.lang))
    : formXlsx(dataset, options.lang);
}
