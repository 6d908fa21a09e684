import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Indicator, IndicatorKind } from '../model/indicator.ts';
import type { Text } from '../model/message.ts';

type Facts = readonly (readonly [Text, Text])[];

/** One topic explained. */
export function explanationDocument(explained: Explanation): Document {
  const blocks = blocksOf(explained);
  return { title: explained.id, marks: [], sections: [{ blocks }] };
}

function blocksOf(explained: Explanation): readonly Block[] {
  switch (explained.topic) {
    case 'indicator': {
      const { indicator } = explained;
      const facts: Facts = [
        ['id', explained.id],
        [msg('explain-kind'), kindText(indicator.kind)],
        [msg('fact-numerator'), indicator.numerator.label],
        ...(indicator.kind === 'count'
          ? []
          : [[msg('fact-denominator'), indicator.denominator.label] as const]),
        [msg('explain-universe'), msg(`universe-${indicator.universe}`)],
        [msg('explain-better'), msg(`better-${indicator.better}`)],
        [msg('explain-public'), msg(`level-${indicator.publicLevel}`)],
        ...(explained.columns.length === 0
          ? []
          : [[msg('explain-columns'), explained.columns.join(', ')] as const]),
      ];
      const caveats = (indicator.caveats ?? []).map((key): Text => ({ key, params: {} }));
      return [
        { kind: 'heading', text: indicator.title, strong: true },
        { kind: 'notes', items: [indicator.rationale] },
        { kind: 'facts', items: facts },
        ...(caveats.length === 0 ? [] : [{ kind: 'notes', items: caveats } as const]),
        { kind: 'heading', text: 'SQL', strong: false },
        { kind: 'notes', items: explained.sql.flatMap((sql) => sql.split('\n')) },
      ];
    }
    case 'finding': {
      const { finding } = explained;
      return [
        { kind: 'heading', text: finding.title, strong: true },
        {
          kind: 'facts',
          items: [
            [msg('explain-code'), explained.id],
            [msg('explain-severity'), msg(`severity-${finding.severity}`)],
            [msg('explain-action'), msg(`action-${finding.action}`)],
          ],
        },
        { kind: 'notes', items: [finding.explanation, finding.hint] },
      ];
    }
    case 'error':
      return [
        { kind: 'heading', text: explained.id, strong: true },
        { kind: 'facts', items: [[msg('explain-status'), String(explained.status)]] },
        { kind: 'notes', items: [explained.explanation] },
      ];
    case 'method':
      return [
        { kind: 'heading', text: explained.method.title, strong: true },
        {
          kind: 'facts',
          items: [
            [msg('explain-formula'), explained.method.formula],
            [msg('explain-trust'), explained.method.trust],
            [msg('explain-reference'), explained.method.reference],
          ],
        },
        { kind: 'notes', items: [explained.method.explanation] },
      ];
  }
}

function kindText(kind: IndicatorKind): Text {
  return msg(`kind-${kind}`);
}

export function explanationJson(explained: Explanation): string {
  return `${JSON.stringify({ schemaVersion: 1, ...explained }, null, 2)}\n`;
}

export interface ListedIndicator {
  readonly id: string;
  readonly indicator: Indicator;
}

/** The catalogue as a table by theme. */
export function indicatorsDocument(listed: readonly ListedIndicator[]): Document {
  const themes = [...new Set(listed.map(({ indicator }) => indicator.theme))];
  return {
    title: msg('indicators-title'),
    marks: [],
    sections: themes.map((theme) => ({
      blocks: [
        { kind: 'heading', text: { key: `theme-${theme}`, params: {} }, strong: true },
        {
          kind: 'table',
          columns: [
            { title: 'id', align: 'left' },
            { title: msg('column-indicator'), align: 'left' },
          ],
          rows: listed
            .filter(({ indicator }) => indicator.theme === theme)
            .map(({ id, indicator }) => [
              { kind: 'text', text: id },
              { kind: 'text', text: indicator.title },
            ]),
          rest: null,
        },
      ],
    })),
  };
}
