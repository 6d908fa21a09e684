import { msg } from '../messages/message.ts';
import type { ComparedIndicator, ComparedRow, FunnelPosition } from '../model/compare.ts';
import type { DocCell, DocColumn, DocFunnel, DocTable } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Message, Text } from '../model/message.ts';
import type { Level } from '../model/region.ts';
import { digitsOf, figureCells, levelDigits } from './indicator-tables.ts';
import { togetherName } from './place-names.ts';

/** Tables and plots of compared indicators, from rows to blocks of a document. */

const UNITS: Readonly<Record<Level, Message>> = {
  national: msg('units-province'),
  province: msg('units-province'),
  regency: msg('units-regency'),
  district: msg('units-district'),
  village: msg('units-village'),
};

export function unitsOf(level: Level): Message {
  return UNITS[level];
}

export function right(title: Text): DocColumn {
  return { title, align: 'right' };
}

export function left(title: Text): DocColumn {
  return { title, align: 'left' };
}

/** The indicator without its rows, as tables of single figures take it. */
export function plain(indicator: ComparedIndicator): IndicatorResult {
  return { ...indicator, rows: [] };
}

/** Code and name: villages of one name are many. That a village is one need not be said in each line. */
export function placeOf({ region }: Pick<ComparedRow, 'region'>): string | Message {
  const { code, name, level } = region;
  const together = togetherName(region);
  if (together !== null) return msg('place-by-code', { code, name: together });
  if (name === code) return code;
  return `${code} ${level === 'village' ? name.replace(/^(Desa|Kelurahan) /, '') : name}`;
}

/** The order of codes, in which places are listed in a sentence. */
export function byCode(a: Pick<ComparedRow, 'region'>, b: Pick<ComparedRow, 'region'>): number {
  return a.region.code < b.region.code ? -1 : a.region.code > b.region.code ? 1 : 0;
}

export function positionText(funnel: FunnelPosition | null): Text {
  if (funnel === null) return '';
  if (funnel === 'none') return msg('funnel-inside');
  const percent = Number(funnel.slice(funnel.indexOf('-') + 1));
  const level = { percent, digits: Number.isInteger(percent) ? 0 : 1 };
  return funnel.startsWith('high') ? msg('funnel-above', { level }) : msg('funnel-below', { level });
}

export function textCell(text: Text): DocCell {
  return { kind: 'text', text };
}

/** q or p to three decimals; what would read 0,000 is said to be smaller. */
export function probabilityCell(value: number | null): DocCell {
  if (value === null) return { kind: 'empty' };
  return value < 0.001
    ? textCell(msg('less-than', { value: { decimal: 0.001, digits: 3 } }))
    : { kind: 'decimal', value, digits: 3 };
}

/** Units that were tested: counts, value, interval as a bar, position, q. Hidden and missing ones behind. */
export function comparedTable(indicator: ComparedIndicator, rows: readonly ComparedRow[]): DocTable {
  const scale = scaleOf(rows);
  const reference = referenceOf(indicator, rows);
  return {
    kind: 'table',
    places: rows.map((row) => row.region.code),
    columns: [
      left(msg('column-place')),
      right(msg('column-count-of')),
      right(
        indicator.kind === 'proportion'
          ? msg('column-percent')
          : (indicator.valueUnit ?? msg('column-value')),
      ),
      left(
        msg('column-bar', {
          level: { percent: indicator.level * 100, digits: levelDigits(indicator.level) },
        }),
      ),
      left(msg('column-position')),
      right(msg('column-q')),
    ],
    rows: rows.map((row): readonly DocCell[] => {
      const place = textCell(placeOf(row));
      if (row.status !== 'ok' || row.value === null) {
        const status: DocCell = { kind: 'status', status: row.status === 'ok' ? 'missing' : row.status };
        return [place, status, status, { kind: 'empty' }, { kind: 'empty' }, { kind: 'empty' }];
      }
      return [
        place,
        textCell(msg('count-of', { x: row.numerator ?? 0, n: row.denominator ?? 0 })),
        { kind: 'decimal', value: row.value, digits: digitsOf(plain(indicator)) },
        row.lower === null || row.upper === null
          ? { kind: 'empty' }
          : {
              kind: 'bar',
              lower: row.lower,
              value: row.value,
              upper: row.upper,
              reference: reference.get(row.region.code) ?? null,
              scale,
              digits: digitsOf(plain(indicator)),
            },
        textCell(positionText(row.funnel)),
        probabilityCell(row.q),
      ];
    }),
    rest: (count) => msg('compare-rest', { left: count }),
  };
}

