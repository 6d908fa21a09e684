import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expressionFault } from '../../src/analysis/expression.ts';
import { planCounts } from '../../src/analysis/plan.ts';
import { openEngine } from '../../src/engine/index.ts';
import type { DesmigError } from '../../src/model/error.ts';
import { text as said } from '../../src/report/text.ts';
import { catalogueWith } from '../../src/workflows/catalogue.ts';
import { readConfig } from '../../src/workflows/config.ts';
import { declareEmpty } from '../../src/workflows/load.ts';
import { report } from '../../src/workflows/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const OWN = `{
  // comments are allowed
  "settings": { "minCell": 10 },
  "aliases": { "complaints": { "received_on": ["Tgl Registrasi Aduan"] } },
  "values": { "complaints": { "category": { "problematic-care": ["Salah asuh"] } } },
  "indicators": {
    "online_share": {
      "title": { "id": "Aduan daring", "en": "Online complaints" },
      "kind": "proportion", "counts": "cases", "universe": "process", "publicLevel": "regency",
      "numerator": { "from": "case_counts", "where": "channel = 'online'", "label": "online" },
      "denominator": { "from": "case_counts", "where": "channel is not null", "label": "with a channel" },
    },
  },
}`;

describe('a configuration', () => {
  it('adds indicators, header spellings and labels, and nothing else is needed', async () => {
    const catalogue = catalogueWith(await readConfig(write('own.json', OWN)));
    const file = write(
      'register.csv',
      'Tgl Registrasi Aduan,Klaster,Sub Klaster,Saluran\n2023-01-14,Lingkungan Keluarga dan Pengasuhan Alternatif,Salah asuh,Daring\n2023-01-15,Lingkungan Keluarga dan Pengasuhan Alternatif,Hak nafkah,Telepon\n2023-01-16,Pendidikan,,\n',
    );
    const result = await report([file], { catalogue, audience: 'internal', by: 'national' });
    const at = (id: string) => {
      const row = result.indicators.find((indicator) => indicator.id === id)?.rows[0];
      return [row?.numerator, row?.denominator];
    };
    expect(at('online_share')).toEqual([1, 2]);
    expect(at('problematic_care')).toEqual([1, 2]);
  });

  it('binds every own indicator against empty tables', async () => {
    const catalogue = catalogueWith(await readConfig(write('bind.json', OWN)));
    const engine = await openEngine({ inputs: [] });
    try {
      await declareEmpty(engine, catalogue);
      const own = catalogue.indicators['online_share'];
      expect(own).toBeDefined();
      if (own === undefined) return;
      for (const { sql } of planCounts([own], { by: 'province', asOf: {} }))
        expect((await engine.rows(`EXPLAIN ${sql}`)).length).toBeGreaterThan(0);
    } finally {
      engine.close();
    }
  });

  it.each([
    [
      'a key that is none',
      OWN.replace('"settings"', '"setings"'),
      3,
      'error-config-key',
      { suggestion: 'settings' },
    ],
    [
      'a setting that is none',
      OWN.replace('minCell', 'minCel'),
      3,
      'error-config-key',
      { suggestion: 'minCell' },
    ],
    ['a value out of bounds', OWN.replace('"minCell": 10', '"minCell": 0'), 3, 'error-config-value', null],
    [
      'a column that is none',
      OWN.replace('"received_on"', '"recieved_on"'),
      4,
      'error-unknown-column',
      { suggestion: 'received_on' },
    ],
    [
      'a label code that is none',
      OWN.replace('"problematic-care"', '"problematic-car"'),
      5,
      'error-filter-value',
      { suggestion: 'problematic-care' },
    ],
    [
      'a column of a condition that is none',
      OWN.replace("channel = 'online'", "chanel = 'online'"),
      10,
      'error-config-expression',
      { suggestion: 'channel' },
    ],
    [
      'an id of the catalogue',
      OWN.replace('"online_share"', '"closed_share"'),
      7,
      'error-config-indicator-taken',
      null,
    ],
    [
      'text that is no JSON',
      OWN.replace('"kind": "proportion",', '"kind": proportion,'),
      9,
      'error-config-syntax',
      null,
    ],
  ])('names the line of %s', async (name, text, line, key, hint) => {
    const path = write(`${name.replaceAll(' ', '-')}.json`, text);
    const error = await readConfig(path).then(
      () => null,
      (thrown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'invalid-config',
      class: 'config',
      what: { key },
      location: { line },
    });
    if (hint !== null) expect(error.hint.params).toMatchObject(hint);
  });
});

describe('conditions of own indicators', () => {
  const columns = ['category', 'channel', 'received_on'];
  it.each([
    ["channel = 'online' and received_on >= date '2023-01-01'", null],
    ["date_diff('day', received_on, :as_of) between 0 and 30", null],
    ['category in (select category from complaints)', 'select'],
    ["channel = read_text('/etc/passwd')", 'read_text'],
    ['channel is null; drop table complaints', ';'],
    ["channel = 'x' -- and more", '--'],
    ['"channel" = 1', '"'],
    ['n > $1', 'n'],
  ])('%s', (sql, found) => {
    expect(expressionFault(sql, columns)?.found ?? null).toBe(found);
  });
});

describe('a mistake in a configuration', () => {
  const counted = '"title":"x","counts":"cases","universe":"process","publicLevel":"regency"';
  const side = '"numerator":{"from":"complaints","label":"x"}';
  it.each([
    [
      'a kind with the name of what every object has',
      '{"aliases":{"constructor":{"toString":["y"]}}}',
      'complaints, ',
    ],
    ['a column of that name', '{"aliases":{"complaints":{"constructor":["y"]}}}', 'received_on'],
    ['a label of that name', '{"values":{"complaints":{"sex":{"constructor":["y"]}}}}', 'female, male'],
    ['a label like none', '{"values":{"complaints":{"sex":{"zzqq":["y"]}}}}', 'female, male'],
    [
      'a label of a column without any',
      '{"values":{"complaints":{"received_on":{"zzqq":["y"]}}}}',
      'aliases',
    ],
    [
      'an id with capitals',
      `{"indicators":{"Aduan Daring":{${counted},"kind":"count",${side}}}}`,
      'aduan_daring',
    ],
    ['no denominator', `{"indicators":{"own":{${counted},"kind":"proportion",${side}}}}`, 'denominator'],
  ])('is told with what to write: %s', async (_name, text, told) => {
    const error = await readConfig(write('keliru.json', text)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'invalid-config', location: { line: 1 } });
    const { hint } = error as DesmigError;
    expect([hint === null ? '' : said('id', hint), hint === null ? '' : said('en', hint)]).toEqual([
      expect.stringContaining(told),
      expect.stringContaining(told),
    ]);
  });

  it('is none where an obstacle has the name of what every object has', async () => {
    const text = '{"oversight":{"obstacles":{"constructor":{"label":"x","ofChildren":false}}}}';
    const { obstacles } = catalogueWith(await readConfig(write('nama.json', text))).book;
    expect(obstacles['constructor']).toEqual({ id: 'x', en: 'x' });
  });
});
