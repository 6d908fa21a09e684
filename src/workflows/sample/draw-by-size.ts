import { usableSizes } from '../../analysis/sample/sizes.ts';
import { ppsSystematicSample } from '../../analysis/stats/index.ts';
import { msg } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { Drawn } from './drawn.ts';
import type { FrameVillage } from './frame.ts';
import type { SampleOptions } from './options.ts';
import { countsPersons, sizeTitle } from './size-column.ts';

/** With probability proportional to size; small numbers of persons count as the least that the public may see. */
export function drawBySize(
  villages: readonly FrameVillage[],
  column: string | null,
  size: number,
  seed: number,
  options: SampleOptions,
): Pick<Drawn, 'units' | 'start' | 'notes' | 'reasonOf'> {
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
        column: sizeTitle(column, options),
        median: { decimal: sizes.median, digits: 1 },
      }),
    );
  if (sizes.below > 0)
    notes.push(least > 1 ? msg('note-size-least-public', { least }) : msg('note-size-least', { least }));
  return {
    units: drawn.units,
    start: drawn.start,
    notes,
    reasonOf: (unit) => ({ kind: unit.certainty ? 'certain' : 'size' }),
  };
}
