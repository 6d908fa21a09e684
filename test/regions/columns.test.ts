import { describe, expect, it } from 'vitest';
import { gazetteer, namesOf, suggestionOf } from '../../src/regions/index.ts';
import { deepest, notesOf, problemsOf, type Row, resolveOne, resolveRows } from './texts.ts';

const NAMES: readonly (readonly [string, Row, string])[] = [
  ['an abbreviated type', { regency: 'KAB. BREBES' }, '33.29'],
  ['the type behind a comma', { regency: 'Cirebon, Kab.' }, '32.09'],
  ['the type in brackets', { regency: 'Cirebon (Kota)' }, '32.74'],
  ['an administrative city', { regency: 'Kota Adm. Jakarta Pusat' }, '31.71'],
  ['an administrative regency', { regency: 'KAB. ADM. KEP. SERIBU' }, '31.01'],
  ['letters apart', { province: 'P A P U A' }, '91'],
  ['a short form of a province', { province: 'DIY' }, '34'],
  ['D.I.', { province: 'D.I. Yogyakarta' }, '34'],
  ['DKI', { province: 'DKI Jakarta' }, '31'],
  ['KEP.', { province: 'KEP. BANGKA BELITUNG' }, '19'],
  ['an old title', { regency: 'Kotamadya Surabaya' }, '35.78'],
  ['a regency whose name begins with Kota', { regency: 'Kota Baru' }, '63.02'],
  ['a regency whose name ends in Kota', { regency: 'Lima Puluh Kota' }, '13.07'],
  ['a number in figures', { regency: '50 Kota' }, '13.07'],
  ['other spaces', { regency: 'Pematang Siantar' }, '12.72'],
  ['a hyphen', { regency: 'Toli Toli' }, '72.04'],
  ['English', { province: 'East Nusa Tenggara' }, '53'],
  ['a rename of 2020', { regency: 'Toba Samosir' }, '12.12'],
  ['a rename of 2018', { regency: 'Mamuju Utara' }, '76.01'],
  ['a rename of 2019', { regency: 'Maluku Tenggara Barat' }, '81.03'],
  ['a name of the edition before', { regency: 'Kota Padang Sidempuan' }, '12.77'],
];

describe('names', () => {
  it.each(NAMES)('%s', async (_, row, code) => {
    const found = await resolveOne(row);
    expect(deepest(found)).toBe(code);
    expect(found.problems).toEqual([]);
  });

  it.each([
    ['Kabupaten Pakpak Barat', 'Kabupaten Pakpak Bharat'],
    ['Kabupaten Serdang Begadai', 'Kabupaten Serdang Bedagai'],
    ['Kab. Depok', 'Kota Depok'],
  ])('%s is not taken, and %s is suggested', async (regency, suggestion) => {
    const found = await resolveOne({
      province: regency.includes('Depok') ? 'Jawa Barat' : 'Sumatera Utara',
      regency,
    });
    expect(found.codes.regency).toBeNull();
    expect(problemsOf(found)).toEqual(['unknown regency/name']);
    expect(suggestionOf(found.problems[0]!)?.name).toBe(suggestion);
  });

  it('says that an old name was used', async () => {
    expect(notesOf(await resolveOne({ regency: 'Toba Samosir' }))).toEqual(['renamed regency/name']);
  });

  it.each(['Klien Luar Prov. DKI Jakarta', 'Luar Negeri', 'Tidak diketahui', 'Lainnya'])(
    '%s is a bucket, not a place',
    async (regency) => {
      expect(problemsOf(await resolveOne({ regency }))).toEqual(['out-of-area regency/name']);
    },
  );

  it('knows the whole among its parts', async () => {
    const { rows } = await resolveRows([
      { province: 'Indonesia' },
      { province: 'Jawa Timur', regency: 'PROV. JAWA TIMUR' },
    ]);
    expect(rows.map(problemsOf)).toEqual([['whole province/name'], ['whole regency/name']]);
    expect(rows[1]?.codes.province).toBe('35');
  });
});

