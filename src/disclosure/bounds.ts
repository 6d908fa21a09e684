import type { Component } from './components.ts';
import type { System, Target } from './system.ts';

/** What is known of the variables by passing bounds through the sums: never too narrow, exact on a tree. */
export interface Bounds {
  /** Forgets what was learnt of a component and passes bounds through its sums anew. */
  reset(component: Component): void;
  /** Takes variables of a component for known; `moved` are those about which that tells something. */
  fix(
    component: Component,
    variables: readonly number[],
  ): { readonly moved: ReadonlySet<number>; readonly undo: () => void };
  /** Greatest less least value of a target, in whole numbers. */
  width(target: Target): number;
}

const NEAR = 1e-6;

/** Greatest less least, where a count is a whole number. */
export function wholeWidth(least: number, greatest: number): number {
  return Math.floor(greatest + NEAR) - Math.ceil(least - NEAR);
}

/** How much more than it is a hidden count may be taken for: enough for any question, and finite. */
export function roomAbove(minCell: number): number {
  return 50 * minCell + 100;
}

/** Bounds of all variables; those shown are what they are. */
export function boundsOf(system: System, minCell: number): Bounds {
  const lower = Float64Array.from(system.variables, ({ value }) => value);
  const upper = Float64Array.from(lower);
  const equationsWith: number[][] = system.variables.map(() => []);
  for (const [one, { variables }] of system.equations.entries())
    for (const variable of variables) equationsWith[variable]?.push(one);
  const waiting = new Uint8Array(system.equations.length);
  const at = (limits: Float64Array, variable: number) => limits[variable] ?? 0;

  /** Along the sums until nothing moves; where sums form rings, that may take ever smaller steps, and ends early. */
  function propagate(component: Component, queue: number[], note: (variable: number) => void): void {
    const most = component.tree ? Number.POSITIVE_INFINITY : queue.length + 12 * component.equations.length;
    for (const one of queue) waiting[one] = 1;
    for (let next = 0; next < queue.length; next += 1) {
      const one = queue[next] ?? 0;
      waiting[one] = 0;
      if (next >= most) continue;
      const { variables, signs } = system.equations[one] ?? { variables: [], signs: [] };
      let least = 0;
      let greatest = 0;
      for (let term = 0; term < variables.length; term += 1) {
        const variable = variables[term] ?? 0;
        const [a, b] = [at(lower, variable), at(upper, variable)];
        least += signs[term] === 1 ? a : -b;
        greatest += signs[term] === 1 ? b : -a;
      }
      for (let term = 0; term < variables.length; term += 1) {
        const variable = variables[term] ?? 0;
        const [a, b] = [at(lower, variable), at(upper, variable)];
        // the others lie in [least - own, greatest - own], and all sum to 0
        const [low, high] = signs[term] === 1 ? [b - greatest, a - least] : [least + b, greatest + a];
        if (low <= a && high >= b) continue;
        note(variable);
        const [c, d] = [Math.max(a, low), Math.min(b, high)];
        lower[variable] = c;
        upper[variable] = d;
        least += signs[term] === 1 ? c - a : b - d;
        greatest += signs[term] === 1 ? d - b : a - c;
        for (const other of equationsWith[variable] ?? [])
          if (waiting[other] === 0) {
            waiting[other] = 1;
            queue.push(other);
          }
      }
    }
  }

  return {
    reset(component) {
      for (const variable of component.variables) {
        const { value, floor } = system.variables[variable] ?? { value: 0, floor: 0 };
        lower[variable] = floor;
        upper[variable] = value + roomAbove(minCell);
      }
      propagate(component, [...component.equations].reverse(), () => {});
    },
    fix(component, variables) {
      const before: [number, number, number][] = [];
      const moved = new Set<number>();
      const note = (variable: number) => {
        before.push([variable, at(lower, variable), at(upper, variable)]);
        moved.add(variable);
      };
      const own = new Set<number>();
      for (const variable of variables) {
        note(variable);
        lower[variable] = upper[variable] = system.variables[variable]?.value ?? 0;
        for (const one of equationsWith[variable] ?? []) own.add(one);
      }
      propagate(component, [...own], note);
      return {
        moved,
        undo: () => {
          for (const [variable, least, greatest] of before.reverse()) {
            lower[variable] = least;
            upper[variable] = greatest;
          }
        },
      };
    },
    width(target) {
      let least = 0;
      let greatest = 0;
      for (const [term, variable] of target.variables.entries()) {
        const [a, b] = [at(lower, variable), at(upper, variable)];
        least += target.signs[term] === 1 ? a : -b;
        greatest += target.signs[term] === 1 ? b : -a;
      }
      return wholeWidth(least, greatest);
    },
  };
}
