import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../engine/index.ts';
import type { InputSummary } from '../../model/input.ts';
import type { StoredEntry, StoredFile } from '../../model/stored-dataset.ts';
import { literal } from '../../text/sql.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Loaded } from '../load.ts';
import type { CheckedInput } from '../reading/types.ts';
import { WORK } from './held-directory.ts';
import { filesOf } from './manifest.ts';
import { linesTable } from './row-lines.ts';
import { SETTLED_REASONS } from './stored-input.ts';
import { keyTablesSql, rejectedSql, rowsSql, storedColumns } from './stored-rows.ts';
import { settleFile, settleNamed } from './write-files.ts';

/** Files of an input: the rows that count, those that rules over several rows set aside, those rejected. */
const PARTS = ['', '.aside', '.rejected'] as const;

type Part = (typeof PARTS)[number];

/** Where the parts of so many inputs are written before they have their names. */
export function unfinishedParts(directory: string, inputs: number): readonly string[] {
  return Array.from({ length: inputs }, (_, index) =>
    PARTS.map((part) => unfinishedPart(directory, index, part)),
  ).flat();
}

function unfinishedPart(directory: string, index: number, part: Part): string {
  return join(directory, WORK, `${index}${part}.parquet`);
}

/** Writes the Parquet files of one input, or keeps those it has. */
export async function saveInput(
  loaded: Loaded,
  input: CheckedInput,
  summary: InputSummary,
  catalogue: Catalogue,
  directory: string,
  reading: string | null,
): Promise<StoredEntry> {
  const { engine } = loaded;
  const { index, stored, opened } = input;
  const keep = async (file: StoredFile | null) => {
    if (stored === undefined || file === null || stored.directory === directory) return;
    await copyFile(join(stored.directory, file.path), join(directory, WORK, 'copy'));
    await settleNamed(directory, join(directory, WORK, 'copy'), file.path);
  };
  if (stored !== undefined && (await asBefore(engine, input))) {
    for (const file of filesOf(stored.entry)) await keep(file);
    return { ...stored.entry, summary };
  }
  const kind = catalogue.datasets[opened.dataset.id];
  const lines = await linesTable(engine, input);
  for (const sql of keyTablesSql(input, summary.sha256.slice(0, 8))) await engine.run(sql);
  const put = partWriter(engine, input, directory);
  const aside = `aside_${index}`;
  const data = await put(
    '',
    rowsSql(kind, input, lines, `_skip IS NULL AND _row NOT IN (SELECT _row FROM ${aside})`),
  );
  if (data === null) throw new Error('an input without a file');
  const settled = `_kind = 'skipped' OR _reason = 'duplicate-key'`;
  const rows = rowsSql(kind, input, lines, `_row IN (SELECT _row FROM ${aside} WHERE ${settled})`);
  const asideFile = await put(
    '.aside',
    `SELECT s.*, a._reason, a._kind FROM (${rows}) s JOIN ${aside} a ON a._row = s._row ORDER BY s._row`,
  );
  const rejected =
    stored === undefined ? await put('.rejected', rejectedSql(input, lines)) : stored.entry.files.rejected;
  if (stored !== undefined) await keep(rejected);
  const files = { data, aside: asideFile, rejected };
  if (stored !== undefined) return { ...stored.entry, summary, files };
  return entryOf(loaded, input, catalogue, {
    summary,
    reading: reading ?? '',
    skippedBefore: await skippedBefore(engine, index, summary.skippedBy),
    files,
  });
}

/** Writes a part of an input to a Parquet file named by its content; null where it has no rows and need not be. */
function partWriter(engine: Engine, { index, opened }: CheckedInput, directory: string) {
  return async (part: Part, sql: string): Promise<StoredFile | null> => {
    const path = unfinishedPart(directory, index, part);
    await engine.run(`COPY (${sql}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
    const [counted] = await engine.rows(`SELECT count(*) AS n FROM read_parquet(${literal(path)})`);
    const rows = Number(counted?.['n'] ?? 0);
    if (rows === 0 && part !== '') return null;
    return settleFile(directory, path, opened.dataset.id, part, rows);
  };
}

/** Whether rules over several rows set aside what they had set aside when the input was stored. */
async function asBefore(engine: Engine, input: CheckedInput): Promise<boolean> {
  const { stored } = input;
  const file = stored?.entry.files.aside ?? null;
  const now = `SELECT _row, _reason FROM aside_${input.index} WHERE _reason IN (${SETTLED_REASONS.map(literal).join(', ')})`;
  const then =
    file === null
      ? 'SELECT CAST(0 AS BIGINT) AS _row, CAST(NULL AS VARCHAR) AS _reason WHERE false'
      : `SELECT _row, _reason FROM read_parquet(${literal(join(stored?.directory ?? '', file.path))}) WHERE _reason IN (${SETTLED_REASONS.map(literal).join(', ')})`;
  const rows = await engine.rows(`((${now}) EXCEPT (${then})) UNION ALL ((${then}) EXCEPT (${now})) LIMIT 1`);
  return rows.length === 0;
}

/** Rows that reading skipped, without those that rules over several rows skipped. */
async function skippedBefore(
  engine: Engine,
  index: number,
  skippedBy: InputSummary['skippedBy'],
): Promise<StoredEntry['skippedBefore']> {
  const asideBy = await engine.rows(
    `SELECT _reason AS reason, count(*) AS n FROM aside_${index} WHERE _kind = 'skipped' GROUP BY ALL ORDER BY ALL`,
  );
  const left: Record<string, number> = { ...skippedBy };
  for (const row of asideBy) {
    const reason = String(row['reason']);
    left[reason] = (left[reason] ?? 0) - Number(row['n']);
    if (left[reason] === 0) delete left[reason];
  }
  return left;
}

type OfFiles = Pick<StoredEntry, 'summary' | 'reading' | 'skippedBefore' | 'files'>;

/** What the manifest says of an input that was read now. */
function entryOf(
  loaded: Loaded,
  input: CheckedInput,
  catalogue: Catalogue,
  { summary, reading, skippedBefore: skipped, files }: OfFiles,
): StoredEntry {
  const { opened, typing } = input;
  const kind = catalogue.datasets[opened.dataset.id];
  return {
    summary,
    name: opened.name,
    reading,
    skippedBefore: skipped,
    findings: loaded.findings.filter(
      (finding) =>
        input.findings.includes(finding) ||
        (finding.code === 'total-mismatch' && finding.file === opened.name),
    ),
    present: [...typing.present],
    columns: storedColumns(kind, input),
    figures: Object.fromEntries(
      Object.entries(opened.dataset.columns).filter(([id]) => kind.columns[id] === undefined),
    ),
    table: opened.table,
    statedAsOf: opened.statedAsOf,
    files,
  };
}
