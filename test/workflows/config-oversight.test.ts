import { describe, expect, it } from 'vitest';
import { OVERSIGHT_BOOK } from '../../src/catalogue/instrument.ts';
import { NO_CHANGES } from '../../src/model/oversight.ts';
import { catalogueWith } from '../../src/workflows/catalogue.ts';
import { readConfig } from '../../src/workflows/config.ts';
import { bookWith } from '../../src/workflows/oversight/book.ts';
import { oversight } from '../../src/workflows/oversight.ts';
import { report } from '../../src/workflows/report.ts';
import { template } from '../../src/workflows/template.ts';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();

const OWN = `{
  // an instrument of one's own
  "oversight": {
    "items": {
      "helpline-known": {
        "text": { "id": "Anak mengetahui SAPA 129", "en": "Children know SAPA 129" },
        "respondents": ["child", "carer"],
        "points": "no",
        "obstacle": "helpline-unknown",
        "aliases": ["SAPA dikenal"]
      },
      "child-hurt": { "text": "Anak disakiti", "points": "yes", "obstacle": "physical-violence" },
      "village-regulation": null,
      "carers-trained": { "points": "yes" }
    },
    "obstacles": {
      "helpline-unknown": {
        "label": { "id": "SAPA 129 belum dikenal", "en": "Helpline not known" },
        "ofChildren": false,
        "actions": [{ "recommendation": "put-up-posters", "addressee": "dinas-kominfo" }]
      },
      "no-regulation": { "label": "Perdes belum ada", "aliases": ["Perdes kosong"] }
    },
    "recommendations": { "put-up-posters": { "label": "Pasang poster" } },
    "addressees": { "dinas-kominfo": { "label": "Dinas Kominfo", "aliases": ["Diskominfo"] } }
  }
}`;

const HEADER = 'Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban';
const VISITS = [1, 2, 3, 4]
  .flatMap((village) => [
    `18.61.01.200${village},21/08/2023,Anak PMI,1,SAPA dikenal,Tidak`,
    `18.61.01.200${village},21/08/2023,Pengasuh,1,Anak mengetahui SAPA 129,${village === 1 ? 'Ya' : 'Tidak'}`,
  ])
  .join('\n');
const FINDINGS = [
  'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi,Instansi Tujuan',
  '1,18.61.01.2001,21/08/2023,Helpline not known,,',
  '2,18.61.01.2002,21/08/2023,Perdes kosong,Pasang poster,Diskominfo',
  '3,18.61.01.2003,21/08/2023,Belum ada regulasi,,',
].join('\n');

describe('an instrument of one’s own', () => {
  const config = readConfig(folder.write('own.json', OWN));
  const files = [
    folder.write('visits.csv', `${HEADER}\n${VISITS}\n`),
    folder.write('findings.csv', `${FINDINGS}\n`),
  ];

  it('changes by code what is named, and leaves the rest', async () => {
    expect(bookWith(NO_CHANGES)).toEqual(OVERSIGHT_BOOK);
    const { book } = catalogueWith(await config);
    const ids = book.items.map(({ id }) => id);
    expect(ids).toContain('helpline-known');
    expect(ids).not.toContain('village-regulation');
    expect(ids).toHaveLength(OVERSIGHT_BOOK.items.length + 1);
    const before = OVERSIGHT_BOOK.items.find(({ id }) => id === 'carers-trained');
    expect(book.items.find(({ id }) => id === 'carers-trained')).toEqual({ ...before, points: 'yes' });
    expect(book.obstacles['no-regulation']).toEqual({ id: 'Perdes belum ada', en: 'Perdes belum ada' });
    expect(book.actions['no-regulation']).toEqual(OVERSIGHT_BOOK.actions['no-regulation']);
    expect(book.danger).toEqual(OVERSIGHT_BOOK.danger);
  });

  it('is what visits and findings are read and reported by', async () => {
    const catalogue = catalogueWith(await config);
    const result = await oversight(files, { catalogue, audience: 'internal' });
    expect(result.findings.filter(({ code }) => code === 'unknown-category')).toEqual([]);
    const of = (obstacle: string) => result.obstacles.find((one) => one.obstacle === obstacle);
    expect(of('helpline-unknown')).toMatchObject({ villages: 1, visited: 4, value: 25, answered: 3 });
    expect(of('no-regulation')).toMatchObject({ villages: 2 });
    expect(result.items.find(({ item }) => item === 'helpline-known')).toMatchObject({
      asked: 8,
      answered: 8,
    });
    const page = result.addressees.find(({ addressee }) => addressee === 'dinas-kominfo');
    expect(page?.rows.map(({ obstacle, source }) => [obstacle, source])).toEqual([
      ['no-regulation', 'recorded'],
      ['helpline-unknown', 'proposed'],
    ]);
    // of nearly all villages nothing is told in public
    const shown = await oversight(files, { catalogue });
    expect(shown.obstacles.find(({ obstacle }) => obstacle === 'helpline-unknown')).toMatchObject({
      villages: null,
      value: null,
      answered: null,
    });
  });

  it('has an indicator an obstacle, like the built-in ones', async () => {
    const catalogue = catalogueWith(await config);
    expect(catalogue.indicators['obstacle_helpline_unknown']?.title.en).toBe('Obstacle: helpline not known');
    const result = await report(files, {
      catalogue,
      by: 'national',
      indicators: ['obstacle_helpline_unknown'],
    });
    const [row] = result.indicators[0]?.rows ?? [];
    expect([row?.numerator, row?.denominator]).toEqual([1, 4]);
  });

  it('is in the form: items by respondent, choices, nothing that was left out', async () => {
    const made = await template('visits', {
      lang: 'en',
      format: 'csv',
      instrument: true,
      catalogue: catalogueWith(await config),
    });
    const rows = new TextDecoder().decode(made).split('\r\n');
    expect(
      rows.filter((row) => row.includes('Children know SAPA 129')).map((row) => row.split(',')[9]),
    ).toEqual(['Child of a migrant', 'Carer']);
    expect(rows.filter((row) => row.includes('village regulation'))).toEqual([]);
  });

  it('brings up the notice where an answer to an own item tells of danger', async () => {
    const cwd = folder.path;
    folder.write('desmig.config.json', OWN);
    const rows = [1, 2, 3].map((n) => `18.61.01.200${n},21/08/2023,Anak PMI,1,Anak disakiti,Ya`);
    folder.write('hurt.csv', `${HEADER}\n${rows.join('\n')}\n`);
    const told = await desmig(['validate', 'hurt.csv', '--lang', 'en'], { cwd });
    expect(told.stderr).toContain('Refer now');
    expect(told.stderr).toContain('SAPA 129');
    const shown = await desmig(['oversight', 'hurt.csv', '--lang', 'en', '--format', 'json'], { cwd });
    expect(shown.stderr).toContain('Refer now');
    const json = JSON.parse(shown.stdout);
    expect(json.danger.some).toBe(true);
    // three of three children said so: nothing of the answers is told to the public
    const item = json.items.find((one: { item: string }) => one.item === 'child-hurt');
    expect([item.kappa, item.discriminates]).toEqual([null, null]);
    const hurt = json.obstacles.find((one: { obstacle: string }) => one.obstacle === 'physical-violence');
    expect(hurt.answered).toBeNull();
  });
});

