import { msg } from '../messages/message.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message, Param, Text } from '../model/message.ts';
import type { ReportResult } from '../model/report.ts';
import { placesOf } from './chart-words.ts';
import { finestLevel, levelParam, newestWhole, periodsOf, valueText } from './indicator-tables.ts';
import { placeNames } from './place-names.ts';

/** What the data show, in sentences that claim no more than the intervals allow. */

const NAMED = 6;
/** Fewer places are no comparison. */
const LEAST_PLACES = 5;
const PILLARS = [
  'pillar_migration_service',
  'pillar_productive_enterprise',
  'pillar_community_parenting',
  'pillar_cooperative',
];
const WORDS = [
  msg('number-one'),
  msg('number-two'),
  msg('number-three'),
  msg('number-four'),
  msg('number-five'),
  msg('number-six'),
  msg('number-seven'),
  msg('number-eight'),
  msg('number-nine'),
];

export function sentencesOf(computed: readonly IndicatorResult[], result: ReportResult): readonly Text[] {
  const [first] = computed.filter(({ theme }) => theme === 'complaints');
  const compared =
    result.asked !== null
      ? computed.slice(0, 3)
      : [first, computed.find(({ id }) => id === 'school_problem')].filter((one) => one !== undefined);
  return [
    ...compared.flatMap(placeSentences),
    ...programmeSentences(computed),
    ...childrenSentence(computed),
    rowsSentence(result),
  ];
}

/** Places whose whole interval lies beyond the national figure, and how many would by chance. */
function placeSentences(indicator: IndicatorResult): readonly Text[] {
  const newest = periodsOf(indicator).at(-1)?.label;
  const rows = indicator.rows.filter((row) => row.period.label === newest);
  const level = finestLevel(rows);
  const national = rows.find((row) => row.region.level === 'national');
  const compared = rows.filter(
    (row) => row.region.level === level && row.status === 'ok' && row.lower !== null && row.upper !== null,
  );
  if (level === 'national' || national?.value == null || compared.length < LEAST_PLACES) return [];
  const reference = national.value;
  const params = {
    title: indicator.title,
    value: valueText(indicator, reference),
    level: levelParam(indicator),
  };
  const who = (n: number): Param =>
    msg('counted-places', { count: WORDS[n - 1] ?? n, places: placesOf(level, n) });
  const above = compared.filter((row) => (row.lower ?? 0) > reference);
  const below = compared.filter((row) => (row.upper ?? 0) < reference);
  const said: Message[] = [];
  if (above.length > 0)
    said.push(msg('sentence-above', { ...params, who: who(above.length), names: namesOf(above, indicator) }));
  if (below.length > 0) {
    const rest = { who: who(below.length), names: namesOf(below, indicator) };
    said.push(
      above.length > 0 ? msg('sentence-below-too', rest) : msg('sentence-below', { ...params, ...rest }),
    );
  }
  if (said.length === 0) return [msg('sentence-neither', { ...params, who: who(compared.length) })];
  said.push(
    msg('sentence-by-chance', {
      who: msg('counted-places', { count: compared.length, places: placesOf(level, compared.length) }),
      expected: { decimal: compared.length * (1 - indicator.level) },
    }),
  );
  return [said.reduce((first, second) => msg('cite-pair', { first, second }))];
}

/** In the order of codes: naming is no ranking. */
function namesOf(rows: readonly MeasuredRow[], indicator: IndicatorResult): Param {
  const names: Param[] = [...rows]
    .sort((a, b) => (a.region.code < b.region.code ? -1 : 1))
    .slice(0, NAMED)
    .map(placeNames(indicator));
  return { list: rows.length > NAMED ? [...names, msg('and-more', { count: rows.length - NAMED })] : names };
}

interface Shown {
  readonly indicator: IndicatorResult;
  readonly x: number;
  readonly n: number;
  readonly value: number;
  readonly blank: number | null;
}

function shown(indicator: IndicatorResult | undefined): readonly Shown[] {
  const row = indicator === undefined ? undefined : newestWhole(indicator);
  if (indicator === undefined || row?.status !== 'ok' || row.value === null) return [];
  const { numerator, denominator, value } = row;
  return [{ indicator, x: numerator ?? 0, n: denominator ?? 0, value, blank: row.blank ?? null }];
}

function programmeSentences(computed: readonly IndicatorResult[]): readonly Message[] {
  const of = (id: string) => shown(computed.find((indicator) => indicator.id === id));
  const pillars = PILLARS.flatMap(of).sort((a, b) => b.value - a.value);
  const [most] = pillars;
  const least = pillars.at(-1);
  const said: Message[] = [];
  if (
    most !== undefined &&
    least !== undefined &&
    pillars.length === PILLARS.length &&
    most.value > least.value
  )
    said.push(
      msg('sentence-pillars', {
        most: most.indicator.title,
        x: most.x,
        n: most.n,
        value: { percent: most.value },
        least: least.indicator.title,
        y: least.x,
        m: least.n,
        other: { percent: least.value },
      }),
    );
  for (const { x, n, value, blank } of of('all_pillars'))
    said.push(msg('sentence-all-pillars', { x, n, value: { percent: value }, blank: blank ?? 0 }));
  for (const { x, n, value } of of('community_parenting_active'))
    said.push(msg('sentence-active', { x, n, value: { percent: value } }));
  return said;
}

function childrenSentence(computed: readonly IndicatorResult[]): readonly Message[] {
  const [most] = computed
    .filter(({ theme, beside, better }) => theme === 'children' && beside !== undefined && better === 'lower')
    .flatMap(shown)
    .sort((a, b) => b.value - a.value);
  if (most === undefined) return [];
  const { indicator, x, n, value } = most;
  return [msg('sentence-children', { title: indicator.title, x, n, value: { percent: value } })];
}

function rowsSentence({ inputs }: ReportResult): Message {
  const sum = (part: 'read' | 'accepted' | 'rejected' | 'skipped') =>
    inputs.reduce((total, input) => total + input.rows[part], 0);
  return msg('sentence-rows', {
    read: sum('read'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    skipped: sum('skipped'),
  });
}
