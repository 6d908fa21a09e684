import { describe, expect, it } from 'vitest';
import {
  DATASETS,
  DesmigError,
  explain,
  INDICATORS,
  inspect,
  rate,
  readTable,
  reconcile,
  report,
  validate,
} from '../../src/index.ts';
import { explanationJson } from '../../src/report/explain-report.ts';
import { inspectJson } from '../../src/report/inspect-report.ts';
import { reportCsv, reportJson, reportNdjson } from '../../src/report/machine.ts';
import { validateJson } from '../../src/report/validate-report.ts';
import { toolName } from '../../src/version.ts';
import { desmig, EXAMPLE } from '../support/bin.ts';

const C = EXAMPLE.complaints;

describe('the library returns what the commands print (PRODUCT.md, "Library")', () => {
  it.each([
    [[C], [], {}],
    [[C, EXAMPLE.villages], ['--by', 'village'], { by: 'village' }],
    [
      [C, EXAMPLE.population],
      ['--by', 'regency', '--audience', 'internal', '--period', '2023-S1'],
      { by: 'regency', audience: 'internal', period: '2023-S1' },
    ],
    [
      [C],
      [
        '--min-cell',
        '10',
        '--level',
        '0.9',
        '--method',
        'clopper-pearson',
        '--filter',
        'provinsi=Jawa Barat',
        '--covers',
        'national',
      ],
      {
        minCell: 10,
        level: 0.9,
        method: 'clopper-pearson',
        filter: ['provinsi=Jawa Barat'],
        covers: ['national'],
      },
    ],
    [
      [C],
      ['--protect', 'round5', '--as-of', '2023-06-30', '--indicator', 'problematic_care'],
      { protect: 'round5', asOf: '2023-06-30', indicators: ['problematic_care'] },
    ],
  ] as const)(
    'report(%j, %j)',
    async (files, args, options) => {
      const result = await report([...files], options);
      const formats = await Promise.all(
        ['json', 'csv', 'ndjson'].map((format) =>
          desmig(['report', ...files, ...args, '--format', format, '--quiet']),
        ),
      );
      expect(formats.map((ran) => ran.status)).toEqual([0, 0, 0]);
      expect(formats[0]?.stdout).toBe(reportJson(result, toolName()));
      expect(formats[1]?.stdout).toBe(reportCsv(result));
      expect(formats[2]?.stdout).toBe(reportNdjson(result));
    },
    180_000,
  );

  it('validate, inspect, explain and rate', async () => {
    const [validated, inspected, ...ran] = await Promise.all([
      validate([C]),
      inspect(C),
      desmig(['validate', C, '--format', 'json', '--quiet']),
      desmig(['inspect', C, '--format', 'json', '--quiet']),
      desmig(['explain', 'problematic_care', '--format', 'json']),
      desmig(['rate', '374', '1222', '--format', 'json']),
    ]);
    expect(ran.map((one) => one.stdout)).toEqual([
      validateJson(validated, toolName()),
      inspectJson(inspected, toolName()),
      explanationJson(explain('problematic_care')),
      `${JSON.stringify({ schemaVersion: 1, ...rate(374, 1222) }, null, 2)}\n`,
    ]);
  });

  it('is a value: the figure of the seed without a command', async () => {
    const result = await report([C]);
    const row = result.indicators.find((indicator) => indicator.id === 'problematic_care')?.rows[0];
    expect(row).toMatchObject({ numerator: 374, denominator: 1222, value: 30.605564648117838 });
    expect(Object.keys(INDICATORS)).toContain('problematic_care');
    expect(Object.keys(DATASETS)).toContain('complaints');
  });

  it('takes the bytes of a file as well as its name', async () => {
    const { readFileSync } = await import('node:fs');
    const [bytes, file] = await Promise.all([
      report([{ name: 'kasus.csv', content: readFileSync(C) }]),
      report([C]),
    ]);
    expect(bytes.indicators).toEqual(file.indicators);
  });

  it.each([
    ['file-not-found', () => report(['tidak-ada.csv'])],
    ['same-file-twice', () => report([C, C])],
    ['invalid-period', () => report([C], { period: '2023-13' })],
    ['invalid-option-value', () => report([C], { level: 95 })],
    ['invalid-option-value', () => report([C], { minCell: 0 })],
    ['unknown-option-value', () => report([C], { method: 'wald' })],
    ['unknown-indicator', () => report([C], { indicators: ['x'] })],
    ['unknown-kind', () => report(['fixtures/defects/unknown-kind.csv'])],
    ['internal-only', () => validate([C], { split: async () => {} })],
    ['unknown-topic', async () => explain('x')],
    ['invalid-option-value', async () => rate(5, 3)],
  ])('throws DesmigError %s', async (code, run) => {
    const error = await run().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DesmigError);
    expect((error as DesmigError).code).toBe(code);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const { signal } = stop;
    await expect(report([C], { signal })).rejects.toThrow();
    await expect(readTable(C, { audience: 'internal', signal })).rejects.toBe(signal.reason);
    await expect(reconcile(C, { audience: 'internal', signal })).rejects.toBe(signal.reason);
  });

  it('stops between the steps of a raw reading', async () => {
    for (const read of [readTable, reconcile]) {
      const stop = new AbortController();
      const reading = read(C, { audience: 'internal', signal: stop.signal });
      setImmediate(() => stop.abort());
      await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    }
  });
});
