import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  desmig,
  EXAMPLE,
  indicatorIn,
  type JsonFinding,
  type JsonReport,
  reportOf,
  rowOf,
} from '../support/bin.ts';
import { ROOT } from '../support/source-files.ts';
import { exampleComplaints } from '../support/tables.ts';

let report: JsonReport;
let villages: JsonReport;
beforeAll(async () => {
  [report, villages] = await Promise.all([reportOf([EXAMPLE.complaints]), reportOf([EXAMPLE.villages])]);
});

describe('the example report as JSON (PRODUCT.md, "JSON")', () => {
  it('has the shape of the contract, keys in that order', () => {
    const keys = Object.keys(report);
    const promised = ['schemaVersion', 'tool', 'command', 'inputs', 'indicators', 'findings'];
    expect(keys.filter((key) => promised.includes(key))).toEqual(promised);
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'desmig', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      command: 'report',
      example: true,
    });
    expect(report.inputs).toMatchObject([
      {
        path: EXAMPLE.complaints,
        kind: 'complaints',
        sha256: createHash('sha256')
          .update(readFileSync(join(ROOT, EXAMPLE.complaints)))
          .digest('hex'),
        rows: { read: 2132, accepted: 2122, rejected: 3, skipped: 7 },
      },
    ]);
    expect(
      Object.keys(indicatorIn(report, 'problematic_care')).filter((key) =>
        ['id', 'title', 'kind', 'unit', 'multiplier', 'method', 'level', 'universe', 'rows'].includes(key),
      ),
    ).toEqual(['id', 'title', 'kind', 'unit', 'multiplier', 'method', 'level', 'universe', 'rows']);
    expect(Object.keys(rowOf(report, 'problematic_care')).slice(0, 9)).toEqual([
      'region',
      'period',
      'asOf',
      'numerator',
      'denominator',
      'value',
      'lower',
      'upper',
      'status',
    ]);
  });

  it('has the figure of the seed', () => {
    expect(indicatorIn(report, 'problematic_care')).toMatchObject({
      kind: 'proportion',
      unit: 'percent',
      multiplier: 100,
      method: 'wilson',
      level: 0.95,
      universe: 'process',
    });
    const row = rowOf(report, 'problematic_care');
    expect(row).toMatchObject({
      region: { level: 'national', code: 'ID', name: 'Indonesia' },
      period: { label: '2023', from: '2023-01-01', to: '2023-09-06', complete: false },
      asOf: '2023-09-06',
      numerator: 374,
      denominator: 1222,
      value: 30.605564648117838,
      status: 'ok',
    });
    expect(row.lower).toBeCloseTo(28.086, 3);
    expect(row.upper).toBeCloseTo(33.247, 3);
  });

  it('has a row for the country and for each of the 38 provinces, in the order of codes', () => {
    for (const indicator of report.indicators.filter((one) => one.rows.length > 0)) {
      const provinces = indicator.rows
        .filter((row) => row.region.level === 'province')
        .map((row) => row.region.code);
      expect(new Set(provinces).size, indicator.id).toBe(38);
      expect(provinces).toEqual([...provinces].sort());
      expect(indicator.rows.filter((row) => row.region.level === 'national')).toHaveLength(1);
      expect(indicator.rows[0]?.region.code).toBe('ID');
    }
  });

  it.each([
    ['31', 80, 260],
    ['32', 75, 244],
    ['33', 24, 116],
    ['35', 43, 140],
    ['36', 43, 100],
    ['12', 19, 63],
  ])('has the planted figures of province %s (fixtures/README.md)', (code, numerator, denominator) => {
    expect(rowOf(report, 'problematic_care', code)).toMatchObject({ numerator, denominator, status: 'ok' });
  });

  it('tells missing from hidden from zero', async () => {
    const internal = await reportOf([EXAMPLE.complaints, '--audience', 'internal']);
    expect(rowOf(report, 'problematic_care', '81').status).toBe('missing');
    for (const code of ['19', '65', '74', '75', '76', '82', '91', '92'])
      expect(rowOf(report, 'problematic_care', code).status, code).toBe('suppressed');
    expect(rowOf(report, 'problematic_care', '21').status).toBe('suppressed');
    expect(rowOf(report, 'problematic_care', '72').status).toBe('suppressed');
    expect(rowOf(internal, 'problematic_care', '62')).toMatchObject({
      numerator: 0,
      denominator: 5,
      value: 0,
      status: 'ok',
    });
    expect(rowOf(internal, 'problematic_care', '21')).toMatchObject({
      numerator: 5,
      denominator: 9,
      status: 'ok',
    });
    expect(rowOf(internal, 'problematic_care', '72')).toMatchObject({
      numerator: 3,
      denominator: 5,
      status: 'ok',
    });
  });

  it.each([
    ['problematic_care_broad', 604, 1222],
    ['family_cluster_share', 1222, 2122],
    ['access_denied_share', 300, 1222],
    ['maintenance_share', 160, 1222],
    ['custody_dispute_share', 110, 1222],
  ])('%s is %i of %i (fixtures/README.md)', (id, numerator, denominator) => {
    expect(rowOf(report, id)).toMatchObject({ numerator, denominator });
  });

  it('has the shares that need dates or answers, counted here by another parser', () => {
    const table = exampleComplaints();
    const at = (label: string) => table.header.indexOf(label);
    const seen = new Set<string>();
    const rows = table.rows.filter((row) => {
      const key = row.join('\u001f');
      const fresh =
        (row[0] ?? '').startsWith('CONTOH-') &&
        !/^(29|31)\/02\/2023$|^31\/04\/2023$/.test(row[at('Tgl Aduan')] ?? '') &&
        !seen.has(key);
      seen.add(key);
      return fresh;
    });
    expect(rows).toHaveLength(2122);
    const answered = rows.filter((row) => /^(Ya|Tidak)$/i.test((row[at('Keluarga PMI')] ?? '').trim()));
    const yes = answered.filter((row) => /^Ya$/i.test((row[at('Keluarga PMI')] ?? '').trim()));
    expect(rowOf(report, 'migrant_family_share')).toMatchObject({
      numerator: yes.length,
      denominator: answered.length,
    });
    const closed = rows.filter((row) => (row[at('Tgl Selesai')] ?? '').trim() !== '');
    expect(rowOf(report, 'closed_share')).toMatchObject({ numerator: closed.length, denominator: 2122 });
  });
});

