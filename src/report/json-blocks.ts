import type { Json } from './machine.ts';

type Members = { readonly [key: string]: Json | undefined };

const AT_ONCE = 512;

/** The members of an object as they stand in a text with indents, inside of so many objects and arrays. */
export function jsonMembers(object: Members, depth: number): string {
  const text = indented(object, depth);
  return text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')).trimEnd();
}

/**
 * An array of objects as it stands inside of so many objects and arrays, in blocks: the same text as in one piece,
 * which would be held several times over where there are many.
 */
export function* jsonArray<T>(
  items: readonly T[],
  toObject: (item: T) => Json,
  depth: number,
): Iterable<string> {
  yield '[';
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const text = indented(items.slice(from, from + AT_ONCE).map(toObject), depth);
    const lines = text.slice(text.lastIndexOf('\n', text.indexOf('{')), text.lastIndexOf('}') + 1);
    yield from === 0 ? lines : `,${lines}`;
  }
  yield items.length === 0 ? ']' : `\n${'  '.repeat(depth)}]`;
}

function indented(value: Json, depth: number): string {
  let nested = value;
  for (let level = 0; level < depth; level += 1) nested = [nested];
  return JSON.stringify(nested, null, 2);
}
