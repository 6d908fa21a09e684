import { msg } from '../../messages/message.ts';
import type { Drawing } from '../../model/document.ts';
import type { Drawn } from './bars.ts';
import { Classes, markWritten } from './classes.ts';
import { hatching } from './hatching.ts';
import type { Outline, Picture, Shape } from './picture.ts';
import { written } from './picture.ts';
import { sameAs, TILES } from './tile-grid.ts';

const SIDE = 56;
const TILE = 53;
const COLUMNS = 16;
const ROWS = 8;

/** What hidden tiles are hatched with. */
const HATCH: Outline = {
  id: 'hatch',
  d: hatching([
    [
      [0, 0],
      [TILE, 0],
      [TILE, TILE],
      [0, TILE],
    ],
  ]),
};

/** The provinces as a grid of tiles with their values printed; hidden ones hatched, those without data dashed. */
export function tileMap(map: Extract<Drawing, { kind: 'tiles' }>, { title, digits }: Drawn): Picture {
  const classes = new Classes(map.tiles, digits);
  return {
    kind: 'tiles',
    alt: msg('alt-tiles', { title }),
    width: COLUMNS * SIDE,
    height: ROWS * SIDE,
    shapes: map.tiles.flatMap((tile): readonly Shape[] => {
      const at = TILES[tile.code];
      if (at === undefined) return [];
      const [column, row, name] = at;
      return [
        {
          kind: 'group',
          look: classes.of(tile),
          x: column * SIDE,
          y: row * SIDE,
          title: tile.label,
          shapes: [
            { kind: 'rect', look: '', x: 0, y: 0, width: TILE, height: TILE },
            ...(tile.status === 'suppressed' ? [{ kind: 'outline', outline: HATCH } as const] : []),
            written('mid', TILE / 2, 21, name, 'name'),
            tile.within === undefined
              ? written('mid', TILE / 2, 41, markWritten(tile, digits), 'value')
              : written('mid', TILE / 2, 41, sameAs(tile.within), 'name'),
          ],
        },
      ];
    }),
    keys: classes.keys(),
  };
}
