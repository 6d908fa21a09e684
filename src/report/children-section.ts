import { msg } from '../messages/message.ts';
import type { Block, DocCell, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Text } from '../model/message.ts';
import type { ChartFacts } from './chart-facts.ts';
import {
  caveatBlocks,
  figureCells,
  figureColumns,
  finestLevel,
  heading,
  newestWhole,
  periodsOf,
} from './indicator-tables.ts';
import { regionChart } from './region-chart.ts';
import { periodFacts, statusNotes } from './theme-sections.ts';

/** The indicator shown by region where none is asked for; others on request. */
const BY_REGION = 'school_problem';

/**
 * How children left behind fare: what is amiss and what is there, of those assessed, beside children of other
 * families; one indicator by region; and always where to turn for help.
 */
export function childrenSections(
  computed: readonly IndicatorResult[],
  facts: ChartFacts = { inputs: [], newSince: null },
): readonly Section[] {
  const own = computed.filter((indicator) => indicator.theme === 'children');
  if (own.length === 0) return [];
  const byId = new Map(own.map((indicator) => [indicator.id, indicator]));
  const items = own.filter((indicator) => indicator.beside !== undefined);
  const others = items.some((indicator) => hasRows(byId.get(indicator.beside ?? '')));
  const blocks: Block[] = [
    heading(msg('section-children')),
    periodFacts(own),
    { kind: 'facts', items: coverage(byId) },
  ];
  const deficits = items.filter((indicator) => indicator.better === 'lower');
  const strengths = items.filter((indicator) => indicator.better === 'higher');
  if (deficits.length > 0)
    blocks.push(heading(msg('children-deficits'), false), itemTable(deficits, byId, others));
  if (strengths.length > 0)
    blocks.push(heading(msg('children-strengths'), false), itemTable(strengths, byId, others));
  const least = items.find((indicator) => indicator.leastContributors !== undefined)?.leastContributors;
  const notes: Text[] = [
    msg('caveat-blank'),
    ...(others ? [msg('note-other-families')] : []),
    ...(least === undefined ? [] : [msg('caveat-contributors', { n: least })]),
  ];
  blocks.push({ kind: 'notes', items: notes }, ...statusNotes(own), ...caveatBlocks(own, []));
  return [{ blocks }, ...regionSection(byId.get(BY_REGION), facts)];
}

function hasRows(indicator: IndicatorResult | undefined): boolean {
  return indicator?.rows.some((row) => row.status !== 'missing') === true;
}

function coverage(byId: ReadonlyMap<string, IndicatorResult>): readonly (readonly [Text, Text])[] {
  return ['left_behind_share', 'assessed_share', 'consumerism_agreement'].flatMap((id) => {
    const indicator = byId.get(id);
    const row = indicator === undefined ? undefined : newestWhole(indicator);
    if (indicator === undefined || row?.status !== 'ok' || row.value === null) return [];
    const value = msg('figure-proportion', {
      x: row.numerator ?? 0,
      n: row.denominator ?? 0,
      unit: msg('column-children'),
      value: { percent: row.value },
    });
    return [[indicator.title, value] as const];
  });
}

/** Items of the whole country: children, of how many, share, interval, blank, and the share among other families. */
function itemTable(
  items: readonly IndicatorResult[],
  byId: ReadonlyMap<string, IndicatorResult>,
  others: boolean,
): Block {
  const [first] = items;
  return {
    kind: 'table',
    columns: [
      { title: msg('column-indicator'), align: 'left' },
      ...(first === undefined ? [] : figureColumns(first)),
      ...(others ? [{ title: msg('column-other-families'), align: 'right' } as const] : []),
    ],
    rows: items.map((indicator) => {
      const row = newestWhole(indicator);
      return [
        { kind: 'text', text: indicator.title },
        ...(row === undefined ? [] : figureCells(indicator, row)),
        ...(others ? [percentCell(byId.get(indicator.beside ?? ''))] : []),
      ];
    }),
    indicators: items.map(({ id }) => id),
    rest: null,
  };
}

function percentCell(indicator: IndicatorResult | undefined): DocCell {
  const row = indicator === undefined ? undefined : newestWhole(indicator);
  if (row === undefined) return { kind: 'empty' };
  if (row.status !== 'ok' || row.value === null)
    return { kind: 'status', status: row.status === 'ok' ? 'missing' : row.status };
  return { kind: 'decimal', value: row.value, digits: 1 };
}

/** One item by region, hidden rows among the others in the order of their codes. */
function regionSection(indicator: IndicatorResult | undefined, facts: ChartFacts): readonly Section[] {
  if (indicator === undefined) return [];
  const newest = periodsOf(indicator).at(-1)?.label;
  const rows = indicator.rows.filter((row) => row.period.label === newest);
  const level = finestLevel(rows);
  if (level === 'national') return [];
  return [
    {
      blocks: [
        heading(msg('section-by-region', { title: upper(indicator) })),
        regionChart(indicator, rows, level, facts),
        {
          kind: 'notes',
          items: [
            msg('caveat-order'),
            ...(rows.some((row) => row.status === 'suppressed') ? [msg('caveat-suppressed')] : []),
            msg('more-items', { indicator: 'birth_certificate' }),
            msg('safeguarding-notice'),
          ],
        },
      ],
    },
  ];
}

function upper(indicator: IndicatorResult): Text & object {
  return { id: indicator.title.id.toUpperCase(), en: indicator.title.en.toUpperCase() };
}
