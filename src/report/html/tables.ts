import { msg } from '../../messages/message.ts';
import type { DocCell, DocMark, DocTable } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import { Classes } from '../charts/classes.ts';
import { escaped } from '../markup.ts';
import { shownRows } from '../shown-rows.ts';
import { cellText } from '../terminal.ts';
import { intervalBar } from './picture.ts';
import { quotesHtml } from './quotes.ts';
import type { Words } from './words.ts';

/** Rows above which a table can be filtered. */
const FILTERED = 12;
const STATUS_CLASSES = { suppressed: 'c', missing: 'x', undefined: 'z' } as const;

export interface TableOptions {
  /** rows shown where a table may be shortened; null shows all */
  readonly top: number | null;
  readonly caption: Text;
  /** cells coloured by their values, row by row */
  readonly shades?: readonly (readonly DocMark[])[];
}

/** a matrix is printed in whole numbers */
const SHADE_DIGITS = 0;

/** A table that scrolls within its frame, names its rows and columns, and can be sorted where scripts run. */
export function tableHtml(words: Words, table: DocTable, options: TableOptions): string {
  const { rows: shown, left, apart } = shownRows(table, options.top);
  const head = table.columns
    .map((column) =>
      words.element('th', column.title, ` scope=col${column.align === 'left' ? ' class=t' : ''}`),
    )
    .join('');
  const classes = new Classes((options.shades ?? []).flat(), SHADE_DIGITS);
  const body = shown.map(
    (row, at) =>
      `<tr>${rowHtml(words, table, row, (index) => shadeOf(options.shades?.[at]?.[index - 1], classes))}`,
  );
  const rest = left > 0 && table.rest !== null ? words.element('p', table.rest(left), ' class=hint') : '';
  const ordered = body.length - apart;
  const kinds = [
    ...(shown.length > 1 ? ['sortable'] : []),
    ...(table.places === undefined ? [] : ['places']),
    ...(options.shades === undefined ? [] : ['shaded']),
  ].join(' ');
  return `${shown.length > FILTERED ? filterHtml(words) : ''}<div class=scroll role=group tabindex=0${words.label(options.caption)}><table${kinds === '' ? '' : ` class="${kinds}"`}><thead><tr>${head}</thead><tbody>\n${body.slice(0, ordered).join('\n')}${ordered < body.length ? `<tfoot>${body.slice(ordered).join('\n')}` : ''}</table></div>${quotesHtml(words, [table.quotes])}${rest}`;
}

/** A field that hides rows without the text typed; shown where scripts run. */
export function filterHtml(words: Words): string {
  return `<p class="tools js"><label>${words.element('span', msg('page-filter'))} <input type=search class=filter autocomplete=off></label> <span class=count role=status></span></p>`;
}

/** The cells of a row; the first heads it. */
function rowHtml(
  words: Words,
  table: DocTable,
  row: readonly DocCell[],
  shade: (index: number) => string,
): string {
  return row
    .map((cell, index) => {
      const right = table.columns[index]?.align === 'right';
      if (index === 0) return headHtml(words, cell, right);
      return cell.kind === 'text' && right
        ? `<td class="t r"${words.mark(cell.text)}>${words.say(cell.text)}`
        : cellHtml(words, cell, shade(index));
    })
    .join('');
}

function headHtml(words: Words, cell: DocCell, right: boolean): string {
  if (cell.kind !== 'text')
    return `<th scope=row class="n${right ? ' r' : ''}">${escaped(cellText(words.lang, cell))}</th>`;
  return `<th scope=row${words.mark(cell.text)}>${words.say(cell.text)}</th>`;
}

/** A figure is right-aligned and read in either language; a text is marked as one, so that no digit of it is touched. */
export function cellHtml(words: Words, cell: DocCell, shade = ''): string {
  switch (cell.kind) {
    case 'text': {
      const mark = words.mark(cell.text);
      return `<td class=t${mark}>${words.say(cell.text)}`;
    }
    case 'status':
      return `<td class=${STATUS_CLASSES[cell.status]}>${cellText(words.lang, cell)}`;
    case 'bar':
      return `<td class=t>${intervalBar(words.lang, cell)}`;
    case 'empty':
      return '<td>';
    default:
      return `<td${shade}>${cellText(words.lang, cell)}`;
  }
}

function shadeOf(mark: DocMark | undefined, classes: Classes): string {
  return mark === undefined || mark.value === null ? '' : ` class=${classes.of(mark)}`;
}
