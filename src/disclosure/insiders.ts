import type { System, Target } from './system.ts';

/** Who knows an own cell: a count of 1 is of one child. */
export interface Insiders {
  /** hidden counts of 1 among these variables */
  among(variables: Iterable<number>): readonly number[];
  /** whether a target tells the one child of a count of 1 something about others */
  tells(single: number, target: Target): boolean;
}

export function insidersOf(system: System): Insiders {
  const down = new Map<number, number[]>();
  const up = new Map<number, number[]>();
  const put = (map: Map<number, number[]>, key: number, equation: number) => {
    const own = map.get(key);
    if (own === undefined) map.set(key, [equation]);
    else own.push(equation);
  };
  for (const [at, { variables }] of system.equations.entries()) {
    const [whole = 0, ...parts] = variables;
    put(down, whole, at);
    for (const part of parts) put(up, part, at);
  }
  const same = new Map<number, ReadonlySet<number>>();
  /** Counts of a single child: parts of a count of 1, and wholes that are 1, are of the same child. */
  const sameChild = (single: number): ReadonlySet<number> => {
    const done = same.get(single);
    if (done !== undefined) return done;
    const own = new Set([single]);
    for (const variable of own) {
      for (const at of down.get(variable) ?? [])
        for (const part of system.equations[at]?.variables.slice(1) ?? []) own.add(part);
      for (const at of up.get(variable) ?? []) {
        const whole = system.equations[at]?.variables[0];
        if (
          whole !== undefined &&
          system.variables[variable]?.value === 1 &&
          system.variables[whole]?.value === 1
        )
          own.add(whole);
      }
    }
    same.set(single, own);
    return own;
  };
  return {
    among: (variables) =>
      [...variables].filter((one) => {
        const variable = system.variables[one];
        return variable?.value === 1 && !variable.rest;
      }),
    tells(single, target) {
      if (!target.small) return false;
      const own = sameChild(single);
      return target.variables.some((one, term) => target.signs[term] === 1 && !own.has(one));
    },
  };
}
