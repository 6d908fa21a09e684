import { msg } from '../../messages/message.ts';
import type { Column, ColumnType, Dataset } from '../../model/dataset.ts';
import type { Bilingual, Lang, Text } from '../../model/message.ts';
import { plain } from '../plain.ts';
import type { FormCell, FormRow } from './form-rows.ts';

/** One answer that a column takes: its id in machine formats (null where there is none) and what is chosen. */
export interface Choice {
  readonly id: string | null;
  readonly label: Bilingual;
}

/** A column of a form, as it is put to whoever fills it in. */
export interface Question {
  readonly id: string;
  readonly column: Column;
  readonly title: Bilingual;
  readonly content: Text;
  readonly limits: Text | null;
  readonly choices: readonly Choice[];
}

const CONTENT = {
  text: msg('form-type-text'),
  key: msg('form-type-key'),
  region: msg('form-type-region'),
  integer: msg('form-type-integer'),
  number: msg('form-type-number'),
  date: msg('form-type-date'),
  boolean: msg('form-type-boolean'),
  category: msg('form-type-category'),
} as const satisfies Readonly<Record<ColumnType, Text>>;

const both = (value: Text): Bilingual => ({ id: plain('id', value), en: plain('en', value) });

/** A published table has its figures in columns of its own choice; a form of one holds a figure a row. */
const FIGURE: Column = {
  type: 'number',
  required: true,
  min: 0,
  title: { id: 'Jumlah', en: 'Count' },
  aliases: [],
};

/** What a form of this kind asks, in the order of its columns. */
export function questions(dataset: Dataset): readonly Question[] {
  const columns = dataset.id === 'tabulation' ? { ...dataset.columns, figure: FIGURE } : dataset.columns;
  return Object.entries(columns).map(([id, column]) => ({
    id,
    column,
    title: column.title,
    content: CONTENT[column.type],
    limits: limitsOf(column),
    choices: choicesOf(column),
  }));
}

function choicesOf(column: Column): readonly Choice[] {
  if (column.type === 'boolean')
    return [
      { id: 'true', label: both(msg('form-yes')) },
      { id: 'false', label: both(msg('form-no')) },
    ];
  return Object.entries(column.codeBook?.codes ?? {}).map(([id, { label }]) => ({ id, label }));
}

function limitsOf({ min, max }: Column): Text | null {
  const shown = (value: number | string) => (typeof value === 'number' ? { plain: value } : { date: value });
  if (min !== undefined && max !== undefined)
    return msg('form-between', { min: shown(min), max: shown(max) });
  if (min !== undefined) return msg('form-at-least', { min: shown(min) });
  return max === undefined ? null : msg('form-at-most', { max: shown(max) });
}

/**
 * The header and the rows that stand under it, for programs that take no workbook; Indonesian spreadsheets part columns
 * by semicolons.
 */
export function formCsv(dataset: Dataset, lang: Lang, rows: readonly FormRow[] = []): string {
  const quoted = (label: string) => (/[",;\n]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label);
  const asked = questions(dataset);
  const written = (cell: FormCell | undefined) =>
    cell?.kind === 'text' ? cell.text[lang] : cell?.kind === 'number' ? String(cell.value) : '';
  const lines = [
    asked.map(({ title }) => title[lang]),
    ...rows.map((row) => asked.map(({ id }) => written(row[id]))),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(lang === 'id' ? ';' : ',')}\r\n`).join('')}`;
}
