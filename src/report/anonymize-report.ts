import { identifierWord } from '../messages/identifier-words.ts';
import { msg } from '../messages/message.ts';
import type { AnonymizeResult, TreatedColumn } from '../model/anonymize.ts';
import type { DocCell, Document } from '../model/document.ts';
import { csvLine, type ToolName } from './machine.ts';

const TREATMENTS = {
  drop: msg('anonymize-drop'),
  pseudonymise: msg('anonymize-pseudonymise'),
  generalise: msg('anonymize-generalise'),
  clean: msg('anonymize-clean'),
} as const;

/** What was done to the columns, what became of the rows, and how many are alike. */
export function anonymizeDocument(result: AnonymizeResult): Document {
  const { rows, anonymity } = result;
  const said = (value: string): DocCell => ({ kind: 'text', text: { id: value, en: value } });
  return {
    title: msg('anonymize-title', { file: result.file }),
    marks: [],
    sections: [
      {
        blocks: [
          {
            kind: 'facts',
            items: [
              [
                msg('anonymize-rows'),
                msg('anonymize-account', {
                  read: rows.read,
                  written: rows.written,
                  rejected: rows.rejected,
                  left: rows.leftOut,
                  skipped: rows.skipped,
                }),
              ],
              [msg('anonymize-k'), msg('anonymize-k-text', { k: anonymity.k, asked: result.asked })],
              [msg('anonymize-cells'), msg('audit-count', { n: result.cellsCleaned })],
              ...(result.keyId === null
                ? []
                : [[msg('anonymize-key-id'), { id: result.keyId, en: result.keyId }] as const]),
            ],
          },
          {
            kind: 'table',
            columns: [
              { title: msg('anonymize-column'), align: 'left' },
              { title: msg('anonymize-treatment'), align: 'left' },
              { title: msg('anonymize-identifier'), align: 'left' },
              { title: msg('anonymize-to'), align: 'left' },
              { title: msg('anonymize-quasi'), align: 'left' },
            ],
            rows: result.columns.map((column) => [
              said(column.label),
              { kind: 'text', text: TREATMENTS[column.treatment] },
              column.identifier === null
                ? said('')
                : { kind: 'text', text: identifierWord(column.identifier) },
              said(column.to ?? ''),
              column.quasi ? { kind: 'text', text: msg('anonymize-yes') } : said(''),
            ]),
            rest: null,
          },
          {
            kind: 'notes',
            items: [
              msg('anonymize-note-rows'),
              msg('anonymize-note-text'),
              ...(result.keyId === null ? [] : [msg('anonymize-note-pseudonyms')]),
            ],
          },
        ],
      },
    ],
  };
}

/** The summary without the rows. */
export function anonymizeJson(result: AnonymizeResult, tool: ToolName): string {
  const { file, bytes, sha256, columns, rows, cellsCleaned, asked, anonymity, keyId } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'anonymize',
      rowLevel: true,
      input: { path: file, bytes, sha256 },
      rows,
      k: { asked, ...anonymity },
      keyId,
      cellsCleaned,
      columns: columns.map((column: TreatedColumn) => ({ ...column })),
    },
    null,
    2,
  )}\n`;
}

/** The rows that may be passed on. */
export function anonymizedCsv(rows: {
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}): string {
  return [csvLine(rows.header), ...rows.records.map((record) => csvLine(record))].join('');
}
