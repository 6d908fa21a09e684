import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { RegionRef } from '../model/region.ts';
import type { ReportResult } from '../model/report.ts';
import type { InputFile } from './reading/open-input.ts';
import { type ReportOptions, report } from './report.ts';

export type EachLevel = 'village' | 'regency' | 'province';

export interface BatchOptions extends Omit<ReportOptions, 'by'> {
  readonly each: EachLevel;
}

export interface BatchResult {
  /** all places together: what was protected, as one release */
  readonly whole: ReportResult;
  /** in the order of their codes */
  readonly units: readonly RegionRef[];
  /** the figures of one place and of those it lies in */
  readonly resultOf: (unit: RegionRef) => ReportResult;
}

/**
 * Reads and computes once for every place of a level, and protects all of it as one release; the result of a
 * place is a part of the whole, so no place shows what another's report hides.
 *
 * @throws DesmigError `batch-no-units` where nothing may be shown at the level.
 */
export async function batch(files: readonly InputFile[], options: BatchOptions): Promise<BatchResult> {
  const { each, ...rest } = options;
  const whole = await report(files, { ...rest, by: each });
  const found = new Map<string, RegionRef>();
  const rows = new Map<string, Map<string, ReportResult['indicators'][number]['rows'][number][]>>();
  for (const indicator of whole.indicators)
    for (const row of indicator.rows) {
      const { region } = row;
      if (region.level === each) found.set(region.code, region);
      if (region.level === 'unlocated') continue;
      const own = rows.get(region.code) ?? new Map();
      own.set(indicator.id, [...(own.get(indicator.id) ?? []), row]);
      rows.set(region.code, own);
    }
  const units = [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  if (units.length === 0)
    throw new DesmigError({
      code: 'batch-no-units',
      class: 'usage',
      what: msg('error-batch-no-units', { level: msg(`level-${each}`) }),
      hint: msg('hint-batch-no-units'),
    });
  return {
    whole,
    units,
    resultOf: (unit) => {
      const codes = ['ID', ...ancestors(unit.code), unit.code];
      return {
        ...whole,
        indicators: whole.indicators.map((indicator) => ({
          ...indicator,
          rows: codes.flatMap((code) => rows.get(code)?.get(indicator.id) ?? []),
        })),
      };
    },
  };
}

/** `18`, `18.61` ... of `18.61.01.2001`, itself left out. */
function ancestors(code: string): readonly string[] {
  const parts = code.split('.');
  return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('.'));
}
