import { msg } from '../messages/message.ts';
import type { Block, DocCell, DocColumn, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Message, Text } from '../model/message.ts';
import {
  answersTable,
  caveatBlocks,
  digitsOf,
  heading,
  nationalTable,
  newestWhole,
  periodsOf,
  periodText,
} from './indicator-tables.ts';

/** The activities that a village may hold, as the suffixes of their three indicators. */
const HOLDING = 'villages_holding_';

/** A section a theme, in the order of the catalogue; complaints, programme and children have their own. */
export function themeSections(computed: readonly IndicatorResult[]): readonly Section[] {
  const of = (theme: string) => computed.filter((indicator) => indicator.theme === theme);
  return [
    ...section(msg('section-services'), of('services'), (own) => servicesBlocks(own)),
    ...section(msg('section-context'), of('context'), (own) => [valueTable(own)]),
    ...section(msg('section-oversight'), of('oversight'), (own) => oversightBlocks(own)),
  ];
}

/** Activities as held: one line an activity, its villages, sessions and participants beside each other. */
export function activitySections(computed: readonly IndicatorResult[]): readonly Section[] {
  const own = computed.filter((indicator) => indicator.theme === 'activities');
  return section(msg('section-activities'), own, () => {
    const byId = new Map(own.map((indicator) => [indicator.id, indicator]));
    const held = own.filter(({ id }) => id.startsWith(HOLDING));
    const total = byId.get('villages_holding');
    return [
      ...(total === undefined ? [] : [figureFacts([total, byId.get('participants_per_session')])]),
      {
        kind: 'table',
        columns: [
          { title: msg('column-activity'), align: 'left' },
          ...[
            msg('column-villages'),
            msg('column-percent'),
            msg('column-sessions'),
            msg('column-participants'),
          ].map(right),
        ],
        rows: held.map((indicator) => {
          const code = indicator.id.slice(HOLDING.length);
          return [
            { kind: 'text', text: indicator.title },
            ...countAndPercent(indicator),
            valueCell(byId.get(`sessions_${code}`)),
            valueCell(byId.get(`participants_${code}`)),
          ];
        }),
        indicators: held.map(({ id }) => id),
        rest: null,
      },
    ];
  });
}

function section(
  title: Message,
  own: readonly IndicatorResult[],
  blocksOf: (own: readonly IndicatorResult[]) => readonly Block[],
): readonly Section[] {
  if (own.length === 0) return [];
  return [
    {
      blocks: [
        heading(title),
        periodFacts(own),
        ...blocksOf(own),
        ...statusNotes(own),
        ...caveatBlocks(own, []),
      ],
    },
  ];
}

/** The newest period of each indicator; a theme may rest on files of several. */
export function periodFacts(own: readonly IndicatorResult[]): Block {
  const newest = own.map((indicator) => periodsOf(indicator).at(-1)).filter((period) => period !== undefined);
  const texts = new Map(newest.map((period) => [period.label, periodText(period)]));
  return { kind: 'facts', items: [...texts.values()].map((text) => [msg('fact-period'), text]) };
}

/** What the marks in a table of the newest period mean, and that a part of a year is one. */
export function statusNotes(own: readonly IndicatorResult[]): readonly Block[] {
  const statuses = new Set(own.map((indicator) => newestWhole(indicator)?.status));
  const part = own
    .map((indicator) => periodsOf(indicator).at(-1))
    .find((period) => period?.complete === false);
  const items: Text[] = [
    ...(statuses.has('suppressed') ? [msg('caveat-suppressed')] : []),
    ...(statuses.has('missing') ? [msg('caveat-missing')] : []),
    ...(statuses.has('undefined') ? [msg('caveat-undefined')] : []),
    ...(part === undefined ? [] : [msg('caveat-part-year', { date: { date: part.to ?? '' } })]),
  ];
  return items.length === 0 ? [] : [{ kind: 'notes', items }];
}

