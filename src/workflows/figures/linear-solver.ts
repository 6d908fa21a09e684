import type { LinearSolver } from '../../disclosure/solver.ts';

/** What a unit of any column costs: so little that it only decides between equals. */
const SMALL = 0.001;
/** Far more steps for each row and column than any solve takes; one that runs in a ring ends there, as unsafe. */
const STEPS = 50;

/** HiGHS as a linear solver, loaded when the first table needs it; the same models give the same answers. */
export async function linearSolver(): Promise<LinearSolver> {
  const { default: loaded } = await import('highs');
  // its types describe the CommonJS build, where the loader stands one step deeper
  const loadHighs = loaded as unknown as (typeof loaded)['default'];
  const highs = await loadHighs({ print: () => {}, printErr: () => {} });
  const { optimal } = highs.constants.modelStatus;
  return ({ upper, rows }) => {
    const starts = [0];
    for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
    const totals = rows.map(() => 0);
    const model = highs.createModel();
    model.options.set({
      output_flag: false,
      presolve: 'off',
      solver: 'simplex',
      simplex_scale_strategy: 0,
      simplex_iteration_limit: STEPS * (upper.length + rows.length),
    });
    model.passModel({
      numCols: upper.length,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: upper.map(() => -SMALL),
      colLower: upper.map(() => 0),
      colUpper: upper,
      rowLower: totals,
      rowUpper: totals,
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: upper.length,
        starts,
        indices: rows.flatMap((row) => row.columns),
        values: rows.flatMap((row) => row.signs),
      },
    });
    let priced: readonly number[] = [];
    return {
      bound: (column, from, to) => {
        model.changeColBounds(column, from, to);
      },
      greatest(columns, signs) {
        for (const column of priced) model.changeColCost(column, -SMALL);
        priced = columns;
        for (const [at, column] of columns.entries()) model.changeColCost(column, (signs[at] ?? 0) - SMALL);
        try {
          // from nothing moved, few columns have to; from the last answer, it would be taken apart first
          model.setLogicalBasis();
          model.run();
        } catch {
          return null;
        }
        return model.getModelStatus() === optimal ? model.getSolution().colValue : null;
      },
      dispose: () => model.dispose(),
    };
  };
}
