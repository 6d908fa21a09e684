/** One published cell in the region tree. `hidden` cells print as [c]; a null value has no record. */
export interface Cell {
  readonly id: string;
  readonly parent: string | null;
  readonly value: number;
}

export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/** A tree of cells in which every parent is the sum of its children. */
export interface Tree {
  readonly order: readonly string[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Orders cells parents first; a cell whose parent is not among them becomes a root. */
export function buildTree(cells: readonly Cell[]): Tree {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const cell of cells) {
    if (cell.parent === null || !byId.has(cell.parent)) roots.push(cell.id);
    else children.set(cell.parent, [...(children.get(cell.parent) ?? []), cell.id]);
  }
  const order: string[] = [];
  const queue = [...roots];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at] ?? '';
    order.push(id);
    queue.push(...(children.get(id) ?? []));
  }
  return { order, cells: byId, children };
}

/**
 * The attacker's interval of every cell: the least and greatest value compatible with the visible cells.
 * A hidden cell that is not zero is taken to be known to be at least 1. One pass up (a parent is the sum of
 * its children) and one pass down (a child is its parent less its siblings) are exact on a tree.
 */
export function attackerBounds(tree: Tree, hidden: ReadonlySet<string>): ReadonlyMap<string, Bounds> {
  const least = new Map<string, number>();
  const greatest = new Map<string, number>();
  for (const [id, cell] of tree.cells) {
    least.set(id, hidden.has(id) ? Math.min(1, cell.value) : cell.value);
    greatest.set(id, hidden.has(id) ? Number.POSITIVE_INFINITY : cell.value);
  }
  const at = (map: ReadonlyMap<string, number>, id: string) => map.get(id) ?? 0;
  const sum = (map: ReadonlyMap<string, number>, ids: readonly string[]) =>
    ids.reduce((total, id) => total + at(map, id), 0);
  for (const id of [...tree.order].reverse()) {
    const parts = tree.children.get(id);
    if (parts === undefined) continue;
    least.set(id, Math.max(at(least, id), sum(least, parts)));
    greatest.set(id, Math.min(at(greatest, id), sum(greatest, parts)));
  }
  for (const id of tree.order) {
    const parts = tree.children.get(id);
    if (parts === undefined) continue;
    const leastSum = sum(least, parts);
    const open = parts.filter((part) => at(greatest, part) === Number.POSITIVE_INFINITY);
    const finiteSum = parts.reduce(
      (total, part) => total + (Number.isFinite(at(greatest, part)) ? at(greatest, part) : 0),
      0,
    );
    for (const part of parts) {
      const othersLeast = leastSum - at(least, part);
      const othersOpen = open.length - (at(greatest, part) === Number.POSITIVE_INFINITY ? 1 : 0);
      const othersGreatest =
        othersOpen > 0
          ? Number.POSITIVE_INFINITY
          : finiteSum - (Number.isFinite(at(greatest, part)) ? at(greatest, part) : 0);
      greatest.set(part, Math.min(at(greatest, part), at(greatest, id) - othersLeast));
      least.set(part, Math.max(at(least, part), at(least, id) - othersGreatest));
    }
  }
  return new Map(
    [...tree.cells.keys()].map((id) => [id, { least: at(least, id), greatest: at(greatest, id) }]),
  );
}
