import type { BrokenSum, Difference, DifferenceCode, FigureTable, TableCell } from '../../model/reconcile.ts';
import { explainJointly, type Joint, type OffLine } from './joint-cells.ts';
import { type Broken, type Correction, locateSingles, type Membership } from './single-cells.ts';
import type { Understood } from './structure.ts';
import { exact, figuresOf, type Group, residualOf, slack } from './sums.ts';

export type NameCell = (line: number, column: number) => string | null;

/** Candidates listed; the rest is counted. */
const MOST_CANDIDATES = 12;

/**
 * Every sum that a table claims, compared. Where sums of rows and of columns agree on a cell, that cell is named with
 * what it would have to be; errors that cancel are found where they do not; what cannot be told lists its candidates.
 */
export function checkSums(
  table: FigureTable,
  understood: Understood,
  nameCell: NameCell,
): { readonly differences: readonly Difference[]; readonly compared: number; readonly unchecked: number } {
  const { sums } = understood;
  const width = table.columns.length;
  const figures = figuresOf(table).flat();
  const broken = new Map<number, Broken>();
  let compared = 0;
  let unchecked = 0;
  for (const [id, sum] of sums.entries()) {
    const added = sum.parts.map((part) => figures[part] ?? null);
    const residual = residualOf(figures[sum.total], added);
    if (residual === null) continue;
    const tolerance = slack([figures[sum.total], ...added], table.rounded);
    const holds = Math.abs(residual.value) <= tolerance;
    if (residual.open && residual.value < 0 && !holds) {
      unchecked += 1;
      continue;
    }
    compared += 1;
    if (!holds) broken.set(id, { ...sum, id, residual: residual.value, tolerance });
  }
  if (broken.size === 0) return { differences: [], compared, unchecked };
  const scene = sceneOf(table, understood, broken, figures, nameCell, width);
  return {
    differences: [...singles(scene), ...joints(scene), ...leftovers(scene)].sort(byPlace(table)),
    compared,
    unchecked,
  };
}

interface Scene {
  readonly table: FigureTable;
  readonly understood: Understood;
  /** what is not yet explained */
  readonly broken: Map<number, Broken>;
  readonly members: Membership;
  readonly cellOf: (cell: number, excess: number | null) => TableCell;
  readonly possible: (correction: Correction) => boolean;
  readonly sumOf: (sum: Broken) => BrokenSum;
  readonly isTotal: (cell: number) => boolean;
  readonly width: number;
}

function sceneOf(
  table: FigureTable,
  understood: Understood,
  broken: Map<number, Broken>,
  figures: readonly (number | null)[],
  nameCell: NameCell,
  width: number,
): Scene {
  const members = new Map<number, { sum: number; sign: 1 | -1 }[]>();
  const join = (cell: number, sum: number, sign: 1 | -1) => {
    const own = members.get(cell);
    if (own === undefined) members.set(cell, [{ sum, sign }]);
    else own.push({ sum, sign });
  };
  for (const [id, sum] of understood.sums.entries()) {
    join(sum.total, id, -1);
    for (const part of sum.parts) join(part, id, 1);
  }
  const negatives = figures.some((value) => value !== null && value < 0);
  const cellOf = (cell: number, excess: number | null): TableCell => {
    const row = table.rows[Math.floor(cell / width)];
    const column = table.columns[cell % width];
    const printed = row?.values[cell % width] ?? null;
    const line = row?.line ?? 0;
    return {
      line,
      cell: nameCell(line, column?.index ?? 0),
      row: row?.label ?? '',
      column: column?.label ?? '',
      printed,
      proposed: excess === null ? null : exact((printed ?? 0) - excess),
    };
  };
  const totalRows = new Set(understood.rowGroups.map((group) => group.total));
  const totalColumns = new Set(understood.columnGroups.map((group) => group.total));
  return {
    table,
    understood,
    broken,
    members,
    cellOf,
    possible: ({ cell, excess }) => {
      const printed = figures[cell];
      return !Number.isNaN(printed ?? 0) && (negatives || (printed ?? 0) - excess >= -1e-9);
    },
    sumOf: (sum) => ({
      axis: sum.axis,
      total: cellOf(sum.total, null),
      sum: exact((figures[sum.total] ?? 0) + sum.residual),
    }),
    isTotal: (cell) => totalRows.has(Math.floor(cell / width)) || totalColumns.has(cell % width),
    width,
  };
}

