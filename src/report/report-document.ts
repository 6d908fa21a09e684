import { msg } from '../messages/message.ts';
import type { Document, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { DrawnMap } from '../model/map.ts';
import type { ReportResult } from '../model/report.ts';
import { appendixSections, type Maker } from './appendix-section.ts';
import type { ChartFacts } from './chart-facts.ts';
import { childrenSections } from './children-section.ts';
import { closingSections } from './closing-sections.ts';
import { indicatorSection } from './indicator-section.ts';
import { caveatBlocks, heading, nationalTable } from './indicator-tables.ts';
import { marksOf } from './marks.ts';
import { coverageSection, programmeSections } from './programme-sections.ts';
import { withQuotes } from './quotes.ts';
import { readingSection } from './reading-section.ts';
import { summarySection } from './summary-section.ts';
import { activitySections, themeSections } from './theme-sections.ts';

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
