import { ALL_YEARS } from '../analysis/period.ts';
import { riskSample } from '../analysis/sample/risk.ts';
import { spreadWithin, usableSizes } from '../analysis/sample/sizes.ts';
import {
  allocateNeyman,
  allocateProportional,
  ppsSystematicSample,
  type SampledUnit,
  simpleRandomSample,
  stratifiedRandomSample,
} from '../analysis/stats/index.ts';
import { QUALITY_COUNTS } from '../catalogue/quality.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Bilingual, Message } from '../model/message.ts';
import type {
  ChosenVillage,
  SampleDesign,
  SampleReason,
  SampleResult,
  SampleStratum,
} from '../model/sample.ts';
import { BUILT_IN } from './catalogue.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import type { FilterText } from './reading/filters.ts';
import type { InputFile, ReadingOptions } from './reading/open-input.ts';
import { type Flagged, flaggedVillages } from './sample/flagged.ts';
import { type Frame, type FrameVillage, villageFrame } from './sample/frame.ts';

export interface SampleOptions extends ReadingOptions {
  /** villages to choose; 30 by default */
  readonly size?: number | undefined;
  /** simple random by default; stratified where `stratify` is given */
  readonly design?: SampleDesign | undefined;
  readonly stratify?: 'province' | 'regency' | 'cohort' | undefined;
  readonly allocation?: 'proportional' | 'neyman' | undefined;
  /** column whose spread within strata decides Neyman's allocation */
  readonly bySize?: string | undefined;
  /** column of sizes for the design `pps` */
  readonly sizeColumn?: string | undefined;
  /** JSON of `desmig compare --by village`, and its name, for the design `risk` */
  readonly from?: { readonly name: string; readonly content: string } | undefined;
  /** share of the risk design drawn at random; 0.3 by default */
  readonly floor?: number | undefined;
  /** 1 by default: the same options give the same villages */
  readonly seed?: number | undefined;
  readonly filter?: readonly (string | FilterText)[] | undefined;
  readonly asOf?: string | undefined;
  readonly audience?: 'public' | 'internal' | undefined;
  readonly minCell?: number | undefined;
  readonly threads?: number | undefined;
  /** bytes */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: LoadOptions['onPhase'];
}

/** What a design draws. */
interface Drawn {
  readonly units: readonly SampledUnit[];
  readonly start: number | null;
  readonly reasonOf: (unit: SampledUnit) => SampleReason;
  readonly strata: readonly SampleStratum[];
  readonly risk: SampleResult['risk'];
  readonly notes: readonly Message[];
}

/**
 * Chooses villages to visit from a list of villages: simple random, stratified, systematic with probability
 * proportional to size, or by risk with a floor of random villages. Every village has a known chance above 0.
 *
 * @throws DesmigError `sample-size`, `needs-option`, `unknown-column`, `not-a-comparison`, `internal-source`.
 */
export async function sample(
  files: readonly InputFile[],
  options: SampleOptions = {},
): Promise<SampleResult> {
  const design =
    options.design ??
    (options.from !== undefined
      ? 'risk'
      : options.sizeColumn !== undefined
        ? 'pps'
        : options.stratify !== undefined
          ? 'stratified'
          : 'simple');
  const floor = options.floor ?? 0.3;
  if (!(floor >= 0 && floor <= 1))
    throw new DesmigError({
      code: 'invalid-option-value',
      class: 'usage',
      what: msg('error-invalid-floor', { value: String(floor) }),
      hint: msg('hint-invalid-floor'),
    });
  const column = columnFor(design, options);
  const loaded = await load(files, {
    ...options,
    request: ALL_YEARS,
  });
  try {
    const frame = await villageFrame(loaded, column);
    return resultOf(loaded, frame, draw(frame, design, column, floor, options), design, column, options);
  } finally {
    await loaded.close();
  }
}

/** The column a design reads; what it cannot do without is asked for. */
function columnFor(design: SampleDesign, options: SampleOptions): string | null {
  const needs = (option: string, example: string) =>
    new DesmigError({
      code: 'needs-option',
      class: 'usage',
      what: msg('error-needs-option', { design, option }),
      hint: msg('hint-needs-option', { example }),
    });
  if (design === 'pps') {
    if (options.sizeColumn === undefined)
      throw needs('--size-column', '--design pps --size-column children_left_behind');
    return options.sizeColumn;
  }
  if (design === 'risk' && options.from === undefined)
    throw needs('--from', '--design risk --from compare.json');
  if (design === 'stratified' && options.allocation === 'neyman') {
    if (options.bySize === undefined)
      throw needs('--by-size', '--stratify province --allocation neyman --by-size children_left_behind');
    return options.bySize;
  }
  return null;
}

