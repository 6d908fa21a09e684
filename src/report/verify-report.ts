import { msg } from '../messages/message.ts';
import type { Document } from '../model/document.ts';
import type { VerifyResult } from '../model/verify.ts';
import { csvLine, type ToolName } from './machine.ts';

/** What was checked, one line each, and the sum of it. */
export function verifyDocument(result: VerifyResult): Document {
  const holds = ({ status }: VerifyResult['checks'][number]) => status === 'same' || status === 'held';
  const wrong = result.checks.filter((check) => !holds(check) && check.status !== 'not-checked');
  const same = result.checks.filter(holds).length;
  return {
    title: msg('verify-title', { path: result.path }),
    marks: [],
    sections: [
      {
        blocks: [
          { kind: 'heading', text: msg('verify-title', { path: result.path }), strong: true },
          {
            kind: 'table',
            columns: [
              { title: msg('verify-part'), align: 'left' },
              { title: msg('ingest-file'), align: 'left' },
              { title: msg('verify-status'), align: 'left' },
            ],
            rows: result.checks.map(({ part, path, status }) => [
              { kind: 'text', text: msg(`verify-part-${part}`) },
              { kind: 'text', text: path },
              {
                kind: 'text',
                text: msg(part === 'ledger' && status === 'held' ? 'verify-held-ledger' : `verify-${status}`),
              },
            ]),
            rest: null,
          },
          {
            kind: 'notes',
            items: [
              ...result.checks
                .flatMap(({ details }) => details)
                .map((place) => msg('verify-place', { place })),
              result.differs
                ? msg('verify-differs', { wrong: wrong.length, same })
                : msg('verify-holds', { same }),
            ],
          },
        ],
      },
    ],
  };
}

export function verifyJson(result: VerifyResult, tool: ToolName): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'verify',
      path: result.path,
      kind: result.kind,
      differs: result.differs,
      checks: result.checks,
    },
    null,
    2,
  )}\n`;
}

export function verifyCsv(result: VerifyResult): string {
  const lines = result.checks.map(({ part, path, status, expected, found }) =>
    csvLine([part, path, status, expected, found]),
  );
  return [csvLine(['part', 'path', 'status', 'expected', 'found']), ...lines].join('');
}
