import { msg } from '../messages/message.ts';
import type { Block, DocTable, Document, Section } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { DrawnMap } from '../model/map.ts';
import type { Bilingual, Message, Text } from '../model/message.ts';
import type { Period } from '../model/period.ts';
import type { Level } from '../model/region.ts';
import type { ReportResult } from '../model/report.ts';
import { appendixSections, type Maker } from './appendix-section.ts';
import { type ChartFacts, matrixChart, regionChart, trendChart } from './charts-of-indicators.ts';
import { childrenSections } from './children-section.ts';
import { findingBlocks } from './finding-blocks.ts';
import {
  answersTable,
  caveatBlocks,
  caveatsOf,
  censusTable,
  digitsOf,
  figureCells,
  figureColumns,
  finestLevel,
  heading,
  levelDigits,
  nationalTable,
  newestWhole,
  periodsOf,
  periodText,
} from './indicator-tables.ts';
import { marksOf } from './marks.ts';
import { withQuotes } from './quotes.ts';
import { readingSection } from './reading-section.ts';
import { summarySection } from './summary-section.ts';
import { activitySections, themeSections } from './theme-sections.ts';

const PILLARS = [
  'pillar_migration_service',
  'pillar_productive_enterprise',
  'pillar_community_parenting',
  'pillar_cooperative',
  'all_pillars',
];

/** What a document says beside its result. */
export interface ReportFacts {
  readonly maker?: Maker;
  /** first year of the classification of cases in use; series are not joined across it */
  readonly newSince?: string;
  /** boundaries in place of the tile map */
  readonly map?: DrawnMap;
}

/** A report as a document: headline first, caveats under what they concern, findings, what was left out. */
export function reportDocument(result: ReportResult, known: ReportFacts = {}): Document {
  const facts: ChartFacts = {
    inputs: result.inputs,
    newSince: known.newSince ?? null,
    ...(known.map === undefined ? {} : { map: known.map }),
  };
  const computed = result.indicators.filter((indicator) => indicator.rows.length > 0);
  const sections: Section[] = [
    { role: 'reading', blocks: result.inputs.flatMap(readingSection) },
    ...summarySection(computed, result, facts),
  ];
  if (result.asked !== null) {
    for (const indicator of computed) sections.push(indicatorSection(indicator, facts));
  } else {
    sections.push(
      ...complaintSections(computed, result, facts),
      ...recordedSections(computed, result, facts),
      ...programmeSections(computed),
      ...coverageSection(computed, result.by, facts),
      ...activitySections(computed),
      ...childrenSections(computed, facts),
      ...themeSections(computed),
    );
  }
  sections.push(
    ...closingSections(result),
    ...appendixSections(computed, result.inputs, known.maker ?? null),
  );
  return {
    title: msg('report-title'),
    marks: marksOf(result),
    sections: withQuotes(
      sections.filter((section) => section.blocks.length > 0),
      computed,
      result.inputs,
    ),
  };
}

/** What published tables count, in full; a register's own count stands among its other indicators. */
function recordedSections(
  computed: readonly IndicatorResult[],
  result: ReportResult,
  facts: ChartFacts,
): readonly Section[] {
  const register = result.inputs.some((input) => input.kind === 'complaints');
  return computed
    .filter(
      (indicator) =>
        indicator.theme === 'own' ||
        (indicator.theme === 'recorded' && !(register && indicator.id === 'cases_recorded')),
    )
    .map((indicator) => indicatorSection(indicator, facts));
}

function complaintSections(
  computed: readonly IndicatorResult[],
  result: ReportResult,
  facts: ChartFacts,
): readonly Section[] {
  const own = computed.filter((indicator) => indicator.theme === 'complaints');
  const [headline, ...others] = own;
  if (headline === undefined) return [];
  const rest =
    others.length === 0
      ? []
      : [
          {
            blocks: [
              heading(msg('section-other-indicators')),
              nationalTable(others, result.level),
              ...caveatBlocks(others, headline.caveats),
            ],
          },
        ];
  return [indicatorSection(headline, facts), ...rest];
}

/** One indicator in full: headline, how it is made, the table by region, and what to bear in mind. */
function indicatorSection(indicator: IndicatorResult, facts: ChartFacts): Section {
  const periods = periodsOf(indicator);
  const newest = periods.at(-1);
  if (newest === undefined) return { blocks: [] };
  const rows = indicator.rows.filter((row) => row.period.label === newest.label);
  const whole = rows.find((row) => row.region.level === 'national');
  const blocks: Block[] = [
    heading(headlineOf(indicator, whole)),
    { kind: 'facts', items: factsOf(indicator, whole, newest) },
  ];
  const level = finestLevel(rows);
  const table = level === 'national' ? null : regionChart(indicator, rows, level, facts);
  if (table !== null) blocks.push(table);
  blocks.push({ kind: 'notes', items: notesOf(indicator, rows, newest, table !== null) });
  if (periods.length > 1)
    blocks.push(heading(msg('section-earlier'), false), trendChart(indicator, periodTable(indicator), facts));
  return { blocks };
}

