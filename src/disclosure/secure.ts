import { auditor, type Unsafe } from './audit.ts';
import type { LinearSolver } from './solver.ts';
import type { Shown, System } from './system.ts';

/** Rows to hide, in the order of the system's rows, and targets that nothing left to hide can make safe. */
export interface Secured {
  readonly hidden: readonly boolean[];
  readonly unsafe: readonly Unsafe[];
}

const MOST_ROUNDS = 400;

/**
 * Hides the cheapest helpful cell for each target whose interval is too narrow until the audit holds, then shows
 * again, the largest first, what was hidden only to help, while it still holds. Cost is the size of the rows that
 * go with a cell; ties go by place and name, so that the order of the rows given does not matter.
 */
export function secure(system: System, minCell: number, solver: LinearSolver | null): Secured {
  const hidden = system.rows.map(() => false);
  const users: number[][] = system.variables.map(() => []);
  for (const [at, row] of system.rows.entries()) {
    if (row.primary && !row.known) hidden[at] = true;
    for (const variable of row.variables) users[variable]?.push(at);
  }
  const equationsOf: number[][] = system.variables.map(() => []);
  for (const [at, { variables }] of system.equations.entries())
    for (const variable of variables) equationsOf[variable]?.push(at);
  const shows = (at: number) => {
    const row = system.rows[at];
    return row !== undefined && (row.known || (!row.shadow && hidden[at] !== true));
  };
  const known = system.variables.map((_, at) => (users[at] ?? []).some(shows));
  const refresh = (variables: readonly number[]) => {
    for (const variable of variables) known[variable] = (users[variable] ?? []).some(shows);
  };
  const audit = auditor(system, known, minCell, solver);
  const differences = system.targets
    .filter(({ small, variables }) => small && variables.length > 1)
    .map(({ variables }) => variables);
  const costs = { system, users, hidden, known };
  try {
    const left = repair();
    if (left.length === 0) reduce();
    return { hidden, unsafe: left };
  } finally {
    audit.close();
  }

  function repair(): readonly Unsafe[] {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const unsafe: Unsafe[] = [...nakedTargets(system, known), ...audit.unsafe()];
      if (unsafe.length === 0) return [];
      const touched = new Set<number>();
      let helped = false;
      for (const one of unsafe) {
        const near = (system.targets[one.target]?.variables ?? []).flatMap(
          (variable) => equationsOf[variable] ?? [],
        );
        if (near.some((equation) => touched.has(equation))) continue;
        const cell = helper(one, touched);
        if (cell === null) continue;
        helped = true;
        for (const equation of [...near, ...(equationsOf[cell] ?? [])]) touched.add(equation);
        const changed: number[] = [];
        for (const row of users[cell] ?? [])
          if (!hidden[row]) {
            hidden[row] = true;
            changed.push(...(system.rows[row]?.variables ?? []));
          }
        refresh(changed);
      }
      if (!helped) return unsafe;
    }
    return nakedTargets(system, known).length === 0
      ? [{ target: 0, insider: null }]
      : nakedTargets(system, known);
  }

  /** The cheapest visible cell that gives a target room: in a sum that binds it, else ever farther away. */
  function helper({ target, insider }: Unsafe, touched: Set<number>): number | null {
    const own = system.targets[target]?.variables ?? [];
    const direct = cheapest(
      own.filter((variable) => own.length > 1 && known[variable] === true),
      costs,
    );
    if (direct !== null) return direct;
    return bound(own, insider, true, touched) ?? bound(own, insider, false, touched);
  }

  /** The cheapest visible cell of the nearest sums that leave too little room to what is hidden in them, or of any. */
  function bound(
    own: readonly number[],
    insider: number | null,
    binding: boolean,
    touched: Set<number>,
  ): number | null {
    const seen = new Set<number>();
    /** sums, with the variables by which each was reached */
    let frontier = new Map<number, readonly number[]>();
    const reach = (variable: number, via: readonly number[]) => {
      for (const equation of equationsOf[variable] ?? [])
        if (!seen.has(equation) && !frontier.has(equation)) frontier.set(equation, via);
    };
    for (const variable of own) reach(variable, own);
    while (frontier.size > 0) {
      const near = [...frontier];
      for (const [equation] of near) seen.add(equation);
      const found = cheapest(
        near
          .filter(([equation, via]) => !binding || binds(equation, via, insider))
          .flatMap(([equation]) => system.equations[equation]?.variables ?? []),
        costs,
      );
      if (found !== null) {
        for (const equation of seen) touched.add(equation);
        return found;
      }
      frontier = new Map();
      for (const [equation, via] of near)
        for (const variable of system.equations[equation]?.variables ?? [])
          if (known[variable] !== true && !via.includes(variable)) reach(variable, [variable]);
    }
    return null;
  }

  /** Whether the other hidden terms of a sum leave the target too little room, at first sight. */
  function binds(equation: number, own: readonly number[], insider: number | null): boolean {
    const others = (system.equations[equation]?.variables ?? []).filter(
      (variable) => known[variable] !== true && !own.includes(variable) && variable !== insider,
    );
    const slack = others.reduce((sum, at) => {
      const { value, floor } = system.variables[at] ?? { value: 0, floor: 0 };
      return sum + value - floor;
    }, 0);
    return slack < minCell;
  }

  /** whether a small difference stands printed among these variables and others */
  function naked(variables: readonly number[]): boolean {
    return differences.some(
      (own) => own.some((one) => variables.includes(one)) && own.every((one) => known[one] === true),
    );
  }

  function reduce(): void {
    const secondary = [...system.rows.entries()]
      .filter(([at, row]) => hidden[at] === true && !row.primary && !row.shadow && !row.known)
      .sort(([, a], [, b]) => b.size - a.size || (a.key < b.key ? -1 : 1));
    for (const [at, row] of secondary) {
      const opened = row.variables.filter((variable) => known[variable] !== true);
      hidden[at] = false;
      refresh(row.variables);
      if (!naked(row.variables) && audit.staysSafe(opened)) continue;
      hidden[at] = true;
      refresh(row.variables);
    }
  }
}

/** Small differences of two counts that both stand printed. */
function nakedTargets(system: System, known: readonly boolean[]): Unsafe[] {
  return [...system.targets.entries()]
    .filter(
      ([, { small, variables }]) =>
        small && variables.length > 1 && variables.every((variable) => known[variable] === true),
    )
    .map(([target]) => ({ target, insider: null }));
}

/** The visible cell whose hiding costs least; the whole country only where nothing else is left. */
function cheapest(
  variables: readonly number[],
  {
    system,
    users,
    hidden,
    known,
  }: {
    readonly system: System;
    readonly users: readonly (readonly number[])[];
    readonly hidden: readonly boolean[];
    readonly known: readonly boolean[];
  },
): number | null {
  let best: { readonly variable: number; readonly cost: number; readonly key: string } | null = null;
  for (const variable of new Set(variables)) {
    const { value, rest, key } = system.variables[variable] ?? { value: 0, rest: true, key: '' };
    if (rest || value === 0 || known[variable] !== true) continue;
    const rows = (users[variable] ?? []).flatMap((at): Shown[] => {
      const row = system.rows[at];
      return row === undefined || (hidden[at] === true && !row.known) ? [] : [row];
    });
    if (rows.length === 0 || rows.some((row) => row.known)) continue;
    const cost =
      rows.reduce((sum, row) => sum + row.size + 1, 0) + (rows.some((row) => row.national) ? 1e12 : 0);
    if (best === null || cost < best.cost || (cost === best.cost && key < best.key))
      best = { variable, cost, key };
  }
  return best?.variable ?? null;
}
