/** A stream of uniform numbers strictly between 0 and 1 (53 bits). */
export type Random = () => number;

/**
 * Seeded random numbers: the generator sfc32 (C. Doty-Humphrey, PractRand), its state filled from a string by a
 * multiplicative hash. The same seed gives the same stream on every machine. Not for secrets.
 */
export function createRandom(seed: string | number): Random {
  const fill = generator(seed);
  const numbers = new Float64Array(BLOCK);
  let [at, end] = [0, 0];
  return () => {
    while (at === end) [at, end] = [0, fill(numbers, 0)];
    return numbers[at++] ?? 0;
  };
}

/** The numbers of a seed, kept so that they can be read again from the start at a fraction of what making them costs. */
export interface Tape {
  numbers: Float64Array;
  /** so many are made */
  length: number;
  /** so many are read; 0 reads from the start again */
  at: number;
  readonly fill: Fill;
}

/** Room for `size` numbers at first; more are made where more are read. */
export function createTape(seed: string | number, size: number): Tape {
  return { numbers: new Float64Array(Math.max(size, BLOCK)), length: 0, at: 0, fill: generator(seed) };
}

function next(tape: Tape): number {
  while (tape.at === tape.length) {
    if (tape.numbers.length < tape.length + BLOCK) {
      const longer = new Float64Array(2 * tape.numbers.length);
      longer.set(tape.numbers);
      tape.numbers = longer;
    }
    tape.length = tape.fill(tape.numbers, tape.length);
  }
  return tape.numbers[tape.at++] ?? 0;
}

/** Puts the next numbers of a stream after the first `length`, a block at most; the length then. */
type Fill = (numbers: Float64Array, length: number) => number;

/** Numbers are made so many at a time: in a tight loop the generator costs a fraction. */
const BLOCK = 64;

function generator(seed: string | number): Fill {
  const next32 = hashStream(String(seed));
  const state = Uint32Array.of(next32(), next32(), next32(), 1);
  sfc32(state, new Uint32Array(15));
  const halves = new Uint32Array(2 * BLOCK);
  return (numbers, length) => {
    sfc32(state, halves);
    let end = length;
    for (let at = 0; at < halves.length; at += 2) {
      const value = (((halves[at] ?? 0) >>> 5) * 67108864 + ((halves[at + 1] ?? 0) >>> 6)) / 9007199254740992;
      if (value > 0) numbers[end++] = value;
    }
    return end;
  };
}

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
function randomNormal(tape: Tape): number {
  for (;;) {
    const u = 2 * next(tape) - 1;
    const v = 2 * next(tape) - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** What the numbers of one Gamma distribution have in common. */
export interface Gamma {
  readonly d: number;
  readonly c: number;
  /** of a shape below 1, which is drawn with one more and brought down; 0: of none */
  readonly power: number;
}

/** Of shape > 0 and scale 1. */
export function gammaOf(shape: number): Gamma {
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  return { d, c: 1 / Math.sqrt(9 * d), power: shape < 1 ? 1 / shape : 0 };
}

/** The next Gamma number (Marsaglia and Tsang 2000). */
export function randomGamma(tape: Tape, { d, c, power }: Gamma): number {
  for (;;) {
    const x = randomNormal(tape);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v <= 0) continue;
    const u = next(tape);
    // where the first holds, so does the second
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return power === 0 ? d * v : d * v * next(tape) ** power;
  }
}
