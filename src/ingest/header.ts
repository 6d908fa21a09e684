import type { Dataset, DatasetId } from '../model/dataset.ts';
import type { ColumnMapping } from '../model/input.ts';
import { nearest } from '../text/distance.ts';
import { clean, normalise } from '../text/normalise.ts';

/** Spellings of a kind's columns, normalised, to column ids. */
export function headerWords(dataset: Dataset): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [id, column] of Object.entries(dataset.columns)) {
    for (const spelling of [id, column.title.id, column.title.en, ...column.aliases]) {
      const word = normalise(spelling);
      if (!words.has(word)) words.set(word, id);
    }
  }
  return words;
}

/** The column a label names: as it stands, without its bracketed unit, or without a leading number. */
export function columnOf(label: string, words: ReadonlyMap<string, string>): string | null {
  const forms = [label, label.replace(/\([^)]*\)/g, ' '), label.replace(/^\s*\d+[.)]\s*/, '')];
  for (const form of forms) {
    const found = words.get(normalise(form));
    if (found !== undefined) return found;
  }
  return null;
}

export interface HeaderReading {
  readonly columns: readonly ColumnMapping[];
  /** labels that name a column already taken */
  readonly duplicates: readonly string[];
}

/**
 * What became of each header cell: the first label that names a column takes it. `identifier` tells the
 * kind of direct identifier a label announces; `chosen` are a saved mapping's decisions, which win; `spoken` is the part
 * of each label that names a column, where the header has several rows.
 */
export function mapHeader(
  header: readonly string[],
  dataset: Dataset,
  identifier: (label: string) => string | null,
  chosen: Readonly<Record<string, string | null>> = {},
  spoken: readonly string[] = header,
): HeaderReading {
  const words = headerWords(dataset);
  const taken = new Set<string>(Object.values(chosen).filter((column) => column !== null));
  const duplicates: string[] = [];
  const columns = header.map((raw, index): ColumnMapping => {
    const label = clean(raw);
    const make = (id: string | null, closed: string | null): ColumnMapping => {
      const declared = id === null ? undefined : dataset.columns[id];
      const important =
        declared !== undefined &&
        (declared.required === true || declared.type === 'category' || declared.region !== undefined);
      return {
        label,
        index,
        column: id,
        identifier: closed,
        title: declared?.title ?? null,
        type: declared?.type ?? null,
        important,
      };
    };
    if (Object.hasOwn(chosen, label)) return make(chosen[label] ?? null, null);
    const part = spoken[index] ?? label;
    const closed = identifier(label) ?? identifier(part);
    const column = label === '' ? null : (columnOf(label, words) ?? columnOf(part, words));
    if (column !== null && taken.has(column)) {
      duplicates.push(label);
      return make(null, closed);
    }
    if (column !== null) taken.add(column);
    return make(column, column === null ? closed : null);
  });
  return { columns, duplicates };
}

/** Of each label of a header of several rows, the lowest part that is known; the whole label where none is. */
export function spokenLabels(
  header: readonly string[],
  levels: readonly (readonly string[])[],
  known: (label: string) => boolean,
): readonly string[] {
  return header.map((label, index) =>
    known(label)
      ? label
      : (levels.map((level) => level[index] ?? '').findLast((part) => part !== '' && known(part)) ?? label),
  );
}

export interface KindReading {
  readonly kind: DatasetId;
  readonly named: number;
}

/** Kinds whose signature the header satisfies, the one that names most labels first. */
export function recogniseKinds(
  header: readonly string[],
  datasets: Readonly<Record<DatasetId, Dataset>>,
): readonly KindReading[] {
  const found: KindReading[] = [];
  for (const dataset of Object.values(datasets)) {
    if (dataset.signature.length === 0) continue;
    const words = headerWords(dataset);
    const named = new Set(header.map((label) => columnOf(label, words)).filter((column) => column !== null));
    if (dataset.signature.every((group) => group.some((column) => named.has(column)))) {
      found.push({ kind: dataset.id, named: named.size });
    }
  }
  return found.sort((a, b) => b.named - a.named);
}

/** Labels of the header nearest to a declared column, for "did you mean". */
export function nearestLabels(
  header: readonly string[],
  dataset: Dataset,
  column: string,
): readonly string[] {
  const declared = dataset.columns[column];
  if (declared === undefined) return [];
  const spellings = [column, declared.title.id, declared.title.en, ...declared.aliases].map(normalise);
  const found = new Set<string>();
  for (const spelling of spellings) {
    for (const near of nearest(spelling, header, normalise, 0.75, 1)) found.add(clean(near.item));
  }
  return [...found].slice(0, 2);
}

/** Whether the header is written in Indonesian rather than English. */
export function looksIndonesian(header: readonly string[]): boolean {
  const words = normalise(header.join(' ')).split(' ');
  const indonesian =
    /^(tanggal|tgl|provinsi|prov|kabupaten|kab|kota|kecamatan|desa|kelurahan|jenis|kelamin|usia|umur|nama|jumlah|anak|klaster|kluster|subklaster|tahun|kode|pengaduan|aduan|kategori|petugas|layanan|koperasi|no)$/;
  const english =
    /^(date|province|regency|district|village|type|sex|age|name|number|child|children|cluster|category|year|code|complaint|received|closed|population|city|channel)$/;
  const score = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  return score(indonesian) > score(english);
}
