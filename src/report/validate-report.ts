import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { InputSummary } from '../model/input.ts';
import { findingBlocks } from './finding-blocks.ts';
import { csvLine, findingObject, inputObject, type ToolName } from './machine.ts';
import { marksOf } from './marks.ts';
import { readingSection } from './reading-section.ts';

interface Validated {
  readonly inputs: readonly InputSummary[];
  readonly findings: readonly Finding[];
  readonly example: boolean;
}

const PLACES = 5;

/** Every finding of every file, errors first, with what to do next. */
export function validateDocument(result: Validated, files: readonly string[]): Document {
  const sections = result.inputs.map((input) => {
    const own = result.findings.filter((finding) => finding.file === baseName(input.path));
    const blocks: Block[] = [...readingSection(input)];
    blocks.push(...findingBlocks(own, PLACES));
    return { blocks };
  });
  const rows = result.findings.reduce((sum, finding) => sum + finding.count, 0);
  const kinds = new Set(result.findings.map(({ code, message }) => JSON.stringify([code, message]))).size;
  const closing =
    rows === 0
      ? [msg('findings-none')]
      : [msg('findings-summary', { kinds, rows }), msg('next-split', { file: files[0] ?? '' })];
  return {
    title: msg('validate-title'),
    marks: marksOf({ example: result.example }),
    sections: [...sections, { blocks: [{ kind: 'notes', items: closing }] }],
  };
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

export function validateJson(result: Validated, tool: ToolName): string {
  return `${JSON.stringify({ schemaVersion: 1, tool, command: 'validate', example: result.example, inputs: result.inputs.map(inputObject), findings: result.findings.map((finding) => findingObject(finding)) }, null, 2)}\n`;
}

export function validateNdjson(result: Validated): string {
  return result.findings.map((finding) => `${JSON.stringify(findingObject(finding))}\n`).join('');
}

/** One line a finding and place; a finding without a place has one line. */
export function findingsCsv(result: Validated): string {
  const header = csvLine([
    'code',
    'severity',
    'action',
    'count',
    'file',
    'sheet',
    'line',
    'cell',
    'column',
    'value',
    'suggestion',
  ]);
  const lines = result.findings.flatMap((finding) =>
    finding.examples.map((example) =>
      csvLine([
        finding.code,
        finding.severity,
        finding.action,
        finding.count,
        finding.file,
        example.sheet ?? null,
        example.line ?? null,
        example.cell ?? null,
        example.column ?? finding.column,
        example.value ?? null,
        example.suggestion ?? null,
      ]),
    ),
  );
  return [header, ...lines].join('');
}
