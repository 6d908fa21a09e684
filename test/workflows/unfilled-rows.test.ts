import { describe, expect, it } from 'vitest';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();
/** what is typed, or left, in a cell that a form leaves for typing */
const BLANK = ['', ' ', '-'] as const;
const ENTERED = [
  'Ya',
  'ya ',
  'Barangkali',
  '0',
  '?',
  'besok',
  '21/08/2023',
  '31/02/2023',
  '*',
  "'Ya",
] as const;

describe('rows of a form that were not filled in', () => {
  it('are those without a day and an answer, and no others: an entry never goes unsaid', async () => {
    const cells = [...BLANK, ...ENTERED];
    const pairs = cells.flatMap((day) => cells.map((answer) => ({ day, answer })));
    const lines = pairs.map(
      ({ day, answer }, at) =>
        `18.61.${String(1 + Math.floor(at / 90)).padStart(2, '0')}.20${String((at % 90) + 1).padStart(2, '0')},${day},Pengasuh,1,Pengasuh pernah dilatih,${answer}`,
    );
    const path = folder.write(
      'isian.csv',
      ['Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban', ...lines, ''].join('\n'),
    );
    const kept: unknown[] = [];
    const result = await validate([path], {
      audience: 'internal',
      everyPlace: true,
      split: async (part) => {
        if (part.part !== 'findings') kept.push(...part.rows.map(([line]) => Number(line)));
      },
    });
    const entered = pairs.flatMap(({ day, answer }, at) =>
      [day, answer].some((cell) => (ENTERED as readonly string[]).includes(cell)) ? [at + 2] : [],
    );
    expect([...kept].sort((a, b) => Number(a) - Number(b))).toEqual(entered);
    const [input] = result.inputs;
    expect(input?.skippedBy).toEqual({ unfilled: pairs.length - entered.length });
    expect(input?.rows).toMatchObject({ read: pairs.length, skipped: BLANK.length ** 2 });
  });
});
