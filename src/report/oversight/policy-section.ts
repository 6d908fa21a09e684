import { msg } from '../../messages/message.ts';
import type { Block, Section } from '../../model/document.ts';
import type { OversightResult } from '../../model/oversight.ts';
import { left, right, textCell } from '../compare-tables.ts';
import { heading } from '../indicator-tables.ts';
import { count, decimal, HIDDEN, NO_DATA, notes, table } from './cells.ts';

/** Coverage of pillars and activities against need, regencies without Puspaga, and what more villages would change. */
export function policySection(result: OversightResult): Section | null {
  if (!result.coverage.some(({ answered }) => answered > 0)) return null;
  return {
    blocks: [
      ...coverageBlocks(result),
      ...unservedBlocks(result),
      ...puspagaBlocks(result),
      ...scenarioBlocks(result),
    ],
  };
}

function coverageBlocks({ coverage, services, roundedTo, unserved }: OversightResult): readonly Block[] {
  return [
    heading(msg('oversight-policy')),
    table(
      [
        left(msg('column-service')),
        right(msg('column-has')),
        right(msg('column-of-answered')),
        right(msg('column-children-without')),
        right(msg('column-villages-counted')),
      ],
      coverage.map((one) => [
        textCell(services[one.service] ?? one.service),
        count(one.yes),
        count(one.answered),
        one.hidden ? HIDDEN : one.childrenWithout === null ? NO_DATA : count(one.childrenWithout),
        count(one.counted),
      ]),
    ),
    notes(
      ...(roundedTo === null ? [] : [msg('oversight-rounded', { base: roundedTo })]),
      msg('oversight-unserved', { n: unserved.villages }),
      ...(unserved.uncounted > 0 ? [msg('oversight-uncounted', { n: unserved.uncounted })] : []),
    ),
  ];
}

function unservedBlocks({ unserved: { list } }: OversightResult): readonly Block[] {
  if (list === null || list.length === 0) return [];
  return [
    heading(msg('oversight-unserved-list'), false),
    table(
      [left(msg('column-village-code')), left(msg('level-village')), right(msg('column-children'))],
      list.map(({ code, name, children }) => [textCell(code), textCell(name), count(children)]),
      (left) => msg('oversight-rest', { left }),
    ),
  ];
}

function puspagaBlocks({ withoutPuspaga, puspagaUnknown }: OversightResult): readonly Block[] {
  return [
    ...(withoutPuspaga.length === 0
      ? []
      : [
          heading(msg('oversight-puspaga', { n: withoutPuspaga.length }), false),
          table(
            [left(msg('column-village-code')), left(msg('level-regency')), left(msg('level-province'))],
            withoutPuspaga.map((one) => [one.code, one.name, one.province].map((text) => textCell(text))),
            (left) => msg('oversight-rest', { left }),
          ),
        ]),
    ...(puspagaUnknown > 0 ? [notes(msg('oversight-puspaga-unknown', { n: puspagaUnknown }))] : []),
  ];
}

function scenarioBlocks({ scenario, services, coverage }: OversightResult): readonly Block[] {
  const hidden = new Set(coverage.flatMap((one) => (one.hidden ? [one.service] : [])));
  return [
    heading(msg('oversight-scenario'), false),
    table(
      [
        left(msg('column-service')),
        right(msg('column-more-villages')),
        right(msg('column-now')),
        right(msg('column-after')),
        right(msg('column-children-reached')),
      ],
      scenario.map((one) => [
        textCell(services[one.service] ?? one.service),
        count(one.villages),
        decimal(one.now),
        decimal(one.after),
        one.children !== null ? count(one.children) : hidden.has(one.service) ? HIDDEN : NO_DATA,
      ]),
    ),
    notes(msg('oversight-assumption')),
  ];
}
