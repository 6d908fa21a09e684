import type { Bounds, Cell } from '../../src/disclosure/tree.ts';

/**
 * What an attacker can learn, by trying every assignment of nonnegative integers to the leaves: the least and
 * greatest value of each cell over all assignments that agree with the visible cells, and in which no hidden cell
 * that is not zero is zero. The root must be visible, so that the assignments are finite in number.
 */
export function enumerate(cells: readonly Cell[], hidden: ReadonlySet<string>): ReadonlyMap<string, Bounds> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const parents = new Set(cells.map((cell) => cell.parent));
  const leaves = cells.filter((cell) => !parents.has(cell.id));
  const ancestors = (cell: Cell): readonly Cell[] => {
    const chain: Cell[] = [cell];
    for (let up = cell.parent; up !== null; up = byId.get(up)?.parent ?? null) {
      const parent = byId.get(up);
      if (parent !== undefined) chain.push(parent);
    }
    return chain;
  };
  const chains = leaves.map(ancestors);
  const sums = new Map(cells.map((cell) => [cell.id, 0]));
  const found = new Map<string, { least: number; greatest: number }>();
  const agrees = (cell: Cell) => {
    const value = sums.get(cell.id) ?? 0;
    return hidden.has(cell.id) ? value >= Math.min(1, cell.value) : value === cell.value;
  };
  const place = (at: number) => {
    const chain = chains[at];
    if (chain === undefined) {
      if (!cells.every(agrees)) return;
      for (const { id } of cells) {
        const value = sums.get(id) ?? 0;
        const bounds = found.get(id) ?? { least: value, greatest: value };
        found.set(id, { least: Math.min(bounds.least, value), greatest: Math.max(bounds.greatest, value) });
      }
      return;
    }
    const room = Math.min(
      ...chain.map((cell) =>
        hidden.has(cell.id) ? Number.POSITIVE_INFINITY : cell.value - (sums.get(cell.id) ?? 0),
      ),
    );
    for (let value = 0; value <= room; value += 1) {
      for (const cell of chain) sums.set(cell.id, (sums.get(cell.id) ?? 0) + value);
      place(at + 1);
      for (const cell of chain) sums.set(cell.id, (sums.get(cell.id) ?? 0) - value);
    }
  };
  place(0);
  return found;
}
