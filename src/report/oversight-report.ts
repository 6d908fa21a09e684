import { msg } from '../messages/message.ts';
import type { Block, DocCell, Document, Section } from '../model/document.ts';
import type { Text } from '../model/message.ts';
import type { AssessedChildren, ChildContrast, FollowUpCounts, OversightResult } from '../model/oversight.ts';
import { left, right, textCell } from './compare-tables.ts';
import { findingBlocks } from './finding-blocks.ts';
import { heading } from './indicator-tables.ts';
import { csvLine, findingObject, inputObject, type ToolName } from './machine.ts';
import { marksOf } from './marks.ts';
import { readingSection } from './reading-section.ts';

const STATUSES = ['open', 'in-progress', 'done', 'overdue', 'blank'] as const;
const count = (value: number | null): DocCell =>
  value === null ? { kind: 'empty' } : { kind: 'count', value };
const decimal = (value: number | null, digits = 1): DocCell =>
  value === null ? { kind: 'empty' } : { kind: 'decimal', value, digits };
const span = (lower: number | null, upper: number | null, digits = 1): DocCell =>
  lower === null || upper === null ? { kind: 'empty' } : { kind: 'interval', lower, upper, digits };
const HIDDEN: DocCell = { kind: 'status', status: 'suppressed' };
const NO_DATA: DocCell = { kind: 'status', status: 'missing' };
/** The states that have a column: that of blanks only where some are. */
const statesOf = ({ followUp }: OversightResult) =>
  STATUSES.filter((status) => status !== 'blank' || followUp.blank > 0);
const statusCells = (states: ReturnType<typeof statesOf>, counts: FollowUpCounts | null) =>
  states.map((status) => (counts === null ? HIDDEN : count(counts[status])));
const statusColumns = (states: ReturnType<typeof statesOf>) =>
  states.map((status) => right(msg(`status-${status}`)));
const table = (
  columns: ReturnType<typeof left>[],
  rows: readonly (readonly DocCell[])[],
  rest: ((left: number) => Text) | null = null,
): Block => ({ kind: 'table', columns, rows, rest });
const notes = (...items: readonly Text[]): Block => ({ kind: 'notes', items });

/** That there are records of children in danger, with their number where it may be told. */
export function dangerText({ records, withoutReferral }: OversightResult['danger']): Text {
  return records === null || withoutReferral === null || records === 0
    ? msg('oversight-danger-some')
    : msg('oversight-danger', { records, open: withoutReferral });
}

