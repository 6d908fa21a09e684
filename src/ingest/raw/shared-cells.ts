/** Texts remembered of a column; a column of more of them, as of keys, is given up. */
const MOST_TEXTS = 5000;

/**
 * Gives cells that say the same as one above them in their column that one's text, so that a long file holds a word
 * once and not in every row.
 */
export function cellSharer(): (cells: readonly string[]) => readonly string[] {
  const columns: (Map<string, string> | null)[] = [];
  return (cells) =>
    cells.map((cell, column) => {
      const known = columns[column];
      if (known === null) return cell;
      if (known === undefined) {
        columns[column] = new Map([[cell, cell]]);
        return cell;
      }
      const same = known.get(cell);
      if (same !== undefined) return same;
      if (known.size < MOST_TEXTS) known.set(cell, cell);
      else columns[column] = null;
      return cell;
    });
}
