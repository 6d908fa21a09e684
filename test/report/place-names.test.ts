import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/model/region.ts';
import { placeOf } from '../../src/report/compare-tables.ts';
import { placeNames } from '../../src/report/place-names.ts';
import { text } from '../../src/report/text.ts';

const LEVEL_OF: readonly Level[] = ['province', 'regency', 'district', 'village'];
const rows = (places: Readonly<Record<string, string>>) =>
  Object.entries(places).map(([code, name]) => ({
    region: { code, name, level: LEVEL_OF[code.split('.').length - 1] ?? 'province' },
  }));

function named(places: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = rows(places);
  const nameOf = placeNames({ counts: 'villages', rows: own });
  return Object.fromEntries(own.map((row) => [row.region.code, text('id', nameOf(row))]));
}

describe('places that stand together', () => {
  it('are called by their names alone where these differ', () => {
    const places = { '32': 'Jawa Barat', '32.01': 'Kabupaten Bogor', '32.71': 'Kota Bogor' };
    expect(named(places)).toEqual(places);
  });

  it('of one name are told apart by the place around them', () => {
    expect(
      named({
        '32': 'Jawa Barat',
        '33': 'Jawa Tengah',
        '32.61': 'Kabupaten Contoh A',
        '33.61': 'Kabupaten Contoh A',
        '33.62': 'Kabupaten Contoh B',
      }),
    ).toMatchObject({
      '32.61': 'Kabupaten Contoh A, Jawa Barat',
      '33.61': 'Kabupaten Contoh A, Jawa Tengah',
      '33.62': 'Kabupaten Contoh B',
    });
  });

  it('says how many provinces are counted in another, without their codes', () => {
    const region = {
      code: '91',
      name: 'Papua + 93 + 94',
      level: 'province',
      together: ['93', '94'],
    } as const;
    const one = { code: '92', name: 'Papua Barat + 96', level: 'province', together: ['96'] } as const;
    const nameOf = placeNames({ counts: 'cases', rows: [{ region }, { region: one }] });
    expect(text('id', nameOf({ region }))).toBe('Papua dan 2 provinsi pemekarannya');
    expect(text('en', nameOf({ region }))).toBe('Papua and 2 provinces split from it');
    expect(text('en', nameOf({ region: one }))).toBe('Papua Barat and 1 province split from it');
    // comparisons say the same, behind the code
    expect(text('id', placeOf({ region }))).toBe('91 Papua dan 2 provinsi pemekarannya');
  });

  it('villages by regency, within one regency by district, and otherwise by code', () => {
    const regencies = { '32.01': 'Kabupaten Bogor', '33.07': 'Kabupaten Wonosobo' };
    expect(named({ ...regencies, '32.01.01.2001': 'Sukamaju', '33.07.02.2003': 'Sukamaju' })).toMatchObject({
      '32.01.01.2001': 'Sukamaju, Kabupaten Bogor',
      '33.07.02.2003': 'Sukamaju, Kabupaten Wonosobo',
    });
    const districts = { '33.07.01': 'Wadaslintang', '33.07.12': 'Watumalang' };
    expect(
      named({ ...regencies, ...districts, '33.07.01.2001': 'Kuripan', '33.07.12.2003': 'Kuripan' }),
    ).toMatchObject({ '33.07.01.2001': 'Kuripan, Wadaslintang', '33.07.12.2003': 'Kuripan, Watumalang' });
    expect(named({ '33.07.01.2001': 'Kuripan', '33.07.12.2003': 'Kuripan' })).toEqual({
      '33.07.01.2001': 'Kuripan (33.07.01.2001)',
      '33.07.12.2003': 'Kuripan (33.07.12.2003)',
    });
  });
});
