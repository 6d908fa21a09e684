import type { Finding } from '../model/finding.ts';
import type { IndicatorResult, MeasuredRow } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { MachineTable } from '../model/machine-table.ts';
import type { ReportResult } from '../model/report.ts';
import { typedColumns } from './column-types.ts';
import { both } from './text.ts';

export interface ToolName {
  readonly name: string;
  readonly version: string;
}

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** The report in its published shape: stable key order, full precision, raw counts. */
export function reportJson(result: ReportResult, tool: ToolName): string {
  return `${JSON.stringify(reportObject(result, tool), null, 2)}\n`;
}

export function reportObject(result: ReportResult, tool: ToolName): Json {
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    command: 'report',
    audience: result.audience,
    minCell: result.audience === 'public' ? result.minCell : null,
    protect: result.audience === 'public' ? result.protect : null,
    example: result.example,
    ...(result.filters.length === 0 ? {} : { filters: result.filters }),
    inputs: result.inputs.map(inputObject),
    indicators: result.indicators.map((indicator) => ({
      ...indicatorObject(indicator),
      rows: indicator.rows.map(rowObject),
    })),
    findings: result.findings.map((finding) => findingObject(finding)),
    notComputed: result.notComputed.map(({ id, reason }) => ({ id, reason: { ...both(reason) } })),
  };
}

export function inputObject(input: InputSummary): Json {
  return {
    path: input.path,
    kind: input.kind,
    sha256: input.sha256,
    bytes: input.bytes,
    format: input.format,
    sheet: input.sheet,
    dialect: input.dialect === null ? null : { ...input.dialect },
    headerLine: input.headerLine,
    asOf: input.asOf,
    rows: { ...input.rows },
    skipped: { ...input.skippedBy },
    columns: input.columns.map((column) => ({
      label: column.label,
      column: column.column,
      identifier: column.identifier,
    })),
  };
}

export function indicatorObject(indicator: Omit<IndicatorResult, 'rows'>): { readonly [key: string]: Json } {
  return {
    id: indicator.id,
    title: { ...indicator.title },
    kind: indicator.kind,
    unit: indicator.unit,
    multiplier: indicator.multiplier,
    method: indicator.method,
    level: indicator.level,
    universe: indicator.universe,
    counts: indicator.counts,
    better: indicator.better,
    numerator: { ...indicator.numeratorLabel },
    denominator: indicator.denominatorLabel === null ? null : { ...indicator.denominatorLabel },
  };
}

/** One literal and no spreading: there are as many of these as villages. */
export function rowObject(row: MeasuredRow): { [key: string]: Json } {
  const object: { [key: string]: Json } = {
    region: { level: row.region.level, code: row.region.code, name: row.region.name },
    period: {
      label: row.period.label,
      from: row.period.from,
      to: row.period.to,
      complete: row.period.complete,
    },
    asOf: row.asOf,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    lower: row.lower,
    upper: row.upper,
    status: row.status,
  };
  if (row.blank !== undefined) object['blank'] = row.blank;
  return object;
}

export function findingObject(finding: Finding): Json {
  return {
    code: finding.code,
    severity: finding.severity,
    action: finding.action,
    count: finding.count,
    file: finding.file,
    column: finding.column,
    message: { ...both(finding.message) },
    hint: finding.hint === null ? null : { ...both(finding.hint) },
    examples: finding.examples.map((example) => ({ ...example })),
  };
}

/** One JSON object a line: every figure with its indicator. */
export function reportNdjson(result: ReportResult): string {
  return result.indicators
    .flatMap((indicator) =>
      indicator.rows.map(
        (row) => `${JSON.stringify({ indicator: indicator.id, ...(rowObject(row) as object) })}\n`,
      ),
    )
    .join('');
}

export const CSV_COLUMNS = [
  'indicator',
  'region_level',
  'region_code',
  'region_name',
  'period',
  'period_from',
  'period_to',
  'period_complete',
  'as_of',
  'numerator',
  'denominator',
  'value',
  'lower',
  'upper',
  'unit',
  'multiplier',
  'method',
  'level',
  'universe',
  'status',
] as const;

/** One line a figure; empty where there is no value, with the reason in `status`. */
export function reportCsv(result: ReportResult): string {
  return tableCsv(reportTable(result));
}

/** One row a figure. */
export function reportTable(result: ReportResult): MachineTable {
  return {
    columns: typedColumns(CSV_COLUMNS),
    rows: result.indicators.flatMap((indicator) => indicator.rows.map((row) => figureValues(indicator, row))),
  };
}

export function tableCsv({ columns, rows }: MachineTable): string {
  return [csvLine(columns.map(({ name }) => name)), ...rows.map(csvLine)].join('');
}

/** The values of a figure in the order of `CSV_COLUMNS`. */
export function figureValues(
  indicator: Omit<IndicatorResult, 'rows'>,
  row: MeasuredRow,
): readonly (string | number | boolean | null)[] {
  return [
    indicator.id,
    row.region.level,
    row.region.code,
    row.region.name,
    row.period.label,
    row.period.from,
    row.period.to,
    row.period.complete,
    row.asOf,
    row.numerator,
    row.denominator,
    row.value,
    row.lower,
    row.upper,
    indicator.unit,
    indicator.multiplier,
    indicator.method,
    indicator.level,
    indicator.universe,
    row.status,
  ];
}

/** A CSV record; text that a spreadsheet would take for a formula is led by an apostrophe. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

function csvValue(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !/^[-+]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
