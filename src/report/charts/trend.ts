import { msg } from '../../messages/message.ts';
import type { Drawing } from '../../model/document.ts';
import type { Drawn } from './bars.ts';
import { markWritten } from './classes.ts';
import { line, type Picture, path, type Shape, written } from './picture.ts';
import { round, tickDigits, ticks } from './scale.ts';

const PLOT = { width: 720, left: 64, right: 60, top: 24, bottom: 34 } as const;
/** one of several is lower, and has its name above it */
const HEIGHT = { alone: 260, named: 170 } as const;
const NAME = 22;

/** Values in time with their intervals; no line leads to a part of a period or across a break. */
export function trendPlot(chart: Extract<Drawing, { kind: 'trend' }>, { title, digits }: Drawn): Picture {
  const { points, of } = chart;
  const top = PLOT.top + (of === undefined ? 0 : NAME);
  const height = of === undefined ? HEIGHT.alone : HEIGHT.named;
  const most = Math.max(...points.map((point) => point.upper ?? point.value ?? 0)) || 1;
  const span = PLOT.width - PLOT.left - PLOT.right;
  const right = PLOT.width - PLOT.right;
  const x = (at: number) => round(PLOT.left + ((at + 0.5) / points.length) * span);
  const y = (value: number) => round(height - PLOT.bottom - (value / most) * (height - top - PLOT.bottom));
  const marks = ticks(0, most, 4);
  const grid = marks.flatMap((mark) => [
    line('grid', PLOT.left, y(mark), right, y(mark)),
    written('end', PLOT.left - 8, y(mark) + 4, { figure: mark, digits: tickDigits(marks) }),
  ]);
  const drawn = points.flatMap((point, at): readonly Shape[] => {
    const before = points[at - 1];
    const label = written('mid', x(at), height - 12, point.label);
    if (point.value === null)
      return [label, written('mid', x(at), height - PLOT.bottom - 8, markWritten(point, digits))];
    return [
      label,
      ...(point.joined && before?.value != null
        ? [line('series', x(at - 1), y(before.value), x(at), y(point.value))]
        : []),
      ...(point.lower === null || point.upper === null
        ? []
        : [
            path(
              'whisker',
              `M${x(at)} ${y(point.lower)}V${y(point.upper)}M${x(at) - 4} ${y(point.lower)}h8M${x(at) - 4} ${y(point.upper)}h8`,
            ),
          ]),
      { kind: 'circle', look: point.complete ? 'whole' : 'part', x: x(at), y: y(point.value), r: 5 },
      written('start', x(at) + 10, y(point.value) + 4, { figure: point.value, digits }, 'value'),
    ];
  });
  return {
    kind: 'trend',
    alt: msg('alt-trend', { title: of === undefined ? title : msg('note-indicator', { title, reason: of }) }),
    width: PLOT.width,
    height,
    shapes: [...(of === undefined ? [] : [written('start', 0, 16, of, 'value')]), ...grid, ...drawn],
    keys: [],
  };
}
