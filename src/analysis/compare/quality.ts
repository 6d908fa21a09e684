import type { QualityFlag, VillageQuality } from '../../model/quality.ts';
import { madDistances, medianDeviation } from '../stats/index.ts';

/** One village's record as it stands: which cells are filled, when it last reported, its counts. */
export interface VillageRecord {
  readonly code: string;
  readonly name: string;
  /** by column: filled, blank, or not expected of this village (null) */
  readonly filled: Readonly<Record<string, boolean | null>>;
  /** ISO day; null: never */
  readonly lastReport: string | null;
  readonly counts: Readonly<Record<string, number | null>>;
  /** counts of another kind of file that should agree, by column */
  readonly others: Readonly<Record<string, number | null>>;
  /** the same counts in the edition before; null: the village is not in it, or there is none */
  readonly before: Readonly<Record<string, number | null>> | null;
}

export interface QualityOptions {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly asOf: string | null;
  /** days within which a report is in time */
  readonly days: number;
  readonly mad: number;
  readonly tolerance: number;
  /** the least difference of two counts that is worth asking about */
  readonly least: number;
}

/**
 * Completeness by group of columns, days since the last report, and doubts about counts: further than `mad` median
 * absolute deviations from the median village, in disagreement with the same count elsewhere, or far from the edition
 * before. A MAD of 0 flags nothing. Order of the villages is kept; nothing depends on it.
 */
export function villageQuality(
  records: readonly VillageRecord[],
  options: QualityOptions,
): readonly VillageQuality[] {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record.counts)))];
  const outlying = new Map(columns.map((column) => [column, distances(records, column)]));
  return records.map((record, index) => {
    const cells = Object.values(options.groups).flat();
    const expected = cells.filter((column) => (record.filled[column] ?? null) !== null);
    const days = daysBetween(record.lastReport, options.asOf);
    return {
      code: record.code,
      name: record.name,
      completeness: Object.fromEntries(
        Object.entries(options.groups).map(([id, group]) => [id, completenessOf(record, group)]),
      ),
      filled: expected.filter((column) => record.filled[column] === true).length,
      expected: expected.length,
      daysSinceReport: days,
      inTime: options.asOf === null ? null : days !== null && days <= options.days,
      flags: columns.flatMap((column) => flagsOf(record, column, outlying.get(column), index, options)),
    };
  });
}

function completenessOf(record: VillageRecord, columns: readonly string[]): number | null {
  const expected = columns.filter((column) => (record.filled[column] ?? null) !== null);
  if (expected.length === 0) return null;
  return expected.filter((column) => record.filled[column] === true).length / expected.length;
}

interface Distances {
  readonly median: number | null;
  readonly of: readonly (number | null)[];
}

function distances(records: readonly VillageRecord[], column: string): Distances {
  const values = records.map((record) => record.counts[column] ?? null);
  return { median: medianDeviation(values)?.median ?? null, of: madDistances(values) };
}

function flagsOf(
  record: VillageRecord,
  column: string,
  outlying: Distances | undefined,
  index: number,
  options: QualityOptions,
): readonly QualityFlag[] {
  const value = record.counts[column] ?? null;
  if (value === null) return [];
  const flags: QualityFlag[] = [];
  const add = (code: QualityFlag['code'], against: number | null, measure: number | null) =>
    flags.push({
      code,
      column,
      value,
      against,
      measure,
    });
  const distance = outlying?.of[index] ?? null;
  if (distance !== null && Math.abs(distance) > options.mad)
    add('outlying-count', outlying?.median ?? null, distance);
  const other = record.others[column] ?? null;
  if (other !== null && differs(value, other, options)) add('counts-disagree', other, ratio(value, other));
  const earlier = record.before?.[column] ?? null;
  if (earlier !== null && differs(value, earlier, options))
    add('year-to-year-change', earlier, ratio(value, earlier));
  return flags;
}

/** Beyond the tolerance of the other count, and by more than a handful. */
function differs(value: number, other: number, { tolerance, least }: QualityOptions): boolean {
  const by = Math.abs(value - other);
  return by >= least && by > tolerance * other;
}

function ratio(value: number, other: number): number | null {
  return other === 0 ? null : value / other;
}

function daysBetween(day: string | null, asOf: string | null): number | null {
  if (day === null || asOf === null) return null;
  return Math.round((Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
}
