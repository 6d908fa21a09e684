/**
 * Sum that does not depend on the order of its terms: sorted, then added with Neumaier's compensation. Keeps results the
 * same to the last bit on shuffled rows.
 */
export function orderFreeSum(values: Iterable<number>): number {
  const all = Float64Array.from(values);
  const whole = wholeSum(all);
  if (whole !== null) return whole;
  const sorted = all.sort();
  let sum = 0;
  let lost = 0;
  for (const value of sorted) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Counts add up exactly in any order; null where a value is no whole number, or they pass what is exact. */
function wholeSum(values: Float64Array): number | null {
  let sum = 0;
  let size = 0;
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    sum += value;
    size += Math.abs(value);
  }
  return size <= Number.MAX_SAFE_INTEGER ? sum : null;
}
