import { msg } from '../../messages/message.ts';
import type { DocMark, Drawing } from '../../model/document.ts';
import type { Words } from '../html/words.ts';
import { count, decimal } from '../numbers.ts';
import { asPrinted, classLimits, classOf } from './scale.ts';
import { TILES } from './tile-grid.ts';

const SIDE = 56;
const TILE = 53;
const COLUMNS = 16;
const ROWS = 8;

interface Drawn {
  readonly title: ReturnType<typeof msg>;
  readonly digits: number;
}

/** The provinces as a grid of tiles with their values printed; hidden ones hatched, those without data dashed. */
export function tileMap(
  words: Words,
  map: Extract<Drawing, { kind: 'tiles' }>,
  { title, digits }: Drawn,
): string {
  const values = map.tiles.flatMap((tile) => (tile.value === null ? [] : [tile.value]));
  const limits = classLimits(values, digits);
  const tiles = map.tiles.flatMap((tile) => {
    const at = TILES[tile.code];
    return at === undefined ? [] : [tileSvg(words, tile, at, limits, digits)];
  });
  const width = COLUMNS * SIDE;
  return `<div class=scroll role=group tabindex=0${words.label(msg('alt-tiles', { title }))}><svg class=tiles role=img${words.label(msg('alt-tiles', { title }))} viewBox="0 0 ${width} ${ROWS * SIDE}">${tiles.join('')}</svg></div>${legend(words, limits, digits, map.tiles)}`;
}

function tileSvg(
  words: Words,
  tile: DocMark,
  [column, row, name]: readonly [number, number, string],
  limits: readonly number[],
  digits: number,
): string {
  const kind = classNameOf(tile, limits, digits);
  const hatch = tile.status === 'suppressed' ? '<use href=#hatch />' : '';
  const full = `<title${words.mark(tile.label)}>${words.say(tile.label)}</title>`;
  return `<g class=${kind} transform=translate(${column * SIDE},${row * SIDE})>${full}<rect width=${TILE} height=${TILE} />${hatch}<text class=name>${name}</text><text class="value n">${markText(words, tile, digits)}</text></g>`;
}

function classNameOf(tile: DocMark, limits: readonly number[], digits: number): string {
  if (tile.status === 'ok' && tile.value !== null)
    return `k${classOf(asPrinted(tile.value, digits), limits)}`;
  return tile.status === 'suppressed' ? 'kc' : tile.status === 'undefined' ? 'kz' : 'kx';
}

/** What is printed in a tile or a cell of a matrix. */
export function markText(words: Words, mark: DocMark, digits: number): string {
  if (mark.status === 'ok' && mark.value !== null)
    return digits === 0 ? count(words.lang, Math.round(mark.value)) : decimal(words.lang, mark.value, digits);
  return mark.status === 'suppressed' ? '[c]' : mark.status === 'undefined' ? '[z]' : '[x]';
}

/** What hidden tiles are hatched with, once a page: diagonals across a tile, inside it. */
export const HATCH = `<svg class=unseen aria-hidden=true><path id=hatch d="${diagonals(TILE)}"/></svg>`;

function diagonals(side: number): string {
  const lines: string[] = [];
  for (let at = 7; at < 2 * side; at += 7) {
    const near = Math.max(0, at - side);
    const far = Math.min(at, side);
    lines.push(`M${near} ${far}L${far} ${near}`);
  }
  return lines.join('');
}

function legend(words: Words, limits: readonly number[], digits: number, tiles: readonly DocMark[]): string {
  const number = (value: number) =>
    `<span class=n>${digits === 0 ? count(words.lang, Math.round(value)) : decimal(words.lang, value, digits)}</span>`;
  const classes =
    tiles.some((tile) => tile.value !== null) && limits.length > 1
      ? limits
          .slice(0, -1)
          .map(
            (from, at) =>
              `<li><i class=k${classOf(from, limits)}></i>${number(from)} - ${number(limits[at + 1] ?? from)}`,
          )
      : [];
  const has = (status: DocMark['status']) => tiles.some((tile) => tile.status === status);
  return `<ul class=legend>${[
    ...classes,
    ...(has('suppressed') ? [`<li><i class=kc></i>${words.element('span', msg('chart-hidden'))}`] : []),
    ...(has('missing') ? [`<li><i class=kx></i>${words.element('span', msg('chart-missing'))}`] : []),
    ...(has('undefined') ? [`<li><i class=kz></i>${words.element('span', msg('chart-undefined'))}`] : []),
  ].join('')}</ul>`;
}
