import { msg } from '../../messages/message.ts';
import type { DocFunnel } from '../../model/document.ts';
import { line, type Picture, path, type Shape, written } from './picture.ts';
import { round, tickDigits, ticks } from './scale.ts';

const PLOT = { width: 720, height: 360, left: 64, right: 16, top: 30, bottom: 52 } as const;

/** A funnel plot: units by denominator and value between their limits; units outside are named on pointing. */
export function funnelPlot(funnel: DocFunnel): Picture {
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
  const right = PLOT.width - PLOT.right;
  const bottom = PLOT.height - PLOT.bottom;
  const x = (n: number) => round(PLOT.left + (n / most) * (right - PLOT.left));
  const y = (value: number) => round(bottom - ((value - low) / (high - low || 1)) * (bottom - PLOT.top));
  const curve = (pick: (limit: DocFunnel['limits'][number]) => number, look: string): readonly Shape[] =>
    funnel.limits.length < 2
      ? []
      : [path(look, `M${funnel.limits.map((limit) => `${x(limit.n)} ${y(pick(limit))}`).join('L')}`)];
  const across = ticks(0, most, 6);
  const up = ticks(low, high, 5);
  return {
    kind: 'funnel',
    alt: msg('alt-funnel', {
      title: funnel.yTitle,
      reference: { decimal: funnel.reference, digits: funnel.digits },
    }),
    width: PLOT.width,
    height: PLOT.height,
    shapes: [
      ...up.flatMap((mark) => [
        line('grid', PLOT.left, y(mark), right, y(mark)),
        written('end', PLOT.left - 8, y(mark) + 4, { figure: mark, digits: tickDigits(up) }),
      ]),
      ...across.map((mark) =>
        written('mid', x(mark), bottom + 18, { figure: mark, digits: tickDigits(across) }),
      ),
      line('reference', PLOT.left, y(funnel.reference), right, y(funnel.reference)),
      ...curve((limit) => limit.lower95, 'inner'),
      ...curve((limit) => limit.upper95, 'inner'),
      ...curve((limit) => limit.lower998, 'outer'),
      ...curve((limit) => limit.upper998, 'outer'),
      ...funnel.points.map(
        (point): Shape => ({
          kind: 'circle',
          look: `outside-${point.outside}`,
          x: x(point.n),
          y: y(point.value),
          r: point.outside === 0 ? 2.5 : 4,
          ...(point.label === undefined || point.outside === 0 ? {} : { title: point.label }),
        }),
      ),
      written('start', PLOT.left, PLOT.top - 14, funnel.yTitle),
      written('start', PLOT.left, PLOT.height - 10, funnel.xTitle),
    ],
    keys: [],
  };
}
