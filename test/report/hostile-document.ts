import type { Document } from '../../src/model/document.ts';

/** Names that some programs would run: they must be text in every format. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '{=1}',
  'a\u0000b\u001b[31mc\ud800',
  ']]>&amp;<w:p/>',
] as const;

/** A short report with every kind of block, hostile names, a code with a leading zero, and a hidden cell. */
export const REPORT: Document = {
  title: { id: 'Laporan contoh', en: 'Example report' },
  marks: [{ id: 'DATA CONTOH', en: 'EXAMPLE DATA' }],
  sections: [
    { role: 'reading', blocks: [{ kind: 'heading', text: { id: 'Membaca', en: 'Reading' }, strong: true }] },
    {
      role: 'summary',
      blocks: [
        { kind: 'heading', text: { id: 'RINGKASAN', en: 'SUMMARY' }, strong: true },
        {
          kind: 'headline',
          title: { id: 'Pengasuhan bermasalah', en: 'Problematic care' },
          value: { id: '30,6%', en: '30.6%' },
          lines: [{ id: '374 dari 1.222 kasus', en: '374 of 1,222 cases' }],
          citation: { id: 'Kutipan lengkap.', en: 'The full citation.' },
        },
        { kind: 'sentence', text: { id: 'Satu kalimat.', en: 'One sentence.' } },
        {
          kind: 'notes',
          items: [
            { key: 'caveat-incidence', params: {} },
            { key: 'safeguarding-notice', params: {} },
          ],
        },
      ],
    },
    {
      blocks: [
        { kind: 'heading', text: { id: 'MENURUT WILAYAH', en: 'BY PLACE' }, strong: true },
        {
          kind: 'finding',
          severity: 'error',
          text: { id: 'Label tidak dikenal', en: 'Unknown label' },
          places: [HOSTILE[0]],
          more: 3,
          hint: null,
        },
        {
          kind: 'table',
          places: ['01', '32.01', ...HOSTILE.map((_, at) => `33.0${at + 1}`)],
          columns: [
            { title: { id: 'Wilayah', en: 'Place' }, align: 'left' },
            { title: { id: 'Kasus', en: 'Cases' }, align: 'right' },
            { title: '%', align: 'right' },
            { title: { id: 'Selang', en: 'Interval' }, align: 'right' },
            { title: { id: 'Nilai', en: 'Value' }, align: 'right' },
          ],
          rows: [
            [
              { kind: 'text', text: '0012' },
              { kind: 'count', value: 1222 },
              { kind: 'decimal', value: 30.605564648117838, digits: 1 },
              { kind: 'interval', lower: 28.086, upper: 33.247, digits: 1 },
              {
                kind: 'text',
                text: { key: 'percent-value', params: { value: { percent: 30.605564648117838 } } },
              },
            ],
            [
              { kind: 'text', text: 'Hidden' },
              { kind: 'status', status: 'suppressed' },
              { kind: 'status', status: 'missing' },
              { kind: 'status', status: 'undefined' },
              { kind: 'empty' },
            ],
            ...HOSTILE.map((name) => [
              { kind: 'text' as const, text: name },
              { kind: 'count' as const, value: 0 },
              { kind: 'decimal' as const, value: 0, digits: 1 },
              { kind: 'status' as const, status: 'undefined' as const },
              { kind: 'empty' as const },
            ]),
          ],
          rest: (left) => `${left} more`,
        },
        {
          kind: 'funnel',
          xTitle: 'N',
          yTitle: 'Y',
          digits: 1,
          reference: 20,
          points: [
            { n: 10, value: 12.5, outside: 0, label: HOSTILE[1] },
            { n: 40, value: 60.25, outside: 2, label: 'Far' },
          ],
          limits: [
            { n: 5, lower95: 0, upper95: 60, lower998: 0, upper998: 80 },
            { n: 40, lower95: 10, upper95: 32, lower998: 5, upper998: 40 },
          ],
        },
      ],
    },
  ],
};
