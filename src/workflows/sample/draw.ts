import { simpleRandomSample } from '../../analysis/stats/index.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { SampleDesign } from '../../model/sample.ts';
import { drawByRisk } from './draw-by-risk.ts';
import { drawBySize } from './draw-by-size.ts';
import { drawStratified, strataOf } from './draw-stratified.ts';
import type { Drawn } from './drawn.ts';
import type { Frame } from './frame.ts';
import type { SampleOptions } from './options.ts';

export function draw(
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
      return { ...none, ...drawStratified(frame, size, seed, options) };
    case 'pps':
      return { ...none, ...drawBySize(villages, column, size, seed, options) };
    case 'risk':
      return { ...none, ...drawByRisk(keys, size, floor, seed, options) };
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
