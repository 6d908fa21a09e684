import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.ts';
import { writeChildren } from './generate-children.ts';
import { type Cost, cost, medians } from './measure.ts';

/**
 * `npx tsx bench/compare.ts [--runs 3] [--villages 83762]`: comparison, a dataset of five years, and a batch, of the
 * built desmig. Every run is a fresh process, the commands take turns, and a figure is the median of its runs.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, villages: { type: 'string', default: '83762' } },
});
const runs = Number(values.runs);
const bin = fileURLToPath(new URL('../bin/desmig.js', import.meta.url));
const example = (name: string) => fileURLToPath(new URL(`../fixtures/example/${name}.csv`, import.meta.url));
const EXAMPLES = ['villages', 'activities', 'children', 'complaints', 'population', 'services'].map(example);
const YEARS = [2019, 2020, 2021, 2022, 2023];
const bare = compiled(['bare-compare'])('bare-compare');
const folder = mkdtempSync(join(tmpdir(), 'desmig-bench-'));
const at = (name: string) => join(folder, name);
const compare = (...args: readonly string[]) =>
  [
    bin,
    'compare',
    ...args,
    '--by',
    'village',
    '--audience',
    'internal',
    '--format',
    'json',
    '--quiet',
  ] as const;
const ONE = ['--indicator', 'school_problem'] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);
const line = (name: string, one: Cost, against: Cost) =>
  say(
    `| ${name} | ${(one.wall / against.wall).toFixed(2)} | ${(one.cpu / against.cpu).toFixed(2)} | ${one.wall.toFixed(2)} | ${one.cpu.toFixed(2)} | ${one.memory.toFixed(0)} |`,
  );
function table(title: string, costs: Readonly<Record<string, Cost>>, first: string): void {
  const against = costs[first];
  if (against === undefined) throw new Error(`nothing was measured as ${first}`);
  say(`${title}\n`);
  say('| | wall / first | CPU / first | wall s | CPU s | peak MB |');
  say('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, one] of Object.entries(costs)) line(name, one, against);
  say('');
}

try {
  writeChildren(at('many.csv'), { villages: Number(values.villages), years: [2023] });
  const many = await medians(
    { 'bare DuckDB': [bare, at('many.csv')], compare: [...compare(at('many.csv'), ...ONE)] },
    runs,
  );
  table(`${values.villages} villages, one indicator, from CSV`, many, 'bare DuckDB');

  const indicators = await medians(
    { 'one indicator': [...compare(...EXAMPLES, ...ONE)], 'all indicators': [...compare(...EXAMPLES)] },
    runs,
  );
  table('503 example villages', indicators, 'one indicator');

  const files = YEARS.map((year) => {
    writeChildren(at(`${year}.csv`), { villages: 503, years: [year], seed: year });
    return at(`${year}.csv`);
  });
  const ingest = await cost([
    bin,
    'ingest',
    ...files,
    '-o',
    at('dataset'),
    '--audience',
    'internal',
    '--quiet',
  ]);
  await cost(compare(at('dataset'), ...ONE));
  const dataset = await medians(
    { 'bare DuckDB': [bare, at('dataset')], compare: [...compare(at('dataset'), ...ONE)] },
    Math.max(runs, 9),
  );
  table('503 villages in five years, from a dataset', { ...dataset, ingest }, 'bare DuckDB');

  const batch: Record<string, Cost> = {};
  for (const [name, inputs] of [
    ['villages and activities', EXAMPLES.slice(0, 2)],
    ['every example file', EXAMPLES],
  ] as const)
    batch[name] = await cost([bin, 'batch', ...inputs, '--each', 'village', '-o', at(name), '--quiet']);
  table('batch --each village, for the public', batch, 'villages and activities');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
