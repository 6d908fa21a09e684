import { boundsOf } from './bounds.ts';
import { type Component, componentsOf } from './components.ts';
import { insidersOf } from './insiders.ts';
import type { LinearSolver } from './solver.ts';
import type { System } from './system.ts';
import { witnessesOf } from './witnesses.ts';

/** A target whose interval is too narrow, and whose knowledge of an own cell makes it so. */
export interface Unsafe {
  readonly target: number;
  readonly insider: number | null;
}

export interface Auditor {
  /** Targets that are not safe as things stand. */
  unsafe(): readonly Unsafe[];
  /** Whether all stays safe now that these variables, hidden so far, are known; what is known stays so if it does. */
  staysSafe(opened: readonly number[]): boolean;
  /** Lets go of the program kept for a component. */
  close(): void;
}

/**
 * The audit by the attacker's interval: the least and greatest value of each target that agrees with all that is
 * known. Bounds propagate through the sums first: they can only be too wide, and are exact on a tree. Elsewhere a target
 * is safe while two tables are known that agree with all that is printed and are far enough apart; they are looked for
 * by linear programs, near the target first, and stay good until a count is shown that they move. What ends in
 * anything but an optimum is unsafe. Intervals are in whole numbers.
 *
 * @param known whether each variable is known, as it stands whenever something is asked.
 */
export function auditor(
  system: System,
  known: readonly boolean[],
  minCell: number,
  solver: LinearSolver | null,
): Auditor {
  const bounds = boundsOf(system, minCell);
  const witnesses = witnessesOf(system, known, minCell, solver);
  const insiders = insidersOf(system);
  const targetsWith: number[][] = system.variables.map(() => []);
  for (const [one, { variables }] of system.targets.entries())
    for (const variable of variables) targetsWith[variable]?.push(one);
  const componentWith = new Map<number, Component>();
  const place = (component: Component) => {
    for (const variable of component.variables) componentWith.set(variable, component);
  };
  let settled = new Map<string, Component>();

  /** a target matters while a part of it is hidden, a small difference always */
  const isOpen = (at: number): boolean => {
    const target = system.targets[at];
    if (target === undefined) return false;
    return (
      target.variables.some((one) => known[one] !== true) || (target.variables.length > 1 && target.small)
    );
  };

  function isSafe(component: Component, at: number, insider: number | null): boolean {
    const target = system.targets[at];
    if (target === undefined || witnesses.has(at, insider)) return true;
    if (bounds.width(target) < minCell) return false;
    return (component.tree && target.variables.length === 1) || witnesses.find(component, at, insider);
  }

  /** What is unsafe of some targets of a component, without and with knowledge of an own cell. */
  function findings(component: Component, targets: Iterable<number>, first: boolean): readonly Unsafe[] {
    const found: Unsafe[] = [];
    const already = new Set<number>();
    const asked = [...targets].filter(isOpen);
    for (const target of asked) {
      if (isSafe(component, target, null)) continue;
      found.push({ target, insider: null });
      if (first) return found;
      already.add(target);
    }
    const pairs = new Map<number, number[]>();
    if (component.tree)
      for (const single of insiders.among(component.variables))
        if (known[single] !== true) pairs.set(single, []);
    for (const target of asked)
      for (const single of insiders.among(witnesses.moved(target)))
        pairs.set(single, [...(pairs.get(single) ?? []), target]);
    for (const [single, own] of pairs) {
      const { moved, undo } = bounds.fix(component, [single]);
      const near = component.tree ? [...moved].flatMap((one) => targetsWith[one] ?? []) : [];
      try {
        for (const target of new Set([...own, ...near])) {
          const one = system.targets[target];
          if (one === undefined || already.has(target) || !isOpen(target) || !insiders.tells(single, one))
            continue;
          if (isSafe(component, target, single)) continue;
          found.push({ target, insider: single });
          if (first) return found;
          already.add(target);
        }
      } finally {
        undo();
      }
    }
    return found;
  }

  return {
    unsafe() {
      const found: Unsafe[] = [];
      const now = new Map<string, Component>();
      componentWith.clear();
      for (const component of componentsOf(system, known)) {
        const key = `${component.equations.length} ${component.variables.join(' ')}`;
        const before = settled.get(key);
        place(before ?? component);
        if (before !== undefined) {
          now.set(key, before);
          continue;
        }
        bounds.reset(component);
        const own = findings(component, component.targets, false);
        if (own.length === 0) now.set(key, component);
        found.push(...own);
      }
      settled = now;
      return found;
    },
    staysSafe(opened) {
      const byComponent = new Map<Component, number[]>();
      for (const one of opened) {
        const component = componentWith.get(one);
        if (component !== undefined) byComponent.set(component, [...(byComponent.get(component) ?? []), one]);
      }
      const undo: (() => void)[] = [];
      witnesses.begin();
      const dropped = witnesses.drop(opened);
      for (const [component, own] of byComponent) {
        const fixed = bounds.fix(component, own);
        undo.push(fixed.undo);
        const near = [...(component.tree ? fixed.moved : own)].flatMap((one) => targetsWith[one] ?? []);
        const others = [...dropped].filter(
          (at) => system.targets[at]?.variables.some((one) => componentWith.get(one) === component) === true,
        );
        if (findings(component, new Set([...near, ...others]), true).length === 0) continue;
        for (const back of undo.reverse()) back();
        witnesses.undo();
        return false;
      }
      settled = new Map();
      for (const component of byComponent.keys())
        if (component.tree) for (const part of componentsOf(system, known, component)) place(part);
      return true;
    },
    close: () => witnesses.close(),
  };
}
