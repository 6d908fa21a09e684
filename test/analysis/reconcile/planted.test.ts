import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileTable } from '../../../src/analysis/reconcile/reconcile-table.ts';
import type { FigureTable } from '../../../src/model/reconcile.ts';

/** A right table with a total column and a total row, as a matrix of figures. */
const tables = fc
  .record({ rows: fc.integer({ min: 3, max: 9 }), columns: fc.integer({ min: 3, max: 7 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(withMargins);

function withMargins(inner: readonly (readonly number[])[]): number[][] {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const rows = inner.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

function tableOf(figures: readonly (readonly (number | null)[])[]): FigureTable {
  const width = figures[0]?.length ?? 0;
  return {
    columns: Array.from({ length: width }, (_, index) => ({
      index: index + 1,
      label: index === width - 1 ? 'Jumlah' : `kolom ${index}`,
      role: index === width - 1 ? 'total' : 'count',
    })),
    rows: figures.map((values, at) => ({
      line: at + 2,
      label: at === figures.length - 1 ? 'TOTAL' : `baris ${at}`,
      role: at === figures.length - 1 ? 'total' : 'count',
      code: null,
      group: '',
      values,
      unknown: [],
    })),
    percents: [],
  };
}

/** The figures with some of them changed; `by` is added. */
function planted(
  figures: readonly (readonly number[])[],
  changes: readonly { readonly row: number; readonly column: number; readonly by: number }[],
): number[][] {
  const copy = figures.map((row) => [...row]);
  for (const { row, column, by } of changes) {
    const own = copy[row];
    if (own !== undefined) own[column] = (own[column] ?? 0) + by;
  }
  return copy;
}

const amount = fc.integer({ min: 1, max: 400 });

describe('a table with margins', () => {
  it('gives nothing when it is right', () => {
    fc.assert(
      fc.property(tables, (figures) => {
        const result = reconcileTable(tableOf(figures));
        expect(result.differences).toEqual([]);
        expect(result.checked.sums).toBe(figures.length + (figures[0]?.length ?? 0));
      }),
    );
  });

  it('names the one wrong cell, inside or in the margins, and what it should be', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), amount, (figures, r, c, by) => {
        const row = r % figures.length;
        const column = c % (figures[0]?.length ?? 1);
        const right = figures[row]?.[column] ?? 0;
        const { differences } = reconcileTable(tableOf(planted(figures, [{ row, column, by }])));
        expect(differences).toHaveLength(1);
        expect(differences[0]?.code).toMatch(/^wrong-(cell|total)$/);
        expect(differences[0]?.cells).toEqual([
          expect.objectContaining({ line: row + 2, printed: right + by, proposed: right }),
        ]);
        expect(differences[0]?.cells[0]?.column).toBe(
          column === (figures[0]?.length ?? 0) - 1 ? 'Jumlah' : `kolom ${column}`,
        );
      }),
    );
  });

  it('names two wrong cells in different rows and columns', () => {
    fc.assert(
      fc.property(tables, amount, amount, (figures, a, b) => {
        fc.pre(a !== b);
        const changes = [
          { row: 0, column: 1, by: a },
          { row: 2, column: 0, by: b },
        ];
        const { differences } = reconcileTable(tableOf(planted(figures, changes)));
        const found = differences.flatMap((one) =>
          one.cells.map((cell) => [cell.line, cell.column, cell.proposed]),
        );
        expect(found.sort()).toEqual(
          [
            [2, 'kolom 1', figures[0]?.[1]],
            [4, 'kolom 0', figures[2]?.[0]],
          ].sort(),
        );
      }),
    );
  });

  it('names two wrong cells of one row, or of one column', () => {
    fc.assert(
      fc.property(tables, amount, amount, fc.boolean(), (figures, a, b, inRow) => {
        const changes = inRow
          ? [
              { row: 1, column: 0, by: a },
              { row: 1, column: 2, by: b },
            ]
          : [
              { row: 0, column: 1, by: a },
              { row: 2, column: 1, by: b },
            ];
        const { differences } = reconcileTable(tableOf(planted(figures, changes)));
        const found = differences.flatMap((one) =>
          one.cells.map((cell) => [cell.line, cell.column, cell.proposed]),
        );
        expect(found).toEqual(
          changes.map(({ row, column }) => [row + 2, `kolom ${column}`, figures[row]?.[column]]),
        );
      }),
    );
  });

  it('finds row totals that are wrong and cancel', () => {
    fc.assert(
      fc.property(tables, amount, amount, (figures, a, b) => {
        const last = (figures[0]?.length ?? 1) - 1;
        const changes = [
          { row: 0, column: last, by: a },
          { row: 1, column: last, by: b },
          { row: 2, column: last, by: -a - b },
        ];
        const wrong = planted(figures, changes);
        fc.pre(wrong.every((row) => row.every((value) => value >= 0)) && figures.length > 6);
        const { differences } = reconcileTable(tableOf(wrong));
        expect(differences.map((one) => one.code)).toEqual(['cancelling-errors']);
        expect(differences[0]?.cells.map((cell) => [cell.line, cell.proposed])).toEqual(
          changes.map(({ row }) => [row + 2, figures[row]?.[last]]),
        );
      }),
    );
  });

  it('finds a column total that is wrong and went into the grand total', () => {
    fc.assert(
      fc.property(tables, amount, (figures, by) => {
        const last = (figures[0]?.length ?? 1) - 1;
        const end = figures.length - 1;
        const wrong = planted(figures, [
          { row: 1, column: last, by },
          { row: end, column: last, by },
        ]);
        const { differences } = reconcileTable(tableOf(wrong));
        expect(differences.map((one) => one.code)).toEqual(['carried-error']);
        expect(differences[0]?.cells.map((cell) => [cell.line, cell.proposed])).toEqual([
          [3, figures[1]?.[last]],
          [end + 2, figures[end]?.[last]],
        ]);
      }),
    );
  });

  it('lists all four cells where two equal errors could stand either way', () => {
    const figures = withMargins([
      [10, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    const wrong = planted(figures, [
      { row: 0, column: 0, by: 5 },
      { row: 1, column: 1, by: 5 },
    ]);
    const { differences } = reconcileTable(tableOf(wrong));
    expect(differences.map((one) => one.code)).toEqual(['unlocated-difference']);
    expect(differences[0]?.candidates.map((cell) => [cell.line, cell.column])).toEqual([
      [2, 'kolom 0'],
      [2, 'kolom 1'],
      [3, 'kolom 0'],
      [3, 'kolom 1'],
    ]);
  });

  it('says which sums cannot be checked where a part is not given', () => {
    const table = tableOf(
      withMargins([
        [10, 20],
        [40, 50],
        [70, 80],
      ]),
    );
    const rows = table.rows.map((row, at) =>
      at === 1 ? { ...row, values: [null, 50, 90], unknown: [0] } : row,
    );
    const result = reconcileTable({ ...table, rows });
    expect(result.differences).toEqual([]);
    expect(result.unchecked).toBe(2);
  });
});

describe('sub-totals and parts', () => {
  const plain = (
    label: string,
    role: 'count' | 'total' | 'sub',
    values: number[],
    line: number,
    code: string | null = null,
  ) => ({
    line,
    label,
    role,
    code,
    group: '',
    values,
    unknown: [],
  });
  const columns = [
    { index: 1, label: '2022', role: 'count' as const },
    { index: 2, label: '2023', role: 'count' as const },
  ];

  it('locates a wrong sub-total by the two sums it takes part in', () => {
    const rows = [
      plain('a', 'count', [1, 2], 2),
      plain('b', 'count', [3, 4], 3),
      plain('Jumlah', 'total', [4, 9], 4),
      plain('c', 'count', [5, 6], 5),
      plain('d', 'count', [7, 8], 6),
      plain('Jumlah', 'total', [12, 14], 7),
      plain('Total', 'total', [16, 20], 8),
    ];
    const { differences } = reconcileTable({ columns, rows, percents: [] });
    expect(differences.map((one) => [one.code, one.cells[0]?.line, one.cells[0]?.proposed])).toEqual([
      ['wrong-total', 4, 6],
    ]);
  });

  it('takes lettered rows as parts where they add up, and as siblings where they do not', () => {
    const parts = [
      plain('1 Kekerasan', 'count', [10, 20], 2),
      plain('a Fisik', 'sub', [4, 8], 3),
      plain('b Psikis', 'sub', [6, 12], 4),
      plain('2 Lain', 'count', [5, 5], 5),
      plain('TOTAL', 'total', [15, 25], 6),
    ];
    const inside = reconcileTable({ columns, rows: parts, percents: [] });
    expect(inside.differences).toEqual([]);
    expect(inside.structure.inside.map((row) => row.label)).toEqual(['a Fisik', 'b Psikis']);
    const rows = [
      plain('1 Kekerasan', 'count', [10, 20], 2),
      plain('a Fisik', 'sub', [4, 16], 3),
      plain('b Psikis', 'sub', [7, 12], 4),
      plain('2 Lain', 'count', [5, 5], 5),
      plain('TOTAL', 'total', [26, 53], 6),
    ];
    const beside = reconcileTable({ columns, rows, percents: [] });
    expect(beside.differences).toEqual([]);
    expect(beside.structure.siblings.map((row) => row.under)).toEqual(['1 Kekerasan', '1 Kekerasan']);
  });

  it('adds regions up to the region above them', () => {
    const rows = [
      plain('Jawa Barat', 'count', [30, 41], 2, '32'),
      plain('Contoh Satu', 'count', [10, 20], 3, '3261'),
      plain('Contoh Dua', 'count', [20, 20], 4, '3262'),
    ];
    const { differences } = reconcileTable({ columns, rows, percents: [] });
    expect(differences.map((one) => [one.code, one.sums[0]?.total.line, one.sums[0]?.sum])).toEqual([
      ['unlocated-difference', 2, 40],
    ]);
  });
});
