import { msg } from '../messages/message.ts';
import type { DocCell, Document } from '../model/document.ts';
import type { ToolName } from './machine.ts';

interface Purge {
  readonly removed: boolean;
  readonly items: readonly {
    readonly kind: 'dataset' | 'unfinished' | 'temporary';
    readonly path: string;
    readonly files: number;
    readonly bytes: number;
  }[];
  readonly kept: readonly string[];
  readonly unread: readonly string[];
}

const KINDS = {
  dataset: msg('purge-dataset'),
  unfinished: msg('purge-unfinished'),
  temporary: msg('purge-temporary'),
} as const;

/** What was removed, or would be, and what was left alone. */
export function purgeDocument(result: Purge): Document {
  const said = (value: string): DocCell => ({ kind: 'text', text: { id: value, en: value } });
  return {
    title: result.removed ? msg('purge-title-removed') : msg('purge-title'),
    marks: [],
    sections: [
      {
        blocks: [
          result.items.length === 0
            ? { kind: 'sentence', text: msg('purge-nothing') }
            : {
                kind: 'table',
                columns: [
                  { title: msg('purge-what'), align: 'left' },
                  { title: msg('purge-path'), align: 'left' },
                  { title: msg('purge-files'), align: 'right' },
                  { title: msg('purge-bytes'), align: 'right' },
                ],
                rows: result.items.map(({ kind, path, files, bytes }) => [
                  { kind: 'text', text: KINDS[kind] },
                  said(path),
                  { kind: 'count', value: files },
                  { kind: 'count', value: bytes },
                ]),
                rest: null,
              },
          {
            kind: 'notes',
            items: [
              ...result.unread.map((file) => msg('purge-unread', { file })),
              ...result.kept.map((file) => msg('purge-kept', { file })),
              msg('purge-note'),
            ],
          },
        ],
      },
    ],
  };
}

export function purgeJson(result: Purge, tool: ToolName): string {
  const { removed, items, kept, unread } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'purge',
      removed,
      items,
      kept,
      unread,
    },
    null,
    2,
  )}\n`;
}
