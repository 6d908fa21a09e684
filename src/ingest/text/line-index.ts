/** The physical lines of records counted from 0, kept where a record does not follow the one above on the next line. */
export interface LineIndex {
  /** `count` records on lines of their own, the first on `line` */
  add(line: number, count?: number): void;
  readonly size: number;
  lineOf(record: number): number;
}

export function createLineIndex(): LineIndex {
  const records: number[] = [];
  const offsets: number[] = [];
  let count = 0;
  let offset = Number.NaN;
  return {
    get size() {
      return count;
    },
    add(line, added = 1) {
      if (line - count !== offset) {
        offset = line - count;
        records.push(count);
        offsets.push(offset);
      }
      count += added;
    },
    lineOf(record) {
      if (record < 0 || record >= count) return 0;
      let low = 0;
      let high = records.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((records[middle] ?? 0) <= record) low = middle;
        else high = middle - 1;
      }
      return record + (offsets[low] ?? 0);
    },
  };
}
