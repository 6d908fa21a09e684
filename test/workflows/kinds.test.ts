import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import type { ReportResult } from '../../src/model/report.ts';
import { report } from '../../src/workflows/report.ts';
import { distinct, type ExampleRow, exampleRows, sumOf, whole } from '../support/example-rows.ts';
import { ROOT } from '../support/source-files.ts';

const FILES = [
  'activities',
  'children',
  'services',
  'visits',
  'findings',
  'context',
  'villages',
  'population',
];
const paths = FILES.map((name) => join(ROOT, 'fixtures/example', `${name}.csv`));

/** numerator and denominator; null: a plain count */
type Pair = readonly [number, number | null];

let result: ReportResult;
beforeAll(async () => {
  result = await report(paths, { audience: 'internal', by: 'regency' });
});

function figure(id: string, code: string, period: string) {
  const indicator = result.indicators.find((one) => one.id === id);
  const row = indicator?.rows.find((one) => one.region.code === code && one.period.label === period);
  if (row === undefined) throw new Error(`no row of ${id} for ${code} in ${period}`);
  return row;
}

/** Asserts an independent count for the country and for one regency. */
function same(
  id: string,
  period: string,
  regency: string,
  count: (inside: (code: string) => boolean) => Pair,
) {
  for (const place of ['ID', regency]) {
    const [x, n] = count((code) => place === 'ID' || code === place || code.startsWith(`${place}.`));
    const row = figure(id, place, period);
    expect({ id, place, x: row.numerator, n: row.denominator }).toEqual({ id, place, x, n });
  }
}

const asked = new Set<string>();
const theme = (name: string) => Object.keys(INDICATORS).filter((id) => INDICATORS[id]?.theme === name);

const ITEMS: readonly (readonly [string, string, string])[] = [
  ['growth_unmonitored', 'Tumbuh Kembang Tidak Terpantau', 'Anak Diperiksa'],
  ['school_problem', 'Motivasi Belajar dan Prestasi Menurun', 'Diperiksa 7-17 Tahun'],
  ['out_of_school', 'Tidak Bersekolah', 'Diperiksa 7-17 Tahun'],
  ['forced_child_marriage', 'Pemaksaan Perkawinan Anak', 'Diperiksa 10-17 Tahun'],
  ['consumerism', 'Konsumerisme', 'Anak Diperiksa'],
  ['bullying_risk', 'Risiko Perundungan', 'Anak Diperiksa'],
  ['trafficking_risk', 'Risiko TPPO', 'Anak Diperiksa'],
  ['weekly_parent_contact', 'Kontak Mingguan Orang Tua', 'Anak Diperiksa'],
  ['birth_certificate', 'Akta Kelahiran', 'Anak Diperiksa'],
  ['trained_carer', 'Pengasuh Terlatih', 'Anak Diperiksa'],
  ['children_heard', 'Pendapat Anak Didengar', 'Anak Diperiksa'],
];

describe('children, against another count of the file', () => {
  const rows = exampleRows('children.csv');
  const of = (family: string, inside: (code: string) => boolean) =>
    rows.filter((row) => row['Keluarga'] === family && inside(row['Kode Desa'] ?? ''));
  /** what counts: answered, with someone to be a share of, and no more than those */
  const answered = (row: ExampleRow, label: string, base: string) => {
    const x = whole(row[label]);
    return x !== null && x <= (whole(row[base]) ?? -1);
  };

  it.each(ITEMS)('%s', (id, label, base) => {
    for (const [suffix, family] of [
      ['', 'Pekerja migran'],
      ['_non_migrant', 'Bukan pekerja migran'],
    ] as const) {
      asked.add(id + suffix);
      same(id + suffix, '2023', '35.61', (inside) => {
        const own = of(family, inside).filter((row) => answered(row, label, base));
        return [sumOf(own, (row) => whole(row[label])), sumOf(own, (row) => whole(row[base]))];
      });
      const all = sumOf(
        of(family, () => true),
        (row) => whole(row[base]),
      );
      const row = figure(id + suffix, 'ID', '2023');
      expect(row.blank).toBe(all - (row.denominator ?? 0));
    }
  });

  it('shares of those living there, and agreement', () => {
    const both =
      (x: string, n: string) =>
      (inside: (code: string) => boolean): Pair => {
        const own = of('Pekerja migran', inside).filter((row) => row[x] !== '' && row[n] !== '');
        return [sumOf(own, (row) => whole(row[x])), sumOf(own, (row) => whole(row[n]))];
      };
    same('assessed_share', '2023', '35.61', both('Anak Diperiksa', 'Jumlah Anak'));
    same('left_behind_share', '2023', '35.61', both('Jumlah Anak', 'Jumlah Anak di Desa'));
    same(
      'consumerism_agreement',
      '2023',
      '35.61',
      both('Konsumerisme: Kedua Responden Sependapat', 'Konsumerisme: Dinilai Dua Responden'),
    );
    for (const id of ['assessed_share', 'left_behind_share', 'consumerism_agreement']) asked.add(id);
  });

  it('covers the theme', () => expect([...asked].sort()).toEqual(theme('children').sort()));

  it('keeps a blank apart from a no: a village that left an item out is in neither side', () => {
    const blank = rows.filter((row) => row['Keluarga'] === 'Pekerja migran' && row['Akta Kelahiran'] === '');
    expect(blank.length).toBeGreaterThan(0);
    expect(figure('birth_certificate', 'ID', '2023').blank).toBe(
      sumOf(blank, (row) => whole(row['Anak Diperiksa'])),
    );
  });
});

