import type { FunnelLimits } from '../model/compare.ts';
import type { DocFunnel } from '../model/document.ts';
import type { Lang } from '../model/message.ts';
import { count, decimal } from './numbers.ts';
import { plain } from './plain.ts';

const HEIGHT = 240;
const GUTTER = 34;
const QUIET = '#57606a';
const MARK = '#8a4600';
const LINE = '#d0d7de';

/** A funnel plot as vectors of a page, with the ends of its axes in words. */
export function funnelDrawing(
  lang: Lang,
  funnel: DocFunnel,
  width: number,
): Readonly<Record<string, unknown>> {
  const across = width - GUTTER;
  const most = Math.max(1, ...funnel.points.map(({ n }) => n), ...funnel.limits.map(({ n }) => n));
  const values = funnel.points.map(({ value }) => value);
  const low = Math.min(0, funnel.reference, ...values);
  const high =
    Math.max(funnel.reference, ...values, ...funnel.limits.map(({ upper95 }) => upper95).slice(-1)) || 1;
  const x = (n: number) => (n / most) * across;
  const y = (value: number) =>
    HEIGHT - ((Math.min(high, Math.max(low, value)) - low) / (high - low || 1)) * HEIGHT;
  const curve = (side: Exclude<keyof FunnelLimits, 'n'>, dash: number) => ({
    type: 'polyline',
    lineColor: QUIET,
    lineWidth: 0.7,
    dash: { length: dash, space: dash === 0 ? 0 : 2 },
    points: funnel.limits.map((limit) => ({ x: x(limit.n), y: y(limit[side]) })),
  });
  const line = (at: number, colour: string) => ({
    type: 'line',
    x1: 0,
    x2: across,
    y1: at,
    y2: at,
    lineWidth: 0.7,
    lineColor: colour,
  });
  const curves =
    funnel.limits.length < 2
      ? []
      : [curve('lower95', 3), curve('upper95', 3), curve('lower998', 1), curve('upper998', 1)];
  const ends = { fontSize: 7.5, color: QUIET };
  return {
    unbreakable: true,
    margin: [0, 6, 0, 8],
    stack: [
      { text: plain(lang, funnel.yTitle), ...ends },
      {
        columns: [
          {
            width: GUTTER,
            stack: [
              { text: decimal(lang, high, funnel.digits), ...ends, margin: [0, 0, 0, HEIGHT - 18] },
              { text: decimal(lang, low, funnel.digits), ...ends },
            ],
          },
          {
            width: across,
            canvas: [
              line(0, LINE),
              line(HEIGHT, LINE),
              line(y(funnel.reference), MARK),
              ...curves,
              ...funnel.points.map((point) => ({
                type: 'ellipse',
                x: x(point.n),
                y: y(point.value),
                r1: 1.8,
                r2: 1.8,
                color: point.outside === 0 ? QUIET : MARK,
              })),
            ],
          },
        ],
      },
      {
        margin: [GUTTER, 2, 0, 0],
        columns: [
          { text: count(lang, 0), ...ends },
          { text: `${plain(lang, funnel.xTitle)}: ${count(lang, most)}`, ...ends, alignment: 'right' },
        ],
      },
    ],
  };
}
