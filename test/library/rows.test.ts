import { describe, expect, it } from 'vitest';
import { rowSchema, rows } from '../../src/index.ts';
import { EXAMPLE } from '../support/bin.ts';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: unknown; name: string }) => (typeof error.code === 'string' ? error.code : error.name),
  );

describe('rows', () => {
  it('come one by one, each as its kind declares it, and no other', async () => {
    const schema = await rowSchema('villages');
    const codes = new Set<string>();
    for await (const { _province, _regency, _district, _village, _file, ...row } of rows(
      'villages',
      [EXAMPLE.villages, EXAMPLE.population],
      { audience: 'internal' },
    )) {
      if (codes.size < 40) expect(schema.safeParse(row).error).toBeUndefined();
      expect(_village?.startsWith(_regency ?? '-')).toBe(true);
      expect(_file).toBe('villages.csv');
      codes.add(_village ?? '');
    }
    expect(codes.size).toBe(503);
  });

  it('about persons are for internal use', async () => {
    const all = async (audience: 'public' | 'internal') => {
      let count = 0;
      for await (const row of rows('complaints', [EXAMPLE.complaints], { audience })) {
        expect(Object.keys(row)).not.toContain('reporter');
        count += 1;
      }
      return count;
    };
    expect(await codeOf(all('public'))).toBe('internal-only');
    expect(await all('internal')).toBe(2122);
  });

  it('stop when the loop is left, and when told to', async () => {
    for await (const row of rows('villages', [EXAMPLE.villages], { audience: 'internal' })) {
      expect(row.cohort_year).toEqual(expect.any(Number));
      break;
    }
    const stop = new AbortController();
    stop.abort();
    const asked = rows('villages', [EXAMPLE.villages], { audience: 'internal', signal: stop.signal });
    expect(await codeOf(asked.next())).toBe('AbortError');
  });
});
