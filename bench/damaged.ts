import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.ts';
import { writeRegister } from './generate.ts';
import { medians } from './measure.ts';

/**
 * `npx tsx bench/damaged.ts [--rows 1150000 --places 20 --runs 3]`, after a build: a register with damaged places against
 * the same one undamaged, and against bare DuckDB that reads the undamaged one. Fresh processes that take turns.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1150000' },
    places: { type: 'string', default: '20' },
    runs: { type: 'string', default: '3' },
    /** where the registers are kept between runs */
    data: { type: 'string' },
  },
});
const rows = Number(values.rows);
const places = Number(values.places);
const bin = fileURLToPath(new URL('../bin/desmig.js', import.meta.url));
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'desmig-bench-'));
mkdirSync(folder, { recursive: true });

const clean = join(folder, `register-${rows}-no-key.csv`);
const damaged = join(folder, `register-${rows}-damaged-${places}.csv`);
const LF = 10;

/** What became of a line: its cells, as text or bytes of their own. */
const FAULTS: readonly ((cells: readonly string[]) => Buffer)[] = [
  (cells) => Buffer.from(cells.with(5, `"${cells[5]}`).join(',')),
  (cells) => Buffer.from(cells.slice(0, 4).join(',')),
  (cells) => Buffer.from([...cells, 'lebih', 'sel'].join(',')),
  (cells) => Buffer.from(cells.with(5, `${cells[5]}\0`).join(',')),
  (cells) => Buffer.from(cells.with(5, 'Kab. Cont\u00e9h A').join(','), 'latin1'),
];

/** Damages one line in each of so many places: an open quote, lost and added cells, a NUL, a byte that is no UTF-8. */
function damage(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (let place = 0; place < places; place += 1) {
    const start = content.indexOf(LF, Math.floor((content.length * (place + 1)) / (places + 1))) + 1;
    const end = content.indexOf(LF, start);
    const fault = FAULTS[place % FAULTS.length];
    if (fault === undefined || end === -1) continue;
    parts.push(content.subarray(done, start), fault(content.toString('utf8', start, end).split(',')));
    done = end;
  }
  parts.push(content.subarray(done));
  return Buffer.concat(parts);
}

try {
  if (!existsSync(clean)) writeRegister(clean, { rows, key: false });
  if (!existsSync(damaged)) writeFileSync(damaged, damage(readFileSync(clean)));
  const megabytes = readFileSync(damaged).length / 1e6;
  const told = ['--format', 'json', '--threads', '2', '--quiet'];
  const costs = await medians(
    {
      'bare DuckDB, undamaged': [compiled(['bare-duckdb'])('bare-duckdb'), clean],
      'report, undamaged': [bin, 'report', clean, ...told],
      report: [bin, 'report', damaged, ...told],
      validate: [bin, 'validate', damaged, '--fail-on', 'never', ...told],
    },
    Number(values.runs),
  );
  const bare = costs['bare DuckDB, undamaged'];
  process.stdout.write(
    `${places} damaged places in ${megabytes.toFixed(0)} MB, ${availableParallelism()} cores, node ${process.version}\n\n| | wall / bare | CPU / bare | MB / s | MB / CPU s | peak MB |\n| --- | ---: | ---: | ---: | ---: | ---: |\n`,
  );
  for (const [name, { wall, cpu, memory }] of Object.entries(costs))
    process.stdout.write(
      `| ${name} | ${(wall / (bare?.wall ?? 1)).toFixed(2)} | ${(cpu / (bare?.cpu ?? 1)).toFixed(2)} | ${(megabytes / wall).toFixed(0)} | ${(megabytes / cpu).toFixed(0)} | ${memory.toFixed(0)} |\n`,
    );
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}
