import { decodeXmlText } from './xml-text.ts';

export interface HtmlHandler {
  /** Names are lower case. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(raw: string): void;
}

const RAW_TEXT = new Set(['script', 'style', 'xml']);
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  times: '×',
  frac12: '½',
  sup2: '²',
  copy: '©',
  eacute: 'é',
};

/** Scans HTML as browsers take it: never failing, in one pass whatever is unclosed. */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start !== at) handler.text(start === -1 ? html.slice(at) : html.slice(at, start));
    if (start === -1) return;
    at = html.startsWith('<!--', start) ? after(html, '-->', start + 4) : tag(html, start, handler);
  }
}

function tag(html: string, start: number, handler: HtmlHandler): number {
  const head = /^<(\/?)([a-z][a-z0-9:]*)/i.exec(html.slice(start, start + 40));
  if (head === null) {
    if (/[!?/]/.test(html[start + 1] ?? '')) return after(html, '>', start);
    handler.text('&lt;');
    return start + 1;
  }
  const [whole, slash, rawName = ''] = head;
  const name = rawName.toLowerCase();
  const end = tagEnd(html, start + whole.length);
  if (slash === '/') handler.close(name);
  else if (RAW_TEXT.has(name)) return behindRawText(html, name, end);
  else handler.open(name, html.slice(start + whole.length, end - 1));
  return end;
}

/** The position behind the `>` of a tag; only quotes after `=` may hide one. */
function tagEnd(html: string, from: number): number {
  let last = '';
  for (let i = from; i < html.length; i++) {
    const c = html[i] ?? '';
    if (c === '>') return i + 1;
    if ((c === '"' || c === "'") && last === '=') {
      const close = html.indexOf(c, i + 1);
      if (close === -1) return html.length;
      i = close;
    }
    if (c.trim() !== '') last = c;
  }
  return html.length;
}

function behindRawText(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>?`, 'gi');
  close.lastIndex = from;
  return close.test(html) ? close.lastIndex : html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

export function htmlAttribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return match === null ? null : decodeXmlText(match[1] ?? match[2] ?? match[3] ?? '');
}

/** Stands for a line break in the pieces of a cell's text, whose own line ends are mere white space. */
export const LINE_BREAK = '\u0000';

/** Text as it is shown: white space collapsed, line breaks kept. */
export function htmlText(pieces: readonly string[]): string {
  const lines = pieces
    .join('')
    .split(LINE_BREAK)
    .map((line) => line.replace(/[ \t\r\n\f]+/g, ' ').trim());
  const text = lines.join('\n').trim();
  if (!text.includes('&')) return text;
  const named = text.replace(/&([a-z]+\d*);/gi, (whole, name: string) => NAMED[name] ?? whole);
  return decodeXmlText(named).trim();
}
