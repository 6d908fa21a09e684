import { countRows, type SideCounts } from '../analysis/frame.ts';
import { KINDS, METHODS, methodFor } from '../analysis/kinds.ts';
import { measure, multiplierOf, suppressed } from '../analysis/measure.ts';
import { ALL_YEARS, parsePeriod } from '../analysis/period.ts';
import { columnsOf, columnsRead, planCounts, sidesOf } from '../analysis/plan.ts';
import { DATASETS } from '../catalogue/datasets/index.ts';
import { INDICATORS } from '../catalogue/indicators/index.ts';
import { protect } from '../disclosure/protect.ts';
import { roundRow } from '../disclosure/round5.ts';
import { msg } from '../messages/message.ts';
import type { DatasetId } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { CountRow, Indicator, IndicatorResult, MeasuredRow, Side, Source } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { PeriodRequest } from '../model/period.ts';
import { LEVELS, type Level, PLACE_LEVELS, type PlaceLevel } from '../model/region.ts';
import type { ProtectionNote, ReportResult } from '../model/report.ts';
import { gazetteer, isExampleCode, namesOf } from '../regions/index.ts';
import { nearest } from '../text/distance.ts';
import { ident } from '../text/sql.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import { type FilterText, parseFilter } from './reading/filters.ts';
import type { InputFile, ReadingOptions } from './reading/open-input.ts';

export interface ReportOptions extends ReadingOptions {
  /** the finest level wanted; provinces by default */
  readonly by?: Level | undefined;
  /** `2023`, `2023-S1`, `2023-Q1`, `2023-01` or `2023-01..2023-08`; every year in the data by default */
  readonly period?: string | undefined;
  /** ISO day: what happened later is left out */
  readonly asOf?: string | undefined;
  /** codes of places that the data are known to cover, or `national`: no record there means zero */
  readonly covers?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly filter?: readonly (string | FilterText)[] | undefined;
  /** `public` (the default) protects, `internal` does not */
  readonly audience?: 'public' | 'internal' | undefined;
  /** the smallest count of persons or cases shown to the public; 5 by default */
  readonly minCell?: number | undefined;
  readonly protect?: 'suppress' | 'round5' | undefined;
  /** confidence level, between 0 and 1; 0.95 by default */
  readonly level?: number | undefined;
  readonly method?: string | undefined;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: LoadOptions['onPhase'];
}

/**
 * Reads files of any kinds, checks them, and computes the indicators they allow, by region and period.
 * Protection happens here, on rows of counts: what the result holds may be shown to its audience.
 *
 * @throws DesmigError with a code that `desmig explain` knows.
 */
export async function report(
  files: readonly InputFile[],
  options: ReportOptions = {},
): Promise<ReportResult> {
  const settings = readSettings(options);
  const loaded = await load(files, {
    ...options,
    request: settings.request,
    filter: options.filter?.map((filter) => (typeof filter === 'string' ? parseFilter(filter) : filter)),
  });
  try {
    options.onPhase?.('computing', '');
    return await compute(loaded, settings, options);
  } finally {
    await loaded.close();
  }
}

interface Settings {
  readonly request: PeriodRequest;
  readonly by: Level;
  readonly audience: 'public' | 'internal';
  readonly minCell: number;
  readonly protect: 'suppress' | 'round5';
  readonly level: number;
}

function readSettings(options: ReportOptions): Settings {
  const request = options.period === undefined ? ALL_YEARS : parsePeriod(options.period);
  if (request === null) {
    throw new DesmigError({
      code: 'invalid-period',
      class: 'usage',
      what: msg('error-invalid-period', { period: options.period ?? '' }),
      hint: msg('hint-period'),
    });
  }
  const level = options.level ?? 0.95;
  if (!(level > 0 && level < 1)) {
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-invalid-level', { value: String(level) }),
      hint: msg('hint-level'),
    });
  }
  const minCell = options.minCell ?? 5;
  if (!Number.isInteger(minCell) || minCell < 1) {
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-invalid-min-cell', { value: String(minCell) }),
      hint: msg('hint-min-cell'),
    });
  }
  const methods = [...Object.keys(METHODS.proportion), ...Object.keys(METHODS.rate)];
  if (options.method !== undefined && !methods.includes(options.method)) {
    throw new DesmigError({
      code: 'unknown-option-value',
      class: 'usage',
      what: msg('error-unknown-option-value', { option: '--method', value: options.method }),
      hint: msg('hint-choices', { choices: methods.join(', ') }),
    });
  }
  return {
    request,
    by: options.by ?? 'province',
    audience: options.audience ?? 'public',
    minCell,
    protect: options.protect ?? 'suppress',
    level,
  };
}

