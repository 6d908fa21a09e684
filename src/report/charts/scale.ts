/** Coordinates to a tenth, so that the same figures give the same bytes everywhere. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Round numbers from `low` to `high`, about `wanted` of them. */
export function ticks(low: number, high: number, wanted: number): readonly number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** Decimals that tell ticks apart. */
export function tickDigits(values: readonly number[]): number {
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  return step >= 1 && Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
}

/** A value as it is printed: what prints alike is coloured alike. */
export function asPrinted(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * Limits of at most five classes of equal width on round numbers over the values shown, none finer than the values
 * are printed. Nothing but values that are printed enters, so that a limit tells nothing of a hidden one.
 */
export function classLimits(values: readonly number[], digits: number): readonly number[] {
  if (values.length === 0) return [0, 1];
  const printed = values.map((value) => asPrinted(value, digits));
  const low = Math.min(...printed);
  const high = Math.max(...printed);
  if (low === high) return [low, high];
  const inner = ticks(low, high, 5).filter(
    (one) => one > low && one < high && Math.abs(one - asPrinted(one, digits)) < 1e-9,
  );
  const spaced = inner.length > 4 ? inner.filter((_, at) => at % 2 === 0) : inner;
  return [low, ...spaced, high];
}

/** The class of a value as printed, 1 to 5, of limits as `classLimits` gives them. */
export function classOf(value: number, limits: readonly number[]): number {
  const inner = limits.slice(1, -1);
  const at = inner.filter((limit) => value >= limit).length;
  return inner.length === 0 ? 3 : 1 + Math.round((at / inner.length) * 4);
}
