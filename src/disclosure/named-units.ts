/**
 * Whether a number of units that share something about children may be told where the units themselves are named: none
 * of them, or so many that have it and so many that have not that no name stands out. All of them would mark each.
 */
export function tellableAmongNamed(having: number, named: number, minCell: number): boolean {
  return having === 0 || (having >= minCell && named - having >= minCell);
}
