import { msg } from '../../messages/message.ts';
import type { DocFunnel } from '../../model/document.ts';
import type { Words } from '../html/words.ts';
import { decimal } from '../numbers.ts';
import { round, tickDigits, ticks } from './scale.ts';

const PLOT = { width: 720, height: 360, left: 64, right: 16, top: 30, bottom: 52 } as const;

/** A funnel plot: units by denominator and value between their limits; units outside are named on pointing. */
export function funnelPlot(words: Words, funnel: DocFunnel): string {
  const { lang } = words;
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
  const curve = (pick: (limit: DocFunnel['limits'][number]) => number, kind: string) =>
    `<polyline class=${kind} points="${funnel.limits.map((limit) => `${x(limit.n)},${y(pick(limit))}`).join(' ')}"/>`;
  const across = ticks(0, most, 6);
  const up = ticks(low, high, 5);
  const title = msg('alt-funnel', {
    title: typeof funnel.yTitle === 'string' ? funnel.yTitle : funnel.yTitle,
    reference: { decimal: funnel.reference, digits: funnel.digits },
  });
  return [
    `<div class=scroll role=group tabindex=0${words.label(title)}><svg class=funnel role=img${words.label(title)} viewBox="0 0 ${PLOT.width} ${PLOT.height}">`,
    ...up.map(
      (mark) =>
        `<line class=grid x1=${PLOT.left} x2=${right} y1=${y(mark)} y2=${y(mark)} /><text class="n end" x=${PLOT.left - 8} y=${y(mark) + 4}>${decimal(lang, mark, tickDigits(up))}</text>`,
    ),
    ...across.map(
      (mark) =>
        `<text class="n mid" x=${x(mark)} y=${bottom + 18}>${decimal(lang, mark, tickDigits(across))}</text>`,
    ),
    `<line class=reference x1=${PLOT.left} x2=${right} y1=${y(funnel.reference)} y2=${y(funnel.reference)} />`,
    curve((limit) => limit.lower95, 'inner'),
    curve((limit) => limit.upper95, 'inner'),
    curve((limit) => limit.lower998, 'outer'),
    curve((limit) => limit.upper998, 'outer'),
    ...funnel.points.map((point) => {
      const name =
        point.label === undefined || point.outside === 0
          ? ''
          : `<title${words.mark(point.label)}>${words.say(point.label)}</title>`;
      return `<circle class=outside-${point.outside} cx=${x(point.n)} cy=${y(point.value)} r=${point.outside === 0 ? 2.5 : 4}>${name}</circle>`;
    }),
    `<text x=${PLOT.left} y=${PLOT.top - 14}${words.mark(funnel.yTitle)}>${words.say(funnel.yTitle)}</text>`,
    `<text x=${PLOT.left} y=${PLOT.height - 10}${words.mark(funnel.xTitle)}>${words.say(funnel.xTitle)}</text>`,
    '</svg></div>',
  ].join('');
}
