import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, CompareResult } from '../model/compare.ts';
import type { Block, Document, Section } from '../model/document.ts';
import type { DrawnMap } from '../model/map.ts';
import type { Message, Param, Text } from '../model/message.ts';
import { appendixSections, type Maker } from './appendix-section.ts';
import { changeBlocks, trendBlocks } from './change-section.ts';
import { citationOf } from './citations.ts';
import { comparedChart, compareSummary } from './compare-charts.ts';
import { citationOfSpread } from './compare-citations.ts';
import { compareFacts, valueParam } from './compare-facts.ts';
import {
  funnelBlock,
  left,
  placeOf,
  positionText,
  probabilityCell,
  right,
  textCell,
  unitsOf,
} from './compare-tables.ts';
import { findingBlocks } from './finding-blocks.ts';
import { caveatsOf, digitsOf, heading } from './indicator-tables.ts';
import { marksOf } from './marks.ts';
import { titleOf } from './reading-section.ts';

/** Up to so many indicators are shown in full; of more there is an overview, and what stands out. */
const IN_FULL = 3;
/** Titles named in a note. */
const TITLES = 3;

/** A comparison as a document: what deserves attention first, with the reason, then the funnel and the caveats. */
export function compareDocument(
  result: CompareResult,
  quality: readonly Block[] = [],
  maker: Maker | null = null,
  map?: DrawnMap,
): Document {
  const { indicators } = result;
  const sections: readonly Section[] =
    indicators.length <= IN_FULL || result.asked !== null
      ? indicators.map((indicator) => indicatorSection(indicator, result, map))
      : overviewSections(result);
  return {
    title: msg('compare-title'),
    marks: marksOf(result),
    sections: [
      ...compareSummary(indicators),
      ...sections,
      { blocks: quality },
      ...closingSections(result),
      ...appendixSections(indicators, result.inputs, maker),
    ].filter((section) => section.blocks.length > 0),
  };
}

/** Rows of the newest period: earlier ones are compared in the same way, in machine formats. */
function newestRows(indicator: ComparedIndicator): readonly ComparedRow[] {
  const label = indicator.rows[0]?.period.label;
  return indicator.rows.filter((row) => row.period.label === label);
}

function indicatorSection(indicator: ComparedIndicator, result: CompareResult, map?: DrawnMap): Section {
  const rows = newestRows(indicator);
  const units = rows.filter((row) => row.status === 'ok').length;
  const blocks: Block[] = [
    heading(msg('compare-heading', { title: upper(indicator), units, level: unitsOf(indicator.unitLevel) })),
    { kind: 'facts', items: compareFacts(indicator, rows) },
    ...changeBlocks(indicator, rows, result.inputs),
    ...trendBlocks(indicator, rows, result.inputs),
  ];
  const told = indicator.coverage !== null || indicator.series !== null;
  if (!told) blocks.push(comparedChart(indicator, rows, result.inputs, map));
  const groups = groupTable(indicator, rows);
  if (groups !== null && !told) blocks.push(heading(msg('compare-groups'), false), groups);
  blocks.push({
    kind: 'notes',
    items: [...coarserNotes([indicator], result), ...notesOf(indicator, rows, result)],
  });
  const funnel = told ? null : funnelBlock(indicator, rows);
  if (funnel !== null)
    blocks.push(heading(msg('compare-funnel'), false), funnel, {
      kind: 'notes',
      items: [msg('compare-funnel-legend')],
    });
  return { blocks };
}

function upper(indicator: ComparedIndicator): { readonly id: string; readonly en: string } {
  return { id: indicator.title.id.toUpperCase(), en: indicator.title.en.toUpperCase() };
}

function notesOf(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
  result: CompareResult,
): readonly Text[] {
  const has = (status: ComparedRow['status']) => rows.some((row) => row.status === status);
  const [first] = rows;
  const notes: Text[] = [];
  if (indicator.untested !== null) notes.push(msg('caveat-code-order'), indicator.untested);
  else {
    notes.push(msg('caveat-attention-order'));
    if (first?.rankLower != null && first.rankUpper !== null)
      notes.push(
        msg('caveat-ranking', {
          place: placeOf(first),
          a: first.rankLower,
          b: first.rankUpper,
          n: rows.filter((row) => row.status === 'ok').length,
        }),
      );
    const pulled = indicator.tallies.find((one) => one.period === first?.period.label)?.pulled ?? [];
    if (pulled.length > 0)
      notes.push(msg('caveat-pulled', { count: pulled.length, places: { list: namedOf(pulled) } }));
    if (indicator.ranks === null && rows.length > 1000) notes.push(msg('caveat-no-ranks'));
    const least = leastDenominator(indicator, rows);
    if (least !== null) notes.push(msg('caveat-small-n', { n: least, points: { decimal: 100 / least } }));
  }
  if (has('suppressed')) notes.push(msg('caveat-suppressed'));
  if (has('missing')) notes.push(msg('caveat-missing'));
  if (has('undefined')) notes.push(msg('caveat-undefined'));
  if (first?.period.complete === false)
    notes.push(msg('caveat-part-year', { date: { date: first.period.to ?? '' } }));
  for (const caveat of caveatsOf(indicator)) notes.push({ key: caveat, params: {} });
  if (indicator.leastContributors !== undefined && result.audience === 'public')
    notes.push(msg('caveat-contributors', { n: indicator.leastContributors }));
  if (indicator.method !== null) notes.push(msg('caveat-interval'));
  return notes;
}

