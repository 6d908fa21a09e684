import { literal } from '../../text/sql.ts';

/** Marks of "no value" in the tables of BPS and the ministries; blank is null already. */
const MISSING = [
  '-',
  '--',
  '–',
  '—',
  '...',
  '…',
  '....',
  'na',
  'n/a',
  'n.a.',
  'null',
  'tad',
  'tidak ada data',
  '[x]',
];

/** White space and invisible characters at the ends of cells: tab, no-break space, zero-width marks, BOM. */
const EDGES = ' \t\r\n\u00a0\u200b\u200c\u200d\u2060\ufeff';

/** Most cells: printable ASCII with no blank at either end. */
const PLAIN = '[!-~]([ -~]*[!-~])?';

/** SQL for the text of a cell without edges, null when nothing is left. */
export function rawExpression(x: string): string {
  return `CASE WHEN regexp_full_match(${x}, '${PLAIN}') THEN ${x} ELSE nullif(trim(${x}, ${literal(EDGES)}), '') END`;
}

/** Whether the text of a cell is already what reading makes of it: no edges, and no mark of "no value". */
export function isPlainWord(text: string): boolean {
  return /^[!-~](?:[ -~]*[!-~])?$/.test(text) && !MISSING.includes(text.toLowerCase());
}

const MISSING_PATTERN = `(?i)${MISSING.map((mark) => mark.replace(/[.[\]]/g, '\\$&')).join('|')}`;

/**
 * SQL that holds for a mark of "no value". A pattern, since the engine makes a join of a long `IN` list, and
 * rows that went through a join may come out in another order than they stand in the file.
 */
export function isMissing(x: string): string {
  return `regexp_full_match(${x}, ${literal(MISSING_PATTERN)})`;
}

/** Plain ASCII that ends in a digit, as numbers of cases do: it has no edges and is no mark. */
const PLAIN_NUMBER = '[!-~][ -~]*[0-9]|[0-9]';

/** SQL for the text of a cell without edges, null when nothing is left or it is a mark of "no value". */
export function valueExpression(x: string): string {
  return `CASE WHEN regexp_full_match(${x}, '${PLAIN_NUMBER}') THEN ${x} ELSE ${valueOfRaw(rawExpression(x))} END`;
}

/** The same from the text of a cell without edges. */
export function valueOfRaw(raw: string): string {
  return `CASE WHEN ${isMissing(raw)} THEN NULL ELSE ${raw} END`;
}

/** SQL for text as a person typed it: a workbook's fraction loses its mark, so that codes stay codes. */
export function textExpression(x: string): string {
  return `CASE WHEN suffix(${x}, 'e0') THEN regexp_replace(${x}, '^([-+]?\\d+\\.\\d+)e0$', '\\1') WHEN suffix(${x}, 'e0%') THEN regexp_replace(${x}, '^([-+]?\\d+(\\.\\d+)?)e0%$', '\\1%') ELSE ${x} END`;
}

/** SQL for an answer: true, false, or null where it is neither. */
export function booleanExpression(x: string, yes: readonly string[], no: readonly string[]): string {
  return `CASE WHEN lower(${x}) IN (${yes.map(literal).join(', ')}) THEN true WHEN lower(${x}) IN (${no.map(literal).join(', ')}) THEN false END`;
}

/** Words that begin the label of a row of totals, whole words only. */
export const TOTAL_LABEL =
  '^(jumlah|total|sub ?total|subtotal|grand total|jumlah total|rata-rata|rerata|indonesia|nasional)( .*)?[:.]?$';
/** Words that begin a footnote. */
export const NOTE_LABEL =
  '^(sumber|source|catatan|keterangan|note|notes|ket\\.?|dicetak|diunduh|\\*+\\)?)( *[:.*/].*|[ ].*)?$';

/** A cell that may tell a total, a note or a row of column numbers. */
export const TELLING: RegExp = new RegExp(`(?:${TOTAL_LABEL})|(?:${NOTE_LABEL})|^\\(?[123]\\)?$`, 'i');
/** The characters with which such a cell begins. */
export const TELLING_STARTS: readonly string[] = [
  ...[TOTAL_LABEL, NOTE_LABEL].flatMap((pattern) =>
    pattern
      .slice(2)
      .split('|')
      .map((word) => word.replace(/^\\/, '').charAt(0)),
  ),
  ...'(123',
];

/** Labels of a dimension that stand for the sum over all its others. */
export const TOTAL_WORDS = [
  'jumlah',
  'total',
  'semua',
  'seluruhnya',
  'jumlah total',
  'grand total',
  'l+p',
  'laki-laki dan perempuan',
  'laki-laki + perempuan',
  'all',
  'both',
] as const;
