import { msg } from '../messages/message.ts';
import type { DocCell, Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary } from '../model/input.ts';
import type { Text } from '../model/message.ts';
import type { StoredFile } from '../model/stored-dataset.ts';
import { csvLine, findingObject, inputObject, type ToolName } from './machine.ts';

interface Ingested {
  readonly inputs: readonly InputSummary[];
  readonly states: readonly ('read' | 'replaced' | 'unchanged')[];
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
  readonly files: readonly StoredFile[];
  readonly audience: 'public' | 'internal';
  readonly example: boolean;
}

/** What is in the folder now, and what became of each input. */
export function ingestDocument(result: Ingested, folder: string): Document {
  const word = (text: Text): DocCell => ({ kind: 'text', text });
  const number = (value: number): DocCell => ({ kind: 'count', value });
  const rows = result.findings
    .filter(({ severity }) => severity !== 'info')
    .reduce((sum, finding) => sum + finding.count, 0);
  return {
    title: msg('ingest-title', { folder }),
    marks: result.example ? [msg('mark-example')] : [],
    sections: [
      {
        blocks: [
          { kind: 'heading', text: msg('ingest-title', { folder }), strong: true },
          {
            kind: 'table',
            columns: [
              { title: msg('ingest-file'), align: 'left' },
              { title: msg('ingest-kind'), align: 'left' },
              { title: msg('ingest-state'), align: 'left' },
              { title: msg('ingest-accepted'), align: 'right' },
              { title: msg('ingest-rejected'), align: 'right' },
              { title: msg('ingest-skipped'), align: 'right' },
            ],
            rows: result.inputs.map((input, at) => [
              word(input.path.split(/[\\/]/).at(-1) ?? input.path),
              word(input.kindTitle),
              word(msg(`ingest-state-${result.states[at] ?? 'read'}`)),
              number(input.rows.accepted),
              number(input.rows.rejected),
              number(input.rows.skipped),
            ]),
            rest: null,
          },
          {
            kind: 'notes',
            items: [
              ...(result.removed.length === 0
                ? []
                : [msg('ingest-removed', { files: result.removed.join(', ') })]),
              ...(result.audience === 'internal' ? [msg('ingest-internal')] : []),
              ...(rows === 0 ? [] : [msg('ingest-findings', { rows, folder })]),
              msg('ingest-next', { folder }),
            ],
          },
        ],
      },
    ],
  };
}

export function ingestJson(result: Ingested, folder: string, tool: ToolName): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'ingest',
      audience: result.audience,
      example: result.example,
      directory: folder,
      inputs: result.inputs.map((input, at) => ({
        state: result.states[at] ?? 'read',
        ...(inputObject(input) as object),
      })),
      removed: result.removed,
      files: result.files,
      findings: result.findings.map((finding) => findingObject(finding)),
    },
    null,
    2,
  )}\n`;
}

/** One line an input. */
export function ingestCsv(result: Ingested): string {
  const header = csvLine(['path', 'kind', 'state', 'sha256', 'read', 'accepted', 'rejected', 'skipped']);
  const lines = result.inputs.map(({ path, kind, sha256, rows }, at) =>
    csvLine([
      path,
      kind,
      result.states[at] ?? 'read',
      sha256,
      rows.read,
      rows.accepted,
      rows.rejected,
      rows.skipped,
    ]),
  );
  return [header, ...lines].join('');
}