/** The least denominator of a proportion, where one case more or less moves it far. */
function leastDenominator(indicator: ComparedIndicator, rows: readonly ComparedRow[]): number | null {
  if (indicator.kind !== 'proportion') return null;
  const sizes = rows.flatMap((row) =>
    row.status === 'ok' && row.denominator !== null ? [row.denominator] : [],
  );
  const least = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return least < 50 ? least : null;
}

function groupTable(indicator: ComparedIndicator, rows: readonly ComparedRow[]): Block | null {
  const label = rows[0]?.period.label;
  const models = indicator.models.filter((model) => model.period === label);
  if (models.length < 2) return null;
  return {
    kind: 'table',
    columns: [
      left(msg('column-place')),
      right(msg('column-units')),
      right(msg('column-numerator')),
      right(msg('column-of')),
      right(msg('column-reference')),
      right(msg('column-phi')),
    ],
    rows: models.map((model) => [
      textCell(model.group ?? model.referenceOf),
      { kind: 'count', value: model.units },
      model.numerator === null ? { kind: 'empty' } : { kind: 'count', value: model.numerator },
      model.denominator === null ? { kind: 'empty' } : { kind: 'count', value: model.denominator },
      model.reference === null
        ? { kind: 'empty' }
        : { kind: 'decimal', value: model.reference, digits: digitsOf(indicator) },
      model.phi === null ? { kind: 'empty' } : { kind: 'decimal', value: model.phi, digits: 2 },
    ]),
    rest: (count) => msg('compare-rest', { left: count }),
  };
}

/** Of many indicators: how each one spreads, and the units that stand out in any of them. */
function overviewSections(result: CompareResult): readonly Section[] {
  const overview: Block = {
    kind: 'table',
    quotes: {
      kind: 'each',
      texts: result.indicators.map((indicator) => {
        const [row] = newestRows(indicator);
        if (row === undefined) return null;
        const tally = indicator.tallies.find((one) => one.period === row.period.label);
        return citationOfSpread(indicator, row, tally, overallReference(indicator, row), result.inputs);
      }),
    },
    columns: [
      left(msg('column-indicator')),
      left(msg('column-level')),
      right(msg('column-units')),
      right(msg('column-reference')),
      right(msg('column-outside')),
      right(msg('column-by-chance')),
      right(msg('column-discoveries')),
    ],
    rows: result.indicators.map((indicator) => {
      const [first] = newestRows(indicator);
      const tally = indicator.tallies.find((one) => one.period === first?.period.label);
      const reference = first === undefined ? null : overallReference(indicator, first);
      const tested = tally !== undefined && tally.tests > 0;
      return [
        textCell(indicator.title),
        textCell(unitsOf(indicator.unitLevel)),
        { kind: 'count', value: tally?.units ?? 0 },
        reference === null
          ? { kind: 'empty' }
          : { kind: 'decimal', value: reference, digits: digitsOf(indicator) },
        tested ? { kind: 'count', value: tally.outside95 } : { kind: 'empty' },
        tested ? { kind: 'decimal', value: tally.expected95, digits: 1 } : { kind: 'empty' },
        tested ? { kind: 'count', value: tally.discoveries } : { kind: 'empty' },
      ];
    }),
    rest: null,
  };
  const untested = result.indicators.some((indicator) => indicator.untested !== null);
  const caveats = new Set(result.indicators.flatMap((indicator) => caveatsOf(indicator)));
  return [
    attentionSection(result),
    {
      blocks: [
        heading(msg('compare-overview', { level: msg(`level-${result.by}`) })),
        overview,
        {
          kind: 'notes',
          items: [
            ...(untested ? [msg('caveat-census')] : []),
            ...coarserNotes(result.indicators, result),
            ...[...caveats].map((key) => ({ key, params: {} })),
          ],
        },
      ],
    },
  ];
}

/** The reference of a period where all its units share one. */
function overallReference(indicator: ComparedIndicator, { period }: ComparedRow): number | null {
  const models = indicator.models.filter((model) => model.period === period.label);
  return models.length === 1 ? (models[0]?.reference ?? null) : null;
}

function isDiscovery(indicator: ComparedIndicator, row: ComparedRow): boolean {
  const tally = indicator.tallies.find((one) => one.period === row.period.label);
  return (
    tally !== undefined &&
    row.q !== null &&
    row.q <= tally.discoveryRate &&
    !tally.pulled.includes(row.region.code)
  );
}

