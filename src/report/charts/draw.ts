import { msg } from '../../messages/message.ts';
import type { DocChart, Drawing } from '../../model/document.ts';
import { areaMap } from './area-map.ts';
import { barChart } from './bars.ts';
import type { Picture } from './picture.ts';
import { tileMap } from './tiles.ts';
import { trendPlot } from './trend.ts';

/** A drawing of a chart as a picture; a matrix is no picture of its own, but the shades of its table. */
export function drawn(chart: DocChart, drawing: Drawing): readonly Picture[] {
  const facts = { title: msg('headline-unit', { unit: chart.title }), digits: chart.digits };
  switch (drawing.kind) {
    case 'bars':
      return [barChart(drawing, facts)];
    case 'tiles':
      return [tileMap(drawing, facts)];
    case 'map':
      return [areaMap(drawing, facts)];
    case 'trend':
      return [trendPlot(drawing, facts)];
    case 'matrix':
      return [];
  }
}
