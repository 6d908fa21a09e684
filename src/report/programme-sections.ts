import { msg } from '../messages/message.ts';
import type { Block, Section } from '../model/document.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import type { Level } from '../model/region.ts';
import type { ChartFacts } from './chart-facts.ts';
import {
  answersTable,
  censusTable,
  heading,
  newestWhole,
  periodsOf,
  periodText,
} from './indicator-tables.ts';
import { matrixChart } from './matrix-chart.ts';

const PILLARS = [
  'pillar_migration_service',
  'pillar_productive_enterprise',
  'pillar_community_parenting',
  'pillar_cooperative',
  'all_pillars',
];

export function programmeSections(computed: readonly IndicatorResult[]): readonly Section[] {
  const own = computed.filter((indicator) => indicator.theme === 'programme');
  if (own.length === 0) return [];
  const registered = own.find((indicator) => indicator.id === 'villages_registered');
  const whole = registered === undefined ? undefined : newestWhole(registered);
  const title =
    whole?.status === 'ok' && whole.value !== null
      ? msg('section-programme', { n: whole.value })
      : msg('section-programme-status');
  const pillars = own.filter((indicator) => PILLARS.includes(indicator.id));
  const others = own.filter(
    (indicator) => !PILLARS.includes(indicator.id) && indicator.id !== 'villages_registered',
  );
  const blocks: Block[] = [heading(title)];
  const period = registered === undefined ? undefined : periodsOf(registered).at(-1);
  if (period !== undefined) blocks.push({ kind: 'facts', items: [[msg('fact-period'), periodText(period)]] });
  if (pillars.length > 0)
    blocks.push(answersTable(pillars), { kind: 'notes', items: [msg('caveat-blank'), msg('caveat-census')] });
  const more: Section[] =
    others.length === 0
      ? []
      : [
          {
            blocks: [
              heading(msg('section-programme-more')),
              censusTable(others),
              {
                kind: 'notes',
                items: [
                  msg('more-regions', { indicator: 'community_parenting_active' }),
                  msg('caveat-stigma'),
                ],
              },
            ],
          },
        ];
  return [{ blocks }, ...more];
}

/** Pillars and activities by place; a screen has no room for so many columns. */
export function coverageSection(
  computed: readonly IndicatorResult[],
  by: Level,
  facts: ChartFacts,
): readonly Section[] {
  const own = computed.filter(
    ({ id }) => PILLARS.includes(id) || id === 'community_parenting_active' || id.startsWith('activity_'),
  );
  const level = by === 'national' ? 'province' : by;
  const chart = own.length < 2 ? null : matrixChart(own, level, facts);
  if (chart === null) return [];
  return [{ role: 'detail', blocks: [heading(msg('section-coverage')), chart] }];
}
