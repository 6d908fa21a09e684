import { msg } from '../../messages/message.ts';
import type { Drawing } from '../../model/document.ts';
import type { DrawnArea, Ring } from '../../model/map.ts';
import type { Drawn } from './bars.ts';
import { Classes, markWritten } from './classes.ts';
import { hatching } from './hatching.ts';
import { type Picture, path, type Shape, written } from './picture.ts';
import { round } from './scale.ts';
import { sameAs } from './tile-grid.ts';

/** Places within their boundaries; hidden ones hatched, those without data dashed, areas of no row left plain. */
export function areaMap(drawing: Extract<Drawing, { kind: 'map' }>, { title, digits }: Drawn): Picture {
  const { map, marks } = drawing;
  const classes = new Classes(marks, digits);
  const byCode = new Map(marks.map((mark) => [mark.code, mark]));
  return {
    kind: 'map',
    alt: msg('alt-map', { title }),
    width: map.width,
    height: map.height,
    shapes: map.areas.map((area): Shape => {
      const mark = byCode.get(area.code);
      const outline: Shape = {
        kind: 'outline',
        outline: { id: `area-${area.code.replaceAll('.', '-')}`, d: pathOf(area) },
      };
      if (mark === undefined)
        return { kind: 'group', look: 'kn', x: 0, y: 0, title: area.code, shapes: [outline] };
      return {
        kind: 'group',
        look: classes.of(mark),
        x: 0,
        y: 0,
        title: mark.label,
        shapes: [
          outline,
          ...(mark.status === 'suppressed' ? [path('hatch', hatching(area.rings))] : []),
          ...(area.label === null
            ? []
            : [
                written(
                  'mid',
                  area.label[0],
                  round(area.label[1] + 4),
                  mark.within === undefined ? markWritten(mark, digits) : sameAs(mark.within),
                  'figure',
                ),
              ]),
        ],
      };
    }),
    keys: classes.keys(),
  };
}

/** Rings as a path, each corner by its distance from the one before. */
function pathOf({ rings }: DrawnArea): string {
  return rings.map(ringPath).join('');
}

function ringPath(ring: Ring): string {
  let before: readonly [number, number] | null = null;
  let d = '';
  for (const [x, y] of ring) {
    const [dx, dy]: readonly [number, number] =
      before === null ? [x, y] : [round(x - before[0]), round(y - before[1])];
    d += `${before === null ? 'M' : 'l'}${dx} ${dy}`;
    before = [x, y];
  }
  return d === '' ? '' : `${d}z`;
}
