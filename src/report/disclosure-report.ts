import { msg } from '../messages/message.ts';
import type { DocCell, Document } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import type { AuditedCount, OutsideAudit } from '../model/published.ts';
import { csvLine, type ToolName } from './machine.ts';

interface Checked {
  readonly files: readonly { readonly path: string; readonly form: string; readonly rows: number }[];
  readonly safe: boolean;
  readonly audit: OutsideAudit;
}

interface Release {
  readonly name: string;
  readonly filters: readonly string[];
  readonly minCell: number;
  readonly shown: number;
  readonly hidden: number;
  readonly withdrawn: string | null | undefined;
  readonly parts: readonly {
    readonly indicator: string;
    readonly period: string;
    readonly level: string;
    readonly shown: number;
    readonly hidden: number;
  }[];
}

const PARTS: Readonly<Record<AuditedCount['part'], Message>> = {
  numerator: msg('audit-part-numerator'),
  denominator: msg('audit-part-denominator'),
  rest: msg('audit-part-rest'),
  cell: msg('audit-part-cell'),
};

const WHAT = {
  exact: msg('audit-exact'),
  narrow: msg('audit-narrow'),
  small: msg('audit-small'),
  derived: msg('audit-derived'),
  difference: msg('audit-difference'),
  undecided: msg('audit-undecided'),
} as const;

const same = (value: string) => ({ id: value, en: value });
const said = (value: string): DocCell => ({ kind: 'text', text: same(value) });

/** What an attacker learns, worst first as published; nothing else is listed. */
export function checkDocument(result: Checked): Document {
  const { audit } = result;
  const open = audit.counts.filter(({ disclosure }) => disclosure !== null);
  return {
    title: msg('audit-title'),
    marks: [msg('audit-mark')],
    sections: [
      {
        blocks: [
          {
            kind: 'facts',
            items: [
              [msg('audit-files'), same(result.files.map(({ path }) => path).join(', '))],
              [msg('audit-rule'), msg('audit-rule-text', { n: audit.minCell })],
              [msg('audit-hidden'), msg('audit-count', { n: audit.hidden })],
              [msg('audit-disclosed'), msg('audit-count', { n: audit.disclosed })],
            ],
          },
          { kind: 'sentence', text: result.safe ? msg('audit-safe') : msg('audit-unsafe') },
          ...(audit.brokenSums === 0
            ? []
            : [{ kind: 'notes', items: [msg('audit-broken', { n: audit.brokenSums })] } as const]),
        ],
      },
      ...(open.length === 0
        ? []
        : [
            {
              blocks: [
                {
                  kind: 'table' as const,
                  columns: [
                    { title: msg('audit-column-place'), align: 'left' as const },
                    { title: msg('audit-column-count'), align: 'left' as const },
                    { title: msg('audit-column-part'), align: 'left' as const },
                    { title: msg('audit-column-least'), align: 'right' as const },
                    { title: msg('audit-column-greatest'), align: 'right' as const },
                    { title: msg('audit-column-what'), align: 'left' as const },
                  ],
                  rows: open.map((count): readonly DocCell[] => [
                    said(count.place),
                    said([count.series, count.period].filter((one) => one !== '').join(' ')),
                    { kind: 'text', text: PARTS[count.part] },
                    { kind: 'count', value: count.least },
                    count.greatest === null ? said('') : { kind: 'count', value: count.greatest },
                    {
                      kind: 'text',
                      text: count.disclosure === null ? same('') : WHAT[count.disclosure],
                    },
                  ]),
                  rest: (left: number) => msg('audit-more', { n: left }),
                },
              ],
            },
          ]),
    ],
  };
}

export function checkJson(result: Checked, tool: ToolName): string {
  const { audit } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'disclosure',
      action: 'check',
      minCell: audit.minCell,
      safe: result.safe,
      files: result.files,
      hidden: audit.hidden,
      disclosed: audit.disclosed,
      brokenSums: audit.brokenSums,
      counts: audit.counts.map(countObject),
    },
    null,
    2,
  )}\n`;
}

function countObject(count: AuditedCount) {
  const { series, period, place, part, files, hidden, least, greatest, disclosure } = count;
  return { series, period, place, part, files, hidden, least, greatest, disclosure };
}

export function checkCsv(result: Checked): string {
  return [
    csvLine(['series', 'period', 'place', 'part', 'files', 'hidden', 'least', 'greatest', 'disclosure']),
    ...result.audit.counts.map((count) => {
      const { series, period, place, part, files, hidden, least, greatest, disclosure } = countObject(count);
      return csvLine([series, period, place, part, files.join(' '), hidden, least, greatest, disclosure]);
    }),
  ].join('');
}

/** The releases on record; one alone is told by indicator, period and level. */
export function ledgerDocument(releases: readonly Release[], named: boolean): Document {
  const state = (release: Release) =>
    release.withdrawn === 'never-published'
      ? msg('ledger-never-published')
      : release.withdrawn === 'taken-down'
        ? msg('ledger-taken-down')
        : msg('ledger-in-force');
  return {
    title: msg('ledger-title'),
    marks: [],
    sections: [
      {
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: msg('ledger-column-name'), align: 'left' },
              { title: msg('ledger-column-filters'), align: 'left' },
              { title: msg('ledger-column-min-cell'), align: 'right' },
              { title: msg('ledger-column-shown'), align: 'right' },
              { title: msg('ledger-column-hidden'), align: 'right' },
              { title: msg('ledger-column-state'), align: 'left' },
            ],
            rows: releases.map((release) => [
              said(release.name),
              said(release.filters.join('; ')),
              { kind: 'count', value: release.minCell },
              { kind: 'count', value: release.shown },
              { kind: 'count', value: release.hidden },
              { kind: 'text', text: state(release) },
            ]),
            rest: (left) => msg('audit-more', { n: left }),
          },
          { kind: 'notes', items: [msg('ledger-note')] },
        ],
      },
      ...(!named
        ? []
        : releases.map((release) => ({
            blocks: [
              {
                kind: 'table' as const,
                columns: [
                  { title: msg('ledger-column-indicator'), align: 'left' as const },
                  { title: msg('ledger-column-period'), align: 'left' as const },
                  { title: msg('ledger-column-level'), align: 'left' as const },
                  { title: msg('ledger-column-shown'), align: 'right' as const },
                  { title: msg('ledger-column-hidden'), align: 'right' as const },
                ],
                rows: release.parts.map((part): readonly DocCell[] => [
                  said(part.indicator),
                  said(part.period),
                  said(part.level),
                  { kind: 'count', value: part.shown },
                  { kind: 'count', value: part.hidden },
                ]),
                rest: (left: number) => msg('audit-more', { n: left }),
              },
            ],
          }))),
    ],
  };
}

export function ledgerJson(releases: readonly Release[], tool: ToolName): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'disclosure',
      action: 'ledger',
      releases,
    },
    null,
    2,
  )}\n`;
}

export function ledgerCsv(releases: readonly Release[]): string {
  return [
    csvLine(['release', 'withdrawn', 'min_cell', 'indicator', 'period', 'level', 'shown', 'hidden']),
    ...releases.flatMap((release) =>
      release.parts.map((part) =>
        csvLine([
          release.name,
          release.withdrawn ?? null,
          release.minCell,
          part.indicator,
          part.period,
          part.level,
          part.shown,
          part.hidden,
        ]),
      ),
    ),
  ].join('');
}
