import { msg } from '../messages/message.ts';
import type { DocCell, Document } from '../model/document.ts';
import type { DecisionRow } from '../model/region.ts';
import { csvLine, type ToolName } from './machine.ts';

const STATUS = {
  resolved: 'decisions-resolved',
  unknown: 'decisions-unknown',
  ambiguous: 'decisions-ambiguous',
  'out-of-area': 'decisions-out-of-area',
  whole: 'decisions-whole',
  contradiction: 'decisions-contradiction',
  untranslated: 'decisions-untranslated',
} as const;

interface Resolved {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly closed: readonly string[];
  readonly decisions: readonly DecisionRow[];
}

/** How many texts were resolved, and each that was not, with what it might be. */
export function decisionsDocument(resolved: Resolved): Document {
  const open = resolved.decisions.filter(({ status }) => status !== 'resolved');
  const texts = resolved.decisions.length;
  return {
    title: msg('decisions-title'),
    marks: [],
    sections: [
      {
        blocks: [
          { kind: 'heading', text: msg('decisions-title-file', { file: resolved.file }), strong: true },
          {
            kind: 'facts',
            items: [
              [msg('fact-columns'), resolved.columns.join(', ')],
              [msg('fact-rows'), msg('plain-count', { count: resolved.rows })],
              [
                msg('decisions-texts'),
                msg('decisions-account', { texts, resolved: texts - open.length, open: open.length }),
              ],
              ...(resolved.closed.length === 0
                ? []
                : [
                    [
                      msg('fact-closed'),
                      msg('closed-columns', { labels: resolved.closed.join(', ') }),
                    ] as const,
                  ]),
            ],
          },
          ...(open.length === 0
            ? []
            : [
                {
                  kind: 'table',
                  columns: [
                    { title: msg('decisions-value'), align: 'left' },
                    { title: msg('regions-level'), align: 'left' },
                    { title: msg('decisions-status'), align: 'left' },
                    { title: msg('decisions-suggestion'), align: 'left' },
                    { title: msg('regions-score'), align: 'right' },
                    { title: msg('fact-rows'), align: 'right' },
                  ],
                  rows: open.map((one) => row(one)),
                  rest: (left: number) => msg('regions-rest', { left }),
                } as const,
              ]),
        ],
      },
    ],
  };
}

function row(one: DecisionRow): readonly DocCell[] {
  return [
    { kind: 'text', text: one.within === '' ? one.value : `${one.value} (${one.within})` },
    { kind: 'text', text: msg(`level-${one.level}`) },
    { kind: 'text', text: msg(STATUS[one.status]) },
    {
      kind: 'text',
      text: one.suggestion === null ? '' : `${one.suggestionCode ?? ''} ${one.suggestion}`.trim(),
    },
    one.score === null ? { kind: 'empty' } : { kind: 'decimal', value: one.score, digits: 2 },
    { kind: 'count', value: one.rows },
  ];
}

/** The table a person corrects and gives back: a code filled in is a decision. */
export function decisionsCsv(resolved: Resolved): string {
  const header = [
    'value',
    'level',
    'status',
    'code',
    'name',
    'score',
    'suggestion',
    'suggestion_code',
    'edits',
    'within',
    'rows',
  ];
  const lines = resolved.decisions.map((one) =>
    csvLine([
      one.value,
      one.level,
      one.status,
      one.code,
      one.name,
      one.score,
      one.suggestion,
      one.suggestionCode,
      one.edits,
      one.within,
      one.rows,
    ]),
  );
  return [csvLine(header), ...lines].join('');
}

export function decisionsJson(resolved: Resolved, tool: ToolName): string {
  const { file, rows, columns, closed, decisions } = resolved;
  return `${JSON.stringify({ schemaVersion: 1, tool, command: 'regions', file, rows, columns, closed, decisions }, null, 2)}\n`;
}
