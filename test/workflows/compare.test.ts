import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/analysis/stats/index.ts';
import type { ComparedIndicator, CompareResult } from '../../src/model/compare.ts';
import type { DesmigError } from '../../src/model/error.ts';
import type { Lang } from '../../src/model/message.ts';
import { compareDocument } from '../../src/report/compare-document.ts';
import { compareCsv, compareJson, compareNdjson } from '../../src/report/compare-machine.ts';
import { markdown } from '../../src/report/markdown.ts';
import { qualityBlocks } from '../../src/report/quality-section.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { type CompareOptions, compare } from '../../src/workflows/compare.ts';
import type { InputFile } from '../../src/workflows/reading/open-input.ts';
import { claimsOf } from '../messages/never-said.ts';
import { EXAMPLE } from '../support/bin.ts';

const CHILDREN = 'fixtures/example/children.csv';
const TOOL = { name: 'desmig', version: '0' };
const PLANTED = 6;

const file = (name: string, content: string): InputFile => ({ name, content: Buffer.from(content) });

function only(result: CompareResult): ComparedIndicator {
  const [indicator] = result.indicators;
  if (indicator === undefined) throw new Error('nothing was compared');
  return indicator;
}

function printed(result: CompareResult, lang: Lang, top: number | null = 10): string {
  const document = compareDocument(result, result.quality === null ? [] : qualityBlocks(result.quality));
  return terminal(document, { lang, top, width: 80, style: PLAIN });
}

const refused = (files: readonly InputFile[], options: CompareOptions) =>
  compare(files, options).then(
    () => null,
    (error: DesmigError) => error,
  );

/** Family cases of 2023 by province: cases of problematic care, and others. */
function register(counts: Readonly<Record<string, readonly [number, number]>>, years = ['2023']): string {
  const lines = ['No,Tgl Aduan,Klaster,Sub Klaster,Provinsi'];
  for (const year of years)
    for (const [province, [care, other]] of Object.entries(counts))
      for (let index = 0; index < care + other; index += 1)
        lines.push(
          `${lines.length},${13 + (index % 15)}/0${1 + (index % 8)}/${year},Lingkungan Keluarga dan Pengasuhan Alternatif,${index < care ? 'Anak Korban Pengasuhan Bermasalah' : 'Anak Korban Perebutan Hak Kuasa Asuh'},${province}`,
        );
  return `${lines.join('\n')}\n`;
}

