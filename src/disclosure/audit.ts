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
  const equationsWith: number[][] = system.variables.map(() => []);
  for (const [one, { variables }] of system.equations.entries())
    for (const variable of variables) equationsWith[variable]?.push(one);
  let kept: { readonly component: Component; readonly model: LinearModel } | null = null;

  const width = (least: number, greatest: number) => Math.floor(greatest + NEAR) - Math.ceil(least - NEAR);
  const sumAt = (target: Target, point: ArrayLike<number>) => {
    let sum = 0;
    for (let at = 0; at < target.variables.length; at += 1)
      sum += (target.signs[at] ?? 0) * (point[target.variables[at] ?? 0] ?? 0);
    return sum;
  };

  /** bounds of all variables; of those of `bounded` narrowed along the sums, of others what they are */
  const lower = Float64Array.from(truth);
  const upper = Float64Array.from(truth);
  let bounded: Component | null = null;
  const waiting = new Uint8Array(system.equations.length);
  const at = (limits: Float64Array, variable: number) => limits[variable] ?? 0;

  /** Bounds of a component while nothing more is known; kept until another component is asked for. */
  function bound(component: Component): void {
    if (bounded === component) return;
    for (const variable of bounded?.variables ?? []) lower[variable] = upper[variable] = truth[variable] ?? 0;
    for (const variable of component.variables) {
      const { value, floor } = system.variables[variable] ?? { value: 0, floor: 0 };
      lower[variable] = floor;
      upper[variable] = value + room;
    }
    bounded = component;
    propagate(component, [...component.equations].reverse(), () => {});
  }

  /** Narrows the bounds further by what these variables are; calling the answer takes it back. */
  function boundWith(component: Component, fixed: Iterable<number>): () => void {
    bound(component);
    const moved: [number, number, number][] = [];
    const note = (variable: number) => moved.push([variable, at(lower, variable), at(upper, variable)]);
    const own = new Set<number>();
    for (const variable of fixed) {
      note(variable);
      lower[variable] = upper[variable] = truth[variable] ?? 0;
      for (const one of equationsWith[variable] ?? []) own.add(one);
    }
    propagate(component, [...own], note);
    return () => {
      for (const [variable, least, greatest] of moved.reverse()) {
        lower[variable] = least;
        upper[variable] = greatest;
      }
    };
  }

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

  /** Width of a target within the bounds as they stand. */
  function boundedWidth(target: Target): number {
    let least = 0;
    let greatest = 0;
    for (const [term, variable] of target.variables.entries()) {
      const [a, b] = [at(lower, variable), at(upper, variable)];
      least += target.signs[term] === 1 ? a : -b;
      greatest += target.signs[term] === 1 ? b : -a;
    }
    return width(least, greatest);
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
    const undo: (() => void)[] = [];
    /** Per target the least and greatest sum of the usable points, and how many of them were looked at. */
    const ranges = new Map<number, { least: number; greatest: number; seen: number }>();
    const isWideSomewhere = (one: number, target: Target): boolean => {
      const range = ranges.get(one) ?? { least: target.value, greatest: target.value, seen: 0 };
      ranges.set(one, range);
      for (; range.seen < usable.length; range.seen += 1) {
        const sum = sumAt(target, usable[range.seen] ?? []);
        range.least = Math.min(range.least, sum);
        range.greatest = Math.max(range.greatest, sum);
      }
      return width(range.least, range.greatest) >= minCell;
    };

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
      let outer = false;
      // bounds alone decide on insiders in rings; a point that shows one safe only saves a look at them
      const byBounds = insider !== null && !component.tree && fixedNow.length === 0;
      const pointsOf = (one: number) => (byBounds ? [] : usable.filter((point) => as(point, one)));
      const points = insider === null ? usable : pointsOf(insider);
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
        // the points of an insider are among the usable ones, unless there were too many to keep
        if (
          !byBounds &&
          (insider === null || witnesses.length >= MOST_WITNESSES || isWideSomewhere(at, target))
        ) {
          for (const point of widest.get(at) ?? []) if (valid.has(point)) see(point);
          if (wide()) return false;
          for (const point of points) {
            see(point);
            if (wide()) return false;
          }
        }
        if (!outer) {
          solves += 1;
          if (undo.length === 0) undo.push(boundWith(component, fixedNow));
          if (insider !== null) undo.push(boundWith(component, [insider]));
          outer = true;
        }
        if (boundedWidth(target) < minCell) return true;
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
        if (insider !== null && outer) undo.pop()?.();
      }
      return true;
    };

    try {
      return findings();
    } finally {
      for (const back of undo.reverse()) back();
    }

    function findings(): readonly Unsafe[] {
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