async function compute(loaded: Loaded, settings: Settings, options: ReportOptions): Promise<ReportResult> {
  const chosen = chooseIndicators(loaded, options.indicators);
  const asOf: Partial<Record<Source, string | null>> = {
    ...loaded.asOf,
    case_counts: loaded.asOf.complaints ?? null,
  };
  const levels = new Map(chosen.ids.map((id) => [id, levelFor(indicatorOf(id), settings)]));
  const finest = [...levels.values()].reduce(
    (a, b) => (LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b),
    'national' as Level,
  );
  const counts = await runCounts(loaded, chosen.ids.map(indicatorOf), finest, asOf);
  const { frame, names } = await regionFrame(loaded, counts, finest);
  const populationPeriods = [
    ...new Set(
      [...counts].filter(([key]) => key.startsWith('["population"')).flatMap(([, side]) => [...side.keys()]),
    ),
  ].sort();
  const covers = coverage(options);

  const notes: Message[] = [];
  const protection: Record<string, ProtectionNote> = {};
  const denominatorPeriod = (label: string) => nearestYear(label, populationPeriods);
  const counted = new Map(
    chosen.ids.map((id) => {
      const indicator = indicatorOf(id);
      const by = levels.get(id) ?? 'national';
      if (lacksColumns(indicator, loaded).length > 0) return [id, []] as const;
      const frameOptions = {
        by: by === 'national' ? null : by,
        frame,
        names,
        request: settings.request,
        asOf: asOf[indicator.numerator.from] ?? null,
        covers,
        denominatorPeriod,
      };
      return [id, countRows(indicator, counts, frameOptions)] as const;
    }),
  );
  const indicators = chosen.ids.map((id): IndicatorResult => {
    const indicator = indicatorOf(id);
    const by = levels.get(id) ?? 'national';
    const rows = counted.get(id) ?? [];
    if (indicator.kind === 'rate') notes.push(...denominatorNotes(rows, denominatorPeriod));
    const guarded = guard(indicator, rows, counted.get(indicator.within ?? '') ?? [], settings);
    const measured = guarded.map(({ row, hidden }) =>
      hidden
        ? suppressed(row)
        : (measure(indicator, [row], { level: settings.level, method: options.method ?? null })[0] ??
          suppressed(row)),
    );
    protection[id] = {
      hidden: guarded.filter(({ hidden }) => hidden).length,
      coarserThanAsked: by === settings.by ? null : by,
    };
    return describe(id, indicator, measured, settings, options);
  });
  return {
    inputs: loaded.summaries,
    indicators,
    findings: loaded.findings,
    audience: settings.audience,
    minCell: settings.minCell,
    protect: settings.protect,
    by: settings.by,
    level: settings.level,
    asOf: loaded.asOf,
    example: loaded.summaries.some((input) => input.example),
    protection,
    notComputed: [
      ...chosen.skipped,
      ...chosen.ids.flatMap((id) => {
        const lacking = lacksColumns(indicatorOf(id), loaded);
        return lacking.length === 0
          ? []
          : [{ id, reason: msg('note-lacks-column', { columns: lacking.join(', ') }) }];
      }),
    ],
    notes: uniqueMessages(notes),
    asked: options.indicators ?? null,
    lang: loaded.lang,
  };
}

function indicatorOf(id: string): Indicator {
  const indicator = INDICATORS[id];
  if (indicator === undefined) throw new Error(`no indicator has the id ${id}`);
  return indicator;
}

function sourceKind(source: Source): DatasetId {
  return source === 'case_counts' ? 'complaints' : source;
}

/** The indicators asked for, or all that the kinds at hand allow. */
function chooseIndicators(loaded: Loaded, asked: readonly string[] | undefined) {
  const needs = (id: string) =>
    [...new Set(sidesOf(indicatorOf(id)).map((side) => sourceKind(side.from)))].filter(
      (kind) => !loaded.kinds.has(kind),
    );
  if (asked !== undefined) {
    for (const id of asked) {
      if (INDICATORS[id] === undefined) throw unknownIndicator(id);
      const missing = needs(id);
      if (missing.length > 0) {
        throw new DesmigError({
          code: 'indicator-needs-kind',
          class: 'usage',
          what: msg('error-indicator-needs-kind', { indicator: id, kinds: missing.join(', ') }),
          hint: msg('hint-indicator-needs-kind', { kinds: missing.join(', ') }),
        });
      }
    }
    const wanted = new Set(asked);
    return { ids: Object.keys(INDICATORS).filter((id) => wanted.has(id)), skipped: [] };
  }
  const ids: string[] = [];
  const skipped: { id: string; reason: Message }[] = [];
  for (const id of Object.keys(INDICATORS)) {
    const missing = needs(id);
    if (missing.length === 0) ids.push(id);
    else if (loaded.kinds.has(sourceKind(indicatorOf(id).numerator.from)))
      skipped.push({ id, reason: msg('note-needs-kind', { kinds: missing.join(', ') }) });
  }
  return { ids, skipped };
}