describe('the villages example (fixtures/README.md, TRANSCRIPTS.md)', () => {
  it.each([
    ['villages_registered', 503, null, undefined],
    ['pillar_migration_service', 448, 491, 12],
    ['pillar_productive_enterprise', 402, 491, 12],
    ['pillar_community_parenting', 317, 489, 14],
    ['pillar_cooperative', 214, 485, 18],
    ['all_pillars', 171, 481, 22],
    ['community_parenting_active', 198, 317, undefined],
    ['activity_guidance', 171, 198, 119],
    ['activity_spirituality', 160, 198, 119],
    ['activity_sports', 149, 198, 119],
    ['activity_literacy', 143, 198, 119],
    ['activity_arts', 118, 198, 119],
    ['activity_numeracy', 112, 198, 119],
    ['activity_finance', 88, 198, 119],
    ['activity_internet', 61, 198, 119],
  ])('%s: %s of %s, %s blank', (id, numerator, denominator, blank) => {
    const row = rowOf(villages, id);
    expect(row).toMatchObject({ numerator, denominator, status: 'ok', lower: null, upper: null });
    if (blank !== undefined) expect(row.blank).toBe(blank);
  });

  it('accounts for its rows', () => {
    expect(villages.inputs[0]?.rows).toEqual({ read: 509, accepted: 503, rejected: 2, skipped: 4 });
    expect(villages.inputs[0]?.skipped).toEqual({ title: 1, blank: 1, total: 1, footnote: 1 });
  });
});

describe('findings about the example files', () => {
  const lines = (path: string) => readFileSync(join(ROOT, path), 'utf8').split(/\r?\n/);
  const files: Readonly<Record<string, readonly string[]>> = {
    'complaints.csv': lines(EXAMPLE.complaints),
    'villages.csv': lines(EXAMPLE.villages),
  };
  let findings: readonly JsonFinding[];
  beforeAll(async () => {
    const ran = await desmig([
      'validate',
      EXAMPLE.complaints,
      EXAMPLE.villages,
      '--format',
      'json',
      '--quiet',
    ]);
    expect(ran.status).toBe(1);
    findings = (JSON.parse(ran.stdout) as { findings: readonly JsonFinding[] }).findings;
  });

  it.each([
    ['invalid-date', 'Tgl Aduan', 3],
    ['constraint-error', 'Usia', 1],
    ['unknown-category', 'Sub Klaster', 2],
    ['unknown-region', 'Prov', 13],
    ['row-constraint', 'Tgl Aduan', 1],
    ['duplicate-row', 'No Registrasi', 2],
    ['duplicate-key', 'Kode Desa', 2],
  ])('%s in %s: %i (fixtures/README.md)', (code, column, count) => {
    const own = findings.filter((finding) => finding.code === code && finding.column === column);
    expect(own.reduce((sum, finding) => sum + finding.count, 0)).toBe(count);
  });

  it('point at the physical line that holds the value', () => {
    let looked = 0;
    for (const { code, examples } of findings)
      for (const { file, line, value } of examples) {
        if (line === undefined) continue;
        const text = files[file]?.[line - 1];
        expect(text, `${file}:${line}`).toBeDefined();
        if (value === undefined) continue;
        looked += 1;
        expect(text, `${code} at ${file}:${line}`).toContain(value);
      }
    expect(looked).toBeGreaterThan(10);
  });

  it('point at the later of two identical rows, and of two rows with one key', () => {
    for (const [code, file] of [
      ['duplicate-row', 'complaints.csv'],
      ['duplicate-key', 'villages.csv'],
    ] as const) {
      const text = files[file] ?? [];
      const examples = findings
        .filter((finding) => finding.code === code)
        .flatMap((finding) => finding.examples);
      expect(examples).toHaveLength(2);
      for (const { line } of examples) {
        const own = text[(line ?? 0) - 1] ?? '';
        const before = text.slice(0, (line ?? 0) - 1);
        if (code === 'duplicate-row') expect(before).toContain(own);
        else {
          const key = own.slice(0, 14);
          expect(before.some((one) => one.startsWith(key) && one !== own)).toBe(true);
        }
      }
    }
  });

  it('name columns by the labels of the file and never a value that identifies a person', () => {
    const labels = new Set([
      ...(files['complaints.csv']?.[1] ?? '').split(','),
      ...(files['villages.csv']?.[1] ?? '').split(';'),
    ]);
    for (const { column } of findings)
      if (column !== null) for (const one of column.split(', ')) expect(labels).toContain(one);
    expect(JSON.stringify(findings)).not.toMatch(/Pelapor \d|0800/);
  });
});

