/** A unit drawn into a sample, with what estimation needs. */
export interface SampledUnit {
  readonly key: string;
  /** Probability with which the design includes the unit. */
  readonly probability: number;
  /** Design weight, 1/probability. */
  readonly weight: number;
  /** Included whatever the random start, because of its size. */
  readonly certainty: boolean;
}

/** A drawn sample, in order of the keys, with the seed (and for systematic sampling the start) that reproduces it. */
export interface Sample {
  readonly method: 'simple-random' | 'stratified-random' | 'pps-systematic';
  readonly seed: string | number;
  readonly start: number | null;
  readonly units: readonly SampledUnit[];
}

/** Order of keys by code unit, the same everywhere. */
export const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

export function requireUnique(keys: readonly string[]): void {
  if (new Set(keys).size !== keys.length) throw new RangeError('keys must be unique, got one twice');
}
