import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { FindingDefinition } from '../model/finding.ts';
import type { Indicator, IndicatorKind } from '../model/indicator.ts';
import type { Bilingual, Text } from '../model/message.ts';

type Explained =
  | {
      readonly topic: 'indicator';
      readonly id: string;
      readonly indicator: Indicator;
      readonly columns: readonly string[];
      readonly sql: readonly string[];
    }
  | { readonly topic: 'finding'; readonly id: string; readonly finding: FindingDefinition }
  | { readonly topic: 'error'; readonly id: string; readonly status: number; readonly explanation: Bilingual }
  | {
      readonly topic: 'method';
      readonly id: string;
      readonly method: {
        readonly title: Bilingual;
        readonly formula: string;
        readonly explanation: Bilingual;
        readonly trust: Bilingual;
        readonly reference: string;
      };
    };

type Facts = readonly (readonly [Text, Text])[];

/** One topic explained. */
export function explanationDocument(explained: Explained): Document {
  const blocks = blocksOf(explained);
  return { title: explained.id, marks: [], sections: [{ blocks }] };
}

function blocksOf(explained: Explained): readonly Block[] {
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

export function explanationJson(explained: Explained): string {
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