describe('mistakes in it', () => {
  it.each([
    ['a key of an item that is none', '"points": "no",', '"point": "no",', 8, 'error-config-key', 'points'],
    ['a kind of respondent', '"child", "carer"', '"child", "career"', 7, 'error-config-value', 'carer'],
    ['an answer that is none', '"points": "no"', '"points": "nos"', 8, 'error-config-value', 'no'],
    [
      'an obstacle that is none',
      '"helpline-unknown",',
      '"helpline-unknow",',
      9,
      'error-config-no-code',
      'helpline-unknown',
    ],
    [
      'an item without its text',
      '"carers-trained": {',
      '"carer-trained": {',
      14,
      'error-config-needs',
      'carers-trained',
    ],
    [
      'an obstacle that does not say whether it tells of children',
      '"ofChildren": false,',
      '',
      17,
      'error-config-needs',
      null,
    ],
    [
      'a recommendation that is none',
      '"recommendation": "put-up-posters"',
      '"recommendation": "put-up-poster"',
      20,
      'error-config-no-code',
      'put-up-posters',
    ],
    [
      'an addressee that is none',
      '"addressee": "dinas-kominfo"',
      '"addressee": "dinas-komifo"',
      20,
      'error-config-no-code',
      'dinas-kominfo',
    ],
    [
      'an addressee by the name that files use',
      '"addressee": "dinas-kominfo"',
      '"addressee": "Pemerintah desa"',
      20,
      'error-config-no-code',
      'village',
    ],
    [
      'a misspelt key of an action, not the one that it leaves out',
      '"addressee": "dinas-kominfo"',
      '"adressee": "dinas-kominfo"',
      20,
      'error-config-key',
      'addressee',
    ],
    ['a code with capitals', '"child-hurt"', '"Child Hurt"', 12, 'error-config-code', 'child-hurt'],
    [
      'a spelling that means another code',
      '"aliases": ["Diskominfo"]',
      '"aliases": ["Kemnaker"]',
      25,
      'error-config-spelling',
      null,
    ],
    [
      'the text of another item',
      '"text": "Anak disakiti"',
      '"text": "Pengasuh pengganti pernah dilatih"',
      12,
      'error-config-spelling',
      null,
    ],
    ['a blank label', '"Pasang poster"', '" "', 24, 'error-config-blank', null],
    [
      'a label in one language',
      '"Pasang poster"',
      '{ "id": "Pasang poster" }',
      24,
      'error-config-value',
      null,
    ],
    [
      'a code twice',
      '"village-regulation": null',
      '"child-hurt": { "text": "x" }',
      13,
      'error-config-key-twice',
      null,
    ],
    [
      'protection of children switched off',
      '"no-regulation": { "label"',
      '"child-marriage": { "ofChildren": false, "label"',
      22,
      'error-config-guarded',
      null,
    ],
    [
      'danger switched off',
      '"no-regulation": { "label"',
      '"child-marriage": { "danger": false, "label"',
      22,
      'error-config-guarded',
      null,
    ],
    [
      'a part that is none',
      '"recommendations":',
      '"recommendation":',
      24,
      'error-config-key',
      'recommendations',
    ],
  ])('%s: the line, and what was meant', async (name, from, to, line, key, meant) => {
    expect(OWN).toContain(from);
    const path = folder.write(`${name.replaceAll(' ', '-')}.json`, OWN.replace(from, to));
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
    expect(error.hint).not.toBeNull();
    if (meant !== null) expect(error.hint.params).toMatchObject({ suggestion: meant });
  });
});
