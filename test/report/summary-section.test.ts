import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../../src/model/indicator.ts';
import type { InputSummary } from '../../src/model/input.ts';
import type { Lang } from '../../src/model/message.ts';
import type { ReportResult } from '../../src/model/report.ts';
import { reportDocument } from '../../src/report/report-document.ts';
import { text } from '../../src/report/text.ts';
import { claimsOf } from '../messages/never-said.ts';

const PERIOD = { label: '2023', from: '2023-01-01', to: '2023-09-06', complete: false } as const;
const PROVINCES = ['Aceh', 'Sumatera Utara', 'Jawa Barat', 'Jawa Tengah', 'Jawa Timur', 'Banten', 'Bali'];
const CODES = ['11', '12', '32', '33', '35', '36', '51'];

type Figure = readonly [value: number, lower: number, upper: number] | null;

function row(
  code: string,
  name: string,
  figure: Figure,
  [x, n]: readonly [number, number] = [30, 100],
): MeasuredRow {
  return {
    region: { level: code === 'ID' ? 'national' : 'province', code, name },
    period: PERIOD,
    asOf: '2023-09-06',
    numerator: figure === null ? null : x,
    denominator: figure === null ? null : n,
    value: figure?.[0] ?? null,
    lower: figure?.[1] ?? null,
    upper: figure?.[2] ?? null,
    status: figure === null ? 'suppressed' : 'ok',
  };
}

function care(figures: readonly Figure[]): IndicatorResult {
  return {
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
    rationale: { id: '', en: '' },
    numeratorLabel: { id: 'kasus berlabel itu', en: 'cases with that label' },
    denominatorLabel: { id: 'kasus klaster keluarga', en: 'cases of the family cluster' },
    valueUnit: null,
    caveats: ['caveat-incidence', 'caveat-whom'],
    rows: [
      row('ID', 'Indonesia', [30.6056, 28.086, 33.247], [374, 1222]),
      ...figures.map((figure, at) => row(CODES[at] ?? '', PROVINCES[at] ?? '', figure)),
    ],
  };
}

const input = {
  path: 'dir/kasus.csv',
  kind: 'complaints',
  kindTitle: { id: 'pengaduan', en: 'complaints' },
  rowOf: { id: 'satu kasus', en: 'a case' },
  sha256: 'abcdef0123456789'.repeat(4),
  sheet: null,
  otherSheets: [],
  columns: [],
  rows: { read: 1230, accepted: 1222, rejected: 3, skipped: 5 },
  skippedBy: {},
  example: false,
} as unknown as InputSummary;

const result = (figures: readonly Figure[]): ReportResult => ({
  inputs: [input],
  indicators: [care(figures)],
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
  protection: {},
  notComputed: [],
  notes: [],
  asked: null,
  lang: 'id',
});

const AROUND: Figure = [30, 20, 40];
const ABOVE: Figure = [45, 34, 55];
const BELOW: Figure = [12, 8, 20];

const blocksOf = (document: Document, role: string): readonly Block[] =>
  document.sections.filter((section) => section.role === role).flatMap(({ blocks }) => blocks);
const sentences = (figures: readonly Figure[], lang: Lang) =>
  blocksOf(reportDocument(result(figures)), 'summary').flatMap((block) =>
    block.kind === 'sentence' ? [text(lang, block.text)] : [],
  );

