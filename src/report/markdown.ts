import type { Block, DocTable, Document, RenderOptions } from '../model/document.ts';
import { funnelLines } from './funnel-text.ts';
import { interval } from './numbers.ts';
import { shownRows } from './shown-rows.ts';
import { cellText } from './terminal.ts';
import { text } from './text.ts';

/** A document as CommonMark with pipe tables. */
export function markdown(document: Document, options: RenderOptions): string {
  const { lang } = options;
  const lines = [`# ${escaped(text(lang, document.title))}`, ''];
  for (const mark of document.marks) lines.push(`**${escaped(text(lang, mark))}**`, '');
  for (const section of document.sections)
    for (const block of section.blocks) lines.push(...blockLines(block, options), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function blockLines(block: Block, options: RenderOptions): readonly string[] {
  const { lang } = options;
  switch (block.kind) {
    case 'heading':
      return [`${block.strong ? '##' : '###'} ${escaped(text(lang, block.text))}`];
    case 'facts':
      return block.items.map(([label, value]) => {
        const name = text(lang, label);
        return `- ${name === '' ? '' : `${escaped(name)}: `}${escaped(text(lang, value))}`;
      });
    case 'notes':
      return block.items.map((item) => `- ${escaped(text(lang, item))}`);
    case 'finding':
      return [
        `- **${escaped(text(lang, block.text))}**`,
        ...block.places.map(
          (place, index) =>
            `  - ${escaped(text(lang, place))}${index === block.places.length - 1 && block.more > 0 ? ` ... +${block.more}` : ''}`,
        ),
        ...(block.hint === null ? [] : [`  - ${escaped(text(lang, block.hint))}`]),
      ];
    case 'sentence':
      return [escaped(text(lang, block.text))];
    case 'headline':
      return [
        `- **${escaped(text(lang, block.title))}: ${escaped(text(lang, block.value))}**`,
        `  - ${escaped(text(lang, block.citation))}`,
      ];
    case 'table':
      return tableLines(block, options);
    case 'chart':
      return tableLines(block.table, options);
    case 'funnel':
      return ['```text', ...funnelLines(block, lang, 80), '```'];
  }
}

function tableLines(table: DocTable, options: RenderOptions): readonly string[] {
  const { lang } = options;
  const { rows: shown, left } = shownRows(table, options.top);
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
  return [
    row(table.columns.map((column) => text(lang, column.title))),
    `| ${table.columns.map((column) => (column.align === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...shown.map((cells) =>
      row(
        cells.map((cell) =>
          cell.kind === 'bar' ? interval(lang, cell.lower, cell.upper, cell.digits) : cellText(lang, cell),
        ),
      ),
    ),
    ...(left > 0 && table.rest !== null ? ['', escaped(text(lang, table.rest(left)))] : []),
  ];
}

/** Text of a file stays text: no markup, no line breaks, no cell ends. */
function escaped(value: string): string {
  return value
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|!&~]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    );
}
