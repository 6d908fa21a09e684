import { msg } from '../messages/message.ts';
import type { Block, DocCell, Document, Section } from '../model/document.ts';
import type { Message, Text } from '../model/message.ts';
import type { ProcessingRecord } from '../model/processing-record.ts';

const said = (value: string): DocCell => ({ kind: 'text', text: { id: value, en: value } });
const text = (value: Text): DocCell => ({ kind: 'text', text: value });
const heading = (value: Message): Block => ({ kind: 'heading', text: value, strong: true });

/**
 * A record of processing and an impact assessment as a draft: what the manifests know is filled in, what only the
 * controller knows is asked. UU 27/2022, articles 31 (record) and 34 (assessment).
 */
export function dpiaDocument(record: ProcessingRecord): Document {
  const open = text(msg('dpia-open'));
  const facts = (items: readonly (readonly [Message, Text])[]): Block => ({ kind: 'facts', items });
  return {
    title: msg('dpia-title'),
    marks: [msg('dpia-draft')],
    sections: [
      {
        blocks: [
          heading(msg('dpia-record')),
          facts([
            [msg('dpia-controller'), msg('dpia-open')],
            [msg('dpia-officer'), msg('dpia-open')],
            [msg('dpia-purpose'), msg('dpia-open')],
            [msg('dpia-basis'), msg('dpia-basis-hint')],
            [msg('dpia-subjects'), msg('dpia-subjects-text')],
            [msg('dpia-recipients'), msg('dpia-open')],
          ]),
          heading(msg('dpia-inputs')),
          table(
            [msg('dpia-file'), msg('dpia-kind'), msg('dpia-rows'), msg('dpia-hash')],
            record.inputs.map(({ path, kind, rows, sha256 }) => [
              said(path),
              said(kind ?? ''),
              rows === null ? said('') : { kind: 'count', value: rows },
              said(sha256.slice(0, 16)),
            ]),
          ),
          heading(msg('dpia-outputs')),
          table(
            [
              msg('dpia-file'),
              msg('dpia-command'),
              msg('dpia-audience'),
              msg('dpia-identifiers'),
              msg('dpia-kept'),
            ],
            record.outputs.map(({ path, command, audience, identifiers, keyId, k }) => [
              said(path),
              said(command),
              audience === null
                ? text(k === null ? msg('dpia-no-rows') : msg('dpia-k', { k }))
                : text(audience === 'internal' ? msg('dpia-internal') : msg('dpia-public')),
              said([...new Set(identifiers)].join(', ')),
              keyId === null ? open : text(msg('dpia-key', { id: keyId })),
            ]),
          ),
          ...(record.unread.length === 0
            ? []
            : [
                heading(msg('dpia-unread')),
                { kind: 'notes', items: record.unread.map((path) => ({ id: path, en: path })) } as const,
              ]),
          ...(record.datasets.length === 0
            ? []
            : [
                heading(msg('dpia-datasets')),
                { kind: 'notes', items: record.datasets.map((path) => ({ id: path, en: path })) } as const,
              ]),
          ...(record.releases.length === 0
            ? []
            : [
                heading(msg('dpia-releases')),
                table(
                  [
                    msg('ledger-column-name'),
                    msg('ledger-column-min-cell'),
                    msg('ledger-column-shown'),
                    msg('ledger-column-hidden'),
                  ],
                  record.releases.map(({ name, minCell, shown, hidden }) => [
                    said(name),
                    { kind: 'count', value: minCell },
                    { kind: 'count', value: shown },
                    { kind: 'count', value: hidden },
                  ]),
                ),
              ]),
        ],
      },
      assessment(record),
    ],
  };
}

function assessment(record: ProcessingRecord): Section {
  const internal = record.outputs.filter(({ audience }) => audience === 'internal').length;
  const keyed = record.outputs.some(({ keyId }) => keyId !== null);
  const risks: readonly (readonly [Message, Message])[] = [
    [msg('dpia-risk-cells'), msg('dpia-measure-cells')],
    [msg('dpia-risk-identifiers'), msg('dpia-measure-identifiers')],
    [msg('dpia-risk-rows'), msg('dpia-measure-rows', { n: internal })],
    [msg('dpia-risk-keys'), keyed ? msg('dpia-measure-keys') : msg('dpia-measure-no-keys')],
    [msg('dpia-risk-stigma'), msg('dpia-measure-stigma')],
    [msg('dpia-risk-retention'), msg('dpia-measure-retention', { n: record.datasets.length })],
  ];
  return {
    blocks: [
      heading(msg('dpia-assessment')),
      { kind: 'notes', items: [msg('dpia-why')] },
      table(
        [msg('dpia-risk'), msg('dpia-measure'), msg('dpia-left')],
        risks.map(([risk, measure]) => [text(risk), text(measure), text(msg('dpia-open'))]),
      ),
      heading(msg('dpia-decision')),
      {
        kind: 'facts',
        items: [
          [msg('dpia-necessity'), msg('dpia-open')],
          [msg('dpia-rights'), msg('dpia-rights-text')],
          [msg('dpia-breach'), msg('dpia-breach-text')],
          [msg('dpia-approved'), msg('dpia-open')],
        ],
      },
      { kind: 'notes', items: [msg('dpia-not-advice')] },
    ],
  };
}

function table(titles: readonly Message[], rows: readonly (readonly DocCell[])[]): Block {
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title, align: 'left' as const })),
    rows,
    rest: null,
  };
}
