import { FIRST_NAMES } from './first-names.ts';

/** Kinds of direct identifiers that a value can be recognised as. */
export type IdentifierKind =
  | 'nik'
  | 'family-card'
  | 'phone'
  | 'email'
  | 'insurance'
  | 'tax'
  | 'passport'
  | 'name'
  | 'number';

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;
const PHONE = /(?:\+?62|\b0)[\s.()-]{0,2}8(?:[\s.()-]{0,2}\d){7,11}\b/;
/** as the tax office prints it: 00.000.000.0-000.000 */
const NPWP = /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/;
/** Indonesian passports are one letter and seven digits; six or two letters are older or foreign ones. */
const PASSPORT_NAMED =
  /\b(?:paspor|passport)\b(?:\s*(?:no|nomor|number|num)\b)?[\s.:#=-]*[a-z]{1,2}\s?\d{6,7}(?!\d)/i;
const PASSPORT_ALONE = /^[ABCEX]\s?(?!(?:19|20)\d{5}$)\d{7}$/;
const CARD_WORD = /\b(?:kk|kartu keluarga|family card)\b/i;
const TAX_WORD = /\bnpwp\b/i;
const INSURANCE_WORD = /\bbpjs\b/i;
const NAME_WORD =
  /(?:\b(?:bernama|atas nama|nama(?:nya)?\s*[:=]|inisial|(?:is )?(?:named|called)|names?\s*[:=])|(?<![\p{L}.])a\.\s?n\.|(?<!\p{L})a\/n)\s*:?\s+(?!(?:pelapor|korban|anak|ibu|ayah|wali|desa|kabupaten|kota|provinsi|kecamatan|lembaga|dinas|instansi)\b)\p{Lu}\p{L}+/u;

const EVERY_EMAIL = new RegExp(EMAIL, 'gu');
const EVERY_NPWP = new RegExp(NPWP, 'g');
const EVERY_PASSPORT = new RegExp(PASSPORT_NAMED, 'gi');

/** What a NIK, or a family card number, says of itself. */
export interface NikParts {
  /** six digits: province, regency, district */
  readonly place: string;
  readonly day: number;
  readonly month: number;
  /** last two digits */
  readonly year: number;
  /** women have 40 added to the day */
  readonly female: boolean;
}

/** A NIK taken apart, or null where place or date inside cannot be: then it is some other number of 16 digits. */
export function nikParts(text: string): NikParts | null {
  const digits = text.replace(/[ .-]/g, '');
  if (!/^\d{16}$/.test(digits)) return null;
  const [province, regency, district, written, month, year] = [0, 2, 4, 6, 8, 10].map((at) =>
    Number(digits.slice(at, at + 2)),
  ) as [number, number, number, number, number, number];
  const female = written > 40;
  const day = female ? written - 40 : written;
  const placed = province >= 11 && regency >= 1 && district >= 1;
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (!placed || month < 1 || month > 12 || day < 1 || day > longest) return null;
  return { place: digits.slice(0, 6), day, month, year, female };
}

/**
 * What identifier a text holds, or null. A NIK or family card number is 16 digits, alone or in a sentence,
 * also with spaces or points; any run of eleven digits or more is treated as one of a person's numbers. Names in
 * sentences are seen by the words before them ("bernama", "a.n.").
 */
export function identifierIn(text: string): IdentifierKind | null {
  return numberIn(text) ?? (NAME_WORD.test(text) ? 'name' : null);
}

/** The same, but for names. */
function numberIn(text: string): Exclude<IdentifierKind, 'name'> | null {
  if (EMAIL.test(text)) return 'email';
  if (NPWP.test(text)) return 'tax';
  const digits = text.replace(/(?<=\d)[ .-](?=\d)/g, '');
  const long = /\d{11,}/.test(digits);
  if (long && TAX_WORD.test(text) && /(?<!\d)\d{15,16}(?!\d)/.test(digits)) return 'tax';
  if (/(?<!\d)\d{16}(?!\d)/.test(digits)) return CARD_WORD.test(text) ? 'family-card' : 'nik';
  if (PHONE.test(text)) return 'phone';
  if (/(?<!\d)0\d{12}(?!\d)/.test(digits) || (INSURANCE_WORD.test(text) && /\d{11,13}/.test(digits)))
    return 'insurance';
  if (PASSPORT_NAMED.test(text) || PASSPORT_ALONE.test(text.trim())) return 'passport';
  return long ? 'number' : null;
}

/** A value fit to be shown in a message: at most 60 characters, and nothing that identifies a person. */
export function showable(value: string): string | null {
  if (identifierIn(value) !== null) return null;
  const text = value.replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** What stands in the place of something that may not be shown. */
export const HIDDEN = '[...]';

/**
 * Labels of a header row fit to be shown. Where one holds an identifier the row is data and not a header, so that
 * its other cells may be names: none of them is shown.
 */
export function showableLabels(labels: readonly string[]): readonly string[] {
  return labels.some((label) => numberIn(label) !== null) ? labels.map(() => HIDDEN) : labels;
}

const TIMESTAMP = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-_.T ]?\d{4,6}(?!\d)/g;

/**
 * A path fit to be shown: a folder or file whose name identifies a person loses its name and keeps its ending.
 * A time of day in a name is none; a first name beside another word that could be a name is.
 */
export function showablePath(path: string): string {
  return path
    .split(/([\\/])/)
    .map((segment) =>
      namesSomebody(segment) ? `${HIDDEN}${/\.[a-z]{2,8}$/i.exec(segment)?.[0] ?? ''}` : segment,
    )
    .join('');
}

function namesSomebody(segment: string): boolean {
  const base = segment.replace(/\.[a-z]{2,8}$/i, '').replace(TIMESTAMP, '');
  const text = base.replaceAll('_', ' ');
  if (identifierIn(text) !== null || numberIn(base) !== null) return true;
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const capital = (word: string | undefined) => word !== undefined && /^\p{Lu}\p{L}+$/u.test(word);
  return words.some(
    (word, at) =>
      capital(word) &&
      FIRST_NAMES.has(word.toLowerCase()) &&
      (FIRST_NAMES.has((words[at - 1] ?? '').toLowerCase()) || capital(words[at + 1])),
  );
}

/** A text with everything in it that identifies a person taken out, for what is said of things a user wrote. */
export function masked(text: string): string {
  const kept = text.replace(EVERY_EMAIL, HIDDEN).replace(EVERY_PASSPORT, HIDDEN);
  const times = new Set([...kept.matchAll(TIMESTAMP)].map(([time]) => time.replace(/\D/g, '')));
  return kept.replace(/\+?\d(?:[ .()-]{0,2}\d){8,}/g, (run) => {
    const digits = run.replace(/\D/g, '');
    return !times.has(digits) && numberIn(run) !== null ? HIDDEN : run;
  });
}

/** A label fit to be shown by itself, where it is known to stand in a header. */
export function showableLabel(label: string): string {
  return numberIn(label) === null ? label : HIDDEN;
}

/** What a cell must hold for any of the patterns of `cleanCell` to fit. */
const MAYBE = /@|\d(?:[ .()-]{0,2}\d){8}|bernama|atas nama|a\.\s?n\.|paspor|passport/i;
const NAMED =
  /((?:\b(?:bernama|atas nama)|(?<![\p{L}.])a\.\s?n\.)\s*:?\s+)\p{Lu}[\p{L}'’.]*(?:\s+\p{Lu}[\p{L}'’.]*){0,3}/gu;

