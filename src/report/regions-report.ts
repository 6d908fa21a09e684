import { type MessageKey, msg } from '../messages/message.ts';
import type { Block, DocCell, DocTable, Document } from '../model/document.ts';
import type { Message, Text } from '../model/message.ts';
import type { Level, RegionCandidate } from '../model/region.ts';
import { csvLine, type ToolName } from './machine.ts';

interface Above {
  readonly code: string;
  readonly name: string;
}

interface Candidate extends RegionCandidate {
  readonly within: readonly Above[];
}

/** One look-up as the workflow gives it. */
export interface LookedUpRegion {
  readonly query: string;
  readonly status: 'resolved' | 'ambiguous' | 'unknown';
  readonly code: string | null;
  readonly name: string | null;
  readonly level: Level | null;
  readonly score: number | null;
  readonly candidates: readonly Candidate[];
  readonly within: readonly Above[];
  readonly history: readonly {
    readonly kind: 'name' | 'code' | 'gave-up' | 'came-from';
    readonly value: string;
    readonly name: string | null;
    readonly since: number | null;
  }[];
  /** the code is of another place, or unknown here, in the system of BPS */
  readonly bps: boolean;
  readonly bpsProvince: Above | null;
}

/** Each look-up with where it lies and what it was, or what it might be. */
export function regionsDocument(results: readonly LookedUpRegion[], source: string): Document {
  return {
    title: msg('regions-title'),
    marks: [],
    sections: [
      ...results.map((result) => ({ blocks: blocksOf(result) })),
      { blocks: [{ kind: 'notes', items: [msg('regions-source', { source })] }] },
    ],
  };
}

function blocksOf(result: LookedUpRegion): readonly Block[] {
  if (result.status === 'resolved') {
    const facts: [Text, Text][] = [
      [msg('regions-code'), result.code ?? ''],
      [msg('regions-level'), levelText(result.level)],
    ];
    if (result.within.length > 0) facts.push([msg('regions-within'), placesText(result.within)]);
    for (const past of grouped(result.history)) facts.push([msg('regions-history'), pastText(past)]);
    return [
      {
        kind: 'heading',
        text: msg('regions-found', { query: result.query, name: result.name ?? '' }),
        strong: true,
      },
      { kind: 'facts', items: facts },
      ...(result.bps ? [{ kind: 'notes', items: bpsNotes(result) } as const] : []),
    ];
  }
  const heading: Block = {
    kind: 'heading',
    text: msg(result.status === 'ambiguous' ? 'regions-ambiguous' : 'regions-unknown', {
      query: result.query,
    }),
    strong: true,
  };
  if (result.candidates.length === 0)
    return [heading, { kind: 'notes', items: [msg('regions-nothing-near')] }];
  return [
    heading,
    candidatesTable(result.candidates),
    ...(result.status === 'ambiguous' ? [{ kind: 'notes', items: [msg('regions-narrow')] } as const] : []),
  ];
}

/** Likeness is shown where it is less than whole. */
function candidatesTable(candidates: readonly Candidate[]): DocTable {
  const near = candidates.some(({ score }) => score < 1);
  const likeness = [
    { title: msg('regions-score'), align: 'right' },
    { title: msg('regions-edits'), align: 'right' },
  ] as const;
  return {
    kind: 'table',
    columns: [
      { title: msg('regions-code'), align: 'left' },
      { title: msg('regions-name'), align: 'left' },
      { title: msg('regions-within'), align: 'left' },
      ...(near ? likeness : []),
    ],
    rows: candidates.map((one): readonly DocCell[] => [
      { kind: 'text', text: one.code },
      { kind: 'text', text: one.name },
      { kind: 'text', text: placesText(one.within) },
      ...(near
        ? ([
            { kind: 'decimal', value: one.score, digits: 2 },
            { kind: 'count', value: one.edits },
          ] as const)
        : []),
    ]),
    rest: (left) => msg('regions-rest', { left }),
  };
}

/** What the code means for BPS, as far as its first two digits tell, and how to have it read so. */
function bpsNotes({ level, bpsProvince }: LookedUpRegion): readonly Message[] {
  if (bpsProvince === null) return [msg('regions-bps-none')];
  const { code, name } = bpsProvince;
  return level === 'province'
    ? [msg('regions-bps-province', { code, name }), msg('regions-bps-option')]
    : [msg('regions-bps-regency', { name }), msg('regions-bps')];
}

function placesText(places: readonly Above[]): string {
  return places.map(({ name }) => name).join(', ');
}

function levelText(level: Level | null): Text {
  return level === null ? '' : msg(`level-${level}`);
}

const PAST: Readonly<Record<LookedUpRegion['history'][number]['kind'], readonly [MessageKey, MessageKey]>> = {
  name: ['regions-past-name', 'regions-past-name-edition'],
  code: ['regions-past-code', 'regions-past-code'],
  'gave-up': ['regions-past-gave-up', 'regions-past-gave-up'],
  'came-from': ['regions-past-came-from', 'regions-past-came-from'],
};

/** What happened in one year in one line: the provinces that Papua gave up. */
function grouped(history: LookedUpRegion['history']): LookedUpRegion['history'] {
  const lines = new Map<string, LookedUpRegion['history'][number]>();
  for (const past of history) {
    const key = `${past.kind} ${past.since ?? ''}`;
    const value = past.name === null ? past.value : `${past.value} ${past.name}`;
    const known = lines.get(key);
    lines.set(key, { ...past, value: known === undefined ? value : `${known.value}, ${value}` });
  }
  return [...lines.values()];
}

function pastText(past: LookedUpRegion['history'][number]): Text {
  const [dated, undated] = PAST[past.kind];
  return past.since === null
    ? { key: undated, params: { value: past.value } }
    : { key: dated, params: { value: past.value, year: { plain: past.since } } };
}

/** The published shape: the keys of PRODUCT.md first, then where it lies and what it was. */
export function regionsJson(results: readonly LookedUpRegion[], tool: ToolName): string {
  const shaped = results.map((result) => ({
    query: result.query,
    status: result.status,
    code: result.code,
    name: result.name,
    level: result.level,
    score: result.score,
    candidates: result.candidates,
    within: result.within,
    history: result.history,
    alsoBpsCode: result.bps,
    bpsProvince: result.bpsProvince,
  }));
  return `${JSON.stringify({ schemaVersion: 1, tool, command: 'regions', results: shaped }, null, 2)}\n`;
}

/** One line a place: the one found, or each that it might be. */
export function regionsCsv(results: readonly LookedUpRegion[]): string {
  const lines = results.flatMap((result) => {
    const places =
      result.code === null
        ? result.candidates
        : [
            {
              code: result.code,
              name: result.name,
              level: result.level,
              score: 1,
              edits: 0,
              within: result.within,
            },
          ];
    if (places.length === 0)
      return [csvLine([result.query, result.status, null, null, null, null, null, null, null])];
    return places.map((one, at) =>
      csvLine([
        result.query,
        result.status,
        at + 1,
        one.code,
        one.name,
        one.level,
        placesText(one.within),
        one.score,
        one.edits,
      ]),
    );
  });
  return [
    csvLine(['query', 'status', 'rank', 'code', 'name', 'level', 'within', 'score', 'edits']),
    ...lines,
  ].join('');
}