function headlineOf(indicator: IndicatorResult, whole: MeasuredRow | undefined): Message {
  const title = { id: indicator.title.id.toUpperCase(), en: indicator.title.en.toUpperCase() };
  if (whole === undefined || whole.status !== 'ok' || whole.value === null) {
    return msg('headline-status', {
      title,
      status: msg(`status-${whole === undefined || whole.status === 'ok' ? 'missing' : whole.status}`),
    });
  }
  const unit = msg(`unit-${indicator.counts}`);
  switch (indicator.kind) {
    case 'proportion':
      return msg('headline-proportion', {
        title,
        x: whole.numerator ?? 0,
        n: whole.denominator ?? 0,
        unit,
        value: { percent: whole.value },
      });
    case 'count':
      return msg('headline-count', { title, x: whole.value, unit: indicator.valueUnit ?? unit });
    default:
      return msg('headline-ratio', {
        title,
        value: { decimal: whole.value, digits: digitsOf(indicator) },
        unit: indicator.valueUnit ?? unit,
      });
  }
}

function factsOf(
  indicator: IndicatorResult,
  whole: MeasuredRow | undefined,
  period: Period,
): readonly (readonly [Text, Text])[] {
  const facts: (readonly [Text, Text])[] = [];
  if (whole !== undefined && whole.lower !== null && whole.upper !== null && indicator.method !== null) {
    const method: Message = { key: `method-${indicator.method}`, params: {} };
    facts.push([
      msg('fact-interval', {
        level: { percent: indicator.level * 100, digits: levelDigits(indicator.level) },
      }),
      msg('interval-method', {
        interval: { interval: [whole.lower, whole.upper], digits: digitsOf(indicator) },
        method,
      }),
    ]);
  }
  facts.push([msg('fact-period'), periodText(period)]);
  if (indicator.denominatorLabel !== null) facts.push([msg('fact-denominator'), indicator.denominatorLabel]);
  facts.push([msg('fact-scope'), indicator.numeratorLabel]);
  return facts;
}

function notesOf(
  indicator: IndicatorResult,
  rows: readonly MeasuredRow[],
  period: Period,
  table: boolean,
): readonly Text[] {
  const notes: Text[] = [];
  if (table) notes.push(msg(indicator.kind === 'count' ? 'caveat-order-count' : 'caveat-order'));
  const has = (status: MeasuredRow['status']) =>
    rows.some((row) => row.status === status && row.region.level !== 'unlocated');
  if (has('suppressed')) notes.push(msg('caveat-suppressed'));
  if (has('missing')) notes.push(msg('caveat-missing'));
  if (has('undefined')) notes.push(msg('caveat-undefined'));
  if (period.complete === false) notes.push(msg('caveat-part-year', { date: { date: period.to ?? '' } }));
  if (period.complete === null) notes.push(msg('note-as-of-unknown'));
  for (const caveat of caveatsOf(indicator)) notes.push({ key: caveat, params: {} });
  if (indicator.leastContributors !== undefined)
    notes.push(msg('caveat-contributors', { n: indicator.leastContributors }));
  if (indicator.counts === 'cases') notes.push(msg('caveat-case-not-child'));
  if (indicator.universe === 'census') notes.push(msg('caveat-census'));
  if (indicator.method !== null) notes.push(msg('caveat-interval'));
  return notes;
}

/** The whole country, period by period, each part-period marked. */
function periodTable(indicator: IndicatorResult): DocTable {
  const rows = indicator.rows.filter((row) => row.region.level === 'national');
  return {
    kind: 'table',
    columns: [{ title: msg('column-period'), align: 'left' }, ...figureColumns(indicator)],
    rows: rows.map((row) => [
      {
        kind: 'text',
        text:
          row.period.complete === false
            ? msg('period-label-part', { label: row.period.label })
            : row.period.label,
      },
      ...figureCells(indicator, row),
    ]),
    rest: null,
  };
}

