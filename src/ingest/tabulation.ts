import type { CodeBook, Dataset } from '../model/dataset.ts';
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
  levels: readonly (readonly string[])[],
  words: TableWords,
): TableReading | null {
  const names = headerWords(words.dataset);
  const resolvers = dimensionResolvers(words);
  const labels = header.map(clean);
  const dimensions: { index: number; column: string }[] = [];
  const taken = new Set<string>();
  const figures: Figure[] = [];
  for (const [index, label] of labels.entries()) {
    const parts = [
      ...new Set(levels.map((level) => clean(level[index] ?? '')).filter((part) => part !== '')),
    ];
    const column = columnOf(label, names);
    if (column !== null && !taken.has(column) && parts.length < 2) {
      taken.add(column);
      dimensions.push({ index, column });
      continue;
    }
    const spoken = parts.length < 2 ? [label] : parts;
    const candidates = spoken.flatMap((part) => candidatesOf(part, resolvers));
    const isTotal = spoken.some((part) => TOTAL.test(normalise(part)));
    if (isTotal || candidates.length > 0)
      figures.push({ index, label, candidates, total: isTotal, deep: parts.length > 1 });
  }
  const wide = assignDimensions(figures);
  const broken = wide.filter((value) => Object.keys(value.dimensions).length > 0);
  if (broken.length >= 2) {
    const unit = taken.has('unit') ? null : wideUnit(broken);
    return { dimensions, values: wide, unit, unitAssumed: unit !== null };
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
    unit: taken.has('unit') ? null : (count.unit ?? 'case'),
    unitAssumed: !taken.has('unit') && count.unit === null,
  };
}

interface Candidate {
  readonly dimension: string;
  readonly code: string;
}

interface Figure {
  readonly index: number;
  readonly label: string;
  readonly candidates: readonly Candidate[];
  readonly total: boolean;
  /** its label stands in several header rows */
  readonly deep: boolean;
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
function assignDimensions(figures: readonly Figure[]): readonly ValueColumn[] {
  const reach = (start: number, dimension: string) => {
    let length = 0;
    while (figures[start + length]?.candidates.some((candidate) => candidate.dimension === dimension))
      length += 1;
    return length;
  };
  let before: string | null = null;
  return figures.map(({ index, label, candidates, total, deep }, at) => {
    const byDimension = new Map<string, string>();
    if (deep)
      for (const { dimension, code } of candidates)
        if (!byDimension.has(dimension)) byDimension.set(dimension, code);
    if (!deep && !total) {
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