describe('the example set by village, internal', () => {
  const asked = { by: 'village', indicators: ['school_problem'], audience: 'internal' } as const;
  const found = compare([CHILDREN, EXAMPLE.villages], asked);

  it('has the planted villages first, and no others as discoveries', async () => {
    const { rows, tallies } = only(await found);
    const first = rows.slice(0, PLANTED);
    expect(first.every((row) => row.funnel === 'high-99.8' && (row.q ?? 1) <= 0.05)).toBe(true);
    expect(first.every((row) => row.region.code.startsWith('35.'))).toBe(true);
    expect(tallies[0]?.discoveries).toBe(PLANTED);
    expect(rows.length).toBeGreaterThanOrEqual(503);
  });

  it.each(['id', 'en'] as const)(
    'shows them on the first screen with the reason, in 80 columns (%s)',
    async (lang) => {
      const lines = printed(await found, lang).split('\n');
      expect(lines.every((line) => line.length <= 80)).toBe(true);
      const screen = lines.slice(0, 24).join('\n');
      for (const row of only(await found).rows.slice(0, PLANTED)) expect(screen).toContain(row.region.code);
      expect(screen.match(lang === 'id' ? /di atas 99,8%/g : /above 99\.8%/g)).toHaveLength(PLANTED);
      expect(lines.join('\n')).toContain(lang === 'id' ? 'bukan peringkat mutu' : 'not a ranking of quality');
      expect(lines.join('\n')).toContain('SAPA 129');
    },
  );

  it('is the same on shuffled rows, and twice', async () => {
    const [title, header, ...rows] = readFileSync(CHILDREN, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const random = createRandom(4);
    const mixed = rows
      .filter((line) => /^\d\d\./.test(line))
      .map((line) => ({ line, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ line }) => line);
    const kept = new Set<string>();
    const unique = mixed.filter((line) => !kept.has(line) && kept.add(line));
    const write = (lines: readonly string[]) =>
      file('children.csv', [title, header, ...lines, ''].join('\n'));
    const options = { ...asked, prefer: 'first' } as const;
    const one = await compare([write(unique)], options);
    const other = await compare([write([...unique].sort())], options);
    expect(compareCsv(one)).toBe(compareCsv(other));
    expect(compareNdjson(await compare([write(unique)], options))).toBe(compareNdjson(one));
  });

  it('has the keys of the contract, beside those of a report', async () => {
    const json = JSON.parse([...compareJson(await found, TOOL)].join('')) as {
      readonly indicators: readonly { readonly rows: readonly Record<string, unknown>[] }[];
    };
    expect(Object.keys(json.indicators[0]?.rows[0] ?? {})).toEqual([
      ...[
        'region',
        'period',
        'asOf',
        'numerator',
        'denominator',
        'value',
        'lower',
        'upper',
        'status',
        'blank',
      ],
      ...['z', 'p', 'q', 'funnel', 'shrunken', 'weight', 'decile', 'rankLower', 'rankUpper'],
    ]);
  });

  it('renders as Markdown and CSV with one line a unit', async () => {
    expect(markdown(compareDocument(await found), { lang: 'id', top: 5 })).toContain('```text');
    const lines = compareCsv(await found)
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(only(await found).rows.length + 1);
    expect(lines[0]).toMatch(/status,z,p,q,funnel,shrunken,weight,decile,rank_lower,rank_upper$/);
  });
});

describe('the example set by village, public', () => {
  const found = compare([CHILDREN, EXAMPLE.villages], { by: 'village' });

  it('shows programme indicators by village, children by regency, and says so', async () => {
    const levels = new Map((await found).indicators.map((one) => [one.id, one.unitLevel]));
    expect(levels.get('sessions_per_village_month')).toBe('village');
    expect(levels.get('school_problem')).toBe('regency');
    expect(printed(await found, 'id').replace(/\s+/g, ' ')).toContain(
      'menurut Kabupaten/kota; menurut Desa/kelurahan hanya dengan',
    );
  });

  it('leaves a yes or no of single villages out, with the level that makes sense', async () => {
    const left = (await found).notCompared.find(({ id }) => id === 'pillar_cooperative');
    expect(left?.reason).toMatchObject({ key: 'compare-yes-or-no', params: { level: { en: 'regency' } } });
    expect(printed(await found, 'en')).toContain('--by regency');
  });

  it('a census has no interval and no test, and it is said', async () => {
    const ratio = (await found).indicators.find(({ id }) => id === 'sessions_per_village_month');
    expect(ratio?.untested).toMatchObject({ key: 'compare-untested-census' });
    expect(ratio?.rows.every((row) => row.p === null && row.lower === null && row.funnel === null)).toBe(
      true,
    );
  });

  it('never says what is never said, nor ranks a place by its quality', async () => {
    for (const lang of ['id', 'en'] as const) {
      const lines = printed(await found, lang, null).split('\n');
      expect(lines.flatMap(claimsOf)).toEqual([]);
      expect(
        lines.filter((line) => /terbaik|terburuk|peringkat ke|\bbest\b|\bworst\b|ranked/i.test(line)),
      ).toEqual([]);
    }
  });
});

describe('what is refused', () => {
  it('a yes or no of single villages, asked for by name', async () => {
    const error = await refused([EXAMPLE.villages], { by: 'village', indicators: ['pillar_cooperative'] });
    expect(error).toMatchObject({ code: 'single-unit-proportion', class: 'usage' });
    expect(error?.hint?.params).toMatchObject({ level: { id: 'kabkota', en: 'regency' } });
  });

  it.each([
    ['the whole country', { by: 'national' }, 'nothing-to-compare'],
    ['a group no coarser than the unit', { by: 'province', group: 'regency' }, 'group-not-coarser'],
    ['a trend and a change at once', { trend: true, against: '2022' }, 'conflicting-options'],
    ['quality without villages', { quality: true }, 'quality-needs-villages'],
  ] as const)('%s', async (_name, options, code) => {
    const error = await refused(['fixtures/defects/small-cells.csv'], {
      indicators: ['problematic_care'],
      ...options,
    });
    expect(error).toMatchObject({ code, class: 'usage' });
  });
});

describe('for the public, what is hidden', () => {
  const shown = {
    'Jawa Barat': [75, 150],
    'Jawa Timur': [43, 90],
    Banten: [43, 57],
    Lampung: [30, 60],
  } as const;
  const first = { ...shown, Aceh: [3, 30], Bengkulu: [4, 31], Jambi: [2, 29], Riau: [4, 30] } as const;
  const second = { ...shown, Aceh: [4, 30], Bengkulu: [2, 30], Jambi: [4, 31], Riau: [3, 29] } as const;
  const HIDDEN = ['Aceh', 'Bengkulu', 'Jambi', 'Riau'];
  const asked = { by: 'province', indicators: ['problematic_care'] } as const;

  it('changes nothing of what is shown: z, q, limits, shrunken values, ranks, order', async () => {
    const one = only(await compare([file('a.csv', register(first))], asked));
    const other = only(await compare([file('b.csv', register(second))], asked));
    expect(
      one.rows
        .filter((row) => row.status === 'suppressed')
        .map((row) => row.region.name)
        .sort(),
    ).toEqual(HIDDEN);
    expect(other.rows).toEqual(one.rows);
    expect(other.models).toEqual(one.models);
    expect(other.tallies).toEqual(one.tallies);
    expect(one.models[0]).toMatchObject({ numerator: 191, units: 4 });
  });

  it('cannot be a reference', async () => {
    const error = await refused([file('a.csv', register(first))], { ...asked, against: '11' });
    expect(error).toMatchObject({ code: 'reference-not-available', class: 'usage' });
  });

  it('and internally does take part', async () => {
    const internal = { ...asked, audience: 'internal' } as const;
    const one = only(await compare([file('a.csv', register(first))], internal));
    expect(one.models[0]).toMatchObject({ numerator: 204, units: 8 });
  });

  it('has nothing derived from it in any format', async () => {
    const result = await compare([file('a.csv', register(first))], asked);
    const json = JSON.parse([...compareJson(result, TOOL)].join('')) as {
      readonly indicators: readonly { readonly rows: readonly Record<string, unknown>[] }[];
    };
    const hidden = json.indicators[0]?.rows.filter((row) => row['status'] === 'suppressed') ?? [];
    expect(hidden).toHaveLength(HIDDEN.length);
    for (const { region: _r, period: _p, asOf: _a, status: _s, ...rest } of hidden)
      expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });
});

describe('references, periods and files', () => {
  const counts = { 'Jawa Barat': [60, 140], 'Jawa Timur': [50, 150], Banten: [90, 110] } as const;
  const asked = { by: 'province', indicators: ['problematic_care'] } as const;

  it('a place of its own level as the reference', async () => {
    const one = only(await compare([file('a.csv', register(counts))], { ...asked, against: '36' }));
    expect(one.models[0]).toMatchObject({
      referenceOf: '36',
      numerator: 90,
      denominator: 200,
      reference: 45,
    });
  });

  it('the whole country as the reference counts the unlocated too', async () => {
    const more = register({ ...counts, 'Luar Negeri': [50, 50] });
    const one = only(await compare([file('a.csv', more)], { ...asked, against: 'national' }));
    expect(one.models[0]).toMatchObject({ referenceOf: 'ID', numerator: 250, denominator: 700 });
  });

  it('another file: which units came and went, then Newcombe’s interval', async () => {
    const earlier = register({ 'Jawa Barat': [40, 160], 'Jawa Timur': [50, 150], Aceh: [20, 80] }, ['2022']);
    const one = only(
      await compare([file('kini.csv', register(counts))], {
        ...asked,
        against: { kind: 'files', files: [file('dulu.csv', earlier)] },
      }),
    );
    expect(one.coverage).toMatchObject({ both: 2, appeared: 1, disappeared: 1, hidden: 0 });
    const change = (code: string) => one.rows.find((row) => row.region.code === code)?.change;
    expect(change('32')?.value).toBeCloseTo(10, 10);
    expect(change('32')?.before).toMatchObject({
      numerator: 40,
      denominator: 200,
      period: { label: '2022' },
    });
    expect(change('36')).toMatchObject({ coverage: 'appeared', value: null });
    expect(one.rows.find((row) => row.region.code === '11')).toMatchObject({
      status: 'missing',
      change: { coverage: 'disappeared' },
    });
  });

  it('a period of the same file; across KPAI’s new classification no difference is given', async () => {
    const years = file('a.csv', register(counts, ['2019', '2021', '2022']));
    const near = only(await compare([years], { ...asked, period: '2022', against: '2021' }));
    expect(near.broken).toBe(false);
    expect(near.rows[0]?.change?.value).toBe(0);
    const far = await compare([years], { ...asked, period: '2022', against: '2019' });
    expect(only(far).broken).toBe(true);
    expect(only(far).rows.every((row) => row.change?.value === null)).toBe(true);
    expect(printed(far, 'id')).toContain('deret diputus');
  });

  it('a trend over whole years after the break', async () => {
    const years = file('a.csv', register(counts, ['2017', '2018', '2019', '2020', '2021', '2022']));
    const result = await compare([years], { ...asked, trend: true, asOf: '2023-06-30' });
    const trend = only(result).rows.find((row) => row.region.code === '32')?.trend;
    expect(trend).toMatchObject({ from: '2020', to: '2022', periods: 3, slope: 0 });
    expect(only(result).series?.leftOut).toEqual(['2017', '2018', '2019']);
    expect(printed(result, 'en')).toContain('the series breaks');
    const charts = compareDocument(result).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? block.drawings : [])),
    );
    const trends = charts.flatMap((drawing) => (drawing.kind === 'trend' ? [drawing] : []));
    expect(trends.length).toBeGreaterThan(1);
    for (const { points } of trends) {
      expect(points.map(({ label }) => label)).toEqual(['2017', '2018', '2019', '2020', '2021', '2022']);
      // no line within what the trends leave out, nor across the break
      expect(points.map(({ joined }) => joined)).toEqual([false, false, false, false, true, true]);
    }
    expect(trends[0]?.points.every(({ value }) => value !== null && value > 0)).toBe(true);
  });
});

describe('quality of villages’ records', () => {
  it('is a table and findings; counts of persons are not checked for the public', async () => {
    const asked = { by: 'regency', indicators: ['pillar_cooperative'], quality: true } as const;
    const open = await compare([EXAMPLE.villages], asked);
    expect(open.quality?.villages).toHaveLength(503);
    expect(open.quality?.withheld).toContain('children_left_behind');
    expect(open.quality?.villages.flatMap((one) => one.flags.map((flag) => flag.column))).not.toContain(
      'children_left_behind',
    );
    const internal = await compare([EXAMPLE.villages], { ...asked, audience: 'internal' });
    expect(internal.quality?.withheld).toEqual([]);
    expect(internal.findings.map((finding) => finding.code)).toContain('outlying-count');
    expect(printed(open, 'id')).toContain('MUTU DATA: 503 desa');
    const silent = open.quality?.villages.filter((one) => one.inTime === false).length ?? 0;
    expect(open.findings.find((finding) => finding.code === 'late-report')?.count).toBe(silent);
  });
});
