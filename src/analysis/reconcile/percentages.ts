import type {
  Difference,
  FigureTable,
  PercentBasis,
  PercentColumn,
  TableCell,
} from '../../model/reconcile.ts';
import type { NameCell } from './check-sums.ts';
import { exact } from './sums.ts';

/** A way to compute the percentage of a row: from which figure of which row to which. */
interface Recipe {
  readonly kind: 'change' | 'share';
  readonly of: (row: number) => { readonly from: Place; readonly to: Place } | null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Trial {
  readonly recipe: Recipe;
  readonly compared: readonly Compared[];
  readonly equal: number;
}

interface Compared {
  readonly row: number;
  readonly from: Place;
  readonly to: Place;
  readonly wanted: number;
  readonly fits: boolean;
}

/**
 * Percentages recomputed from the figures beside them. What a column of percentages is, a share or a change, and of
 * what, is what most of its cells fit; where too few cells tell, its label must say it and leave one way only.
 */
export function checkPercentages(
  table: FigureTable,
  totals: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  nameCell: NameCell,
): { readonly differences: readonly Difference[]; readonly compared: number } {
  const differences: Difference[] = [];
  let compared = 0;
  for (const column of table.percents) {
    const trials = recipes(table, column, totals)
      .map((recipe) => trial(table, column, recipe))
      .filter((one) => one.compared.length > 0);
    const best = chosen(trials, column);
    if (best === null) continue;
    compared += best.compared.length;
    for (const one of best.compared) {
      if (one.fits) continue;
      differences.push(difference(table, column, best.recipe.kind, one, nameCell));
    }
  }
  return { differences, compared };
}

function recipes(
  table: FigureTable,
  percent: PercentColumn,
  totals: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): readonly Recipe[] {
  const columns = [...table.columns.keys()];
  const found: Recipe[] = [];
  const totalRow = totals.rows.at(-1);
  if (percent.says !== 'change') {
    for (const column of columns) {
      if (totalRow !== undefined)
        found.push({
          kind: 'share',
          of: (row) => ({ from: { row: totalRow, column }, to: { row, column } }),
        });
      for (const whole of columns)
        if (whole !== column)
          found.push({ kind: 'share', of: (row) => ({ from: { row, column: whole }, to: { row, column } }) });
    }
  }
  if (percent.says !== 'share') {
    for (const to of columns)
      for (const from of columns)
        if (from < to && !totals.columns.includes(to) && !totals.columns.includes(from))
          found.push({
            kind: 'change',
            of: (row) => ({ from: { row, column: from }, to: { row, column: to } }),
          });
    for (const column of columns)
      found.push({
        kind: 'change',
        of: (row) =>
          row === 0 || totals.rows.includes(row) || totals.rows.includes(row - 1)
            ? null
            : { from: { row: row - 1, column }, to: { row, column } },
      });
  }
  return found;
}

function trial(table: FigureTable, percent: PercentColumn, recipe: Recipe): Trial {
  const compared: Compared[] = [];
  const at = ({ row, column }: Place) => table.rows[row]?.values[column] ?? null;
  for (const [row, printed] of percent.values.entries()) {
    if (printed === null) continue;
    const places = recipe.of(row);
    if (places === null) continue;
    const from = at(places.from);
    const to = at(places.to);
    if (from === null || to === null || from === 0) continue;
    const wanted = recipe.kind === 'share' ? (100 * to) / from : (100 * (to - from)) / from;
    const reach = 0.5 * 10 ** -printed.digits + 1e-9;
    compared.push({ row, ...places, wanted, fits: Math.abs(wanted - printed.value) <= reach });
  }
  return { recipe, compared, equal: compared.filter((one) => one.fits).length };
}

/** The way that most cells fit, if most do; without any fit, the only way that the label leaves. */
function chosen(trials: readonly Trial[], percent: PercentColumn): Trial | null {
  const [best] = [...trials].sort((a, b) => b.equal - a.equal);
  if (best === undefined) return null;
  if (best.equal >= 2 && best.equal >= best.compared.length * 0.5) return best;
  if (percent.says === null) return null;
  const able = trials.filter(
    (one) => one.recipe.kind === percent.says && one.compared.length === most(trials, percent.says),
  );
  return able.length === 1 ? (able[0] ?? null) : null;
}

function most(trials: readonly Trial[], kind: 'change' | 'share'): number {
  return Math.max(0, ...trials.filter((one) => one.recipe.kind === kind).map((one) => one.compared.length));
}

function difference(
  table: FigureTable,
  percent: PercentColumn,
  kind: PercentBasis['kind'],
  one: Compared,
  nameCell: NameCell,
): Difference {
  const row = table.rows[one.row];
  const figure = (place: Place): TableCell => {
    const own = table.rows[place.row];
    const column = table.columns[place.column];
    return {
      line: own?.line ?? 0,
      cell: nameCell(own?.line ?? 0, column?.index ?? 0),
      row: own?.label ?? '',
      column: column?.label ?? '',
      printed: own?.values[place.column] ?? null,
      proposed: null,
    };
  };
  return {
    code: 'wrong-percentage',
    cells: [
      {
        line: row?.line ?? 0,
        cell: nameCell(row?.line ?? 0, percent.index),
        row: row?.label ?? '',
        column: percent.label,
        printed: percent.values[one.row]?.value ?? null,
        proposed: exact(one.wanted),
      },
    ],
    candidates: [],
    more: 0,
    sums: [],
    basis: { kind, from: figure(one.from), to: figure(one.to) },
  };
}