describe('defects', () => {
  const D = 'fixtures/defects';
  it.each([
    [
      'complaints-unterminated-quote.csv',
      'unterminated-quote',
      7,
      { read: 31, accepted: 30, rejected: 0, skipped: 1 },
    ],
    ['complaints-embedded-newlines.csv', null, null, { read: 11, accepted: 10, rejected: 0, skipped: 1 }],
    [
      'complaints-mixed-line-endings.csv',
      'mixed-line-endings',
      null,
      { read: 13, accepted: 12, rejected: 0, skipped: 1 },
    ],
    [
      'complaints-duplicate-key-same.csv',
      'duplicate-row',
      null,
      { read: 11, accepted: 8, rejected: 0, skipped: 3 },
    ],
    [
      'complaints-duplicate-key-different.csv',
      'duplicate-key',
      null,
      { read: 11, accepted: 8, rejected: 2, skipped: 1 },
    ],
    [
      'complaints-invalid-dates.csv',
      'invalid-date',
      null,
      { read: 11, accepted: 3, rejected: 7, skipped: 1 },
    ],
    ['complaints-total-and-notes.csv', null, null, { read: 20, accepted: 12, rejected: 0, skipped: 8 }],
    ['complaints-ragged-rows.csv', 'extra-cell', 6, { read: 13, accepted: 10, rejected: 2, skipped: 1 }],
    ['complaints-ragged-rows.csv', 'missing-cell', 4, { read: 13, accepted: 10, rejected: 2, skipped: 1 }],
    [
      'complaints-semicolon-windows-1252.csv',
      'encoding-assumed',
      null,
      { read: 11, accepted: 10, rejected: 0, skipped: 1 },
    ],
    ['complaints-utf-16le-bom.csv', null, null, { read: 11, accepted: 10, rejected: 0, skipped: 1 }],
    ['complaints-tab.tsv', null, null, { read: 11, accepted: 10, rejected: 0, skipped: 1 }],
    ['complaints-excel-serial-dates.csv', null, null, { read: 11, accepted: 10, rejected: 0, skipped: 1 }],
    ['complaints-iso-dates.csv', null, null, { read: 11, accepted: 10, rejected: 0, skipped: 1 }],
    ['complaints-english-headers.csv', null, null, { read: 11, accepted: 10, rejected: 0, skipped: 1 }],
  ])('%s: %s at line %s', async (file, code, line, rows) => {
    const ran = await desmig([
      'validate',
      `${D}/${file}`,
      '--format',
      'json',
      '--quiet',
      '--fail-on',
      'never',
    ]);
    expect(ran.status, ran.stderr).toBe(0);
    const found = JSON.parse(ran.stdout) as { inputs: { rows: object }[]; findings: JsonFinding[] };
    expect(found.inputs[0]?.rows).toEqual(rows);
    if (code !== null) {
      const finding = found.findings.find((one) => one.code === code);
      expect(finding).toBeDefined();
      if (line !== null) expect(finding?.examples[0]?.line).toBe(line);
    } else expect(found.findings.filter((one) => one.severity !== 'info')).toEqual([]);
  });

  it('points at the physical lines of a file with line breaks inside its cells', async () => {
    const ran = await desmig([
      'inspect',
      `${D}/complaints-embedded-newlines.csv`,
      '--format',
      'json',
      '--quiet',
    ]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ kind: 'complaints', headerLine: 2, rows: { read: 11 } });
  });
});
