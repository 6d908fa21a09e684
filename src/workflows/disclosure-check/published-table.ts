import { parse } from 'csv-parse/sync';
import type { PlacedRow, Published, PublishedCount, PublishedSum } from '../../model/published.ts';

const HIDDEN = /^\[?c\]?$/i;
const NONE = /^(?:-|–|0|\[x\]|x|n\/?a|\.{3}|…|\[z\]|z|)$/i;
const TOTAL = /^(?:jumlah|total|sub ?total|grand total|indonesia|nasional|national|semua|all)\b/i;
const NOT_COUNTED =
  /^(?:no|nomor|number|kode|code|tahun|year|periode|period)\b|%|persen|percent|angka per|rate/i;
/** Worked out from the counts left of it. */
const DERIVED = /%|persen|percent|angka per|rate|selang|interval/i;
const CODE = /^(?:ID|\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?)$/;

/** Records of delimited text, with the delimiter that its first lines show most. */
export function csvRecords(content: string): readonly (readonly string[])[] {
  const head = content.split(/\r?\n/, 10).join('\n');
  const many = (mark: string) => head.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (many(mark) > many(best) ? mark : best));
  try {
    const records: string[][] = parse(content, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    return records;
  } catch {
    return [];
  }
}

interface Cell {
  readonly value: number | null;
}

/** A number as either language writes a count; `[c]` has no value, and signs for none or no data stand for nothing. */
function cellOf(text: string): Cell | null {
  const cell = text.replace(/^'/, '').trim();
  if (HIDDEN.test(cell)) return { value: null };
  if (NONE.test(cell)) return { value: 0 };
  if (/^\d{1,3}(?:[.,\s]\d{3})+$/.test(cell)) return { value: Number(cell.replace(/\D/g, '')) };
  return /^\d+$/.test(cell) ? { value: Number(cell) } : null;
}

/**
 * The counts of a printed table and the sums it obeys: columns to their total column, rows to their total row, or to
 * the place whose code is the beginning of theirs. Null where no cell was held back and none could be read.
 */
export function tableFacts(records: readonly (readonly string[])[], file: string): Published | null {
  const headerAt = records.findIndex((record) => record.filter((cell) => cell !== '').length > 1);
  const header = records[headerAt];
  if (header === undefined) return null;
  const lines = records.slice(headerAt + 1).filter((line) => line.length >= Math.min(2, header.length));
  const counted = header
    .map((_, column) => column)
    .filter((column) => {
      const cells = lines.map((line) => line[column] ?? '');
      return (
        !NOT_COUNTED.test(header[column] ?? '') &&
        cells.every((cell) => cellOf(cell) !== null) &&
        cells.some((cell) => /\d/.test(cell) || HIDDEN.test(cell)) &&
        !cells.some((cell) => /^\d{2}\.\d{2}/.test(cell))
      );
    });
  if (counted.length === 0 || lines.length === 0) return null;
  const codeColumn = header.findIndex(
    (_, column) =>
      !counted.includes(column) &&
      lines.filter((line) => CODE.test(line[column] ?? '')).length >= lines.length * 0.6,
  );
  const labels = lines.map((line) =>
    header
      .map((_, column) => column)
      .filter((column) => !counted.includes(column) && !/%|persen|percent/i.test(header[column] ?? ''))
      .map((column) => line[column] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
  const id = (row: number, column: number) => `${file} ${row} ${column}`;
  const counts = lines.flatMap((line, row) =>
    counted.map((column): PublishedCount => {
      const value = cellOf(line[column] ?? '')?.value ?? null;
      return {
        id: id(row, column),
        series: header[column] ?? '',
        period: '',
        place: labels[row] ?? '',
        part: 'cell',
        files: [file],
        hidden: value === null,
        least: value ?? 1,
        greatest: value ?? Number.POSITIVE_INFINITY,
      };
    }),
  );
  const sums: PublishedSum[] = [];
  const totals = counted.filter((column) => TOTAL.test(header[column] ?? ''));
  const parts = counted.filter((column) => !totals.includes(column));
  const [total] = totals;
  if (totals.length === 1 && total !== undefined && parts.length > 1)
    for (const row of lines.keys())
      sums.push({ whole: id(row, total), parts: parts.map((column) => id(row, column)) });
  for (const [whole, below] of rowSums(lines, labels, codeColumn))
    for (const column of counted)
      sums.push({ whole: id(whole, column), parts: below.map((row) => id(row, column)) });
  return { counts, sums, derived: derivedCells(header, lines, labels, counted, file) };
}

/** Rates and intervals that stand beside a hidden count: from them the count can be read back. */
function derivedCells(
  header: readonly string[],
  lines: readonly (readonly string[])[],
  labels: readonly string[],
  counted: readonly number[],
  file: string,
): readonly PlacedRow[] {
  const columns = header.flatMap((label, column) => {
    if (counted.includes(column) || !DERIVED.test(label)) return [];
    const left = counted.filter((one) => one < column);
    // the counts next to it, past other derived columns
    let at = left.at(-1) ?? -1;
    const from: number[] = [];
    for (; counted.includes(at); at -= 1) from.push(at);
    return [{ column, label, from: from.length > 0 ? from : counted }];
  });
  return lines.flatMap((line, row) =>
    columns
      .filter(
        ({ column, from }) =>
          /[1-9]/.test(line[column] ?? '') && from.some((one) => HIDDEN.test((line[one] ?? '').trim())),
      )
      .map(({ label }) => ({ series: label, period: '', place: labels[row] ?? '', code: `${row}`, file })),
  );
}

function rowSums(
  lines: readonly (readonly string[])[],
  labels: readonly string[],
  codeColumn: number,
): readonly (readonly [number, readonly number[]])[] {
  const isTotal = (row: number) =>
    TOTAL.test(labels[row] ?? '') || lines[row]?.some((cell) => /^(?:jumlah|total)$/i.test(cell)) === true;
  const codes = lines.map((line, row) => {
    const code = codeColumn < 0 ? '' : (line[codeColumn] ?? '');
    return CODE.test(code) ? code : isTotal(row) ? 'ID' : '';
  });
  const tree = new Map<string, number>(
    codes.flatMap((code, row) => (code === '' ? [] : [[code, row] as const])),
  );
  const levels = new Set(codes.map((code) => code.length));
  if (codeColumn >= 0 && (levels.size > 1 || tree.has('ID'))) {
    const children = new Map<number, number[]>();
    for (const [row, code] of codes.entries()) {
      const pieces = code.split('.');
      let parent: number | undefined;
      while (parent === undefined && pieces.length > 1) {
        pieces.pop();
        parent = tree.get(pieces.join('.'));
      }
      parent ??= code === 'ID' ? undefined : tree.get('ID');
      if (parent !== undefined && parent !== row)
        children.set(parent, [...(children.get(parent) ?? []), row]);
    }
    return [...children];
  }
  const totals = [...lines.keys()].filter(isTotal);
  const [total] = totals;
  const others = [...lines.keys()].filter((row) => !totals.includes(row));
  return totals.length === 1 && total !== undefined && others.length > 1 ? [[total, others]] : [];
}
