import { columnsRead, dimensionsRead, isCountSource, sidesOf, viewOf } from '../../analysis/plan.ts';
import { msg } from '../../messages/message.ts';
import type { DatasetId } from '../../model/dataset.ts';
import { DesmigError } from '../../model/error.ts';
import type { Indicator, Side, Source } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import { LEVELS, type Level } from '../../model/region.ts';
import { entryOf } from '../../text/entry.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Loaded } from '../load.ts';
import { nearIndicator } from './near-indicator.ts';
import type { Settings } from './settings.ts';

export function indicatorOf(catalogue: Catalogue, id: string): Indicator {
  const indicator = entryOf(catalogue.indicators, id);
  if (indicator === undefined) throw new Error(`no indicator has the id ${id}`);
  return indicator;
}

/** Kinds of file any of which can fill a source. */
function kindsOf(source: Source): readonly DatasetId[] {
  if (source === 'case_counts') return ['complaints', 'tabulation'];
  if (source === 'village_answers') return ['visits'];
  return source === 'person_counts' ? ['tabulation'] : [source];
}

/** The indicators asked for, or all that the kinds at hand allow. */
export function chooseIndicators(loaded: Loaded, asked: readonly string[] | undefined, catalogue: Catalogue) {
  const { indicators } = catalogue;
  const provided = (side: Side) => kindsOf(side.from).some((kind) => loaded.kinds.has(kind));
  const titlesOf = (kinds: readonly DatasetId[]) => ({
    list: kinds.map((kind) => ({ id: catalogue.datasets[kind].title.id, en: kind })),
  });
  const needs = (id: string) => [
    ...new Set(
      sidesOf(indicatorOf(catalogue, id))
        .filter((side) => !provided(side))
        .map((side) => kindsOf(side.from)[0] ?? 'complaints'),
    ),
  ];
  if (asked !== undefined) {
    for (const id of asked) {
      if (entryOf(indicators, id) === undefined) throw unknownIndicator(id, catalogue);
      const missing = needs(id);
      if (missing.length > 0) {
        throw new DesmigError({
          code: 'indicator-needs-kind',
          class: 'usage',
          what: msg('error-indicator-needs-kind', { indicator: id, kinds: titlesOf(missing) }),
          hint: msg('hint-indicator-needs-kind', { kinds: titlesOf(missing) }),
        });
      }
    }
    const wanted = new Set(asked);
    return { ids: Object.keys(indicators).filter((id) => wanted.has(id)), skipped: [] };
  }
  const ids: string[] = [];
  const skipped: { id: string; reason: Message }[] = [];
  for (const id of Object.keys(indicators)) {
    const missing = needs(id);
    if (missing.length === 0) ids.push(id);
    else if (provided(indicatorOf(catalogue, id).numerator))
      skipped.push({ id, reason: msg('note-needs-kind', { kinds: titlesOf(missing) }) });
  }
  return { ids, skipped };
}

function unknownIndicator(id: string, catalogue: Catalogue): DesmigError {
  const near = nearIndicator(id, catalogue.indicators);
  return new DesmigError({
    code: 'unknown-indicator',
    class: 'usage',
    what: msg('error-unknown-indicator', { indicator: id }),
    hint: near === undefined ? msg('hint-list-indicators') : msg('hint-did-you-mean', { suggestion: near }),
  });
}

/** The level an indicator is computed at: the one asked for, or the finest that the public may see. */
export function levelFor(indicator: Indicator, settings: Settings): Level {
  if (settings.audience === 'internal') return settings.by;
  return LEVELS.indexOf(settings.by) > LEVELS.indexOf(indicator.publicLevel)
    ? indicator.publicLevel
    : settings.by;
}

/** Columns that an indicator reads and no input has. */
export function lacksColumns(indicator: Indicator, loaded: Loaded, catalogue: Catalogue): readonly string[] {
  const lacking = new Set<string>();
  for (const side of sidesOf(indicator)) {
    if (isCountSource(side.from)) {
      if (!loaded.countViews.has(viewOf(side)))
        for (const column of dimensionsRead(side)) lacking.add(column);
      if (!loaded.countViews.has(side.from)) lacking.add('unit');
      continue;
    }
    const kind = side.from === 'village_answers' ? 'visits' : side.from;
    const { columns } = catalogue.datasets[kind];
    const inputs = loaded.inputs.filter((input) => input.opened.dataset.id === kind);
    for (const column of columnsRead(side, Object.keys(columns))) {
      if (columns[column]?.absent !== undefined && indicator.needs?.includes(column) !== true) continue;
      const fallback = columns[column]?.fallback ?? '';
      if (!inputs.some((input) => input.typing.present.has(column) || input.typing.present.has(fallback)))
        lacking.add(column);
    }
  }
  return [...lacking];
}
