import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { html } from '../../src/report/html.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const document: Document = {
  title: { id: 'Laporan', en: 'Report' },
  marks: [],
  sections: [
    { role: 'reading', blocks: [{ kind: 'heading', text: 'Reading', strong: false }] },
    {
      blocks: [
        { kind: 'heading', text: '<img src=x onerror=alert(1)>', strong: true },
        {
          kind: 'table',
          columns: [
            { title: 'Place', align: 'left' },
            { title: 'Cases', align: 'right' },
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
        },
      ],
    },
  ],
};

describe('a page', () => {
  const page = html(document, { lang: 'id', top: null, hash });

  it('allows its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(style.length).toBeGreaterThan(100);
    expect(page).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|style="|https?:|<link|<img|@import|url\(/);
  });

  it('keeps text of a file text', () => {
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('&quot;A&quot; &amp; &#39;B&#39;');
  });

  it('marks hidden cells for the eye and in words, and heads rows and columns', () => {
    expect(page).toContain('<td class="right suppressed">[c]</td>');
    expect(page).toContain('<th scope="col">Place</th>');
    expect(page).toContain('<th scope="row">C</th>');
    expect(page).toContain('<td class="right">1.222</td>');
  });

  it('says its language and tells how files were read last', () => {
    expect(page).toContain('<html lang="id">');
    expect(page.indexOf('Reading')).toBeGreaterThan(page.indexOf('Cases'));
  });
});