/** An oversight round as a document: safety first, then obstacles, items, follow-up, a section an addressee, policy. */
export function oversightDocument(result: OversightResult): Document {
  const { book, danger } = result;
  const states = statesOf(result);
  const obstacle = (id: string) => textCell(book.obstacles[id] ?? id);
  const hidden = new Set(result.coverage.flatMap((one) => (one.hidden ? [one.service] : [])));
  const service = (id: string) => textCell(result.services[id] ?? id);
  const sections: Section[] = [];
  const section = (...blocks: Block[]) => sections.push({ blocks });
  sections.push({ role: 'reading', blocks: result.inputs.flatMap(readingSection) });
  section(
    ...(danger.some ? [notes(dangerText(danger))] : []),
    notes(msg('safeguarding-notice'), msg('caveat-stigma')),
  );
  section(
    heading(msg('oversight-obstacles', { n: result.visited })),
    table(
      [
        left(msg('column-obstacle')),
        right(msg('column-villages-found')),
        right(msg('column-answers-point')),
        right(msg('column-percent')),
        right(msg('column-interval', { level: { percent: result.level * 100, digits: 0 } })),
      ],
      result.obstacles.map((one) => [
        obstacle(one.obstacle),
        ...(one.status === 'suppressed'
          ? [HIDDEN, HIDDEN, HIDDEN, HIDDEN]
          : one.status === 'missing'
            ? [NO_DATA, count(one.answered), NO_DATA, NO_DATA]
            : [count(one.villages), count(one.answered), decimal(one.value), span(one.lower, one.upper)]),
      ]),
    ),
    notes(
      result.design === 'visited'
        ? msg('caveat-visited')
        : result.design === 'census'
          ? msg('oversight-design-census')
          : msg('oversight-design-sample', { outside: result.outsideSample, left: result.notYetVisited }),
      ...(result.obstacles.some(({ status }) => status === 'missing') ? [msg('oversight-no-findings')] : []),
      ...(result.audience === 'public' ? [msg('caveat-suppressed'), msg('oversight-children-hidden')] : []),
      ...(result.leftOut.answers + result.leftOut.findings > 0
        ? [msg('oversight-left-out', { ...result.leftOut })]
        : []),
    ),
  );
  if (result.items.some(({ asked }) => asked > 0))
    section(
      heading(msg('oversight-items')),
      table(
        [
          left(msg('column-item')),
          right(msg('column-answered')),
          right(msg('column-asked')),
          left(msg('column-alike')),
          right(msg('column-kappa')),
        ],
        result.items.map((one) => [
          textCell(book.items.find(({ id }) => id === one.item)?.text ?? one.item),
          count(one.answered),
          count(one.asked),
          one.discriminates === null
            ? { kind: 'empty' }
            : textCell(one.discriminates ? msg('answers-differ') : msg('answers-same')),
          decimal(one.kappa, 2),
        ]),
      ),
      notes(msg('oversight-kappa-note')),
    );
  section(
    heading(
      result.asOf === null
        ? msg('oversight-follow-up')
        : msg('oversight-follow-up-at', { day: { date: result.asOf } }),
    ),
    table(statusColumns(states), [statusCells(states, result.followUp)]),
    ...(result.change.villages === 0
      ? []
      : [
          heading(msg('oversight-change', { n: result.change.villages }), false),
          table(
            [
              left(msg('column-obstacle')),
              right(msg('column-resolved')),
              right(msg('column-continuing')),
              right(msg('column-appeared')),
            ],
            result.change.rows.map((one) => [
              obstacle(one.obstacle),
              count(one.resolved),
              count(one.continuing),
              count(one.appeared),
            ]),
          ),
        ]),
  );
  for (const page of result.addressees)
    section(
      heading(book.addressees[page.addressee] ?? page.addressee),
      table(
        [left(msg('column-recommendation')), left(msg('column-obstacle')), ...statusColumns(states)],
        page.rows.map((row) => {
          const label = book.recommendations[row.recommendation] ?? row.recommendation;
          return [
            textCell(row.source === 'proposed' ? msg('proposed-by-book', { text: label }) : label),
            obstacle(row.obstacle),
            ...statusCells(states, row.counts),
          ];
        }),
      ),
    );
  if (result.links.length > 0)
    section(
      heading(msg('oversight-links')),
      table(
        [
          left(msg('column-obstacle')),
          left(msg('column-service')),
          right(msg('column-difference')),
          right(msg('column-interval', { level: { percent: result.level * 100, digits: 0 } })),
        ],
        result.links.map((one) => [
          obstacle(one.obstacle),
          service(one.service),
          decimal(one.difference),
          span(one.lower, one.upper),
        ]),
        (left) => msg('oversight-rest', { left }),
      ),
      notes(msg('caveat-association'), msg('oversight-together', { tests: result.links.length })),
    );
  if (result.childLinks !== null && result.childLinks.length > 0)
    section(
      heading(msg('oversight-child-links')),
      contrastTable(
        result,
        result.childLinks,
        [left(msg('column-obstacle')), left(msg('column-effect'))],
        [msg('column-where-found'), msg('column-where-not-found')],
        (one) => [obstacle(one.property)],
      ),
      ...contrastNotes(result.childLinks.length),
    );
  if (result.coverage.some(({ answered }) => answered > 0))
    section(
      heading(msg('oversight-policy')),
      table(
        [
          left(msg('column-service')),
          right(msg('column-has')),
          right(msg('column-of-answered')),
          right(msg('column-children-without')),
        ],
        result.coverage.map((one) => [
          service(one.service),
          count(one.yes),
          count(one.answered),
          one.hidden ? HIDDEN : count(one.childrenWithout),
        ]),
      ),
      notes(
        ...(result.roundedTo === null ? [] : [msg('oversight-rounded', { base: result.roundedTo })]),
        msg('oversight-unserved', { n: result.unserved.villages }),
      ),
      ...(result.withoutPuspaga.length === 0
        ? []
        : [
            heading(msg('oversight-puspaga', { n: result.withoutPuspaga.length }), false),
            table(
              [left(msg('column-village-code')), left(msg('level-regency')), left(msg('level-province'))],
              result.withoutPuspaga.map((one) =>
                [one.code, one.name, one.province].map((text) => textCell(text)),
              ),
              (left) => msg('oversight-rest', { left }),
            ),
          ]),
      heading(msg('oversight-scenario'), false),
      table(
        [
          left(msg('column-service')),
          right(msg('column-more-villages')),
          right(msg('column-now')),
          right(msg('column-after')),
          right(msg('column-children-reached')),
        ],
        result.scenario.map((one) => [
          service(one.service),
          count(one.villages),
          decimal(one.now),
          decimal(one.after),
          one.children === null && hidden.has(one.service) ? HIDDEN : count(one.children),
        ]),
      ),
      notes(msg('oversight-assumption')),
    );
  if (result.effects !== null && result.effects.length > 0)
    section(
      heading(msg('oversight-effects')),
      contrastTable(
        result,
        result.effects,
        [left(msg('column-effect'))],
        [msg('column-where-missing'), msg('column-where-there')],
        () => [],
      ),
      ...contrastNotes(result.effects.length),
    );
  section(
    heading(msg('oversight-villages')),
    table(
      [
        left(msg('column-village-code')),
        left(msg('level-village')),
        right(msg('column-answered-share')),
        left(msg('column-missing')),
      ],
      result.villages.map((one) => [
        textCell(one.code),
        textCell(one.name),
        one.asked === 0 ? NO_DATA : decimal((100 * one.answered) / one.asked),
        one.missing === null
          ? NO_DATA
          : one.missing.length === 0
            ? textCell(msg('missing-none'))
            : textCell(
                msg('listing', { items: { list: one.missing.map((id) => result.services[id] ?? id) } }),
              ),
      ]),
      (left) => msg('oversight-rest', { left }),
    ),
  );
  const mend = result.findings.filter(({ severity }) => severity !== 'info');
  if (mend.length > 0) section(heading(msg('section-to-mend')), ...findingBlocks(mend, 2));
  return {
    title: msg('oversight-title'),
    marks: marksOf(result),
    sections,
  };
}

