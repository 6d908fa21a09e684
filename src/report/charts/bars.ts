import { msg } from '../../messages/message.ts';
import type { Drawing } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { line, type Picture, path, type Shape, written } from './picture.ts';
import { round, tickDigits, ticks } from './scale.ts';

const ROW = 22;
const LABEL = 232;
const WIDTH = 720;
const VALUE = 62;
const TOP = 20;
/** Letters of a name that fit beside a bar, in the widest of the page's fonts. */
const NAME = 31;

export interface Drawn {
  readonly title: Message;
  readonly digits: number;
}

/** Bars from zero, each with its interval as a line and its value printed, and the reference across. */
export function barChart(chart: Extract<Drawing, { kind: 'bars' }>, { title, digits }: Drawn): Picture {
  const { bars, reference } = chart;
  const most = Math.max(reference ?? 0, ...bars.map((bar) => bar.upper ?? bar.value ?? 0)) || 1;
  const x = (value: number) => round(LABEL + (value / most) * (WIDTH - LABEL - VALUE));
  const bottom = TOP + bars.length * ROW;
  const marks = ticks(0, most, 5);
  const small = tickDigits(marks);
  const grid = marks.flatMap((mark) => [
    line('grid', x(mark), TOP, x(mark), bottom),
    written('mid', x(mark), bottom + 15, { figure: mark, digits: small }),
  ]);
  const rows = bars.flatMap((bar, at): readonly Shape[] => {
    const y = TOP + at * ROW;
    const middle = y + ROW / 2;
    const value = bar.value ?? 0;
    return [
      {
        kind: 'text',
        look: 'label',
        x: LABEL - 8,
        y: middle + 4,
        at: 'end',
        written: bar.label,
        most: NAME,
      },
      { kind: 'rect', look: 'bar', x: LABEL, y: y + 4, width: round(x(value) - LABEL), height: ROW - 8 },
      ...(bar.lower === null || bar.upper === null
        ? []
        : [
            path(
              'whisker',
              `M${x(bar.lower)} ${middle}H${x(bar.upper)}M${x(bar.lower)} ${middle - 4}v8M${x(bar.upper)} ${middle - 4}v8`,
            ),
          ]),
      written('start', WIDTH - VALUE + 10, middle + 4, { figure: value, digits }, 'value'),
    ];
  });
  const across =
    reference === null
      ? []
      : [
          line('reference', x(reference), TOP - 4, x(reference), bottom),
          written('mid', x(reference), TOP - 8, { figure: reference, digits }),
        ];
  return {
    kind: 'bars',
    alt: msg('alt-bars', { title }),
    width: WIDTH,
    height: bottom + 22,
    shapes: [...grid, ...rows, ...across],
    keys: [],
  };
}