/** Units of a whole: what was counted, and nothing about chance. */
export function untestedTable(indicator: ComparedIndicator, rows: readonly ComparedRow[]): DocTable {
  const count = indicator.kind === 'count';
  return {
    kind: 'table',
    places: rows.map((row) => row.region.code),
    columns: [
      left(msg('column-place')),
      ...(count
        ? [right(indicator.valueUnit ?? msg(`unit-${indicator.counts}`))]
        : [
            right(msg('column-numerator')),
            right(msg('column-of')),
            right(
              indicator.kind === 'proportion'
                ? msg('column-percent')
                : (indicator.valueUnit ?? msg('column-value')),
            ),
          ]),
      right(msg('column-decile')),
    ],
    rows: rows.map((row) => [
      textCell(placeOf(row)),
      ...figureCells({ ...plain(indicator), method: null }, row).slice(0, count ? 1 : 3),
      row.decile === null ? ({ kind: 'empty' } as const) : ({ kind: 'count', value: row.decile } as const),
    ]),
    rest: (left) => msg('compare-rest', { left }),
  };
}

/** One scale for all bars: from the least lower to the greatest upper limit of the rows first in order. */
function scaleOf(rows: readonly ComparedRow[]): readonly [number, number] {
  const shown = rows.filter((row) => row.lower !== null && row.upper !== null).slice(0, 50);
  const low = Math.min(...shown.map((row) => row.lower ?? 0));
  const high = Math.max(...shown.map((row) => row.upper ?? 0));
  return shown.length === 0 ? [0, 1] : [low, high];
}

/** The reference of each unit, by code: its group's, or the one of all. */
function referenceOf(
  indicator: ComparedIndicator,
  rows: readonly ComparedRow[],
): ReadonlyMap<string, number> {
  const period = rows[0]?.period.label;
  const models = indicator.models.filter((model) => model.period === period);
  const [only] = models;
  const found = new Map<string, number>();
  for (const row of rows) {
    const { code } = row.region;
    const model =
      models.length === 1
        ? only
        : models.find(
            ({ group, referenceOf: place }) =>
              (group === null || code.startsWith(group)) &&
              (place === 'pooled' || place === 'ID' || code.startsWith(place)),
          );
    if (model?.reference != null) found.set(code, model.reference);
  }
  return found;
}

/** Fewer units make no funnel; more would be a cloud. */
const DRAWN = { least: 5, most: 5000 } as const;

/** The funnel of the newest period, where all its units share one reference. */
export function funnelBlock(indicator: ComparedIndicator, rows: readonly ComparedRow[]): DocFunnel | null {
  const shown = rows.filter((row) => row.status === 'ok' && row.funnel !== null);
  const models = indicator.models.filter((model) => model.period === shown[0]?.period.label);
  const reference = models[0]?.reference ?? null;
  if (shown.length < DRAWN.least || shown.length > DRAWN.most) return null;
  if (models.length !== 1 || reference === null) return null;
  return {
    kind: 'funnel',
    xTitle: msg('axis-denominator', { label: indicator.denominatorLabel ?? '' }),
    yTitle:
      indicator.kind === 'proportion' ? msg('column-percent') : (indicator.valueUnit ?? msg('column-value')),
    digits: digitsOf(plain(indicator)),
    reference,
    points: shown.map((row) => ({
      n: row.denominator ?? 0,
      value: row.value ?? 0,
      outside: row.funnel === 'none' || row.funnel === null ? 0 : row.funnel.endsWith('99.8') ? 2 : 1,
      label: placeOf(row),
    })),
    limits: models[0]?.limits ?? [],
  };
}