/** Cells that explain by themselves all that is broken around them; then those that contest each other. */
function singles(scene: Scene): readonly Difference[] {
  const found: Difference[] = [];
  for (;;) {
    const { located, rivals } = locateSingles(scene.broken, scene.members, scene.possible);
    for (const { cell, excess, explains } of located) {
      found.push({
        code: scene.isTotal(cell) ? 'wrong-total' : 'wrong-cell',
        cells: [scene.cellOf(cell, excess)],
        candidates: [],
        more: 0,
        sums: take(scene, explains),
        basis: null,
      });
    }
    if (located.length > 0) continue;
    for (const group of rivals) {
      const explains = [...new Set(group.flatMap((one) => one.explains))].sort((a, b) => a - b);
      found.push({
        code: 'unlocated-difference',
        cells: [],
        candidates: group.slice(0, MOST_CANDIDATES).map((one) => scene.cellOf(one.cell, one.excess)),
        more: Math.max(0, group.length - MOST_CANDIDATES),
        sums: take(scene, explains),
        basis: null,
      });
    }
    return found;
  }
}

/** Takes sums off the list of what is unexplained, and gives them for showing. */
function take(scene: Scene, ids: readonly number[]): readonly BrokenSum[] {
  const shown: BrokenSum[] = [];
  for (const id of ids) {
    const sum = scene.broken.get(id);
    if (sum === undefined) continue;
    shown.push(scene.sumOf(sum));
    scene.broken.delete(id);
  }
  return shown;
}

/** Errors of several cells, grid by grid: a group of rows with its total, by a group of columns with its total. */
function joints(scene: Scene): readonly Difference[] {
  const found: Difference[] = [];
  for (const [rowAt, rowGroup] of scene.understood.rowGroups.entries())
    for (const [columnAt, columnGroup] of scene.understood.columnGroups.entries()) {
      const grid = gridOf(scene, rowAt, rowGroup, columnAt, columnGroup);
      const { joints: explained } = explainJointly(grid.rows, grid.columns, grid.tolerance);
      for (const joint of explained) found.push(jointDifference(scene, joint, grid));
    }
  return found;
}

interface GridLines {
  readonly rowGroup: Group;
  readonly columnGroup: Group;
  readonly rows: readonly OffLine[];
  readonly columns: readonly OffLine[];
  readonly tolerance: number;
  readonly rowSum: ReadonlyMap<number, number>;
  readonly columnSum: ReadonlyMap<number, number>;
}

function gridOf(
  scene: Scene,
  rowAt: number,
  rowGroup: Group,
  columnAt: number,
  columnGroup: Group,
): GridLines {
  const { width } = scene;
  const inRows = new Set([rowGroup.total, ...rowGroup.parts]);
  const inColumns = new Set([columnGroup.total, ...columnGroup.parts]);
  const rows: OffLine[] = [];
  const columns: OffLine[] = [];
  const rowSum = new Map<number, number>();
  const columnSum = new Map<number, number>();
  let tolerance = 0;
  for (const sum of scene.broken.values()) {
    const row = Math.floor(sum.total / width);
    const column = sum.total % width;
    if (sum.axis === 'row' && sum.group === columnAt && inRows.has(row)) {
      rows.push({ at: row, amount: row === rowGroup.total ? -sum.residual : sum.residual });
      rowSum.set(row, sum.id);
    } else if (sum.axis === 'column' && sum.group === rowAt && inColumns.has(column)) {
      columns.push({ at: column, amount: column === columnGroup.total ? -sum.residual : sum.residual });
      columnSum.set(column, sum.id);
    } else continue;
    tolerance = Math.max(tolerance, sum.tolerance);
  }
  const order = (a: OffLine, b: OffLine) => a.at - b.at;
  return {
    rowGroup,
    columnGroup,
    rows: rows.sort(order),
    columns: columns.sort(order),
    tolerance,
    rowSum,
    columnSum,
  };
}

