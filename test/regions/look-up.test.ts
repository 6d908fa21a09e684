import { describe, expect, it } from 'vitest';
import { gazetteer, historyOf, lookUp } from '../../src/regions/index.ts';
import { regions } from '../../src/workflows/regions.ts';

const places = await gazetteer();

describe('look-up', () => {
  it.each([
    ['Indramayu', '32.12'],
    ['Jawa Barat', '32'],
    ['3212', '32.12'],
    ['32.12.16.2004', '32.12.16.2004'],
    ['3212162004', '32.12.16.2004'],
    ['Kota Bogor', '32.71'],
    ['Cirebon, Kab.', '32.09'],
    ['Kuripan, Watumalang, Wonosobo', '33.07.10.2004'],
    ['Desa Betak', '35.04.14.2016'],
    ['Toba Samosir', '12.12'],
    ['91.01', '93.01'],
    ['36.02.16.2018', '36.02.28.2009'],
    ['Indonesia', 'ID'],
    ['32.61', '32.61'],
  ])('%s is %s', async (query, code) => {
    expect(await lookUp(query, places)).toMatchObject({
      query,
      status: 'resolved',
      code,
      score: 1,
      candidates: [],
    });
  });

  it('does not choose between two', async () => {
    const bogor = await lookUp('Bogor', places);
    expect(bogor).toMatchObject({ status: 'ambiguous', code: null, name: null, level: null });
    expect(bogor.candidates.map(({ code }) => code)).toEqual(['32.01', '32.71']);
    const kuripan = await lookUp('Kuripan, Wonosobo', places);
    expect(kuripan.candidates.map(({ code }) => code)).toEqual(['33.07.10.2004', '33.07.12.2007']);
  });

  it('lists what is near with its edits, and takes none', async () => {
    const found = await lookUp('Jawa Brat', places);
    expect(found.status).toBe('unknown');
    expect(found.code).toBeNull();
    expect(found.candidates[0]).toEqual({
      code: '32',
      name: 'Jawa Barat',
      level: 'province',
      score: 1 - 1 / 9,
      edits: 1,
    });
  });

  it('says where a code means another place for BPS', async () => {
    expect((await lookUp('1801', places)).bps).toBe(true);
    expect((await lookUp('91', places)).bps).toBe(true);
    expect((await lookUp('3201', places)).bps).toBe(false);
    expect(await lookUp('91', places, { codes: 'bps' })).toMatchObject({ code: '92', bps: false });
    expect(await lookUp('93', places, { codes: 'bps' })).toMatchObject({ status: 'unknown' });
  });

  it('names the province that BPS means by a code', async () => {
    const meant = async (code: string) => (await regions([code]))[0]?.bpsProvince;
    expect(await meant('91')).toEqual({ code: '92', name: 'Papua Barat' });
    expect(await meant('9101')).toEqual({ code: '92', name: 'Papua Barat' });
    expect(await meant('1801')).toEqual({ code: '18', name: 'Lampung' });
    expect(await meant('93')).toBeNull();
    expect(await meant('3201')).toBeNull();
  });

  it('gives the history of a name, a code and a province', async () => {
    expect(await historyOf('12.12', places)).toEqual([
      { kind: 'name', value: 'Kabupaten Toba Samosir', since: 2020 },
    ]);
    expect(await historyOf('93.01', places)).toEqual([
      { kind: 'came-from', value: '91', since: 2022 },
      { kind: 'code', value: '91.01', since: 2022 },
    ]);
    expect((await historyOf('91', places)).map(({ value }) => value)).toEqual(['93', '94', '95']);
    expect(await historyOf('32.01', places)).toEqual([]);
  });

  it('looks inside a place and at one level when told', async () => {
    const [found] = await regions(['Kuripan'], { within: 'Wonosobo', level: 'village' });
    expect(found?.candidates.map(({ code, within }) => [code, within.map(({ name }) => name)])).toEqual([
      ['33.07.10.2004', ['Watumalang', 'Kabupaten Wonosobo', 'Jawa Tengah']],
      ['33.07.12.2007', ['Garung', 'Kabupaten Wonosobo', 'Jawa Tengah']],
    ]);
    await expect(regions(['Kuripan'], { within: 'Nowhere' })).rejects.toMatchObject({
      code: 'invalid-option-value',
      class: 'usage',
    });
  });
});
