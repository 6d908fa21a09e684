import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocMark, DocTable, Document } from '../../src/model/document.ts';
import { html } from '../../src/report/html/page.ts';
import { SCRIPT } from '../../src/report/html/script.ts';
import { STYLE } from '../../src/report/html/style.ts';
import { DATA_TEXT, DOCUMENT } from './documents.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const EVIL = '<img src=x onerror=alert(1)>';

const table: DocTable = {
  kind: 'table',
  columns: [
    { title: 'Place', align: 'left' },
    { title: { id: 'Kasus', en: 'Cases' }, align: 'right' },
  ],
  rows: [
    [
      { kind: 'text', text: `"A" & 'B'` },
      { kind: 'count', value: 1222 },
    ],
    [
      { kind: 'text', text: 'C' },
      { kind: 'status', status: 'suppressed' },
    ],
  ],
  rest: null,
};
const document: Document = {
  title: { id: 'Laporan', en: 'Report' },
  marks: [],
  sections: [
    { role: 'reading', blocks: [{ kind: 'heading', text: 'Reading', strong: false }] },
    { blocks: [{ kind: 'heading', text: EVIL, strong: true }, table] },
    { role: 'summary', blocks: [{ kind: 'sentence', text: 'Said first' }] },
  ],
};

const mark = (label: string, value: number | null, status: DocMark['status'] = 'ok'): DocMark => ({
  label,
  status,
  value,
  lower: value === null ? null : value - 1,
  upper: value === null ? null : value + 1,
});

function charted(label: string): Document {
  return {
    ...document,
    sections: [
      {
        blocks: [
          {
            kind: 'chart',
            title: label,
            unit: label,
            digits: 1,
            source: label,
            note: label,
            table,
            drawings: [
              { kind: 'bars', reference: 10, bars: [mark(label, 12), mark('B', 8)] },
              {
                kind: 'tiles',
                tiles: [
                  { code: '32', ...mark(label, 12.3) },
                  { code: '33', ...mark('Jateng', null, 'suppressed') },
                  { code: '34', ...mark('DIY', null, 'missing') },
                ],
              },
              {
                kind: 'trend',
                points: [
                  { ...mark(label, 5), complete: true, joined: false },
                  { ...mark('2023', 6), complete: false, joined: false },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

describe('a page', () => {
  const page = html(document, { lang: 'id', top: null, hash });

  it('allows its own style and script and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(style).toBe(STYLE);
    expect(script).toBe(SCRIPT);
    expect(page).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(page).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/ style="| on[a-z]+=["']|https?:|<link|<img|@import|url\(/);
  });

  it('keeps text of a file text', () => {
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('&quot;A&quot; &amp; &#39;B&#39;');
    const drawn = html(charted(EVIL), { lang: 'en', top: null, hash });
    expect(drawn).not.toContain('<img');
    expect(drawn).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('cannot be left by any text of a file', () => {
    fc.assert(
      fc.property(DATA_TEXT, (label) => {
        const drawn = html(charted(`${label}</script></title></svg>`), { lang: 'id', top: null, hash });
        expect(drawn.match(/<\/script>/g)).toHaveLength(2);
        expect(drawn).not.toMatch(/<img|<b>/);
      }),
      { numRuns: 60 },
    );
  });

  it('is written for every Document, the same bytes twice', () => {
    fc.assert(
      fc.property(DOCUMENT, (any) => {
        const options = { lang: 'id', top: null, hash } as const;
        expect(html(any, options)).toBe(html(any, options));
      }),
      { numRuns: 40 },
    );
  });

  it('marks hidden cells for the eye and in words, and heads rows and columns', () => {
    expect(page).toContain('<td class=c>[c]');
    expect(page).toContain('<th scope=col class=t>Place</th>');
    expect(page).toContain('<th scope=row>C</th>');
    expect(page).toContain('<td>1.222');
  });

  it('holds texts in the other language once, and figures not at all', () => {
    const others: unknown = JSON.parse(/id=others>(.*?)<\/script>/.exec(page)?.[1] ?? '');
    expect(others).toContain('Cases');
    expect(others).toContain('Report');
    expect(page).not.toContain('1,222');
  });

  it('says its language, the summary first, and how files were read last', () => {
    expect(page).toContain('<html lang=id>');
    expect(page.indexOf('Said first')).toBeLessThan(page.indexOf('Kasus'));
    expect(page.indexOf('Reading')).toBeGreaterThan(page.indexOf('Kasus'));
  });
});

describe('charts', () => {
  const drawn = html(charted('Jawa Barat'), { lang: 'en', top: null, hash });

  it('print values in tiles, hatch hidden ones and leave those without data apart', () => {
    expect(drawn).toMatch(/<g class=k\d[^>]*><title>Jawa Barat<\/title>.*?12\.3<\/text>/);
    expect(drawn).toMatch(/<g class=kc[^>]*><title>Jateng<\/title><rect[^>]*><use href=#hatch \/>.*?\[c\]/);
    expect(drawn).toMatch(/<g class=kx[^>]*><title>DIY<\/title><rect[^>]*><text[^>]*>DIY.*?\[x\]/);
  });

  it('stand above their table, with title, unit, note and source', () => {
    const figure = /<figure>([\s\S]*?)<\/figure>/.exec(drawn)?.[1] ?? '';
    for (const part of ['<figcaption>', 'class=unit', 'class=source', '<table', 'class=bars', 'class=trend'])
      expect(figure, part).toContain(part);
  });

  it('join no part of a period to a whole one', () => {
    expect(drawn).not.toContain('class=series');
    expect(drawn).toContain('<circle class=part');
  });
});
