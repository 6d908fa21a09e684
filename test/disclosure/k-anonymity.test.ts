import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutIdentifiers } from '../../src/disclosure/free-text.ts';
import { anonymityOf } from '../../src/disclosure/k-anonymity.ts';

describe('anonymityOf', () => {
  // Sweeney 2002, figure 2: two-anonymous by race, birth, gender and ZIP
  const TABLE = [
    ['Black', '1965', 'm', '0214*', 'short breath'],
    ['Black', '1965', 'm', '0214*', 'chest pain'],
    ['Black', '1965', 'f', '0213*', 'hypertension'],
    ['Black', '1965', 'f', '0213*', 'hypertension'],
    ['Black', '1964', 'f', '0213*', 'obesity'],
    ['Black', '1964', 'f', '0213*', 'chest pain'],
    ['White', '1964', 'm', '0213*', 'chest pain'],
    ['White', '1964', 'm', '0213*', 'obesity'],
    ['White', '1964', 'm', '0213*', 'short breath'],
    ['White', '1967', 'm', '0213*', 'chest pain'],
    ['White', '1967', 'm', '0213*', 'chest pain'],
  ];

  it('agrees with the published example', () => {
    expect(anonymityOf(TABLE, [0, 1, 2, 3], 3).anonymity).toEqual({ k: 2, classes: 5, rowsBelow: 8 });
  });

  it('counts all rows as alike where nothing describes them, and none where there are none', () => {
    expect(anonymityOf(TABLE, [], 5).anonymity).toEqual({ k: 11, classes: 1, rowsBelow: 0 });
    expect(anonymityOf([], [0], 5).anonymity.k).toBe(0);
  });

  it('never grows with another column and does not mind the order of rows', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (table) => {
        const one = anonymityOf(table, [0], 2).anonymity;
        const both = anonymityOf(table, [0, 1], 2).anonymity;
        expect(both.k).toBeLessThanOrEqual(one.k);
        expect(anonymityOf([...table].reverse(), [0, 1], 2).anonymity).toEqual(both);
      }),
    );
  });
});

describe('withoutIdentifiers', () => {
  it.each([
    ['anak bernama Contohwati Lestari pulang', 'anak bernama [...] pulang'],
    ['Ibu Contohwati melapor', 'Ibu [...] melapor'],
    ['ibu tidak mengasuh', 'ibu tidak mengasuh'],
    ['kata Siti Contohwati kemarin', 'kata [...] kemarin'],
    ['Jawa Barat', 'Jawa Barat'],
    ['', ''],
  ])('"%s" becomes "%s"', (text, clean) => {
    expect(withoutIdentifiers(text)).toBe(clean);
  });

  it('takes out the names that the row itself holds', () => {
    expect(withoutIdentifiers('dijemput contohwati di sekolah', ['Xena Contohwati'])).toBe(
      'dijemput [...] di sekolah',
    );
  });
});
