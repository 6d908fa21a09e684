import { countRows } from '../analysis/frame.ts';
import { msg } from '../messages/message.ts';
import type { Indicator, Source } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import { LEVELS, type Level } from '../model/region.ts';
import type { ProtectionNote, ReportResult } from '../model/report.ts';
import { BUILT_IN } from './catalogue.ts';
import { chooseIndicators, indicatorOf, lacksColumns, levelFor } from './figures/choosing.ts';
import {
  areaNote,
  commonAreas,
  countedTogether,
  coveredTogether,
  framedTogether,
  viewsOf,
} from './figures/common-areas.ts';
import { coverage, denominatorNotes, nearestYear, regionFrame, runCounts } from './figures/counting.ts';
import { withoutTellingFindings } from './figures/findings-accounts.ts';
import { type Guarded, guardAll } from './figures/guarding.ts';
import { releasedBefore } from './figures/printed-before.ts';
import { refuseTellingRounds } from './figures/rounded-accounts.ts';
import { refuseFewRows, refuseTellingPeriods } from './figures/row-accounts.ts';
import type { FigureOptions, Settings } from './figures/settings.ts';
import { registerOf, registersBeside, toldBeside } from './figures/told-beside.ts';
import type { Loaded } from './load.ts';
import type { ReadingOptions } from './reading/open-input.ts';

/** One indicator as counts, protected, before anything is derived from them. */
export interface CountedIndicator {
  readonly id: string;
  readonly indicator: Indicator;
  /** the level it is computed at: the one asked for, or the finest that the public may see */
  readonly by: Level;
  readonly rows: readonly Guarded[];
}

export interface GuardedCounts {
  readonly indicators: readonly CountedIndicator[];
  /** per indicator id */
  readonly protection: Readonly<Record<string, ProtectionNote>>;
  readonly notComputed: ReportResult['notComputed'];
  /** which population a rate rests on */
  readonly notes: readonly Message[];
}

/**
 * Chooses indicators, counts them on the frame of regions and periods, and protects the counts: the steps that
 * every command shares which computes figures. What it returns may be shown to its audience where not hidden.
 *
 * @throws DesmigError `unknown-indicator` or `indicator-needs-kind`.
 */
