import type { LinearModel, LinearSolver } from './solver.ts';
import type { System, Target } from './system.ts';

/** Hidden variables that hang together through sums, with what must not be learnt of them. */
export interface Component {
  readonly variables: readonly number[];
  readonly equations: readonly number[];
  readonly targets: readonly number[];
  /** no two sums share two hidden variables in a ring: then propagation of intervals is exact */
  readonly tree: boolean;
}

/** A target whose interval is too narrow, and whose knowledge of an own cell makes it so. */
export interface Unsafe {
  readonly target: number;
  readonly insider: number | null;
}

const NEAR = 1e-6;
const MOST_WITNESSES = 600;

/** Everything, or one component, of which some variables are shown by now. */
type Part = Pick<Component, 'variables' | 'equations' | 'targets'>;

/** Splits what is hidden into components. */
export function componentsOf(
  system: System,
  known: readonly boolean[],
  part: Part = {
    variables: [...system.variables.keys()],
    equations: [...system.equations.keys()],
    targets: [...system.targets.keys()],
  },
): readonly Component[] {
  const parent = new Map<number, number>();
  const above = (at: number) => parent.get(at) ?? at;
  const root = (at: number): number => {
    let top = at;
    while (above(top) !== top) top = above(top);
    for (let one = at; one !== top; ) {
      const next = above(one);
      parent.set(one, top);
      one = next;
    }
    return top;
  };
  const unite = (variables: readonly number[]) => {
    let first = -1;
    for (const variable of variables) {
      if (known[variable] === true) continue;
      if (first === -1) first = variable;
      else parent.set(root(variable), root(first));
    }
    return first;
  };
  for (const at of part.equations) unite(system.equations[at]?.variables ?? []);
  for (const at of part.targets) {
    const { variables } = system.targets[at] ?? { variables: [] };
    if (variables.length > 1) unite(variables);
  }
  const found = new Map<
    number,
    { variables: number[]; equations: number[]; targets: number[]; edges: number }
  >();
  const of = (variable: number) => {
    const top = root(variable);
    const own = found.get(top) ?? { variables: [], equations: [], targets: [], edges: 0 };
    found.set(top, own);
    return own;
  };
  for (const at of part.variables) if (known[at] !== true) of(at).variables.push(at);
  for (const at of part.equations) {
    const open = (system.equations[at]?.variables ?? []).filter((variable) => known[variable] !== true);
    const [first] = open;
    if (first === undefined) continue;
    const own = of(first);
    own.equations.push(at);
    own.edges += open.length;
  }
  for (const at of part.targets) {
    const first = system.targets[at]?.variables.find((variable) => known[variable] !== true);
    if (first !== undefined) of(first).targets.push(at);
  }
  return [...found.values()].map(({ edges, ...own }) => ({
    ...own,
    tree: edges === own.variables.length + own.equations.length - 1,
  }));
}

export interface Auditor {
  /** Targets of a component that are not safe while `fixed` are shown; at most one where `first`. */
  unsafe(component: Component, fixed: readonly number[], first: boolean): readonly Unsafe[];
  /** Drops witnesses in which these variables, shown from now on, have another value than they have. */
  learn(variables: readonly number[]): void;
  /** Linear programs solved and propagations made so far. */
  solves(): number;
  /** Lets go of the program kept for the component. */
  close(): void;
}

/**
 * The audit by the attacker's interval: the least and greatest value of each target that agrees with all that is
 * known. Bounds propagate through the sums first: they can only be too wide, and are exact on a tree. A solution that
 * was found for one target is a witness for others. What neither settles is two linear programs; whatever
 * ends in anything but an optimum is unsafe. Intervals are in whole numbers.
 */
