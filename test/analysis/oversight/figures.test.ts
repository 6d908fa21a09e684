import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateShare } from '../../../src/analysis/oversight/estimates.ts';
import { addresseePages, followUpStatus } from '../../../src/analysis/oversight/follow-up.ts';
import { itemQuality } from '../../../src/analysis/oversight/items.ts';
import { linksOf, scenarioOf } from '../../../src/analysis/oversight/policy.ts';
import { changes, rounds } from '../../../src/analysis/oversight/rounds.ts';
import { newcombe } from '../../../src/analysis/stats/index.ts';
import { OVERSIGHT_BOOK } from '../../../src/catalogue/instrument.ts';
import { tellableAmongNamed } from '../../../src/disclosure/named-units.ts';
import type { FieldFinding, SampledVillage } from '../../../src/model/oversight.ts';

const finding = (fields: Partial<FieldFinding>): FieldFinding => ({
  village: 'a',
  day: '2023-08-01',
  obstacle: 'carers-untrained',
  recommendation: null,
  addressee: null,
  followUp: null,
  due: null,
  done: null,
  ...fields,
});

describe('estimates from a sample of villages', () => {
  const sample = (weights: readonly number[]): ReadonlyMap<string, SampledVillage> =>
    new Map(weights.map((weight, at) => [`v${at}`, { village: `v${at}`, stratum: 's', weight }]));

  it('equal the full count, without an interval, when every village was certain and is visited', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (has) => {
        const villages = has.map((_, at) => `v${at}`);
        const found = estimateShare(
          (village) => has[Number(village.slice(1))] === true,
          villages,
          sample(has.map(() => 1)),
          0.95,
        );
        expect(found.value).toBeCloseTo(has.filter(Boolean).length / has.length, 12);
        expect([found.lower, found.upper, found.method]).toEqual([null, null, 'census']);
      }),
    );
  });

  it('weigh a village by 1 / its inclusion probability (Hajek)', () => {
    // three of weight 10 with, two of weight 35 without: 30 of 100
    const weights = [10, 10, 10, 35, 35];
    const found = estimateShare(
      (village) => village < 'v3',
      ['v0', 'v1', 'v2', 'v3', 'v4'],
      sample(weights),
      0.95,
    );
    expect(found.value).toBeCloseTo(0.3, 12);
    expect(found.lower).toBeLessThan(0.3);
    expect(found.upper).toBeGreaterThan(0.3);
  });

  it('have no interval from villages that nobody drew', () => {
    const found = estimateShare(() => true, ['a', 'b'], null, 0.95);
    expect(found).toEqual({ value: 1, lower: null, upper: null, method: 'visited' });
  });
});

