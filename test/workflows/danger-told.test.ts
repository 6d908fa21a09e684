import { describe, expect, it } from 'vitest';
import { oversight } from '../../src/workflows/oversight.ts';
import { report } from '../../src/workflows/report.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();
const HEADER =
  'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi,Instansi Tujuan,Status Tindak Lanjut,Tenggat,Tanggal Tindak Lanjut';
const PLAIN = '9,18.61.01.2009,21/08/2023,Belum ada peraturan,,,,,';

const findings = (name: string, ...rows: readonly string[]) =>
  folder.write(`${name}.csv`, [HEADER, ...rows, PLAIN, ''].join('\n'));

describe('a record that tells of a child in danger', () => {
  it.each([
    ['as the code book has it', '1,18.61.01.2001,21/08/2023,Kekerasan fisik,,,,,', true],
    ['without its day, so that the row is rejected', '1,18.61.01.2001,,Kekerasan fisik,,,,,', true],
    ['of a village that nobody knows', '1,99.61.01.2001,21/08/2023,Perkawinan anak,,,,,', true],
    ['in words of its own', '1,18.61.01.2001,21/08/2023,Anak dipukul pengasuhnya,,,,,', true],
    ['in words of its own, in English', '1,18.61.01.2001,21/08/2023,Girl (14) is pregnant,,,,,', true],
    ['in words of its own and without a day', '1,18.61.01.2001,,Kekerasan seksual oleh paman,,,,,', true],
    ['of services alone', '1,18.61.01.2001,21/08/2023,Jaringan internet putus,,,,,', false],
    ['whose words only hold such a one', '1,18.61.01.2001,21/08/2023,Therapeutic toys missing,,,,,', false],
  ])('%s: every command that reads it says so', async (name, row, danger) => {
    const file = findings(name.replaceAll(/\W/g, '-'), row);
    const [checked, reported, round] = await Promise.all([
      validate([file]),
      report([file], { by: 'national' }),
      oversight([file], { audience: 'internal' }),
    ]);
    expect([checked.danger, reported.danger, round.danger.some]).toEqual([danger, danger, danger]);
  });

  it('is without a referral until one is under way or has its day', async () => {
    const refer = 'Rujuk dan dampingi anak,UPTD PPA';
    const file = findings(
      'referrals',
      '1,18.61.01.2001,21/08/2023,Kekerasan fisik,,,,,',
      `2,18.61.01.2002,21/08/2023,Kekerasan fisik,${refer},Belum,,`,
      `3,18.61.01.2003,21/08/2023,Kekerasan fisik,${refer},Proses,30/08/2023,`,
      `4,18.61.01.2004,21/08/2023,Kekerasan fisik,${refer},,,22/08/2023`,
      '5,18.61.01.2005,21/08/2023,Kekerasan fisik,Latih pengasuh,Kemensos,Selesai,,22/08/2023',
    );
    const { danger } = await oversight([file], { audience: 'internal', asOf: '2023-09-30' });
    expect(danger).toEqual({ some: true, records: 5, withoutReferral: 3 });
  });
});

describe('rows of a form of findings that were not filled in', () => {
  it('are skipped, not rejected: a village without a finding is no fault', async () => {
    const file = findings(
      'form',
      ',18.61.01.2001,,,,,,,',
      ',18.61.01.2002,,,,,,,',
      '1,18.61.01.2003,21/08/2023,Belum ada peraturan,,,,,',
      ',18.61.01.2004,,Pengasuh belum dilatih,,,,,',
    );
    const { inputs, findings: noted } = await validate([file]);
    expect(inputs[0]?.rows).toEqual({ read: 5, accepted: 2, rejected: 1, skipped: 2 });
    expect(inputs[0]?.skippedBy).toEqual({ unfilled: 2 });
    expect(noted.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});
