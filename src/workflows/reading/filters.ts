import { NO, YES } from '../../catalogue/code-books/small.ts';
import { identifierIn } from '../../disclosure/identifiers.ts';
import { labelResolver } from '../../ingest/cells/labels.ts';
import { columnOf, headerWords } from '../../ingest/header.ts';
import { msg } from '../../messages/message.ts';
import type { Column, Dataset, DatasetId } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import type { Bilingual } from '../../model/message.ts';
import { PLACE_LEVELS } from '../../model/region.ts';
import { gazetteer, resolveRegions } from '../../regions/index.ts';
import { isDay } from '../../text/day.ts';
import { nearest } from '../../text/distance.ts';
import { normalise } from '../../text/normalise.ts';
import { ident, literal } from '../../text/sql.ts';

/** `--filter` as typed: `column=value[,value]`, with `!=`, `<`, `<=`, `>`, `>=` beside `=`. */
export interface FilterText {
  readonly column: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly values: readonly string[];
}

export function parseFilter(text: string): FilterText {
  const found = /^\s*([^=<>!]+?)\s*(!=|<=|>=|=|<|>)\s*(.*)$/s.exec(text);
  if (found?.[1] === undefined || found[3] === undefined) {
    throw new DesmigError({
      code: 'invalid-filter',
      class: 'usage',
      what: msg('error-invalid-filter', { filter: text }),
      hint: msg('hint-invalid-filter'),
    });
  }
  return {
    column: found[1],
    operator: found[2] as FilterText['operator'],
    values: found[3].split(',').map((value) => value.trim()),
  };
}

/** A filter as it may be typed. */
export function filterWords({ column, operator, values }: FilterText): string {
  return `${column}${operator}${values.join(',')}`;
}

/** SQL conditions per kind. A kind without the column is not narrowed; a column that no kind has is refused. */
export async function compileFilters(
  filters: readonly FilterText[],
  datasets: readonly Dataset[],
): Promise<ReadonlyMap<DatasetId, readonly string[]>> {
  const compiled = new Map<DatasetId, string[]>();
  for (const filter of filters) {
    let used = false;
    for (const dataset of datasets) {
      const id = columnOf(filter.column, headerWords(dataset));
      const column = id === null ? undefined : dataset.columns[id];
      if (id === null || column === undefined) continue;
      used = true;
      compiled.set(dataset.id, [...(compiled.get(dataset.id) ?? []), await condition(id, column, filter)]);
    }
    if (!used) throw unknownColumn(filter.column, datasets);
  }
  return compiled;
}

async function condition(id: string, column: Column, filter: FilterText): Promise<string> {
  if (column.type === 'key') throw badValue(filter.values[0] ?? '', id);
  const ordered = column.type === 'integer' || column.type === 'number' || column.type === 'date';
  if (filter.operator !== '=' && filter.operator !== '!=' && !ordered) {
    throw new DesmigError({
      code: 'invalid-filter',
      class: 'usage',
      what: msg('error-filter-order', { column: id, operator: filter.operator }),
      hint: msg('hint-invalid-filter'),
    });
  }
  const target = column.region === undefined ? ident(id) : ident(`_${column.region.level}`);
  const values: string[] = [];
  for (const value of filter.values) values.push(await valueSql(id, column, value));
  if (filter.operator === '=') return `${target} IN (${values.join(', ')})`;
  if (filter.operator === '!=') return `${target} NOT IN (${values.join(', ')})`;
  return values.map((value) => `${target} ${filter.operator} ${value}`).join(' AND ');
}

async function valueSql(id: string, column: Column, value: string): Promise<string> {
  if (column.region !== undefined) return literal(await regionCode(id, column, value));
  // a filter is put on record in the ledger, where nobody's number may stand
  if (identifierIn(value) !== null) throw badValue('[...]', id);
  switch (column.type) {
    case 'integer':
    case 'number':
      if (!/^-?\d+(\.\d+)?$/.test(value)) throw badValue(value, id);
      return value;
    case 'date':
      if (!isDay(value)) throw badValue(value, id);
      return `DATE ${literal(value)}`;
    case 'boolean': {
      const word = value.toLowerCase();
      if ((YES as readonly string[]).includes(word)) return 'true';
      if ((NO as readonly string[]).includes(word)) return 'false';
      throw badValue(value, id);
    }
    case 'category': {
      if (column.codeBook === undefined) throw badValue(value, id);
      const { code, suggestion } = labelResolver(column.codeBook)(value);
      if (code === null)
        throw badValue(
          value,
          id,
          suggestion,
          Object.values(column.codeBook.codes).map(({ label }) => label),
        );
      return literal(code);
    }
    default:
      return literal(value);
  }
}

async function regionCode(id: string, column: Column, value: string): Promise<string> {
  const region = column.region;
  if (region === undefined) throw badValue(value, id);
  const isCode = /^[\d.]+$/.test(value);
  const [resolved] = await resolveRegions(
    [{ names: isCode ? {} : { [region.level]: value }, codes: isCode ? { [region.level]: value } : {} }],
    await gazetteer(),
  );
  const code = resolved?.codes[region.level] ?? null;
  if (code === null) throw badValue(value, id, resolved?.problems[0]?.candidates[0]?.name ?? null);
  return code;
}

/** Labels that a message has room for. */
const MOST_LABELS = 20;

function badValue(
  value: string,
  column: string,
  suggestion: string | null = null,
  labels: readonly Bilingual[] = [],
): DesmigError {
  const hint =
    labels.length === 0 || labels.length > MOST_LABELS
      ? msg('hint-invalid-filter')
      : msg('hint-choices', { choices: { list: labels } });
  return new DesmigError({
    code: 'invalid-filter',
    class: 'usage',
    what: msg('error-filter-value', { value, column }),
    hint: suggestion === null ? hint : msg('hint-did-you-mean', { suggestion }),
  });
}

function unknownColumn(name: string, datasets: readonly Dataset[]): DesmigError {
  const columns = [...new Set(datasets.flatMap((dataset) => Object.keys(dataset.columns)))];
  const near = nearest(normalise(name), columns, normalise, 0.6, 1)[0]?.item;
  return new DesmigError({
    code: 'unknown-column',
    class: 'usage',
    what: msg('error-unknown-column', { column: name }),
    hint:
      near === undefined
        ? msg('hint-choices', {
            choices: columns
              .filter((column) => !PLACE_LEVELS.some((level) => column === `${level}_code`))
              .slice(0, 16)
              .join(', '),
          })
        : msg('hint-did-you-mean', { suggestion: near }),
  });
}