function jointDifference(scene: Scene, joint: Joint, grid: GridLines): Difference {
  const { width } = scene;
  const { rowGroup, columnGroup } = grid;
  const excess = (row: number, column: number, amount: number) =>
    (row === rowGroup.total) === (column === columnGroup.total) ? amount : -amount;
  const cell = (row: number, column: number, amount: number) =>
    scene.cellOf(row * width + column, excess(row, column, amount));
  if (joint.kind === 'cells') {
    const ids = new Set<number>();
    for (const { row, column } of joint.cells) {
      ids.add(grid.rowSum.get(row) ?? -1);
      ids.add(grid.columnSum.get(column) ?? -1);
    }
    return {
      code: joint.cells.every(({ row, column }) => scene.isTotal(row * width + column))
        ? 'wrong-total'
        : 'wrong-cell',
      cells: joint.cells.map(({ row, column, amount }) => cell(row, column, amount)),
      candidates: [],
      more: 0,
      sums: take(
        scene,
        [...ids].sort((a, b) => a - b),
      ),
      basis: null,
    };
  }
  const byRow = joint.axis === 'row';
  const across = byRow ? columnGroup : rowGroup;
  const total = byRow ? rowGroup.total : columnGroup.total;
  const carried = joint.lines.some((line) => line.at === total);
  const placed = (line: OffLine, at: number) =>
    byRow ? cell(line.at, at, line.amount) : cell(at, line.at, line.amount);
  const [first] = joint.lines.filter((line) => line.at !== total);
  const others = carried && first !== undefined ? across.parts.map((at) => placed(first, at)) : [];
  const plausible = others.filter((one) => (one.proposed ?? 0) >= 0);
  plausible.sort((a, b) => Number(a.printed !== null) - Number(b.printed !== null));
  const sumIds = joint.lines.map((line) => (byRow ? grid.rowSum : grid.columnSum).get(line.at) ?? -1);
  return {
    code: carried ? 'carried-error' : 'cancelling-errors',
    cells: joint.lines.map((line) => placed(line, across.total)),
    candidates: plausible.slice(0, MOST_CANDIDATES),
    more: Math.max(0, plausible.length - MOST_CANDIDATES),
    sums: take(scene, sumIds),
    basis: null,
  };
}

/** Sums that nothing explains: every cell that could, blanks and totals first. */
function leftovers(scene: Scene): readonly Difference[] {
  return [...scene.broken.values()].map((sum): Difference => {
    const free = (cell: number) => (scene.members.get(cell) ?? []).every((one) => scene.broken.has(one.sum));
    const cells = [sum.total, ...sum.parts];
    const wanted = cells.some(free) ? cells.filter(free) : cells;
    const candidates = wanted
      .map((cell) => ({ cell, excess: cell === sum.total ? -sum.residual : sum.residual }))
      .filter(scene.possible)
      .map(({ cell, excess }) => scene.cellOf(cell, exact(excess)));
    candidates.sort((a, b) => Number(a.printed !== null) - Number(b.printed !== null));
    return {
      code: 'unlocated-difference',
      cells: [],
      candidates: candidates.slice(0, MOST_CANDIDATES),
      more: Math.max(0, candidates.length - MOST_CANDIDATES),
      sums: [scene.sumOf(sum)],
      basis: null,
    };
  });
}

const ORDER: Readonly<Record<DifferenceCode, number>> = {
  'wrong-cell': 0,
  'wrong-total': 1,
  'carried-error': 2,
  'cancelling-errors': 3,
  'unlocated-difference': 4,
  'wrong-percentage': 5,
  'edition-difference': 6,
  'edition-missing': 7,
};

/** Located cells first, then by place. */
function byPlace(table: FigureTable): (a: Difference, b: Difference) => number {
  const columns = new Map(table.columns.map(({ label }, at) => [label, at]));
  const place = (one: Difference): readonly [number, number, number] => {
    const cell = one.cells[0] ?? one.sums[0]?.total ?? one.candidates[0];
    return [ORDER[one.code], cell?.line ?? 0, columns.get(cell?.column ?? '') ?? 0];
  };
  return (a, b) => {
    const [x, y] = [place(a), place(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  };
}
