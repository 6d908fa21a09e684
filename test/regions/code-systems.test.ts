import { describe, expect, it } from 'vitest';
import { readCrosswalk } from '../../src/workflows/reading/region-tables.ts';
import { readRows, sharedFile } from './shared.ts';
import { notesOf, problemsOf, type Row, resolveRows } from './texts.ts';

/** Lampung as BPS numbers it: name and code of BPS, code of Kemendagri. Facts of public record. */
const LAMPUNG: readonly (readonly [string, string, string])[] = [
  ['Lampung Barat', '1801', '18.04'],
  ['Tanggamus', '1802', '18.06'],
  ['Lampung Selatan', '1803', '18.01'],
  ['Lampung Timur', '1804', '18.07'],
  ['Lampung Tengah', '1805', '18.02'],
  ['Pesawaran', '1809', '18.09'],
  ['Kota Metro', '1872', '18.72'],
];
const NTT: typeof LAMPUNG = [
  ['Sumba Barat', '5301', '53.12'],
  ['Sumba Timur', '5302', '53.11'],
  ['Kupang', '5303', '53.01'],
  ['Alor', '5307', '53.05'],
  ['Kota Kupang', '5371', '53.71'],
];

const bps = (list: typeof LAMPUNG): readonly Row[] =>
  list.map(([regency, regencyCode]) => ({ regency, regencyCode }));
const home = (list: typeof LAMPUNG): readonly Row[] =>
  list.map(([regency, , code]) => ({ regency, regencyCode: code.replace('.', '') }));

describe('codes of BPS', () => {
  it.each([
    ['Lampung', LAMPUNG],
    ['NTT', NTT],
  ])('of %s are recognised by their names', async (_, list) => {
    const { rows, question } = await resolveRows(bps(list));
    expect(question).toBeNull();
    expect(rows.map(({ codes }) => codes.regency)).toEqual(list.map(([, , code]) => code));
    expect(rows.flatMap(problemsOf)).toEqual([]);
    expect(rows.map((row) => notesOf(row).includes('bps regency/code'))).toEqual(
      list.map(([, code, own]) => code !== own.replace('.', '')),
    );
  });

  it.each([
    ['Lampung', LAMPUNG],
    ['NTT', NTT],
  ])('of %s without names are a question', async (_, list) => {
    const { question } = await resolveRows(bps(list).map(({ regencyCode = '' }) => ({ regencyCode })));
    expect(question?.value).toBe(list[0]?.[1]);
  });

  it('are not seen in codes of Kemendagri with a name that is wrong', async () => {
    const rows = home(LAMPUNG).map((row, at) => (at === 0 ? { ...row, regency: 'Lampung Utara' } : row));
    const found = await resolveRows(rows);
    expect(found.rows.map(problemsOf)).toEqual([
      ['contradiction regency/name'],
      ...LAMPUNG.slice(1).map(() => []),
    ]);
    expect(found.rows[0]?.codes).toMatchObject({ province: '18', regency: null });
  });

  it('pass beside those of Java, where both agree', async () => {
    const { rows } = await resolveRows([{ regency: 'Kab. Bogor', regencyCode: '3201' }, ...bps(LAMPUNG)]);
    expect(rows[0]?.codes.regency).toBe('32.01');
    expect(rows[1]?.codes.regency).toBe('18.04');
  });

  it.each(['17', '32', '33', '34', '35', '36', '51', '52', '63'])(
    'of province %s need no question',
    async (province) => {
      const { question } = await resolveRows([{ regencyCode: `${province}01` }, { provinceCode: province }]);
      expect(question).toBeNull();
    },
  );

  it('of Jakarta do: 3171 is Jakarta Pusat or Jakarta Selatan', async () => {
    const { question } = await resolveRows([{ regencyCode: '3171' }]);
    expect(question?.name).toBe('Kota Administrasi Jakarta Pusat');
  });

  it('are seen by their shape: seven digits for a district', async () => {
    const { rows, question } = await resolveRows([
      { regency: 'Kab. Bogor', districtCode: '3201010', district: 'Nanggung' },
    ]);
    expect(question).toBeNull();
    expect(rows[0]?.codes.district).toMatch(/^32\.01\./);
    expect(rows[0] && notesOf(rows[0])).toContain('bps district/code');
  });

  it('of villages are read by name', async () => {
    const { rows } = await resolveRows([
      { regency: 'Kab. Indramayu', district: 'Sindang', village: 'Kenanga', villageCode: '3212170007' },
    ]);
    expect(rows[0]?.codes.village).toBe('32.12.16.2004');
  });
});

