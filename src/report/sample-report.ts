import { msg } from '../messages/message.ts';
import type { Block, Document } from '../model/document.ts';
import type { Message, Text } from '../model/message.ts';
import type { ChosenVillage, SampleReason, SampleResult } from '../model/sample.ts';
import { left, positionText, right, textCell } from './compare-tables.ts';
import { heading } from './indicator-tables.ts';
import { csvLine, findingObject, inputObject, type ToolName } from './machine.ts';
import { marksOf } from './marks.ts';
import { titleOf } from './reading-section.ts';
import { both } from './text.ts';

/** Villages to visit as a document: the design and why, the list, how they fall on strata, how to use the weights. */
export function sampleDocument(result: SampleResult): Document {
  const weights = result.villages.map((village) => village.weight);
  const facts: (readonly [Text, Text])[] = [
    [msg('fact-design'), designText(result)],
    [msg('fact-why'), whyText(result)],
    [
      msg('fact-seed'),
      msg('seed-line', {
        seed:
          result.start === null
            ? { plain: result.seed }
            : msg('seed-start', {
                seed: { plain: result.seed },
                start: { decimal: result.start, digits: 6 },
              }),
      }),
    ],
  ];
  const least = weights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = weights.reduce((a, b) => Math.max(a, b), 0);
  facts.push([
    msg('fact-weights'),
    most - least < 1e-9
      ? msg('weights-equal', { weight: { decimal: most, digits: 2 } })
      : msg('weights-line', { least: { decimal: least, digits: 2 }, most: { decimal: most, digits: 2 } }),
  ]);
  const notes: Text[] = [...result.notes, msg('note-estimation'), msg('note-not-quality')];
  if (result.audience === 'internal' && result.risk !== null) notes.push(msg('note-internal-list'));
  return {
    title: msg('sample-title'),
    marks: marksOf(result),
    sections: [
      {
        blocks: [
          heading(msg('sample-heading', { n: result.villages.length, total: result.frame })),
          { kind: 'facts', items: facts },
          ...villageTables(result),
          ...strataBlocks(result),
          { kind: 'notes', items: notes },
        ],
      },
      {
        blocks: [
          {
            kind: 'notes',
            items: result.inputs.map((input) =>
              msg('account-line', { title: titleOf(input), account: msg('row-account', { ...input.rows }) }),
            ),
          },
        ],
      },
    ],
  };
}

/** What a comparison asks for, and why, apart from what was drawn. */
function villageTables(result: SampleResult): readonly Block[] {
  const outside = result.villages.filter(({ reason }) => reason.kind === 'outside');
  const others = result.villages.filter(({ reason }) => reason.kind !== 'outside');
  if (outside.length === 0) return [drawnTable(others)];
  return [
    heading(msg('sample-outside'), false),
    {
      kind: 'table',
      columns: [
        left(msg('column-village-code')),
        left(msg('level-village')),
        left(msg('column-indicator')),
        left(msg('column-position')),
      ],
      rows: outside.map(({ region, reason }) => [
        textCell(region.code),
        textCell(region.name),
        textCell(reason.kind === 'outside' ? reason.title : ''),
        textCell(reason.kind === 'outside' ? positionText(reason.funnel) : ''),
      ]),
      rest: null,
    },
    ...(others.length === 0 ? [] : [heading(msg('sample-random'), false), drawnTable(others)]),
  ];
}

/** Villages drawn; the reason stands beside each where it is not the same for all. */
function drawnTable(villages: readonly ChosenVillage[]): Block {
  const mixed = new Set(villages.map(({ reason }) => reason.kind)).size > 1;
  return {
    kind: 'table',
    columns: [
      left(msg('column-village-code')),
      left(msg('level-village')),
      left(msg('column-regency')),
      left(msg('level-province')),
      ...(mixed ? [left(msg('column-reason'))] : []),
      right(msg('column-weight')),
    ],
    rows: villages.map((village) => [
      textCell(village.region.code),
      textCell(village.region.name),
      textCell(village.regency.name),
      textCell(village.province.name),
      ...(mixed ? [textCell(reasonText(village.reason))] : []),
      { kind: 'decimal', value: village.weight, digits: 2 } as const,
    ]),
    rest: null,
  };
}

