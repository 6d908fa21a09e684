import { basename } from 'node:path';
import { readWhole } from '../../ingest/input-file.ts';
import { cellValue } from '../../ingest/raw/raw-columns.ts';
import { readRaw } from '../../ingest/raw/read.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Message } from '../../model/message.ts';
import type { ListedVillage } from '../../model/oversight.ts';
import { jsonOf } from '../../text/json.ts';

/** A file that holds a list of `desmig sample`, as it was read. */
export interface SampleFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** @throws DesmigError `file-not-found`, or what else keeps it from being read. */
export async function openSample(path: string): Promise<SampleFile & { readonly content: Uint8Array }> {
  const name = basename(path);
  return { name, content: await readWhole(path, name, msg('hint-not-a-sample')) };
}

/** A village of the list as written, and where it stands. */
interface Entry {
  readonly line: number | null;
  readonly village: unknown;
  readonly probability: unknown;
  readonly stratum: unknown;
  readonly names: readonly unknown[];
}

/** The columns of the list that are read, as `desmig sample` writes them. */
const COLUMNS = [
  'village_code',
  'inclusion_probability',
  'stratum',
  'village',
  'regency',
  'province',
] as const;

/**
 * The villages chosen by `desmig sample`, from its JSON, or from its CSV as it is or saved again as a table.
 *
 * @throws DesmigError `not-a-sample`, where it is none or names a village twice; errors of reading.
 */
export async function readSample({ content, name }: SampleFile): Promise<ReadonlyMap<string, ListedVillage>> {
  const fail = (line: number | null, what: Message = msg('error-not-a-sample', { file: name })) =>
    new DesmigError({
      code: 'not-a-sample',
      class: 'usage',
      what,
      hint: msg('hint-not-a-sample'),
      location: { file: name, ...(line === null ? {} : { line }) },
    });
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  if (bytes.length === 0) throw fail(1);
  const entries = /^\uFEFF?\s*\{/.test(bytes.subarray(0, 64).toString('utf8'))
    ? fromJson(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    : await fromTable(name, bytes);
  if (entries === null || entries.length === 0) throw fail(1);
  const villages = new Map<string, ListedVillage>();
  for (const { line, village, probability, stratum, names } of entries) {
    const share = Number(probability);
    if (typeof village !== 'string' || village === '' || !(share > 0 && share <= 1)) throw fail(line);
    if (villages.has(village)) throw fail(line, msg('error-sample-village-twice', { file: name, village }));
    const [own, regency, province] = names.map((one) => (typeof one === 'string' ? one : ''));
    villages.set(village, {
      village,
      stratum: typeof stratum === 'string' ? stratum : '',
      weight: 1 / share,
      names: { village: own ?? '', regency: regency ?? '', province: province ?? '' },
    });
  }
  return villages;
}

async function fromTable(name: string, content: Buffer): Promise<readonly Entry[] | null> {
  const { tables } = await readRaw({ name, content }, { known: (label) => isColumn(label) });
  const table = tables.find(({ columns }) =>
    ['village_code', 'inclusion_probability'].every((column) => columns.includes(column)),
  );
  if (table === undefined) return null;
  return table.rows.map((cells, row) => {
    const at = (column: (typeof COLUMNS)[number]) => table.columns.indexOf(column);
    const cell = (column: (typeof COLUMNS)[number]) => cells[at(column)]?.trim();
    return {
      line: table.lines[row] ?? null,
      village: cell('village_code'),
      probability: cellValue(table, row, at('inclusion_probability')),
      stratum: cell('stratum'),
      names: [cell('village'), cell('regency'), cell('province')],
    };
  });
}

function isColumn(label: string): boolean {
  return COLUMNS.some((column) => column === label.trim().toLowerCase());
}

function fromJson(text: string): readonly Entry[] | null {
  const value = jsonOf(text);
  const rows = valueAt(value, 'rows');
  if (valueAt(value, 'command') !== 'sample' || !Array.isArray(rows)) return null;
  return rows.map((row: unknown) => ({
    line: null,
    village: valueAt(valueAt(row, 'region'), 'code'),
    probability: valueAt(row, 'inclusionProbability'),
    stratum: valueAt(row, 'stratum'),
    names: ['region', 'regency', 'province'].map((level) => valueAt(valueAt(row, level), 'name')),
  }));
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
