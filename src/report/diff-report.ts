import { msg } from '../messages/message.ts';
import type { Difference, FigureState } from '../model/difference.ts';
import type { Block, DocCell, Document } from '../model/document.ts';
import type { Text } from '../model/message.ts';
import { csvLine, type ToolName } from './machine.ts';

interface Compared extends Difference {
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
}

const HASH = /^[0-9a-f]{64}$/;

/** What changed about the whole, then every figure that changed with its cause. */
export function diffDocument(result: Compared): Document {
  const word = (text: Text): DocCell => ({ kind: 'text', text });
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: msg('diff-title', { before: result.before, after: result.after }),
      strong: true,
    },
  ];
  if (!result.differs) blocks.push({ kind: 'notes', items: [msg('diff-none', { n: result.same })] });
  if (result.whole.length > 0)
    blocks.push({
      kind: 'facts',
      items: result.whole.map(({ cause, what, before, after }) => [
        msg(`cause-${cause}`),
        before === null || after === null || HASH.test(after)
          ? what
          : msg('diff-from-to', { what, before, after }),
      ]),
    });
  if (result.figures.length > 0)
    blocks.push({
      kind: 'table',
      columns: [
        { title: msg('diff-figure'), align: 'left' },
        { title: msg('diff-place'), align: 'left' },
        { title: msg('diff-period'), align: 'left' },
        { title: msg('diff-before'), align: 'right' },
        { title: msg('diff-after'), align: 'right' },
        { title: msg('diff-cause'), align: 'left' },
      ],
      rows: result.figures.map((figure) => [
        word(figure.title),
        word(figure.region.name),
        word(figure.period),
        stateCell(figure.before),
        stateCell(figure.after),
        word(msg(`cause-${figure.cause}`)),
      ]),
      rest: (left) => msg('diff-rest', { left }),
    });
  if (result.findings.length > 0)
    blocks.push({
      kind: 'notes',
      items: result.findings.map(({ code, file, before, after }) =>
        msg('diff-finding', { code, file, before, after }),
      ),
    });
  return {
    title: msg('diff-title', { before: result.before, after: result.after }),
    marks: [],
    sections: [{ blocks }],
  };
}

/** Counts where there are two, else the value. */
function stateCell(state: FigureState | null): DocCell {
  if (state === null) return { kind: 'empty' };
  const { numerator, denominator, value, status } = state;
  if (status === 'suppressed' || status === 'missing' || status === 'undefined')
    return { kind: 'status', status };
  if (numerator !== null && denominator !== null)
    return { kind: 'text', text: msg('diff-counts', { numerator, denominator }) };
  return value === null ? { kind: 'empty' } : { kind: 'decimal', value, digits: 1 };
}

export function diffJson(result: Compared, tool: ToolName): string {
  const { before, after, differs, same, whole, figures, findings } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'diff',
      before,
      after,
      differs,
      same,
      whole,
      figures,
      findings,
    },
    null,
    2,
  )}\n`;
}

export function diffNdjson(result: Compared): string {
  return result.figures.map((figure) => `${JSON.stringify(figure)}\n`).join('');
}

/** One line a figure that changed. */
export function diffCsv(result: Compared): string {
  const side = (state: FigureState | null) => [
    state?.numerator ?? null,
    state?.denominator ?? null,
    state?.value ?? null,
    state?.status ?? null,
  ];
  const header = csvLine(
    'indicator region_level region_code region_name period cause numerator_before denominator_before value_before status_before numerator_after denominator_after value_after status_after'.split(
      ' ',
    ),
  );
  return [
    header,
    ...result.figures.map(({ indicator, region, period, cause, before, after }) =>
      csvLine([
        indicator,
        region.level,
        region.code,
        region.name,
        period,
        cause,
        ...side(before),
        ...side(after),
      ]),
    ),
  ].join('');
}
