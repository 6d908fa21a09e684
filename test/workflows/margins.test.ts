import { describe, expect, it } from 'vitest';
import { report } from '../../src/workflows/report.ts';

const TITLE = 'DATA CONTOH / EXAMPLE DATA keadaan per 6 September 2023';
const HEADER = 'Kode Desa,Tahun,Jenis Kelamin,Kelompok Usia,Jumlah Anak,Anak Diperiksa,Akta Kelahiran';

async function certificates(rows: readonly string[]) {
  const content = Buffer.from(`${[TITLE, HEADER, ...rows].join('\n')}\n`);
  const result = await report([{ name: 'anak.csv', content }], {
    audience: 'internal',
    indicators: ['birth_certificate'],
  });
  const row = result.indicators[0]?.rows.find(
    (one) => one.region.code === 'ID' && one.period.label === '2023',
  );
  return { x: row?.numerator, n: row?.denominator, skipped: result.inputs[0]?.skippedBy['total'] ?? 0 };
}

describe('the same children counted whole and broken down', () => {
  it.each([
    ['whole alone', ['32.61.01.2001,2023,,,40,30,27'], { x: 27, n: 30, skipped: 0 }],
    [
      'whole beside sexes',
      ['32.61.01.2001,2023,,,40,30,27', '32.61.01.2001,2023,L,,20,16,15', '32.61.01.2001,2023,P,,20,14,12'],
      { x: 27, n: 30, skipped: 1 },
    ],
    [
      'sexes beside age bands, with a whole that has a label',
      [
        '32.61.01.2001,2023,,0-17 tahun,40,30,27',
        '32.61.01.2001,2023,L,,20,16,15',
        '32.61.01.2001,2023,P,,20,14,12',
        '32.61.01.2001,2023,,0-5 tahun,10,10,9',
        '32.61.01.2001,2023,,13-17 tahun,30,20,18',
      ],
      { x: 27, n: 30, skipped: 3 },
    ],
    [
      'each village and year by itself',
      ['32.61.01.2001,2023,,,40,30,27', '32.61.01.2002,2023,L,,20,16,15', '32.61.01.2001,2022,P,,20,14,12'],
      { x: 42, n: 46, skipped: 0 },
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await certificates(rows)).toEqual(expected);
  });
});
