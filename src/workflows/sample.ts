import { ALL_YEARS } from '../analysis/period.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { ChosenVillage, SampleDesign, SampleResult } from '../model/sample.ts';
import { type Loaded, load } from './load.ts';
import type { InputFile } from './reading/open-input.ts';
import { draw } from './sample/draw.ts';
import { stratumOf } from './sample/draw-stratified.ts';
import type { Drawn } from './sample/drawn.ts';
import { type Frame, villageFrame } from './sample/frame.ts';
import type { SampleOptions } from './sample/options.ts';
import { columnFor, sizeTitle } from './sample/size-column.ts';

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
  const design = designOf(options);
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

/** The design that was asked for, or the one that the other options speak of. */
function designOf({ design, from, sizeColumn, stratify }: SampleOptions): SampleDesign {
  if (design !== undefined) return design;
  if (from !== undefined) return 'risk';
  if (sizeColumn !== undefined) return 'pps';
  return stratify !== undefined ? 'stratified' : 'simple';
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
    columnTitle: column === null ? null : sizeTitle(column, options),
    risk: drawn.risk,
    strata: drawn.strata,
    villages: [...villages].sort((a, b) => (a.region.code < b.region.code ? -1 : 1)),
    notes: drawn.notes,
    lang: loaded.lang,
  };
}
