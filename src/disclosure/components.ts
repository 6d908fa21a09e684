import type { System } from './system.ts';

/** Hidden variables that hang together through sums, with what must not be learnt of them. */
export interface Component {
  readonly variables: readonly number[];
  readonly equations: readonly number[];
  readonly targets: readonly number[];
  /** no two sums share two hidden variables in a ring: then propagation of intervals is exact */
  readonly tree: boolean;
}

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
  /** joins hidden variables; gives one of each pair that did not hang together before */
  const unite = (variables: readonly number[]): readonly number[] => {
    const [first, ...others] = variables.filter((variable) => known[variable] !== true);
    return others.filter((variable) => {
      if (first === undefined || root(variable) === root(first)) return false;
      parent.set(root(variable), root(first));
      return true;
    });
  };
  for (const at of part.equations) unite(system.equations[at]?.variables ?? []);
  const joined = part.targets.flatMap((at) => {
    const { variables } = system.targets[at] ?? { variables: [] };
    return variables.length > 1 ? unite(variables) : [];
  });
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
  // parts that a target alone joins are trees side by side: each such join stands for the missing edge
  for (const variable of joined) of(variable).edges += 1;
  return [...found.values()].map(({ edges, ...own }) => ({
    ...own,
    tree: edges === own.variables.length + own.equations.length - 1,
  }));
}
