import fc from 'fast-check';
import type { Block, DocCell, Document } from '../../src/model/document.ts';
import type { Text } from '../../src/model/message.ts';

/** Text as it comes out of files: long words, wide characters, marks, control sequences, markup, formulas. */
export const DATA_TEXT: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Jawa Barat',
        'Kabupaten Contoh A',
        '\u001b[31mmerah\u001b[0m',
        '\u001b]0;judul\u0007',
        '\u0007\u0008\u009b31m',
        'baris\r\nbaru',
        '\t',
        '事例'.repeat(30),
        'x'.repeat(170),
        'e\u0301'.repeat(60),
        '👩‍👩‍👧‍👦'.repeat(12),
        '\u202etxt.exe\u202c',
        '<img src=x onerror=alert(1)>',
        "=cmd|' /C calc'!A0",
        '| a | b |',
        '',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

const TEXT: fc.Arbitrary<Text> = fc.oneof(
  DATA_TEXT,
  fc.record({ id: DATA_TEXT, en: DATA_TEXT }),
  DATA_TEXT.map((file): Text => ({ key: 'reading-file', params: { file } })),
);

const LABEL: fc.Arbitrary<Text> = fc.oneof(fc.constantFrom<Text>('', 'Jenis', 'Kolom'), DATA_TEXT);

const NUMBER = fc.integer({ min: 0, max: 99_999_999 });
const CELL: fc.Arbitrary<DocCell> = fc.oneof(
  NUMBER.map((value): DocCell => ({ kind: 'count', value })),
  NUMBER.map((value): DocCell => ({ kind: 'decimal', value: value / 7, digits: 1 })),
  fc
    .tuple(NUMBER, NUMBER)
    .map(
      ([lower, upper]): DocCell => ({ kind: 'interval', lower: lower / 1e6, upper: upper / 1e6, digits: 1 }),
    ),
  fc.constantFrom<DocCell>(
    { kind: 'status', status: 'suppressed' },
    { kind: 'status', status: 'missing' },
    { kind: 'empty' },
  ),
);

/** A table as reports have them: a text or two, then figures. */
const TABLE: fc.Arbitrary<Block> = fc
  .record({ texts: fc.integer({ min: 1, max: 3 }), figures: fc.nat({ max: 3 }) })
  .chain(({ texts, figures }) => {
    const cells = fc.tuple(
      fc.array(
        TEXT.map((text): DocCell => ({ kind: 'text', text })),
        { minLength: texts, maxLength: texts },
      ),
      fc.array(CELL, { minLength: figures, maxLength: figures }),
    );
    return fc.record({
      kind: fc.constant('table' as const),
      columns: fc.constant([
        ...Array.from({ length: texts }, (_, at) => ({ title: `Judul ${at}`, align: 'left' as const })),
        ...Array.from({ length: figures }, (_, at) => ({ title: `Kolom ${at}`, align: 'right' as const })),
      ]),
      rows: fc.array(
        cells.map(([left, right]) => [...left, ...right]),
        { maxLength: 5 },
      ),
      rest: fc.constantFrom(null, (left: number): Text => `${left} lagi`),
    });
  });

const BLOCK: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: TEXT, strong: fc.boolean() }),
  fc.record({
    kind: fc.constant('facts' as const),
    items: fc.array(fc.tuple(LABEL, TEXT), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('notes' as const), items: fc.array(TEXT, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('finding' as const),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    text: TEXT,
    places: fc.array(TEXT, { maxLength: 3 }),
    more: fc.nat({ max: 5000 }),
    hint: fc.option(TEXT),
  }),
  TABLE,
  fc.record({ kind: fc.constant('sentence' as const), text: TEXT }),
  fc.record({
    kind: fc.constant('headline' as const),
    title: TEXT,
    value: TEXT,
    lines: fc.array(TEXT, { maxLength: 3 }),
    citation: TEXT,
  }),
);

export const DOCUMENT: fc.Arbitrary<Document> = fc.record({
  title: TEXT,
  marks: fc.array(TEXT, { maxLength: 2 }),
  sections: fc.array(fc.record({ blocks: fc.array(BLOCK, { maxLength: 3 }) }), { maxLength: 3 }),
});
