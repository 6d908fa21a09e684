import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queryJson } from '../../src/report/query-report.ts';
import { query } from '../../src/workflows/query.ts';
import { report } from '../../src/workflows/report.ts';
import { EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
const COMPLAINTS = join(ROOT, EXAMPLE.complaints);
const VILLAGES = join(ROOT, EXAMPLE.villages);
const SMALL = folder.write(
  'kecil.csv',
  'kode_desa,desa,tahun_penetapan,layanan_migrasi\n32.61.01.2001,Contoh A,2018,ya\n',
);

describe('indicators in a query', () => {
  it('are the protected figures of a report, for the public too', async () => {
    const sql =
      'SELECT region_level, region_code, numerator, denominator, value, status FROM problematic_care ORDER BY ALL';
    const [asked, made] = await Promise.all([
      query(sql, [COMPLAINTS], { by: 'regency' }),
      report([COMPLAINTS], { by: 'regency', indicators: ['problematic_care'] }),
    ]);
    const rows = made.indicators.flatMap((indicator) => indicator.rows);
    expect(asked.rows.length).toBe(rows.length);
    const told = new Map(asked.rows.map(([level, code, ...rest]) => [`${level} ${code}`, rest]));
    for (const { region, numerator, denominator, value, status } of rows)
      expect(told.get(`${region.level} ${region.code}`)).toEqual([numerator, denominator, value, status]);
    expect(rows.some(({ status }) => status === 'suppressed')).toBe(true);
    expect(asked).toMatchObject({ audience: 'public', tables: ['indicators', 'problematic_care'] });
  });

  it('never let rows about persons through for the public', async () => {
    const beside = 'SELECT count(*) FROM problematic_care JOIN complaints ON true';
    await expect(query(beside, [COMPLAINTS])).rejects.toMatchObject({ code: 'internal-only' });
    const hidden = 'SELECT (SELECT count(*) FROM complaints) FROM problematic_care';
    await expect(query(hidden, [COMPLAINTS])).rejects.toMatchObject({ code: 'internal-only' });
    const listed = 'SELECT count(*) FROM problematic_care, complaints';
    await expect(query(listed, [COMPLAINTS])).rejects.toMatchObject({ code: 'query-failed' });
  });

  it('stand beside the rows where both may be seen', async () => {
    const sql = `SELECT i.numerator, (SELECT count(*) FROM villages WHERE _province = '32') AS n
      FROM indicators i WHERE i.indicator = 'villages_registered' AND i.region_code = '32'`;
    const { rows } = await query(sql, [VILLAGES], { audience: 'internal' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toBe(rows[0]?.[1]);
  });
});

describe('the statement that is repeated', () => {
  it.each([
    ["'3201234567890123'", "'[...]'"],
    ["'Siti Aminah'", "'[...]'"],
    ['$$Siti Aminah$$', '$$[...]$$'],
    ['$t$ibu@contoh.id$t$', '$t$[...]$t$'],
    ["'081234567890'", "'[...]'"],
    ["'ibu@contoh.id'", "'[...]'"],
    ["'Jawa Barat'", "'Jawa Barat'"],
    ["'32.61'", "'32.61'"],
  ])('has %s as %s', async (literal, shown) => {
    const result = await query(`SELECT count(*) AS n FROM villages WHERE village = ${literal}`, [SMALL]);
    expect(result.sql).toBe(`SELECT count(*) AS n FROM villages WHERE village = ${shown}`);
    const json = queryJson(result, { name: 'desmig', version: '0' });
    expect((JSON.parse(json) as { sql: string }).sql).toBe(result.sql);
  });
});
