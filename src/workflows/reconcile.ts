import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reconcileTable } from '../analysis/reconcile/reconcile-table.ts';
import { cleanCell, showableLabel } from '../disclosure/identifiers.ts';
import { looksIndonesian, recogniseKinds } from '../ingest/header.ts';
import { type RawReading, readRaw } from '../ingest/raw/read.ts';
import type { RawTable } from '../ingest/raw/types.ts';
import { cellName } from '../ingest/workbook/cell-reference.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { FigureTable, ReconciledTable, ReconcileResult } from '../model/reconcile.ts';
import { provinceNames } from '../regions/index.ts';
import { normalise } from '../text/normalise.ts';
import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { closedColumns } from './read-table/closed-columns.ts';
import { knownLabels } from './reading/known-labels.ts';
import type { InputFile } from './reading/open-input.ts';
import { figureTable } from './reconcile/figure-table.ts';
import { internalOnly } from './row-level.ts';

export interface ReconcileOptions {
  /** an earlier or other edition of the same table, compared cell by cell */
  readonly against?: InputFile | undefined;
  readonly sheet?: string | undefined;
  /** only the N-th table, from 1 */
  readonly table?: number | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly audience?: 'public' | 'internal' | undefined;
  readonly catalogue?: Catalogue | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows of such kinds are persons, cases or answers: a register, not a printed table. */
const REGISTERS: readonly string[] = ['complaints', 'children', 'visits', 'findings'];

/**
 * Does a published table add up? Every table of a file: sums of rows and columns, sub-totals, regions over regions,
 * percentages beside counts, and another edition of it. Wrong cells are named where sums agree on them; nothing is
 * altered.
 *
 * @throws DesmigError `internal-only` for a register of persons or cases without `audience: 'internal'`;
 * `no-such-table`; errors of reading.
 */
export async function reconcile(file: InputFile, options: ReconcileOptions = {}): Promise<ReconcileResult> {
  const own = await readFigures(file, options);
  const other = options.against === undefined ? null : await readFigures(options.against, options);
  const chosen = chooseTables(own, options.table);
  const others = other?.reading.tables.map((table) => ({
    table,
    figures: figureTable(table, closedColumns(table), footnotesOf(other.reading, table)),
  }));
  const tables = chosen.map(({ table, at }): ReconciledTable => {
    options.signal?.throwIfAborted();
    const figures = figureTable(table, closedColumns(table), footnotesOf(own.reading, table));
    const before = others === undefined ? undefined : editionOf(figures, others, at);
    const edition =
      before === undefined
        ? null
        : { table: before.figures, nameCell: namesOf(before.table), keyOf: normalise };
    return {
      sheet: table.sheet === null ? null : showableLabel(table.sheet),
      title: table.title[0] === undefined ? null : cleanCell(table.title[0]),
      edition: others === undefined ? null : before === undefined ? 'absent' : 'compared',
      ...reconcileTable(figures, namesOf(table), edition),
    };
  });
  return {
    inputs: [own.input, ...(other === null ? [] : [other.input])],
    against: other === null ? null : other.input.path,
    tables,
    lang: looksIndonesian(own.reading.tables[0]?.columns ?? []) ? 'id' : 'en',
  };
}

interface OtherTable {
  readonly table: RawTable;
  readonly figures: FigureTable;
}

/** The table of the other edition that has most labels of rows and columns in common, at least one of each. */
function editionOf(own: FigureTable, others: readonly OtherTable[], at: number): OtherTable | undefined {
  const keys = (items: readonly { readonly label: string }[]) =>
    new Set(items.map(({ label }) => normalise(label)).filter((label) => label !== ''));
  const rows = keys(own.rows);
  const columns = keys(own.columns);
  const shared = others.map(({ figures }, place) => {
    const inRows = [...keys(figures.rows)].filter((key) => rows.has(key)).length;
    const inColumns = [...keys(figures.columns)].filter((key) => columns.has(key)).length;
    return inRows === 0 || inColumns === 0 ? 0 : inRows + inColumns + (place === at ? 0.5 : 0);
  });
  const most = Math.max(0, ...shared);
  return most === 0 ? undefined : others[shared.indexOf(most)];
}

interface ReadFigures {
  readonly reading: RawReading;
  readonly name: string;
  readonly input: ReconcileResult['inputs'][number];
}

async function readFigures(file: InputFile, options: ReconcileOptions): Promise<ReadFigures> {
  const name = typeof file === 'string' ? basename(file) : file.name;
  const catalogue = options.catalogue ?? BUILT_IN;
  const reading = await readRaw(file, {
    sheet: options.sheet,
    delimiter: undefined,
    locale: options.locale,
    dateOrder: undefined,
    known: knownLabels(catalogue),
    province: await provinceNames(),
    signal: options.signal,
  });
  if ((options.audience ?? 'public') === 'public') refuseRegisters(reading, catalogue, name);
  const bytes = typeof file === 'string' ? await readFile(file) : file.content;
  return {
    reading,
    name,
    input: {
      path: typeof file === 'string' ? file : '-',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  };
}

/** What the notes on a sheet, or in a text, begin with. */
function footnotesOf({ notes }: RawReading, table: RawTable): readonly string[] {
  return notes.flatMap(({ code, value, sheet }) =>
    code === 'footnote-row' && value !== undefined && (sheet ?? null) === table.sheet ? [value] : [],
  );
}

function refuseRegisters(reading: RawReading, catalogue: Catalogue, name: string): void {
  const persons = reading.tables.some((table) => {
    const [kind] = recogniseKinds(table.columns, catalogue.datasets);
    return (kind !== undefined && REGISTERS.includes(kind.kind)) || closedColumns(table).size > 0;
  });
  if (!persons) return;
  throw internalOnly({ id: 'cocokkan', en: 'reconcile' }, name);
}

function chooseTables(
  { reading, name }: ReadFigures,
  wanted: number | undefined,
): readonly { readonly table: RawTable; readonly at: number }[] {
  const all = reading.tables.map((table, at) => ({ table, at }));
  if (wanted === undefined) return all;
  const one = all[wanted - 1];
  if (one !== undefined) return [one];
  throw new DesmigError({
    code: 'no-such-table',
    class: 'usage',
    what: msg('error-no-such-table', { file: name, table: wanted }),
    hint: msg('hint-no-such-table'),
    location: { file: name },
  });
}

function namesOf(table: RawTable): (line: number, column: number) => string | null {
  return (line, column) => (table.sheet === null || line === 0 ? null : cellName(line, table.left + column));
}
