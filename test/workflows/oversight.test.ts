import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/analysis/stats/index.ts';
import { oversight } from '../../src/workflows/oversight.ts';
import { scratch } from '../support/files.ts';

/** Twelve villages of one regency; the first six have the obstacle, odd ones lack community parenting. */
const folder = scratch();
const code = (at: number) => `18.61.01.20${String(at + 1).padStart(2, '0')}`;
const twelve = <T>(row: (at: number) => T): readonly T[] => Array.from({ length: 12 }, (_, at) => row(at));
const file = (name: string, header: string, rows: readonly string[]) =>
  folder.write(name, `${[header, ...rows].join('\n')}\n`);

const visits = file(
  'visits.csv',
  'Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban',
  twelve((at) => `${code(at)},21/08/2023,Pengasuh,1,Pengasuh pernah dilatih,${at < 4 ? 'Tidak' : 'Ya'}`),
);
const findings = file(
  'findings.csv',
  'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi,Instansi Tujuan,Status Tindak Lanjut,Tenggat',
  twelve((at) => at)
    .slice(0, 6)
    .map(
      (at) =>
        `T-${at},${code(at)},21/08/2023,Pengasuh belum dilatih,Latih pengasuh,Kemnaker,Belum,30/09/2023`,
    ),
);
const villages = file(
  'villages.csv',
  'Kode Desa,Nama Desa,Tahun,Layanan Migrasi,Usaha Produktif,Community Parenting,Koperasi/BUMDes,Jumlah PMI,Anak PMI',
  twelve(
    (at) =>
      `${code(at)},Desa Contoh ${at},2019,Ya,${at === 0 ? '' : 'Ya'},${at % 2 === 1 ? 'Tidak' : 'Ya'},Tidak,5,${10 + at}`,
  ),
);
/** two assessments: the newer one counts */
const children = file(
  'children.csv',
  'Kode Desa,Tanggal Pendataan,Keluarga,Jumlah Anak,Anak Diperiksa,Konsumerisme',
  twelve((at) => [
    `${code(at)},15/07/2022,Pekerja migran,50,40,40`,
    `${code(at)},15/07/2023,Pekerja migran,50,20,${at < 6 ? 4 + at : at - 6}`,
  ]).flat(),
);
const services = file(
  'services.csv',
  'Kode Provinsi,Provinsi,Kode Kabupaten/Kota,Kabupaten/Kota,Tahun,Puspaga,Data Lengkap',
  [
    '18,Lampung,18.61,Kabupaten Contoh A,2022,Ya,Ya',
    '18,Lampung,18.61,Kabupaten Contoh A,2023,Tidak,Ya',
    // sends nobody
    '18,Lampung,18.62,Kabupaten Contoh B,2023,Tidak,Ya',
  ],
);
const ALL = [visits, findings, villages, children, services];

