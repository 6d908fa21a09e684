import { msg } from '../messages/message.ts';
import type { Document } from '../model/document.ts';
import type { InputSummary } from '../model/input.ts';
import type { Text } from '../model/message.ts';
import { csvLine, inputObject, type ToolName } from './machine.ts';

interface Asked {
  readonly sql: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly inputs: readonly InputSummary[];
  readonly audience: 'public' | 'internal';
  readonly minCell: number | null;
  readonly figures: { readonly audited: boolean } | null;
  readonly closed: readonly string[];
  readonly example: boolean;
}

/** What a reader of the answer has to know: how its figures were protected, and what its tables are without. */
export function queryNotes({
  minCell,
  figures,
  closed,
}: Pick<Asked, 'minCell' | 'figures' | 'closed'>): readonly Text[] {
  return [
    ...(minCell === null
      ? []
      : [msg(figures?.audited === true ? 'note-rule-audited' : 'note-rule', { cell: minCell })]),
    ...(closed.length === 0 ? [] : [msg('query-without-persons', { columns: closed.join(', ') })]),
  ];
}

/** The rows of the answer as a table; figures stand as the engine gave them. */
export function queryDocument(result: Asked): Document {
  const right = result.columns.map((_, at) => result.rows.every((row) => typeof row[at] !== 'string'));
  return {
    title: msg('query-title'),
    marks: [
      ...(result.example ? [msg('mark-example')] : []),
      ...(result.audience === 'internal' ? [msg('query-internal')] : []),
    ],
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            columns: result.columns.map((title, at) => ({
              title,
              align: right[at] === true ? 'right' : 'left',
            })),
            rows: result.rows.map((row) =>
              row.map((cell) => (cell === null ? { kind: 'empty' } : { kind: 'text', text: String(cell) })),
            ),
            rest: (left) => msg('query-rest', { left }),
          },
          ...(queryNotes(result).length === 0 ? [] : [{ kind: 'notes', items: queryNotes(result) } as const]),
        ],
      },
    ],
  };
}

export function queryJson(result: Asked, tool: ToolName): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'query',
      audience: result.audience,
      minCell: result.minCell,
      example: result.example,
      sql: result.sql,
      inputs: result.inputs.map(inputObject),
      columns: result.columns,
      rows: result.rows,
    },
    null,
    2,
  )}\n`;
}

export function queryNdjson(result: Asked): string {
  return result.rows
    .map(
      (row) => `${JSON.stringify(Object.fromEntries(result.columns.map((name, at) => [name, row[at]])))}\n`,
    )
    .join('');
}

export function queryCsv(result: Asked): string {
  return [csvLine(result.columns), ...result.rows.map((row) => csvLine(row))].join('');
}
