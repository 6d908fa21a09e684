import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { InputSummary } from '../../model/input.ts';
import { LEVELS } from '../../model/region.ts';
import type { Guarded } from './guarding.ts';
import type { Settings } from './settings.ts';

interface Item {
  readonly indicator: Indicator;
  readonly rows: readonly Guarded[];
}

/**
 * Rows of every indicator, in the order given, with further obstacles hidden where the row accounting of findings would
 * tell of those of children: it says how many findings there are in all, and each village told to have an obstacle has a
 * finding of it. The obstacle with the fewest villages first.
 *
 * @throws DesmigError `cannot-be-made-safe` where there are too few findings in all.
 */
export function withoutTellingFindings(
  items: readonly Item[],
  inputs: readonly InputSummary[],
  { audience, minCell }: Settings,
): readonly (readonly Guarded[])[] {
  const rows = items.map((item) => item.rows);
  if (audience === 'internal') return rows;
  const of = (who: Indicator['ofNamed']) =>
    [...items.keys()].filter((at) => {
      const { ofNamed, numerator } = items[at]?.indicator ?? {};
      return ofNamed === who && numerator?.from === 'findings';
    });
  const obstacles = [...of('children'), ...of('community')];
  const secret = of('children').reduce((sum, at) => sum + periodsHidden(rows[at] ?? []), 0);
  if (secret === 0) return rows;
  const all = inputs.reduce(
    (sum, { kind, rows: { accepted } }) => sum + (kind === 'findings' ? accepted : 0),
    0,
  );
  const told = new Map(obstacles.map((at) => [at, villagesTold(rows[at] ?? [])]));
  // each that is hidden has a finding at least
  let room = all - secret - [...told.values()].reduce((sum, n) => sum + n, 0);
  const closed = new Set<number>();
  const others = of('community')
    .filter((at) => (told.get(at) ?? 0) > 1)
    .sort((a, b) => (told.get(a) ?? 0) - (told.get(b) ?? 0) || a - b);
  for (const at of others) {
    if (room >= minCell) break;
    closed.add(at);
    room += (told.get(at) ?? 0) - 1;
  }
  if (room < minCell)
    throw new DesmigError({
      code: 'cannot-be-made-safe',
      class: 'disclosure',
      what: msg('error-few-findings'),
      hint: msg('hint-few-findings'),
    });
  return rows.map((own, at) =>
    closed.has(at) ? own.map((one) => ({ ...one, hidden: one.hidden || hasSome(one) })) : own,
  );
}

const hasSome = ({ row }: Guarded) => (row.numerator ?? 0) > 0 || (row.denominator ?? 0) > 0;

/** Periods of which not even the whole country is told; where it is, all findings together tell nothing more. */
function periodsHidden(rows: readonly Guarded[]): number {
  return rows.filter(
    ({ row, hidden }) => hidden && row.region.level === 'national' && (row.numerator ?? 0) > 0,
  ).length;
}

/** Villages that what is shown tells to have it: of the level that tells of the most, period by period. */
function villagesTold(rows: readonly Guarded[]): number {
  const shown = rows.filter(({ hidden }) => !hidden);
  const labels = [...new Set(shown.map(({ row }) => row.period.label))];
  return labels.reduce((sum, label) => {
    const here = shown.filter(({ row }) => row.period.label === label);
    const levels = LEVELS.map((level) =>
      here
        .filter(({ row }) => row.region.level === level)
        .reduce((count, { row }) => count + (row.numerator ?? 0), 0),
    );
    return sum + Math.max(0, ...levels);
  }, 0);
}
