import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disclosureCheck } from '../../src/workflows/disclosure-check.ts';
import { scratch } from '../support/files.ts';

const { path: folder } = scratch();

/** A published count of Aceh, of all rows or of some. */
function publication(name: string, numerator: number, filters: readonly string[] = []) {
  const row = {
    region: { level: 'province', code: '11', name: 'Aceh' },
    period: { label: '2023' },
    numerator,
    denominator: null,
    status: 'ok',
  };
  const indicators = [{ id: 'cases', kind: 'count', counts: 'cases', rows: [row] }];
  const json = { minCell: 5, ...(filters.length === 0 ? {} : { filters }), indicators };
  return { name, content: Buffer.from(JSON.stringify(json)) };
}

describe('an audit from the outside', () => {
  it('knows by the JSON itself that a count is of some rows only, and a part of the count of all', async () => {
    const of = (sex: string, numerator: number) => publication(`${sex}.json`, numerator, [`sex=${sex}`]);
    // 10 and 12 of the same would be two persons apart
    expect((await disclosureCheck([of('female', 10), of('male', 12)])).safe).toBe(true);
    expect((await disclosureCheck([publication('a.json', 10), publication('b.json', 12)])).safe).toBe(false);
    // all less the girls are two boys
    expect((await disclosureCheck([publication('all.json', 20), of('female', 18)])).safe).toBe(false);
  });

  it('takes the count of a rate without its population for any, of a place without a record for none', async () => {
    const rate = (kind: string, status: string) => {
      const row = (code: string, numerator: number | null, status: string) => ({
        region: { level: code === 'ID' ? 'national' : 'province', code, name: code },
        period: { label: '2023' },
        numerator,
        denominator: numerator === null ? null : 1000,
        status,
      });
      const rows = [row('ID', 30, 'ok'), row('11', 12, 'ok'), row('12', null, status)];
      return {
        name: 'a.json',
        content: JSON.stringify({ indicators: [{ id: 'r', kind, counts: 'cases', rows }] }),
      };
    };
    const broken = async (kind: string, status = 'missing') => {
      const { name, content } = rate(kind, status);
      const { audit } = await disclosureCheck([{ name, content: Buffer.from(content) }]);
      return [audit.brokenSums, audit.disclosed];
    };
    expect(await broken('rate')).toEqual([0, 0]);
    expect(await broken('ratio')).toEqual([0, 0]);
    expect(await broken('ratio', 'undefined')).toEqual([0, 0]);
    // nobody counts 18 in a place without a record: such figures contradict each other
    expect(await broken('count')).toEqual([1, 0]);
  });

  it('knows by the manifest beside a CSV that its counts are rounded, as JSON says itself', async () => {
    const header = 'indicator,region_level,region_code,region_name,period,numerator,denominator,unit,status';
    const rows = [
      'cases_recorded,national,ID,Indonesia,2023,20,,count,ok',
      'cases_recorded,province,11,Aceh,2023,20,,count,ok',
      'cases_recorded,province,12,Sumatera Utara,2023,,,count,suppressed',
    ];
    const path = join(folder, 'bulat.csv');
    writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
    expect((await disclosureCheck([path])).audit.brokenSums).toBe(1);
    writeFileSync(`${path}.manifest.json`, JSON.stringify({ options: { protect: 'round5' } }));
    const { audit } = await disclosureCheck([path]);
    expect(audit.brokenSums).toBe(0);
    expect(audit.counts.map(({ least, greatest }) => [least, greatest])).toEqual([[1, 4]]);
  });

  it('says what keeps a file from being read', async () => {
    mkdirSync(join(folder, 'laporan.json'));
    await expect(disclosureCheck([join(folder, 'laporan.json')])).rejects.toMatchObject({
      code: 'is-a-directory',
    });
    await expect(disclosureCheck([join(folder, 'lain.csv')])).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
