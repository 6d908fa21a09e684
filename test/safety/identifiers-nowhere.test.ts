import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import type { Document } from '../../src/model/document.ts';
import { typedColumns } from '../../src/report/column-types.ts';
import { pdf } from '../../src/report/pdf.ts';
import { parquetBytes } from '../../src/workflows/parquet.ts';
import { desmig, type Ran } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { PLANTED, plantedRegister, seen, seenInFiles } from './planted.ts';

const folder = scratch();
const out = join(folder.path, 'out');
const temporary = join(folder.path, 'tmp');
const register = folder.write('kasus.csv', plantedRegister());
const named = folder.write(`Data ${PLANTED.name} ${PLANTED.nik}.csv`, plantedRegister());
const labelled = folder.write('judul.csv', plantedRegister().replace('Uraian', `Uraian ${PLANTED.nik}`));
const key = folder.write('kunci.bin', Buffer.from(Array.from({ length: 48 }, (_, at) => (at * 37) % 251)));

const formats = (command: string) =>
  (COMMANDS.find(({ name }) => name === command)?.formats ?? [])
    .map((format) => ({ terminal: 'txt', jsonschema: null })[format] ?? format)
    .flatMap((ending) => ['-o', join(out, `${command}.${ending}`)]);
const has = (command: string) => COMMANDS.some(({ name }) => name === command);
const when = (command: string, ...calls: readonly (readonly string[])[]) =>
  has(command) ? calls.map((call) => [command, ...call]) : [];

const CALLS: readonly (readonly string[])[] = [
  ...when('report', [register, '--by', 'regency', '--audience', 'internal', ...formats('report')]),
  ...when(
    'report',
    [register, '--format', 'terminal'],
    [named, '-o', join(out, 'named.json'), '-o', join(out, 'named.html')],
    [labelled, '--format', 'json'],
  ),
  ...when('compare', [register, '--by', 'province', '--audience', 'internal', ...formats('compare')]),
  ...when(
    'validate',
    [register, '--split', join(out, 'split'), '--audience', 'internal', ...formats('validate')],
    [named],
    [labelled, '--format', 'terminal'],
  ),
  ...when('inspect', [register, ...formats('inspect')], [labelled, '--format', 'json']),
  ...when(
    'inspect',
    [register, '--rows', '--audience', 'internal', '--format', 'json'],
    [labelled, '--rows', '--audience', 'internal', '--format', 'csv'],
  ),
  ...when('regions', ['--resolve', register, '--audience', 'internal', '-o', join(out, 'resolved.csv')]),
  ...when(
    'anonymize',
    [register, '--k', '1', '-o', join(out, 'anonymous.csv'), '--format', 'json'],
    [named, '--k', '1', '--key', key, '-o', join(out, 'pseudonyms.csv'), '--format', 'terminal'],
    [labelled, '--k', '1', '-o', join(out, 'labelled.csv')],
  ),
  ...when('anonymize', [register, '-o', join(out, 'refused.csv')]),
  ...when('ingest', [register, '-o', join(out, 'dataset'), '--audience', 'internal']),
  ...when('query', ['SELECT * FROM complaints', register, '--audience', 'internal', '--format', 'csv']),
  ...when('oversight', [register, '--audience', 'internal']),
  ...when('reconcile', [register, '--format', 'json']),
  ...when('report', [`${named}.tidak-ada`], [register, '--filter', `nik=${PLANTED.nik}`]),
  ...when('dpia', [out, '--format', 'md']),
  ...when('purge', [out]),
];

const runs: { readonly call: readonly string[]; readonly ran: Ran }[] = [];

beforeAll(async () => {
  mkdirSync(out);
  mkdirSync(temporary);
  const one = async (call: readonly string[]) => {
    const ran = await desmig(call, { env: { TMPDIR: temporary }, cwd: folder.path });
    runs.push({ call, ran });
  };
  const waiting = [...CALLS];
  const last = waiting.splice(-2);
  const worker = async (): Promise<void> => {
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) await one(call);
  };
  await Promise.all([worker(), worker(), worker()]);
  for (const call of last) await one(call);
}, 120_000);

describe('an identifier of each kind, in a column, in text, in a header, in a file name and in a damaged row', () => {
  it('is read by commands that end as they should', () => {
    const bugs = runs.filter(({ ran }) => ran.status === 70 || ran.status === null);
    expect(bugs.map(({ call, ran }) => [call[0], ran.stderr])).toEqual([]);
    for (const name of ['report.html', 'report.json', 'anonymous.csv', 'pseudonyms.csv', 'named.json'])
      expect(readdirSync(out)).toContain(name);
  });

  it('is in nothing that was printed', () => {
    const found = runs.flatMap(({ call, ran }) =>
      [...seen(ran.stdout), ...seen(ran.stderr)].map((needle) => `${call.slice(0, 4).join(' ')}: ${needle}`),
    );
    expect(found).toEqual([]);
  });

  it('is in no output, manifest, dataset or name of a file', async () => {
    const endings = readdirSync(out, { recursive: true }).map((name) => String(name).split('.').at(-1));
    for (const ending of ['html', 'pdf', 'xlsx', 'parquet', 'csv', 'json', 'md'])
      expect(endings).toContain(ending);
    expect(await seenInFiles(out)).toEqual([]);
  });

  it('would be found if it were in a file that is not plain text', async () => {
    mkdirSync(join(folder.path, 'probe'));
    const rows = [[PLANTED.nik, PLANTED.name]];
    const text = { id: PLANTED.phone, en: PLANTED.phone };
    const page: Document = { title: text, marks: [], sections: [{ blocks: [{ kind: 'sentence', text }] }] };
    const columns = typedColumns(['region_code', 'status']);
    folder.write('probe/a.parquet', await parquetBytes({ columns, rows }));
    folder.write('probe/b.pdf', await pdf(page, { lang: 'id', top: null }));
    expect(await seenInFiles(join(folder.path, 'probe'))).toEqual([
      `a.parquet: ${PLANTED.nik}`,
      'a.parquet: Rahmawatiningsih',
      `b.pdf: ${PLANTED.phone}`,
    ]);
  });

  it('is in no temporary file, and none is left', () => {
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('leaves rows to their owner alone', () => {
    const rows = ['anonymous.csv', 'pseudonyms.csv', 'resolved.csv'].map((name) => join(out, name));
    for (const path of rows) expect([path, (statSync(path).mode & 0o777).toString(8)]).toEqual([path, '600']);
  });
});
