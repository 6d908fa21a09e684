/** A sum that does not hold: parts minus total. */
export interface Broken {
  /** place among all sums */
  readonly id: number;
  readonly axis: 'row' | 'column';
  readonly group: number;
  readonly total: number;
  readonly parts: readonly number[];
  readonly residual: number;
  readonly tolerance: number;
}

/** A cell and by how much it is too high. */
export interface Correction {
  readonly cell: number;
  readonly excess: number;
}

/** Which sums a cell takes part in, as a part (+1) or as the total (-1). */
export type Membership = ReadonlyMap<number, readonly { readonly sum: number; readonly sign: 1 | -1 }[]>;

export interface Located extends Correction {
  readonly explains: readonly number[];
}

/**
 * Cells that alone explain every sum they take part in: at least two sums, all broken by the same amount, and no
 * other possible cell that could explain one of them. Cells that contest the same sums are rivals, listed together.
 */
export function locateSingles(
  broken: ReadonlyMap<number, Broken>,
  members: Membership,
  possible: (correction: Correction) => boolean,
): { readonly located: readonly Located[]; readonly rivals: readonly (readonly Located[])[] } {
  const suspects = new Map<number, Located>();
  const bySum = new Map<number, number[]>();
  for (const one of broken.values())
    for (const cell of [one.total, ...one.parts]) {
      if (suspects.has(cell)) continue;
      const suspect = suspectOf(cell, broken, members);
      if (suspect === null || !possible(suspect)) continue;
      suspects.set(cell, suspect);
      for (const sum of suspect.explains) {
        const list = bySum.get(sum);
        if (list === undefined) bySum.set(sum, [cell]);
        else list.push(cell);
      }
    }
  const located: Located[] = [];
  const contested = new Set<number>();
  for (const suspect of suspects.values()) {
    const alone = suspect.explains.every((sum) => bySum.get(sum)?.length === 1);
    if (alone) located.push(suspect);
    else contested.add(suspect.cell);
  }
  return {
    located: located.sort((a, b) => a.cell - b.cell),
    rivals: rivalsOf(contested, suspects, bySum),
  };
}

function suspectOf(cell: number, broken: ReadonlyMap<number, Broken>, members: Membership): Located | null {
  const own = members.get(cell) ?? [];
  if (own.length < 2) return null;
  const excesses: number[] = [];
  let tolerance = 0;
  for (const { sum, sign } of own) {
    const one = broken.get(sum);
    if (one === undefined) return null;
    excesses.push(sign * one.residual);
    tolerance = Math.max(tolerance, one.tolerance);
  }
  const [excess] = excesses;
  if (excess === undefined || excesses.some((other) => Math.abs(other - excess) > tolerance)) return null;
  return { cell, excess, explains: own.map(({ sum }) => sum) };
}

/** Suspects that contest the same sums, together. */
function rivalsOf(
  contested: ReadonlySet<number>,
  suspects: ReadonlyMap<number, Located>,
  bySum: ReadonlyMap<number, readonly number[]>,
): readonly (readonly Located[])[] {
  const left = new Set(contested);
  const found: Located[][] = [];
  for (const start of [...contested].sort((a, b) => a - b)) {
    if (!left.has(start)) continue;
    const component: Located[] = [];
    const queue = [start];
    left.delete(start);
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      const suspect = suspects.get(cell);
      if (suspect === undefined) continue;
      component.push(suspect);
      for (const sum of suspect.explains)
        for (const other of bySum.get(sum) ?? []) if (left.delete(other)) queue.push(other);
    }
    found.push(component.sort((a, b) => a.cell - b.cell));
  }
  return found;
}