describe('sentences of a report', () => {
  it('name the places whose whole interval lies beyond the national figure, and how many would by chance', () => {
    const figures = [AROUND, ABOVE, ABOVE, AROUND, AROUND, ABOVE, BELOW];
    expect(sentences(figures, 'id')[0]).toBe(
      'Pengasuhan bermasalah: tiga provinsi (Sumatera Utara, Jawa Barat, Banten) berada di atas angka nasional (30,6%), dengan seluruh selang kepercayaan 95% di atas angka tersebut. ' +
        'Sebaliknya, satu provinsi (Bali) berada di bawah angka nasional, dengan seluruh selang kepercayaan di bawahnya. ' +
        'Di antara 7 provinsi yang dapat dibandingkan, sekitar 0,4 akan tampak demikian semata-mata karena variasi acak.',
    );
    expect(sentences(figures, 'en')[0]).toContain(
      'above it: three provinces (Sumatera Utara, Jawa Barat, Banten).',
    );
  });

  it('claim nothing where all intervals hold the national figure', () => {
    expect(sentences(Array(6).fill(AROUND), 'id')[0]).toBe(
      'Pengasuhan bermasalah: pada enam provinsi yang dapat dibandingkan, semua selang kepercayaan 95% mencakup angka nasional (30,6%).',
    );
  });

  it('compare nothing where fewer than five places are published', () => {
    expect(sentences([ABOVE, AROUND, AROUND, AROUND, null, null, null], 'id')).toHaveLength(1);
  });

  it('account for every row read', () => {
    expect(sentences([], 'id').at(-1)).toContain(
      'Dari 1.230 baris yang dibaca, 1.222 diterima, 3 ditolak, dan 5 dilewati',
    );
  });

  it.each(['id', 'en'] as const)('say nothing that is never said (%s)', (lang) => {
    const said = [
      [AROUND, ABOVE, ABOVE, AROUND, AROUND, ABOVE, BELOW],
      [AROUND, AROUND, AROUND, AROUND, AROUND, null, null],
    ].flatMap((figures) =>
      reportDocument(result(figures)).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'sentence'
            ? [text(lang, block.text)]
            : block.kind === 'headline'
              ? [text(lang, block.citation)]
              : [],
        ),
      ),
    );
    expect(said.length).toBeGreaterThan(4);
    expect(said.flatMap(claimsOf)).toEqual([]);
  });
});

describe('a leading figure', () => {
  it('is quoted with period, day, interval, denominator, caveats and source', () => {
    const [headline] = blocksOf(reportDocument(result([])), 'summary').filter(
      (block) => block.kind === 'headline',
    );
    expect(headline?.kind === 'headline' && text('en', headline.citation)).toBe(
      'Problematic care: 374 of 1,222 cases (30.6%; 95% confidence interval 28.1-33.2), ' +
        'period 1 January 2023 to 6 September 2023 (part of the period), as of 6 September 2023. ' +
        'Numerator: cases with that label; denominator: cases of the family cluster. ' +
        'Complaints that reached KPAI, not all events. Cases come from all families; the migrant share is unknown. ' +
        'Source: kasus.csv (SHA-256 abcdef012345).',
    );
  });
});

describe('charts of a report', () => {
  it('hold no value of a hidden row, and draw bars of published rows alone', () => {
    const charts = reportDocument(result([AROUND, null, ABOVE, AROUND, AROUND, BELOW, null]))
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'chart');
    const drawings = charts.flatMap((chart) => (chart.kind === 'chart' ? chart.drawings : []));
    const tiles = drawings.flatMap((drawing) => (drawing.kind === 'tiles' ? drawing.tiles : []));
    const bars = drawings.flatMap((drawing) => (drawing.kind === 'bars' ? drawing.bars : []));
    expect(tiles.filter(({ status }) => status === 'suppressed')).toEqual([
      {
        code: '12',
        name: 'Sumatera Utara',
        label: 'Sumatera Utara',
        status: 'suppressed',
        value: null,
        lower: null,
        upper: null,
      },
      {
        code: '51',
        name: 'Bali',
        label: 'Bali',
        status: 'suppressed',
        value: null,
        lower: null,
        upper: null,
      },
    ]);
    expect(bars.map(({ label }) => label)).toEqual([
      'Jawa Barat',
      'Aceh',
      'Jawa Tengah',
      'Jawa Timur',
      'Banten',
    ]);
  });
});