function unknownIndicator(id: string): DesmigError {
  const near = nearest(id.replaceAll('-', '_'), Object.keys(INDICATORS), (text) => text, 0.5, 1)[0]?.item;
  return new DesmigError({
    code: 'unknown-indicator',
    class: 'usage',
    what: msg('error-unknown-indicator', { indicator: id }),
    hint: near === undefined ? msg('hint-list-indicators') : msg('hint-did-you-mean', { suggestion: near }),
  });
}

/** The level an indicator is computed at: the one asked for, or the finest that the public may see. */
function levelFor(indicator: Indicator, settings: Settings): Level {
  if (settings.audience === 'internal') return settings.by;
  return LEVELS.indexOf(settings.by) > LEVELS.indexOf(indicator.publicLevel)
    ? indicator.publicLevel
    : settings.by;
}

async function runCounts(
  loaded: Loaded,
  indicators: readonly Indicator[],
  finest: Level,
  asOf: Readonly<Partial<Record<Source, string | null>>>,
): Promise<ReadonlyMap<string, SideCounts>> {
  const counts = new Map<string, Map<string, Map<string, number | null>>>();
  const by = finest === 'national' ? null : finest;
  for (const query of planCounts(indicators, { by, asOf })) {
    for (const row of await loaded.engine.rows(query.sql)) {
      const place = placeOf(row, by);
      if (place === null) continue;
      const period = String(row['_period']);
      for (const [index, key] of query.sides.entries()) {
        const side = counts.get(key) ?? new Map<string, Map<string, number | null>>();
        const ofPeriod = side.get(period) ?? new Map<string, number | null>();
        const value = row[`s${index}`];
        ofPeriod.set(place, typeof value === 'number' ? value : null);
        side.set(period, ofPeriod);
        counts.set(key, side);
      }
    }
  }
  return counts;
}

/** The place of a grouped row: its code, `parent/` when it lies in no part, null when a coarser row says the same. */
function placeOf(row: Readonly<Record<string, unknown>>, by: PlaceLevel | null): string | null {
  const depth = Number(row['_depth']);
  if (depth === 0 || by === null) return 'ID';
  const codes = PLACE_LEVELS.slice(0, depth).map((level) => row[`_${level}`]);
  const own = codes[depth - 1];
  if (typeof own === 'string') return own;
  const parent = depth === 1 ? 'ID' : codes[depth - 2];
  return typeof parent === 'string' ? `${parent}/` : null;
}

/** Every place that must have a row, and the names of all of them. */
async function regionFrame(loaded: Loaded, counts: ReadonlyMap<string, SideCounts>, finest: Level) {
  const places = await gazetteer();
  const seen = new Set<string>();
  for (const side of counts.values())
    for (const ofPeriod of side.values())
      for (const place of ofPeriod.keys()) if (!place.endsWith('/')) seen.add(place);
  if (loaded.kinds.has('villages') && finest === 'village') {
    for (const row of await loaded.engine.rows(
      `SELECT DISTINCT _village AS code FROM ${ident('villages')} WHERE _village IS NOT NULL ORDER BY code`,
    ))
      seen.add(String(row['code']));
  }
  const ofLength = (length: number) =>
    [...seen].filter((code) => code.length === length && code !== 'ID').sort();
  const provincesSeen = new Set(ofLength(2));
  const official = [...places.regencies.keys()].filter((code) => provincesSeen.has(code.slice(0, 2)));
  const onlyExamples = ofLength(5).every(isExampleCode);
  const frame: Record<PlaceLevel, readonly string[]> = {
    province: [...places.provinces.keys()].sort(),
    regency: onlyExamples ? ofLength(5) : [...new Set([...official, ...ofLength(5)])].sort(),
    district: ofLength(8),
    village: ofLength(13),
  };
  const depth = finest === 'national' ? 0 : PLACE_LEVELS.indexOf(finest) + 1;
  const names = await namesOf(
    PLACE_LEVELS.slice(0, depth).flatMap((level) => frame[level]),
    places,
  );
  return { frame, names: (code: string) => names.get(code) ?? code };
}

/** Where no record means zero: what `--covers` says, or a saved mapping. */
function coverage(options: ReportOptions): (code: string) => boolean {
  const told = [
    ...(options.covers ?? []),
    ...(options.mapping?.covers === undefined ? [] : options.mapping.covers.split(',')),
  ];
  if (told.some((word) => word === 'national' || word === 'nasional' || word === 'ID')) return () => true;
  return (code) => told.some((covered) => code === covered || code.startsWith(`${covered}.`));
}

