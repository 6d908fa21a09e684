import { random } from './suite.ts';

/** One clean table written with one kind of damage, and what a reader should make of it. */
export interface Polluted {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const LABELS = [
  'DATE',
  'TIME',
  'Qty',
  'PRODUCTID',
  'Price',
  'ProductType',
  'ProductDescription',
  'URL',
  'Comments',
];

interface Style {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly end: string;
}

const PLAIN: Style = { delimiter: ',', quote: '"', escape: '"', end: '\r\n' };

/** 83 rows of nine columns in the manner of a shop's list; texts in quotes, figures bare. */
export function source(seed: number): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const r = random(seed);
  const two = (n: number) => String(n).padStart(2, '0');
  const pick = (from: readonly string[]) => from[Math.floor(r() * from.length)]!;
  const rows = Array.from({ length: 83 }, () => [
    `${two(1 + Math.floor(r() * 12))}/${two(1 + Math.floor(r() * 28))}/20${two(10 + Math.floor(r() * 9))}`,
    `${two(Math.floor(r() * 24))}:${two(Math.floor(r() * 60))}`,
    String(1 + Math.floor(r() * 40)),
    `P${1000 + Math.floor(r() * 9000)}`,
    (r() * 500).toFixed(2),
    pick(['Lamp', 'Chair', 'Desk', 'Sofa, large', '3" nail', 'Book']),
    pick(['A plain one', 'Blue; with "silver" legs', 'Two, in a box', "Children's size", '']),
    `http://example.com/p?id=${Math.floor(r() * 999)}`,
    pick(['', '', 'none', 'late, but complete', 'ask for "Ana"']),
  ]);
  return { header: LABELS, rows };
}

const QUOTED = new Set([0, 1, 5, 6, 7, 8]);

function cellText(cell: string, column: number, style: Style, extra = false): string {
  const body = (extra ? style.quote : '') + cell.replaceAll(style.quote, style.escape + style.quote);
  return QUOTED.has(column) || cell.includes(style.delimiter) ? style.quote + body + style.quote : body;
}

function line(cells: readonly string[], style: Style): string {
  return cells.map((cell, column) => cellText(cell, column, style)).join(style.delimiter);
}

function file(rows: readonly (readonly string[])[], style: Style): string {
  return rows.map((row) => line(row, style) + style.end).join('');
}

/** Every kind of damage; those of single rows and cells on every `step`th of them. */
export function* pollutions(seed: number, step: number): Generator<Polluted> {
  const { header, rows } = source(seed);
  const all = [header, ...rows];
  const make = (
    name: string,
    kind: string,
    text: string,
    wanted: { header?: readonly string[]; rows?: readonly (readonly string[])[] } = {},
  ): Polluted => ({ name, kind, text, header: wanted.header ?? header, rows: wanted.rows ?? rows });
  yield make('source', 'source', file(all, PLAIN));
  yield make('no-trailing-newline', 'file', file(all, PLAIN).slice(0, -2));
  yield make('double-newline', 'file', `${file(all, PLAIN)}\r\n`);
  yield make('no-header', 'header', file(rows, PLAIN), { header: [] });
  yield make('multirow-2', 'header', file([header, ...all], PLAIN), {
    header: header.map((one) => `${one} ${one}`),
  });
  yield make('multirow-3', 'header', file([header, header, ...all], PLAIN), {
    header: header.map((one) => `${one} ${one} ${one}`),
  });
  yield make('preamble', 'preamble', `PREAMBLE,,,,,,,,\r\n,,,,,,,,\r\n${file(all, PLAIN)}`);
  yield make(
    'preamble-loose',
    'preamble',
    `A list of things\r\nmade in 2019, by hand\r\n\r\n${file(all, PLAIN)}`,
  );
  yield make('footnote', 'preamble', `${file(all, PLAIN)}FOOTNOTE,,,,,,,,\r\n`);
  yield make('footnote-loose', 'preamble', `${file(all, PLAIN)}\r\nNote: prices without tax, as of 2019\r\n`);
  yield make('header-only', 'file', file([header], PLAIN), { rows: [] });
  yield make('one-row', 'file', file(all.slice(0, 2), PLAIN), { rows: rows.slice(0, 1) });
  for (const columns of [8, 10]) {
    const second = all
      .slice(0, 40)
      .map((row) =>
        Array.from({ length: columns }, (_, column) => row[column] ?? (row === header ? 'col1' : row[8]!)),
      );
    yield make(
      `multitable-${columns}`,
      'multitable',
      file(all, PLAIN) + second.map((row) => line(row, PLAIN) + PLAIN.end).join(''),
    );
  }
  for (const delimiter of [' ', ', ', ';', '\t'])
    yield make(`delimiter-${delimiter}`, 'dialect', file(all, { ...PLAIN, delimiter }));
  yield make('quote', 'dialect', file(all, { ...PLAIN, quote: "'", escape: "'" }));
  yield make('escape-backslash', 'dialect', file(all, { ...PLAIN, escape: '\\' }));
  yield make('escape-none', 'dialect', file(all, { ...PLAIN, escape: '' }));
  for (const end of ['\n', '\r']) yield make(`end-${end}`, 'dialect', file(all, { ...PLAIN, end }));
  for (let row = 0; row < all.length; row += step) {
    const other = all
      .map((cells, at) => line(cells, at === row ? { ...PLAIN, delimiter: ' ' } : PLAIN) + PLAIN.end)
      .join('');
    yield make(`space-row-${row}`, 'row-delimiter', other);
    for (let column = 0; column < 9; column += 1) {
      const texts = all.map((cells) => cells.map((cell, at) => cellText(cell, at, PLAIN)));
      const more = texts
        .map(
          (cells, at) =>
            (at === row ? [...cells.slice(0, column), '', ...cells.slice(column)] : cells).join(',') +
            PLAIN.end,
        )
        .join('');
      yield make(`more-${row}-${column}`, 'more', more);
      const quoted = all
        .map(
          (cells, at) =>
            cells
              .map((cell, place) => cellText(cell, place, PLAIN, at === row && place === column))
              .join(',') + PLAIN.end,
        )
        .join('');
      const marked = all.map((cells, at) =>
        cells.map((cell, place) => (at === row && place === column ? `"${cell}` : cell)),
      );
      yield make(`quote-${row}-${column}`, 'extra-quote', quoted, {
        header: marked[0]!,
        rows: marked.slice(1),
      });
      if (column === 0) continue;
      const less = texts
        .map(
          (cells, at) =>
            (at === row
              ? cells.flatMap((cell, place) =>
                  place === column ? [] : place === column - 1 ? [cell + cells[column]!] : [cell],
                )
              : cells
            ).join(',') + PLAIN.end,
        )
        .join('');
      yield make(`less-${row}-${column}`, 'less', less);
    }
  }
}

