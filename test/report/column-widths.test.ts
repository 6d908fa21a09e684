import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/report/column-widths.ts';

describe('widths of columns', () => {
  const head = ['Kabupaten/kota', ...Array.from({ length: 9 }, () => 'Pilar 4: koperasi dan/atau BUMDes')];
  const row = ['Kabupaten Contoh A', ...Array.from({ length: 9 }, () => '100')];

  it('leave names on one line where heads of two lines make room for it', () => {
    const [first, ...others] = columnWidths(10, [head, row], 672, 4.05);
    expect(first).toBeGreaterThanOrEqual('Kabupaten Contoh A'.length * 4.05);
    for (const width of others) expect(width).toBeGreaterThanOrEqual('Pilar 4: koperasi'.length * 4.05 * 0.9);
  });

  it('share out all there is', () => {
    for (const width of [60, 300, 5000])
      expect(columnWidths(10, [head, row], width, 4).reduce((sum, one) => sum + one, 0)).toBeCloseTo(width);
  });
});
