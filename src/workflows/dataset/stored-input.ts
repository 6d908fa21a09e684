import { join } from 'node:path';
import type { Engine } from '../../engine/index.ts';
import type { Dataset } from '../../model/dataset.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import type { StoredDataset, StoredEntry, StoredFile } from '../../model/stored-dataset.ts';
import type { Lane } from '../../model/table.ts';
import { ident, literal } from '../../text/sql.ts';
import type { Catalogue } from '../catalogue.ts';
import type { OpenedInput } from '../reading/open-input.ts';
import type { CheckedInput } from '../reading/types.ts';
import type { StoredDirectory } from './manifest.ts';
import { rawColumns } from './stored-rows.ts';

/** Reasons of rules over several rows: asked again when a dataset meets other files, or another as-of day. */
export const SETTLED_REASONS: readonly string[] = ['total', 'duplicate', 'duplicate-key'];

const LANE: Lane = { kind: 'rows', width: 0, batches: () => noRows() };

async function* noRows(): AsyncGenerator<readonly []> {
  yield [];
}

/** A stored input, as it looked when its file was opened. `lines` asks the engine, which comes later. */
export interface StoredInput {
  readonly directory: string;
  readonly dataset: StoredDataset;
  readonly entry: StoredEntry;
  readonly opened: OpenedInput;
  /** engine and table, once there are any */
  readonly place: { engine: Engine | null; table: string };
}

/** Every input of a directory, opened; nothing is read. */
export function storedInputs(directory: StoredDirectory, catalogue: Catalogue): readonly StoredInput[] {
  return directory.dataset.inputs.map((entry) => {
    const place: StoredInput['place'] = { engine: null, table: '' };
    return {
      directory: directory.path,
      dataset: directory.dataset,
      entry,
      place,
      opened: openedOf(entry, catalogue, place),
    };
  });
}

function openedOf(entry: StoredEntry, catalogue: Catalogue, place: StoredInput['place']): OpenedInput {
  const { summary } = entry;
  const base = catalogue.datasets[summary.kind];
  const dataset: Dataset = { ...base, columns: { ...base.columns, ...entry.figures } };
  return {
    path: summary.path,
    name: entry.name,
    options: {},
    dataset,
    columns: summary.columns,
    table: entry.table,
    duplicateLabels: [],
    statedAsOf: entry.statedAsOf,
    example: summary.example,
    source: {
      format: summary.format,
      sheet: summary.sheet,
      otherSheets: summary.otherSheets,
      dialect: summary.dialect,
      bytes: summary.bytes,
      sha256: async () => summary.sha256,
      title: [],
      headerLine: summary.headerLine,
      header: summary.columns.map(({ label }) => label),
      sample: [],
      scattered: () => [],
      preamble: {},
      blankLines: 0,
      notes: () => [],
      lanes: [],
      async lines(_lane, records) {
        if (place.engine === null || records.length === 0) return records.map(() => 0);
        const rows = await place.engine.rows(
          `SELECT _row, _line FROM ${place.table} WHERE _row IN (${records.map(Number).join(', ')}) ORDER BY _row`,
        );
        const lines = new Map(rows.map((row) => [row['_row'], Number(row['_line'])]));
        return records.map((record) => lines.get(record) ?? 0);
      },
      close: async () => undefined,
    },
  };
}

/**
 * Puts a stored input in its place in the engine. `settled`: what was set aside stays so, and only accepted rows
 * are looked at; otherwise rows that rules over several rows had set aside come back, and rejected ones beside them.
 */
export async function placeStored(
  engine: Engine,
  input: StoredInput,
  index: number,
  settled: boolean,
  examples: number,
): Promise<CheckedInput> {
  const { entry, directory, opened, place } = input;
  const table = `typed_${index}`;
  const from = (file: StoredFile) => `read_parquet(${literal(join(directory, file.path))})`;
  const base = [...entry.columns, ...PLACE_LEVELS.map((level) => `_${level}`), '_row', '_line'].map(ident);
  const raw = entry.present.map((id) => `CAST(${ident(id)} AS VARCHAR) AS ${ident(`${id}__raw`)}`);
  const typed = (file: StoredFile) =>
    `SELECT ${[...base, ...raw].join(', ')}, CAST(NULL AS VARCHAR) AS _skip FROM ${from(file)}`;
  const { data, aside, rejected } = entry.files;
  const parts = [typed(data)];
  await engine.run(`CREATE TABLE aside_${index} (_row BIGINT, _reason VARCHAR, _kind VARCHAR)`);
  if (!settled) {
    if (aside !== null) {
      parts.push(typed(aside));
      await engine.run(
        `INSERT INTO aside_${index} SELECT _row, _reason, _kind FROM ${from(aside)} WHERE _reason NOT IN (${SETTLED_REASONS.map(literal).join(', ')}) ORDER BY _row`,
      );
    }
    if (rejected !== null) {
      const texts = rawColumns(entry.summary.columns).map((id) => `${ident(id)} AS ${ident(`${id}__raw`)}`);
      parts.push(
        `SELECT ${[...texts, '_row', '_line'].join(', ')}, CAST(NULL AS VARCHAR) AS _skip FROM ${from(rejected)}`,
      );
      await engine.run(
        `INSERT INTO aside_${index} SELECT _row, _reason, 'rejected' FROM ${from(rejected)} ORDER BY _row`,
      );
    }
  }
  await engine.run(`CREATE VIEW ${table} AS ${parts.join('\nUNION ALL BY NAME\n')}`);
  place.engine = engine;
  place.table = table;
  return {
    index,
    opened,
    bulk: {
      name: table,
      stored: table,
      odd: table,
      words: new Map(),
      lane: LANE,
      rows: entry.summary.rows.read,
    },
    typing: {
      table,
      numbers: new Map(),
      dates: new Map(),
      present: new Set(entry.present),
      coded: new Set(),
      occurring: new Map(),
      groups: null,
      among: (rows) => `(SELECT * FROM ${table} WHERE _row IN (${rows}))`,
    },
    findings: entry.findings,
    examples,
    stored: { directory, columns: entry.columns, entry, settled },
  };
}
