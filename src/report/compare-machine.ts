import type { Change, ComparedIndicator, ComparedRow, CompareResult, UnitTrend } from '../model/compare.ts';
import type { MachineTable } from '../model/machine-table.ts';
import type { QualityTable } from '../model/quality.ts';
import { typedColumns } from './column-types.ts';
import { jsonArray, jsonMembers } from './json-blocks.ts';
import {
  CSV_COLUMNS,
  figureValues,
  findingObject,
  indicatorObject,
  inputObject,
  type Json,
  type ToolName,
  tableCsv,
} from './machine.ts';
import { both } from './text.ts';

/**
 * The comparison in its published shape: the keys of a report's rows, and what comparing adds to them. In blocks, since
 * it is long where there are many villages.
 */
export function* compareJson(result: CompareResult, tool: ToolName): Iterable<string> {
  const head = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    command: 'compare',
    audience: result.audience,
    minCell: result.audience === 'public' ? result.minCell : null,
    protect: result.audience === 'public' ? result.protect : null,
    example: result.example,
    ...(result.filters.length === 0 ? {} : { filters: result.filters }),
    by: result.by,
    group: result.group,
    against: result.against,
    seed: result.seed,
    inputs: result.inputs.map(inputObject),
  };
  yield `{${jsonMembers(head, 0)},\n  "indicators": [`;
  for (const [index, indicator] of result.indicators.entries()) {
    yield `${index === 0 ? '' : ','}\n    {${jsonMembers(comparedObject(indicator), 2)},\n      "rows": `;
    yield* jsonArray(indicator.rows, comparedRowObject, 3);
    yield '\n    }';
  }
  const tail = {
    ...(result.quality === null ? {} : { quality: qualityObject(result.quality) }),
    findings: result.findings.map((finding) => findingObject(finding)),
    notCompared: result.notCompared.map(({ id, reason }) => ({ id, reason: { ...both(reason) } })),
    notes: result.notes.map((note) => ({ ...both(note) })),
  };
  yield `${result.indicators.length === 0 ? '' : '\n  '}],${jsonMembers(tail, 0)}\n}\n`;
}

/** All but the rows. */
function comparedObject(indicator: ComparedIndicator): { readonly [key: string]: Json } {
  return {
    ...indicatorObject(indicator),
    unitLevel: indicator.unitLevel,
    untested: indicator.untested === null ? null : { ...both(indicator.untested) },
    ranks: indicator.ranks === null ? null : { ...indicator.ranks },
    models: indicator.models.map(({ limits, ...model }) => ({
      ...model,
      limits: limits.map((limit) => ({ ...limit })),
    })),
    tallies: indicator.tallies.map((tally) => ({ ...tally })),
    ...(indicator.coverage === null
      ? {}
      : {
          coverage: {
            ...indicator.coverage,
            before: { ...indicator.coverage.before },
            now: { ...indicator.coverage.now },
          },
        }),
    ...(indicator.series === null ? {} : { series: { leftOut: indicator.series.leftOut } }),
    ...(indicator.series === null && indicator.coverage === null ? {} : { broken: indicator.broken }),
  };
}

/** One literal, in which what is undefined is not written: there are as many of these as villages. */
function comparedRowObject(row: ComparedRow): Json {
  const { region, period } = row;
  return {
    region: { level: region.level, code: region.code, name: region.name },
    period: { label: period.label, from: period.from, to: period.to, complete: period.complete },
    asOf: row.asOf,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    lower: row.lower,
    upper: row.upper,
    status: row.status,
    blank: row.blank,
    z: row.z,
    p: row.p,
    q: row.q,
    funnel: row.funnel,
    shrunken: row.shrunken,
    weight: row.weight,
    decile: row.decile,
    rankLower: row.rankLower,
    rankUpper: row.rankUpper,
    change: row.change === undefined ? undefined : changeObject(row.change),
    trend: row.trend === undefined ? undefined : { ...row.trend },
  };
}

function changeObject(change: Change): Json {
  const { before, ...rest } = change;
  return { ...rest, before: before === null ? null : { ...before, period: { ...before.period } } };
}

function qualityObject(quality: QualityTable): Json {
  return {
    asOf: quality.asOf,
    mad: quality.mad,
    tolerance: quality.tolerance,
    withheld: quality.withheld,
    titles: Object.fromEntries(Object.entries(quality.titles).map(([id, title]) => [id, { ...title }])),
    groups: quality.groups.map(({ id, title, columns }) => ({ id, title: { ...title }, columns })),
    villages: quality.villages.map((village) => ({
      ...village,
      completeness: { ...village.completeness },
      flags: village.flags.map((flag) => ({ ...flag })),
    })),
  };
}

/** One JSON object a line: every unit of every indicator; quality rows say so. */
export function compareNdjson(result: CompareResult): string {
  const rows = result.indicators.flatMap((indicator) =>
    indicator.rows.map(
      (row) => `${JSON.stringify({ indicator: indicator.id, ...(comparedRowObject(row) as object) })}\n`,
    ),
  );
  const quality = (result.quality?.villages ?? []).map(
    (village) => `${JSON.stringify({ quality: 'village', ...village })}\n`,
  );
  return [...rows, ...quality].join('');
}

const COMPARED = [
  'z',
  'p',
  'q',
  'funnel',
  'shrunken',
  'weight',
  'decile',
  'rank_lower',
  'rank_upper',
] as const;
const CHANGED = [
  'coverage',
  'before_period',
  'before_numerator',
  'before_denominator',
  'before_value',
  'change_kind',
  'change',
  'change_lower',
  'change_upper',
  'change_p',
  'change_q',
] as const;
const TREND = [
  'trend_from',
  'trend_to',
  'trend_periods',
  'trend_slope',
  'trend_chi2',
  'trend_p',
  'trend_q',
] as const;

/** One line a unit and indicator; columns of a change or a trend stand there when one was asked for. */
export function compareCsv(result: CompareResult): string {
  return tableCsv(compareTable(result));
}

/** One row a unit and indicator, in the same columns. */
export function compareTable(result: CompareResult): MachineTable {
  const changed = result.indicators.some((indicator) => indicator.coverage !== null);
  const trended = result.indicators.some((indicator) => indicator.series !== null);
  return {
    columns: typedColumns([
      ...CSV_COLUMNS,
      ...COMPARED,
      ...(changed ? CHANGED : []),
      ...(trended ? TREND : []),
    ]),
    rows: result.indicators.flatMap((indicator) =>
      indicator.rows.map((row) => [
        ...figureValues(indicator, row),
        row.z,
        row.p,
        row.q,
        row.funnel,
        row.shrunken,
        row.weight,
        row.decile,
        row.rankLower,
        row.rankUpper,
        ...(changed ? changeValues(row.change) : []),
        ...(trended ? trendValues(row.trend) : []),
      ]),
    ),
  };
}

type Value = string | number | null;

function changeValues(change: Change | undefined): readonly Value[] {
  if (change === undefined) return CHANGED.map(() => null);
  const { before } = change;
  return [
    change.coverage,
    before?.period.label ?? null,
    before?.numerator ?? null,
    before?.denominator ?? null,
    before?.value ?? null,
    change.kind,
    change.value,
    change.lower,
    change.upper,
    change.p,
    change.q,
  ];
}

function trendValues(trend: UnitTrend | undefined): readonly Value[] {
  if (trend === undefined) return TREND.map(() => null);
  return [trend.from, trend.to, trend.periods, trend.slope, trend.chi2, trend.p, trend.q];
}
