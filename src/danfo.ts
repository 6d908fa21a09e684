/**
 * Tables of danfojs-node from desmig's figures, and files for desmig from such tables. `danfojs-node` is an optional
 * peer: nothing but this entry loads it, and desmig never computes a figure with it.
 */
import { DataFrame } from 'danfojs-node';
import { msg } from './messages/message.ts';
import type { CompareResult } from './model/compare.ts';
import type { Column, DatasetId } from './model/dataset.ts';
import { DesmigError } from './model/error.ts';
import type { MachineTable, MachineValue } from './model/machine-table.ts';
import type { ReportResult } from './model/report.ts';
import { compareTable } from './report/compare-machine.ts';
import { reportTable } from './report/machine.ts';
import { nearest } from './text/distance.ts';
import { normalise } from './text/normalise.ts';
import { BUILT_IN, type Catalogue } from './workflows/catalogue.ts';

/** Rows under named columns, as `query` and `readTable` give them. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly MachineValue[])[];
}

const DTYPES = {
  text: 'string',
  date: 'string',
  boolean: 'string',
  integer: 'float32',
  number: 'float32',
} as const satisfies Record<MachineTable['columns'][number]['type'], string>;

/**
 * A DataFrame of a report, a comparison or rows. A figure that is not there (`null`) becomes `NaN`, so that no mean
 * takes it for 0; a text that is not there stays `null`. Codes, days and yes/no are texts: danfo would make `01` a 1.
 */
export function toDataFrame(source: ReportResult | CompareResult | Rows): DataFrame {
  const table = tableOf(source);
  const rows = table.rows.map((row) =>
    row.map((value, at) => {
      const dtype = DTYPES[table.columns[at]?.type ?? 'text'];
      if (dtype === 'float32') return value === null ? Number.NaN : Number(value);
      return value === null ? null : String(value);
    }),
  );
  return new DataFrame(rows, {
    columns: table.columns.map(({ name }) => name),
    // it would guess from the values, and take a text of digits for a number
    dtypes: table.columns.map(({ type }) => DTYPES[type]),
  });
}

function tableOf(source: ReportResult | CompareResult | Rows): MachineTable {
  if (!('indicators' in source)) return untyped(source);
  return 'quality' in source ? compareTable(source) : reportTable(source);
}

/** Numbers where every value is a number or missing; everything else is text. */
function untyped({ columns, rows }: Rows): MachineTable {
  return {
    columns: columns.map((name, at) => {
      const values = rows.map((row) => row[at] ?? null);
      const numbers = values.every((value) => value === null || typeof value === 'number');
      return { name, type: numbers && values.some((value) => value !== null) ? 'number' : 'text' };
    }),
    rows,
  };
}

export interface FromDataFrameOptions {
  /** kind of file that the table stands for; its columns go by their ids, titles or aliases */
  readonly kind: DatasetId;
  /** what the input is called in findings and manifests */
  readonly name?: string;
  readonly catalogue?: Catalogue;
}

/**
 * A DataFrame as an input for `report` and the other functions, checked like any file. `NaN`, `null` and `undefined`
 * are blank cells.
 *
 * @throws DesmigError `unknown-column` for a column that the kind does not have (danfo lets any pass);
 * `codes-as-numbers` where codes of places are numbers, since their zeros may be lost.
 */
export function fromDataFrame(
  frame: DataFrame,
  options: FromDataFrameOptions,
): { readonly name: string; readonly content: Buffer } {
  const { kind, name = `${options.kind}.csv`, catalogue = BUILT_IN } = options;
  const declared = catalogue.datasets[kind].columns;
  const rows = frame.values as readonly (readonly unknown[])[];
  for (const [at, label] of frame.columns.entries()) {
    const column = columnOf(label, kind, declared);
    if (column.region?.part === 'code' && rows.some((row) => typeof row[at] === 'number'))
      throw new DesmigError({
        code: 'codes-as-numbers',
        class: 'usage',
        what: msg('error-codes-as-numbers', { column: label }),
        hint: msg('hint-codes-as-numbers'),
        location: { file: name },
      });
  }
  const lines = [frame.columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\n`);
  return { name, content: Buffer.from(lines.join('')) };
}

function columnOf(label: string, kind: DatasetId, columns: Readonly<Record<string, Column>>): Column {
  const spellings = Object.entries(columns).flatMap(([id, column]) =>
    [id, column.title.id, column.title.en, ...column.aliases].map((word) => ({ word, column })),
  );
  const found = spellings.find(({ word }) => normalise(word) === normalise(label));
  if (found !== undefined) return found.column;
  const near = nearest(label, Object.keys(columns), (id) => id, 0.5, 1)[0]?.item;
  throw new DesmigError({
    code: 'unknown-column',
    class: 'usage',
    what: msg('error-unknown-column-of-kind', { column: label, kind }),
    hint:
      near === undefined
        ? msg('hint-columns-of-kind', { kind })
        : msg('hint-did-you-mean', { suggestion: near }),
  });
}

/** Three decimals could be thousands to a reader of files (`1.222`): a zero more says that they are not. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return `"${String(value).replaceAll('"', '""')}"`;
  if (!Number.isFinite(value)) return '';
  return /^-?\d+\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);
}