describe('activities, against another count of the file', () => {
  const rows = exampleRows('activities.csv').filter((row) => row['Tanggal Kegiatan'] !== '31/06/2023');
  const at = (inside: (code: string) => boolean) => rows.filter((row) => inside(row['Kode Desa'] ?? ''));
  const labels: readonly (readonly [string, string])[] = [
    ['guidance', 'Bimbingan dan Konseling'],
    ['finance', 'Pengelolaan Keuangan'],
    ['literacy', 'Baca Tulis'],
    ['numeracy', 'Berhitung'],
    ['arts', 'Kesenian'],
    ['sports', 'Olahraga'],
    ['internet', 'Internet'],
    ['spirituality', 'Kerohanian'],
  ];

  it.each(labels)('%s', (code, label) => {
    same(`villages_holding_${code}`, '2023', '35.61', (inside) => {
      const own = at(inside).filter((row) => row['Kegiatan'] === label);
      return [distinct(own, 'Kode Desa'), distinct(at(inside), 'Kode Desa')];
    });
    for (const [prefix, column] of [
      ['sessions', 'Jumlah Sesi'],
      ['participants', 'Peserta Anak'],
    ] as const) {
      same(`${prefix}_${code}`, '2023', '35.61', (inside) => {
        const own = at(inside).filter((row) => row['Kegiatan'] === label);
        return [sumOf(own, (row) => whole(row[column])), null];
      });
    }
  });

  it('villages, and children per session', () => {
    same('villages_holding', '2023', '35.61', (inside) => [distinct(at(inside), 'Kode Desa'), null]);
    same('participants_per_session', '2023', '35.61', (inside) => {
      const both = at(inside).filter((row) => row['Jumlah Sesi'] !== '' && row['Peserta Anak'] !== '');
      return [
        sumOf(both, (row) => whole(row['Peserta Anak'])),
        sumOf(both, (row) => whole(row['Jumlah Sesi'])),
      ];
    });
    expect(theme('activities')).toHaveLength(2 + 3 * labels.length);
  });
});

describe('community and services, against another count of the files', () => {
  const areas = exampleRows('services.csv').filter((row) => row['Tahun'] === '2023');
  const code = (row: ExampleRow) => row['Kode Kabupaten/Kota'] || (row['Kode Provinsi'] ?? '');
  const at = (inside: (code: string) => boolean) => areas.filter((row) => inside(code(row)));
  const visits = exampleRows('visits.csv');

  it.each([
    ['puspaga_coverage', 'Puspaga'],
    ['uptd_ppa_coverage', 'UPTD PPA'],
  ])('%s', (id, label) => {
    same(id, '2023', '32.64', (inside) => {
      const yes = at(inside).filter((row) => row[label] === 'Ya').length;
      const no = at(inside).filter((row) => row[label] === 'Tidak' && row['Data Lengkap'] === 'Ya').length;
      return [yes, yes + no];
    });
  });

  it('referral_completed', () => {
    same('referral_completed', '2023', '32.64', (inside) => {
      const both = at(inside).filter((row) => row['Rujukan Dibuat'] !== '' && row['Rujukan Selesai'] !== '');
      return [
        sumOf(both, (row) => whole(row['Rujukan Selesai'])),
        sumOf(both, (row) => whole(row['Rujukan Dibuat'])),
      ];
    });
  });

  it.each([
    ['unresponsive_environment', 'Lingkungan tidak tanggap'],
    ['care_seen_as_private', 'Urusan internal keluarga'],
  ])('%s: half or more of the respondents of a village', (id, label) => {
    same(id, '2023', '33.62', (inside) => {
      const said = new Map<string, { yes: number; no: number }>();
      for (const row of visits) {
        const village = row['Kode Desa'] ?? '';
        if (row['Butir'] !== label || !inside(village)) continue;
        const before = said.get(village) ?? { yes: 0, no: 0 };
        said.set(village, {
          yes: before.yes + (row['Jawaban'] === 'Ya' ? 1 : 0),
          no: before.no + (row['Jawaban'] === 'Tidak' ? 1 : 0),
        });
      }
      const answered = [...said.values()].filter(({ yes, no }) => yes + no > 0);
      return [answered.filter(({ yes, no }) => yes >= no).length, answered.length];
    });
    expect(theme('services')).toHaveLength(5);
  });
});

