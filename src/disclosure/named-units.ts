import type { CountRow } from '../model/indicator.ts';

/**
 * Whether a number of units that share something about children may be told where the units themselves are named: none
 * of them, or so many that have it and so many that have not that no name stands out. All of them would mark each.
 */
export function tellableAmongNamed(having: number, named: number, minCell: number): boolean {
  return having === 0 || (having >= minCell && named - having >= minCell);
}

/** With fewer named units than this left without it, what is told of all is told of nearly each. */
const LEAST_WITHOUT = 3;

/**
 * Whether a number of named units with something may be told that is no matter of children: how few have it says
 * nothing of any of them, all or nearly all of them would mark each.
 */
export function tellableOfAll(having: number, named: number): boolean {
  return having === 0 || named - having >= LEAST_WITHOUT;
}

/** The same of a number that nobody prints, for it is what is left between two that are: all of them must not have it. */
export function tellableOfRest(having: number, left: number): boolean {
  return having === 0 || having < left;
}

/**
 * Per row, whether its numbers would tell of a named unit: of `children`, or of none; null where the units are not named.
 */
export function tellsOfNamed(
  rows: readonly CountRow[],
  of: 'children' | 'community' | null,
  minCell: number,
): readonly boolean[] {
  return rows.map(({ numerator, denominator }) => {
    if (of === null || numerator === null || denominator === null) return false;
    return of === 'children'
      ? !tellableAmongNamed(numerator, denominator, minCell)
      : !tellableOfAll(numerator, denominator);
  });
}

/**
 * Of divisions of named units that everyone knows, beside the `known` one, those whose parts may be told with their numbers of units that have
 * something: taken in order while in every class of units that the divisions taken do not tell apart some have it and
 * some have not, so that two could change places and no unit's own answer follows from all numbers together.
 */
export function tellableDivisions(
  units: readonly string[],
  has: (unit: string) => boolean,
  known: (unit: string) => string,
  divisions: readonly { readonly id: string; readonly partOf: (unit: string) => string }[],
): readonly string[] {
  let classes = parted([units], known);
  const told: string[] = [];
  for (const { id, partOf } of divisions) {
    const finer = parted(classes, partOf);
    if (!finer.every((members) => members.some(has) && !members.every(has))) continue;
    classes = finer;
    told.push(id);
  }
  return told;
}

function parted(
  classes: readonly (readonly string[])[],
  partOf: (unit: string) => string,
): readonly (readonly string[])[] {
  return classes.flatMap((members) =>
    [...new Set(members.map(partOf))].map((part) => members.filter((unit) => partOf(unit) === part)),
  );
}