function programmeSections(computed: readonly IndicatorResult[]): readonly Section[] {
  const own = computed.filter((indicator) => indicator.theme === 'programme');
  if (own.length === 0) return [];
  const registered = own.find((indicator) => indicator.id === 'villages_registered');
  const whole = registered === undefined ? undefined : newestWhole(registered);
  const title =
    whole?.status === 'ok' && whole.value !== null
      ? msg('section-programme', { n: whole.value })
      : msg('section-programme-status');
  const pillars = own.filter((indicator) => PILLARS.includes(indicator.id));
  const others = own.filter(
    (indicator) => !PILLARS.includes(indicator.id) && indicator.id !== 'villages_registered',
  );
  const blocks: Block[] = [heading(title)];
  const period = registered === undefined ? undefined : periodsOf(registered).at(-1);
  if (period !== undefined) blocks.push({ kind: 'facts', items: [[msg('fact-period'), periodText(period)]] });
  if (pillars.length > 0)
    blocks.push(answersTable(pillars), { kind: 'notes', items: [msg('caveat-blank'), msg('caveat-census')] });
  const more: Section[] =
    others.length === 0
      ? []
      : [
          {
            blocks: [
              heading(msg('section-programme-more')),
              censusTable(others),
              {
                kind: 'notes',
                items: [
                  msg('more-regions', { indicator: 'community_parenting_active' }),
                  msg('caveat-stigma'),
                ],
              },
            ],
          },
        ];
  return [{ blocks }, ...more];
}

/** Pillars and activities by place; a screen has no room for so many columns. */
function coverageSection(
  computed: readonly IndicatorResult[],
  by: Level,
  facts: ChartFacts,
): readonly Section[] {
  const own = computed.filter(
    ({ id }) => PILLARS.includes(id) || id === 'community_parenting_active' || id.startsWith('activity_'),
  );
  const level = by === 'national' ? 'province' : by;
  const chart = own.length < 2 ? null : matrixChart(own, level, facts);
  if (chart === null) return [];
  return [{ role: 'detail', blocks: [heading(msg('section-coverage')), chart] }];
}

function closingSections(result: ReportResult): readonly Section[] {
  const sections: Section[] = [];
  const unlocated = unlocatedNotes(result);
  const care = [...result.notes, ...unlocated];
  if (care.length > 0)
    sections.push({ blocks: [heading(msg('section-read-with-care')), { kind: 'notes', items: care }] });
  const mend = result.findings.filter((finding) => finding.severity !== 'info');
  if (mend.length > 0)
    sections.push({ blocks: [heading(msg('section-to-mend')), ...findingBlocks(mend, 2)] });
  const noted = result.findings.filter((finding) => finding.severity === 'info');
  if (noted.length > 0)
    sections.push({ blocks: [heading(msg('section-noted')), ...findingBlocks(noted, 1)] });
  if (result.notComputed.length > 0) {
    const byReason = new Map<string, { readonly titles: Bilingual[]; readonly reason: Message }>();
    for (const { title, reason } of result.notComputed) {
      const key = JSON.stringify(reason);
      byReason.set(key, { titles: [...(byReason.get(key)?.titles ?? []), title], reason });
    }
    sections.push({
      blocks: [
        heading(msg('section-not-computed')),
        {
          kind: 'notes',
          items: [...byReason.values()].map(({ titles, reason }) =>
            msg('note-indicator', { title: { list: titles }, reason }),
          ),
        },
      ],
    });
  }
  sections.push({
    blocks: [heading(msg('section-confidential')), { kind: 'notes', items: confidentialNotes(result) }],
  });
  return sections;
}

function unlocatedNotes(result: ReportResult): readonly Text[] {
  const notes = new Map<string, Text>();
  for (const indicator of result.indicators) {
    if (indicator.counts !== 'cases') continue;
    const newest = periodsOf(indicator).at(-1)?.label;
    const row = indicator.rows.find(
      (one) =>
        one.region.level === 'unlocated' &&
        one.region.code === 'ID' &&
        one.period.label === newest &&
        one.status === 'ok',
    );
    const count = row?.denominator ?? row?.numerator ?? 0;
    if (count > 0 && notes.size === 0)
      notes.set(indicator.id, msg('note-unlocated', { count, unit: msg('unit-cases') }));
  }
  return [...notes.values()];
}

function confidentialNotes(result: ReportResult): readonly Text[] {
  if (result.audience === 'internal') return [msg('note-internal')];
  const hidden = Object.values(result.protection).reduce((sum, note) => sum + note.hidden, 0);
  const coarser = result.indicators.find(
    (indicator) => result.protection[indicator.id]?.coarserThanAsked != null,
  );
  const level = coarser === undefined ? null : (result.protection[coarser.id]?.coarserThanAsked ?? null);
  return [
    ...(result.protect === 'round5' ? [msg('note-round5')] : []),
    ...(hidden > 0 ? [msg('note-hidden', { count: hidden, cell: result.minCell })] : []),
    ...(coarser === undefined || level === null
      ? []
      : [msg('note-coarser', { title: coarser.title, level: msg(`level-${level}`) })]),
    msg(result.audited ? 'note-rule-audited' : 'note-rule', { cell: result.minCell }),
  ];
}
