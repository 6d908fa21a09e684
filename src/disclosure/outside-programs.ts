import type { ModelData } from 'highs';
import type { PublishedSum } from '../model/published.ts';
import { type Component, componentsOf } from './outside-components.ts';
import type { Interval } from './outside-interval.ts';

const MOST_PROGRAMS = 20_000;

const TOLERANCE = 1e-6;

/** Stands for no limit: the solver wants every program to have a solution. */
const UNLIMITED = 1e8;

/**
 * Narrows what circles of sums allow further, by linear programs: how many were solved, and the counts for which they
 * proved nothing, since the figures contradict each other, the solver gave up, or there were too many.
 */
export async function refine(
  sums: readonly PublishedSum[],
  intervals: Map<string, Interval>,
  wanted: ReadonlySet<string>,
  minCell: number,
): Promise<{ readonly programs: number; readonly undecided: ReadonlySet<string> }> {
  const undecided = new Set<string>();
  const components = componentsOf(sums, intervals).filter(
    ({ circular, ids }) => circular && ids.some((id) => wanted.has(id)),
  );
  if (components.length === 0) return { programs: 0, undecided };
  const { default: loaded } = await import('highs');
  // its types describe the build for require, where the function is one step further in
  const load = (typeof loaded === 'function' ? loaded : loaded.default) as typeof loaded.default;
  const highs = await load();
  const { optimal } = highs.constants.modelStatus;
  let programs = 0;
  for (const component of components) {
    const { ids } = component;
    highs.withModel(modelData(component, intervals), (model) => {
      model.options.set('output_flag', false);
      const seen = ids.map((): Interval => ({ least: Number.POSITIVE_INFINITY, greatest: -1 }));
      const solve = (at: number, sense: 1 | -1): number | null => {
        programs += 1;
        model.changeColCost(at, sense);
        const { modelStatus } = model.run();
        const colValue = modelStatus === optimal ? model.getSolution().colValue : null;
        model.changeColCost(at, 0);
        if (colValue === null) return null;
        for (const [index, value] of colValue.entries()) {
          const one = seen[index];
          if (one === undefined) continue;
          one.least = Math.min(one.least, value);
          one.greatest = Math.max(one.greatest, value);
        }
        return colValue[at] ?? null;
      };
      for (const [at, id] of ids.entries()) {
        const interval = intervals.get(id);
        const witness = seen[at];
        if (interval === undefined || witness === undefined || !wanted.has(id)) continue;
        if (interval.greatest - interval.least < minCell) continue;
        const wide = () => witness.greatest - witness.least >= minCell + TOLERANCE;
        if (wide()) continue;
        const least = programs < MOST_PROGRAMS ? solve(at, 1) : null;
        const enough = least !== null && wide();
        const greatest = least === null || enough ? null : solve(at, -1);
        // a program that is not solved proves nothing, so the count is not called safe
        if (least === null || (greatest === null && !enough)) {
          undecided.add(id);
          continue;
        }
        interval.least = Math.max(interval.least, Math.ceil(least - TOLERANCE));
        if (greatest !== null && greatest < UNLIMITED - 1)
          interval.greatest = Math.min(interval.greatest, Math.floor(greatest + TOLERANCE));
      }
    });
  }
  return { programs, undecided };
}

function modelData({ ids, sums }: Component, intervals: ReadonlyMap<string, Interval>): ModelData {
  const places = new Map(ids.map((id, at) => [id, at]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sides: number[] = [];
  for (const sum of sums) {
    let side = 0;
    const terms: readonly (readonly [string, number])[] = [
      [sum.whole, -1],
      ...sum.parts.map((id) => [id, 1] as const),
    ];
    for (const [id, factor] of terms) {
      const at = places.get(id);
      if (at === undefined) side -= factor * (intervals.get(id)?.least ?? 0);
      else {
        indices.push(at);
        values.push(factor);
      }
    }
    starts.push(indices.length);
    sides.push(side);
  }
  const bound = (of: (interval: Interval) => number) =>
    ids.map((id) => Math.min(UNLIMITED, of(intervals.get(id) ?? { least: 0, greatest: UNLIMITED })));
  return {
    numCols: ids.length,
    numRows: sums.length,
    colCost: ids.map(() => 0),
    colLower: bound(({ least }) => least),
    colUpper: bound(({ greatest }) => greatest),
    rowLower: sides,
    rowUpper: sides,
    matrix: { format: 'csr', numRows: sums.length, numCols: ids.length, starts, indices, values },
  };
}
