import { isYesOrNo, levelThatMakesSense } from '../analysis/compare/single-unit.ts';
import { rankings } from '../analysis/stats/rank-intervals.ts';
import { msg } from '../messages/message.ts';
import type { ComparedIndicator, CompareResult } from '../model/compare.ts';
import { DesmigError } from '../model/error.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import { LEVELS, type Level } from '../model/region.ts';
import { BUILT_IN } from './catalogue.ts';
import { type Against, parseAgainst } from './compare/against.ts';
import { comparedIndicator } from './compare/compared-indicator.ts';
import { besideEarlier, refuseOverlap } from './compare/earlier.ts';
import { measuredIndicator } from './figures/describing.ts';
import { INDONESIAN_LEVELS } from './figures/level-words.ts';
import { readSettings, type Settings } from './figures/settings.ts';
import { type CountedIndicator, type GuardedCounts, guardedCounts } from './figures.ts';
import { computingWork, type Loaded, load } from './load.ts';
import { type QualityOptions, qualityOf, villagesOf } from './quality.ts';
import type { InputFile } from './reading/open-input.ts';
import { type ReportOptions, uniqueMessages } from './report.ts';

export interface CompareOptions extends ReportOptions {
  /** units are compared within the place of this level that they lie in */
  readonly group?: Level | undefined;
  /** `national`, a level, a code of a place, a period, or a file of an earlier edition; or what these mean */
  readonly against?: string | Against | undefined;
  /** the trend of each unit over the periods in the files */
  readonly trend?: boolean | undefined;
  /** of the rank intervals; 1 by default */
  readonly seed?: number | undefined;
  /** also how well each village's record is kept */
  readonly quality?: boolean | QualityOptions | undefined;
}

/** Simulated rankings of an indicator; fewer where many indicators and periods are compared at once. */
export const DRAWS = { few: 2000, many: 400, manyFrom: 5 } as const;

/**
 * Compares the units of a level with each other, indicator by indicator. Protection comes first; models are fitted on
 * what may be shown, and nothing depends on what is hidden.
 *
 * @throws DesmigError, among them `nothing-to-compare`, `single-unit-proportion`, `group-not-coarser`,
 * `reference-not-available` and `conflicting-options`.
 */
export async function compare(
  files: readonly InputFile[],
  options: CompareOptions = {},
): Promise<CompareResult> {
  const against =
    typeof options.against === 'string' ? parseAgainst(options.against) : (options.against ?? null);
  const settings = readSettings(options);
  refuse(settings, options, against);
  const before = await countsBefore(files, options, settings, against);
  const joint = against?.kind === 'files' ? besideEarlier(settings, before?.indicators ?? []) : settings;
  return withCounts(files, options, joint, async (loaded, counted) => {
    options.onPhase?.('computing', '', computingWork(loaded));
    const earlier = before?.indicators ?? null;
    const chosen = chooseComparable(counted, settings, options);
    const rankedTimes = counted.indicators
      .filter(({ id }) => chosen.ids.has(id))
      .reduce((sum, { rows }) => sum + (options.trend === true ? 1 : periodsIn(rows)), 0);
    const draws = rankedTimes < DRAWS.manyFrom ? DRAWS.few : DRAWS.many;
    const seed = options.seed ?? 1;
    const ranks = rankings({ seed, draws, level: settings.level });
    const indicators: ComparedIndicator[] = [];
    const counts: IndicatorResult[] = [];
    for (const one of counted.indicators) {
      if (!chosen.ids.has(one.id)) continue;
      const previous = earlier?.find(({ id }) => id === one.id)?.rows ?? null;
      refuseOverlap(one, previous, settings);
      const group = options.group !== undefined && coarser(options.group, one.by) ? options.group : null;
      const measured = measuredIndicator(one, settings, options);
      counts.push(measured);
      indicators.push(
        comparedIndicator(one.indicator, measured, {
          unitLevel: one.by,
          group,
          against,
          before: previous,
          trend: options.trend === true,
          seed,
          draws,
          ranks,
          level: settings.level,
        }),
      );
    }
    const quality = options.quality
      ? await qualityOf(loaded, before?.villages ?? null, settings, options)
      : null;
    return {
      inputs: [...loaded.summaries, ...(before?.inputs ?? [])],
      indicators,
      findings: [...loaded.findings, ...(quality?.findings ?? [])],
      audience: settings.audience,
      minCell: settings.minCell,
      protect: settings.protect,
      by: settings.by,
      group: options.group ?? null,
      against: against === null ? null : textOf(against),
      level: settings.level,
      seed,
      example: [...loaded.summaries, ...(before?.inputs ?? [])].some((input) => input.example),
      filters: loaded.filters,
      protection: counted.protection,
      audited: settings.ledger !== null,
      counted: [...counts, ...(earlier ?? []).filter(({ id }) => chosen.ids.has(id))],
      notCompared: chosen.left,
      notes: uniqueMessages([...counted.notes, ...periodNotes(indicators)]),
      asked: options.indicators ?? null,
      quality: quality?.table ?? null,
      lang: loaded.lang,
    };
  });
}

function periodsIn(rows: CountedIndicator['rows']): number {
  return new Set(rows.map(({ row }) => row.period.label)).size;
}

