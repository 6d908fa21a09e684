import { msg } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { ReportResult } from '../model/report.ts';
import { BUILT_IN } from './catalogue.ts';
import { measuredIndicator } from './figures/describing.ts';
import { type FigureOptions, readSettings, type Settings } from './figures/settings.ts';
import { guardedCounts } from './figures.ts';
import { computingWork, type Loaded, type LoadOptions, load } from './load.ts';
import { tellsOfDanger } from './oversight/danger.ts';
import type { InputFile, ReadingOptions } from './reading/open-input.ts';
import { wageNotes } from './wage-notes.ts';

export interface ReportOptions extends ReadingOptions, FigureOptions {
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: LoadOptions['onPhase'];
}

/**
 * Reads files of any kinds, checks them, and computes the indicators they allow, by region and period.
 * Protection happens here, on rows of counts: what the result holds may be shown to its audience.
 *
 * @throws DesmigError with a code that `desmig explain` knows.
 */
export async function report(
  files: readonly InputFile[],
  options: ReportOptions = {},
): Promise<ReportResult> {
  const settings = readSettings(options);
  const loaded = await load(files, {
    ...options,
    request: settings.request,
  });
  try {
    options.onPhase?.('computing', '', computingWork(loaded));
    const danger = await tellsOfDanger(loaded, (options.catalogue ?? BUILT_IN).book);
    return { ...(await reportOf(loaded, settings, options)), danger };
  } finally {
    await loaded.close();
  }
}

/** The report of what is read already. */
export async function reportOf(
  loaded: Loaded,
  settings: Settings,
  options: ReportOptions,
): Promise<ReportResult> {
  const counted = await guardedCounts(loaded, settings, options);
  const notes = [...counted.notes];
  const indicators = counted.indicators.map((one) => measuredIndicator(one, settings, options));
  if (indicators.some(({ id, rows }) => id === 'wage_gap_ratio' && rows.length > 0))
    notes.push(...(await wageNotes(loaded)));
  const narrowed = options.period !== undefined || loaded.filters.length > 0;
  if (narrowed && indicators.length > 0 && indicators.every(({ rows }) => rows.length === 0))
    notes.push(msg('note-nothing-left'));
  return {
    inputs: loaded.summaries,
    indicators,
    findings: loaded.findings,
    audience: settings.audience,
    minCell: settings.minCell,
    protect: settings.protect,
    audited: settings.ledger !== null,
    by: settings.by,
    level: settings.level,
    asOf: loaded.asOf,
    example: loaded.summaries.some((input) => input.example),
    filters: loaded.filters,
    protection: counted.protection,
    notComputed: counted.notComputed,
    notes: uniqueMessages(notes),
    asked: options.indicators ?? null,
    lang: loaded.lang,
  };
}

export function uniqueMessages(messages: readonly Message[]): readonly Message[] {
  const seen = new Map(messages.map((message) => [JSON.stringify(message), message]));
  return [...seen.values()];
}