function servicesBlocks(own: readonly IndicatorResult[]): readonly Block[] {
  const sampled = own.filter((indicator) => indicator.method !== null);
  const whole = own.filter((indicator) => indicator.method === null);
  return [
    ...(whole.length === 0 ? [] : [answersTable(whole, msg('column-service'))]),
    ...(sampled.length === 0 ? [] : [nationalTable(sampled, levelOf(sampled))]),
    { kind: 'notes', items: [msg('caveat-blank')] },
  ];
}

function oversightBlocks(own: readonly IndicatorResult[]): readonly Block[] {
  const obstacles = own.filter(({ id }) => id.startsWith('obstacle_'));
  const others = own.filter(({ id }) => !id.startsWith('obstacle_'));
  return [
    ...(others.length === 0 ? [] : [figureFacts(others)]),
    ...(obstacles.length === 0 ? [] : [nationalTable(obstacles, levelOf(obstacles))]),
  ];
}

/** Figures of the whole country as lines: title and value, with what it was made of. */
function figureFacts(indicators: readonly (IndicatorResult | undefined)[]): Block {
  const known = indicators.flatMap((indicator) => {
    const row = indicator === undefined ? undefined : newestWhole(indicator);
    return indicator === undefined || row === undefined ? [] : [{ indicator, row }];
  });
  return {
    kind: 'facts',
    indicators: known.map(({ indicator }) => indicator.id),
    items: known.map(({ indicator, row }): readonly [Text, Text] => {
      if (row.status !== 'ok' || row.value === null)
        return [indicator.title, msg(`status-${row.status === 'ok' ? 'missing' : row.status}`)];
      const x = row.numerator ?? 0;
      const n = row.denominator ?? 0;
      const unit = indicator.valueUnit ?? msg(`unit-${indicator.counts}`);
      if (indicator.kind === 'proportion')
        return [indicator.title, msg('figure-proportion', { x, n, unit, value: { percent: row.value } })];
      const value =
        indicator.kind === 'count' ? row.value : { decimal: row.value, digits: digitsOf(indicator) };
      return [indicator.title, msg('figure-value', { value, unit })];
    }),
  };
}

/** Values with their units, where what they are made of would tell a reader nothing. */
function valueTable(indicators: readonly IndicatorResult[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: msg('column-indicator'), align: 'left' },
      right(msg('column-value')),
      { title: msg('column-unit'), align: 'left' },
    ],
    rows: indicators.map((indicator) => [
      { kind: 'text', text: indicator.title },
      valueCell(indicator),
      {
        kind: 'text',
        text: indicator.kind === 'proportion' ? msg('column-percent') : (indicator.valueUnit ?? ''),
      },
    ]),
    indicators: indicators.map(({ id }) => id),
    rest: null,
  };
}

function valueCell(indicator: IndicatorResult | undefined): DocCell {
  const row = indicator === undefined ? undefined : newestWhole(indicator);
  if (indicator === undefined || row === undefined) return { kind: 'empty' };
  if (row.status !== 'ok' || row.value === null)
    return { kind: 'status', status: row.status === 'ok' ? 'missing' : row.status };
  return indicator.kind === 'count'
    ? { kind: 'count', value: row.value }
    : { kind: 'decimal', value: row.value, digits: digitsOf(indicator) };
}

function countAndPercent(indicator: IndicatorResult): readonly DocCell[] {
  const row = newestWhole(indicator);
  if (row === undefined || row.status !== 'ok' || row.value === null) {
    const status = row === undefined || row.status === 'ok' ? 'missing' : row.status;
    return [
      { kind: 'status', status },
      { kind: 'status', status },
    ];
  }
  return [
    { kind: 'count', value: row.numerator ?? 0 },
    { kind: 'decimal', value: row.value, digits: 1 },
  ];
}

function right(title: Text): DocColumn {
  return { title, align: 'right' };
}

/** The confidence level of a run, which all its indicators share. */
function levelOf(indicators: readonly IndicatorResult[]): number {
  return indicators[0]?.level ?? 0.95;
}
