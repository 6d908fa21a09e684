import type { DocFunnel } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { count, decimal } from './numbers.ts';
import { text } from './text.ts';

const ROWS = 13;

/**
 * A funnel plot as lines of text: units as `.` (one), `:` (two to four) and `#` (more), beyond 95 % as `x`, beyond
 * 99.8 % as `X`; limits as `-` (95 %) and `=` (99.8 %), the reference as `_`. Denominators run by their square root.
 */
export function funnelLines(funnel: DocFunnel, lang: Lang, width: number): readonly string[] {
  const { points, limits, digits } = funnel;
  const label = (value: number) => decimal(lang, value, digits);
  const left = Math.max(...[0, ...points.map((one) => one.value)].map((value) => label(value).length)) + 3;
  const columns = Math.max(20, Math.min(64, width - left - 2));
  const largest = points.reduce((most, one) => Math.max(most, one.n), 1);
  const smallest = points.reduce((least, one) => Math.min(least, one.n), largest);
  const [from, to] = scaleOf(funnel);
  const column = (n: number) => {
    const span = Math.sqrt(largest) - Math.sqrt(smallest) || 1;
    return Math.round(((Math.sqrt(n) - Math.sqrt(smallest)) / span) * (columns - 1));
  };
  const row = (value: number) => Math.round(((to - value) / (to - from || 1)) * (ROWS - 1));
  const grid = Array.from({ length: ROWS }, () => Array.from({ length: columns }, () => ' '));
  const put = (x: number, value: number, mark: string) => {
    const line = grid[row(value)];
    if (line !== undefined && x >= 0 && x < columns) line[x] = mark;
  };
  for (let x = 0; x < columns; x += 1) put(x, funnel.reference, '_');
  for (const limit of limits) {
    const x = column(limit.n);
    for (const value of [limit.lower998, limit.upper998]) put(x, value, '=');
    for (const value of [limit.lower95, limit.upper95]) put(x, value, '-');
  }
  for (const [place, found] of cellsOf(points, column, row)) {
    const [line, x] = place.split(' ').map(Number);
    const target = grid[line ?? 0];
    if (target !== undefined && x !== undefined) target[x] = found;
  }
  const axis = (index: number) =>
    index === 0
      ? label(to)
      : index === ROWS - 1
        ? label(from)
        : index === row(funnel.reference)
          ? label(funnel.reference)
          : '';
  return [
    shortened(`  ${text(lang, funnel.yTitle)}`, width),
    ...grid.map((line, index) => `  ${axis(index).padStart(left - 3)} ${line.join('')}`.trimEnd()),
    `  ${' '.repeat(left - 2)}${count(lang, smallest)}${count(lang, largest).padStart(columns - count(lang, smallest).length)}`,
    shortened(`  ${text(lang, funnel.xTitle)}`, width),
  ];
}

function shortened(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 3).trimEnd()}...`;
}

function scaleOf({ points, reference }: DocFunnel): readonly [number, number] {
  const values = [...points.map((one) => one.value), reference];
  return [Math.min(...values), Math.max(...values)];
}

/** The mark of every place of the grid that holds a unit; the farthest outside wins. */
function cellsOf(
  points: DocFunnel['points'],
  column: (n: number) => number,
  row: (value: number) => number,
): ReadonlyMap<string, string> {
  const found = new Map<string, { count: number; outside: number }>();
  for (const point of points) {
    const place = `${row(point.value)} ${column(point.n)}`;
    const before = found.get(place) ?? { count: 0, outside: 0 };
    found.set(place, { count: before.count + 1, outside: Math.max(before.outside, point.outside) });
  }
  return new Map(
    [...found].map(([place, { count: units, outside }]) => [
      place,
      outside === 2 ? 'X' : outside === 1 ? 'x' : units === 1 ? '.' : units < 5 ? ':' : '#',
    ]),
  );
}
