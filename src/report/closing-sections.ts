import { msg } from '../messages/message.ts';
import type { Section } from '../model/document.ts';
import type { Bilingual, Message, Text } from '../model/message.ts';
import type { ReportResult } from '../model/report.ts';
import { findingBlocks } from './finding-blocks.ts';
import { heading, periodsOf } from './indicator-tables.ts';

export function closingSections(result: ReportResult): readonly Section[] {
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
