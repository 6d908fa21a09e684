import type { LinearSolver } from '../../disclosure/solver.ts';

/** HiGHS as a linear solver, loaded when the first table needs it; the same models give the same answers. */
export async function linearSolver(): Promise<LinearSolver> {
  const { default: loaded } = await import('highs');
  // its types describe the CommonJS build, where the loader stands one step deeper
  const loadHighs = loaded as unknown as (typeof loaded)['default'];
  const highs = await loadHighs({ print: () => {}, printErr: () => {} });
  const { optimal } = highs.constants.modelStatus;
  return ({ lower, upper, rows }) => {
    const starts = [0];
    for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
    const totals = rows.map((row) => row.total);
    const model = highs.createModel();
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
    model.passModel({
      numCols: lower.length,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: lower.map(() => 0),
      colLower: lower,
      colUpper: upper,
      rowLower: totals,
      rowUpper: totals,
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: lower.length,
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
        for (const column of priced) model.changeColCost(column, 0);
        priced = columns;
        for (const [at, column] of columns.entries()) model.changeColCost(column, signs[at] ?? 0);
        try {
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