describe('follow-up', () => {
  it.each([
    [{ followUp: 'done' }, 'done'],
    [{ followUp: 'open', due: '2023-08-31' }, 'overdue'],
    [{ followUp: 'open', due: '2023-09-06' }, 'open'],
    [{ followUp: 'in-progress', due: '2023-08-31', done: '2023-09-01' }, 'done'],
    [{ followUp: 'in-progress', due: '2023-08-31', done: '2023-09-30' }, 'overdue'],
    [{}, 'blank'],
  ] as const)('%j on 6 September 2023: %s', (fields, status) => {
    expect(followUpStatus(finding(fields), '2023-09-06')).toBe(status);
  });

  it('has a page for each addressee; a finding without one takes those of the code book', () => {
    const pages = addresseePages([finding({})], OVERSIGHT_BOOK, null, () => false);
    const proposed = OVERSIGHT_BOOK.actions['carers-untrained'] ?? [];
    expect(proposed.length).toBeGreaterThan(0);
    expect(pages.map(({ addressee }) => addressee).sort()).toEqual(
      [...new Set(proposed.map(({ addressee }) => addressee))].sort(),
    );
    for (const { rows } of pages) for (const { source } of rows) expect(source).toBe('proposed');
  });

  it('tells no numbers of a guarded obstacle', () => {
    const own = finding({ recommendation: 'train-carers', addressee: 'kemnaker', followUp: 'open' });
    const [page] = addresseePages([own], OVERSIGHT_BOOK, null, () => true);
    expect(page?.rows.map(({ villages, counts }) => [villages, counts])).toEqual([[null, null]]);
    expect(Object.values(page?.counts ?? {})).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('rounds', () => {
  it('take days within 30 of the last as one visit, and compare it with the one before', () => {
    const found = rounds(
      [],
      [
        finding({ day: '2023-01-10', obstacle: 'a' }),
        finding({ day: '2023-01-12', obstacle: 'b' }),
        finding({ day: '2023-08-01', obstacle: 'b' }),
        finding({ day: '2023-08-20', obstacle: 'c' }),
      ],
    );
    expect(found.map(({ last }) => last)).toEqual(['2023-08-20']);
    expect([...(found[0]?.found ?? [])]).toEqual(['b', 'c']);
    expect([...(found[0]?.before ?? [])]).toEqual(['a', 'b']);
    expect(changes(found, ['a', 'b', 'c', 'd']).rows).toEqual([
      { obstacle: 'a', resolved: 1, continuing: 0, appeared: 0 },
      { obstacle: 'b', resolved: 0, continuing: 1, appeared: 0 },
      { obstacle: 'c', resolved: 0, continuing: 0, appeared: 1 },
    ]);
  });
});

describe('items', () => {
  const answer = (village: string, respondent: string, yes: number, no: number) => ({
    village,
    day: '2023-08-01',
    respondent,
    item: 'x',
    yes,
    no,
    other: 0,
    blank: 1,
  });
  const item = { ...OVERSIGHT_BOOK.items[0], id: 'x' } as (typeof OVERSIGHT_BOOK.items)[number];

  it('are answered of asked, and agree as Cohen’s kappa says', () => {
    // pairs of majorities: yes-yes twice, yes-no once, no-no once: po 0.75, pe 0.5, kappa 0.5
    const answers = [
      ...['a', 'b'].flatMap((village) => [answer(village, 'officer', 2, 0), answer(village, 'carer', 3, 1)]),
      answer('c', 'officer', 1, 0),
      answer('c', 'carer', 0, 2),
      answer('d', 'officer', 0, 1),
      answer('d', 'carer', 0, 1),
    ];
    const [quality] = itemQuality([item], answers, 0.95);
    expect(quality).toMatchObject({ asked: 25, answered: 17, villages: 4, pairs: 4, discriminates: true });
    expect(quality?.kappa).toBeCloseTo(0.5, 12);
  });

  it('agree in full without an interval: so few villages do not make it certain', () => {
    const answers = ['a', 'b', 'c', 'd'].flatMap((village, at) =>
      ['officer', 'carer'].map((who) => answer(village, who, at < 2 ? 1 : 0, at < 2 ? 0 : 1)),
    );
    expect(itemQuality([item], answers, 0.95)[0]).toMatchObject({
      kappa: 1,
      lower: null,
      upper: null,
      status: 'ok',
    });
  });

  it('are compared between services and families: who is neither, or nobody known, makes no pair', () => {
    const answers = ['a', 'b', 'c', 'd'].flatMap((village, at) => [
      answer(village, 'officer', at < 2 ? 1 : 0, at < 2 ? 0 : 1),
      answer(village, '', 1, 0),
    ]);
    expect(itemQuality([item], answers, 0.95)[0]).toMatchObject({
      pairs: 0,
      kappa: null,
      answered: 8,
      discriminates: true,
    });
  });

  it('of one kind of respondent alone have no agreement to tell of', () => {
    const answers = ['a', 'b', 'c'].map((village) => answer(village, 'carer', 2, 1));
    expect(itemQuality([item], answers, 0.95)[0]).toMatchObject({ pairs: 0, kappa: null, villages: 3 });
  });

  it('that everyone answers alike do not discriminate and have no kappa', () => {
    const answers = ['a', 'b', 'c'].flatMap((village) => [
      answer(village, 'officer', 2, 0),
      answer(village, 'carer', 2, 0),
    ]);
    expect(itemQuality([item], answers, 0.95)[0]).toMatchObject({ discriminates: false, kappa: null });
  });
});

describe('links and scenarios', () => {
  const codes = Array.from({ length: 20 }, (_, at) => `v${at}`);
  const services = new Map(
    codes.map((village, at) => [
      village,
      { village, name: village, children: 1, migrants: 1, has: { s: at % 2 === 0, t: at !== 0 } },
    ]),
  );
  const found = (village: string) => Number(village.slice(1)) < 10;

  it('are Newcombe’s at a level that holds for all together; thin parts are left out', () => {
    const every = linksOf(['o'], ['s', 't'], codes, found, services, 0.95, 0);
    expect(every.map(({ service }) => service)).toEqual(['s', 't']);
    const expected = newcombe(5, 10, 5, 10, 1 - 0.05 / 2);
    expect(every[0]?.lower).toBeCloseTo(100 * expected.lower, 12);
    expect(every[0]?.upper).toBeCloseTo(100 * expected.upper, 12);
    // one village alone is without t, and services are told by village
    expect(linksOf(['o'], ['s', 't'], codes, found, services, 0.95, 3).map(({ service }) => service)).toEqual(
      ['s'],
    );
  });

  it('a scenario never promises more than every village', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(1000),
        (yes, lacking, childrenWithout) => {
          const coverage = [
            {
              service: 's',
              yes,
              answered: yes + lacking,
              blank: 0,
              counted: lacking,
              childrenWithout,
              hidden: false,
            },
          ];
          const rows = scenarioOf(coverage, [10, 50]);
          expect(rows.at(-1)).toMatchObject({ villages: lacking, after: 100, children: childrenWithout });
          for (const { after, children } of rows) {
            expect(after).toBeLessThanOrEqual(100);
            expect(children).toBeLessThanOrEqual(childrenWithout);
          }
        },
      ),
    );
  });
});

describe('what may be told where units are named', () => {
  it.each([
    [0, 21, true],
    [1, 21, false],
    [4, 21, false],
    [5, 21, true],
    [16, 21, true],
    [17, 21, false],
    [21, 21, false],
  ])('%i of %i: %s', (having, named, told) => {
    expect(tellableAmongNamed(having, named, 5)).toBe(told);
  });
});
