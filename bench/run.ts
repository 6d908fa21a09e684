import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.ts';
import { writeRegister } from './generate.ts';
import { type Cost, medians } from './measure.ts';

/**
 * `npm run bench [-- --rows 5000000 --runs 5]`: the built desmig against what people write by hand, as ratios.
 * Every run is a fresh process, the commands take turns, and a figure is the median of its runs.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', multiple: true, default: ['10000', '100000', '1000000'] },
    runs: { type: 'string', default: '5' },
    /** `--memory` of desmig; its own default where not told */
    memory: { type: 'string' },
    threads: { type: 'string', default: '2' },
    /** where generated registers are kept between runs */
    data: { type: 'string' },
    'no-scripts': { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const bin = fileURLToPath(new URL('../bin/desmig.js', import.meta.url));
const example = fileURLToPath(new URL('../fixtures/example/complaints.csv', import.meta.url));
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'desmig-bench-'));
mkdirSync(folder, { recursive: true });

const compiledAt = compiled(['bare-duckdb', 'csv-parse-map', 'papaparse-map']);
const script = (name: string) => [compiledAt(name)];

const say = (line: string) => process.stdout.write(`${line}\n`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => {
  say(`| ${head.join(' | ')} |`);
  say(`| ${head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say('');
};
const ratio = (one: number, other: number) => (one / other).toFixed(2);

say(
  `node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 1e9)} GB; medians of ${runs} runs\n`,
);

try {
  for (const text of values.rows) {
    const rows = Number(text);
    for (const key of [false, true]) {
      const path = join(folder, `register-${rows}-${key ? 'key' : 'no-key'}.csv`);
      if (!existsSync(path)) writeRegister(path, { rows, key });
      const limit = values.memory === undefined ? [] : ['--memory', values.memory];
      const told = [...limit, '--threads', values.threads, '--quiet'];
      const costs = await medians(
        {
          'bare DuckDB': [...script('bare-duckdb'), path],
          report: [bin, 'report', path, '--format', 'json', ...told],
          validate: [bin, 'validate', path, '--format', 'json', '--fail-on', 'never', ...told],
          ...(values['no-scripts']
            ? {}
            : {
                'csv-parse': [...script('csv-parse-map'), path],
                papaparse: [...script('papaparse-map'), path],
              }),
        },
        runs,
      );
      const bare = costs['bare DuckDB'] as Cost;
      const report = costs['report'] as Cost;
      say(`${rows.toLocaleString('en')} rows, ${key ? 'with' : 'without'} a key column\n`);
      table(
        ['', 'wall / bare', 'CPU / bare', 'wall / report', 'wall s', 'CPU s', 'peak MB'],
        Object.entries(costs).map(([name, one]) => [
          name,
          ratio(one.wall, bare.wall),
          ratio(one.cpu, bare.cpu),
          ratio(one.wall, report.wall),
          one.wall.toFixed(2),
          one.cpu.toFixed(2),
          one.memory.toFixed(0),
        ]),
      );
    }
  }

  const starts = await medians(
    {
      'node -e 0': ['-e', '0'],
      'desmig --version': [bin, '--version'],
      'desmig --help': [bin, '--help'],
      'desmig report fixtures/example/complaints.csv': [bin, 'report', example, '--quiet'],
    },
    Math.max(runs, 5),
    true,
  );
  const node = starts['node -e 0'] as Cost;
  say('start-up\n');
  table(
    ['', 'ms', 'over node'],
    Object.entries(starts).map(([name, { wall }]) => [
      name,
      (wall * 1000).toFixed(0),
      ((wall - node.wall) * 1000).toFixed(0),
    ]),
  );
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}
