import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareReports,
  type PrintedReport,
  type PrintedRow,
} from '../../../src/analysis/diff/compare-reports.ts';

function row(
  numerator: number | null,
  denominator: number | null,
  more: Partial<PrintedRow> = {},
): PrintedRow {
  const value = numerator === null || denominator === null ? null : (100 * numerator) / denominator;
  return {
    region: { level: 'national', code: 'ID', name: 'Indonesia' },
    period: { label: '2023', to: '2023-09-06', complete: false },
    asOf: '2023-09-06',
    numerator,
    denominator,
    value,
    lower: value,
    upper: value,
    status: value === null ? 'suppressed' : 'ok',
    ...more,
  };
}

function reportOf(rows: readonly PrintedRow[], more: Partial<PrintedReport> = {}): PrintedReport {
  return {
    tool: { version: '0.1.0' },
    command: 'report',
    audience: 'public',
    minCell: 5,
    protect: 'suppress',
    inputs: [{ path: 'kasus.csv', kind: 'complaints', sha256: 'a'.repeat(64) }],
    indicators: [
      {
        id: 'problematic_care',
        title: { id: 'x', en: 'x' },
        kind: 'proportion',
        method: 'wilson',
        level: 0.95,
        rows,
      },
    ],
    findings: [],
    ...more,
  };
}

const CHANGED = { inputs: [{ path: 'kasus.csv', kind: 'complaints', sha256: 'b'.repeat(64) }] };
const OVER = { period: { label: '2022', to: '2022-12-31', complete: true } };

describe('why a figure changed', () => {
  it.each([
    ['period-went-on', row(374, 1222), row(400, 1300)],
    ['late', row(374, 1222, OVER), row(375, 1223, OVER)],
    ['withdrawn', row(374, 1222), row(373, 1221)],
    ['recoded', row(374, 1222), row(380, 1222)],
    ['protection', row(374, 1222), row(null, null)],
    ['derived', row(374, 1222), row(374, 1222, { lower: 1 })],
  ])('%s', (cause, before, after) => {
    const { figures, whole } = compareReports(reportOf([before]), reportOf([after], CHANGED));
    expect(figures.map((figure) => figure.cause)).toEqual([cause]);
    expect(whole.map((one) => [one.cause, one.what])).toEqual([['input-changed', 'kasus.csv']]);
  });

  it('is the version or the options where the inputs are the same', () => {
    const before = reportOf([row(374, 1222)]);
    const version = compareReports(before, reportOf([row(375, 1222)], { tool: { version: '0.2.0' } }));
    expect(version.figures.map(({ cause }) => cause)).toEqual(['version']);
    const options = compareReports(before, reportOf([row(null, null)], { minCell: 10 }));
    expect(options.figures.map(({ cause }) => cause)).toEqual(['options']);
    expect(options.whole).toEqual([{ cause: 'options', what: 'minCell', before: '5', after: '10' }]);
  });

  it('is the definition where that changed', () => {
    const before = reportOf([row(374, 1222)]);
    const after = reportOf([row(380, 1222)]);
    const redefined = { ...after, indicators: after.indicators.map((one) => ({ ...one, method: 'exact' })) };
    const { figures, whole } = compareReports(before, redefined);
    expect(figures.map(({ cause }) => cause)).toEqual(['definition']);
    expect(whole.map(({ what, before: was, after: is }) => [what, was, is])).toEqual([
      ['problematic_care', 'x; proportion; wilson; 0.95', 'x; proportion; exact; 0.95'],
    ]);
  });

  it('tells what came and what went', () => {
    const other = row(1, 2, { region: { level: 'province', code: '32', name: 'Jawa Barat' } });
    const { figures, same } = compareReports(reportOf([row(374, 1222)]), reportOf([row(374, 1222), other]));
    expect([figures.map(({ cause, before }) => [cause, before]), same]).toEqual([[['appeared', null]], 1]);
  });
});

describe('comparing reports', () => {
  const rows = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('11', '12', '13', '14'),
      n: fc.nat(50),
      d: fc.integer({ min: 50, max: 99 }),
    }),
    { selector: ({ code }) => code },
  );
  const made = rows.map((list) =>
    reportOf(list.map(({ code, n, d }) => row(n, d, { region: { level: 'province', code, name: code } }))),
  );

  it('finds nothing between a report and itself, and as much one way as the other', () => {
    fc.assert(
      fc.property(made, made, (one, other) => {
        const self = compareReports(one, one);
        expect([self.whole, self.figures, self.findings]).toEqual([[], [], []]);
        const [there, back] = [compareReports(one, other), compareReports(other, one)];
        expect(there.figures).toHaveLength(back.figures.length);
        expect(there.same).toBe(back.same);
      }),
      { seed: 3 },
    );
  });
});
