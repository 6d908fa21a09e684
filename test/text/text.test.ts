import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/text/day.ts';
import { distance, nearest } from '../../src/text/distance.ts';
import { clean, normalise } from '../../src/text/normalise.ts';
import { ident, literal } from '../../src/text/sql.ts';

describe('isDay', () => {
  it.each([
    ['2023-09-06', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-02-31', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-9-6', false],
    ['06/09/2023', false],
    ['', false],
  ])('%s: %s', (text, day) => {
    expect(isDay(text)).toBe(day);
  });
});

describe('clean', () => {
  it('leaves plain texts as they are, and no others', () => {
    const piece = fc.constantFrom(
      'a',
      'Z9',
      '-',
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\u200b',
      '\u00ad',
      'é',
      'ﬁ',
      '\u0007',
      '１',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const slowly = text
          .normalize('NFKC')
          .replace(/(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
          .replace(/\s+/g, ' ')
          .trim();
        expect(clean(text)).toBe(slowly);
      }),
      { numRuns: 500 },
    );
  });
});

describe('distance (optimal string alignment)', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['jawa brat', 'jawa barat', 1],
    ['reprot', 'report', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
  ])('%s, %s: %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
  });

  it('is symmetric, zero for the same text alone, and honest about its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        const edits = distance(a, b);
        expect(distance(b, a)).toBe(edits);
        expect(edits === 0).toBe(a === b);
        expect(distance(a, b, limit)).toBe(edits <= limit ? edits : limit + 1);
      }),
    );
  });
});

describe('nearest', () => {
  it('gives the nearest first, and nothing that is less alike than asked', () => {
    const places = ['Jawa Barat', 'Jawa Timur', 'Bali'];
    expect(nearest('Jawa Brat', places, (place) => place).map((near) => near.item)).toEqual(['Jawa Barat']);
    expect(nearest('xyz', places, (place) => place)).toEqual([]);
    expect(nearest('Jawa Brat', places, (place) => place)[0]?.score).toBeCloseTo(0.9, 10);
  });
});

describe('clean and normalise', () => {
  it.each([
    ['  Jawa\u00a0 Barat\u200b ', 'Jawa Barat', 'jawa barat'],
    ['Kab./Kota', 'Kab./Kota', 'kab kota'],
    ['\ufeffProvinsi', 'Provinsi', 'provinsi'],
    ['Café', 'Café', 'cafe'],
    ['ＪＡＷＡ', 'JAWA', 'jawa'],
    ['a\u001b[31mb', 'a[31mb', 'a 31mb'],
  ])('%j', (text, cleaned, normalised) => {
    expect(clean(text)).toBe(cleaned);
    expect(normalise(text)).toBe(normalised);
  });
});

describe('sql', () => {
  it('quotes', () => {
    expect(literal("Jum'at")).toBe("'Jum''at'");
    expect(ident('a"b')).toBe('"a""b"');
  });
});
