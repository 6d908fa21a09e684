import { describe, expect, it } from 'vitest';
import { CHILD_ITEMS } from '../../src/catalogue/datasets/child-items.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import type { DatasetId } from '../../src/model/dataset.ts';
import { text } from '../../src/report/text.ts';
import { report } from '../../src/workflows/report.ts';
import { validate } from '../../src/workflows/validate.ts';

type Cells = Readonly<Record<string, string>>;

/** A sound row of each kind, by column id; what is not named is not in the file. */
const SOUND: Readonly<Partial<Record<DatasetId, Cells>>> = {
  activities: {
    village_code: '32.61.01.2001',
    held_on: '2023-05-17',
    activity: 'Olahraga',
    sessions: '2',
    children: '9',
    carers: '3',
  },
  children: {
    village_code: '32.61.01.2001',
    year: '2023',
    family: 'PMI',
    children_total: '200',
    children: '60',
    assessed: '40',
    assessed_7_17: '30',
    assessed_10_17: '20',
    consumerism_asked_twice: '10',
    consumerism_agreed: '8',
    ...Object.fromEntries(CHILD_ITEMS.map(({ id }) => [id, '5'])),
  },
  services: {
    regency_code: '32.61',
    year: '2023',
    puspaga: 'Ya',
    puspaga_officers: '2',
    referrals_made: '9',
    referrals_completed: '5',
  },
  findings: {
    village_code: '32.61.01.2001',
    found_on: '2023-08-14',
    obstacle: 'Perkawinan anak',
    recommendation: 'Latih pengasuh',
    followed_up_on: '2023-08-20',
  },
  context: {
    regency_code: '32.61',
    year: '2022',
    wage_home: '2000000',
    wage_abroad: '20000',
    currency: 'TWD',
    rate: '500',
    unemployed: '5000',
    labour_force: '100000',
    unemployment_rate: '5',
  },
};

/** What makes the sound row break each rule. */
const BROKEN: Readonly<Record<string, Cells>> = {
  'participants-without-session': { sessions: '0' },
  'assessed-above-living': { assessed: '61' },
  'living-above-total': { children_total: '50' },
  'aged-7-17-above-assessed': { assessed_7_17: '41' },
  'aged-10-17-above-7-17': { assessed_10_17: '31' },
  ...Object.fromEntries(
    CHILD_ITEMS.map(({ id }) => [`${id.replaceAll('_', '-')}-above-assessed`, { [id]: '45' }]),
  ),
  'agreed-above-asked-twice': { consumerism_agreed: '11' },
  'family-not-said': { family: '' },
  'completed-above-made': { referrals_completed: '10' },
  'officers-without-puspaga': { puspaga: 'Tidak' },
  'followed-up-before-found': { followed_up_on: '2023-08-01' },
  'unemployed-above-labour-force': { unemployed: '100001', unemployment_rate: '' },
  'rate-contradicts-counts': { unemployment_rate: '7' },
  'rate-without-currency': { currency: '' },
};

function file(kind: DatasetId, ...rows: readonly Cells[]) {
  const columns = Object.keys(SOUND[kind] ?? {});
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  const title = 'DATA CONTOH / EXAMPLE DATA keadaan per 6 September 2023';
  return {
    name: `${kind}.csv`,
    content: Buffer.from(`${[title, columns.join(','), ...lines].join('\n')}\n`),
  };
}

const sound = (kind: DatasetId): Cells => SOUND[kind] ?? {};
const rules = (Object.keys(SOUND) as DatasetId[]).flatMap((kind) =>
  DATASETS[kind].rules.map((rule) => [kind, rule.id, rule] as const),
);

describe('the rules of a row', () => {
  it.each(Object.keys(SOUND) as DatasetId[])('find nothing in a sound row of %s', async (kind) => {
    const { findings } = await validate([file(kind, sound(kind))], { as: kind });
    expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });

  it.each(rules)('of %s: %s', async (kind, id, rule) => {
    const broken = { ...sound(kind), ...BROKEN[id] };
    expect(BROKEN).toHaveProperty(id);
    const { findings, inputs } = await validate([file(kind, broken)], { as: kind });
    const found = findings.filter((finding) => text('en', finding.message) === rule.text.en);
    expect(found).toMatchObject([{ code: 'row-constraint', action: rule.action, count: 1 }]);
    expect(inputs[0]?.rows.accepted).toBe(1);
  });
});

describe('an item that counts more than were assessed', () => {
  it('leaves both sides of its own share, and no other', async () => {
    const other = { ...sound('children'), village_code: '32.61.01.2002', school_problem: '35' };
    const { indicators } = await report([file('children', sound('children'), other)], {
      audience: 'internal',
    });
    const pair = (id: string) => {
      const row = indicators.find((one) => one.id === id)?.rows.find((one) => one.region.code === 'ID');
      return [row?.numerator, row?.denominator, row?.blank];
    };
    expect(pair('school_problem')).toEqual([5, 30, 30]);
    expect(pair('out_of_school')).toEqual([10, 60, 0]);
  });
});

describe('a row without a day', () => {
  const dated = { ...sound('activities'), held_on: '31/06/2023' };

  it('is rejected where the file has no year beside it', async () => {
    const { inputs, findings } = await validate([file('activities', sound('activities'), dated)], {
      as: 'activities',
    });
    expect(inputs[0]?.rows).toMatchObject({ accepted: 1, rejected: 1 });
    expect(findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(['invalid-date', 'missing-value']),
    );
  });

  it('counts in its year, or month, where the file has one', async () => {
    const content = Buffer.from(
      'Kode Desa,Tahun,Bulan,Kegiatan,Jumlah Sesi\n32.61.01.2001,2023,Mei,Olahraga,2\n32.61.01.2001,2023,Juni,Olahraga,3\n32.61.01.2001,2022,,Olahraga,4\n',
    );
    const labels = async (period?: string) => {
      const { indicators } = await report([{ name: 'kegiatan.csv', content }], {
        indicators: ['sessions_sports'],
        by: 'national',
        ...(period === undefined ? {} : { period }),
      });
      return indicators[0]?.rows.map((row) => [row.period.label, row.numerator]);
    };
    expect(await labels()).toEqual([
      ['2022', 4],
      ['2023', 5],
    ]);
    expect(await labels('2023-05')).toEqual([['2023-05', 2]]);
    expect(await labels('2023')).toEqual([['2023', 5]]);
  });
});
