import type { CodeBook, Dataset } from '../model/dataset.ts';
import type { GridRow } from '../model/table.ts';
import type { TableReading, ValueColumn } from '../model/tabulation.ts';
import { clean, normalise } from '../text/normalise.ts';
import { labelResolver } from './cells/labels.ts';
import { columnOf, headerWords } from './header.ts';

export interface TableWords {
  readonly dataset: Dataset;
  readonly countLabels: readonly { readonly pattern: RegExp; readonly unit: string }[];
  readonly headerDimensions: readonly string[];
  readonly provinceCode: (label: string) => string | null;
}

const TOTAL = /^(jumlah|total|grand total|jumlah total|sub total|subtotal)$/;
const YEAR = /^(19|20)\d{2}$/;

/**
 * Finds the columns of figures of a published table and what their labels say. Null when the header has
 * neither one column of counts nor several labels of a dimension.
 */
export function readTableColumns(
  header: readonly string[],
  sample: readonly GridRow[],
  words: TableWords,
): TableReading | null {
  const names = headerWords(words.dataset);
  const resolvers = dimensionResolvers(words);
  const subHeader = subHeaderOf(header, sample, resolvers);
  const labels = header.map(clean);
  const dimensions: { index: number; column: string }[] = [];
  const taken = new Set<string>();
  const figures: { index: number; label: string; candidates: readonly Candidate[]; total: boolean }[] = [];
  let top = '';
  for (const [index, label] of labels.entries()) {
    if (label !== '') top = label;
    const column = columnOf(label, names);
    const below = subHeader === null ? '' : clean(subHeader[index] ?? '');
    if (column !== null && !taken.has(column) && below === '') {
      taken.add(column);
      dimensions.push({ index, column });
      continue;
    }
    const shown = subHeader === null || below === '' ? label : `${top} ${below}`;
    const upper = candidatesOf(subHeader === null ? label : top, resolvers);
    const lower = below === '' ? [] : candidatesOf(below, resolvers);
    const isTotal =
      TOTAL.test(normalise(below === '' ? label : below)) || (below !== '' && TOTAL.test(normalise(top)));
    if (isTotal || upper.length > 0 || lower.length > 0)
      figures.push({ index, label: shown, candidates: [...upper, ...lower], total: isTotal });
  }
  const wide = assignDimensions(figures, subHeader !== null);
  const broken = wide.filter((value) => Object.keys(value.dimensions).length > 0);
  if (broken.length >= 2) {
    const unit = taken.has('unit') ? null : wideUnit(broken);
    return { dimensions, values: wide, subHeader: subHeader !== null, unit, unitAssumed: unit !== null };
  }
  const counts = labels.flatMap((label, index) => {
    const found = words.countLabels.find(({ pattern }) => pattern.test(normalise(label)));
    const bare = /^(jumlah|total|banyaknya|count|n)$/.test(normalise(label));
    return found === undefined && !bare ? [] : [{ index, label, unit: found?.unit ?? null }];
  });
  const [count] = counts;
  if (count === undefined || counts.length > 1 || dimensions.length === 0) return null;
  return {
    dimensions: dimensions.filter(({ index }) => index !== count.index),
    values: [{ index: count.index, label: count.label, dimensions: {}, total: false }],
    subHeader: false,
    unit: taken.has('unit') ? null : (count.unit ?? 'case'),
    unitAssumed: !taken.has('unit') && count.unit === null,
  };
}

interface Candidate {
  readonly dimension: string;
  readonly code: string;
}

type Resolvers = readonly {
  readonly dimension: string;
  readonly resolve: (label: string) => string | null;
}[];

function dimensionResolvers(words: TableWords): Resolvers {
  const books = words.headerDimensions.flatMap((dimension) => {
    const book: CodeBook | undefined = words.dataset.columns[dimension]?.codeBook;
    if (book === undefined) return [];
    const resolve = labelResolver(book);
    return [
      { dimension, resolve: (label: string) => (/^\d{1,2}$/.test(label) ? null : resolve(label).code) },
    ];
  });
  return [
    { dimension: 'year', resolve: (label) => (YEAR.test(label) ? label : null) },
    ...books,
    { dimension: 'province', resolve: words.provinceCode },
  ];
}

function candidatesOf(label: string, resolvers: Resolvers): readonly Candidate[] {
  if (label === '') return [];
  return resolvers.flatMap(({ dimension, resolve }) => {
    const code = resolve(label);
    return code === null ? [] : [{ dimension, code }];
  });
}

/**
 * A label may belong to several dimensions ("Lainnya" does). It takes that of the label before it; the first of
 * a run takes the dimension that reaches furthest to the right.
 */
function assignDimensions(
  figures: readonly {
    readonly index: number;
    readonly label: string;
    readonly candidates: readonly Candidate[];
    readonly total: boolean;
  }[],
  twoLevels: boolean,
): readonly ValueColumn[] {
  const reach = (start: number, dimension: string) => {
    let length = 0;
    while (figures[start + length]?.candidates.some((candidate) => candidate.dimension === dimension))
      length += 1;
    return length;
  };
  let before: string | null = null;
  return figures.map(({ index, label, candidates, total }, at) => {
    const byDimension = new Map<string, string>();
    if (twoLevels)
      for (const { dimension, code } of candidates)
        if (!byDimension.has(dimension)) byDimension.set(dimension, code);
    if (!twoLevels && !total) {
      const same = candidates.find((candidate) => candidate.dimension === before);
      const [furthest] = [...candidates].sort((a, b) => reach(at, b.dimension) - reach(at, a.dimension));
      const chosen = same ?? furthest;
      if (chosen !== undefined) byDimension.set(chosen.dimension, chosen.code);
      before = chosen?.dimension ?? null;
    }
    return { index, label, dimensions: Object.fromEntries(byDimension), total };
  });
}

/** Persons where figures are broken down as persons are, cases otherwise. */
function wideUnit(values: readonly ValueColumn[]): string {
  const dimensions = new Set(values.flatMap((value) => Object.keys(value.dimensions)));
  return ['sex', 'age_band', 'relation', 'form'].some((dimension) => dimensions.has(dimension))
    ? 'person'
    : 'case';
}

/** A second header row: labels of dimensions under labels or under nothing, and no figures at all. */
function subHeaderOf(
  header: readonly string[],
  sample: readonly GridRow[],
  resolvers: Resolvers,
): readonly string[] | null {
  const [first] = sample;
  if (first === undefined) return null;
  const cells = header.map((_, index) => clean(first.cells[index] ?? ''));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => /^[\d.,-]+$/.test(cell) && !YEAR.test(cell))) return null;
  const known = filled.filter(
    (cell) => candidatesOf(cell, resolvers).length > 0 || TOTAL.test(normalise(cell)),
  );
  const repeatsTop = header.some((label, index) => label.trim() === '' && cells[index] !== '');
  return known.length === filled.length && repeatsTop ? cells : null;
}
