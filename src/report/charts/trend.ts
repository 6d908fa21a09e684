import { msg } from '../../messages/message.ts';
import type { Drawing } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Words } from '../html/words.ts';
import { count, decimal } from '../numbers.ts';
import { round, tickDigits, ticks } from './scale.ts';
import { markText } from './tiles.ts';

const PLOT = { width: 720, height: 260, left: 64, right: 24, top: 24, bottom: 34 } as const;

interface Drawn {
  readonly title: Message;
  readonly digits: number;
}

/** Values in time with their intervals; no line leads to a part of a period or across a break. */
export function trendPlot(
  words: Words,
  chart: Extract<Drawing, { kind: 'trend' }>,
  { title, digits }: Drawn,
): string {
  const { points } = chart;
  const most = Math.max(...points.map((point) => point.upper ?? point.value ?? 0)) || 1;
  const span = PLOT.width - PLOT.left - PLOT.right;
  const x = (at: number) => round(PLOT.left + ((at + 0.5) / points.length) * span);
  const y = (value: number) =>
    round(PLOT.height - PLOT.bottom - (value / most) * (PLOT.height - PLOT.top - PLOT.bottom));
  const marks = ticks(0, most, 4);
  const grid = marks.map(
    (mark) =>
      `<line class=grid x1=${PLOT.left} x2=${PLOT.width - PLOT.right} y1=${y(mark)} y2=${y(mark)} /><text class="n end" x=${PLOT.left - 8} y=${y(mark) + 4}>${decimal(words.lang, mark, tickDigits(marks))}</text>`,
  );
  const drawn = points.map((point, at) => {
    const before = points[at - 1];
    const label = `<text class=mid x=${x(at)} y=${PLOT.height - 12}${words.mark(point.label)}>${words.say(point.label)}</text>`;
    if (point.value === null)
      return `${label}<text class=mid x=${x(at)} y=${PLOT.height - PLOT.bottom - 8}>${markText(words, point, digits)}</text>`;
    const line =
      point.joined && before?.value != null
        ? `<line class=series x1=${x(at - 1)} y1=${y(before.value)} x2=${x(at)} y2=${y(point.value)} />`
        : '';
    const whisker =
      point.lower === null || point.upper === null
        ? ''
        : `<path class=whisker d="M${x(at)} ${y(point.lower)}V${y(point.upper)}M${x(at) - 4} ${y(point.lower)}h8M${x(at) - 4} ${y(point.upper)}h8"/>`;
    const shown = digits === 0 ? count(words.lang, point.value) : decimal(words.lang, point.value, digits);
    return `${label}${line}${whisker}<circle class=${point.complete ? 'whole' : 'part'} cx=${x(at)} cy=${y(point.value)} r=5 /><text class="n value" x=${x(at) + 10} y=${y(point.value) + 4}>${shown}</text>`;
  });
  return `<div class=scroll role=group tabindex=0${words.label(msg('alt-trend', { title }))}><svg class=trend role=img${words.label(msg('alt-trend', { title }))} viewBox="0 0 ${PLOT.width} ${PLOT.height}">${grid.join('')}${drawn.join('')}</svg></div>`;
}
