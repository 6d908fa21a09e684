import stringWidth from 'string-width';
import type { Block, DocCell, DocTable, Document, RenderOptions } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { barText } from './bar-text.ts';
import { funnelLines } from './funnel-text.ts';
import { count, decimal, interval } from './numbers.ts';
import { shownRows } from './shown-rows.ts';
import { text } from './text.ts';

export interface TerminalOptions extends RenderOptions {
  readonly width: number;
  readonly style: Style;
}

/** How emphasis is shown; the identity where there is no colour. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
}

export const PLAIN: Style = { bold: String, dim: String, error: String, warning: String };

/** A document as lines of at most `width` columns. */
export function terminal(document: Document, options: TerminalOptions): string {
  const lines: string[] = [];
  const marks = document.marks.map((mark) => `[${text(options.lang, mark)}]`).join(' ');
  if (marks !== '') lines.push(...wrap(marks, options.width, '', '').map(options.style.bold), '');
  for (const section of document.sections) {
    if (section.role !== undefined && section.role !== 'reading') continue;
    for (const block of section.blocks) lines.push(...blockLines(block, options));
    lines.push('');
  }
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function blockLines(block: Block, options: TerminalOptions): readonly string[] {
  const { lang, width, style } = options;
  switch (block.kind) {
    case 'heading': {
      const lines = wrap(text(lang, block.text), width, '', '  ');
      return block.strong ? lines.map(style.bold) : lines;
    }
    case 'facts': {
      const labels = block.items.map(([label]) => printable(text(lang, label)));
      const column = Math.min(34, Math.max(...labels.map((label) => stringWidth(label))) + 2);
      return block.items.flatMap(([, value], index) => {
        const start = pad(`  ${cut(labels[index] ?? '', column - 2)}`, column + 2, 'left');
        return wrap(text(lang, value), width, start, ' '.repeat(column + 2));
      });
    }
    case 'notes':
      return block.items.flatMap((item) => wrap(text(lang, item), width, '  ', '    '));
    case 'finding': {
      const mark =
        block.severity === 'error' ? style.error : block.severity === 'warning' ? style.warning : style.dim;
      const head = wrap(text(lang, block.text), width, '  ', '    ').map(mark);
      const places = block.places.map((place, index) => {
        const more =
          index === block.places.length - 1 && block.more > 0 ? ` ... +${count(lang, block.more)}` : '';
        return `${text(lang, place)}${more}`;
      });
      const hint =
        block.hint === null ? [] : wrap(text(lang, block.hint), width, '     ', '     ').map(style.dim);
      return [...head, ...places.flatMap((place) => wrap(place, width, '     ', '       ')), ...hint];
    }
    case 'sentence':
      return wrap(text(lang, block.text), width, '  ', '  ');
    case 'headline':
      return wrap(text(lang, block.citation), width, '  ', '    ');
    case 'table':
      return tableLines(block, options);
    case 'chart':
      return tableLines(block.table, options);
    case 'funnel':
      return funnelLines(block, lang, width);
  }
}

function tableLines(table: DocTable, options: TerminalOptions): readonly string[] {
  const { lang, width, style } = options;
  const { rows: shown, left } = shownRows(table, options.top);
  const titles = table.columns.map((column) => printable(text(lang, column.title)));
  const cells = shown.map((row) => row.map((cell) => printable(cellText(lang, cell))));
  const columns = titles.map((title, index): Column => {
    const widest = (of: (cell: DocCell, words: string) => number) =>
      Math.max(0, ...shown.map((row, at) => of(row[index] ?? EMPTY, cells[at]?.[index] ?? '')));
    return {
      natural: Math.max(
        stringWidth(title),
        widest((_, words) => stringWidth(words)),
      ),
      whole: Math.max(
        ...title.split(' ').map((word) => stringWidth(word)),
        widest((cell, words) => (cell.kind === 'bar' ? NARROWEST_BAR : stringWidth(words))),
      ),
      figures: widest((cell, words) =>
        cell.kind === 'text' ? 0 : cell.kind === 'bar' ? NARROWEST_BAR : stringWidth(words),
      ),
    };
  });
  const widths = columnWidths(columns, width - 2 * columns.length);
  const lines = (row: readonly (readonly string[])[], from: (own: number, height: number) => number) => {
    const height = Math.max(1, ...row.map((own) => own.length));
    return Array.from({ length: height }, (_, at) => {
      const parts = row.map((own, index) =>
        pad(
          own[at - from(own.length, height)] ?? '',
          widths[index] ?? 0,
          table.columns[index]?.align ?? 'left',
        ),
      );
      return `  ${parts.join('  ')}`;
    });
  };
  const head = titles.map((title, index) => inLines(title, widths[index] ?? 0, TITLE_LINES));
  const body = shown.map((row, at) =>
    row.map((cell, index) =>
      cell.kind === 'bar'
        ? [barText(cell, widths[index])]
        : inLines(cells[at]?.[index] ?? '', widths[index] ?? 0, CELL_LINES),
    ),
  );
  const tail =
    left > 0 && table.rest !== null
      ? wrap(text(lang, table.rest(left)), width, '  ', '  ').map(style.dim)
      : [];
  return [
    ...lines(head, (own, height) => height - own).map(style.dim),
    ...body.flatMap((row) => lines(row, () => 0)),
    ...tail,
  ];
}

const EMPTY: DocCell = { kind: 'empty' };
const NARROWEST_BAR = 9;
/** A title or a text that does not fit goes on in further lines, up to so many. */
const TITLE_LINES = 3;
const CELL_LINES = 8;

/** Widths of a column: on one line, with titles broken between words and short bars, and of its figures alone. */
interface Column {
  readonly natural: number;
  readonly whole: number;
  readonly figures: number;
}

/**
 * Column widths that fit into `room`, the widest giving way first: titles and bars, then texts down to ten columns and
 * then to four. A figure is never cut: that would make another figure of it.
 */
function columnWidths(columns: readonly Column[], room: number): readonly number[] {
  const widths = columns.map(({ natural }) => natural);
  const stages = [
    ({ whole }: Column) => whole,
    ({ figures }: Column) => Math.max(10, figures),
    ({ figures }: Column) => Math.max(4, figures),
  ];
  for (const least of stages) {
    for (;;) {
      if (widths.reduce((sum, one) => sum + one, 0) <= room) return widths;
      const spare = columns.map((column, index) => {
        const own = widths[index] ?? 0;
        return own > least(column) ? own : 0;
      });
      const widest = spare.indexOf(Math.max(...spare));
      if ((spare[widest] ?? 0) === 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}

/** A text in at most so many lines of a column; what is left over is cut. */
function inLines(value: string, width: number, most: number): readonly string[] {
  if (stringWidth(value) <= width) return [value];
  const lines = wrap(value, width, '', '');
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width)];
}

/** A cell in words; [c] suppressed, [x] no data, [z] not applicable. */
export function cellText(lang: Lang, cell: DocCell): string {
  switch (cell.kind) {
    case 'text':
      return text(lang, cell.text);
    case 'count':
      return count(lang, cell.value);
    case 'decimal':
      return decimal(lang, cell.value, cell.digits);
    case 'bar':
      return barText(cell);
    case 'interval':
      return interval(lang, cell.lower, cell.upper, cell.digits);
    case 'status':
      return { suppressed: '[c]', missing: '[x]', undefined: '[z]' }[cell.status];
    case 'empty':
      return '';
  }
}

function pad(value: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(value)));
  return align === 'left' ? value + space : space + value;
}

function cut(value: string, width: number): string {
  if (stringWidth(value) <= width) return value;
  return `${headOf(value, width - 3).trimEnd()}...`;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As many whole characters from the start as fit into `width` columns. */
function headOf(value: string, width: number): string {
  let head = '';
  for (const { segment } of graphemes.segment(value)) {
    if (stringWidth(head + segment) > width) break;
    head += segment;
  }
  return head;
}

/** Words into lines of at most `width`; a word longer than a line is broken. */
export function wrap(value: string, width: number, first: string, next: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of printable(value).split(' ')) {
    const candidate = empty ? line + word : `${line} ${word}`;
    if (!empty && stringWidth(candidate) > width) {
      lines.push(line);
      line = next + word;
    } else line = candidate;
    empty = false;
    while (stringWidth(line) > width) {
      const head = headOf(line, width);
      if (stringWidth(head) <= stringWidth(next)) break;
      lines.push(head);
      line = next + line.slice(head.length);
    }
  }
  lines.push(line);
  return lines;
}

/** Without control characters and marks of direction, so that text of a file cannot move the cursor or change colours. */
export function printable(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
