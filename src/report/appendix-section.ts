import { msg } from '../messages/message.ts';
import type { DocCell, DocTable, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { InputSummary } from '../model/input.ts';
import type { Text } from '../model/message.ts';
import { heading } from './indicator-tables.ts';
import { fileName } from './sources.ts';

/** Who made a report. */
export interface Maker {
  readonly name: string;
  readonly version: string;
}

/** Method, definitions and what it takes to make the report again: the last pages. */
export function appendixSections(
  indicators: readonly Omit<IndicatorResult, 'rows'>[],
  inputs: readonly InputSummary[],
  maker: Maker | null,
): readonly Section[] {
  if (indicators.length === 0) return [];
  return [
    {
      role: 'appendix',
      blocks: [
        heading(msg('appendix-method')),
        definitions(indicators),
        {
          kind: 'notes',
          items: [
            msg('caveat-suppressed'),
            msg('caveat-missing'),
            msg('caveat-undefined'),
            ...(indicators.some(({ method }) => method !== null) ? [msg('caveat-interval')] : []),
            ...(indicators.some(({ universe }) => universe === 'census') ? [msg('caveat-census')] : []),
          ],
        },
      ],
    },
    {
      role: 'appendix',
      blocks: [
        heading(msg('appendix-reproduce')),
        inputTable(inputs),
        {
          kind: 'notes',
          items: [
            ...(maker === null ? [] : [msg('reproduce-tool', { name: maker.name, version: maker.version })]),
            msg('reproduce-same'),
            msg('reproduce-manifest'),
          ],
        },
      ],
    },
  ];
}

function definitions(indicators: readonly Omit<IndicatorResult, 'rows'>[]): DocTable {
  const cell = (text: Text): DocCell => ({ kind: 'text', text });
  return {
    kind: 'table',
    columns: [
      { title: msg('column-indicator'), align: 'left' },
      { title: msg('column-numerator-label'), align: 'left' },
      { title: msg('column-denominator-label'), align: 'left' },
      { title: msg('column-universe'), align: 'left' },
      { title: msg('column-method'), align: 'left' },
    ],
    rows: indicators.map((one) => [
      cell(one.title),
      cell(one.numeratorLabel),
      one.denominatorLabel === null ? { kind: 'empty' } : cell(one.denominatorLabel),
      cell(msg(`universe-${one.universe}`)),
      one.method === null ? { kind: 'empty' } : cell({ key: `method-${one.method}`, params: {} }),
    ]),
    rest: null,
  };
}

function inputTable(inputs: readonly InputSummary[]): DocTable {
  return {
    kind: 'table',
    columns: [
      { title: msg('column-file'), align: 'left' },
      { title: msg('column-read'), align: 'right' },
      { title: msg('column-accepted'), align: 'right' },
      { title: msg('column-rejected'), align: 'right' },
      { title: msg('column-skipped'), align: 'right' },
      { title: msg('column-hash'), align: 'left' },
    ],
    rows: inputs.map(({ path, rows, sha256 }) => [
      { kind: 'text', text: fileName(path) },
      { kind: 'count', value: rows.read },
      { kind: 'count', value: rows.accepted },
      { kind: 'count', value: rows.rejected },
      { kind: 'count', value: rows.skipped },
      { kind: 'text', text: sha256 },
    ]),
    rest: null,
  };
}
