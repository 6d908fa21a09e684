import { parsePeriod } from '../../analysis/period.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { MeasuredRow } from '../../model/indicator.ts';
import type { Level } from '../../model/region.ts';
import type { InputFile } from '../reading/open-input.ts';

/**
 * What units are set against: the pooled value of those compared (null), a place's own value (the whole country, the
 * place each unit lies in at a level, one place for all), or the same units in another period or another file.
 */
export type Against =
  | { readonly kind: 'national' }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'place'; readonly code: string }
  | { readonly kind: 'period'; readonly label: string }
  | { readonly kind: 'files'; readonly files: readonly InputFile[] };

const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  province: 'province',
  provinsi: 'province',
  regency: 'regency',
  kabkota: 'regency',
  kabupaten: 'regency',
  district: 'district',
  kecamatan: 'district',
};

/** A word of `--against` in its meaning; what is neither a place nor a period is a file. */
export function parseAgainst(text: string): Against {
  const word = text.toLowerCase();
  if (word === 'national' || word === 'nasional' || text === 'ID') return { kind: 'national' };
  const level = LEVEL_WORDS[word];
  if (level !== undefined) return { kind: 'level', level };
  if (/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(text)) return { kind: 'place', code: text };
  if (parsePeriod(text) !== null) return { kind: 'period', label: text };
  return { kind: 'files', files: [text] };
}

const CODE_LENGTH = { national: 0, province: 2, regency: 5, district: 8, village: 13 } as const;

/** Code of the place at a level that a place lies in. */
export function placeAt(code: string, level: Level): string {
  return level === 'national' ? 'ID' : code.slice(0, CODE_LENGTH[level]);
}

/**
 * The row whose value is the reference of a unit's row, of the same period; null: that place has none.
 *
 * @throws DesmigError `reference-not-available` where a place named by the user has no figure that may be shown.
 */
export function referenceRows(
  against: Against | null,
  rows: readonly MeasuredRow[],
  title: { readonly id: string; readonly en: string },
): ((row: MeasuredRow) => MeasuredRow | null) | null {
  if (against === null || against.kind === 'period' || against.kind === 'files') return null;
  const byPlace = new Map(
    rows
      .filter((row) => row.region.level !== 'unlocated')
      .map((row) => [`${row.period.label} ${row.region.code}`, row]),
  );
  const codeOf = (row: MeasuredRow) =>
    against.kind === 'national'
      ? 'ID'
      : against.kind === 'place'
        ? against.code
        : placeAt(row.region.code, against.level);
  if (against.kind !== 'level') {
    const code = against.kind === 'national' ? 'ID' : against.code;
    const found = rows.some(
      (row) => row.region.code === code && row.region.level !== 'unlocated' && row.status === 'ok',
    );
    if (!found)
      throw new DesmigError({
        code: 'reference-not-available',
        class: 'usage',
        what: msg('error-reference-not-available', { place: code, title }),
        hint: msg('hint-reference-not-available'),
      });
  }
  return (row) => byPlace.get(`${row.period.label} ${codeOf(row)}`) ?? null;
}
