import { msg } from '../messages/message.ts';
import type { Dataset } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Lang } from '../model/message.ts';
import { type FormRow, instrumentRows, villageRows } from '../report/form/form-rows.ts';
import { formXlsx } from '../report/form/form-xlsx.ts';
import { formCsv } from '../report/form/questions.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { readSample, type SampleFile } from './oversight/sample-list.ts';
import { kindSchema } from './schema.ts';

export interface TemplateOptions {
  readonly lang: Lang;
  readonly format: 'xlsx' | 'csv';
  /** kinds and instrument in force; desmig's own by default */
  readonly catalogue?: Catalogue | undefined;
  /** list of `desmig sample`: its villages stand in the form */
  readonly sample?: SampleFile | undefined;
  /** of visits: the items of the instrument stand in the form, for every kind of respondent; with a sample they do */
  readonly instrument?: boolean | undefined;
}

/**
 * A form of a kind, made from the kind's one declaration: a workbook with drop-downs, checks and a code
 * book, or the header as CSV. What is filled in reads back without an option.
 *
 * @throws DesmigError `unknown-kind-name` with the nearest kind; `form-rows-not-for-kind`; `not-a-sample`.
 */
export async function template(kind: string, options: TemplateOptions): Promise<Uint8Array> {
  const catalogue = options.catalogue ?? BUILT_IN;
  const dataset = catalogue.datasets[kindSchema(kind).dataset.id];
  const rows = await rowsOf(dataset, catalogue, options);
  return options.format === 'csv'
    ? new TextEncoder().encode(formCsv(dataset, options.lang, rows))
    : formXlsx(dataset, options.lang, rows);
}

async function rowsOf(
  dataset: Dataset,
  catalogue: Catalogue,
  options: TemplateOptions,
): Promise<readonly FormRow[]> {
  const { sample, instrument = false } = options;
  const respondents = dataset.columns['respondent']?.codeBook;
  const kinds = (column: string) =>
    Object.values(catalogue.datasets).flatMap(({ id, columns }) =>
      columns[column] === undefined ? [] : [id],
    );
  if (instrument && respondents === undefined) throw notForKind(dataset, '--instrument', kinds('respondent'));
  if (sample !== undefined && dataset.columns['village_code'] === undefined)
    throw notForKind(dataset, '--sample', kinds('village_code'));
  const villages = sample === undefined ? null : [...(await readSample(sample)).values()];
  if (respondents !== undefined && (instrument || villages !== null))
    return instrumentRows(catalogue.book, respondents, villages);
  return villages === null ? [] : villageRows(villages);
}

function notForKind({ id }: Dataset, option: string, choices: readonly string[]): DesmigError {
  return new DesmigError({
    code: 'form-rows-not-for-kind',
    class: 'usage',
    what: msg('error-form-rows', { kind: id, option }),
    hint: msg('hint-form-rows', { choices: choices.join(', ') }),
  });
}
