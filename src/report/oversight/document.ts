import { msg } from '../../messages/message.ts';
import type { Document, Section } from '../../model/document.ts';
import type { OversightResult } from '../../model/oversight.ts';
import { findingBlocks } from '../finding-blocks.ts';
import { heading } from '../indicator-tables.ts';
import { marksOf } from '../marks.ts';
import { readingSection } from '../reading-section.ts';
import { addresseeSections } from './addressee-sections.ts';
import { notes } from './cells.ts';
import { childLinksSection, effectsSection } from './contrast-sections.ts';
import { dangerText } from './danger-text.ts';
import { followUpSection } from './follow-up-section.ts';
import { itemsSection } from './items-section.ts';
import { linksSection } from './links-section.ts';
import { obstaclesSection } from './obstacles-section.ts';
import { policySection } from './policy-section.ts';
import { villagesSection } from './villages-section.ts';

/** An oversight round as a document: safety first, then obstacles, items, follow-up, a section an addressee, policy. */
export function oversightDocument(result: OversightResult): Document {
  const sections: readonly (Section | null)[] = [
    { role: 'reading', blocks: result.inputs.flatMap(readingSection) },
    safetySection(result),
    obstaclesSection(result),
    itemsSection(result),
    followUpSection(result),
    ...addresseeSections(result),
    linksSection(result),
    childLinksSection(result),
    policySection(result),
    effectsSection(result),
    villagesSection(result),
    toMendSection(result),
  ];
  return {
    title: msg('oversight-title'),
    marks: marksOf(result),
    sections: sections.flatMap((section) => section ?? []),
  };
}

function safetySection({ danger }: OversightResult): Section {
  return {
    blocks: [
      ...(danger.some ? [notes(dangerText(danger))] : []),
      notes(msg('safeguarding-notice'), msg('caveat-stigma')),
    ],
  };
}

function toMendSection({ findings }: OversightResult): Section | null {
  const mend = findings.filter(({ severity }) => severity !== 'info');
  return mend.length === 0 ? null : { blocks: [heading(msg('section-to-mend')), ...findingBlocks(mend, 2)] };
}
