import type { DocCell, DocFunnel } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { escaped } from './markup.ts';
import { count, decimal, interval } from './numbers.ts';
import { text } from './text.ts';

const BAR = { width: 120, height: 16 } as const;
const PLOT = { width: 640, height: 320, left: 56, right: 12, top: 12, bottom: 44 } as const;

/** An interval on the scale of its column: a line from limit to limit, the value on it, the reference across. */
export function intervalBar(lang: Lang, cell: Extract<DocCell, { kind: 'bar' }>): string {
  const [from, to] = cell.scale;
  const x = (value: number) => round(((value - from) / (to - from || 1)) * (BAR.width - 8) + 4);
  const middle = BAR.height / 2;
  const reference =
    cell.reference === null
      ? ''
      : `<line class="reference" x1="${x(cell.reference)}" x2="${x(cell.reference)}" y1="0" y2="${BAR.height}"/>`;
  return `<svg class="bar" role="img" aria-label="${interval(lang, cell.lower, cell.upper, cell.digits)}" width="${BAR.width}" height="${BAR.height}" viewBox="0 0 ${BAR.width} ${BAR.height}">${reference}<line class="limits" x1="${x(cell.lower)}" x2="${x(cell.upper)}" y1="${middle}" y2="${middle}"/><circle cx="${x(cell.value)}" cy="${middle}" r="3"/></svg>`;
}

/** A funnel plot: units by denominator and value between their limits. */
export function funnelPlot(lang: Lang, funnel: DocFunnel): string {
  const most = Math.max(
    1,
    ...funnel.points.map((point) => point.n),
    ...funnel.limits.map((limit) => limit.n),
  );
  const values = [
    ...funnel.points.map((point) => point.value),
    ...funnel.limits.flatMap((limit) => [limit.lower998, limit.upper998]),
    funnel.reference,
  ];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (n: number) => round(PLOT.left + (n / most) * (PLOT.width - PLOT.left - PLOT.right));
  const y = (value: number) =>
    round(
      PLOT.height -
        PLOT.bottom -
        ((value - low) / (high - low || 1)) * (PLOT.height - PLOT.top - PLOT.bottom),
    );
  const curve = (pick: (limit: DocFunnel['limits'][number]) => number, kind: string) =>
    `<polyline class="${kind}" points="${funnel.limits.map((limit) => `${x(limit.n)},${y(pick(limit))}`).join(' ')}"/>`;
  return [
    `<svg class="funnel" role="img" aria-label="${escaped(text(lang, funnel.yTitle))}" viewBox="0 0 ${PLOT.width} ${PLOT.height}">`,
    `<line class="reference" x1="${PLOT.left}" x2="${PLOT.width - PLOT.right}" y1="${y(funnel.reference)}" y2="${y(funnel.reference)}"/>`,
    curve((limit) => limit.lower95, 'inner'),
    curve((limit) => limit.upper95, 'inner'),
    curve((limit) => limit.lower998, 'outer'),
    curve((limit) => limit.upper998, 'outer'),
    ...funnel.points.map(
      (point) =>
        `<circle class="outside-${point.outside}" cx="${x(point.n)}" cy="${y(point.value)}" r="${point.outside === 0 ? 2.5 : 4}"/>`,
    ),
    `<text x="${PLOT.left - 6}" y="${y(high) + 4}" text-anchor="end">${decimal(lang, high, funnel.digits)}</text>`,
    `<text x="${PLOT.left - 6}" y="${y(low)}" text-anchor="end">${decimal(lang, low, funnel.digits)}</text>`,
    `<text x="${PLOT.width - PLOT.right}" y="${PLOT.height - PLOT.bottom + 18}" text-anchor="end">${count(lang, most)}</text>`,
    `<text x="${PLOT.left}" y="${PLOT.height - 8}">${escaped(text(lang, funnel.xTitle))}</text>`,
    '</svg>',
  ].join('');
}

/** Coordinates to a tenth, so that the same figures give the same bytes everywhere. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
