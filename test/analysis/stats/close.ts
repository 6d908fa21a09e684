import { expect } from 'vitest';

/** Relative error of a number against its reference; absolute where the reference is 0. */
export function relativeError(got: number, expected: number): number {
  if (got === expected) return 0;
  return expected === 0 ? Math.abs(got) : Math.abs(got / expected - 1);
}

/** Expects each number to agree with its reference to the stated relative error, 1e-9 by default. */
export function expectClose(got: readonly number[], expected: readonly number[], tolerance = 1e-9): void {
  expect(got).toHaveLength(expected.length);
  got.forEach((value, i) => {
    const error = relativeError(value, expected[i] ?? Number.NaN);
    expect(error, `number ${i}: got ${value}, expected ${expected[i]}`).toBeLessThanOrEqual(tolerance);
  });
}