/** The population year used for a period: its own, else the latest before it, else the first after it. */
function nearestYear(label: string, years: readonly string[]): string | null {
  const year = label.slice(0, 4);
  if (years.includes(year)) return year;
  return years.filter((other) => other < year).at(-1) ?? years[0] ?? null;
}

function denominatorNotes(
  rows: readonly CountRow[],
  yearOf: (label: string) => string | null,
): readonly Message[] {
  const notes: Message[] = [];
  for (const period of new Map(rows.map((row) => [row.period.label, row.period])).values()) {
    const year = yearOf(period.label);
    if (year === null) continue;
    notes.push(msg('note-population-year', { period: period.label, year }));
    if (period.complete !== true) notes.push(msg('note-rate-part-year', { period: period.label }));
  }
  return notes;
}

function lacksColumns(indicator: Indicator, loaded: Loaded): readonly string[] {
  const lacking = new Set<string>();
  const own = (side: Side) => {
    const inputs = loaded.inputs.filter((input) => input.opened.dataset.id === sourceKind(side.from));
    for (const column of columnsRead(side, columnsOf(side.from, DATASETS))) {
      const fallback = DATASETS[sourceKind(side.from)].columns[column]?.fallback;
      const has = inputs.some(
        (input) =>
          input.typing.present.has(column) || (fallback !== undefined && input.typing.present.has(fallback)),
      );
      if (!has && column !== 'n') lacking.add(column);
    }
  };
  for (const side of sidesOf(indicator)) own(side);
  return [...lacking];
}

interface Guarded {
  readonly row: CountRow;
  readonly hidden: boolean;
}

/**
 * Protection of one indicator: period by period, on counts, before anything is derived from them. `outer`
 * are the rows of the indicator it lies within: 7 beside 6 shows one child, so a small difference hides too.
 */
function guard(
  indicator: Indicator,
  rows: readonly CountRow[],
  outer: readonly CountRow[],
  settings: Settings,
): readonly Guarded[] {
  const counted = indicator.counts === 'cases' || indicator.counts === 'persons';
  if (settings.audience === 'internal' || !counted) return rows.map((row) => ({ row, hidden: false }));
  const complement = indicator.kind === 'proportion';
  if (settings.protect === 'round5') {
    return rows.map((row) => {
      const rounded = roundRow(row, complement);
      return { row: rounded ?? row, hidden: rounded === null };
    });
  }
  const periods = new Set(rows.map((row) => row.period.label));
  return [...periods].flatMap((label) => {
    const own = rows.filter((row) => row.period.label === label);
    const around = new Map(
      outer
        .filter((row) => row.period.label === label)
        .map((row) => [`${row.region.level} ${row.region.code}`, row.numerator ?? 0]),
    );
    const rest = own.map(
      (row) =>
        (around.get(`${row.region.level} ${row.region.code}`) ?? row.numerator ?? 0) - (row.numerator ?? 0),
    );
    const { hidden } = protect(own, { minCell: settings.minCell, complement, rest });
    return own.map((row, index) => ({ row, hidden: hidden.has(index) }));
  });
}

function describe(
  id: string,
  indicator: Indicator,
  rows: readonly MeasuredRow[],
  settings: Settings,
  options: ReportOptions,
): IndicatorResult {
  const rule = KINDS[indicator.kind];
  return {
    id,
    title: indicator.title,
    kind: indicator.kind,
    unit: rule.unit,
    multiplier: multiplierOf(indicator),
    method: methodFor(indicator.kind, indicator.universe, options.method ?? null)?.name ?? null,
    level: settings.level,
    universe: indicator.universe,
    counts: indicator.counts,
    better: indicator.better,
    theme: indicator.theme,
    rationale: indicator.rationale,
    numeratorLabel: indicator.numerator.label,
    denominatorLabel: indicator.kind === 'count' ? null : indicator.denominator.label,
    valueUnit: 'unit' in indicator ? indicator.unit : null,
    caveats: indicator.caveats ?? [],
    rows: [...rows].sort((a, b) =>
      a.period.label < b.period.label
        ? -1
        : a.period.label > b.period.label
          ? 1
          : orderKey(a) < orderKey(b)
            ? -1
            : 1,
    ),
  };
}

/** The whole first, then codes in order, what is unlocated behind the parts of its place. */
function orderKey(row: MeasuredRow): string {
  if (row.region.level === 'national') return '';
  if (row.region.level !== 'unlocated') return row.region.code;
  return row.region.code === 'ID' ? '~' : `${row.region.code}/`;
}

function uniqueMessages(messages: readonly Message[]): readonly Message[] {
  const seen = new Map(messages.map((message) => [JSON.stringify(message), message]));
  return [...seen.values()];
}
