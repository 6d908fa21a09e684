import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { IndicatorResult, MeasuredRow } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Settings } from '../figures/settings.ts';
import type { CountedIndicator } from '../figures.ts';
import { releaseEntry } from '../release.ts';

/** Another edition of a period stands in the same output: what has changed by a few may not be shown. */
export function besideEarlier(settings: Settings, indicators: readonly IndicatorResult[]): Settings {
  if (settings.audience === 'internal') return settings;
  const entry = releaseEntry('', { indicators, minCell: settings.minCell }, settings.filters);
  return { ...settings, beside: { schemaVersion: 1, entries: [entry] } };
}

/**
 * A period and a part of it side by side: the one less the other shows what lies between.
 *
 * @throws DesmigError `cannot-be-made-safe` for counts of persons or cases in public.
 */
export function refuseOverlap(
  one: CountedIndicator,
  before: readonly MeasuredRow[] | null,
  { audience, protect }: Settings,
): void {
  const people = one.indicator.counts === 'cases' || one.indicator.counts === 'persons';
  if (!people || audience === 'internal' || protect === 'round5') return;
  const earlier = newest((before ?? []).map(({ period }) => period));
  const now = newest(one.rows.map(({ row }) => row.period).filter(({ label }) => label !== earlier?.label));
  if (earlier?.from == null || earlier.to === null || now?.from == null || now.to === null) return;
  if (now.from > earlier.to || earlier.from > now.to) return;
  throw new DesmigError({
    code: 'cannot-be-made-safe',
    class: 'disclosure',
    what: msg('error-periods-overlap', { now: now.label, before: earlier.label }),
    hint: msg('hint-periods-overlap'),
  });
}

function newest(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>((a, b) => (a === null || b.label > a.label ? b : a), null);
}
