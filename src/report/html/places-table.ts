import { msg } from '../../messages/message.ts';
import type { DocCell, DocChart, DocTable, Document } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import { quotesHtml } from './quotes.ts';
import { cellHtml, filterHtml } from './tables.ts';
import type { Words } from './words.ts';

/** Tables of fewer rows stay where they are. */
const LONG = 100;
/** So many long tables of the same places are joined. */
const LEAST = 3;

/** Charts whose tables of places are long and many: they share one table, so that each place is named once. */
export function joinedCharts(document: Document): ReadonlySet<DocChart> {
  const long = document.sections
    .flatMap((section) => section.blocks)
    .filter((block): block is DocChart => block.kind === 'chart')
    .filter(({ table }) => table.places !== undefined && table.rows.length > LONG);
  return new Set(long.length < LEAST ? [] : long);
}

interface Place {
  readonly head: Text;
  readonly cells: Map<DocChart, readonly DocCell[]>;
}

/** One row a place, in the order of codes, and the columns of every indicator beside each other. */
export function placesTable(words: Words, charts: ReadonlySet<DocChart>): string {
  const places = new Map<string, Place>();
  for (const chart of charts)
    for (const [at, row] of chart.table.rows.entries()) {
      const code = chart.table.places?.[at] ?? '';
      const [head, ...cells] = row;
      const place = places.get(code) ?? { head: head?.kind === 'text' ? head.text : code, cells: new Map() };
      place.cells.set(chart, cells);
      places.set(code, place);
    }
  const width = (table: DocTable) => table.columns.length - 1;
  const ordered = [...places].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const titles = [...charts].map((chart) =>
    words.element('th', chart.title, ` scope=colgroup colspan=${width(chart.table)} class=t`),
  );
  const columns = [...charts].flatMap((chart) =>
    chart.table.columns.slice(1).map((column) => words.element('th', column.title, ' scope=col')),
  );
  const rows = ordered.map(([, { head, cells }]) => {
    const own = [...charts].map((chart) => {
      const found = cells.get(chart);
      if (found !== undefined) return found.map((cell) => cellHtml(words, cell)).join('');
      return '<td class=x>[x]'.repeat(width(chart.table));
    });
    return `<tr><th scope=row${words.mark(head)}>${words.say(head)}</th>${own.join('')}`;
  });
  const [first] = charts;
  const place = first?.table.columns[0]?.title ?? '';
  const choices = [...charts].map((chart, at) => words.element('option', chart.title, ` value=${at}`));
  const caption = msg('page-all-places');
  return [
    `<p class="tools js"><label>${words.element('span', msg('page-choose-indicator'))} <select id=choose>${choices.join('')}</select></label></p>`,
    filterHtml(words),
    `<div class=scroll role=group tabindex=0${words.label(caption)}><table id=joined class="sortable places"><thead><tr>${words.element('th', place, ' scope=col rowspan=2 class=t')}${titles.join('')}</tr><tr>${columns.join('')}</thead><tbody>`,
    rows.join('\n'),
    `</table></div>${quotesHtml(
      words,
      [...charts].map(({ table }) => table.quotes),
    )}`,
  ].join('\n');
}
