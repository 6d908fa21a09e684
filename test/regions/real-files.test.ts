import { describe, expect, it } from 'vitest';
import { suggestionOf } from '../../src/regions/index.ts';
import { readRows, sharedFile } from './shared.ts';
import { deepest, type Row, resolveRows } from './texts.ts';

/** The labels that hold regions in a file, by what they hold. */
type Labels = Readonly<Partial<Record<keyof Row, string>>>;

interface Expected {
  readonly file: string;
  readonly labels: Labels;
  /** distinct combinations of region texts, counted by eye in the file */
  readonly resolved: number;
  readonly renamed?: number;
  readonly ambiguous: number;
  readonly unknown: number;
  readonly whole?: number;
  readonly contradiction?: number;
}

const OPEN_DATA: Labels = {
  provinceCode: 'kode_provinsi',
  province: 'nama_provinsi',
  regencyCode: 'kode_kabupaten_kota',
  regency: 'nama_kabupaten_kota',
};

/**
 * Counted by hand. West Java has 27 regencies and cities, East Java 38, North Sumatra 33 (34 spellings: Pematangsiantar
 * with and without "Kota"; Toba Samosir and Padang Sidempuan are old names; Pakpak Barat and Serdang Begadai are
 * misspelt). The two tables of BPS list 38 provinces and Indonesia; the divorces end in a line "Catatan" and four
 * notes, which are no places. The bridge of 2020 has all 514, two under old names, and five cut short at a line end so that
 * they are another's: Ogan Komering Ulu (Timur, Selatan) and Bolaang Mongondow (Utara, Timur, Selatan). The files of Jakarta and the table of pandemic workers have no column of regions.
 */
const EXPECTED: readonly Expected[] = [
  { file: 'jabar_BERDASARKAN_USIA.csv', labels: OPEN_DATA, resolved: 27, ambiguous: 0, unknown: 0 },
  { file: 'jabar_kekerasankej.xlsx', labels: OPEN_DATA, resolved: 27, ambiguous: 0, unknown: 0 },
  { file: 'jatim_nilai_tambah_umkm.csv', labels: OPEN_DATA, resolved: 38, ambiguous: 0, unknown: 0 },
  { file: 'jatim_tenaga_kerja_koperasi.csv', labels: OPEN_DATA, resolved: 38, ambiguous: 0, unknown: 0 },
  {
    file: 'jatim_indicators_semicolon.csv',
    labels: { regencyCode: 'kode_wilayah', regency: 'kabupaten_kota' },
    resolved: 38,
    ambiguous: 0,
    unknown: 0,
  },
  {
    file: 'sumut_dataset_siga.xlsx',
    labels: { regency: 'Kabupaten/Kota' },
    resolved: 32,
    renamed: 2,
    ambiguous: 0,
    unknown: 2,
  },
  {
    file: 'bps_kemiskinan_provinsi_2024.csv',
    labels: { province: 'Provinsi' },
    resolved: 38,
    ambiguous: 0,
    unknown: 0,
    whole: 1,
  },
  {
    file: 'bps_perceraian_2024_provinsi.csv',
    labels: { province: 'Provinsi' },
    resolved: 38,
    ambiguous: 0,
    unknown: 5,
    whole: 1,
  },
  {
    file: 'bps_kemendagri_kabkota_2020.csv',
    labels: { regencyCode: 'kode_dagri', regency: 'nama_dagri' },
    resolved: 509,
    renamed: 2,
    contradiction: 5,
    ambiguous: 0,
    unknown: 0,
  },
];

function regionRows(path: string, labels: Labels): readonly Row[] {
  const rows = readRows(path).map((cells): Row => {
    const row: Record<string, string> = {};
    for (const [part, label] of Object.entries(labels)) {
      const text = (cells[label] ?? '').trim();
      if (text !== '') row[part] = text;
    }
    return row;
  });
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
  distinct.delete('{}');
  return [...distinct.values()];
}