function strataBlocks(result: SampleResult): readonly Block[] {
  if (result.strata.length === 0) return [];
  return [
    heading(msg('sample-strata'), false),
    {
      kind: 'table',
      columns: [left(msg('column-stratum')), right(msg('column-villages')), right(msg('column-chosen'))],
      rows: result.strata.map((stratum) => [
        textCell(
          stratum.key === ''
            ? msg('stratum-blank')
            : stratum.key === stratum.name
              ? stratum.key
              : `${stratum.key} ${stratum.name}`,
        ),
        { kind: 'count', value: stratum.villages },
        { kind: 'count', value: stratum.chosen },
      ]),
      rest: null,
    },
  ];
}

function reasonText(reason: SampleReason): Text {
  switch (reason.kind) {
    case 'random':
      return msg('reason-random');
    case 'stratum':
      return msg('reason-stratum');
    case 'size':
      return msg('reason-size');
    case 'certain':
      return msg('reason-certain');
    case 'outside':
      return positionText(reason.funnel);
  }
}

function designText(result: SampleResult): Message {
  const column = result.columnTitle ?? result.column ?? '';
  const by =
    result.stratify === 'cohort'
      ? msg('by-cohort')
      : msg(`level-${result.stratify === 'regency' ? 'regency' : 'province'}`);
  switch (result.design) {
    case 'simple':
      return msg('design-simple');
    case 'stratified':
      return result.allocation === 'neyman'
        ? msg('design-stratified-neyman', { by, column })
        : msg('design-stratified-proportional', { by });
    case 'pps':
      return msg('design-pps', { column });
    case 'risk':
      return msg('design-risk', { n: result.risk?.random ?? 0 });
  }
}

function whyText(result: SampleResult): Message {
  switch (result.design) {
    case 'simple':
      return msg('why-simple');
    case 'stratified':
      return result.allocation === 'neyman' ? msg('why-neyman') : msg('why-stratified');
    case 'pps':
      return msg('why-pps', { certain: result.villages.filter((village) => village.certainty).length });
    case 'risk':
      return msg('why-risk', { flagged: result.risk?.flagged ?? 0, n: result.risk?.random ?? 0 });
  }
}

function rowObject(village: SampleResult['villages'][number]) {
  const { region, regency, province, stratum, reason, inclusionProbability, weight, certainty } = village;
  return { region, regency, province, stratum, reason, inclusionProbability, weight, certainty };
}

export function sampleJson(result: SampleResult, tool: ToolName): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'sample',
      audience: result.audience,
      example: result.example,
      ...(result.filters.length === 0 ? {} : { filters: result.filters }),
      design: result.design,
      size: result.size,
      frame: result.frame,
      seed: result.seed,
      start: result.start,
      stratify: result.stratify,
      allocation: result.allocation,
      column: result.column,
      risk: result.risk,
      inputs: result.inputs.map(inputObject),
      strata: result.strata,
      rows: result.villages.map(rowObject),
      notes: result.notes.map((note) => both(note)),
      findings: result.findings.map((finding) => findingObject(finding)),
    },
    null,
    2,
  )}\n`;
}

export function sampleNdjson(result: SampleResult): string {
  return result.villages.map((village) => `${JSON.stringify(rowObject(village))}\n`).join('');
}

const COLUMNS = [
  'village_code',
  'village',
  'regency_code',
  'regency',
  'province_code',
  'province',
  'stratum',
  'reason',
  'reason_indicator',
  'reason_funnel',
  'inclusion_probability',
  'weight',
  'certainty',
] as const;

/** The list an officer takes along; the reason as an id, and which indicator where a comparison gave it. */
export function sampleCsv(result: SampleResult): string {
  const lines = result.villages.map((village) =>
    csvLine([
      village.region.code,
      village.region.name,
      village.regency.code,
      village.regency.name,
      village.province.code,
      village.province.name,
      village.stratum,
      village.reason.kind,
      village.reason.kind === 'outside' ? village.reason.indicator : null,
      village.reason.kind === 'outside' ? village.reason.funnel : null,
      village.inclusionProbability,
      village.weight,
      village.certainty,
    ]),
  );
  return [csvLine(COLUMNS), ...lines].join('');
}