describe('oversight, against another count of the files', () => {
  const visits = exampleRows('visits.csv');
  const findings = exampleRows('findings.csv');
  const at = (rows: readonly ExampleRow[], inside: (code: string) => boolean) =>
    rows.filter((row) => inside(row['Kode Desa'] ?? ''));

  it.each([
    ['physical_violence', 'Kekerasan fisik'],
    ['sexual_violence', 'Kekerasan seksual'],
    ['child_marriage', 'Perkawinan usia anak'],
    ['unhealthy_food', 'Makanan tidak sehat'],
    ['carers_untrained', 'Pengasuh belum dilatih'],
    ['remote_parenting_untrained', 'Belum ada pelatihan pengasuhan jarak jauh'],
    ['no_regulation', 'Belum ada peraturan'],
    ['no_collaboration', 'Belum ada kerja sama'],
    ['unresponsive_environment', 'Lingkungan tidak tanggap'],
    ['care_seen_as_private', 'Dianggap urusan internal keluarga'],
  ])('obstacle_%s', (code, label) => {
    same(`obstacle_${code}`, '2023', '33.62', (inside) => [
      distinct(
        at(findings, inside).filter((row) => row['Hambatan'] === label),
        'Kode Desa',
      ),
      distinct(at(visits, inside), 'Kode Desa'),
    ]);
  });

  it('villages visited, completeness, recommendations', () => {
    same('villages_visited', '2023', '33.62', (inside) => [distinct(at(visits, inside), 'Kode Desa'), null]);
    same('instrument_completeness', '2023', '33.62', (inside) => {
      const own = at(visits, inside);
      // "Mungkin" is no answer of the code book
      return [own.filter((row) => /^(Ya|Tidak|Tidak tahu)$/.test(row['Jawaban'] ?? '')).length, own.length];
    });
    same('recommendation_followed_up', '2023', '33.62', (inside) => {
      const own = at(findings, inside).filter((row) => row['Status Tindak Lanjut'] !== '');
      return [own.filter((row) => row['Status Tindak Lanjut'] === 'Selesai').length, own.length];
    });
    expect(theme('oversight')).toHaveLength(13);
  });
});

describe('context, against another count of the file', () => {
  const rows = exampleRows('context.csv')
    .filter((row) => row['Tahun'] === '2022')
    // the row of the province that has its regencies beside it is their total
    .filter((row) => row['Kode Provinsi'] !== '52' || row['Kode Kabupaten/Kota'] !== '');
  const at = (inside: (code: string) => boolean) =>
    rows.filter((row) => inside(row['Kode Kabupaten/Kota'] || (row['Kode Provinsi'] ?? '')));
  const number = (row: ExampleRow, label: string) => Number(row[label]);

  it('wages and unemployment', () => {
    same('wage_gap_ratio', '2022', '52.61', (inside) => [
      sumOf(
        at(inside),
        (row) => number(row, 'Upah di Negara Tujuan') * number(row, 'Kurs') * number(row, 'Penempatan PMI'),
      ),
      sumOf(at(inside), (row) => number(row, 'Upah di Daerah Asal') * number(row, 'Penempatan PMI')),
    ]);
    same('unemployment', '2022', '52.61', (inside) => [
      sumOf(at(inside), (row) => number(row, 'Pengangguran')),
      sumOf(at(inside), (row) => number(row, 'Angkatan Kerja')),
    ]);
  });

  it('placements by the inhabitants of the population file', () => {
    const inhabitants = exampleRows('population.csv');
    for (const place of ['ID', '32']) {
      const row = figure('placements_per_10k', place, '2022');
      const inside = (code = '') => place === 'ID' || code === place;
      expect(row.numerator).toBe(sumOf(at(inside), (one) => number(one, 'Penempatan PMI')));
      expect(row.denominator).toBe(
        sumOf(
          inhabitants.filter((one) => inside(one['Kode Provinsi'])),
          (one) => number(one, 'Jumlah Penduduk'),
        ),
      );
    }
    expect(figure('placements_per_10k', '52.61', '2022').status).toBe('missing');
    expect(theme('context')).toHaveLength(3);
  });

  it('says on which currencies and rates the ratio of wages rests', () => {
    expect(result.notes.map((note) => note.key)).toContain('note-wage-rates');
  });
});

describe('rows of a kind that the register of villages does not know', () => {
  const of = (name: string) =>
    result.findings.filter((one) => one.code === 'foreign-key' && one.file === `${name}.csv`);

  it.each([
    ['activities', 1, '12.61.01.2098'],
    ['children', 2, '73.67.02.2098'],
    ['visits', 1, '18.61.01.2098'],
  ])('%s: %d row is found and kept', (name, count, code) => {
    expect(of(name)).toMatchObject([{ count, action: 'keep', column: 'Kode Desa' }]);
    expect(of(name)[0]?.examples[0]).toMatchObject({ value: code, line: expect.any(Number) });
  });

  it('is not asked without the register', async () => {
    const alone = await report(paths.slice(1, 2), { audience: 'internal' });
    expect(alone.findings.filter((one) => one.code === 'foreign-key')).toEqual([]);
  });
});
