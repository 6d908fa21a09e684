import { balancer, type Table } from './balance.ts';
import { wholeWidth } from './bounds.ts';
import type { Component } from './components.ts';
import type { LinearModel, LinearSolver } from './solver.ts';
import type { System, Target } from './system.ts';

/** Proofs that targets are safe: tables that agree with all that is printed and differ enough in a target. */
export interface Witnesses {
  /** whether there is a proof for a target, also against somebody who knows the variable `insider` */
  has(target: number, insider: number | null): boolean;
  /** looks for a proof, also against who knows `insider`: among tables found before, near the target, and by programs */
  find(component: Component, target: number, insider: number | null): boolean;
  /** variables that the tables of a target's proof move */
  moved(target: number): ReadonlySet<number>;
  /** Drops what moves one of these variables, known from now on; tells which targets have no proof any more. */
  drop(variables: readonly number[]): readonly number[];
  /** From here on all is kept in mind, so that it can be taken back. */
  begin(): void;
  undo(): void;
  close(): void;
}

interface Program {
  readonly component: Component;
  readonly columns: ReadonlyMap<number, number>;
  /** by how much a variable may be larger, then by how much smaller */
  readonly upper: readonly number[];
  readonly model: LinearModel;
  /** variables known by now, whose columns are held at 0 */
  readonly held: Set<number>;
}

const NEAR = 1e-6;
const NONE: ReadonlySet<number> = new Set();

