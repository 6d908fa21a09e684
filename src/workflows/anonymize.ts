import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { withoutIdentifiers } from '../disclosure/free-text.ts';
import { showablePath } from '../disclosure/identifiers.ts';
import { anonymityOf } from '../disclosure/k-anonymity.ts';
import { looksIndonesian } from '../ingest/header.ts';
import { cellValue } from '../ingest/raw/raw-columns.ts';
import { type RawReading, readRaw } from '../ingest/raw/read.ts';
import type { RawTable } from '../ingest/raw/types.ts';
import { msg } from '../messages/message.ts';
import type { AnonymizeResult, DateGrain } from '../model/anonymize.ts';
import { DesmigError } from '../model/error.ts';
import { LEVELS, type Level } from '../model/region.ts';
import { provinceNames } from '../regions/index.ts';
import { coarser } from './anonymize/generalise.ts';
import { pseudonyms } from './anonymize/pseudonyms.ts';
import { type Treatment, treatmentsOf } from './anonymize/treatments.ts';
import { BUILT_IN } from './catalogue.ts';
import { INDONESIAN_LEVELS } from './figures/level-words.ts';
import { knownLabels } from './reading/known-labels.ts';
import type { InputFile } from './reading/open-input.ts';

export interface AnonymizeOptions {
  /** the smallest class of like rows that may leave; 5 by default */
  readonly k?: number | undefined;
  /** makes pseudonyms of identifiers; without it they are dropped */
  readonly key?: Uint8Array | undefined;
  /** the finest level of region kept; district by default */
  readonly finest?: Level | undefined;
  /** how fine dates stay; months by default */
  readonly dates?: DateGrain | undefined;
  /** labels of columns to drop besides */
  readonly drop?: readonly string[] | undefined;
  /** labels of further columns by which a person could be found */
  readonly quasi?: readonly string[] | undefined;
  /** leaves out rows of classes that are too small, and counts them */
  readonly dropSmall?: boolean | undefined;
  /** day at which ages are taken from birth dates; the latest date in the data by default */
  readonly asOf?: string | undefined;
  readonly sheet?: string | undefined;
  /** which of several tables, counted from 1 */
  readonly table?: number | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows as they may be passed on, and what was done to them. */
export interface Anonymized extends AnonymizeResult {
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}

const USUAL_K = 5;
const DAMAGE = new Set([
  'extra-cell',
  'missing-cell',
  'unterminated-quote',
  'stray-quote',
  'control-character',
]);

/**
 * One table of a file without direct identifiers: dropped or, with a key, made pseudonyms; places, dates and ages
 * coarser; identifiers taken out of texts. Refused where fewer than `k` rows are alike in what describes persons.
 *
 * @throws DesmigError `not-k-anonymous` (with a coarser cut that would do), `weak-key`, `needs-as-of`, input errors.
 */
export async function anonymize(file: InputFile, options: AnonymizeOptions = {}): Promise<Anonymized> {
  const name = showablePath(typeof file === 'string' ? basename(file) : file.name);
  const keyed = options.key === undefined ? null : pseudonyms(options.key);
  const reading = await readRaw(file, {
    sheet: options.sheet,
    locale: options.locale,
    dateOrder: options.dateOrder,
    known: knownLabels(BUILT_IN),
    province: await provinceNames(),
    signal: options.signal,
  });
  const table = reading.tables[(options.table ?? 1) - 1];
  if (table === undefined)
    throw new DesmigError({
      code: 'no-such-table',
      class: 'usage',
      what: msg('error-no-such-table', { table: options.table ?? 1, file: name }),
      hint: msg('hint-no-such-table'),
      location: { file: name },
    });
  const bytes = typeof file === 'string' ? await readFile(file) : file.content;
  const asked = options.k ?? USUAL_K;
  const { sound, rejected, skipped } = soundRows(table, reading);
  const cut = async (finest: Level, dates: DateGrain) => {
    // a turn of the event loop, in which an abort can arrive
    await setImmediate();
    options.signal?.throwIfAborted();
    const treatments = treatmentsOf(table, {
      finest,
      dates,
      keyed: keyed !== null,
      drop: options.drop ?? [],
      quasi: options.quasi ?? [],
    });
    return { treatments, ...treated(table, sound, treatments, options, keyed) };
  };
  const finest = options.finest ?? 'district';
  const dates = options.dates ?? 'month';
  const { treatments, records, cellsCleaned } = await cut(finest, dates);
  const kept = treatments.filter(({ does }) => does !== 'drop');
  const quasi = kept.flatMap((column, at) => (column.quasi ? [at] : []));
  const first = anonymityOf(records, quasi, asked);
  const written =
    options.dropSmall === true ? records.filter((_, at) => (first.sizes[at] ?? 0) >= asked) : records;
  const { anonymity } = written.length === records.length ? first : anonymityOf(written, quasi, asked);
  if (anonymity.k < asked && written.length > 0) {
    const safe = await coarserCut(finest, dates, async (level, grain) => {
      const one = await cut(level, grain);
      const columns = one.treatments.filter(({ does }) => does !== 'drop');
      const cells = columns.flatMap((column, at) => (column.quasi ? [at] : []));
      return anonymityOf(one.records, cells, asked).anonymity.k >= asked;
    });
    throw refused(name, asked, anonymity, kept, safe);
  }
  return {
    file: name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    columns: treatments.map(({ label, treatment, identifier, to, quasi: describes }) => ({
      label,
      treatment,
      identifier,
      to,
      quasi: describes,
    })),
    rows: {
      read: sound.length + rejected + skipped,
      written: written.length,
      rejected,
      leftOut: records.length - written.length,
      skipped,
    },
    cellsCleaned,
    asked,
    anonymity,
    keyId: keyed?.keyId ?? null,
    tables: reading.tables.length,
    lang: looksIndonesian(table.columns) ? 'id' : 'en',
    header: kept.map(({ label }) => label),
    records: written,
  };
}

/** Rows of damaged records stay behind: their cells may stand in columns where nobody looks for a name. */
function soundRows(
  table: RawTable,
  reading: RawReading,
): { readonly sound: readonly number[]; readonly rejected: number; readonly skipped: number } {
  const damaged = new Set(
    reading.notes.flatMap(({ code, line, lineEnd, sheet }) =>
      DAMAGE.has(code) && line !== undefined && (sheet ?? table.sheet) === table.sheet
        ? Array.from({ length: (lineEnd ?? line) - line + 1 }, (_, at) => line + at)
        : [],
    ),
  );
  const totals = new Set([...table.rows.keys()].filter((row) => isPrintedTotal(table.rows[row] ?? [])));
  const sound = [...table.rows.entries()].flatMap(([row, cells]) => {
    if (totals.has(row)) return [];
    const from = table.lines[row] ?? 0;
    // lines between this row and the next may be those of a record that was rejected: its damage is not this row's
    const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    for (let line = from; line <= from + breaks; line += 1) if (damaged.has(line)) return [];
    return [row];
  });
  const { rejected = 0, ...others } = table.excluded;
  return {
    sound,
    rejected: table.rows.length - totals.size - sound.length + rejected,
    skipped: Object.values(others).reduce((sum, count) => sum + count, totals.size),
  };
}

/** The line under a register that says how many rows it has, and nothing of anybody. */
function isPrintedTotal(cells: readonly string[]): boolean {
  const [label = '', ...figures] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    /^(?:jumlah|(?:sub |grand )?total)$/i.test(label) && figures.every((figure) => /^[\d.,]+$/.test(figure))
  );
}

