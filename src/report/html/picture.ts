import type { DocCell } from '../../model/document.ts';
import type { Lang } from '../../model/message.ts';
import { isFigure, type Key, type Picture, type Shape, type Written } from '../charts/picture.ts';
import { round } from '../charts/scale.ts';
import { figureText, interval } from '../numbers.ts';
import type { Words } from './words.ts';

const SMALL = { width: 120, height: 16 } as const;

/** A picture in the colours of the page's style, with its words in both languages, within a frame that scrolls. */
export function pictureHtml(words: Words, picture: Picture, outlines: Outlines): string {
  const { kind, alt, width, height, shapes, keys } = picture;
  const label = words.label(alt);
  const drawn = shapes.map((shape) => shapeSvg(words, shape, outlines)).join('');
  return `<div class=scroll role=group tabindex=0${label}><svg class=${kind} role=img${label} viewBox="0 0 ${width} ${height}">${drawn}</svg></div>${keysHtml(words, keys)}`;
}

/** Paths of the outlines that pictures of a page share, by their ids. */
export type Outlines = Map<string, string>;

/** The outlines, for pictures to draw by their ids. */
export function outlinesSvg(outlines: Outlines): string {
  if (outlines.size === 0) return '';
  return `<svg class=unseen aria-hidden=true>${[...outlines].map(([id, d]) => `<path id=${id}${id === 'hatch' ? '' : ' class=area'} d="${d}"/>`).join('')}</svg>`;
}

function shapeSvg(words: Words, shape: Shape, outlines: Outlines): string {
  switch (shape.kind) {
    case 'line':
      return `<line class=${shape.look} x1=${shape.x1} x2=${shape.x2} y1=${shape.y1} y2=${shape.y2} />`;
    case 'rect':
      return `<rect${classOf(shape.look)}${shape.x === 0 ? '' : ` x=${shape.x}`}${shape.y === 0 ? '' : ` y=${shape.y}`} width=${shape.width} height=${shape.height} />`;
    case 'path':
      return `<path${classOf(shape.look)} d="${shape.d}"/>`;
    case 'circle':
      return `<circle class=${shape.look} cx=${shape.x} cy=${shape.y} r=${shape.r}>${shape.title === undefined ? '' : words.element('title', shape.title)}</circle>`;
    case 'text':
      return textSvg(words, shape);
    case 'outline':
      outlines.set(shape.outline.id, shape.outline.d);
      return `<use href=#${shape.outline.id} />`;
    case 'group': {
      const moved = shape.x === 0 && shape.y === 0 ? '' : ` transform=translate(${shape.x},${shape.y})`;
      return `<g class=${shape.look}${moved}>${words.element('title', shape.title)}${shape.shapes.map((one) => shapeSvg(words, one, outlines)).join('')}</g>`;
    }
  }
}

function textSvg(words: Words, shape: Extract<Shape, { kind: 'text' }>): string {
  const figure = isFigure(shape.written);
  const names = [
    ...(shape.look === 'label' ? [] : [shape.look]),
    ...(figure ? ['n'] : []),
    ...(shape.at === 'start' ? [] : [shape.at]),
  ];
  const [only] = names;
  const classes =
    only === undefined ? '' : names.length === 1 ? ` class=${only}` : ` class="${names.join(' ')}"`;
  const mark = isFigure(shape.written) ? '' : words.mark(shape.written);
  const text = writtenHtml(words, shape.written);
  return `<text${classes} x=${round(shape.x)} y=${round(shape.y)}${mark}>${shape.most === undefined ? text : cut(text, shape.most)}</text>`;
}

function writtenHtml(words: Words, written: Written): string {
  return isFigure(written) ? figureText(words.lang, written) : words.say(written);
}

/** A name as long as there is room for; escaped text is cut only between characters. */
function cut(name: string, most: number): string {
  const parts = name.match(/&[a-z#0-9]+;|[\s\S]/gu) ?? [];
  return parts.length <= most ? name : `${parts.slice(0, most - 1).join('')}…`;
}

function classOf(look: string): string {
  return look === '' ? '' : ` class=${look}`;
}

function keysHtml(words: Words, keys: readonly Key[]): string {
  if (keys.length === 0) return '';
  const items = keys.map(({ look, words: said }) => {
    const parts = said.map((one) =>
      isFigure(one) ? `<span class=n>${figureText(words.lang, one)}</span>` : words.element('span', one),
    );
    return `<li><i class=${look}></i>${parts.join(' - ')}`;
  });
  return `<ul class=legend>${items.join('')}</ul>`;
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
