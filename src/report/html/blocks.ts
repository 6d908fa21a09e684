import { msg } from '../../messages/message.ts';
import type { Block, DocChart, DocHeadline } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import { drawn } from '../charts/draw.ts';
import { funnelPlot } from '../charts/funnel.ts';
import { type Outlines, pictureHtml } from './picture.ts';
import { quotesHtml } from './quotes.ts';
import { tableHtml } from './tables.ts';
import type { Words } from './words.ts';

export interface BlockOptions {
  readonly top: number | null;
  /** the heading a block stands under */
  readonly caption: Text;
  /** charts whose tables stand elsewhere, joined */
  readonly joined: ReadonlySet<DocChart>;
  readonly outlines: Outlines;
}

export function blockHtml(words: Words, block: Block, options: BlockOptions): string {
  switch (block.kind) {
    case 'heading':
      return words.element(block.strong ? 'h2' : 'h3', block.text);
    case 'sentence':
      return words.element('p', block.text, ' class=sentence');
    case 'headline':
      return headlineHtml(words, block);
    case 'facts':
      return `<dl>${block.items.map(([label, value]) => `${words.element('dt', label)}${words.element('dd', value)}`).join('')}</dl>${quotesHtml(words, [block.quotes])}`;
    case 'notes':
      return block.items.length === 0
        ? ''
        : `<ul class=notes>${block.items.map((item) => words.element('li', item)).join('')}</ul>`;
    case 'finding': {
      const places = block.places.map((place) => words.element('li', place)).join('');
      const more = block.more > 0 ? `<li>... +<span class=n>${block.more}</span></li>` : '';
      const hint = block.hint === null ? '' : words.element('p', block.hint, ' class=hint');
      return `<div class="finding ${block.severity}">${words.element('p', block.text)}${places + more === '' ? '' : `<ul>${places}${more}</ul>`}${hint}</div>`;
    }
    case 'funnel':
      return `<figure>${pictureHtml(words, funnelPlot(block), options.outlines)}</figure>`;
    case 'table':
      return tableHtml(words, block, { top: options.top, caption: options.caption });
    case 'chart':
      return chartHtml(words, block, options);
  }
}

/** Charts of a joined table that are still drawn as maps. */
const MAPS = 12;

function headlineHtml(words: Words, block: DocHeadline): string {
  const lines = block.lines.map((line) => words.element('p', line)).join('');
  return `<div class=card>${words.element('h3', block.title)}${words.element('p', block.value, ' class=figure')}${lines}<button type=button class="copy js"${words.mark(msg('page-copy'))}>${words.say(msg('page-copy'))}</button>${words.element('p', block.citation, ' class=citation')}</div>`;
}

function chartHtml(words: Words, chart: DocChart, options: BlockOptions): string {
  const matrix = chart.drawings.find((drawing) => drawing.kind === 'matrix');
  const apart = options.joined.has(chart);
  const table = apart
    ? `<p class=hint><a href=#all-places${words.mark(msg('page-see-all-places'))}>${words.say(msg('page-see-all-places'))}</a></p>`
    : tableHtml(words, chart.table, {
        top: options.top,
        caption: chart.title,
        ...(matrix?.kind === 'matrix' ? { shades: matrix.rows.map(({ cells }) => cells) } : {}),
      });
  // bars of so many places would be longer than the table they share, and so would be so many maps
  const drawings = apart
    ? chart.drawings.filter(({ kind }) => kind !== 'bars' && options.joined.size <= MAPS)
    : chart.drawings;
  const pictures = drawings
    .flatMap((drawing) => drawn(chart, drawing))
    .map((picture) => pictureHtml(words, picture, options.outlines))
    .join('');
  if (pictures === '' && matrix === undefined) return table;
  const note = chart.note === null || apart ? '' : words.element('p', chart.note, ' class=hint');
  return `<figure>${words.element('figcaption', chart.title)}${words.element('p', msg('chart-unit', { unit: chart.unit }), ' class=unit')}${pictures}${note}${table}${words.element('p', chart.source, ' class=source')}</figure>`;
}
