/**
 * Sum that does not depend on the order of its terms: sorted, then added with Neumaier's compensation. Keeps results the
 * same to the last bit on shuffled rows.
 */
export function orderFreeSum(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  let lost = 0;
  for (const value of sorted) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
