/** A function's value and slope at a point. */
interface Slope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Root of a monotone function by Newton's method kept inside a bracket; a step that leaves the bracket or hardly
 * narrows it is replaced by bisection. `f(lower)` and `f(upper)` must have opposite signs; they are not evaluated.
 */
export function newtonInBracket(
  f: (u: number) => Slope,
  lower: number,
  upper: number,
  start: number,
  increasing: boolean,
): number {
  let low = lower;
  let high = upper;
  let u = start > low && start < high ? start : (low + high) / 2;
  let previous = high - low;
  for (let i = 0; i < 300; i++) {
    const { value, slope } = f(u);
    if (value === 0) return u;
    if (value < 0 === increasing) low = u;
    else high = u;
    let next = u - value / slope;
    if (!(next > low && next < high) || Math.abs(next - u) > previous) next = (low + high) / 2;
    const step = Math.abs(next - u);
    previous = Math.max(step, (high - low) / 2);
    u = next;
    if (step <= 1e-15 * Math.max(1, Math.abs(u))) return u;
  }
  return u;
}

/**
 * Root of a monotone function in a bracket, without derivative (Ridders' method with bisection as safeguard). Returns the
 * end of the bracket where the function is nearer to zero when the signs do not differ.
 */
export function rootInBracket(f: (u: number) => number, lower: number, upper: number): number {
  let low = lower;
  let high = upper;
  let fLow = f(low);
  let fHigh = f(high);
  if (fLow === 0) return low;
  if (fHigh === 0) return high;
  if (fLow > 0 === fHigh > 0) return Math.abs(fLow) < Math.abs(fHigh) ? low : high;
  for (let i = 0; i < 400; i++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    const fMiddle = f(middle);
    if (fMiddle === 0) return middle;
    const root = Math.sqrt(fMiddle * fMiddle - fLow * fHigh);
    const guess = middle + ((middle - low) * (fLow >= fHigh ? 1 : -1) * fMiddle) / root;
    const points =
      Number.isFinite(guess) && guess > low && guess < high && guess !== middle
        ? [middle, guess].sort((a, b) => a - b)
        : [middle];
    for (const point of points) {
      if (!(point > low && point < high)) continue;
      const fPoint = point === middle ? fMiddle : f(point);
      if (fPoint === 0) return point;
      if (fPoint > 0 === fLow > 0) {
        low = point;
        fLow = fPoint;
      } else {
        high = point;
        fHigh = fPoint;
        break;
      }
    }
    if (high - low <= 2e-16 * Math.max(Math.abs(low), Math.abs(high))) break;
  }
  return Math.abs(fLow) < Math.abs(fHigh) ? low : high;
}
