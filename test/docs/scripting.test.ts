import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/engine/index.ts';
import { report } from '../../src/index.ts';
import { literal } from '../../src/text/sql.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
const PROJECT = folder.path;
const TEXT = readFileSync(join(ROOT, 'docs/scripting.md'), 'utf8');
const EXAMPLE = join(ROOT, 'fixtures/example');

interface Recipe {
  readonly section: string;
  readonly language: string;
  /** the file that the block is, else it is run */
  readonly file: string | undefined;
  readonly code: string;
}

/** Every block of the page, in its order, under its heading. */
const RECIPES: readonly Recipe[] = TEXT.split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const section = part.slice(0, part.indexOf('\n'));
    return [...part.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
      ([, language = '', file, code = '']) => ({ section, language, file, code }),
    );
  });
const SECTIONS = [...new Set(RECIPES.map(({ section }) => section))];

function environment(): NodeJS.ProcessEnv {
  const { DESMIG_LANG: _lang, LC_ALL: _all, ...rest } = process.env;
  return { ...rest, LANG: 'C.UTF-8', PATH: `${join(PROJECT, 'bin')}${delimiter}${process.env['PATH']}` };
}

function shell(code: string): void {
  const ran = spawnSync('sh', ['-e', '-c', code], { cwd: PROJECT, env: environment(), encoding: 'utf8' });
  expect([code, ran.status, ran.stderr]).toEqual([code, 0, '']);
}

const read = (name: string) => readFileSync(join(PROJECT, name), 'utf8');
const csv = (name: string) =>
  read(name)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
const cohortOf = async () =>
  (await report([join(EXAMPLE, 'villages.csv')], { indicators: ['villages_registered'] })).indicators[0]
    ?.rows ?? [];

beforeAll(() => {
  const children = readFileSync(join(EXAMPLE, 'children.csv'), 'utf8');
  const earlier = children.replaceAll('/2023,', '/2022,').replace('September 2023', 'September 2022');
  // a year in which one district had hardly any school problems, so that there is a change to be found
  const better = earlier.replace(
    /^(35\.61\.02\.\d{4}(?:,[^,]*){12}),\d+,/gm,
    (_, before: string) => `${before},1,`,
  );
  writeFileSync(join(PROJECT, 'anak-2022.csv'), better);
  for (const [to, from] of [
    ['anak-2023.csv', 'children.csv'],
    ['desa.csv', 'villages.csv'],
    ['kasus.csv', 'complaints.csv'],
  ] as const)
    cpSync(join(EXAMPLE, from), join(PROJECT, to));
  mkdirSync(join(PROJECT, 'bin'));
  const node = `exec ${JSON.stringify(process.execPath)} "${join(ROOT, 'bin/desmig.js')}" "$@"`;
  writeFileSync(join(PROJECT, 'bin/desmig'), `#!/bin/sh\n${node}\n`, { mode: 0o755 });
  mkdirSync(join(PROJECT, 'node_modules'));
  symlinkSync(ROOT, join(PROJECT, 'node_modules/desmig'), 'junction');
});

