import { msg } from '../messages/message.ts';
import type { Block } from '../model/document.ts';
import type { InputSummary } from '../model/input.ts';
import type { Message, Param, Text } from '../model/message.ts';

/** What a person is told about one input: kind, columns, what was closed, row accounting. */
export function readingSection(input: InputSummary): readonly Block[] {
  const facts: (readonly [Text, Text])[] = [
    [msg('fact-kind'), msg('kind-and-row', { kind: input.kindTitle, row: input.rowOf })],
  ];
  const used = input.columns.filter((column) => column.title !== null);
  const named = used.filter((column) => column.important);
  const list: Param[] = named.map((column) =>
    msg('column-is', { label: column.label, column: column.title ?? column.label }),
  );
  if (used.length > named.length) list.push(msg('columns-more', { count: used.length - named.length }));
  facts.push([msg('fact-columns'), msg('listing', { items: { list } })]);
  const closed = input.columns
    .filter((column) => column.identifier !== null)
    .map((column) => `"${column.label}"`);
  if (closed.length > 0)
    facts.push([msg('fact-closed'), msg('closed-columns', { labels: closed.join(', ') })]);
  const { read, accepted, rejected, skipped } = input.rows;
  facts.push([msg('fact-rows'), msg('row-account', { read, accepted, rejected, skipped })]);
  if (skipped > 0) facts.push(['', skippedText(input)]);
  return [
    { kind: 'heading', text: titleOf(input), strong: false },
    { kind: 'facts', items: facts },
  ];
}

/** The file, and the sheet it was read from. */
export function titleOf(input: Pick<InputSummary, 'path' | 'sheet' | 'otherSheets'>): Message {
  const file = baseName(input.path);
  if (input.sheet === null) return msg('reading-file', { file });
  if (input.otherSheets.length === 0) return msg('reading-sheet', { sheet: input.sheet, file });
  return msg('reading-sheet-others', { sheet: input.sheet, file, others: input.otherSheets.join(', ') });
}

export function skippedText(input: Pick<InputSummary, 'skippedBy'>): Message {
  const reasons: Param[] = Object.entries(input.skippedBy).map(([reason, count]) => ({
    key: `skip-${reason}`,
    params: { count },
  }));
  return msg('skipped-by', { reasons: { list: reasons } });
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
