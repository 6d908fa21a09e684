import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../src/model/error.ts';
import type { InputFile } from '../../src/workflows/reading/open-input.ts';
import { type ReportOptions, report } from '../../src/workflows/report.ts';
import { attacker, type Printed } from './attacker.ts';

const MIN_CELL = 5;
const PROVINCES = [
  'Aceh',
  'Riau',
  'Jambi',
  'Bengkulu',
  'Lampung',
  'Banten',
  'Bali',
  'Gorontalo',
  'Maluku',
  'Papua',
];

interface Cases {
  readonly province: string;
  readonly count: number;
  readonly label?: string;
  readonly year?: number;
}

function register(cases: readonly Cases[], name = 'kasus.csv'): InputFile {
  const lines = ['No,Tgl Aduan,Sub Klaster,Provinsi'];
  for (const { province, count, label = 'Pengasuhan Bermasalah', year = 2023 } of cases)
    for (let at = 0; at < count; at += 1)
      lines.push(`${lines.length},${13 + (at % 15)}/02/${year},${label},${province}`);
  return { name, content: Buffer.from(`${lines.join('\n')}\n`) };
}

async function refusal(files: readonly InputFile[], options: ReportOptions = {}): Promise<string | null> {
  return report(files, options).then(
    () => null,
    (error: DesmigError) => {
      expect(error).toMatchObject({ class: 'disclosure' });
      expect(error.hint).not.toBeNull();
      return error.code;
    },
  );
}

describe('the row accounting beside the figures', () => {
  it('of fewer cases than the smallest cell is refused, alone or beside a larger file', async () => {
    const few = register([{ province: 'Bali', count: 3 }], 'bali.csv');
    const many = register([{ province: 'Banten', count: 60, label: 'Hak Nafkah' }], 'banten.csv');
    expect(await refusal([few])).toBe('too-few-rows');
    expect(await refusal([many, few])).toBe('too-few-rows');
    expect(await refusal([few], { minCell: 3 })).toBeNull();
    expect(await refusal([few], { audience: 'internal' })).toBeNull();
    const seven = register([{ province: 'Bali', count: 7 }]);
    expect(await refusal([seven], { protect: 'round5' })).toBe('too-few-rows');
    expect(await refusal([register([{ province: 'Bali', count: 8 }])], { protect: 'round5' })).toBeNull();
  });

  it('rounded figures hide what is below a larger smallest cell', async () => {
    const file = register([
      { province: 'Jawa Barat', count: 60 },
      { province: 'Bali', count: 9 },
      // so many that the row accounting tells nothing of one
      ...['Aceh', 'Riau', 'Jambi', 'Lampung', 'Banten'].map((province) => ({ province, count: 30 })),
    ]);
    const shown = async (minCell: number) => {
      const asked = { protect: 'round5', indicators: ['cases_recorded'], minCell } as const;
      const rows = (await report([file], asked)).indicators[0]?.rows ?? [];
      return ['32', '51'].map((code) => rows.find(({ region }) => region.code === code)?.numerator);
    };
    expect(await shown(5)).toEqual([60, 10]);
    expect(await shown(12)).toEqual([60, null]);
  });

  it('leaves no small count, where it tells how many cases there are in all', async () => {
    const cases = [
      { province: 'Jawa Barat', count: 37, label: 'Hak Nafkah' },
      { province: 'Jawa Timur', count: 20, label: 'Hak Nafkah' },
      { province: 'Bali', count: 3 },
    ];
    const found = await report([register(cases)], { indicators: ['problematic_care'] });
    const rows = found.indicators[0]?.rows ?? [];
    const count = (place: string) =>
      place === 'ID' ? 60 : (({ '32': 37, '35': 20, '51': 3 } as Record<string, number>)[place] ?? 0);
    const printed = rows.map(({ region, denominator, status }): Printed => {
      const value = region.level === 'national' ? 60 : status === 'missing' ? 0 : denominator;
      return { set: 'n', place: region.code, value, positive: count(region.code) > 0 };
    });
    expect(found.inputs[0]?.rows.accepted).toBe(60);
    expect(printed.find(({ place }) => place === '51')?.value).toBeNull();
    const parentOf = (place: string) => (place === 'ID' ? null : 'ID');
    const width = await attacker({ printed, parts: [], parentOf });
    expect(width([{ set: 'n', place: '51', sign: 1 }])).toBeGreaterThanOrEqual(MIN_CELL);
  });

  it('of as many cases as provinces hides which provinces have any', async () => {
    const file = register(PROVINCES.map((province) => ({ province, count: 1 })));
    const found = await report([file], {});
    const rows = found.indicators.flatMap((one) => one.rows);
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['suppressed']));
    expect(await refusal([file], { by: 'regency' })).toBe('cannot-be-made-safe');
  });

  it('of all periods, less the cases of the others, tells the cases of none', async () => {
    const large = { province: 'Jawa Barat', count: 60 };
    const third = register([large, { province: 'Bali', count: 3, year: 2022 }]);
    expect(await refusal([third])).toBe('periods-add-up');
    expect(await refusal([third], { period: '2023' })).toBeNull();
    // the cases of the whole register stand nowhere
    const beside = { province: 'Riau', count: 9, label: 'Anak Korban Kekerasan Fisik' };
    const other = register([large, beside, { province: 'Bali', count: 3, year: 2022 }]);
    expect(await refusal([other], { indicators: ['problematic_care'] })).toBeNull();
    const two = [2021, 2022].map((year) => ({ province: 'Bali', count: year - 2018, year }));
    expect(await refusal([register([large, ...two])])).toBeNull();
  });
});
