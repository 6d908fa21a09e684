/** The least and greatest value that a count may have, as far as is known. */
export interface Interval {
  least: number;
  greatest: number;
}
