import { msg } from '../messages/message.ts';
import type { Block, DocHeadline, Section } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message, Param, Text } from '../model/message.ts';
import type { ReportResult } from '../model/report.ts';
import type { ChartFacts } from './charts-of-indicators.ts';
import { caveatsOf, digitsOf, heading, levelParam, newestWhole, valueText } from './indicator-tables.ts';
import { sentencesOf } from './sentences.ts';
import { sourceText } from './sources.ts';

/** Figures that lead a report where nobody asked for others, in this order. */
const LEADING = [
  'problematic_care',
  'problematic_care_broad',
  'complaints_per_100k_children',
  'villages_registered',
  'all_pillars',
  'community_parenting_active',
  'assessed_share',
  'school_problem',
  'puspaga_coverage',
] as const;
const MOST = 8;
/** Caveats that a figure carries when it is quoted, the weightiest first. */
const QUOTED = 2;

/** The first page: leading figures, what the data show in sentences, and what to bear in mind. */
export function summarySection(
  computed: readonly IndicatorResult[],
  result: ReportResult,
  facts: ChartFacts,
): readonly Section[] {
  const headlines = leadingOf(computed, result).flatMap((indicator) => headlineBlock(indicator, facts));
  const sentences = sentencesOf(computed, result);
  if (headlines.length === 0) return [];
  const keys = new Set(leadingOf(computed, result).flatMap(caveatsOf));
  if (computed.some(({ counts, theme }) => counts === 'cases' || theme === 'children'))
    keys.add('safeguarding-notice');
  const blocks: Block[] = [heading(msg('summary-heading')), ...headlines];
  if (sentences.length > 0)
    blocks.push(
      heading(msg('summary-findings'), false),
      ...sentences.map((text): Block => ({ kind: 'sentence', text })),
    );
  if (keys.size > 0)
    blocks.push(heading(msg('summary-bear-in-mind'), false), {
      kind: 'notes',
      items: [...keys].map((key) => ({ key, params: {} })),
    });
  return [{ role: 'summary', blocks }];
}

function leadingOf(computed: readonly IndicatorResult[], result: ReportResult): readonly IndicatorResult[] {
  if (result.asked !== null) return computed.slice(0, MOST);
  const found = LEADING.flatMap((id) => computed.find((indicator) => indicator.id === id) ?? []);
  return (found.length === 0 ? computed : found).slice(0, MOST);
}

/** The newest figure of the whole country, and the sentence to quote it with; nothing where it is not published. */
export function headlineBlock(indicator: IndicatorResult, facts: ChartFacts): readonly DocHeadline[] {
  const row = newestWhole(indicator);
  if (row?.status !== 'ok' || row.value === null) return [];
  const value = valueText(indicator, row.value);
  const unit = indicator.valueUnit ?? unitCounted(indicator);
  const of =
    indicator.kind === 'proportion'
      ? msg('headline-of', {
          x: row.numerator ?? 0,
          n: row.denominator ?? 0,
          unit: unitCounted(indicator),
        })
      : msg('headline-unit', { unit });
  const interval = intervalParams(indicator, row);
  const lines: Text[] = [of];
  if (interval !== null) lines.push(msg('headline-interval', interval));
  else if (indicator.universe === 'census') lines.push(msg('headline-census'));
  lines.push(periodCited(row));
  return [
    {
      kind: 'headline',
      title: indicator.title,
      value: msg('headline-number', { value }),
      lines,
      citation: citationOf(indicator, row, value, of, facts),
    },
  ];
}

/** What is counted; persons of whom the theme is children are children. */
function unitCounted(indicator: IndicatorResult): Message {
  return indicator.theme === 'children' && indicator.counts === 'persons'
    ? msg('column-children')
    : msg(`unit-${indicator.counts}`);
}

function citationOf(
  indicator: IndicatorResult,
  row: MeasuredRow,
  value: Param,
  of: Message,
  facts: ChartFacts,
): Message {
  const interval = intervalParams(indicator, row);
  const figure =
    indicator.kind !== 'proportion'
      ? msg('cite-plain', { value, unit: of })
      : interval === null
        ? msg('cite-value', { of, value })
        : msg('cite-value-interval', { of, value, ...interval });
  const caveats = [
    ...caveatsOf(indicator),
    ...(indicator.universe === 'census' ? ['caveat-census'] : []),
    ...(indicator.method !== null ? ['caveat-interval'] : []),
  ].slice(0, QUOTED);
  const [first, second] = caveats.map((key): Message => ({ key, params: {} }));
  return msg('cite-figure', {
    title: indicator.title,
    figure,
    period: periodCited(row),
    made:
      indicator.denominatorLabel === null
        ? msg('cite-count', { numerator: indicator.numeratorLabel })
        : msg('cite-sides', { numerator: indicator.numeratorLabel, denominator: indicator.denominatorLabel }),
    caveats: first === undefined ? '' : second === undefined ? first : msg('cite-pair', { first, second }),
    source: sourceText(indicator, facts.inputs),
  });
}

function intervalParams(indicator: IndicatorResult, row: MeasuredRow) {
  if (row.lower === null || row.upper === null || indicator.method === null) return null;
  return {
    level: levelParam(indicator),
    interval: { interval: [row.lower, row.upper], digits: digitsOf(indicator) } as const,
  };
}

function periodCited({ period, asOf }: MeasuredRow): Message {
  const date = asOf ?? period.to;
  if (period.from === null || period.to === null || period.complete === null || date === null)
    return msg('period-cited-unknown', { label: period.label });
  if (period.from === period.to) return msg('period-cited-day', { date: { date } });
  const params = { from: { date: period.from }, to: { date: period.to }, date: { date } };
  return period.complete ? msg('period-cited', params) : msg('period-cited-part', params);
}
