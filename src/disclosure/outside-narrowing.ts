import type { Published, PublishedSum } from '../model/published.ts';
import type { Interval } from './outside-interval.ts';

const MOST_PASSES = 200;

/** Intervals along the sums, and the sums that contradict the figures printed. */
export function narrowed(facts: Published): {
  readonly intervals: Map<string, Interval>;
  readonly broken: ReadonlySet<PublishedSum>;
} {
  const intervals = new Map(
    facts.counts.map(({ id, least, greatest }): [string, Interval] => [id, { least, greatest }]),
  );
  const broken = new Set<PublishedSum>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let changed = false;
    for (const sum of facts.sums) {
      if (broken.has(sum)) continue;
      const found = narrow(sum, intervals);
      if (found === null) broken.add(sum);
      else changed = found || changed;
    }
    if (!changed) break;
  }
  return { intervals, broken };
}

/** Narrows the counts of one sum; true when something changed, null when no values fit. */
function narrow(sum: PublishedSum, intervals: Map<string, Interval>): boolean | null {
  const whole = intervals.get(sum.whole);
  const parts = sum.parts.flatMap((id) => intervals.get(id) ?? []);
  if (whole === undefined || parts.length !== sum.parts.length) return null;
  const least = parts.reduce((total, part) => total + part.least, 0);
  const open = parts.filter((part) => part.greatest === Number.POSITIVE_INFINITY).length;
  const closed = parts.reduce((total, { greatest }) => total + (Number.isFinite(greatest) ? greatest : 0), 0);
  const greatest = open > 0 ? Number.POSITIVE_INFINITY : closed;
  if (least > whole.greatest || greatest < whole.least) return null;
  const wants = new Map<Interval, Interval>();
  wants.set(whole, { least: Math.max(whole.least, least), greatest: Math.min(whole.greatest, greatest) });
  for (const part of parts) {
    const isOpen = part.greatest === Number.POSITIVE_INFINITY;
    const othersGreatest =
      open - (isOpen ? 1 : 0) > 0 ? Number.POSITIVE_INFINITY : closed - (isOpen ? 0 : part.greatest);
    wants.set(part, {
      least: Math.max(part.least, whole.least - othersGreatest),
      greatest: Math.min(part.greatest, whole.greatest - (least - part.least)),
    });
  }
  if ([...wants.values()].some((want) => want.least > want.greatest)) return null;
  let changed = false;
  for (const [interval, want] of wants) {
    if (want.least === interval.least && want.greatest === interval.greatest) continue;
    interval.least = want.least;
    interval.greatest = want.greatest;
    changed = true;
  }
  return changed;
}
