import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorResult, MeasuredRow } from '../../src/model/indicator.ts';
import type { ReportResult } from '../../src/model/report.ts';
import { csvLine, reportCsv, reportJson, reportNdjson } from '../../src/report/machine.ts';
import { markdown } from '../../src/report/markdown.ts';
import { reportDocument } from '../../src/report/report-document.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { DATA_TEXT } from './documents.ts';

describe('csvLine', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1:A2)', "=cmd|' /C calc'!A0", '\t=1', '\r=1'])(
    'shows the formula %j as text',
    (formula) => {
      const [[cell]] = parse(csvLine([formula]), { relax_column_count: true }) as [[string]];
      expect(cell).toBe(`'${formula}`);
    },
  );

  it.each([
    ['a number in text', '-5.5', '-5.5'],
    ['a number', -5.5, '-5.5'],
    ['no value', null, ''],
    ['yes', true, 'true'],
    ['a quote', 'a "b"', '"a ""b"""'],
    ['a comma', 'a,b', '"a,b"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['plain text', 'Jawa Barat', 'Jawa Barat'],
    ['full precision', 30.605564648117838, '30.605564648117838'],
  ])('writes %s', (_name, value, expected) => {
    expect(csvLine([value])).toBe(`${expected}\r\n`);
  });

  it('is read back by another parser as it was, but for the mark before a formula', () => {
    fc.assert(
      fc.property(fc.array(DATA_TEXT, { minLength: 2, maxLength: 4 }), (texts) => {
        const [row] = parse(csvLine(texts), { record_delimiter: '\r\n' }) as string[][];
        const expected = texts.map((text) =>
          /^[=+\-@\t\r]/.test(text) && !/^[-+]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text,
        );
        expect(row).toEqual(expected);
      }),
    );
  });
});

const PERIOD = { label: '2023', from: '2023-01-01', to: '2023-09-06', complete: false };
const shown = (code: string, name: string, x: number, n: number): MeasuredRow => ({
  region: { level: code === 'ID' ? 'national' : 'province', code, name },
  period: PERIOD,
  asOf: '2023-09-06',
  numerator: x,
  denominator: n,
  value: (100 * x) / n,
  lower: 1.234,
  upper: 98.765,
  status: 'ok',
});
const hidden = (code: string, name: string): MeasuredRow => ({
  ...shown(code, name, 1, 1),
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  status: 'suppressed',
});

function result(rows: readonly MeasuredRow[]): ReportResult {
  const label = { id: 'kasus', en: 'cases' };
  const indicator: IndicatorResult = {
    id: 'problematic_care',
    title: { id: 'Pengasuhan bermasalah', en: 'Problematic care' },
    kind: 'proportion',
    unit: 'percent',
    multiplier: 100,
    method: 'wilson',
    level: 0.95,
    universe: 'process',
    counts: 'cases',
    better: 'neither',
    theme: 'complaints',
    rationale: label,
    numeratorLabel: label,
    denominatorLabel: label,
    valueUnit: null,
    caveats: ['caveat-incidence'],
    rows,
  };
  return {
    inputs: [],
    indicators: [indicator],
    findings: [],
    audience: 'public',
    minCell: 5,
    protect: 'suppress',
    audited: false,
    by: 'province',
    level: 0.95,
    asOf: {},
    example: false,
    filters: [],
    protection: {
      problematic_care: {
        hidden: rows.filter((row) => row.status === 'suppressed').length,
        coarserThanAsked: null,
      },
    },
    notComputed: [],
    notes: [],
    asked: ['problematic_care'],
    lang: 'id',
  };
}

describe('a hidden row', () => {
  const ROWS = [
    shown('ID', 'Indonesia', 300, 1000),
    shown('31', 'DKI Jakarta', 100, 400),
    hidden('53', 'Nusa Tenggara Timur'),
    shown('32', 'Jawa Barat', 200, 500),
    hidden('17', 'Bengkulu'),
    hidden('51', 'Bali'),
  ];
  const TOOL = { name: 'desmig', version: '0.0.0' };
  const text = terminal(reportDocument(result(ROWS)), { lang: 'id', top: null, width: 80, style: PLAIN });

  it('prints [c] for every figure, with the caveat beside it', () => {
    for (const name of ['Nusa Tenggara Timur', 'Bengkulu', 'Bali'])
      expect(text).toMatch(new RegExp(`^ +${name}( +\\[c\\]){4}$`, 'm'));
    expect(text).toContain('[c] disembunyikan agar anak tidak dikenali; bukan nol.');
  });

  it('stands behind the rows shown, in the order of codes', () => {
    const order = ['Jawa Barat', 'DKI Jakarta', 'Bengkulu', 'Bali', 'Nusa Tenggara Timur'].map((name) =>
      text.search(new RegExp(`^ +${name}`, 'm')),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(-1);
  });

  it('stands where it stands in any order of the rows given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
        expect(
          terminal(reportDocument(result(rows)), { lang: 'id', top: null, width: 80, style: PLAIN }),
        ).toBe(text);
      }),
    );
  });

  it('has no figure in any format', () => {
    const json = JSON.parse(reportJson(result(ROWS), TOOL)) as {
      indicators: { rows: Record<string, unknown>[] }[];
    };
    const lines = reportNdjson(result(ROWS))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const csv = parse(reportCsv(result(ROWS)), { columns: true }) as Record<string, string>[];
    for (const row of [...(json.indicators[0]?.rows ?? []), ...lines].filter(
      (one) => one['status'] === 'suppressed',
    ))
      for (const figure of ['numerator', 'denominator', 'value', 'lower', 'upper'])
        expect(row[figure]).toBeNull();
    for (const row of csv.filter((one) => one['status'] === 'suppressed'))
      for (const figure of ['numerator', 'denominator', 'value', 'lower', 'upper'])
        expect(row[figure]).toBe('');
    expect(csv.filter((one) => one['status'] === 'suppressed')).toHaveLength(3);
    expect(markdown(reportDocument(result(ROWS)), { lang: 'en', top: null })).toMatch(
      /\| Bali \| \\\[c\\\] \| \\\[c\\\] \| \\\[c\\\] \| \\\[c\\\] \|/,
    );
  });
});

describe('machine formats', () => {
  it('do not change with the language of the reader', () => {
    const rows = [shown('ID', 'Indonesia', 374, 1222)];
    const id = { ...result(rows), lang: 'id' as const };
    const en = { ...result(rows), lang: 'en' as const };
    const tool = { name: 'desmig', version: '0.0.0' };
    expect(reportJson(id, tool)).toBe(reportJson(en, tool));
    expect(reportCsv(id)).toBe(reportCsv(en));
    expect(reportNdjson(id)).toBe(reportNdjson(en));
    expect(reportCsv(id)).toContain('30.605564648117838');
  });
});
