import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellName, columnOf, parseRange } from '../../../src/ingest/workbook/cell-reference.ts';

it.each([
  [207, 1, 'B207'],
  [1, 0, 'A1'],
  [1, 25, 'Z1'],
  [1, 26, 'AA1'],
  [1_048_576, 16_383, 'XFD1048576'],
])('cellName(%d, %d) is %s', (line, column, name) => expect(cellName(line, column)).toBe(name));

it('reads back the columns it writes', () => {
  const read = (name: string) => columnOf(Buffer.from(`r="${name}"`), 3, 3 + name.length);
  fc.assert(fc.property(fc.nat(16_383), (column) => read(cellName(9, column)) === column));
  expect(read('b207')).toBe(1);
  expect(read('207')).toBe(-1);
});

it('reads ranges and single cells', () => {
  expect(parseRange('B2:D9')).toEqual({ top: 2, left: 1, bottom: 9, right: 3 });
  expect(parseRange('$A$1')).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
  expect(parseRange('#REF!')).toBeNull();
});
