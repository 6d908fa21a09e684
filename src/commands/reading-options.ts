import type { DatasetId } from '../model/dataset.ts';
import type { ReadingOptions } from '../workflows/reading/open-input.ts';
import type { OptionValues } from './command.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The options that say how to read, with the files they name read in. */
export async function readingOptions(options: OptionValues): Promise<ReadingOptions> {
  const crosswalk = text(options.crosswalk);
  const mapping = text(options.mapping);
  const decisions = text(options.decisions);
  const tables =
    crosswalk !== undefined || decisions !== undefined
      ? await import('../workflows/reading/region-tables.ts')
      : null;
  return {
    as: text(options.as) as DatasetId | undefined,
    sheet: text(options.sheet),
    table: numberOf(options.table),
    locale: text(options.locale) as 'id' | 'en' | undefined,
    dateOrder: text(options.dateOrder) as 'dmy' | 'mdy' | undefined,
    prefer:
      ({ pertama: 'first', terakhir: 'last' } as Readonly<Record<string, string>>)[
        text(options.prefer) ?? ''
      ] ?? text(options.prefer),
    dedupe: options.dedupe === true ? true : undefined,
    mapping:
      mapping === undefined
        ? undefined
        : await (await import('../workflows/reading/mapping.ts')).readMapping(mapping),
    codes: options.codes === 'kemendagri' || options.codes === 'bps' ? options.codes : undefined,
    decisions: decisions === undefined ? undefined : await tables?.readDecisions(decisions),
    crosswalk:
      crosswalk === undefined || options.codes === 'kemendagri'
        ? undefined
        : await tables?.readCrosswalk(crosswalk),
  };
}

/** Comma lists and repeated options as one list. */
export function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value)
    ? value
        .flatMap((one) => String(one).split(','))
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function textOf(value: unknown): string | undefined {
  return text(value);
}
