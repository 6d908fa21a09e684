import { msg } from '../messages/message.ts';
import type { CompareResult } from '../model/compare.ts';
import type { Block, Document, Section } from '../model/document.ts';
import type { DrawnMap } from '../model/map.ts';
import type { Message, Param } from '../model/message.ts';
import { appendixSections, type Maker } from './appendix-section.ts';
import { compareSummary } from './compare-charts.ts';
import { indicatorSection } from './compare-indicator-section.ts';
import { overviewSections } from './compare-overview.ts';
import { findingBlocks } from './finding-blocks.ts';
import { heading } from './indicator-tables.ts';
import { marksOf } from './marks.ts';
import { titleOf } from './reading-section.ts';

/** Up to so many indicators are shown in full; of more there is an overview, and what stands out. */
const IN_FULL = 3;

/** A comparison as a document: what deserves attention first, with the reason, then the funnel and the caveats. */
export function compareDocument(
  result: CompareResult,
  quality: readonly Block[] = [],
  maker: Maker | null = null,
  map?: DrawnMap,
): Document {
  const { indicators } = result;
  const sections: readonly Section[] =
    indicators.length <= IN_FULL || result.asked !== null
      ? indicators.map((indicator) => indicatorSection(indicator, result, map))
      : overviewSections(result);
  return {
    title: msg('compare-title'),
    marks: marksOf(result),
    sections: [
      ...compareSummary(indicators),
      ...sections,
      { blocks: quality },
      ...closingSections(result),
      ...appendixSections(indicators, result.inputs, maker),
    ].filter((section) => section.blocks.length > 0),
  };
}

function closingSections(result: CompareResult): readonly Section[] {
  const sections: Section[] = [];
  if (result.notCompared.length > 0)
    sections.push({
      blocks: [
        heading(msg('section-not-computed')),
        {
          kind: 'notes',
          items: notComparedNotes(result),
        },
      ],
    });
  const mend = result.findings.filter((finding) => finding.severity !== 'info');
  if (mend.length > 0)
    sections.push({ blocks: [heading(msg('section-to-mend')), ...findingBlocks(mend, 2)] });
  const hidden = Object.values(result.protection).reduce((sum, note) => sum + note.hidden, 0);
  sections.push({
    blocks: [
      heading(msg('section-read-with-care')),
      {
        kind: 'notes',
        items: [
          ...result.notes,
          ...(result.audience === 'internal'
            ? [msg('note-internal')]
            : [
                ...(result.protect === 'round5' ? [msg('note-round5')] : []),
                ...(hidden > 0 ? [msg('note-hidden', { count: hidden, cell: result.minCell })] : []),
                msg(result.audited ? 'note-rule-audited' : 'note-rule', { cell: result.minCell }),
              ]),
          ...result.inputs.map((input) =>
            msg('account-line', { title: titleOf(input), account: msg('row-account', { ...input.rows }) }),
          ),
        ],
      },
    ],
  });
  return sections;
}

/** One note a reason, with all the indicators it holds for. */
function notComparedNotes(result: CompareResult): readonly Message[] {
  const byReason = new Map<string, { readonly reason: Message; readonly titles: Param[] }>();
  for (const { id, title, reason } of result.notCompared) {
    const key = JSON.stringify(reason);
    const group = byReason.get(key) ?? { reason, titles: [] };
    group.titles.push(title ?? id);
    byReason.set(key, group);
  }
  return [...byReason.values()].map(({ reason, titles }) =>
    msg('note-indicator', { title: { list: titles }, reason }),
  );
}
