/** Checks of arguments. Each throws a RangeError that says what was expected; nothing here repairs a value. */

const told = (value: unknown): string => (typeof value === 'number' ? String(value) : `a ${typeof value}`);

export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, got ${told(level)}`);
}

export function requireFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${told(value)}`);
}

export function requireNonNegative(value: number, name: string): void {
  if (!(Number.isFinite(value) && value >= 0)) {
    throw new RangeError(`${name} must be a finite number of at least 0, got ${told(value)}`);
  }
}

export function requirePositive(value: number, name: string): void {
  if (!(Number.isFinite(value) && value > 0)) {
    throw new RangeError(`${name} must be a finite number above 0, got ${told(value)}`);
  }
}

export function requireFraction(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie in 0..1, got ${told(value)}`);
}

/** Events out of trials: both whole, 0 <= x <= n, n >= 1. */
export function requireCounts(x: number, n: number, nameX = 'x', nameN = 'n'): void {
  requireWhole(n, nameN);
  if (n < 1) throw new RangeError(`${nameN} must be at least 1, got ${told(n)}`);
  requireWhole(x, nameX);
  if (x > n) throw new RangeError(`${nameX} must be at most ${nameN}, got ${told(x)} of ${told(n)}`);
}

export function requireWhole(value: number, name: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} must be a whole number of at least 0, got ${told(value)}`);
  }
}

export function requireSameLength(
  first: readonly unknown[],
  second: readonly unknown[],
  names: string,
): void {
  if (first.length !== second.length) {
    throw new RangeError(`${names} must have the same length, got ${first.length} and ${second.length}`);
  }
}

export function requireSome(values: readonly unknown[], name: string, atLeast = 1): void {
  if (values.length < atLeast) {
    throw new RangeError(`${name} must have at least ${atLeast} element(s), got ${values.length}`);
  }
}