/**
 * A cell of any table with the identifiers taken out that can be nothing else: addresses, phones, NIK and card numbers
 * by the place and date inside, and what is named as such. Other long numbers stay, for a table may be of anything.
 */
export function cleanCell(text: string): string {
  if (!MAYBE.test(text)) return text;
  return text
    .replace(EVERY_EMAIL, HIDDEN)
    .replace(EVERY_NPWP, HIDDEN)
    .replace(EVERY_PASSPORT, HIDDEN)
    .replace(NAMED, `$1${HIDDEN}`)
    .replace(/(?<![\d.,+])\+?\d(?:[ .()-]{0,2}\d){8,20}(?!\d)/g, (run) => {
      const digits = run.replace(/\D/g, '');
      const certain =
        nikParts(digits) !== null ||
        /^000\d{10}$/.test(digits) ||
        /^(?:0|62)8\d{7,11}$/.test(digits) ||
        (INSURANCE_WORD.test(text) && /^\d{11,13}$/.test(digits)) ||
        (TAX_WORD.test(text) && /^\d{15,16}$/.test(digits)) ||
        (CARD_WORD.test(text) && /^\d{16}$/.test(digits));
      return certain ? HIDDEN : run;
    });
}

/** The kind of identifier most values of a column are, or null. */
export function identifierColumn(values: readonly string[]): IdentifierKind | null {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0) return null;
  const counts = new Map<IdentifierKind, number>();
  for (const value of filled) {
    const kind = identifierIn(value);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [kind, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return kind !== null && count >= filled.length * leastShare(kind) ? kind : null;
}

/** How many of a column's values must look like an identifier: a code may look like a passport, a NIK is one. */
export function leastShare(kind: IdentifierKind): number {
  return kind === 'passport' ? 0.9 : 0.3;
}
