import { DATASETS } from '../../catalogue/datasets/index.ts';
import { REGION_COLUMNS } from '../../catalogue/datasets/region-columns.ts';
import { identifierIn } from '../../disclosure/identifiers.ts';
import { columnOf, headerWords } from '../../ingest/header.ts';
import type { RawTable } from '../../ingest/raw/types.ts';
import type { TreatedColumn } from '../../model/anonymize.ts';
import { LEVELS, type Level } from '../../model/region.ts';
import { normalise } from '../../text/normalise.ts';
import { closedColumns } from '../read-table/closed-columns.ts';
import { identifierOfLabel } from '../reading/known-labels.ts';

/** A column and what is done to its cells. */
export interface Treatment extends TreatedColumn {
  readonly index: number;
  /** what pseudonyms of this column are made under; the same in every file */
  readonly domain: string;
  readonly does: 'drop' | 'pseudonym' | 'age' | 'birth' | 'date' | 'code' | 'keep';
  /** holds places, whose names may be words of a person's name */
  readonly place: boolean;
}

export interface TreatmentOptions {
  readonly finest: Level;
  readonly dates: string;
  readonly keyed: boolean;
  readonly drop: readonly string[];
  readonly quasi: readonly string[];
}

const WORDS = headerWords({ ...DATASETS.villages, columns: REGION_COLUMNS });
const AGE = /^(?:usia|umur|age)(?: |$)/;
const BIRTH = /(?:lahir|birth|dob|ttl)/;
const DATE = /^(?:tgl|tanggal|date)(?: |$)/;
/** Where somebody lives, finer than a village. */
const HOME =
  /^(?:(?:dusun|hamlet|kode ?pos|postal code|post ?code|zip|latitude|lintang|longitude|bujur|koordinat|coordinates?|gps|titik koordinat)(?: |$)|(?:lat|lon|lng|long)$)/;
const BIRTH_YEAR = /^(?=.*(?:lahir|birth))(?=.*\b(?:tahun|thn|year)\b)/;
const UNLABELLED = /^(?:column_\d+)?$/;
/** Columns that describe a person to those who know them. */
const DESCRIBES =
  /^(?:jenis kelamin|kelamin|sex|gender|kelompok (?:usia|umur)|age (?:band|group)|agama|religion|suku|ethnic|pendidikan|education|kelas|grade|sekolah|school|pekerjaan|occupation|job|hubungan|relation|status (?:perkawinan|kawin)|marital|disabilitas|disability|kewarganegaraan|nationality|negara|country|destination|destinasi)/;
/** May be pseudonymised, since one value stands for one person or case. */
const ONE_PERSON = new Set([
  'name',
  'nik',
  'family-card',
  'phone',
  'email',
  'insurance',
  'tax',
  'passport',
  'number',
]);

/** What becomes of each column: identifiers go or become pseudonyms, places, dates and ages become coarser. */
export function treatmentsOf(table: RawTable, options: TreatmentOptions): readonly Treatment[] {
  const closed = closedColumns(table);
  const keys = keyWords();
  const asked = (list: readonly string[], label: string) =>
    list.some((one) => normalise(one) === normalise(label));
  return table.columns.map((label, index): Treatment => {
    const base = {
      index,
      label: identifierIn(label) === null ? label : `[${index + 1}]`,
      domain: normalise(label),
      identifier: null,
      to: null,
      quasi: asked(options.quasi, label),
      place: false,
    };
    const dropped: Treatment = { ...base, treatment: 'drop', does: 'drop', quasi: false };
    // nobody can say what stands in a column without a label
    const said = table.headerLines.length > 0 && !UNLABELLED.test(label.trim());
    if (asked(options.drop, label) || (!said && isText(table, index))) return dropped;
    const word = normalise(label);
    const region = regionOf(label);
    if (region === null && HOME.test(word)) return { ...dropped, identifier: 'address' };
    const identifier = closed.get(index) ?? identifierOfLabel(label);
    if (AGE.test(word) && mostlyNumbers(table, index))
      return { ...base, treatment: 'generalise', does: 'age', to: 'age-band', quasi: true };
    if (
      ((identifier === 'birth-date' || BIRTH.test(word)) && mostlyDates(table, index)) ||
      (BIRTH_YEAR.test(word) && mostlyNumbers(table, index))
    )
      return {
        ...base,
        identifier: 'birth-date',
        treatment: 'generalise',
        does: 'birth',
        to: 'age-band',
        quasi: true,
      };
    if (identifier !== null && region === null) {
      const one = { ...dropped, identifier };
      return options.keyed && ONE_PERSON.has(identifier)
        ? { ...one, domain: identifier, treatment: 'pseudonymise', does: 'pseudonym' }
        : one;
    }
    if (keys.has(word))
      return options.keyed
        ? {
            ...base,
            treatment: 'pseudonymise',
            does: 'pseudonym',
            identifier: 'key',
            domain: keys.get(word) ?? word,
            quasi: false,
          }
        : { ...dropped, identifier: 'key' };
    if (region !== null) {
      const finer = LEVELS.indexOf(region.level) > LEVELS.indexOf(options.finest);
      if (!finer) return { ...base, treatment: 'clean', does: 'keep', quasi: true, place: true };
      if (region.part === 'name' || options.finest === 'national') return dropped;
      return { ...base, treatment: 'generalise', does: 'code', to: options.finest, quasi: true };
    }
    if (table.types[index] === 'date' || (DATE.test(word) && isText(table, index)))
      return options.dates === 'none'
        ? dropped
        : { ...base, treatment: 'generalise', does: 'date', to: options.dates, quasi: true };
    const quasi = base.quasi || DESCRIBES.test(word) || AGE.test(word);
    return { ...base, treatment: 'clean', does: 'keep', quasi };
  });
}

function regionOf(label: string): { readonly level: Level; readonly part: 'code' | 'name' } | null {
  const id = columnOf(label, WORDS);
  return Object.entries(REGION_COLUMNS).find(([one]) => one === id)?.[1].region ?? null;
}

/** Labels of columns that are a key of some kind, with the column's id: numbers of cases and children. */
function keyWords(): ReadonlyMap<string, string> {
  return new Map(
    Object.values(DATASETS).flatMap((dataset) =>
      [...headerWords(dataset)].filter(([, id]) => {
        const columns: Readonly<Record<string, { readonly type: string }>> = dataset.columns;
        return columns[id]?.type === 'key';
      }),
    ),
  );
}

function mostlyNumbers(table: RawTable, column: number): boolean {
  const type = table.types[column];
  return type === 'integer' || type === 'number';
}

function isText(table: RawTable, column: number): boolean {
  return table.types[column] === 'text';
}

function mostlyDates(table: RawTable, column: number): boolean {
  return table.types[column] === 'date';
}
