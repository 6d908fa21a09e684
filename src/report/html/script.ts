import { CHOOSING } from './script/choosing.ts';
import { COPYING } from './script/copying.ts';
import { FILTERING } from './script/filtering.ts';
import { LANGUAGE } from './script/language.ts';
import { PAGE } from './script/page.ts';
import { QUOTING } from './script/quoting.ts';
import { SEARCHING } from './script/searching.ts';
import { SORTING } from './script/sorting.ts';
import { STARTING } from './script/starting.ts';

/**
 * What a page does where scripts run: language, order of rows, filter, search, choice of columns, copying. It reads
 * and changes nothing but the page, and holds no data. Plain ECMAScript, since a browser runs it as
 * it stands; its parts share one scope.
 */
export const SCRIPT = [
  PAGE,
  LANGUAGE,
  SORTING,
  FILTERING,
  SEARCHING,
  QUOTING,
  CHOOSING,
  COPYING,
  STARTING,
].join('\n\n');