export function witnessesOf(
  system: System,
  known: readonly boolean[],
  minCell: number,
  solver: LinearSolver | null,
): Witnesses {
  const most = 4 * minCell;
  /** the count of an own child, which is known while a proof against it is looked for */
  let held: number | null = null;
  const isKnown = (variable: number) => known[variable] === true || variable === held;
  const balance = balancer(system, isKnown, most);
  const keyOf = (target: number, insider: number | null) =>
    insider === null ? target : target + (insider + 1) * system.targets.length;
  /** by target and insider, the tables of a proof and what they move */
  const proofs = new Map<
    number,
    { readonly tables: readonly Table[]; readonly moves: ReadonlySet<number> }
  >();
  const provenBy = new Map<Table, Set<number>>();
  const tablesWith: Set<Table>[] = system.variables.map(() => new Set());
  const targetsWith: number[][] = system.variables.map(() => []);
  for (const [one, { variables }] of system.targets.entries())
    for (const variable of variables) targetsWith[variable]?.push(one);
  let log: (() => void)[] = [];
  let program: Program | null = null;

  const roomBelow = (one: number) => {
    const { value, floor } = system.variables[one] ?? { value: 0, floor: 0 };
    return value - floor;
  };
  const sumIn = (target: Target, table: Table) => {
    let sum = 0;
    for (let at = 0; at < target.variables.length; at += 1)
      sum += (target.signs[at] ?? 0) * (table.get(target.variables[at] ?? 0) ?? 0);
    return sum;
  };

  /** Takes tables, or a table and the true one, for the proof of a target, if they are one. */
  function proves(at: number, tables: Iterable<Table>): boolean {
    const target = system.targets[at];
    if (target === undefined) return false;
    let [least, greatest] = [0, 0];
    let [low, high]: (Table | null)[] = [null, null];
    for (const table of tables) {
      const sum = sumIn(target, table);
      if (sum < least) [least, low] = [sum, table];
      if (sum > greatest) [greatest, high] = [sum, table];
    }
    const { value } = target;
    if (wholeWidth(value + least, value + greatest) < minCell) return false;
    const own =
      wholeWidth(value, value + greatest) >= minCell
        ? [high]
        : wholeWidth(value + least, value) >= minCell
          ? [low]
          : [low, high];
    const used = own.flatMap((one) => one ?? []);
    const key = keyOf(at, held);
    proofs.set(key, { tables: used, moves: new Set(used.flatMap((one) => [...one.keys()])) });
    for (const one of used) provenBy.set(one, (provenBy.get(one) ?? new Set()).add(key));
    log.push(() => unprove(key));
    return true;
  }
  function unprove(key: number): void {
    for (const one of proofs.get(key)?.tables ?? []) provenBy.get(one)?.delete(key);
    proofs.delete(key);
  }

  /** Keeps new tables, which may prove other targets safe too. */
  function keep(tables: readonly Table[]): void {
    for (const table of tables) for (const one of table.keys()) tablesWith[one]?.add(table);
    const near = new Set(
      tables.flatMap((table) => [...table.keys()].flatMap((one) => targetsWith[one] ?? [])),
    );
    for (const at of near) if (!proofs.has(keyOf(at, held))) proves(at, tables);
  }

  /**
   * Moves a target as far as must be, up, else down and then up as far as is still needed.
   *
   * @param moving a table in which a variable differs by an amount, or null
   */
  function byMoving(at: number, moving: (variable: number, amount: number) => Table | null): boolean {
    for (const variable of system.targets[at]?.variables ?? []) {
      if (isKnown(variable)) continue;
      const below = Math.min(minCell, roomBelow(variable));
      const up = moving(variable, minCell);
      const down = up !== null || below === 0 ? null : moving(variable, -below);
      const rest = down === null || below === minCell ? null : moving(variable, minCell - below);
      const tables = [up, down, rest].flatMap((one) => one ?? []);
      if (!proves(at, tables)) continue;
      keep(tables);
      return true;
    }
    return false;
  }

  /** The program of a component, in which all that is known by now stays as it is; only the last one is kept. */
  function programOf(component: Component, load: LinearSolver): Program {
    if (program?.component !== component) {
      program?.model.dispose();
      const { variables } = component;
      const columns = new Map(variables.map((variable, column) => [variable, column]));
      const upper = [...variables.map(() => most), ...variables.map((one) => Math.min(most, roomBelow(one)))];
      const rows = component.equations.map((one) => {
        const equation = system.equations[one];
        const own = (equation?.variables ?? []).flatMap((variable, term) => {
          const column = columns.get(variable);
          return column === undefined ? [] : [{ column, sign: equation?.signs[term] ?? 0 }];
        });
        return {
          columns: [
            ...own.map(({ column }) => column),
            ...own.map(({ column }) => column + variables.length),
          ],
          signs: [...own.map(({ sign }) => sign), ...own.map(({ sign }) => -sign)],
        };
      });
      program = { component, columns, upper, model: load({ upper, rows }), held: new Set() };
    }
    const { columns, upper, model, held } = program;
    for (const [variable, column] of columns) {
      const shown = isKnown(variable);
      if (shown === held.has(variable)) continue;
      for (const one of [column, column + columns.size]) model.bound(one, 0, shown ? 0 : (upper[one] ?? 0));
      if (shown) held.add(variable);
      else held.delete(variable);
    }
    return program;
  }

  function byProgram(component: Component, at: number, load: LinearSolver): boolean {
    const { columns, upper, model } = programOf(component, load);
    const tableOf = (solved: ArrayLike<number> | null): Table | null => {
      if (solved === null) return null;
      const table = new Map<number, number>();
      for (const [variable, column] of columns) {
        const value = (solved[column] ?? 0) - (solved[column + columns.size] ?? 0);
        const whole = Math.round(value);
        const by = Math.abs(value - whole) < NEAR ? whole : value;
        if (by !== 0) table.set(variable, by);
      }
      return table;
    };
    const forced = byMoving(at, (variable, amount) => {
      const own = columns.get(variable);
      if (own === undefined) return null;
      const [column, other] = amount > 0 ? [own, own + columns.size] : [own + columns.size, own];
      model.bound(column, Math.abs(amount), Math.abs(amount));
      model.bound(other, 0, 0);
      const table = tableOf(model.greatest([], []));
      for (const one of [column, other]) model.bound(one, 0, upper[one] ?? 0);
      return table;
    });
    if (forced) return true;
    const target = system.targets[at];
    const terms = (target?.variables ?? []).flatMap((variable, term) => {
      const column = columns.get(variable);
      const sign = target?.signs[term] ?? 0;
      return column === undefined
        ? []
        : [
            { column, sign },
            { column: column + columns.size, sign: -sign },
          ];
    });
    const tables: Table[] = [];
    for (const direction of [1, -1]) {
      const found = tableOf(
        model.greatest(
          terms.map(({ column }) => column),
          terms.map(({ sign }) => sign * direction),
        ),
      );
      if (found === null) return false;
      tables.push(found);
    }
    if (!proves(at, tables)) return false;
    keep(tables);
    return true;
  }

  return {
    has: (target, insider) => {
      const own = proofs.get(target);
      if (own !== undefined && (insider === null || !own.moves.has(insider))) return true;
      return insider !== null && proofs.has(keyOf(target, insider));
    },
    find(component, at, insider) {
      const found = new Set(
        system.targets[at]?.variables.flatMap((variable) => [...(tablesWith[variable] ?? [])]),
      );
      const usable = insider === null ? found : [...found].filter((table) => !table.has(insider));
      held = insider;
      try {
        if (proves(at, usable) || byMoving(at, balance)) return true;
        return solver !== null && byProgram(component, at, solver);
      } finally {
        held = null;
      }
    },
    moved: (target) => proofs.get(target)?.moves ?? NONE,
    drop(variables) {
      const tables = new Set(variables.flatMap((one) => [...(tablesWith[one] ?? [])]));
      const keys = new Set<number>();
      for (const table of tables) {
        for (const one of table.keys()) tablesWith[one]?.delete(table);
        for (const key of provenBy.get(table) ?? []) keys.add(key);
      }
      const before = [...keys].flatMap((key) => {
        const proof = proofs.get(key);
        return proof === undefined ? [] : [{ key, proof }];
      });
      for (const key of keys) unprove(key);
      log.push(() => {
        for (const table of tables) for (const one of table.keys()) tablesWith[one]?.add(table);
        for (const { key, proof } of before) {
          proofs.set(key, proof);
          for (const one of proof.tables) provenBy.get(one)?.add(key);
        }
      });
      return [...new Set([...keys].map((key) => key % system.targets.length))];
    },
    begin() {
      log = [];
    },
    undo() {
      for (const back of log.reverse()) back();
      log = [];
    },
    close() {
      program?.model.dispose();
      program = null;
    },
  };
}
