import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { StoredDataset } from '../src/model/stored-dataset.ts';
import { DATASET_MANIFEST, manifestText, sha256Of } from '../src/workflows/dataset/manifest.ts';
import { writeRegister } from './generate.ts';
import { cost } from './measure.ts';

/**
 * `npx tsx bench/rows.ts [--rows 1000000 --rows 10000000] [--memory 1GB]`: `report` from a dataset of ever more rows. A
 * register of 100,000 rows is ingested, and its Parquet repeated under a manifest that says so. The cost of each further
 * row is to be the same, and memory to stay within the limit of the engine and what Node itself takes.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', multiple: true, default: ['1000000', '10000000'] },
    memory: { type: 'string', default: '1GB' },
  },
});
const START = 100_000;
const bin = fileURLToPath(new URL('../bin/desmig.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'desmig-bench-'));
const dataset = join(folder, 'dataset');
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The dataset with its accepted rows repeated so many times; the file's name is that of its content no more. */
async function repeat(times: number, stored: StoredDataset): Promise<number> {
  const [entry] = stored.inputs;
  if (entry === undefined) throw new Error('a dataset without inputs');
  const path = join(dataset, entry.files.data.path);
  const large = join(dataset, 'data', `complaints-${'0'.repeat(16)}.parquet`);
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB', temp_directory: folder });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT d.* REPLACE (d._row + t.range * ${START} AS _row) FROM range(${times}) t, read_parquet('${path}') d) TO '${large}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
  const rows = entry.files.data.rows * times;
  const { sha256: _sha256, ...rest } = stored;
  const { accepted, rejected, skipped } = entry.summary.rows;
  const account = { read: rows + rejected + skipped, accepted: accepted * times, rejected, skipped };
  const data = {
    ...entry.files.data,
    path: `data/complaints-${'0'.repeat(16)}.parquet`,
    rows,
    bytes: statSync(large).size,
    sha256: sha256Of(''),
  };
  const input = { ...entry, summary: { ...entry.summary, rows: account }, files: { ...entry.files, data } };
  writeFileSync(join(dataset, DATASET_MANIFEST), manifestText({ ...rest, inputs: [input] }));
  return rows;
}

try {
  const register = join(folder, 'register.csv');
  writeRegister(register, { rows: START, key: false });
  await cost([bin, 'ingest', register, '-o', dataset, '--audience', 'internal', '--quiet']);
  const stored = JSON.parse(readFileSync(join(dataset, DATASET_MANIFEST), 'utf8')) as StoredDataset;
  say(`report from a dataset, --memory ${values.memory}\n`);
  say('| rows | wall s | CPU s | CPU s per 10^6 rows | peak MB |');
  say('| ---: | ---: | ---: | ---: | ---: |');
  for (const text of values.rows) {
    const rows = await repeat(Math.round(Number(text) / START), stored);
    const { wall, cpu, memory } = await cost([
      ...[
        bin,
        'report',
        dataset,
        '--by',
        'province',
        '--audience',
        'internal',
        '--format',
        'json',
        '--quiet',
      ],
      ...['--memory', values.memory, '--threads', '2'],
    ]);
    say(
      `| ${rows.toLocaleString('en')} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${(cpu / (rows / 1e6)).toFixed(2)} | ${memory.toFixed(0)} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
