import type { Lang } from '../model/message.ts';
import { isFigure, type Picture, type Shape, type Written } from './charts/picture.ts';
import { escaped } from './markup.ts';
import { figureText } from './numbers.ts';
import { plain } from './plain.ts';

/** How marks look on paper, as attributes of SVG. */
const LINES: Readonly<Record<string, string>> = {
  grid: 'stroke="#d5dbe1"',
  reference: 'stroke="#8a4600" stroke-width="1.5" stroke-dasharray="5 4"',
  whisker: 'stroke="#1b1f23" stroke-width="1.4" fill="none"',
  series: 'stroke="#0b5394" stroke-width="2.5"',
  inner: 'stroke="#57606a" fill="none"',
  outer: 'stroke="#57606a" fill="none" stroke-dasharray="5 4"',
  hatch: 'stroke="#9aa5b0" stroke-width="1.4" fill="none"',
  edge: 'stroke="#7b8794" stroke-width="0.6"',
};
const AREAS: Readonly<Record<string, string>> = {
  bar: 'fill="#6baed6"',
  whole: 'fill="#0b5394"',
  part: 'fill="#ffffff" stroke="#0b5394" stroke-width="2"',
  'outside-0': 'fill="#57606a" fill-opacity="0.65"',
  'outside-1': 'fill="#ffffff" stroke="#8a4600" stroke-width="2"',
  'outside-2': 'fill="#8a4600"',
};
const DASHED = 'stroke="#7b8794" stroke-width="1" stroke-dasharray="3 3"';

/** Grounds of classes and of what has no value, and what is legible on them. */
export const GROUNDS: Readonly<Record<string, { readonly fill: string; readonly ink: string }>> = {
  k1: { fill: '#eff3ff', ink: '#14181c' },
  k2: { fill: '#bdd7e7', ink: '#14181c' },
  k3: { fill: '#7ab6da', ink: '#14181c' },
  k4: { fill: '#2171b5', ink: '#ffffff' },
  k5: { fill: '#08306b', ink: '#ffffff' },
  kc: { fill: '#ffffff', ink: '#14181c' },
  kx: { fill: '#ffffff', ink: '#57606a' },
  kz: { fill: '#ffffff', ink: '#57606a' },
  kn: { fill: 'none', ink: '#57606a' },
};
const QUIET = '#57606a';
const INK = '#1b1f23';
/** height of the line of keys under a picture, and about how wide a character of it is */
const KEYS = 26;
const CHARACTER = 6.2;

/** A picture as vectors of a page `width` points wide, with its keys below. */
export function pdfPicture(lang: Lang, picture: Picture, width: number): Readonly<Record<string, unknown>> {
  const keys = keysSvg(lang, picture);
  const height = picture.height + keys.height;
  const shapes = picture.shapes.map((shape) => shapeSvg(lang, shape, null)).join('');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${height}" viewBox="0 0 ${picture.width} ${height}" font-family="Roboto">${shapes}${keys.svg}</svg>`,
    width,
    margin: [0, 4, 0, 6],
  };
}

function shapeSvg(lang: Lang, shape: Shape, group: string | null): string {
  switch (shape.kind) {
    case 'line':
      return `<line ${LINES[shape.look] ?? ''} x1="${shape.x1}" x2="${shape.x2}" y1="${shape.y1}" y2="${shape.y2}"/>`;
    case 'rect':
      return `<rect ${areaLook(shape.look, group)} x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
    case 'path':
      return `<path ${LINES[shape.look] ?? areaLook(shape.look, group)} d="${shape.d}"/>`;
    case 'circle':
      return `<circle ${AREAS[shape.look] ?? ''} cx="${shape.x}" cy="${shape.y}" r="${shape.r}"/>`;
    case 'outline':
      return `<path ${shape.outline.id === 'hatch' ? LINES['hatch'] : areaLook('', group)} d="${shape.outline.d}"/>`;
    case 'group':
      return `<g transform="translate(${shape.x} ${shape.y})">${shape.shapes.map((one) => shapeSvg(lang, one, shape.look)).join('')}</g>`;
    case 'text':
      return textSvg(lang, shape, group);
  }
}

function areaLook(look: string, group: string | null): string {
  if (look !== '' || group === null) return AREAS[look] ?? '';
  const edge = group === 'kx' || group === 'kz' ? DASHED : LINES['edge'];
  return `fill="${GROUNDS[group]?.fill ?? '#ffffff'}" ${edge} fill-rule="evenodd"`;
}

function textSvg(lang: Lang, shape: Extract<Shape, { kind: 'text' }>, group: string | null): string {
  const said = saidText(lang, shape.written);
  const letters = [...said];
  const text =
    shape.most === undefined || letters.length <= shape.most
      ? said
      : `${letters.slice(0, shape.most - 1).join('')}…`;
  const anchor = { start: 'start', mid: 'middle', end: 'end' }[shape.at];
  const strong = shape.look === 'value' || shape.look === 'figure';
  const ink = group === null ? (strong ? INK : QUIET) : (GROUNDS[group]?.ink ?? INK);
  const size = group === null ? 12 : shape.look === 'value' ? 14 : shape.look === 'figure' ? 11 : 10;
  const halo = group === 'kc' ? ground(text, shape.x, shape.y, size) : '';
  return `${halo}<text x="${shape.x}" y="${shape.y}" text-anchor="${anchor}" font-size="${size}" fill="${ink}"${strong ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
}

/** Something plain to stand on, where hatching would run through the letters. */
function ground(text: string, x: number, y: number, size: number): string {
  const wide = [...text].length * size * 0.58 + 4;
  return `<rect fill="#ffffff" x="${(x - wide / 2).toFixed(1)}" y="${y - size}" width="${wide.toFixed(1)}" height="${size + 3}"/>`;
}

function saidText(lang: Lang, written: Written): string {
  return isFigure(written) ? figureText(lang, written) : plain(lang, written);
}

function keysSvg(
  lang: Lang,
  { keys, width, height }: Picture,
): { readonly svg: string; readonly height: number } {
  let x = 0;
  let y = height + 8;
  const items = keys.map(({ look, words }) => {
    const text = words.map((one) => saidText(lang, one)).join(' - ');
    const wide = 36 + [...text].length * CHARACTER;
    if (x + wide > width && x > 0) {
      x = 0;
      y += 20;
    }
    const lines = look === 'kc' ? `<path ${LINES['hatch']} d="M0 9L9 0M5 14L19 0M14 14L21 7"/>` : '';
    const item = `<g transform="translate(${x.toFixed(1)} ${y})"><rect ${areaLook('', look)} x="0" y="0" width="21" height="14"/>${lines}<text x="27" y="11" font-size="11" fill="${QUIET}">${escaped(text)}</text></g>`;
    x += wide;
    return item;
  });
  return keys.length === 0 ? { svg: '', height: 0 } : { svg: items.join(''), height: y - height - 8 + KEYS };
}
