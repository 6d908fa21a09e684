import type { System } from './system.ts';

/** A table that agrees with all that is printed: by how much which hidden counts differ from what they are. */
export type Table = ReadonlyMap<number, number>;

const MOST_TRIES = 80;
const MOST_CHOICES = 5;

interface Move {
  readonly variable: number;
  readonly by: number;
}

/**
 * Looks for a table in which one hidden count differs by an amount: a sum that this unbalances is put right by others
 * of its hidden counts, the sum with the fewest of them first, a count that stands in few other sums first. It gives
 * up early, and then nothing is said.
 *
 * @param known whether a variable is known, as it stands at each call
 * @param most the most by which a count may grow
 */
export function balancer(
  system: System,
  known: (variable: number) => boolean,
  most: number,
): (variable: number, amount: number) => Table | null {
  const equationsWith: { readonly equation: number; readonly sign: number }[][] = system.variables.map(
    () => [],
  );
  for (const [equation, { variables, signs }] of system.equations.entries())
    for (const [term, variable] of variables.entries())
      equationsWith[variable]?.push({ equation, sign: signs[term] ?? 0 });
  const degree = (one: number) => equationsWith[one]?.length ?? 0;
  const roomBelow = (one: number) => {
    const { value, floor } = system.variables[one] ?? { value: 0, floor: 0 };
    return value - floor;
  };
  const ordered = new Map<number, readonly { readonly variable: number; readonly sign: number }[]>();
  /** Terms of a sum in the order in which they are tried; counts of a single child stay, for the child knows them. */
  const termsOf = (equation: number) => {
    const done = ordered.get(equation);
    if (done !== undefined) return done;
    const { variables, signs } = system.equations[equation] ?? { variables: [], signs: [] };
    const made = variables
      .map((variable, term) => ({ variable, sign: signs[term] ?? 0 }))
      .filter(({ variable }) => {
        const own = system.variables[variable];
        return own !== undefined && (own.rest || own.value !== 1);
      })
      .sort(
        (a, b) =>
          degree(a.variable) - degree(b.variable) ||
          roomBelow(b.variable) - roomBelow(a.variable) ||
          a.variable - b.variable,
      );
    ordered.set(equation, made);
    return made;
  };

  return (start, amount) => {
    if (amount > most || -amount > roomBelow(start)) return null;
    const table = new Map<number, number>();
    const open = new Map<number, number>();
    let tries = 0;
    const unbalance = (variable: number, by: number) => {
      for (const { equation, sign } of equationsWith[variable] ?? []) {
        const off = (open.get(equation) ?? 0) + sign * by;
        if (off === 0) open.delete(equation);
        else open.set(equation, off);
      }
    };
    const move = ({ variable, by }: Move) => {
      table.set(variable, by);
      unbalance(variable, by);
    };
    const takeBack = ({ variable, by }: Move) => {
      table.delete(variable);
      unbalance(variable, -by);
    };
    /** hidden counts that can put a sum right, or null where all of them are not enough */
    const helpers = (equation: number, off: number): readonly Move[] | null => {
      const found: Move[] = [];
      let enough = 0;
      for (const { variable, sign } of termsOf(equation)) {
        if (known(variable) || table.has(variable)) continue;
        const wanted = -off / sign;
        const room = wanted > 0 ? most : roomBelow(variable);
        if (room <= 0) continue;
        enough += room;
        found.push({ variable, by: Math.sign(wanted) * Math.min(room, Math.abs(wanted)) });
      }
      return enough < Math.abs(off) ? null : found;
    };
    const settle = (): boolean => {
      let size = 0;
      let best: readonly Move[] | null = null;
      for (const [equation, off] of open) {
        const found = helpers(equation, off);
        if (found === null) return false;
        if (best !== null && found.length >= best.length) continue;
        [size, best] = [Math.abs(off), found];
      }
      if (best === null) return true;
      const alone = best.filter(({ by }) => Math.abs(by) === size);
      const parts = best
        .filter(({ by }) => Math.abs(by) < size)
        .sort((a, b) => degree(a.variable) - degree(b.variable) || Math.abs(b.by) - Math.abs(a.by));
      for (const one of [...alone, ...parts].slice(0, MOST_CHOICES)) {
        if (tries >= MOST_TRIES) return false;
        tries += 1;
        move(one);
        if (settle()) return true;
        takeBack(one);
      }
      return false;
    };
    move({ variable: start, by: amount });
    return settle() ? table : null;
  };
}
