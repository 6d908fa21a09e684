/** A stream of uniform numbers strictly between 0 and 1 (53 bits). */
export type Random = () => number;

/**
 * Seeded random numbers: the generator sfc32 (C. Doty-Humphrey, PractRand), its state filled from a string by a
 * multiplicative hash. The same seed gives the same stream on every machine. Not for secrets.
 */
export function createRandom(seed: string | number): Random {
  const next32 = hashStream(String(seed));
  let a = next32();
  let b = next32();
  let c = next32();
  let counter = 1;
  const draw = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let i = 0; i < 15; i++) draw();
  return () => {
    for (;;) {
      const value = ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992;
      if (value > 0) return value;
    }
  };
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
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
