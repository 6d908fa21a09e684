import { msg } from '../messages/message.ts';
import type { Block, DocHeadline, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Text } from '../model/message.ts';
import type { ReportResult } from '../model/report.ts';
import type { ChartFacts } from './chart-facts.ts';
import { citationOf, intervalParams, periodCited, unitCounted } from './citations.ts';
import { caveatsOf, heading, newestWhole, valueText } from './indicator-tables.ts';
import { sentencesOf } from './sentences.ts';

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
      citation: citationOf(indicator, row, facts.inputs),
    },
  ];
}
