/** Kinds of direct identifiers that a value can be recognised as. */
export type IdentifierKind = 'nik' | 'phone' | 'email' | 'number';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;
const PHONE = /(?:\+?62|\b0)[\s.-]?8(?:[\s.-]?\d){7,11}\b/;

/**
 * What identifier a text holds, or null. A NIK or family card number is 16 digits, alone or in a sentence,
 * also with spaces or points; any run of ten digits or more is treated as one of a person's numbers.
 */
export function identifierIn(text: string): IdentifierKind | null {
  if (EMAIL.test(text)) return 'email';
  const digits = text.replace(/(?<=\d)[ .-](?=\d)/g, '');
  if (/(?<!\d)\d{16}(?!\d)/.test(digits)) return 'nik';
  if (PHONE.test(text)) return 'phone';
  return /\d{11,}/.test(digits) ? 'number' : null;
}

/** A value fit to be shown in a message: at most 60 characters, and nothing that identifies a person. */
export function showable(value: string): string | null {
  if (identifierIn(value) !== null) return null;
  const text = value.replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/**
 * Labels of a header row fit to be shown. Where one holds an identifier the row is data and not a header, so that
 * its other cells may be names: none of them is shown.
 */
export function showableLabels(labels: readonly string[]): readonly string[] {
  return labels.some((label) => identifierIn(label) !== null) ? labels.map(() => '[...]') : labels;
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
  return count >= filled.length * 0.3 ? kind : null;
}
