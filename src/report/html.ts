import type { Block, DocCell, DocTable, Document, RenderOptions } from '../model/document.ts';
import { escaped } from './markup.ts';
import { funnelPlot, intervalBar } from './svg.ts';
import { cellText } from './terminal.ts';
import { text } from './text.ts';

export interface HtmlOptions extends RenderOptions {
  /** SHA-256 of a text in base64, for the page's content security policy */
  readonly hash: (text: string) => string;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f23;--quiet:#57606a;--line:#d0d7de;--paper:#fff;--mark:#8a4600;--wash:#f6f8fa;--error:#a40e26;--warning:#7d4e00}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9da7b1;--line:#3d444d;--paper:#0d1117;--mark:#f0b37e;--wash:#161b22;--error:#ff8182;--warning:#e3b341}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1.5rem 1rem 4rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:2.5rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
.marks{color:var(--mark);font-weight:700;margin:0}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:var(--quiet)}
dd{margin:0}
ul{padding-left:1.2rem;color:var(--quiet);font-size:.92rem}
.table{overflow-x:auto}
table{border-collapse:collapse;margin:.75rem 0;font-variant-numeric:tabular-nums;min-width:20rem}
th,td{padding:.3rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--quiet);font-weight:600;background:var(--wash)}
tbody th{font-weight:400}
.right{text-align:right}
.suppressed{background:repeating-linear-gradient(45deg,transparent 0 4px,var(--line) 4px 5px)}
.finding{margin:.75rem 0;padding-left:.75rem;border-left:3px solid var(--line)}
.finding.error{border-color:var(--error)}
.finding.warning{border-color:var(--warning)}
.finding p{margin:0}
.finding ul{margin:.2rem 0}
figure{margin:1rem 0}
figcaption{color:var(--quiet);font-size:.92rem}
svg text{font:11px system-ui,sans-serif;fill:var(--quiet)}
svg line,svg polyline{stroke:var(--quiet);fill:none}
svg .limits{stroke:var(--ink);stroke-width:2}
svg .reference{stroke:var(--mark);stroke-dasharray:3 3}
svg .outer{stroke-dasharray:4 3}
svg circle{fill:var(--ink)}
svg .outside-0{fill:var(--quiet)}
svg .outside-1,svg .outside-2{fill:var(--mark)}
.funnel{width:100%;height:auto}
.hint{color:var(--quiet);font-size:.92rem}
@media (max-width:30rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
@media print{@page{size:A4;margin:18mm}body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.table{overflow:visible}}
`;

/** A document as one page that needs nothing else: no script, no request, readable from a stick and on paper. */
export function html(document: Document, options: HtmlOptions): string {
  const { lang } = options;
  const title = escaped(text(lang, document.title));
  const policy = `default-src 'none'; style-src 'sha256-${options.hash(STYLE)}'; base-uri 'none'; form-action 'none'`;
  const marks = document.marks.map((mark) => escaped(text(lang, mark))).join(' · ');
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}${marks === '' ? '' : ` (${marks})`}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    ...(marks === '' ? [] : [`<p class="marks">${marks}</p>`]),
    ...readingLast(document.sections).flatMap((section) => [
      '<section>',
      ...section.blocks.map((block, at) => blockHtml(block, captionOf(section.blocks, at, options), options)),
      '</section>',
    ]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Figures first: who reads a page wants to know what was found before how files were read. */
function readingLast(sections: Document['sections']): Document['sections'] {
  return [
    ...sections.filter((section) => section.role !== 'reading'),
    ...sections.filter((section) => section.role === 'reading'),
  ];
}

/** The heading a table stands under, as its caption for those who hear it. */
function captionOf(blocks: readonly Block[], at: number, options: HtmlOptions): string {
  for (let index = at; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === 'heading') return escaped(text(options.lang, block.text));
  }
  return '';
}

function blockHtml(block: Block, caption: string, options: HtmlOptions): string {
  const { lang } = options;
  switch (block.kind) {
    case 'heading':
      return block.strong
        ? `<h2>${escaped(text(lang, block.text))}</h2>`
        : `<h3>${escaped(text(lang, block.text))}</h3>`;
    case 'facts':
      return `<dl>${block.items.map(([label, value]) => `<dt>${escaped(text(lang, label))}</dt><dd>${escaped(text(lang, value))}</dd>`).join('')}</dl>`;
    case 'notes':
      return `<ul>${block.items.map((item) => `<li>${escaped(text(lang, item))}</li>`).join('')}</ul>`;
    case 'finding': {
      const places = block.places.map((place) => `<li>${escaped(text(lang, place))}</li>`).join('');
      const more = block.more > 0 ? `<li>... +${block.more}</li>` : '';
      const hint = block.hint === null ? '' : `<p class="hint">${escaped(text(lang, block.hint))}</p>`;
      return `<div class="finding ${block.severity}"><p>${escaped(text(lang, block.text))}</p>${places + more === '' ? '' : `<ul>${places}${more}</ul>`}${hint}</div>`;
    }
    case 'funnel':
      return `<figure>${funnelPlot(lang, block)}<figcaption>${caption}</figcaption></figure>`;
    case 'table':
      return tableHtml(block, caption, options);
  }
}

function tableHtml(table: DocTable, caption: string, options: HtmlOptions): string {
  const { lang } = options;
  const shown = options.top === null || table.rest === null ? table.rows : table.rows.slice(0, options.top);
  const left = table.rows.length - shown.length;
  const side = (index: number) => (table.columns[index]?.align === 'right' ? ' class="right"' : '');
  const head = table.columns
    .map((column, index) => `<th scope="col"${side(index)}>${escaped(text(lang, column.title))}</th>`)
    .join('');
  const body = shown
    .map((row) => `<tr>${row.map((cell, index) => cellHtml(lang, cell, index, side(index))).join('')}</tr>`)
    .join('\n');
  const rest =
    left > 0 && table.rest !== null ? `<p class="hint">${escaped(text(lang, table.rest(left)))}</p>` : '';
  return `<div class="table" role="region" tabindex="0" aria-label="${caption}"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table></div>${rest}`;
}

function cellHtml(lang: RenderOptions['lang'], cell: DocCell, index: number, side: string): string {
  if (cell.kind === 'bar') return `<td>${intervalBar(lang, cell)}</td>`;
  const shown = escaped(cellText(lang, cell));
  if (index === 0) return `<th scope="row"${side}>${shown}</th>`;
  if (cell.kind === 'status' && cell.status === 'suppressed')
    return `<td class="right suppressed">${shown}</td>`;
  return `<td${side}>${shown}</td>`;
}
