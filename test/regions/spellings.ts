/** Ten ways a name is met in files. The title is put before the bare name of a place. */
export const SPELLINGS: readonly (readonly [string, (name: string, title: string) => string])[] = [
  ['as printed', (name) => name],
  ['capitals', (name) => name.toUpperCase()],
  ['small letters', (name) => name.toLowerCase()],
  ['with a title', (name, title) => `${title} ${name}`],
  ['with a short title', (name, title) => `${SHORT[title] ?? title} ${name}`],
  ['letters apart', (name) => [...name.replace(/\s+/g, '')].join(' ')],
  ['spaces and no-break spaces', (name) => `  ${name.replaceAll(' ', '\u00a0 ')}\u200b `],
  ['without spaces', (name) => name.replace(/\s+/g, '')],
  ['hyphens', (name) => name.replaceAll(' ', '-')],
  ['points behind', (name, title) => `${title}. ${name}.`],
];

const SHORT: Readonly<Record<string, string>> = {
  Kabupaten: 'KAB.',
  Kota: 'KOTA ADM.',
  Desa: 'Ds.',
  Kelurahan: 'Kel.',
  Kecamatan: 'Kec.',
};

/** A small seeded generator: the same run every time. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many of the items, without repeats. */
export function sample<T>(items: readonly T[], count: number, next: () => number): readonly T[] {
  const left = [...items];
  for (let at = 0; at < Math.min(count, left.length); at += 1) {
    const other = at + Math.floor(next() * (left.length - at));
    [left[at], left[other]] = [left[other]!, left[at]!];
  }
  return left.slice(0, count);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A name with so many letters put in, left out, changed or swapped with their neighbour; spaces are left alone. */
export function typo(name: string, edits: number, next: () => number): string {
  let text = name;
  for (let edit = 0; edit < edits; edit += 1) {
    const places = [...text].flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : []));
    const at = places[Math.floor(next() * places.length)] ?? 0;
    const letter = LETTERS[Math.floor(next() * 26)] ?? 'x';
    const kind = Math.floor(next() * 4);
    if (kind === 0) text = text.slice(0, at) + letter + text.slice(at);
    else if (kind === 1 && places.length > 2) text = text.slice(0, at) + text.slice(at + 1);
    else if (kind === 2 && /[a-z]/i.test(text[at + 1] ?? '')) {
      text = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    } else text = text.slice(0, at) + letter + text.slice(at + 1);
  }
  return text;
}