describe('--codes', () => {
  it('kemendagri answers the question', async () => {
    const { rows, question } = await resolveRows([{ regencyCode: '1801' }], { codes: 'kemendagri' });
    expect(question).toBeNull();
    expect(rows[0]?.codes.regency).toBe('18.01');
  });

  it('bps without a crosswalk places by names, and leaves open what has none', async () => {
    const { rows } = await resolveRows(
      [{ regencyCode: '1801', regency: 'Lampung Barat' }, { regencyCode: '1802' }, { regencyCode: '3201' }],
      { codes: 'bps' },
    );
    expect(rows.map(({ codes }) => codes.regency)).toEqual(['18.04', null, '32.01']);
    expect(rows.map(({ codes }) => codes.province)).toEqual(['18', '18', '32']);
    expect(rows.map(problemsOf)).toEqual([[], ['untranslated regency/code'], []]);
  });

  const path = sharedFile('real/bps_kemendagri_kabkota_2020.csv');
  it.skipIf(path === null)('bps with a crosswalk places every code (needs ../shared/data/real)', async () => {
    const crosswalk = await readCrosswalk(path ?? '');
    const list = readRows(path ?? '');
    const { rows } = await resolveRows(
      list.map((row) => ({ regencyCode: row['kode_bps'] ?? '' })),
      { codes: 'bps', crosswalk },
    );
    expect(rows.flatMap(problemsOf)).toEqual([]);
    expect(rows.filter(({ codes }) => codes.regency === null)).toEqual([]);
    expect(rows.filter((row) => notesOf(row).includes('bps regency/code'))).toHaveLength(199);
    const wrong = await resolveRows([{ regencyCode: '1801', regency: 'Tanggamus' }], {
      codes: 'bps',
      crosswalk,
    });
    expect(wrong.rows.map(problemsOf)).toEqual([['contradiction regency/name']]);
  });

  it.skipIf(path === null)(
    'the whole country as BPS numbers it is recognised by names (needs ../shared/data/real)',
    async () => {
      const list = readRows(path ?? '');
      const rows = list.map((row): Row => {
        const code = row['kode_bps'] ?? '';
        const city = Number(code.slice(2)) >= 71;
        return { regencyCode: code, regency: `${city ? 'Kota' : 'Kabupaten'} ${row['nama_bps'] ?? ''}` };
      });
      const { rows: found, question } = await resolveRows(rows);
      expect(question).toBeNull();
      const placed = await resolveRows(
        list.map((row) => ({ regencyCode: row['kode_dagri'] ?? '' })),
        { codes: 'kemendagri' },
      );
      const differing = found.filter(
        ({ codes }, at) => codes.regency !== null && codes.regency !== placed.rows[at]?.codes.regency,
      );
      expect(differing).toEqual([]);
      // the names cut at a line end in this file are the only ones left open
      expect(found.filter(({ codes }) => codes.regency === null).length).toBeLessThanOrEqual(5);
    },
  );
});

