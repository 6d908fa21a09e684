import type { AnswerCount, FieldFinding, ObstacleChange } from '../../model/oversight.ts';

/** A village's last visit and the one before it: obstacles found in each. */
export interface VillageRounds {
  readonly village: string;
  readonly last: string;
  readonly found: ReadonlySet<string>;
  /** null: visited once */
  readonly before: ReadonlySet<string> | null;
}

const GAP = 30;

/** Days of a village that lie within 30 days of its last one are one visit; the days before that, within 30, another. */
export function rounds(
  answers: readonly AnswerCount[],
  findings: readonly FieldFinding[],
): readonly VillageRounds[] {
  const days = new Map<string, Set<string>>();
  for (const { village, day } of [...answers, ...findings]) {
    const known = days.get(village) ?? new Set<string>();
    known.add(day);
    days.set(village, known);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([village, set]) => {
      const sorted = [...set].sort().reverse();
      const last = sorted[0] ?? '';
      const earlier = sorted.filter((day) => daysBetween(day, last) > GAP);
      const previous = earlier[0];
      const foundBetween = (newest: string) =>
        new Set(
          findings
            .filter(
              (one) => one.village === village && one.day <= newest && daysBetween(one.day, newest) <= GAP,
            )
            .map(({ obstacle }) => obstacle),
        );
      return {
        village,
        last,
        found: foundBetween(last),
        before: previous === undefined ? null : foundBetween(previous),
      };
    });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Whether it may be told how many of so many villages had something: where it is printed, and where it is left over. */
export interface Tellable {
  readonly printed: (having: number, of: number) => boolean;
  readonly left: (having: number, of: number) => boolean;
}

const EVERYTHING: Tellable = { printed: () => true, left: () => true };

/** Obstacles of villages visited twice: gone since, still there, new; those of which as much may be told. */
export function changes(
  villages: readonly VillageRounds[],
  obstacles: readonly string[],
  tellable: Tellable = EVERYTHING,
): { readonly villages: number; readonly rows: readonly ObstacleChange[] } {
  const twice = villages.flatMap(({ found, before }) => (before === null ? [] : [{ found, before }]));
  const once = villages.flatMap(({ found, before }) => (before === null ? [found] : []));
  const told = obstacles.filter((obstacle) => {
    const having = (sets: readonly ReadonlySet<string>[]) => sets.filter((set) => set.has(obstacle)).length;
    return (
      tellable.printed(having(twice.map(({ before }) => before)), twice.length) &&
      tellable.printed(having(twice.map(({ found }) => found)), twice.length) &&
      tellable.left(having(once), once.length)
    );
  });
  const rows = told.map((obstacle) => {
    const count = (was: boolean, is: boolean) =>
      twice.filter(({ found, before }) => before.has(obstacle) === was && found.has(obstacle) === is).length;
    return {
      obstacle,
      resolved: count(true, false),
      continuing: count(true, true),
      appeared: count(false, true),
    };
  });
  return {
    villages: twice.length,
    rows: rows.filter((row) => row.resolved + row.continuing + row.appeared > 0),
  };
}
