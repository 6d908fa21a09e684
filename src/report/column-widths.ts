/** Longest line that a column of text asks for, and longest word that is not broken, in characters. */
const LINE = 42;
const WORD = 24;
const ROOM = 1.5;
/** Lines that a head may take: it stands once, while a name that is broken makes every row higher. */
const HEAD_LINES = 2;

/**
 * Shares a width out among the columns of a table, of which the first row is the head: first what the longest word of each needs, then by how much text
 * there is. `character` is the width of an average character.
 */
export function columnWidths(
  columns: number,
  cells: readonly (readonly string[])[],
  width: number,
  character: number,
): readonly number[] {
  const needs = Array.from({ length: columns }, (_, column) => {
    let line = 1;
    let word = 1;
    for (const [at, row] of cells.entries()) {
      const value = row[column] ?? '';
      line = Math.max(line, at === 0 ? Math.ceil(value.length / HEAD_LINES) : value.length);
      for (const one of value.split(' ')) word = Math.max(word, one.length);
    }
    const least = (Math.min(word, WORD) + ROOM) * character;
    return { least, wanted: Math.max(least, (Math.min(line, LINE) + ROOM) * character) };
  });
  const sum = (of: 'least' | 'wanted') => needs.reduce((total, need) => total + need[of], 0);
  const wanted = sum('wanted');
  const least = sum('least');
  if (wanted <= width) return needs.map((need) => (width * need.wanted) / wanted);
  if (least >= width) return needs.map((need) => (width * need.least) / least);
  return needs.map((need) => need.least + ((width - least) * (need.wanted - need.least)) / (wanted - least));
}
