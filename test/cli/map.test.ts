import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { desmig, EXAMPLE, type JsonReport } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { pdfPages } from '../support/pdf-text.ts';

const files = scratch();
const at = (name: string) => join(files.path, name);
const CODES = '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53'.split(' ');
const CORNERS = 2000;

/** Islands side by side with many corners, one a province. */
function islands(codes: readonly string[]): string {
  const features = codes.map((code, place) => {
    const ring = Array.from({ length: CORNERS }, (_, step) => {
      const angle = (2 * Math.PI * step) / CORNERS;
      const radius = 0.8 + 0.1 * Math.sin(9 * angle) + 0.005 * Math.sin(311 * angle + place);
      return [
        96 + (place % 7) * 2 + radius * Math.cos(angle),
        4 - Math.floor(place / 7) * 2 + radius * Math.sin(angle),
      ];
    });
    return {
      type: 'Feature',
      properties: { KODE_PROV: Number(code), nama: `Provinsi ${code}` },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const run = (...options: readonly string[]) =>
  desmig(['report', EXAMPLE.complaints, '--lang', 'id', '--quiet', ...options]);

beforeAll(async () => {
  writeFileSync(at('peta.geojson'), islands(CODES));
  const map = ['--map', at('peta.geojson'), '--map-key', 'KODE_PROV'];
  const write = (name: string) =>
    run(...map, ...['html', 'pdf', 'json'].flatMap((format) => ['-o', at(`${name}.${format}`)]));
  const ran = [await write('a'), await write('b'), await run('-o', at('tiles.html'))];
  expect(ran.map(({ status, stderr }) => [status, stderr])).toEqual(Array(3).fill([0, '']));
});

const page = (name: string) => readFileSync(at(`${name}.html`), 'utf8');

describe('a map from a file', () => {
  it('stands in place of the tiles, on the page and on paper, the same bytes twice', () => {
    expect(page('tiles')).toContain('<svg class=tiles');
    expect(page('a')).not.toContain('<svg class=tiles');
    expect(page('a')).toContain('<svg class=map');
    for (const format of ['html', 'pdf'])
      expect(readFileSync(at(`b.${format}`)).equals(readFileSync(at(`a.${format}`)))).toBe(true);
    const printed = pdfPages(readFileSync(at('a.pdf'))).join(' ');
    expect(printed).toContain('Batas wilayah: peta.geojson (SHA-256 ');
    expect(printed).toContain('[c] disembunyikan');
  });

  it('is drawn by compare too, and refused there where it has no place of the table', async () => {
    const compare = (...more: readonly string[]) =>
      desmig(['compare', EXAMPLE.villages, '--indicator', 'all_pillars', '--lang', 'id', '--quiet', ...more]);
    const key = ['--map-key', 'KODE_PROV'];
    const drawn = await compare('--map', at('peta.geojson'), ...key, '-o', at('banding.html'));
    expect([drawn.status, drawn.stderr]).toEqual([0, '']);
    expect(page('banding')).toContain('<svg class=map');
    expect(page('banding')).not.toContain('<svg class=tiles');
    expect(page('banding')).toContain('Batas wilayah: peta.geojson (SHA-256 ');
    writeFileSync(at('lain.geojson'), islands(['77']));
    const refused = await compare('--map', at('lain.geojson'), ...key, '-o', at('never.html'));
    expect([refused.status, refused.stderr.includes('map-matches-nothing')]).toEqual([2, true]);
  });

  it('takes little room, however many corners the file has', () => {
    const more = page('a').length - page('tiles').length;
    expect(statSync(at('peta.geojson')).size).toBeGreaterThan(1_000_000);
    expect(more).toBeLessThan(60_000);
  });

  it('draws each place once, hatches what is hidden, and counts what it could not match', () => {
    const { indicators } = JSON.parse(readFileSync(at('a.json'), 'utf8')) as JsonReport;
    const rows = (indicators[0]?.rows ?? []).filter(({ region }) => region.level === 'province');
    const onMap = rows.filter(({ region }) => CODES.includes(region.code));
    const status = (wanted: string) => onMap.filter((row) => row.status === wanted).length;
    expect([status('ok') > 3, status('suppressed') > 3]).toEqual([true, true]);
    const svg = /<svg class=map[\s\S]*?<\/svg>/.exec(page('a'))?.[0] ?? '';
    expect(svg.match(/<g class=k[1-5]>/g)).toHaveLength(status('ok'));
    expect(svg.match(/<g class=kc>/g)).toHaveLength(status('suppressed'));
    expect(svg.match(/class=hatch/g)).toHaveLength(status('suppressed'));
    expect(page('a').match(/<path id=area-/g)).toHaveLength(CODES.length);
    expect(page('a')).toContain(
      `Tidak tergambar: ${rows.length - onMap.length} baris tabel; tanpa baris di tabel: ${CODES.length - onMap.length} bidang peta.`,
    );
  });

  it.each([
    ['a property that is not there', islands(['32']), [], 3, 'map-feature', 'KODE_PROV, nama'],
    ['no JSON', '{"type":\n"FeatureCollection",,}', [], 3, 'map-unreadable', ':2'],
    ['codes of no place', islands(['77']), ['--map-key', 'KODE_PROV'], 2, 'map-matches-nothing', '77'],
  ] as const)('is refused: %s', async (_, content, options, status, code, hint) => {
    writeFileSync(at('salah.geojson'), content);
    const ran = await run('--map', at('salah.geojson'), ...options, '-o', at('never.html'));
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(`kesalahan[${code}]`);
    expect(ran.stderr).toContain(hint);
  });

  it('is refused where there is no such file', async () => {
    const ran = await run('--peta', at('tidak-ada.geojson'));
    expect([ran.status, ran.stderr.includes('kesalahan[file-not-found]')]).toEqual([3, true]);
  });
});
