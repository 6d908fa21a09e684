import loadHighs from 'highs';

/** What a published row says: a count, or that it is hidden (null). */
export interface Printed {
  readonly set: string;
  readonly place: string;
  readonly value: number | null;
  /** whether a hidden count is known not to be zero */
  readonly positive?: boolean;
  /** what a count without a value may be, where that is known */
  readonly range?: readonly [number, number];
}

/** Who knows how sets lie in each other: the parts of a set that do not overlap, and so leave a rest. */
export interface Knowledge {
  readonly printed: readonly Printed[];
  /** groups of sets inside a set that do not overlap; `exact`: and are all of it */
  readonly parts: readonly {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly exact?: boolean;
  }[];
  readonly parentOf: (place: string, places: readonly string[]) => string | null;
}

/** The least and greatest value of a count, of a set less its parts, or of the difference of two. */
export type Question = readonly { readonly set: string; readonly place: string; readonly sign: 1 | -1 }[];

/**
 * An attacker with nothing but what was published: one linear program written as text, solved anew for each question.
 * Shares no code with what protects.
 */
export async function attacker({ printed, parts, parentOf }: Knowledge) {
  const module = loadHighs as unknown as (typeof loadHighs)['default'];
  const highs = await module();
  const names = new Map<string, string>();
  const name = (set: string, place: string) => {
    const key = `${set}|${place}`;
    const known = names.get(key) ?? `x${names.size}`;
    names.set(key, known);
    return known;
  };
  const bySet = new Map<string, string[]>();
  for (const { set, place } of printed) bySet.set(set, [...(bySet.get(set) ?? []), place]);
  const rows: string[] = [];
  for (const [set, places] of bySet) {
    const children = new Map<string, string[]>();
    for (const place of places) {
      const parent = parentOf(place, places);
      if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), place]);
    }
    for (const [parent, own] of children)
      rows.push(`${name(set, parent)} - ${own.map((place) => name(set, place)).join(' - ')} = 0`);
  }
  for (const { whole, parts: own, exact } of parts)
    for (const place of bySet.get(whole) ?? [])
      rows.push(
        `${name(whole, place)} - ${own.map((part) => name(part, place)).join(' - ')} ${exact === true ? '=' : '>='} 0`,
      );
  const bounds = printed.map(({ set, place, value, positive, range }) => {
    const [least, greatest] = range ?? [positive === true ? 1 : 0, 100000];
    return value === null
      ? `${least} <= ${name(set, place)} <= ${greatest}`
      : `${name(set, place)} = ${value}`;
  });
  const solve = (goal: 'Maximize' | 'Minimize', question: Question): number => {
    const terms = question
      .map(({ set, place, sign }) => `${sign === 1 ? '+' : '-'} ${name(set, place)}`)
      .join(' ');
    const text = `${goal}\n obj: ${terms}\nSubject To\n${rows.map((row, at) => ` c${at}: ${row}`).join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
    const found = highs.solve(text, { output_flag: false });
    if (found.Status !== 'Optimal') throw new Error(`the attacker's program is ${found.Status}`);
    return found.ObjectiveValue;
  };
  return (question: Question) =>
    Math.floor(solve('Maximize', question) + 1e-6) - Math.ceil(solve('Minimize', question) - 1e-6);
}
