import { msg } from '../messages/message.ts';
import type { Block, DocCell, DocColumn, Document } from '../model/document.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { RegionRef } from '../model/region.ts';
import type { ReportResult } from '../model/report.ts';
import { caveatBlocks, digitsOf, heading, levelParam, periodsOf } from './indicator-tables.ts';
import { marksOf } from './marks.ts';
import { togetherName } from './place-names.ts';
import { readingSection } from './reading-section.ts';

const ABOVE = ['regency', 'province', 'national'] as const;

/** Indicators of what a village can have for its children: services, not how it works or reports. */
const SERVICE = /^(?:pillar_|activity_|community_parenting_active$)/;

/**
 * One place's share of a result that is already protected, as a document: each indicator of the place beside
 * those of the places it lies in.
 */
export function unitDocument(result: ReportResult, unit: RegionRef): Document {
  const computed = result.indicators.filter(({ rows }) => rows.length > 0);
  const name = togetherName(unit) ?? unit.name;
  const above = ABOVE.filter(
    (level) =>
      level !== unit.level && computed.some(({ rows }) => rows.some(({ region }) => region.level === level)),
  );
  const columns: readonly DocColumn[] = [
    { title: msg('column-indicator'), align: 'left' },
    { title: msg('column-period'), align: 'left' },
    { title: msg('column-numerator'), align: 'right' },
    { title: msg('column-of'), align: 'right' },
    { title: msg('column-value'), align: 'right' },
    { title: msg('column-interval', { level: levelParam(result) }), align: 'right' },
  ];
  const newest = computed.map((indicator): readonly DocCell[] => {
    const label = periodsOf(indicator).at(-1)?.label ?? '';
    const at = (level: string) =>
      indicator.rows.find((row) => row.period.label === label && row.region.level === level);
    return [
      ...ownCells(indicator, label, at(unit.level)),
      ...above.map((level) => besideCell(indicator, at(level))),
    ];
  });
  const earlier = computed.flatMap((indicator) =>
    periodsOf(indicator)
      .slice(0, -1)
      .map(({ label }) =>
        ownCells(
          indicator,
          label,
          indicator.rows.find((row) => row.period.label === label && row.region.level === unit.level),
        ),
      ),
  );
  const blocks: Block[] = [
    ...lackingBlocks(computed, unit, name),
    heading(msg('unit-figures', { name })),
    {
      kind: 'table',
      columns: [
        ...columns,
        ...above.map((level): DocColumn => ({ title: msg(`level-${level}`), align: 'right' })),
      ],
      rows: newest,
      rest: null,
    },
    { kind: 'notes', items: [msg('unit-beside'), ...notesOf(result, computed, unit)] },
    ...caveatBlocks(computed, []),
  ];
  if (earlier.length > 0)
    blocks.push(heading(msg('unit-earlier'), false), { kind: 'table', columns, rows: earlier, rest: null });
  return {
    title: msg('unit-title', {
      level: msg(`level-${unit.level === 'unlocated' ? 'village' : unit.level}`),
      name,
      code: unit.code,
    }),
    marks: marksOf(result),
    sections: [{ blocks }, { role: 'reading', blocks: result.inputs.flatMap(readingSection) }],
  };
}

/** Services first: what a village says is not there, before any figure of it; nothing for a wider place. */
function lackingBlocks(
  computed: readonly IndicatorResult[],
  unit: RegionRef,
  name: Message | string,
): readonly Block[] {
  if (unit.level !== 'village') return [];
  const lacking = computed.filter((indicator) => {
    const label = periodsOf(indicator).at(-1)?.label;
    const row = indicator.rows.find((one) => one.period.label === label && one.region.level === unit.level);
    return SERVICE.test(indicator.id) && row?.status === 'ok' && row.numerator === 0 && row.denominator === 1;
  });
  if (lacking.length === 0) return [];
  return [
    heading(msg('unit-lacking', { name })),
    { kind: 'notes', items: [...lacking.map(({ title }) => title), msg('unit-lacking-said')] },
  ];
}

function notesOf(result: ReportResult, computed: readonly IndicatorResult[], unit: RegionRef) {
  const rows = computed.flatMap((indicator) =>
    indicator.rows.filter(({ region }) => region.level === unit.level),
  );
  const has = (status: MeasuredRow['status']) => rows.some((row) => row.status === status);
  return [
    ...computed.flatMap((indicator) => {
      const level = result.protection[indicator.id]?.coarserThanAsked ?? null;
      return level === null
        ? []
        : [msg('unit-coarser', { title: indicator.title, level: msg(`level-${level}`) })];
    }),
    ...(has('suppressed') ? [msg('caveat-suppressed')] : []),
    ...(has('missing') ? [msg('caveat-missing')] : []),
    ...(has('undefined') ? [msg('caveat-undefined')] : []),
    ...(result.audience === 'internal'
      ? [msg('note-internal')]
      : [msg(result.audited ? 'note-rule-audited' : 'note-rule', { cell: result.minCell })]),
  ];
}

function ownCells(
  indicator: IndicatorResult,
  label: string,
  row: MeasuredRow | undefined,
): readonly DocCell[] {
  const first: readonly DocCell[] = [
    { kind: 'text', text: indicator.title },
    {
      kind: 'text',
      text: row?.period.complete === false ? msg('period-label-part', { label }) : label,
    },
  ];
  if (row === undefined) return [...first, ...[0, 1, 2, 3].map((): DocCell => ({ kind: 'empty' }))];
  if (row.status !== 'ok' || row.value === null) {
    const { status } = row;
    return [
      ...first,
      ...[0, 1, 2, 3].map((): DocCell => ({ kind: 'status', status: status === 'ok' ? 'missing' : status })),
    ];
  }
  const count = (value: number | null): DocCell =>
    value === null ? { kind: 'empty' } : { kind: 'count', value };
  const interval: DocCell =
    row.lower === null || row.upper === null
      ? { kind: 'empty' }
      : { kind: 'interval', lower: row.lower, upper: row.upper, digits: digitsOf(indicator) };
  if (indicator.kind === 'count')
    return [...first, count(row.value), { kind: 'empty' }, count(row.value), interval];
  return [...first, count(row.numerator), count(row.denominator), valueCell(indicator, row), interval];
}

/** A share of a single village is a yes or a no. */
function valueCell(indicator: IndicatorResult, row: MeasuredRow): DocCell {
  if (row.value === null) return { kind: 'empty' };
  if (indicator.kind === 'count') return { kind: 'count', value: row.value };
  if (indicator.kind === 'proportion' && indicator.counts === 'villages' && row.denominator === 1)
    return { kind: 'text', text: msg(row.numerator === 1 ? 'form-yes' : 'form-no') };
  return indicator.kind === 'proportion'
    ? { kind: 'text', text: msg('percent-value', { value: { percent: row.value } }) }
    : { kind: 'decimal', value: row.value, digits: digitsOf(indicator) };
}

function besideCell(indicator: IndicatorResult, row: MeasuredRow | undefined): DocCell {
  if (row === undefined) return { kind: 'empty' };
  return row.status === 'ok' ? valueCell(indicator, row) : { kind: 'status', status: row.status };
}
