import { beforeAll, describe, expect, it } from 'vitest';
import { desmig, indicatorIn, type JsonReport, reportOf, rowOf } from '../support/bin.ts';

/** What the press release of 6 September 2023 speaks of, and the command on the example set that answers to it. */
const at = (kind: string) => `fixtures/example/${kind}.csv`;
const KINDS = [
  'complaints',
  'villages',
  'population',
  'activities',
  'children',
  'services',
  'visits',
  'findings',
  'context',
] as const;

let report: JsonReport;
let oversight: {
  readonly visited: number;
  readonly items: readonly {
    readonly item: string;
    readonly asked: number;
    readonly discriminates: boolean | null;
    readonly kappa: number | null;
    readonly status: string;
  }[];
  readonly addressees: readonly {
    readonly addressee: string;
    readonly rows: readonly { readonly recommendation: string }[];
  }[];
  readonly coverage: readonly { readonly service: string; readonly yes: number; readonly answered: number }[];
  readonly withoutPuspaga: readonly { readonly code: string }[];
  readonly book: { readonly addressees: Readonly<Record<string, unknown>> };
};

beforeAll(async () => {
  const [all, ran] = await Promise.all([
    reportOf(KINDS.map(at)),
    desmig([
      'oversight',
      ...['visits', 'findings', 'villages', 'services'].map(at),
      '--format',
      'json',
      '--quiet',
    ]),
  ]);
  report = all;
  oversight = JSON.parse(ran.stdout);
}, 240_000);

const EFFECTS = [
  'growth_unmonitored',
  'school_problem',
  'forced_child_marriage',
  'consumerism',
  'bullying_risk',
  'trafficking_risk',
];
const PILLARS = ['migration_service', 'productive_enterprise', 'community_parenting', 'cooperative'];
const ACTIVITIES = [
  'guidance',
  'finance',
  'literacy',
  'numeracy',
  'arts',
  'sports',
  'internet',
  'spirituality',
];

/** The newest row of the country has a figure. */
const told = (id: string) => expect([id, rowOf(report, id).status]).toEqual([id, 'ok']);

describe('every part of the press release is reached by a command', () => {
  it('complaints: 374 of 1,222 cases are problematic care, and the broad label beside it', () => {
    expect(rowOf(report, 'problematic_care')).toMatchObject({ numerator: 374, denominator: 1222 });
    told('problematic_care_broad');
  });

  it('503 villages, by cohort and compared with each other', async () => {
    expect(rowOf(report, 'villages_registered').numerator).toBe(503);
    const compared = await desmig([
      'compare',
      at('villages'),
      '--by',
      'regency',
      '--format',
      'json',
      '--quiet',
    ]);
    expect(compared.status).toBe(0);
    expect(JSON.parse(compared.stdout).indicators.length).toBeGreaterThan(0);
  });

  it('four pillars, each and all', () => {
    for (const pillar of PILLARS) told(`pillar_${pillar}`);
    told('all_pillars');
  });

  it('eight activities of community parenting, with sessions and children reached', () => {
    const ids = report.indicators.map(({ id }) => id).filter((id) => id.startsWith('activity_'));
    expect(ids).toHaveLength(8);
    for (const part of ACTIVITIES) expect(ids).toContain(`activity_${part}`);
    for (const id of [...ids, 'sessions_per_village_month', 'children_reached']) told(id);
  });

  it('six effects on children', () => {
    for (const effect of EFFECTS) told(effect);
  });

  it('the community: an unresponsive environment, care seen as a family’s own affair', () => {
    told('unresponsive_environment');
    told('care_seen_as_private');
  });

  it('root causes: placements, the wage gap, unemployment', () => {
    for (const id of ['placements_per_10k', 'wage_gap_ratio', 'unemployment'])
      expect(indicatorIn(report, id).rows.some(({ status }) => status === 'ok')).toBe(true);
  });

  it('Puspaga, referrals, children an officer', () => {
    for (const id of ['puspaga_coverage', 'referral_completed', 'children_per_officer']) told(id);
    expect(oversight.withoutPuspaga.length).toBeGreaterThan(0);
  });

  it('oversight in stages: villages chosen, an instrument, visits, obstacles', async () => {
    const [sample, form] = await Promise.all([
      desmig(['sample', at('villages'), '--size', '10', '--format', 'csv', '--quiet']),
      desmig(['template', 'visits', '--instrument', '--format', 'csv', '--quiet']),
    ]);
    expect([sample.status, form.status]).toEqual([0, 0]);
    expect(sample.stdout.trim().split(/\r?\n/)).toHaveLength(11);
    expect(form.stdout.trim().split(/\r?\n/)).toHaveLength(1 + 9 * 12);
    expect(oversight.visited).toBeGreaterThan(0);
    for (const id of ['villages_visited', 'instrument_completeness', 'obstacle_no_collaboration']) told(id);
  });

  it('the instrument itself: how full, how far respondents agree, what never discriminates', () => {
    expect(oversight.items.every(({ asked }) => asked > 0)).toBe(true);
    expect(oversight.items.filter(({ discriminates }) => discriminates === false)).toMatchObject([
      { item: 'parents-in-contact', kappa: null },
    ]);
    expect(oversight.items.filter(({ kappa }) => kappa !== null)).toHaveLength(10);
    // what points to an obstacle that the public is not told goes with it
    expect(oversight.items.filter(({ status }) => status === 'suppressed').map(({ item }) => item)).toEqual([
      'care-seen-as-private',
    ]);
  });

  it('ministries and agencies with a share in it: recommendations by addressee', () => {
    expect(oversight.addressees.length).toBeGreaterThanOrEqual(8);
    for (const { addressee, rows } of oversight.addressees) {
      expect(Object.keys(oversight.book.addressees)).toContain(addressee);
      expect(rows.length).toBeGreaterThan(0);
    }
    told('recommendation_followed_up');
  });

  it('coverage against need, all twelve services', () => {
    expect(oversight.coverage).toHaveLength(12);
    for (const { yes, answered } of oversight.coverage) expect(yes).toBeLessThanOrEqual(answered);
  });
});
