import { msg } from '../../messages/message.ts';
import type { DocCell, Drawing } from '../../model/document.ts';
import type { Lang, Message } from '../../model/message.ts';
import type { Words } from '../html/words.ts';
import { count, decimal, interval } from '../numbers.ts';
import { round, tickDigits, ticks } from './scale.ts';

const ROW = 22;
const LABEL = 190;
const WIDTH = 720;
const VALUE = 62;
const TOP = 20;
const SMALL = { width: 120, height: 16 } as const;
/** Letters of a name that fit beside a bar. */
const NAME = 30;

interface Drawn {
  readonly title: Message;
  readonly digits: number;
}

/** Bars from zero, each with its interval as a line and its value printed, and the reference across. */
export function barChart(
  words: Words,
  chart: Extract<Drawing, { kind: 'bars' }>,
  { title, digits }: Drawn,
): string {
  const { bars, reference } = chart;
  const most = Math.max(reference ?? 0, ...bars.map((bar) => bar.upper ?? bar.value ?? 0)) || 1;
  const x = (value: number) => round(LABEL + (value / most) * (WIDTH - LABEL - VALUE));
  const height = TOP + bars.length * ROW + 22;
  const bottom = TOP + bars.length * ROW;
  const marks = ticks(0, most, 5);
  const small = tickDigits(marks);
  const grid = marks.map(
    (mark) =>
      `<line class=grid x1=${x(mark)} x2=${x(mark)} y1=${TOP} y2=${bottom} /><text class="n mid" x=${x(mark)} y=${bottom + 15}>${decimal(words.lang, mark, small)}</text>`,
  );
  const rows = bars.map((bar, at) => {
    const y = TOP + at * ROW;
    const middle = y + ROW / 2;
    const value = bar.value ?? 0;
    const whisker =
      bar.lower === null || bar.upper === null
        ? ''
        : `<path class=whisker d="M${x(bar.lower)} ${middle}H${x(bar.upper)}M${x(bar.lower)} ${middle - 4}v8M${x(bar.upper)} ${middle - 4}v8"/>`;
    const shown = digits === 0 ? count(words.lang, value) : decimal(words.lang, value, digits);
    return `<text class=end x=${LABEL - 8} y=${middle + 4}${words.mark(bar.label)}>${cut(words.say(bar.label))}</text><rect class=bar x=${LABEL} y=${y + 4} width=${round(x(value) - LABEL)} height=${ROW - 8} />${whisker}<text class="n value" x=${WIDTH - VALUE + 10} y=${middle + 4}>${shown}</text>`;
  });
  const across =
    reference === null
      ? ''
      : `<line class=reference x1=${x(reference)} x2=${x(reference)} y1=${TOP - 4} y2=${bottom} /><text class="n mid" x=${x(reference)} y=${TOP - 8}>${decimal(words.lang, reference, digits)}</text>`;
  return `<div class=scroll role=group tabindex=0${words.label(msg('alt-bars', { title }))}><svg class=bars role=img${words.label(msg('alt-bars', { title }))} viewBox="0 0 ${WIDTH} ${height}">${grid.join('')}${rows.join('')}${across}</svg></div>`;
}

/** A name as long as there is room for; escaped text is cut only between characters. */
function cut(name: string): string {
  const parts = name.match(/&[a-z#0-9]+;|[\s\S]/gu) ?? [];
  return parts.length <= NAME ? name : `${parts.slice(0, NAME - 1).join('')}…`;
}

/** An interval on the scale of its column: a line from limit to limit, the value on it, the reference across. */
export function intervalBar(lang: Lang, cell: Extract<DocCell, { kind: 'bar' }>): string {
  const [from, to] = cell.scale;
  const x = (value: number) => round(((value - from) / (to - from || 1)) * (SMALL.width - 8) + 4);
  const middle = SMALL.height / 2;
  const reference =
    cell.reference === null ? '' : `<path class=reference d="M${x(cell.reference)} 0v${SMALL.height}"/>`;
  return `<svg class=bar role=img aria-label="${interval(lang, cell.lower, cell.upper, cell.digits)}" width=${SMALL.width} height=${SMALL.height} viewBox="0 0 ${SMALL.width} ${SMALL.height}">${reference}<path class=limits d="M${x(cell.lower)} ${middle}H${x(cell.upper)}"/><circle cx=${x(cell.value)} cy=${middle} r=3 /></svg>`;
}