export async function guardedCounts(
  loaded: Loaded,
  settings: Settings,
  options: FigureOptions & Pick<ReadingOptions, 'mapping' | 'catalogue'>,
): Promise<GuardedCounts> {
  const catalogue = options.catalogue ?? BUILT_IN;
  const chosen = chooseIndicators(loaded, options.indicators, catalogue);
  const counting = chosen.ids.flatMap((id) => registerOf(indicatorOf(catalogue, id)) ?? []);
  refuseFewRows(loaded.summaries, new Set(counting), settings);
  const asOf: Partial<Record<Source, string | null>> = {
    ...loaded.asOf,
    case_counts: loaded.asOf.complaints ?? loaded.asOf.tabulation ?? null,
    person_counts: loaded.asOf.tabulation ?? null,
    village_answers: loaded.asOf.visits ?? null,
  };
  const released = releasedBefore(settings);
  const earlier =
    released.size === 0
      ? []
      : chooseIndicators(loaded, undefined, catalogue).ids.filter(
          (id) =>
            released.has(id) &&
            !chosen.ids.includes(id) &&
            lacksColumns(indicatorOf(catalogue, id), loaded, catalogue).length === 0,
        );
  const levels = new Map(
    [...chosen.ids, ...earlier].map((id) => [id, levelFor(indicatorOf(catalogue, id), settings)]),
  );
  const finest = [...levels.values()].reduce(
    (a, b) => (LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b),
    'national' as Level,
  );
  const wanted = [...chosen.ids, ...earlier].map((id) => indicatorOf(catalogue, id));
  const registers = registersBeside(
    chosen.ids.map((id) => ({ indicator: indicatorOf(catalogue, id), by: levels.get(id) ?? 'national' })),
    loaded.kinds,
    settings,
  );
  const apart = await runCounts(
    loaded,
    [...wanted, ...registers.map(({ indicator }) => indicator)],
    finest,
    asOf,
  );
  const areas =
    finest === 'national' ? [] : await commonAreas(loaded, viewsOf(wanted), apart, settings.request);
  const together = finest === 'province' ? areas : [];
  const counts = countedTogether(apart, together);
  const official = await regionFrame(loaded, counts, finest);
  const { frame, names } = framedTogether(official, together);
  const populationPeriods = [
    ...new Set(
      [...counts].filter(([key]) => key.startsWith('["population"')).flatMap(([, side]) => [...side.keys()]),
    ),
  ].sort();
  const covers = coveredTogether(coverage(options), together);

  const notes: Message[] = areas.map((area) => areaNote(area, official.names, finest));
  const denominatorPeriod = (label: string) => nearestYear(label, populationPeriods);
  const rowsOf = (indicator: Indicator, by: Level) =>
    countRows(indicator, counts, {
      by: by === 'national' ? null : by,
      frame,
      names,
      together: new Map(together.map(({ province, parts }) => [province, parts])),
      request: settings.request,
      asOf: asOf[indicator.numerator.from] ?? null,
      covers,
      denominatorPeriod,
      sameFrame: indicator.kind !== 'count' && indicator.denominator.from !== 'population',
    });
  const counted = new Map(
    chosen.ids.map((id) => {
      const indicator = indicatorOf(catalogue, id);
      if (lacksColumns(indicator, loaded, catalogue).length > 0) return [id, []] as const;
      return [id, rowsOf(indicator, levels.get(id) ?? 'national')] as const;
    }),
  );
  const protection: Record<string, ProtectionNote> = {};
  const unguarded = chosen.ids.map((id) => {
    const indicator = indicatorOf(catalogue, id);
    return { id, indicator, rows: counted.get(id) ?? [] };
  });
  const registered = registers.map((one) => ({ ...one, rows: rowsOf(one.indicator, one.by) }));
  const protectedRows = await guardAll(unguarded, settings, catalogue.indicators, {
    earlier: earlier.map((id) => {
      const indicator = indicatorOf(catalogue, id);
      return { id, indicator, rows: rowsOf(indicator, levels.get(id) ?? 'national') };
    }),
    beside: registered.flatMap((one) => toldBeside(one, one.rows, settings.minCell)),
  });
  const guarded = withoutTellingFindings(
    unguarded.map(({ indicator }, at) => ({ indicator, rows: protectedRows[at] ?? [] })),
    loaded.summaries,
    settings,
  );
  if (settings.protect === 'round5')
    await refuseTellingRounds(
      unguarded.map((one, at) => ({ ...one, guarded: guarded[at] ?? [] })),
      registered,
      settings.minCell,
    );
  else
    for (const { from, rows } of registered)
      refuseTellingPeriods(
        rows,
        unguarded.flatMap(({ indicator }, at) =>
          registerOf(indicator) === from ? [{ indicator, rows: guarded[at] ?? [] }] : [],
        ),
        settings.minCell,
      );
  const indicators = unguarded.map(({ id, indicator, rows }, at): CountedIndicator => {
    const by = levels.get(id) ?? 'national';
    const own = guarded[at] ?? [];
    if (indicator.kind === 'rate')
      notes.push(...denominatorNotes(indicator.denominator, rows, denominatorPeriod));
    protection[id] = {
      hidden: own.filter(({ hidden }) => hidden).length,
      coarserThanAsked: by === settings.by ? null : by,
    };
    return { id, indicator, by, rows: own };
  });
  return {
    indicators,
    protection,
    notComputed: [
      ...chosen.skipped,
      ...chosen.ids.flatMap((id) => {
        const lacking = lacksColumns(indicatorOf(catalogue, id), loaded, catalogue);
        return lacking.length === 0
          ? []
          : [{ id, reason: msg('note-lacks-column', { columns: lacking.join(', ') }) }];
      }),
    ].map(({ id, reason }) => ({ id, title: indicatorOf(catalogue, id).title, reason })),
    notes,
  };
}