export function auditor(
  system: System,
  known: () => readonly boolean[],
  minCell: number,
  solver: LinearSolver | null,
): Auditor {
  const truth = system.variables.map(({ value }) => value);
  const room = 50 * minCell + 100;
  let witnesses: Float64Array[] = [];
  /** for each target the two points that last showed it wide: most often they still do */
  const widest = new Map<number, readonly [Float64Array, Float64Array]>();
  let solves = 0;
  const sums = sumsOf(system);
  let kept: { readonly component: Component; readonly model: LinearModel } | null = null;

  const width = (least: number, greatest: number) => Math.floor(greatest + NEAR) - Math.ceil(least - NEAR);
  const sumAt = (target: Target, point: ArrayLike<number>) => {
    let sum = 0;
    for (let at = 0; at < target.variables.length; at += 1)
      sum += (target.signs[at] ?? 0) * (point[target.variables[at] ?? 0] ?? 0);
    return sum;
  };

  /** Bounds of the variables of a component, by variable; null where they contradict each other. */
  function bounds(component: Component, fixed: ReadonlySet<number>) {
    const shown = known();
    const lower = Float64Array.from(truth);
    const upper = Float64Array.from(truth);
    for (const variable of component.variables) {
      const { value, floor } = system.variables[variable] ?? { value: 0, floor: 0 };
      lower[variable] = fixed.has(variable) ? value : floor;
      upper[variable] = fixed.has(variable) ? value : value + room;
    }
    const at = (limits: Float64Array, variable: number) => limits[variable] ?? 0;
    const passes = component.tree ? 60 : 12;
    for (let pass = 0; pass < passes; pass += 1) {
      let moved = false;
      const order = pass % 2 === 0 ? [...component.equations].reverse() : component.equations;
      for (const one of order) {
        const equation = system.equations[one];
        if (equation === undefined) continue;
        let least = 0;
        let greatest = 0;
        for (let term = 0; term < equation.variables.length; term += 1) {
          const variable = equation.variables[term] ?? 0;
          const [a, b] = [at(lower, variable), at(upper, variable)];
          least += equation.signs[term] === 1 ? a : -b;
          greatest += equation.signs[term] === 1 ? b : -a;
        }
        for (let term = 0; term < equation.variables.length; term += 1) {
          const variable = equation.variables[term] ?? 0;
          if (shown[variable] === true) continue;
          const [a, b] = [at(lower, variable), at(upper, variable)];
          // the others lie in [least - own, greatest - own], and all sum to 0
          const [low, high] =
            equation.signs[term] === 1 ? [-(greatest - b), -(least - a)] : [least + b, greatest + a];
          if (low > a) {
            lower[variable] = low;
            moved = true;
          }
          if (high < b) {
            upper[variable] = high;
            moved = true;
          }
          if (low > a || high < b) {
            const [c, d] = [at(lower, variable), at(upper, variable)];
            least += equation.signs[term] === 1 ? c - a : b - d;
            greatest += equation.signs[term] === 1 ? d - b : a - c;
          }
        }
      }
      if (!moved) break;
    }
    return (target: Target): number => {
      let least = 0;
      let greatest = 0;
      for (const [term, variable] of target.variables.entries()) {
        const [a, b] = [at(lower, variable), at(upper, variable)];
        least += target.signs[term] === 1 ? a : -b;
        greatest += target.signs[term] === 1 ? b : -a;
      }
      return width(least, greatest);
    };
  }

  /** the variables that stand in one sum with a variable */
  function beside(variable: number): readonly number[] {
    return [...(sums.down.get(variable) ?? []), ...(sums.up.get(variable) ?? [])].flatMap(
      (at) => system.equations[at]?.variables ?? [],
    );
  }

  function modelOf(component: Component): LinearModel | null {
    if (solver === null) return null;
    if (kept?.component === component) return kept.model;
    kept?.model.dispose();
    const columns = new Map(component.variables.map((variable, column) => [variable, column]));
    const model = solver({
      lower: component.variables.map((variable) => system.variables[variable]?.floor ?? 0),
      upper: component.variables.map((variable) => (truth[variable] ?? 0) + room),
      rows: component.equations.flatMap((one) => {
        const equation = system.equations[one];
        if (equation === undefined) return [];
        let total = 0;
        const own: number[] = [];
        const signs: number[] = [];
        for (const [term, variable] of equation.variables.entries()) {
          const column = columns.get(variable);
          if (column === undefined) total -= (equation.signs[term] ?? 0) * (truth[variable] ?? 0);
          else {
            own.push(column);
            signs.push(equation.signs[term] ?? 0);
          }
        }
        return [{ columns: own, signs, total }];
      }),
    });
    kept = { component, model };
    return model;
  }

  function unsafe(component: Component, fixedNow: readonly number[], first: boolean): readonly Unsafe[] {
    const shown = known();
    const found: Unsafe[] = [];
    const columns = new Map(component.variables.map((variable, column) => [variable, column]));
    const hold = (variables: ReadonlySet<number>, free: boolean) => {
      const model = kept?.component === component ? kept.model : null;
      for (const variable of variables) {
        const value = truth[variable] ?? 0;
        const column = columns.get(variable);
        if (column === undefined || model === null) continue;
        if (free) model.bound(column, system.variables[variable]?.floor ?? 0, value + room);
        else model.bound(column, value, value);
      }
    };
    const as = (point: Float64Array, one: number) => Math.abs((point[one] ?? 0) - (truth[one] ?? 0)) < NEAR;
    const usable = witnesses.filter((point) => fixedNow.every((one) => as(point, one)));

    /** whether every one of the targets is safe with these variables known; what is not is told */
    const check = (
      fixed: ReadonlySet<number>,
      targets: readonly number[],
      insider: number | null,
    ): boolean => {
      const open = targets.filter((at) => {
        const target = system.targets[at];
        if (target === undefined) return false;
        const hidden = target.variables.some((one) => shown[one] !== true && !fixed.has(one));
        return hidden || (target.variables.length > 1 && target.small);
      });
      if (open.length === 0) return true;
      let outer: ((target: Target) => number) | null = null;
      const points = insider === null ? usable : usable.filter((point) => as(point, insider));
      const valid = new Set(points);
      let held = false;
      const narrow = (at: number): boolean => {
        const target = system.targets[at];
        if (target === undefined) return false;
        let [least, greatest] = [target.value, target.value];
        let ends: readonly [Float64Array, Float64Array] | null = null;
        const see = (point: Float64Array) => {
          const sum = sumAt(target, point);
          if (sum < least) {
            least = sum;
            ends = [point, ends?.[1] ?? point];
          }
          if (sum > greatest) {
            greatest = sum;
            ends = [ends?.[0] ?? point, point];
          }
        };
        const wide = (): boolean => {
          if (width(least, greatest) < minCell) return false;
          if (ends !== null) widest.set(at, ends);
          return true;
        };
        for (const point of widest.get(at) ?? []) if (valid.has(point)) see(point);
        if (wide()) return false;
        for (const point of points) {
          see(point);
          if (wide()) return false;
        }
        if (outer === null) solves += 1;
        outer ??= bounds(component, fixed);
        if (outer(target) < minCell) return true;
        if (component.tree && target.variables.length === 1) return false;
        // of insiders in tables with a second dimension, what propagation alone can tell
        if (insider !== null && !component.tree) return false;
        const model = modelOf(component);
        if (model === null) return true;
        if (!held) hold(fixed, false);
        held = true;
        const own = target.variables.flatMap((one, term) => {
          const column = columns.get(one);
          return column === undefined ? [] : [{ column, sign: target.signs[term] ?? 0 }];
        });
        for (const direction of [1, -1]) {
          const solved = model.greatest(
            own.map(({ column }) => column),
            own.map(({ sign }) => sign * direction),
          );
          if (solved === null) return true;
          const point = Float64Array.from(truth);
          for (const [column, variable] of component.variables.entries())
            point[variable] = solved[column] ?? 0;
          solves += 1;
          if (witnesses.length < MOST_WITNESSES) {
            witnesses.push(point);
            if (points !== usable) usable.push(point);
          }
          points.push(point);
          valid.add(point);
          see(point);
          if (wide()) return false;
        }
        return true;
      };
      try {
        for (const at of open) {
          if (!narrow(at)) continue;
          found.push({ target: at, insider });
          if (first) return false;
        }
      } finally {
        if (held) hold(fixed, true);
      }
      return true;
    };

    const fixed = new Set(fixedNow);
    // what stands nearest to the variables shown now fails first
    const near = new Set(fixedNow.flatMap((one) => beside(one)));
    const touches = (at: number) => system.targets[at]?.variables.some((one) => near.has(one)) === true;
    const nearest = near.size === 0 ? [] : component.targets.filter(touches);
    if (!check(fixed, nearest, null)) return found;
    if (
      !check(
        fixed,
        near.size === 0 ? component.targets : component.targets.filter((at) => !touches(at)),
        null,
      )
    )
      return found;
    const already = new Set(found.map(({ target }) => target));
    const singles = component.variables.filter((one) => {
      const variable = system.variables[one];
      return variable?.value === 1 && !variable.rest && !fixed.has(one);
    });
    for (const single of singles) {
      const own = sameChild(system, sums, single);
      const others = component.targets.filter((at) => {
        const target = system.targets[at];
        if (target?.small !== true || already.has(at)) return false;
        return target.variables.some((one, term) => target.signs[term] === 1 && !own.has(one));
      });
      const before = found.length;
      if (!check(new Set([...fixed, single]), others, single)) return found;
      for (const one of found.slice(before)) already.add(one.target);
    }
    return found;
  }

  return {
    unsafe,
    learn(variables) {
      witnesses = witnesses.filter((point) =>
        variables.every((one) => Math.abs((point[one] ?? 0) - (truth[one] ?? 0)) < NEAR),
      );
    },
    solves: () => solves,
    close() {
      kept?.model.dispose();
      kept = null;
    },
  };
}

interface Sums {
  /** equations by their whole, and by each of their parts */
  readonly down: ReadonlyMap<number, readonly number[]>;
  readonly up: ReadonlyMap<number, readonly number[]>;
}

function sumsOf(system: System): Sums {
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
  return { down, up };
}

/** Counts of a single child: parts of a count of 1, and wholes that are 1, are of the same child. */
function sameChild(system: System, sums: Sums, single: number): ReadonlySet<number> {
  const own = new Set([single]);
  for (const variable of own) {
    for (const at of sums.down.get(variable) ?? [])
      for (const part of system.equations[at]?.variables.slice(1) ?? []) own.add(part);
    for (const at of sums.up.get(variable) ?? []) {
      const whole = system.equations[at]?.variables[0];
      if (
        whole !== undefined &&
        system.variables[variable]?.value === 1 &&
        system.variables[whole]?.value === 1
      )
        own.add(whole);
    }
  }
  return own;
}
