import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, CompareResult } from '../model/compare.ts';
import type { Message, Param, Text } from '../model/message.ts';
import { placeOf } from './compare-tables.ts';
import { caveatsOf } from './indicator-tables.ts';

/** Titles named in a note. */
const TITLES = 3;

export function notesOf(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
  result: CompareResult,
): readonly Text[] {
  const has = (status: ComparedRow['status']) => rows.some((row) => row.status === status);
  const [first] = rows;
  const notes: Text[] = [];
  if (indicator.untested !== null) notes.push(msg('caveat-code-order'), indicator.untested);
  else {
    notes.push(msg('caveat-attention-order'));
    if (first?.rankLower != null && first.rankUpper !== null)
      notes.push(
        msg('caveat-ranking', {
          place: placeOf(first),
          a: first.rankLower,
          b: first.rankUpper,
          n: rows.filter((row) => row.status === 'ok').length,
        }),
      );
    const pulled = indicator.tallies.find((one) => one.period === first?.period.label)?.pulled ?? [];
    if (pulled.length > 0)
      notes.push(msg('caveat-pulled', { count: pulled.length, places: { list: namedOf(pulled) } }));
    if (indicator.ranks === null && rows.length > 1000) notes.push(msg('caveat-no-ranks'));
    const least = leastDenominator(indicator, rows);
    if (least !== null) notes.push(msg('caveat-small-n', { n: least, points: { decimal: 100 / least } }));
  }
  if (has('suppressed')) notes.push(msg('caveat-suppressed'));
  if (has('missing')) notes.push(msg('caveat-missing'));
  if (has('undefined')) notes.push(msg('caveat-undefined'));
  if (first?.period.complete === false)
    notes.push(msg('caveat-part-year', { date: { date: first.period.to ?? '' } }));
  for (const caveat of caveatsOf(indicator)) notes.push({ key: caveat, params: {} });
  if (indicator.leastContributors !== undefined && result.audience === 'public')
    notes.push(msg('caveat-contributors', { n: indicator.leastContributors }));
  if (indicator.method !== null) notes.push(msg('caveat-interval'));
  return notes;
}

/** The least denominator of a proportion, where one case more or less moves it far. */
function leastDenominator(indicator: ComparedIndicator, rows: readonly ComparedRow[]): number | null {
  if (indicator.kind !== 'proportion') return null;
  const sizes = rows.flatMap((row) =>
    row.status === 'ok' && row.denominator !== null ? [row.denominator] : [],
  );
  const least = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return least < 50 ? least : null;
}

/** Which indicators the public sees at a coarser level than was asked for. */
export function coarserNotes(
  indicators: readonly ComparedIndicator[],
  result: CompareResult,
): readonly Message[] {
  const byLevel = new Map<ComparedIndicator['unitLevel'], ComparedIndicator[]>();
  for (const indicator of indicators)
    if (result.protection[indicator.id]?.coarserThanAsked != null)
      byLevel.set(indicator.unitLevel, [...(byLevel.get(indicator.unitLevel) ?? []), indicator]);
  return [...byLevel].map(([level, own]) =>
    msg('compare-coarser', {
      level: msg(`level-${level}`),
      asked: msg(`level-${result.by}`),
      titles: { list: namedOf(own.map(({ title }) => title)) },
    }),
  );
}

/** The first few, and how many more. */
function namedOf(titles: readonly Param[]): readonly Param[] {
  return titles.length <= TITLES
    ? titles
    : [...titles.slice(0, TITLES), msg('and-more', { count: titles.length - TITLES })];
}
