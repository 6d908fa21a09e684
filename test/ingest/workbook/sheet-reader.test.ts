import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFactCollector } from '../../../src/ingest/workbook/sheet-facts.ts';
import { createSheetReader } from '../../../src/ingest/workbook/sheet-reader.ts';
import type { WorkbookRow } from '../../../src/ingest/workbook/types.ts';
import { createXmlScanner } from '../../../src/ingest/workbook/xml-scanner.ts';

/** The rows of a worksheet whose bytes come in the pieces given. */
function read(pieces: readonly Buffer[]): readonly WorkbookRow[] {
  const reader = createSheetReader({
    part: 'sheet1.xml',
    sharedStrings: ['Bogor', 'Depok', 'é—中'],
    formats: [{ kind: 'plain' }, { kind: 'date' }, { kind: 'padded', parts: [4] }],
    date1904: false,
    facts: createFactCollector(),
    fail: ({ code }) => new Error(code) as never,
  });
  const scanner = createXmlScanner(reader, (kind) => new Error(kind));
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return reader.drain();
}

const cell = fc.constantFrom(
  '<c t="s"><v>0</v></c>',
  '<c s="0" t="s"><v>2</v></c>',
  '<c s="1"><v>45175</v></c>',
  '<c s="2"><v>7</v></c>',
  '<c><v>1.5</v></c>',
  '<c><v>123456789012</v></c>',
  '<c><v></v></c>',
  '<c/>',
  '<c t="b"><v>1</v></c>',
  '<c t="str"><v>é &amp; 中</v></c>',
  '<c t="str"><f>A1</f><v>x</v></c>',
  '<c ><v >4</v ></c >',
  '<c><v>4<!-- 5 -->2</v></c>',
  '<c t="inlineStr"><is><t>a</t></is></c>',
  '<x:c><x:v>3</x:v></x:c>',
);

describe('createSheetReader', () => {
  it('reads the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (rows, cuts) => {
          const sheet = `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData></worksheet>`;
          const bytes = Buffer.from(sheet);
          const ends = [...cuts.map((cut) => cut % bytes.length), bytes.length].sort((a, b) => a - b);
          const whole = read([bytes]);
          expect(read(ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end)))).toEqual(whole);
          expect(read(Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual(whole);
        },
      ),
    );
  });

  it.each(['<c><v>1</v></x:c>', '<x:c><v>1</v></c>', '<c><v>1</c></v>', '<c><v>1</v><c>'])(
    'refuses %s',
    (cell) => {
      const sheet = Buffer.from(`<worksheet><sheetData><row>${cell}</row></sheetData></worksheet>`);
      expect(() => read([sheet])).toThrow('malformed');
    },
  );
});
