import { describe, expect, it } from 'vitest';
import { compareWithLedger, incomparableRelease } from '../../src/disclosure/ledger.ts';
import { protect } from '../../src/disclosure/protect.ts';
import type { CountRow } from '../../src/model/indicator.ts';
import type { Ledger, LedgerCell } from '../../src/model/ledger.ts';

const period = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true } as const;
const row = (code: string, numerator: number, denominator: number): CountRow => ({
  region: { level: code === 'ID' ? 'national' : 'province', code, name: code },
  period,
  asOf: '2023-12-31',
  numerator,
  denominator,
});
const cell = (code: string, numerator: number | null, denominator: number | null): LedgerCell => ({
  indicator: 'problematic_care',
  period: '2023',
  level: code === 'ID' ? 'national' : 'province',
  code,
  numerator,
  denominator,
  hidden: numerator === null,
});
const ledger = (cells: readonly LedgerCell[], filters: readonly string[] = []): Ledger => ({
  schemaVersion: 1,
  entries: [{ name: 'first', filters, minCell: 5, cells }],
});

describe('earlier releases', () => {
  it('keep hidden what was hidden', () => {
    const rows = [row('ID', 60, 200), row('11', 20, 80), row('12', 40, 120)];
    const before = compareWithLedger(ledger([cell('11', null, null)]), 'problematic_care', rows, 5);
    expect(before.also).toEqual([false, true, false]);
  });

  it('hide a row that has changed by a few, not one that has changed by many or not at all', () => {
    const rows = [row('11', 22, 80), row('12', 60, 180), row('13', 9, 40)];
    const before = compareWithLedger(
      ledger([cell('11', 20, 80), cell('12', 40, 120), cell('13', 9, 40)]),
      'problematic_care',
      rows,
      5,
    );
    expect(before.also).toEqual([true, false, false]);
    expect(before.known).toEqual([false, false, true]);
  });

  it('leave known rows out of those that can protect another', () => {
    const rows = [row('ID', 52, 200), row('11', 2, 60), row('12', 10, 60), row('13', 40, 80)];
    const free = protect(rows, { minCell: 5, complement: true });
    expect([...free.secondary]).toEqual([2]);
    const bound = protect(rows, { minCell: 5, complement: true, known: [false, false, true, false] });
    expect([...bound.secondary]).toEqual([3]);
  });

  it('cannot be compared under another filter or a nested period', () => {
    const published = ledger([cell('11', 20, 80)], []);
    expect(incomparableRelease(published, 'problematic_care', ['2023'], [])).toBeNull();
    expect(incomparableRelease(published, 'problematic_care', ['2024'], ['sex=female'])).toBeNull();
    expect(incomparableRelease(published, 'problematic_care', ['2023'], ['sex=female'])?.name).toBe('first');
    expect(incomparableRelease(published, 'problematic_care', ['2023-Q1'], [])?.name).toBe('first');
    expect(incomparableRelease(published, 'maintenance_share', ['2023'], ['sex=female'])).toBeNull();
  });
});
