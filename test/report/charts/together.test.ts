import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { msg } from '../../../src/messages/message.ts';
import type { DocChart, Drawing } from '../../../src/model/document.ts';
import type { DrawnMap } from '../../../src/model/map.ts';
import { drawn } from '../../../src/report/charts/draw.ts';
import type { Shape } from '../../../src/report/charts/picture.ts';
import { regionChart } from '../../../src/report/region-chart.ts';
import { checkMap } from '../../../src/workflows/map.ts';
import { report } from '../../../src/workflows/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A published table that reaches back before the splits of 2022, and names no regencies. */
async function chartOf(lines: readonly string[], map?: DrawnMap): Promise<DocChart> {
  const path = join(folder, 'table.csv');
  writeFileSync(path, `${['Tahun,Provinsi,Klaster,Jumlah', ...lines].join('\n')}\n`);
  const options = { audience: 'internal', by: 'province', indicators: ['cases_recorded'] } as const;
  const [indicator] = (await report([path], options)).indicators;
  if (indicator === undefined) throw new Error('nothing counted');
  if (map !== undefined) checkMap(map, [indicator]);
  const rows = indicator.rows.filter(({ period }) => period.label === '2023');
  const facts = { inputs: [], newSince: null, ...(map === undefined ? {} : { map }) };
  return regionChart(indicator, rows, 'province', facts);
}

const line = (year: number, province: string, n: number) =>
  `${year},${province},Keluarga dan Pengasuhan Alternatif,${n}`;
const OLD = [line(2020, 'Papua', 40), line(2020, 'Papua Barat', 20), line(2020, 'Jawa Barat', 100)];
const NEW = [
  line(2023, 'Papua', 10),
  line(2023, 'Papua Selatan', 11),
  line(2023, 'Papua Barat', 60),
  line(2023, 'Papua Barat Daya', 5),
  line(2023, 'Jawa Barat', 110),
];

/** Look and last text of each place drawn. */
function places(chart: DocChart, kind: Drawing['kind']): readonly (readonly [string, unknown])[] {
  const drawing = chart.drawings.find((one) => one.kind === kind);
  const [picture] = drawing === undefined ? [] : drawn(chart, drawing);
  return (picture?.shapes ?? []).flatMap((shape: Shape) => {
    if (shape.kind !== 'group') return [];
    const texts = shape.shapes.flatMap((one) => (one.kind === 'text' ? [one.written] : []));
    return [[shape.look, texts.at(-1)] as const];
  });
}

const figure = (value: number) => ({ figure: value, digits: 0 });

describe('provinces counted together over a split', () => {
  it('are tiles of the colour of the whole that say with whom they are counted, none missing', async () => {
    const chart = await chartOf([...OLD, ...NEW]);
    const tiles = places(chart, 'tiles');
    expect(tiles).toHaveLength(38);
    const papua = tiles.find(([, text]) => JSON.stringify(text) === JSON.stringify(figure(21)));
    const west = tiles.find(([, text]) => JSON.stringify(text) === JSON.stringify(figure(65)));
    expect([papua?.[0], west?.[0]].every((look) => /^k[1-5]$/.test(look ?? ''))).toBe(true);
    expect(papua?.[0]).not.toBe(west?.[0]);
    expect(tiles.filter(([, text]) => text === '= Papua')).toEqual(Array(3).fill([papua?.[0], '= Papua']));
    expect(tiles.filter(([, text]) => text === '= Pabar')).toEqual([[west?.[0], '= Pabar']]);
    expect(JSON.stringify(chart.note)).toContain('chart-note-together');
  });

  it('say nothing of the kind where each has its own row', async () => {
    const chart = await chartOf(NEW);
    const tiles = places(chart, 'tiles');
    expect(tiles).toHaveLength(38);
    expect(tiles.some(([, text]) => String(text).startsWith('='))).toBe(false);
    expect(JSON.stringify(chart.note)).not.toContain('chart-note-together');
  });

  it('are areas of a map from a file the same way, and its counts of rows and areas hold', async () => {
    const area = (code: string) => ({ code, rings: [], label: [0, 0] as const });
    const map = {
      file: 'peta.geojson',
      sha256: 'a'.repeat(64),
      width: 9,
      height: 9,
      areas: ['32', '93', '94', '32.01'].map(area),
    };
    const chart = await chartOf([...OLD, ...NEW], map);
    const areas = places(chart, 'map');
    expect(areas[0]?.[1]).toEqual(figure(110));
    expect(areas.slice(1, 3).map(([, text]) => text)).toEqual(['= Papua', '= Papua']);
    expect(areas[1]?.[0]).toMatch(/^k[1-5]$/);
    expect(areas[3]?.[0]).toBe('kn');
    // 34 rows of provinces: two of them are drawn, and one area has none
    expect(chart.source).toMatchObject({ key: 'map-source', params: { rows: 32, areas: 1 } });
    expect(() => checkMap({ ...map, areas: [area('93')] }, [])).toThrow();
    expect(await chartOf([...OLD, ...NEW], { ...map, areas: [area('93')] })).toBeDefined();
  });
});

describe('a map of provinces that are counted together and hidden', () => {
  it('hatches each of them', () => {
    const bare = { label: 'x', lower: null, upper: null };
    const tiles = [
      { code: '91', status: 'suppressed', value: null, ...bare },
      { code: '93', within: '91', status: 'suppressed', value: null, ...bare },
      { code: '32', status: 'ok', value: 3, ...bare },
    ] as const;
    const chart = { title: msg('chart-hidden'), digits: 1 } as unknown as DocChart;
    const looks = drawn(chart, { kind: 'tiles', tiles })[0]?.shapes.map((one) =>
      one.kind === 'group' ? [one.look, one.shapes.some(({ kind }) => kind === 'outline')] : [],
    );
    expect(looks).toEqual([
      ['kc', true],
      ['kc', true],
      ['k3', false],
    ]);
  });
});