describe('oversight of twelve villages, by hand', () => {
  it('sets children where the obstacle was found beside children where it was not', async () => {
    const { childLinks } = await oversight(ALL, { audience: 'internal' });
    // 4 5 6 7 8 9 of 20 each, and 0 1 2 3 4 5 of 20 each
    expect(childLinks).toMatchObject([
      {
        property: 'carers-untrained',
        indicator: 'consumerism',
        with: { villages: 6, numerator: 39, denominator: 120 },
        without: { villages: 6, numerator: 15, denominator: 120 },
      },
    ]);
    expect(childLinks?.[0]?.difference).toBeCloseTo(100 * (39 / 120 - 15 / 120), 10);
    // the design effect is never held below 1, so no limit is within that of 240 independent children
    const independent = newcombe(39, 120, 15, 120, 0.95);
    expect(childLinks?.[0]?.lower).toBeLessThanOrEqual(100 * independent.lower + 1e-9);
    expect(childLinks?.[0]?.upper).toBeGreaterThanOrEqual(100 * independent.upper - 1e-9);
  });

  it('sets children without community parenting beside those with it', async () => {
    const { effects } = await oversight(ALL, { audience: 'internal' });
    expect(effects).toMatchObject([
      {
        property: 'pillar_community_parenting',
        indicator: 'consumerism',
        // odd villages: 5 7 9 1 3 5, even ones: 4 6 8 0 2 4
        with: { villages: 6, numerator: 30, denominator: 120 },
        without: { villages: 6, numerator: 24, denominator: 120 },
      },
    ]);
  });

  it('tells the public neither, and rounds the children in need', async () => {
    const [shown, open] = await Promise.all([oversight(ALL), oversight(ALL, { audience: 'internal' })]);
    expect([shown.childLinks, shown.effects, shown.roundedTo]).toEqual([null, null, 10]);
    const of = (result: typeof shown, id: string) => result.coverage.find(({ service }) => service === id);
    // odd villages: 11 13 15 17 19 21
    expect(of(open, 'pillar_community_parenting')).toMatchObject({
      yes: 6,
      answered: 12,
      childrenWithout: 96,
    });
    expect(of(shown, 'pillar_community_parenting')).toMatchObject({ childrenWithout: 100, hidden: false });
    expect(of(open, 'pillar_productive_enterprise')).toMatchObject({ yes: 11, answered: 11, blank: 1 });
    expect(open.scenario.find(({ service }) => service === 'pillar_cooperative')).toMatchObject({
      villages: 10,
      now: 0,
      children: Math.round((186 * 10) / 12),
    });
    expect([open.unserved.villages, shown.unserved.list]).toEqual([6, null]);
    expect(open.unserved.list?.map((one) => one.code)).toEqual([1, 3, 5, 7, 9, 11].map(code));
  });

  it('names regencies that send migrants and whose newest complete entry has no Puspaga', async () => {
    const { withoutPuspaga } = await oversight(ALL);
    expect(withoutPuspaga).toEqual([{ code: '18.61', name: 'Kabupaten Contoh A', province: 'Lampung' }]);
    const open = file(
      'open.csv',
      'Kode Provinsi,Provinsi,Kode Kabupaten/Kota,Kabupaten/Kota,Tahun,Puspaga,Data Lengkap',
      [
        '18,Lampung,18.61,Kabupaten Contoh A,2022,Ya,Ya',
        '18,Lampung,18.61,Kabupaten Contoh A,2023,Tidak,Tidak',
      ],
    );
    expect((await oversight([visits, villages, open])).withoutPuspaga).toEqual([]);
  });

  it('says of how many regencies that send migrants nothing is known, and which villages nobody counted', async () => {
    const more = file(
      'more-villages.csv',
      'Kode Desa,Nama Desa,Tahun,Layanan Migrasi,Usaha Produktif,Community Parenting,Koperasi/BUMDes,Jumlah PMI,Anak PMI',
      [
        ...twelve((at) => `${code(at)},Desa Contoh ${at},2019,Ya,Ya,${at === 0 ? 'Tidak' : 'Ya'},Ya,5,12`),
        // sends migrants and is in no file of services; nobody counted its children
        '18.63.01.2001,Desa Contoh X,2019,Ya,Ya,Tidak,Ya,4,',
        // sends nobody
        '18.64.01.2001,Desa Contoh Y,2019,Ya,Ya,Tidak,Ya,0,0',
      ],
    );
    const result = await oversight([visits, more, services], { audience: 'internal' });
    expect(result.withoutPuspaga.map((one) => one.code)).toEqual(['18.61']);
    expect(result.puspagaUnknown).toBe(1);
    expect(result.unserved).toMatchObject({
      villages: 1,
      uncounted: 1,
      list: [{ code: code(0), children: 12 }],
    });
  });

  it('names what each village lacks, and says nothing where nothing is known', async () => {
    const result = await oversight(ALL);
    expect(result.villages.map(({ missing }) => missing)).toEqual(
      twelve((at) => [...(at % 2 === 1 ? ['pillar_community_parenting'] : []), 'pillar_cooperative']),
    );
    const alone = await oversight([visits]);
    expect(alone.villages.map(({ missing }) => missing)).toEqual(twelve(() => null));
  });

  it('takes obstacles from answers alone where there is no file of findings: none found is not zero', async () => {
    const of = async (files: readonly string[]) =>
      (await oversight(files)).obstacles.find(({ obstacle }) => obstacle === 'carers-untrained');
    expect(await of([visits])).toMatchObject({ status: 'missing', villages: null, value: null, answered: 4 });
    expect(await of(ALL)).toMatchObject({ status: 'ok', villages: 6, value: 50, answered: 4 });
  });

  it.each([
    ['2023-09-30', { open: 6, overdue: 0 }],
    ['2023-10-01', { open: 0, overdue: 6 }],
  ] as const)('counts follow-up at %s', async (asOf, expected) => {
    expect((await oversight(ALL, { asOf })).followUp).toMatchObject(expected);
  });

  it.each([9, 10, 12])(
    'tells the public of an obstacle found in %i of 12 by its number where three are without',
    async (n) => {
      const found = file(
        `found-${n}.csv`,
        'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi,Instansi Tujuan,Status Tindak Lanjut',
        twelve((at) => at)
          .slice(0, n)
          .map(
            (at) =>
              `T-${at},${code(at)},21/08/2023,Lingkungan tidak responsif,Gerakkan masyarakat,Desa,Belum`,
          ),
      );
      const files = [visits, found, villages];
      const [shown, open] = await Promise.all([oversight(files), oversight(files, { audience: 'internal' })]);
      const of = ({ obstacles }: typeof shown) =>
        obstacles.find(({ obstacle }) => obstacle === 'unresponsive-environment');
      expect(of(open)).toMatchObject({ status: 'ok', villages: n });
      expect(of(shown)).toMatchObject(
        n === 9 ? { status: 'ok', villages: 9 } : { status: 'suppressed', villages: null, value: null },
      );
      const rows = shown.addressees.flatMap((page) => page.rows);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.villages)).toEqual(rows.map(() => (n === 9 ? 9 : null)));
      expect(Object.values(shown.followUp).reduce((a, b) => a + b, 0)).toBe(n === 9 ? 9 : 0);
      if (n > 9) expect(shown.links).toEqual([]);
    },
  );

  it('does not tell the public of a change that leaves over the one village visited once', async () => {
    const rounds = file('rounds.csv', 'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi', [
      ...[0, 1, 2].map((at) => `A-${at},${code(at)},21/01/2023,Belum ada kolaborasi,`),
      ...[0, 1, 11].map((at) => `B-${at},${code(at)},21/08/2023,Belum ada kolaborasi,`),
      ...[0, 1, 2].map((at) => `C-${at},${code(at)},21/01/2023,Pengasuh belum dilatih,`),
      ...[0, 1].map((at) => `D-${at},${code(at)},21/08/2023,Pengasuh belum dilatih,`),
    ]);
    const before = file(
      'before.csv',
      'Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban',
      twelve((at) => `${code(at)},21/01/2023,Pengasuh,1,Pengasuh pernah dilatih,Ya`).slice(0, 11),
    );
    const [shown, open] = await Promise.all(
      (['public', 'internal'] as const).map((audience) => oversight([before, visits, rounds], { audience })),
    );
    expect(open?.change).toMatchObject({ villages: 11 });
    expect(open?.change.rows.map(({ obstacle }) => obstacle)).toEqual([
      'carers-untrained',
      'no-collaboration',
    ]);
    // three found last, two of those visited twice: the third is the one visited once
    expect(shown?.change.rows.map(({ obstacle }) => obstacle)).toEqual(['carers-untrained']);
  });

  it('reads a list that a spreadsheet saved again, and refuses one that names a village twice', async () => {
    const rows = twelve(code);
    const semicolons = [
      'village_code;village;regency;province;stratum;inclusion_probability',
      ...rows.map((one) => `${one};"Desa\nContoh";Kabupaten Contoh A;Lampung;;0,25`),
      '',
    ].join('\r\n');
    const result = await oversight(ALL, { sample: { name: 'sample.csv', content: semicolons } });
    expect(result).toMatchObject({ design: 'sample', outsideSample: 0, notYetVisited: 0 });
    const twice = ['village_code,inclusion_probability', ...rows, rows[0]]
      .map((one, at) => (at === 0 ? one : `${one},0.25`))
      .join('\n');
    await expect(oversight(ALL, { sample: { name: 'x', content: twice } })).rejects.toMatchObject({
      code: 'not-a-sample',
      what: { key: 'error-sample-village-twice', params: { village: rows[0] } },
      location: { line: 14 },
    });
  });

  it('counts answers of the same villages as findings: those of the sample', async () => {
    // the villages with the last two of the four answers that point to the obstacle are left out
    const chosen = twelve(code).filter((_, at) => at !== 2 && at !== 3);
    const content = ['village_code,inclusion_probability', ...chosen.map((one) => `${one},0.5`)].join('\n');
    const result = await oversight(ALL, { audience: 'internal', sample: { name: 'sample.csv', content } });
    expect(result.outsideSample).toBe(2);
    expect(result.obstacles.find(({ obstacle }) => obstacle === 'carers-untrained')).toMatchObject({
      villages: 4,
      visited: 10,
      answered: 2,
      answering: 10,
    });
    expect(result.obstacles.find(({ obstacle }) => obstacle === 'child-marriage')).toMatchObject({
      answered: null,
      answering: 0,
    });
  });

  it('takes the list of the sample as CSV and as JSON alike', async () => {
    const rows = twelve(code);
    const csv = [
      'village_code,village,regency,province,stratum,inclusion_probability',
      ...rows.map((one, at) => `${one},"Desa ""A"", ${at}",Kabupaten Contoh A,Lampung,,0.25`),
      '',
    ].join('\n');
    const json = JSON.stringify({
      command: 'sample',
      rows: rows.map((one) => ({
        region: { code: one, name: 'Desa' },
        stratum: null,
        inclusionProbability: 0.25,
      })),
    });
    const [first, second] = await Promise.all(
      [
        { name: 'sample.csv', content: csv },
        { name: 'sample.json', content: json },
      ].map((sample) => oversight(ALL, { sample })),
    );
    expect(first?.design).toBe('sample');
    expect(first?.obstacles).toEqual(second?.obstacles);
    for (const content of [
      '',
      'a,b\n1,2\n',
      '{"command":"report","rows":[]}',
      '{"command":"sample","rows":[{}]}',
      '{',
    ])
      await expect(oversight(ALL, { sample: { name: 'x', content } })).rejects.toMatchObject({
        code: 'not-a-sample',
      });
  });
});