function treated(
  table: RawTable,
  sound: readonly number[],
  treatments: readonly Treatment[],
  options: AnonymizeOptions,
  keyed: ReturnType<typeof pseudonyms> | null,
): { readonly records: readonly (readonly string[])[]; readonly cellsCleaned: number } {
  const asOf = treatments.some(({ does }) => does === 'birth') ? asOfDay(table, treatments, options) : '';
  const names = treatments.filter(({ identifier }) => identifier === 'name').map(({ index }) => index);
  const kept = treatments.filter(({ does }) => does !== 'drop');
  let cellsCleaned = 0;
  const records = sound.map((row) => {
    const cells = table.rows[row] ?? [];
    const said = names.map((column) => (cells[column] ?? '').trim()).filter((one) => one !== '');
    return kept.map((column) => {
      const cell = cells[column.index] ?? '';
      if (column.does === 'pseudonym')
        return cell.trim() === '' || keyed === null ? '' : keyed.of(column.domain, cell.trim().toLowerCase());
      if (column.does === 'keep') {
        const clean = column.place ? withoutIdentifiers(cell) : withoutIdentifiers(cell, said);
        if (clean !== cell) cellsCleaned += 1;
        return clean;
      }
      return coarser(column, cell, cellValue(table, row, column.index), asOf);
    });
  });
  return { records, cellsCleaned };
}

/** The day ages are taken at: told, or the latest day in any date column that is no birth date. */
function asOfDay(table: RawTable, treatments: readonly Treatment[], options: AnonymizeOptions): string {
  if (options.asOf !== undefined) return options.asOf;
  const columns = treatments.filter(
    ({ index, identifier }) => table.types[index] === 'date' && identifier !== 'birth-date',
  );
  let latest = '';
  for (const { index } of columns)
    for (const value of table.read[index]?.values ?? [])
      if (typeof value === 'string' && value > latest) latest = value;
  if (latest !== '') return latest.slice(0, 10);
  throw new DesmigError({
    code: 'needs-as-of',
    class: 'usage',
    what: msg('error-needs-as-of'),
    hint: msg('hint-needs-as-of'),
  });
}

const GRAINS: readonly DateGrain[] = ['month', 'quarter', 'year', 'none'];

/** The finest cut coarser than the one asked for that would be safe, or null. */
async function coarserCut(
  finest: Level,
  dates: DateGrain,
  safe: (level: Level, dates: DateGrain) => Promise<boolean>,
): Promise<{ readonly level: Level; readonly dates: DateGrain } | null> {
  const levels = LEVELS.slice(0, LEVELS.indexOf(finest) + 1).reverse();
  const grains = GRAINS.slice(GRAINS.indexOf(dates));
  for (const level of levels)
    for (const grain of grains)
      if ((level !== finest || grain !== dates) && (await safe(level, grain))) return { level, dates: grain };
  return null;
}

function refused(
  file: string,
  asked: number,
  { k, rowsBelow }: AnonymizeResult['anonymity'],
  kept: readonly Treatment[],
  safe: { readonly level: Level; readonly dates: DateGrain } | null,
): DesmigError {
  const columns = kept.filter(({ quasi }) => quasi).map(({ label }) => label);
  return new DesmigError({
    code: 'not-k-anonymous',
    class: 'disclosure',
    what: msg('error-not-k-anonymous', { k, asked, rows: rowsBelow, columns: columns.join(', ') }),
    hint:
      safe === null
        ? msg('hint-not-k-anonymous')
        : msg('hint-coarser-cut', {
            flags: {
              id: `--by ${INDONESIAN_LEVELS[safe.level]} --dates ${safe.dates}`,
              en: `--by ${safe.level} --dates ${safe.dates}`,
            },
          }),
    location: { file },
  });
}
