import { msg } from '../../messages/message.ts';
import type { Lang } from '../../model/message.ts';
import { plain } from '../plain.ts';
import type { FormCell, FormRow } from './form-rows.ts';
import type { Question } from './questions.ts';

/** Rows under the header, beyond those that stand there already, that are checked as they are filled in. */
const ROWS = 5000;
/** What a spreadsheet allows for the title and the text of a prompt. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const DAY = 86_400_000;
/** day 0 of dates in a workbook */
const EPOCH = Date.UTC(1899, 11, 30);

const FORMAT = { general: 0, text: 49, date: 14 } as const;

/** Where the choices of a column stand in the sheet of lists, as a formula. */
export type Lists = ReadonlyMap<string, string>;

/** Number of the first style of input cells: the sheets are written before it is known how many they use. */
const FIRST_STYLE = 48;
const INPUT_FORMATS: readonly number[] = [FORMAT.general, FORMAT.text, FORMAT.date];

/**
 * The workbook's cell styles with those of input cells behind them: open although the sheet is protected, and
 * codes as text so that they keep their zeros.
 */
export function withInputStyles(styles: string): string {
  const open = /<cellXfs count="(\d+)">/.exec(styles);
  const used = Number(open?.[1] ?? FIRST_STYLE + 1);
  if (open === null || used > FIRST_STYLE) throw new Error('the workbook has no room for styles of input');
  const filler = '<xf/>'.repeat(FIRST_STYLE - used);
  const added = INPUT_FORMATS.map(
    (id) =>
      `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf>`,
  ).join('');
  return styles
    .replace(open[0], `<cellXfs count="${FIRST_STYLE + INPUT_FORMATS.length}">`)
    .replace('</cellXfs>', `${filler}${added}</cellXfs>`);
}

function styleOf({ column }: Question): number {
  const format =
    column.type === 'date'
      ? FORMAT.date
      : column.type === 'integer' || column.type === 'number'
        ? FORMAT.general
        : FORMAT.text;
  return FIRST_STYLE + INPUT_FORMATS.indexOf(format);
}

/**
 * The sheet with the given rows under its header, columns open for input, its header protected, and a check and a
 * prompt on every column.
 */
export function guardedSheet(
  sheet: string,
  asked: readonly Question[],
  rows: readonly FormRow[],
  lists: Lists,
  lang: Lang,
): string {
  let column = 0;
  const opened = sheet.replace(/<col min="\d+" max="\d+" /g, (start) => {
    const question = asked[column];
    column += 1;
    return question === undefined ? start : `${start}style="${styleOf(question)}" `;
  });
  const checks = asked.map((question, at) => check(question, at, rows.length, lists, lang));
  const filled = rows.map((row, at) => rowXml(row, at + 2, asked, lang)).join('');
  const protection =
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';
  return opened.replace(
    '</sheetData>',
    `${filled}</sheetData>${protection}<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`,
  );
}

function rowXml(row: FormRow, line: number, asked: readonly Question[], lang: Lang): string {
  const cells = asked.map((question, at) => {
    const cell = row[question.id];
    return cell === undefined ? '' : cellXml(cell, columnName(at), line, styleOf(question), lang);
  });
  return `<row r="${line}">${cells.join('')}</row>`;
}

function cellXml(cell: FormCell, column: string, line: number, style: number, lang: Lang): string {
  const place = `r="${column}${line}" s="${style}"`;
  switch (cell.kind) {
    case 'text':
      return `<c ${place} t="inlineStr"><is><t>${escaped(cell.text[lang])}</t></is></c>`;
    case 'number':
      return `<c ${place}><v>${cell.value}</v></c>`;
    case 'above': {
      const above = `${column}${line - 1}`;
      return `<c ${place} t="str"><f>${escaped(`IF(${above}="","",${above})`)}</f><v></v></c>`;
    }
  }
}

function check(question: Question, at: number, rows: number, lists: Lists, lang: Lang): string {
  const name = columnName(at);
  const content = plain(lang, question.content);
  const limits = question.limits === null ? '' : `, ${plain(lang, question.limits)}`;
  const unit = question.column.unit === undefined ? '' : ` (${question.column.unit[lang]})`;
  const asked = `${content}${unit}${limits}`;
  const wrong = plain(lang, msg('form-wrong', { column: question.title, content: asked }));
  const rule = ruleOf(question, lists);
  const attributes = [
    ...rule.attributes,
    'allowBlank="1"',
    'showInputMessage="1"',
    'showErrorMessage="1"',
    `errorTitle="${escaped(cut(question.title[lang], LONGEST_TITLE))}"`,
    `error="${escaped(cut(wrong, LONGEST_PROMPT))}"`,
    `promptTitle="${escaped(cut(question.title[lang], LONGEST_TITLE))}"`,
    `prompt="${escaped(cut(asked, LONGEST_PROMPT))}"`,
    `sqref="${name}2:${name}${ROWS + rows + 1}"`,
  ];
  const formulas = rule.formulas.map(
    (formula, one) => `<formula${one + 1}>${escaped(formula)}</formula${one + 1}>`,
  );
  return `<dataValidation ${attributes.join(' ')}>${formulas.join('')}</dataValidation>`;
}

interface Rule {
  readonly attributes: readonly string[];
  readonly formulas: readonly string[];
}

function ruleOf({ id, column }: Question, lists: Lists): Rule {
  const list = lists.get(id);
  if (list !== undefined) return { attributes: ['type="list"'], formulas: [list] };
  const type = { integer: 'whole', number: 'decimal', date: 'date' }[column.type as string];
  if (type === undefined) return { attributes: [], formulas: [] };
  const low = bound(column.min) ?? (type === 'date' ? '1' : '-999999999999');
  const high = bound(column.max) ?? (type === 'date' ? '73050' : '999999999999');
  return { attributes: [`type="${type}"`, 'operator="between"'], formulas: [low, high] };
}

function bound(limit: number | string | undefined): string | null {
  if (limit === undefined) return null;
  return String(typeof limit === 'number' ? limit : (Date.parse(limit) - EPOCH) / DAY);
}

/** `A`, `B` ... `Z`, `AA`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const cut = (value: string, most: number) =>
  value.length <= most ? value : `${value.slice(0, most - 3)}...`;

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
