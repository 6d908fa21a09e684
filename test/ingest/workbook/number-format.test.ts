import { describe, expect, it } from 'vitest';
import { builtinFormat, classifyFormat, padNumber } from '../../../src/ingest/workbook/number-format.ts';

describe('classifyFormat', () => {
  it.each([
    ['General', 'plain'],
    ['0', 'plain'],
    ['#,##0', 'plain'],
    ['#,##0.00', 'plain'],
    ['0.00E+00', 'plain'],
    ['@', 'plain'],
    ['"hari" 0', 'plain'],
    ['0" days"', 'plain'],
    ['[Red]#,##0;[Red]-#,##0', 'plain'],
    ['_("Rp"* #,##0_);_("Rp"* (#,##0)', 'plain'],
    ['[$Rp-421]#,##0', 'plain'],
    ['\\d0', 'plain'],
    ['_d0', 'plain'],
    ['[h]:mm', 'plain'],
    ['[h]:mm:ss;@', 'plain'],
    ['[mm]:ss', 'plain'],
    ['[ss]', 'plain'],
    ['General;yyyy', 'plain'],
    ['', 'plain'],
    ['yyyy-mm-dd', 'date'],
    ['dd/mm/yyyy', 'date'],
    ['d/m/yy h:mm', 'date'],
    ['[$-421]dd mmmm yyyy;@', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['"tanggal" dd', 'date'],
    ['mmm-yy', 'date'],
    ['[Blue]yyyy', 'date'],
    ['yyyy"年"m"月"', 'date'],
    ['hh":"mm" tgl "dd', 'date'],
    ['h:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[$-F400]h:mm:ss AM/PM', 'time'],
    ['0%', 'percent'],
    ['0.0%', 'percent'],
    ['#,##0.00 %', 'percent'],
    ['0"%"', 'plain'],
  ])('%s is %s', (code, kind) => expect(classifyFormat(code).kind).toBe(kind));

  it.each([
    ['00', [2]],
    ['0000', [4]],
    ['0000;-0000', [4]],
    ['00\\.00\\.00\\.0000', [2, '.', 2, '.', 2, '.', 4]],
    ['"ID-"0000', ['ID-', 4]],
    ['000-000', [3, '-', 3]],
    ['[Red]000', [3]],
  ])('%s pads', (code, parts) => expect(classifyFormat(code)).toEqual({ kind: 'padded', parts }));

  it.each(['0', '0.00', '00.0', '000,000', '#00', '00%', '00" orang"', '00E+00', '[>9]00', '00/00/0000 h'])(
    '%s does not pad',
    (code) => expect(classifyFormat(code).kind).not.toBe('padded'),
  );
});

it('pads through literals, and puts digits beyond the width in front', () => {
  expect(padNumber('7', [4])).toBe('0007');
  expect(padNumber('12345', [4])).toBe('12345');
  expect(padNumber('503012001', [2, '.', 2, '.', 2, '.', 4])).toBe('05.03.01.2001');
  expect(padNumber('12503012001', [2, '.', 2, '.', 2, '.', 4])).toBe('125.03.01.2001');
});

it.each([
  [0, 'plain'],
  [1, 'plain'],
  [9, 'percent'],
  [10, 'percent'],
  [14, 'date'],
  [17, 'date'],
  [18, 'time'],
  [21, 'time'],
  [22, 'date'],
  [27, 'date'],
  [36, 'date'],
  [45, 'time'],
  [46, 'plain'],
  [47, 'time'],
  [49, 'plain'],
  [50, 'date'],
  [58, 'date'],
])('built-in format %d is %s', (id, kind) => expect(builtinFormat(id).kind).toBe(kind));
