import { identifierWord } from '../messages/identifier-words.ts';
import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { ColumnMapping } from '../model/input.ts';
import type { InspectResult } from '../model/inspection.ts';
import type { Text } from '../model/message.ts';
import { findingBlocks } from './finding-blocks.ts';
import { csvLine, findingObject, type ToolName } from './machine.ts';
import { skippedText, titleOf } from './reading-section.ts';
import { both } from './text.ts';

/** How a file is read: form, header, every column and what became of it, row accounting, findings. */
export function inspectDocument(result: InspectResult): Document {
  const facts: (readonly [Text, Text])[] = [];
  const { summary, dialect } = result;
  facts.push([
    msg('fact-kind'),
    summary === null
      ? (result.kind ?? msg('kind-unknown'))
      : msg('kind-and-row', { kind: summary.kindTitle, row: summary.rowOf }),
  ]);
  facts.push([
    msg('fact-form'),
    dialect === null
      ? msg('form-workbook', { format: result.format })
      : msg('form-text', {
          format: result.format.toUpperCase(),
          delimiter: delimiterName(dialect.delimiter),
          encoding: dialect.encoding,
        }),
  ]);
  facts.push(
    [msg('fact-bytes'), msg('bytes', { bytes: result.bytes })],
    [msg('fact-header'), msg('header-at', { line: { plain: result.headerLine } })],
  );
  if (summary !== null) {
    const { read, accepted, rejected, skipped } = summary.rows;
    facts.push([msg('fact-rows'), msg('row-account', { read, accepted, rejected, skipped })]);
    if (skipped > 0) facts.push(['', skippedText(summary)]);
    if (summary.asOf !== null)
      facts.push([msg('fact-as-of'), msg('bare-day', { day: { date: summary.asOf } })]);
  }
  const conventions = result.columns.flatMap((column): readonly (readonly [Text, Text])[] => [
    ...(column.numberForm === 'id' || column.numberForm === 'en'
      ? [[msg('fact-numbers'), msg(`number-form-${column.numberForm}`, { label: column.label })] as const]
      : []),
    ...(column.dateOrder === undefined
      ? []
      : [[msg('fact-dates'), msg(`date-order-${column.dateOrder}`, { label: column.label })] as const]),
  ]);
  const table: Block = {
    kind: 'table',
    columns: [
      { title: msg('column-header-label'), align: 'left' },
      { title: msg('column-header-column'), align: 'left' },
      { title: msg('column-header-type'), align: 'left' },
    ],
    rows: result.columns.map((column) => [
      { kind: 'text', text: column.label },
      { kind: 'text', text: fateOf(column) },
      column.type === null ? { kind: 'empty' } : { kind: 'text', text: msg(`type-${column.type}`) },
    ]),
    rest: null,
  };
  return {
    title: msg('inspect-title'),
    marks: summary?.example === true ? [msg('mark-example')] : [],
    sections: [
      {
        blocks: [
          { kind: 'heading', text: titleOf(result), strong: false },
          { kind: 'facts', items: [...facts, ...conventions] },
        ],
      },
      { blocks: [table] },
      ...(result.findings.length === 0 ? [] : [{ blocks: findingBlocks(result.findings, 3) }]),
    ],
  };
}

function fateOf(column: ColumnMapping): Text {
  if (column.identifier !== null) return msg('mapping-closed', { kind: identifierWord(column.identifier) });
  return column.title ?? msg('mapping-unused');
}

function delimiterName(delimiter: string): Text & object {
  const names: Readonly<Record<string, 'delimiter-comma' | 'delimiter-semicolon' | 'delimiter-tab'>> = {
    ',': 'delimiter-comma',
    ';': 'delimiter-semicolon',
    '\t': 'delimiter-tab',
  };
  const name = names[delimiter];
  return name === undefined ? msg('delimiter-other', { delimiter }) : msg(name);
}

export function inspectJson(result: InspectResult, tool: ToolName): string {
  const { question, summary } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool,
      command: 'inspect',
      path: result.path,
      kind: result.kind,
      format: result.format,
      bytes: result.bytes,
      sha256: result.sha256,
      sheet: result.sheet,
      otherSheets: result.otherSheets,
      dialect: result.dialect,
      headerLine: result.headerLine,
      asOf: summary?.asOf ?? null,
      columns: result.columns.map((column) => ({
        label: column.label,
        column: column.column,
        type: column.type,
        identifier: column.identifier,
        numberForm: column.numberForm ?? null,
        dateOrder: column.dateOrder ?? null,
      })),
      rows: summary?.rows ?? null,
      skipped: summary?.skippedBy ?? null,
      question:
        question === null
          ? null
          : {
              code: question.code,
              message: both(question.what),
              hint: question.hint === null ? null : both(question.hint),
            },
      findings: result.findings.map((finding) => findingObject(finding)),
    },
    null,
    2,
  )}\n`;
}

export function inspectCsv(result: InspectResult): string {
  return [
    csvLine(['label', 'column', 'type', 'identifier']),
    ...result.columns.map((column) => csvLine([column.label, column.column, column.type, column.identifier])),
  ].join('');
}