/** What each recipe must have made, by the title of its section. */
const MADE: Readonly<Record<string, () => void | Promise<void>>> = {
  'Data checked once': () => {
    const manifest = JSON.parse(read('data/desmig.dataset.json')) as { inputs: unknown[] };
    expect(manifest.inputs).toHaveLength(3);
  },
  'Year on year, for all villages': () => {
    const [header = [], ...lines] = csv('perubahan.csv');
    const at = (name: string) => header.indexOf(name);
    expect(lines.length).toBeGreaterThan(100);
    const told = lines.filter((line) => line[at('change_q')] !== '' && Number(line[at('change_q')]) <= 0.05);
    const listed = read('berubah.tsv')
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('school_problem'));
    expect(listed.map((line) => line.split('\t')[1]).sort()).toEqual(
      told.map((line) => line[at('region_code')]).sort(),
    );
    expect(told.length).toBeGreaterThan(0);
  },
  'An indicator of your own': () => {
    expect(csv('sendiri.csv')[1]?.slice(9, 11)).toEqual(['410', '2122']);
    expect(read('sendiri.txt')).toBe('410 of 2122\n');
  },
  'Regions grouped in your own way': () => {
    const zones = csv('zona.csv').slice(1);
    // DKI 80 of 260 and Banten 43 of 100, of the example set
    expect(zones[0]).toEqual(['Jakarta dan Banten', '123', '360']);
    const lines = read('zona.tsv')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.map((line) => line.slice(0, 3))).toEqual(zones);
    expect(Number(lines[0]?.[3])).toBeCloseTo(123 / 360, 10);
  },
  'Rows, one by one': async () => {
    const cohorts = JSON.parse(read('kohort.json')) as Readonly<Record<string, number>>;
    expect(Object.values(cohorts).reduce((sum, count) => sum + count, 0)).toBe(
      (await cohortOf()).find(({ region }) => region.code === 'ID')?.numerator,
    );
  },
  'DataFrames of danfo': () => {
    expect(read('frame.txt')).toBe('38 string\n"province_code"\n');
  },
  'pandas and R read the dataset': async () => {
    const expected = (await cohortOf())
      .filter(({ region, numerator }) => region.level === 'province' && (numerator ?? 0) > 0)
      .map(({ region, numerator }) => `${region.code},${numerator}`)
      .sort();
    const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: { path: string }[] };
    const paths = resources.map(({ path }) => path).filter((path) => path.startsWith('data/villages-'));
    expect(paths).toHaveLength(1);
    const files = paths.map((path) => join(PROJECT, 'data', path));
    // what their readers would do, by another reader of the same files
    const engine = await openEngine({ inputs: files, threads: 1 });
    const counted = await engine.rows(
      `SELECT _province, count(*) AS n FROM read_parquet([${files.map(literal).join(', ')}]) WHERE _province IS NOT NULL GROUP BY ALL ORDER BY ALL`,
    );
    engine.close();
    expect(counted.map((row) => `${row['_province']},${row['n']}`)).toEqual(expected);
    for (const { command, args, there } of [
      { command: 'python3', args: ['dataset.py'], there: ['-c', 'import pandas, pyarrow'] },
      { command: 'Rscript', args: ['dataset.R'], there: ['-e', 'library(arrow); library(jsonlite)'] },
    ]) {
      if (spawnSync(command, there, { stdio: 'ignore' }).status !== 0) continue;
      const out = execFileSync(command, args, { cwd: PROJECT, encoding: 'utf8' });
      expect(out.trim().split('\n').sort()).toEqual(expected);
    }
  },
  'A Makefile': () => {
    expect(read('laporan.html')).toContain('1.222');
    const again = spawnSync('make', ['-q', 'laporan.html'], { cwd: PROJECT, env: environment() });
    expect(again.status).toBe(0);
  },
  'A monthly job': () => {
    for (const month of ['2023-08', '2023-09'])
      for (const file of ['catatan.csv', 'laporan.html', 'laporan.json', 'laporan.json.manifest.json'])
        expect(existsSync(join(PROJECT, 'terbit', month, file))).toBe(true);
    expect(existsSync(join(PROJECT, 'terbit/2023-09/perubahan.csv'))).toBe(true);
    const ledger = JSON.parse(read('desmig.ledger.json')) as { entries: { name: string }[] };
    expect(ledger.entries.map(({ name }) => name)).toEqual(['2023-08', '2023-09']);
  },
};

describe('docs/scripting.md', () => {
  it('has a check for every section', () => {
    expect(Object.keys(MADE)).toEqual(SECTIONS);
  });

  it.each(SECTIONS)(
    '%s',
    async (section) => {
      for (const { file, code, language } of RECIPES.filter((recipe) => recipe.section === section)) {
        if (file !== undefined) writeFileSync(join(PROJECT, file), code);
        else if (language === 'sh') shell(code);
      }
      await MADE[section]?.();
    },
    180_000,
  );
});