/** Precision, recall and F1 of labels, records and cells, and one for having read at all: ten in all. */
export function pollockScore(
  want: Polluted,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): number {
  const tidy = (cell: string) => cell.trim().toLowerCase();
  const f = (wanted: readonly string[], got: readonly string[]) => {
    if (wanted.length === 0) return 3;
    const counts = new Map<string, number>();
    for (const one of wanted) counts.set(one, (counts.get(one) ?? 0) + 1);
    let both = 0;
    for (const one of got) {
      const left = counts.get(one) ?? 0;
      if (left > 0) {
        both += 1;
        counts.set(one, left - 1);
      }
    }
    if (both === 0) return 0;
    const precision = both / wanted.length;
    const recall = both / got.length;
    return precision + recall + (2 * precision * recall) / (precision + recall);
  };
  const join = (row: readonly string[]) => row.map((cell) => tidy(cell) || 'null').join('');
  return (
    1 +
    f(want.header.map(tidy), header.map(tidy)) +
    f(want.rows.map(join), rows.map(join)) +
    f(want.rows.flat().map(tidy), rows.flat().map(tidy))
  );
}

/**
 * Files of the survey behind the benchmark that show each pollution, which are its weights (Vitagliano et al.,
 * "Pollock: A Data Loading Benchmark", PVLDB 16(8), 2023; `pollock_weights.json`); of the kinds of rows the sum over
 * all rows and cells of its source. What it does not have has no weight.
 */
const FILE_WEIGHTS: Readonly<Record<string, number>> = {
  source: 1,
  'no-trailing-newline': 184,
  'double-newline': 5,
  'no-header': 470,
  'multirow-2': 47,
  'multirow-3': 47,
  preamble: 282,
  'multitable-8': 188 / 3,
  'multitable-10': 188 / 3,
  'header-only': 3,
  'one-row': 4,
  'end-\r': 7,
  'end-\n': 1691,
  'delimiter-\t': 4,
  'delimiter-;': 834,
  'delimiter- ': 4,
  'delimiter-, ': 101,
  quote: 11,
  'escape-backslash': 1,
  'escape-none': 7,
};
const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  less: 920 * 0.36775106082036774,
  more: 920 * 0.36775106082036774,
  'row-delimiter': 92 / 7,
  'extra-quote': 920 / 108,
};

/** The mean of the scores under the benchmark's weights; kinds of rows by their own mean. */
export function weightedScore(
  scores: readonly { readonly name: string; readonly kind: string; readonly score: number }[],
): number {
  const mean = (kind: string) => {
    const own = scores.filter((one) => one.kind === kind);
    return own.reduce((sum, { score }) => sum + score, 0) / own.length;
  };
  const parts = [
    ...scores.flatMap(({ name, score }) =>
      FILE_WEIGHTS[name] === undefined ? [] : [[FILE_WEIGHTS[name], score] as const],
    ),
    ...Object.entries(KIND_WEIGHTS).map(([kind, weight]) => [weight, mean(kind)] as const),
  ];
  return (
    parts.reduce((sum, [weight, score]) => sum + weight * score, 0) /
    parts.reduce((sum, [weight]) => sum + weight, 0)
  );
}
