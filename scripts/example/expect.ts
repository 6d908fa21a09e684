/** Stops the generator where a planned count was not met. */
export function expectCount(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`example set: ${what} must be ${expected}, but is ${actual}`);
}

export function expectTrue(what: string, holds: boolean): void {
  if (!holds) throw new Error(`example set: ${what} does not hold`);
}