function attentionSection(result: CompareResult): Section {
  const far = (row: ComparedRow) => (row.funnel?.endsWith('99.8') === true ? 0 : 1);
  const found = result.indicators.flatMap((indicator, at) =>
    newestRows(indicator)
      .filter((row) => far(row) === 0 || isDiscovery(indicator, row))
      .map((row) => ({ indicator, row, at })),
  );
  found.sort(
    (a, b) =>
      far(a.row) - far(b.row) ||
      (a.row.q ?? 2) - (b.row.q ?? 2) ||
      a.at - b.at ||
      (a.row.region.code < b.row.region.code ? -1 : 1),
  );
  if (found.length === 0)
    return {
      blocks: [heading(msg('compare-attention')), { kind: 'notes', items: [msg('compare-nothing-outside')] }],
    };
  return {
    blocks: [
      heading(msg('compare-attention')),
      {
        kind: 'table',
        quotes: {
          kind: 'each',
          texts: found.map(({ indicator, row }) => citationOf(indicator, row, result.inputs, placeOf(row))),
        },
        columns: [
          left(msg('column-place')),
          left(msg('column-indicator')),
          right(msg('column-value')),
          left(msg('column-position')),
          right(msg('column-q')),
        ],
        rows: found.map(({ indicator, row }) => [
          textCell(placeOf(row)),
          textCell(indicator.title),
          row.value === null
            ? { kind: 'empty' }
            : textCell(msg('percent-value', { value: valueParam(indicator, row.value) })),
          textCell(positionText(row.funnel)),
          probabilityCell(row.q),
        ]),
        rest: (count) => msg('compare-rest', { left: count }),
      },
      { kind: 'notes', items: [msg('caveat-attention-order')] },
    ],
  };
}

function titlesOf(indicators: readonly ComparedIndicator[]): readonly Param[] {
  return namedOf(indicators.map((indicator) => indicator.title));
}

/** The first few, and how many more. */
function namedOf(titles: readonly Param[]): readonly Param[] {
  return titles.length <= TITLES
    ? titles
    : [...titles.slice(0, TITLES), msg('and-more', { count: titles.length - TITLES })];
}

/** Which indicators the public sees at a coarser level than was asked for. */
function coarserNotes(indicators: readonly ComparedIndicator[], result: CompareResult): readonly Message[] {
  const byLevel = new Map<ComparedIndicator['unitLevel'], ComparedIndicator[]>();
  for (const indicator of indicators)
    if (result.protection[indicator.id]?.coarserThanAsked != null)
      byLevel.set(indicator.unitLevel, [...(byLevel.get(indicator.unitLevel) ?? []), indicator]);
  return [...byLevel].map(([level, own]) =>
    msg('compare-coarser', {
      level: msg(`level-${level}`),
      asked: msg(`level-${result.by}`),
      titles: { list: titlesOf(own) },
    }),
  );
}

/** One note a reason, with all the indicators it holds for. */
function notComparedNotes(result: CompareResult): readonly Message[] {
  const byReason = new Map<string, { readonly reason: Message; readonly titles: Param[] }>();
  for (const { id, title, reason } of result.notCompared) {
    const key = JSON.stringify(reason);
    const group = byReason.get(key) ?? { reason, titles: [] };
    group.titles.push(title ?? id);
    byReason.set(key, group);
  }
  return [...byReason.values()].map(({ reason, titles }) =>
    msg('note-indicator', { title: { list: titles }, reason }),
  );
}

function closingSections(result: CompareResult): readonly Section[] {
  const sections: Section[] = [];
  if (result.notCompared.length > 0)
    sections.push({
      blocks: [
        heading(msg('section-not-computed')),
        {
          kind: 'notes',
          items: notComparedNotes(result),
        },
      ],
    });
  const mend = result.findings.filter((finding) => finding.severity !== 'info');
  if (mend.length > 0)
    sections.push({ blocks: [heading(msg('section-to-mend')), ...findingBlocks(mend, 2)] });
  const hidden = Object.values(result.protection).reduce((sum, note) => sum + note.hidden, 0);
  sections.push({
    blocks: [
      heading(msg('section-read-with-care')),
      {
        kind: 'notes',
        items: [
          ...result.notes,
          ...(result.audience === 'internal'
            ? [msg('note-internal')]
            : [
                ...(result.protect === 'round5' ? [msg('note-round5')] : []),
                ...(hidden > 0 ? [msg('note-hidden', { count: hidden, cell: result.minCell })] : []),
                msg(result.audited ? 'note-rule-audited' : 'note-rule', { cell: result.minCell }),
              ]),
          ...result.inputs.map((input) =>
            msg('account-line', { title: titleOf(input), account: msg('row-account', { ...input.rows }) }),
          ),
        ],
      },
    ],
  });
  return sections;
}
