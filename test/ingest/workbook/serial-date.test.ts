import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseIsoDate, serialToIso } from '../../../src/ingest/workbook/serial-date.ts';

describe('serialToIso', () => {
  // Excel's own display of these serials under yyyy-mm-dd hh:mm:ss.
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [60.5, null],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [45175, '2023-09-06'],
    [45175.545138888891, '2023-09-06T13:05:00'],
    [45175.99999999999, '2023-09-07'],
    [44197.000005787, '2021-01-01T00:00:00.500'],
    [2958465, '9999-12-31'],
    [2958466, null],
    [0, null],
    [-1, null],
    [3203012001000001, null],
    [Number.NaN, null],
  ])('%d is %s', (serial, iso) => expect(serialToIso(serial, false)).toBe(iso));

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [43713, '2023-09-06'],
    [2957003, '9999-12-31'],
    [2957004, null],
    [-1, null],
  ])('in the 1904 system %d is %s', (serial, iso) => expect(serialToIso(serial, true)).toBe(iso));

  it('gives a time alone for a time format below one day', () => {
    expect(serialToIso(0.5, false, true)).toBe('12:00:00');
    expect(serialToIso(0, false, true)).toBe('00:00:00');
    expect(serialToIso(45175.5, false, true)).toBe('2023-09-06T12:00:00');
    expect(serialToIso(0.5, false)).toBeNull();
  });

  it('agrees with the calendar on every day from March 1900', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const expected = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(serialToIso(serial, false)).toBe(expected);
        if (serial >= 1462) expect(serialToIso(serial - 1462, true)).toBe(expected);
      }),
    );
  });
});

it.each([
  ['2023-09-06', '2023-09-06'],
  ['2023-09-06T00:00:00', '2023-09-06'],
  ['2023-09-06T13:05:00.000Z', '2023-09-06T13:05:00'],
  ['2023-09-06T13:05:00.25', '2023-09-06T13:05:00.250'],
  ['13:05:00', '13:05:00'],
])('normaliseIsoDate(%s) is %s', (text, iso) => expect(normaliseIsoDate(text)).toBe(iso));
