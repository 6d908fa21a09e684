import { describe, expect, it } from 'vitest';
import type { DocTable } from '../../src/model/document.ts';
import { docx } from '../../src/report/docx.ts';
import { html } from '../../src/report/html/page.ts';
import { markdown } from '../../src/report/markdown.ts';
import { messageText } from '../../src/report/message-text.ts';
import { pdf } from '../../src/report/pdf.ts';
import { shownRows } from '../../src/report/shown-rows.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { partOf, textsOf } from '../support/packages.ts';
import { pdfPages } from '../support/pdf-text.ts';

const table: DocTable = {
  kind: 'table',
  columns: [{ title: 'Wilayah', align: 'left' }],
  rows: ['Satu', 'Dua', 'Tiga', 'Lainnya'].map((name) => [{ kind: 'text', text: name }]),
  apart: 1,
  rest: (left) => `${left} lagi`,
};
const names = (top: number | null) =>
  shownRows(table, top).rows.map(([cell]) => cell?.kind === 'text' && cell.text);

describe('a shortened table', () => {
  it('keeps the rows that stand apart, after those in order', () => {
    expect([names(1), shownRows(table, 1).left]).toEqual([['Satu', 'Lainnya'], 2]);
    expect([names(5), shownRows(table, 5).left]).toEqual([['Satu', 'Dua', 'Tiga', 'Lainnya'], 0]);
    expect(names(null)).toHaveLength(4);
    expect(shownRows({ ...table, rest: null }, 1).rows).toHaveLength(4);
  });

  it('shortens the rows apart as well where there are many, and counts them', () => {
    const many = { ...table, apart: 3 };
    expect(shownRows(many, 2)).toMatchObject({ left: 1, apart: 2 });
    expect(shownRows(many, 2).rows).toEqual([0, 1, 2].map((at) => many.rows[at]));
    expect(shownRows(many, 0)).toMatchObject({ left: 3, apart: 1 });
  });

  it('does so in every format that shortens', async () => {
    const document = { title: 'Laporan', marks: [], sections: [{ blocks: [table] }] };
    const options = { lang: 'id', top: 1 } as const;
    const texts = [
      terminal(document, { ...options, width: 80, style: PLAIN }),
      markdown(document, options),
      html(document, { ...options, hash: () => '' }),
      pdfPages(await pdf(document, options)).join(' '),
      textsOf(await partOf(await docx(document, options), 'word/document.xml'), 'w:p', 'w:t').join(' '),
    ];
    for (const text of texts) {
      expect(text.indexOf('Lainnya')).toBeGreaterThan(text.indexOf('Satu'));
      expect(text).not.toContain('Tiga');
      expect(text).toContain('2 lagi');
    }
    expect(messageText(document, options)).toContain('Laporan');
  });
});