function contrastTable(
  result: OversightResult,
  rows: readonly ChildContrast[],
  first: ReturnType<typeof left>[],
  shares: readonly Text[],
  named: (row: ChildContrast) => readonly DocCell[],
): Block {
  const share = ({ numerator, denominator }: AssessedChildren) => decimal((100 * numerator) / denominator);
  return table(
    [
      ...first,
      ...shares.map((title) => right(title)),
      right(msg('column-difference')),
      right(msg('column-interval', { level: { percent: result.level * 100, digits: 0 } })),
    ],
    rows.map((row) => [
      ...named(row),
      textCell(result.effectTitles[row.indicator] ?? row.indicator),
      share(row.with),
      share(row.without),
      decimal(row.difference),
      span(row.lower, row.upper),
    ]),
    (left) => msg('oversight-rest', { left }),
  );
}

const contrastNotes = (tests: number): readonly Block[] => [
  notes(msg('caveat-association'), msg('caveat-assessed'), msg('oversight-contrast-note', { tests })),
];

export function oversightJson(result: OversightResult, tool: ToolName): string {
  const { inputs, findings, lang: _, ...rest } = result;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool: { name: tool.name, version: tool.version },
      command: 'oversight',
      inputs: inputs.map(inputObject),
      ...rest,
      dataFindings: findings.map((finding) => findingObject(finding)),
    },
    null,
    2,
  )}\n`;
}

export function oversightNdjson(result: OversightResult): string {
  return result.obstacles.map((one) => `${JSON.stringify(one)}\n`).join('');
}

export function oversightCsv(result: OversightResult): string {
  const columns = [
    'obstacle',
    'villages',
    'visited',
    'answered',
    'value',
    'lower',
    'upper',
    'method',
    'status',
  ] as const;
  return [
    csvLine(columns),
    ...result.obstacles.map((one) => csvLine(columns.map((column) => one[column]))),
  ].join('');
}