describe('region columns of real files', () => {
  for (const { file, labels, ...expected } of EXPECTED) {
    const path = sharedFile(`real/${file}`);
    it.skipIf(path === null)(`${file} (needs ../shared/data/real)`, async () => {
      const rows = regionRows(path ?? '', labels);
      const { rows: found, question } = await resolveRows(rows);
      const kinds = found.map(({ problems }) => problems[0]?.kind ?? 'resolved');
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      const level = 'regency' in labels ? 'regency' : 'province';
      expect(question).toBeNull();
      expect({
        resolved: found.filter(({ codes, problems }) => codes[level] !== null && problems.length === 0)
          .length,
        renamed: found.filter(({ notes }) => notes.some(({ kind }) => kind === 'renamed')).length,
        ambiguous: count('ambiguous'),
        unknown: count('unknown'),
        whole: count('whole'),
        contradiction: count('contradiction'),
      }).toEqual({ renamed: 0, whole: 0, contradiction: 0, ...expected });
    });
  }

  const siga = sharedFile('real/sumut_dataset_siga.xlsx');
  it.skipIf(siga === null)(
    'the misspellings of SIGA get the right suggestion (needs ../shared/data/real)',
    async () => {
      const rows = regionRows(siga ?? '', { regency: 'Kabupaten/Kota' });
      const { rows: found } = await resolveRows(rows);
      const suggested = rows.flatMap(({ regency }, at) =>
        (found[at]?.problems ?? []).map((problem) => [regency, suggestionOf(problem)?.name]),
      );
      expect(Object.fromEntries(suggested)).toEqual({
        'Kabupaten Pakpak Barat': 'Kabupaten Pakpak Bharat',
        'Kabupaten Serdang Begadai': 'Kabupaten Serdang Bedagai',
      });
      const places = Object.fromEntries(rows.map(({ regency }, at) => [regency, deepest(found[at]!)]));
      expect(places).toMatchObject({
        'Kabupaten Toba Samosir': '12.12',
        'Kota Padang Sidempuan': '12.77',
        'Kabupaten Batubara': '12.19',
        'Pematang Siantar': '12.72',
      });
    },
  );

  const ages = sharedFile('real/jabar_BERDASARKAN_USIA.csv');
  it.skipIf(ages === null)(
    'bare BOGOR beside KOTA BOGOR is the regency, codes apart (needs ../shared/data/real)',
    async () => {
      const { regencyCode: _, provinceCode: __, ...names } = OPEN_DATA;
      const rows = regionRows(ages ?? '', names);
      const { rows: found } = await resolveRows(rows);
      const bare = rows.flatMap(({ regency }, at) => (regency === 'BOGOR' ? [deepest(found[at]!)] : []));
      expect(bare).toEqual(['32.01']);
      expect(found.every(({ codes }) => codes.regency !== null)).toBe(true);
    },
  );
});

describe('the eleven known Desmigratif villages', () => {
  const path = sharedFile('facts/desmigratif_villages_known.csv');
  it.skipIf(path === null)(
    'resolve from their printed names to their codes (needs ../shared/data/facts)',
    async () => {
      const known = readRows(path ?? '');
      const { rows } = await resolveRows(
        known.map((row) => ({
          village: row['desa_as_printed'] ?? '',
          district: row['kecamatan'] ?? '',
          regency: row['kabupaten'] ?? '',
          province: row['provinsi'] ?? '',
        })),
      );
      // none of them is a city: the ministry prints regencies bare, and the district says which is meant
      expect(rows.map(({ codes }) => codes.village)).toEqual(known.map((row) => row['kode_kemendagri_2025']));
      expect(known).toHaveLength(11);
    },
  );
});

describe('the facts of Papua', () => {
  const path = sharedFile('facts/papua_kabkota_recode_2022_to_2025.csv');
  it.skipIf(path === null)(
    'every old code is carried to the new one, by code alone and by name (needs ../shared/data/facts)',
    async () => {
      const facts = readRows(path ?? '');
      const want = facts.map((row) => row['new_code']);
      const byCode = await resolveRows(
        facts.map((row) => ({ regencyCode: row['old_code'] ?? '' })),
        { codes: 'kemendagri' },
      );
      expect(byCode.rows.map(({ codes }) => codes.regency)).toEqual(want);
      const byBoth = await resolveRows(
        facts.map((row) => ({
          provinceCode: row['old_code']?.slice(0, 2) ?? '',
          province: row['old_code']?.startsWith('91') === true ? 'PAPUA' : 'PAPUA BARAT',
          regencyCode: row['old_code']?.replace('.', '') ?? '',
          regency: row['old_name'] ?? '',
        })),
      );
      expect(byBoth.question).toBeNull();
      expect(byBoth.rows.map(({ codes }) => codes.regency)).toEqual(want);
      expect(byBoth.rows.flatMap(({ problems }) => problems)).toEqual([]);
      const moved = facts.filter((row) => row['old_code'] !== row['new_code']).length;
      expect(
        byBoth.rows.filter(({ notes }) => notes.some(({ kind }) => kind === 'carried-forward')),
      ).toHaveLength(moved);
    },
  );
});
