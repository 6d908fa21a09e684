import { riskSample } from '../../analysis/sample/risk.ts';
import { msg } from '../../messages/message.ts';
import type { Drawn } from './drawn.ts';
import { type Flagged, flaggedVillages } from './flagged.ts';
import type { SampleOptions } from './options.ts';

/** Those that a comparison found outside the limits, and a share drawn at random. */
export function drawByRisk(
  keys: readonly string[],
  size: number,
  floor: number,
  seed: number,
  options: SampleOptions,
): Pick<Drawn, 'units' | 'risk' | 'notes' | 'reasonOf'> {
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