describe('regency or city', () => {
  it('takes a bare name for the regency where the city stands in the same column', async () => {
    const { rows } = await resolveRows([{ regency: 'BOGOR' }, { regency: 'KOTA BOGOR' }]);
    expect(rows.map(deepest)).toEqual(['32.01', '32.71']);
  });

  it('does not decide where the column does not', async () => {
    const { rows } = await resolveRows([{ regency: 'BOGOR' }, { regency: 'KOTA BANDUNG' }]);
    expect(rows[0]?.codes.regency).toBeNull();
    expect(rows[0]?.problems[0]?.candidates.map(({ code }) => code)).toEqual(['32.01', '32.71']);
  });

  it('lets a code decide', async () => {
    expect(deepest(await resolveOne({ regency: 'BOGOR', regencyCode: '3271' }))).toBe('32.71');
  });

  it('lets the district printed beside it decide', async () => {
    expect(deepest(await resolveOne({ regency: 'BOGOR', district: 'Cibinong' }))).toBe('32.01.01');
  });

  it('takes a bare name for a regency since renamed where the city stands beside it', async () => {
    const { rows } = await resolveRows([{ regency: 'PONTIANAK' }, { regency: 'KOTA PONTIANAK' }]);
    expect(rows.map(deepest)).toEqual(['61.02', '61.71']);
  });
});

describe('villages', () => {
  it('Kuripan in Wonosobo is ambiguous, and one with its district', async () => {
    const alone = await resolveOne({ regency: 'Wonosobo', village: 'Kuripan' });
    expect(problemsOf(alone)).toEqual(['ambiguous village/name']);
    expect(alone.problems[0]?.candidates.map(({ code }) => code)).toEqual(['33.07.10.2004', '33.07.12.2007']);
    expect(alone.codes.regency).toBe('33.07');
    const placed = await resolveOne({ regency: 'Wonosobo', district: 'Watumalang', village: 'Kuripan' });
    expect(placed.codes.village).toBe('33.07.10.2004');
  });

  it('is never taken by name without its district or regency', async () => {
    const found = await resolveOne({ province: 'Jawa Tengah', village: 'Kuripan' });
    expect(found.codes.village).toBeNull();
    expect(problemsOf(found)).toEqual(['ambiguous village/name']);
  });

  it('reports a village of another district of the regency, and names it', async () => {
    const found = await resolveOne({ regency: 'Indramayu', district: 'Balongan', village: 'Kenanga' });
    expect(found.codes.village).toBeNull();
    expect(found.problems[0]?.candidates[0]?.code).toBe('32.12.16.2004');
  });

  it('finds a valid code with the name of another village', async () => {
    const found = await resolveOne({ villageCode: '35.04.14.2016', village: 'Pagersari' });
    expect(problemsOf(found)).toEqual(['contradiction village/name']);
    expect(found.codes).toEqual({ province: '35', regency: '35.04', district: null, village: null });
  });

  it('keeps a code whose name is only misspelt, and says so', async () => {
    const found = await resolveOne({ villageCode: '3504142016', village: 'Betakk' });
    expect(found.codes.village).toBe('35.04.14.2016');
    expect(notesOf(found)).toEqual(['spelling village/name']);
  });

  it('suggests codes for one with a digit missing', async () => {
    const found = await resolveOne({ villageCode: '35.04.14.201' });
    expect(problemsOf(found)).toEqual(['unknown village/code']);
    expect(found.problems[0]?.candidates[0]?.code).toMatch(/^35\.04\.14\.20/);
  });

  it('loads no villages for columns of provinces and regencies', async () => {
    const places = await gazetteer();
    const untouched = { ...places, districts: never, villages: never };
    const { resolveColumns } = await import('../../src/regions/index.ts');
    const texts = { names: { province: 'Bali', regency: 'Badung' }, codes: {} };
    expect((await resolveColumns([texts], untouched)).rows[0]?.codes.regency).toBe('51.03');
  });
});

function never(): never {
  throw new Error('not needed');
}

describe('example places', () => {
  it('are read by code and by name below a real province', async () => {
    const { rows } = await resolveRows([
      { regencyCode: '32.61' },
      { province: 'Jawa Barat', regency: 'Kabupaten Contoh B' },
      { villageCode: '32.61.01.2001', village: 'Desa Contoh 2001' },
    ]);
    expect(rows.map(deepest)).toEqual(['32.61', '32.62', '32.61.01.2001']);
    expect(rows.flatMap(problemsOf)).toEqual([]);
    expect([...(await namesOf(['32.61', '32'], await gazetteer())).values()]).toContain('Kabupaten Contoh A');
  });
});

describe('decisions', () => {
  it('outrank what is printed, and names below are still read', async () => {
    const { resolveColumns } = await import('../../src/regions/index.ts');
    const { rows } = await resolveColumns(
      [
        {
          names: { province: 'Jawa Timur', regency: 'Tlungagung', district: 'Kalidawir' },
          codes: {},
          decided: { regency: '35.04' },
        },
      ],
      await gazetteer(),
    );
    expect(rows[0]?.codes.district).toBe('35.04.14');
    expect(rows[0]?.problems).toEqual([]);
  });
});