function draw(
  frame: Frame,
  design: SampleDesign,
  column: string | null,
  floor: number,
  options: SampleOptions,
): Drawn {
  const { villages } = frame;
  const seed = options.seed ?? 1;
  const size = options.size ?? 30;
  const keys = villages.map((village) => village.code);
  const none = { start: null, strata: [], risk: null, notes: [] } as const;
  requireSize(size, design === 'stratified' ? strataOf(frame, options).length : 1, keys.length);
  switch (design) {
    case 'simple':
      return {
        ...none,
        units: simpleRandomSample(keys, size, seed).units,
        reasonOf: () => ({ kind: 'random' }),
      };
    case 'stratified':
      return {
        ...none,
        ...drawStratified(frame, size, seed, options),
        reasonOf: () => ({ kind: 'stratum' }),
      };
    case 'pps': {
      const least = options.audience === 'internal' || !countsPersons(column) ? 1 : (options.minCell ?? 5);
      const sizes = usableSizes(
        villages.map((village) => village.size),
        least,
      );
      const drawn = ppsSystematicSample(
        villages.map((village, index) => ({ key: village.code, size: sizes.sizes[index] ?? least })),
        size,
        seed,
      );
      const notes: Message[] = [];
      if (sizes.median !== null)
        notes.push(
          msg('note-size-blank', {
            count: sizes.blank,
            column: titleOf(column, options),
            median: { decimal: sizes.median, digits: 1 },
          }),
        );
      if (sizes.below > 0)
        notes.push(least > 1 ? msg('note-size-least-public', { least }) : msg('note-size-least', { least }));
      return {
        ...none,
        units: drawn.units,
        start: drawn.start,
        notes,
        reasonOf: (unit) => ({ kind: unit.certainty ? 'certain' : 'size' }),
      };
    }
    case 'risk': {
      const from = options.from ?? { name: '', content: '' };
      const flagged = flaggedVillages(from.content, from.name, options.audience ?? 'public');
      const byCode = new Map<string, Flagged>(flagged.map((one) => [one.code, one]));
      const drawn = riskSample(
        keys,
        flagged.map((one) => one.code),
        size,
        floor,
        seed,
      );
      const taken = new Set(drawn.taken);
      return {
        ...none,
        units: drawn.units,
        risk: { from: from.name, flagged: drawn.taken.length, random: drawn.random },
        notes: drawn.left > 0 ? [msg('note-risk-left', { count: drawn.left })] : [],
        reasonOf: (unit) => {
          const found = taken.has(unit.key) ? byCode.get(unit.key) : undefined;
          return found === undefined
            ? { kind: 'random' }
            : { kind: 'outside', indicator: found.indicator, title: found.title, funnel: found.funnel };
        },
      };
    }
  }
}

function requireSize(size: number, least: number, most: number): void {
  if (Number.isInteger(size) && size >= least && size <= most) return;
  throw new DesmigError({
    code: 'sample-size',
    class: 'usage',
    what: msg('error-sample-size', { size, least, most }),
    hint: msg('hint-sample-size'),
  });
}

function titleOf(column: string | null, options: SampleOptions): Bilingual {
  const { columns } = (options.catalogue ?? BUILT_IN).datasets.villages;
  return columns[column ?? '']?.title ?? { id: column ?? '', en: column ?? '' };
}

function countsPersons(column: string | null): boolean {
  return QUALITY_COUNTS[column ?? '']?.persons ?? true;
}

function stratumOf(village: FrameVillage, options: SampleOptions): string {
  switch (options.stratify ?? 'province') {
    case 'province':
      return village.province;
    case 'regency':
      return village.regency;
    case 'cohort':
      return village.cohort ?? '';
  }
}

function strataOf(frame: Frame, options: SampleOptions): readonly string[] {
  return [...new Set(frame.villages.map((village) => stratumOf(village, options)))].sort();
}

/** At least one village of each stratum; two with Neyman's allocation where the size allows, to see the spread. */
function drawStratified(frame: Frame, size: number, seed: number, options: SampleOptions) {
  const units = frame.villages.map((village) => ({
    key: village.code,
    stratum: stratumOf(village, options),
    value: village.size,
  }));
  const keys = strataOf(frame, options);
  const villagesIn = new Map(keys.map((key) => [key, units.filter((unit) => unit.stratum === key).length]));
  const spread = spreadWithin(units);
  const strata = keys.map((key) => ({ key, size: villagesIn.get(key) ?? 0, sd: spread.get(key) ?? 0 }));
  const allocated =
    options.allocation === 'neyman'
      ? allocateNeyman(strata, size, size >= 2 * keys.length ? 2 : 1)
      : allocateProportional(strata, size, 1);
  return {
    units: stratifiedRandomSample(units, allocated, seed).units,
    strata: allocated.map(
      ({ key, size: villages, sample: chosen }): SampleStratum => ({
        key,
        name: frame.names(key),
        villages,
        chosen,
      }),
    ),
  };
}

function resultOf(
  loaded: Loaded,
  frame: Frame,
  drawn: Drawn,
  design: SampleDesign,
  column: string | null,
  options: SampleOptions,
): SampleResult {
  const byCode = new Map(frame.villages.map((village) => [village.code, village]));
  const villages = drawn.units.flatMap((unit): ChosenVillage[] => {
    const village = byCode.get(unit.key);
    if (village === undefined) return [];
    return [
      {
        region: { level: 'village', code: village.code, name: village.name },
        regency: { level: 'regency', code: village.regency, name: frame.names(village.regency) },
        province: { level: 'province', code: village.province, name: frame.names(village.province) },
        stratum: design === 'stratified' ? stratumOf(village, options) : null,
        reason: drawn.reasonOf(unit),
        inclusionProbability: unit.probability,
        weight: unit.weight,
        certainty: unit.certainty,
      },
    ];
  });
  return {
    inputs: loaded.summaries,
    findings: loaded.findings,
    audience: options.audience ?? 'public',
    example: loaded.summaries.some((input) => input.example),
    filters: loaded.filters,
    design,
    size: villages.length,
    frame: frame.villages.length,
    seed: options.seed ?? 1,
    start: drawn.start,
    stratify: design === 'stratified' ? (options.stratify ?? 'province') : null,
    allocation: design === 'stratified' ? (options.allocation ?? 'proportional') : null,
    column,
    columnTitle: column === null ? null : titleOf(column, options),
    risk: drawn.risk,
    strata: drawn.strata,
    villages: [...villages].sort((a, b) => (a.region.code < b.region.code ? -1 : 1)),
    notes: drawn.notes,
    lang: loaded.lang,
  };
}
