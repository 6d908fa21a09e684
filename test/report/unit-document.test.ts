import { describe, expect, it } from 'vitest';
import { unitDocument } from '../../src/report/unit-document.ts';
import { report } from '../../src/workflows/report.ts';

const VILLAGES = [
  'Kode Desa,Tahun,Layanan Migrasi,Usaha Produktif,Community Parenting,Koperasi/BUMDes',
  '18.61.01.2001,2017,Ya,Tidak,Ya,',
  '18.61.01.2002,2017,Ya,Ya,Ya,Ya',
].join('\n');

const pageOf = async (code: string) => {
  const result = await report([{ name: 'villages.csv', content: Buffer.from(`${VILLAGES}\n`) }], {
    by: 'village',
    asOf: '2023-09-06',
  });
  const unit = result.indicators
    .flatMap(({ rows }) => rows)
    .find(({ region }) => region.code === code)?.region;
  if (unit === undefined) throw new Error(`no row of ${code}`);
  // as a batch cuts a report: the rows of the unit and of the places it lies in
  const indicators = result.indicators.map((one) => ({
    ...one,
    rows: one.rows.filter(({ region }) => region.code === 'ID' || code.startsWith(region.code)),
  }));
  return unitDocument({ ...result, indicators }, unit).sections[0]?.blocks ?? [];
};

describe('the page of one place', () => {
  it('begins with what a village says its children do not have, and blank is not "no"', async () => {
    const [first, second] = await pageOf('18.61.01.2001');
    expect(first).toMatchObject({ kind: 'heading', text: { key: 'unit-lacking' } });
    expect(second).toEqual({
      kind: 'notes',
      items: [
        { id: expect.any(String), en: 'Pillar 2: productive enterprise' },
        expect.objectContaining({ key: 'unit-lacking-said' }),
      ],
    });
  });

  it('says nothing of the kind of a village with everything, or of a wider place', async () => {
    for (const code of ['18.61.01.2002', '18.61', 'ID']) {
      const [first] = await pageOf(code);
      expect(first).toMatchObject({ kind: 'heading', text: { key: 'unit-figures' } });
    }
  });
});