describe('provinces 91 and 94', () => {
  it('are a question without names', async () => {
    expect((await resolveRows([{ provinceCode: '91' }, { provinceCode: '32' }])).question).toMatchObject({
      value: '91',
      name: 'Papua',
    });
    expect((await resolveRows([{ provinceCode: '94' }])).question).toMatchObject({
      value: '94',
      name: 'Papua Tengah',
    });
    expect((await resolveRows([{ provinceCode: '32' }])).question).toBeNull();
  });

  it('are decided by names', async () => {
    const old = await resolveRows([
      { provinceCode: '91', province: 'Papua Barat' },
      { provinceCode: '94', province: 'Papua' },
    ]);
    expect(old.rows.map(({ codes }) => codes.province)).toEqual(['92', '91']);
    expect(old.rows.map(notesOf)).toEqual([['bps province/code'], ['bps province/code']]);
    const own = await resolveRows([{ provinceCode: '91', province: 'Papua' }]);
    expect(own.rows[0]?.codes.province).toBe('91');
  });

  it('are said where only the shape of other codes decides', async () => {
    const { rows, question } = await resolveRows([{ provinceCode: '91' }, { provinceCode: '93' }]);
    expect(question).toBeNull();
    expect(rows.map(notesOf)).toEqual([['kemendagri province/code'], ['kemendagri province/code']]);
    const dotted = await resolveRows([{ regencyCode: '91.03' }]);
    expect(dotted.rows.map(notesOf)).toEqual([['kemendagri regency/code']]);
  });

  it('a code of one and the name of the other contradict each other beside right ones', async () => {
    const { rows } = await resolveRows([
      { provinceCode: '91', province: 'Papua' },
      { provinceCode: '92', province: 'Papua Barat' },
      { provinceCode: '94', province: 'Papua Selatan' },
    ]);
    expect(rows.map(problemsOf)).toEqual([[], [], ['contradiction province/name']]);
  });
});

describe('editions', () => {
  it('carries an old code of Papua and its old province to today, and says so', async () => {
    const { rows } = await resolveRows([
      { province: 'Papua', regency: 'Kab. Merauke', regencyCode: '9101' },
      { province: 'Papua Selatan', regency: 'Kab. Merauke', regencyCode: '9301' },
      { province: 'Papua', regency: 'Kab. Keerom', regencyCode: '9111' },
    ]);
    expect(rows.map(({ codes }) => codes.regency)).toEqual(['93.01', '93.01', '91.11']);
    expect(rows[0] && notesOf(rows[0])).toEqual([
      'carried-forward regency/code',
      'carried-forward province/name',
    ]);
    expect(rows.slice(1).map(notesOf)).toEqual([[], []]);
  });

  it('carries codes of North Kalimantan from before 2012', async () => {
    const { rows } = await resolveRows([
      { province: 'Kalimantan Timur', regency: 'Kota Tarakan', regencyCode: '64.73' },
    ]);
    expect(rows[0]?.codes).toMatchObject({ province: '65', regency: '65.71' });
  });

  it('does not carry an old district of Papua by number, only by name: they were numbered anew', async () => {
    const { rows } = await resolveRows(
      [{ districtCode: '92.05.05' }, { districtCode: '92.05.24', district: 'Ayau', regency: 'Raja Ampat' }],
      { codes: 'kemendagri' },
    );
    expect(rows[0]?.codes).toMatchObject({ regency: '96.03', district: null });
    expect(rows[1]?.codes.district).toBe('96.03.05');
    expect(rows[1] && notesOf(rows[1])).toContain('carried-forward district/code');
  });

  it('carries a village that moved to a new district of its regency, from the edition before', async () => {
    const { rows } = await resolveRows([{ villageCode: '36.02.16.2018' }]);
    expect(rows[0]?.codes.village).toBe('36.02.28.2009');
    expect(rows[0] && notesOf(rows[0])).toEqual(['carried-forward village/code']);
  });

  it('reads a village by the name it had in the edition before', async () => {
    const { rows } = await resolveRows([
      { regency: 'Kab. Bogor', district: 'Cariu', village: 'Sirnasari' },
      { regency: 'Kab. Malang', village: 'Gedogwetan' },
    ]);
    expect(rows[1]?.codes.village).toBe('35.07.09.2006');
    expect(rows[1] && notesOf(rows[1])).toEqual(['renamed village/name']);
  });

  it('says that a table of 34 provinces has Papua as it was', async () => {
    const { gazetteer } = await import('../../src/regions/index.ts');
    const names = [...(await gazetteer()).provinces].filter(
      ([code]) => !['93', '94', '95', '96'].includes(code),
    );
    const { rows } = await resolveRows(names.map(([, province]) => ({ province })));
    const said = rows.flatMap((row) =>
      notesOf(row).includes('before-split province/name') ? [row.codes.province] : [],
    );
    expect(said).toEqual(['91', '92']);
  });
});
