/** A stream of uniform numbers strictly between 0 and 1 (53 bits). */
export type Random = () => number;

/**
 * Seeded random numbers: the generator sfc32 (C. Doty-Humphrey, PractRand), its state filled from a string by a
 * multiplicative hash. The same seed gives the same stream on every machine. Not for secrets.
 */
export function createRandom(seed: string | number): Random {
  const next32 = hashStream(String(seed));
  const state = Uint32Array.of(next32(), next32(), next32(), 1);
  sfc32(state, new Uint32Array(15));
  const halves = new Uint32Array(2 * BLOCK);
  let at = halves.length;
  return () => {
    for (;;) {
      if (at === halves.length) {
        sfc32(state, halves);
        at = 0;
      }
      const value = (((halves[at] ?? 0) >>> 5) * 67108864 + ((halves[at + 1] ?? 0) >>> 6)) / 9007199254740992;
      at += 2;
      if (value > 0) return value;
    }
  };
}

/** Numbers are made so many at a time: in a tight loop the generator costs a fraction. */
const BLOCK = 64;

/** The next numbers of 32 bits; the state goes on. */
function sfc32(state: Uint32Array, out: Uint32Array): void {
  let [a = 0, b = 0, c = 0, counter = 0] = state;
  for (let i = 0; i < out.length; i++) {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    out[i] = sum;
  }
  state.set([a, b, c, counter]);
}

function hashStream(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

/** Standard normal number (Marsaglia's polar method). */
function randomNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** Gamma number with shape > 0 and scale 1 (Marsaglia and Tsang 2000). */
export function randomGamma(random: Random, shape: number): number {
  if (shape < 1) return randomGamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = randomNormal(random);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v <= 0) continue;
    const u = random();
    // where the first holds, so does the second
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v;
  }
}
