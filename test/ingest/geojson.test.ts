import { describe, expect, it } from 'vitest';
import { readGeoJson } from '../../src/ingest/geojson.ts';
import { DesmigError } from '../../src/model/error.ts';
import type { Message } from '../../src/model/message.ts';

const SQUARE = [
  [
    [106, -6],
    [107, -6],
    [107, -7],
    [106, -6],
  ],
];
const feature = (properties: unknown, geometry: unknown = { type: 'Polygon', coordinates: SQUARE }) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: readonly unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
const read = (text: string, key = 'kode') => readGeoJson(Buffer.from(text), 'peta.geojson', key);

function refused(text: string, key?: string) {
  try {
    read(text, key);
  } catch (error) {
    if (error instanceof DesmigError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('boundaries of a file', () => {
  it.each([
    [32, '32'],
    ['32', '32'],
    ['3201', '32.01'],
    ['32.01', '32.01'],
    ['320101', '32.01.01'],
    ['32.01.01.2001', '32.01.01.2001'],
  ])('the code %j is %s', (value, code) => {
    expect([...read(collection(feature({ kode: value }))).areas.keys()]).toEqual([code]);
  });

  it('join the features of one code, and come in the order of codes', () => {
    const many = { type: 'MultiPolygon', coordinates: [SQUARE, SQUARE] };
    const { areas } = read(
      collection(feature({ K: '33' }), feature({ K: '32' }, many), feature({ K: '33' })),
      'K',
    );
    expect([...areas].map(([code, rings]) => [code, rings.length])).toEqual([
      ['32', 2],
      ['33', 2],
    ]);
  });

  it('stop being JSON on a line that is named', () => {
    const error = refused('{"type": "FeatureCollection",\n"features": [\n{"type": ]\n}');
    expect([error.code, error.location?.line]).toEqual(['map-unreadable', 3]);
  });

  it.each([
    ['a Topology', JSON.stringify({ type: 'Topology', objects: {} })],
    ['no features', collection()],
    ['a list', '[1, 2]'],
    ['a word', '"x"'],
  ])('are refused: %s', (_, text) => {
    expect(refused(text).code).toBe('map-unreadable');
  });

  it.each([
    ['another property', feature({ nama: 'A' }), 'map-lacks-key'],
    ['no properties', feature(null), 'map-lacks-key'],
    ['a name for a code', feature({ kode: 'Jawa Barat' }), 'map-no-code'],
    ['three digits', feature({ kode: '320' }), 'map-no-code'],
    ['a point', feature({ kode: '32' }, { type: 'Point', coordinates: [1, 2] }), 'map-no-area'],
    ['no geometry', feature({ kode: '32' }, null), 'map-no-area'],
    [
      'a corner without numbers',
      feature(
        { kode: '32' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [1, 2],
              ['a', 3],
              [4, 5],
            ],
          ],
        },
      ),
      'map-no-area',
    ],
    [
      'metres',
      feature(
        { kode: '32' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [5e5, 9e6],
              [6e5, 9e6],
              [6e5, 8e6],
            ],
          ],
        },
      ),
      'map-not-degrees',
    ],
  ] as const)('name the feature at fault: %s', (_, faulty, why) => {
    const text = collection(feature({ kode: '31' }), faulty);
    const error = refused(text);
    expect(error.code).toBe('map-feature');
    expect(error.what.params['n']).toBe(2);
    expect(error.what.params['what']).toMatchObject({ key: why });
    const line = text.split('\n').findIndex((_line, at, lines) => at > 5 && lines[at - 1] === '  },') + 1;
    expect(error.location).toEqual({ file: 'peta.geojson', line });
  });

  it.each([
    ['x'.repeat(5000), 'xxx'],
    [{ a: 1 }, '{"a":1}'],
  ])('quote no more of a value than an error has room for', (kode, begins) => {
    const what = refused(collection(feature({ kode }))).what.params['what'] as unknown as Message;
    const value = String(what.params['value']);
    expect(value.startsWith(begins)).toBe(true);
    expect(value.length).toBeLessThanOrEqual(40);
  });
});
