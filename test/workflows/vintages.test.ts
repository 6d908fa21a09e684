import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/workflows/validate.ts';
import { ROOT } from '../support/source-files.ts';

const COOPERATIVES = join(ROOT, '../shared/data/real/jatim_tenaga_kerja_koperasi.csv');

const file = (text: string) => ({ name: 'tabel.csv', content: Buffer.from(text) });

describe('states by quarter', () => {
  it.runIf(existsSync(COOPERATIVES))('of a real table: the last of each of eight years is used', async () => {
    const { inputs, findings } = await validate([COOPERATIVES]);
    // 76 figures a quarter, 21 quarters in eight years
    expect(inputs[0]?.rows).toEqual({ read: 1596, accepted: 8 * 76, rejected: 0, skipped: 13 * 76 });
    expect(findings.find(({ code }) => code === 'older-state')?.count).toBe(13 * 76);
  });

  it('are not added up, and it is said where the earlier ones stand', async () => {
    const { inputs, findings } = await validate([
      file(
        'Tahun;Periode Update;Provinsi;Jumlah\n2021;2021-Q1;Aceh;10\n2021;2021-Q2;Aceh;12\n2022;2022-Q1;Aceh;13\n2021;2021-Q1;Riau;5\n',
      ),
    ]);
    expect(inputs[0]?.skippedBy).toEqual({ 'older-state': 1 });
    const found = findings.find(({ code }) => code === 'older-state');
    expect(found?.examples.map(({ line, value }) => [line, value])).toEqual([[2, '2021-Q1']]);
  });

  const written = (...states: readonly string[]) =>
    file(
      `Tahun;Keadaan per;Provinsi;Jumlah\n${states.map((state, at) => `2021;${state};Aceh;${10 + at}`).join('\n')}\n`,
    );

  it.each([
    [['31 Maret 2021', '30 Juni 2021'], 2],
    [['30 Juni 2021', '31 Maret 2021'], 3],
    [['Posisi per 30 Juni 2021', 'Mei 2021', 'TW I 2021'], 3],
    [['30/06/2021', '05/07/2021'], 2],
    [['2021-06', '2021-Q1'], 3],
    [['2021-S1', '2021-Q3', '2021-12-31'], 2],
    [['Triwulan III 2021', 'Triwulan IV 2021'], 2],
    [['44286', '44377'], 2],
  ] as const)('in words are put in order too: %j', async (states, first) => {
    const { inputs, findings } = await validate([written(...states)]);
    expect(inputs[0]?.rows).toEqual({
      read: states.length,
      accepted: 1,
      rejected: 0,
      skipped: states.length - 1,
    });
    expect(findings.find(({ code }) => code === 'older-state')?.examples[0]?.line).toBe(first);
  });

  it.each([
    [['Edisi lama', 'Edisi revisi']],
    [['05/06/2021', '06/07/2021']],
    [['31 Maret 2021', '']],
    [['31 Februari 2021', '30 Juni 2021']],
  ])('whose order cannot be told are a question and never a sum: %j', async (states) => {
    await expect(validate([written(...states)])).rejects.toMatchObject({
      code: 'undecidable-state',
      class: 'usage',
      location: { column: 'Keadaan per' },
    });
  });

  it('written in numbers are told by --date-order', async () => {
    const { findings } = await validate([written('05/06/2021', '06/05/2021')], { dateOrder: 'dmy' });
    expect(findings.find(({ code }) => code === 'older-state')?.examples[0]?.line).toBe(3);
  });

  it('of other things each are no question, whatever they say', async () => {
    const { inputs } = await validate([
      file('Tahun;Keadaan per;Provinsi;Jumlah\n2021;sementara;Aceh;10\n2021;tetap;Riau;12\n'),
    ]);
    expect(inputs[0]?.rows).toMatchObject({ accepted: 2, skipped: 0 });
  });

  it('leave events by month alone', async () => {
    const { inputs } = await validate([
      file('Tahun;Bulan;Provinsi;Jumlah\n2021;Januari;Aceh;10\n2021;Februari;Aceh;12\n'),
    ]);
    expect(inputs[0]?.rows).toMatchObject({ accepted: 2, skipped: 0 });
  });
});

describe('units', () => {
  const table = (second: string) =>
    file(`Tahun;Provinsi;Satuan;Jumlah\n2021;Aceh;Kasus;10\n2021;Riau;Kasus;12\n2021;Jambi;${second};13\n`);

  it('that differ within a table are a finding with the row of the other unit', async () => {
    const { findings } = await validate([table('Orang')]);
    const found = findings.find(({ code }) => code === 'mixed-units');
    expect([found?.count, found?.examples.map(({ line, value }) => [line, value])]).toEqual([
      1,
      [[4, 'Orang']],
    ]);
  });

  it('that are one are none', async () => {
    const { findings } = await validate([table('Kasus')]);
    expect(findings.map(({ code }) => code)).not.toContain('mixed-units');
  });
});
