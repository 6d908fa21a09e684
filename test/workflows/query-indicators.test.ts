import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesNamed } from '../../src/engine/index.ts';
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
  it('are the protected figures of a report of everything, whichever the statement names', async () => {
    const sql =
      'SELECT region_level, region_code, numerator, denominator, value, status FROM problematic_care ORDER BY ALL';
    const [asked, made] = await Promise.all([query(sql, [COMPLAINTS]), report([COMPLAINTS])]);
    const rows = made.indicators.flatMap(({ id, rows: own }) => (id === 'problematic_care' ? own : []));
    expect(asked.rows.length).toBe(rows.length);
    const told = new Map(asked.rows.map(([level, code, ...rest]) => [`${level} ${code}`, rest]));
    for (const { region, numerator, denominator, value, status } of rows)
      expect(told.get(`${region.level} ${region.code}`)).toEqual([numerator, denominator, value, status]);
    expect(rows.some(({ status }) => status === 'suppressed')).toBe(true);
    expect(asked).toMatchObject({
      audience: 'public',
      tables: ['indicators', 'problematic_care'],
      minCell: 5,
    });
  });

  it('never let rows about persons through for the public', async () => {
    const beside = 'SELECT count(*) FROM problematic_care JOIN complaints ON true';
    await expect(query(beside, [COMPLAINTS])).rejects.toMatchObject({ code: 'internal-only' });
    const hidden = 'SELECT (SELECT count(*) FROM complaints) FROM problematic_care';
    await expect(query(hidden, [COMPLAINTS])).rejects.toMatchObject({ code: 'internal-only' });
    const listed = 'SELECT count(*) FROM problematic_care, complaints';
    await expect(query(listed, [COMPLAINTS])).rejects.toMatchObject({ code: 'internal-only' });
  });

  it.each([
    'SELECT count(*) FROM problematic_care p, access_denied_share a',
    'SELECT count(*) FROM range(2) r, lateral (SELECT * FROM access_denied_share) a, problematic_care',
    'WITH p AS (FROM problematic_care) SELECT count(*) FROM p, "access_denied_share"',
    'SELECT (SELECT max(value) FROM access_denied_share), count(*) FROM problematic_care',
    'FROM problematic_care UNION ALL BY NAME FROM access_denied_share',
    'SELECT 1 FROM main.problematic_care JOIN main.access_denied_share USING (region_code)',
    "PIVOT (FROM problematic_care) ON status IN ('ok'); PIVOT access_denied_share ON status",
  ])('are found wherever a statement may name a table: %s', async (sql) => {
    expect([...(await tablesNamed(sql))].sort()).toEqual(['access_denied_share', 'problematic_care']);
  });

  it('are found in a list of tables', async () => {
    const { rows, tables } = await query(
      'SELECT count(*) FROM problematic_care p, access_denied_share a WHERE p.region_code = a.region_code',
      [COMPLAINTS],
    );
    expect(Number(rows[0]?.[0])).toBeGreaterThan(0);
    expect(tables).toEqual(['indicators', 'problematic_care', 'access_denied_share']);
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