async function withCounts<T>(
  files: readonly InputFile[],
  options: CompareOptions,
  settings: Settings,
  use: (loaded: Loaded, counted: GuardedCounts) => Promise<T>,
): Promise<T> {
  const loaded = await load(files, {
    ...options,
    request: settings.request,
  });
  try {
    return await use(loaded, await guardedCounts(loaded, settings, options));
  } finally {
    await loaded.close();
  }
}

interface Before {
  readonly indicators: readonly IndicatorResult[];
  readonly inputs: CompareResult['inputs'];
  readonly villages: Awaited<ReturnType<typeof villagesOf>>;
}

/** The period or file compared with, read and protected in the same way. */
async function countsBefore(
  files: readonly InputFile[],
  options: CompareOptions,
  settings: Settings,
  against: Against | null,
): Promise<Before | null> {
  if (against?.kind !== 'period' && against?.kind !== 'files') return null;
  const { asOf: _asOf, period: _period, indicators: _indicators, ...reading } = options;
  const earlier: CompareOptions =
    against.kind === 'period' ? { ...options, period: against.label } : { ...reading, indicators: undefined };
  const request = readSettings(earlier).request;
  return withCounts(
    against.kind === 'files' ? against.files : files,
    earlier,
    { ...settings, request },
    async (loaded, counted) => ({
      indicators: counted.indicators.map((one) => measuredIndicator(one, settings, options)),
      inputs: against.kind === 'files' ? loaded.summaries : [],
      villages: await villagesOf(loaded),
    }),
  );
}

/** Indicators that can be compared at their level; a yes or no of single units is refused when asked for by name. */
function chooseComparable(counted: GuardedCounts, settings: Settings, options: CompareOptions) {
  const ids = new Set<string>();
  const titleOf = (id: string) => (options.catalogue ?? BUILT_IN).indicators[id]?.title ?? null;
  const left: CompareResult['notCompared'][number][] = counted.notComputed.map(({ id, reason }) => ({
    id,
    title: titleOf(id),
    reason,
  }));
  for (const one of counted.indicators) {
    if (one.rows.length === 0) continue;
    const reason = whyNot(one, options.indicators?.includes(one.id) === true);
    if (reason === null) ids.add(one.id);
    else left.push({ id: one.id, title: titleOf(one.id), reason });
  }
  if (ids.size === 0 && options.quality === undefined)
    throw new DesmigError({
      code: 'nothing-to-compare',
      class: 'usage',
      what: msg('error-nothing-to-compare', { level: msg(`level-${settings.by}`) }),
      hint: msg('hint-nothing-to-compare'),
    });
  return { ids, left };
}

function whyNot(one: CountedIndicator, asked: boolean): Message | null {
  // of what is hidden not even that all of it is of single units may be told
  const rows = one.rows.flatMap(({ row, hidden }) => (hidden ? [] : [row]));
  const title = one.indicator.title;
  if (one.by === 'national') return msg('compare-one-place');
  if (one.indicator.kind === 'proportion' && isYesOrNo(rows, one.by)) {
    const level = levelThatMakesSense(rows, one.by);
    if (asked)
      throw new DesmigError({
        code: 'single-unit-proportion',
        class: 'usage',
        what: msg('error-single-unit-proportion', { title, level: msg(`level-${one.by}`) }),
        hint: msg('hint-single-unit-proportion', { level: { id: INDONESIAN_LEVELS[level], en: level } }),
      });
    return msg('compare-yes-or-no', { level: { id: INDONESIAN_LEVELS[level], en: level } });
  }
  const shown = one.rows.filter(
    ({ row, hidden }) => row.region.level === one.by && !hidden && row.numerator !== null,
  );
  return shown.length < 2 ? msg('compare-too-few') : null;
}

function refuse(settings: Settings, options: CompareOptions, against: Against | null): void {
  if (settings.by === 'national')
    throw new DesmigError({
      code: 'nothing-to-compare',
      class: 'usage',
      what: msg('error-nothing-to-compare', { level: msg('level-national') }),
      hint: msg('hint-nothing-to-compare'),
    });
  if (options.group !== undefined && !coarser(options.group, settings.by))
    throw new DesmigError({
      code: 'group-not-coarser',
      class: 'usage',
      what: msg('error-group-not-coarser', {
        group: msg(`level-${options.group}`),
        level: msg(`level-${settings.by}`),
      }),
      hint: msg('hint-group-not-coarser'),
    });
  if (options.trend === true && (against?.kind === 'period' || against?.kind === 'files'))
    throw new DesmigError({
      code: 'conflicting-options',
      class: 'usage',
      what: msg('error-conflicting-options', {
        one: { id: '--trend', en: '--trend' },
        other: { id: '--against', en: '--against' },
      }),
      hint: msg('hint-conflicting-options'),
    });
}

function coarser(one: Level, than: Level): boolean {
  return LEVELS.indexOf(one) < LEVELS.indexOf(than);
}

function textOf(against: Against): string {
  switch (against.kind) {
    case 'national':
      return 'national';
    case 'level':
      return against.level;
    case 'place':
      return against.code;
    case 'period':
      return against.label;
    case 'files':
      return against.files.map((file) => (typeof file === 'string' ? file : file.name)).join(' ');
  }
}

/** A part is never set against a whole without a word. */
function periodNotes(indicators: readonly ComparedIndicator[]): readonly Message[] {
  return indicators.flatMap(({ coverage }) =>
    coverage !== null && (coverage.now.complete === false) !== (coverage.before.complete === false)
      ? [msg('compare-part-against-whole', { now: coverage.now.label, before: coverage.before.label })]
      : [],
  );
}
