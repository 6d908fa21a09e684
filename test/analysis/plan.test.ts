import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_YEARS, parsePeriod } from '../../src/analysis/period.ts';
import {
  columnsOf,
  columnsRead,
  periodExpression,
  planCounts,
  sideKey,
  sidesOf,
} from '../../src/analysis/plan.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import type { Engine } from '../../src/engine/index.ts';
import type { Source } from '../../src/model/indicator.ts';
import { literal } from '../../src/text/sql.ts';
import { declareEmpty } from '../../src/workflows/load.ts';
import { testEngine } from '../support/engine.ts';

const AS_OF = Object.fromEntries(
  [...Object.keys(DATASETS), 'case_counts'].map((source) => [source, '2023-09-06']),
) as Record<Source, string>;
const indicators = Object.entries(INDICATORS);
const themes = [...new Set(indicators.map(([, indicator]) => indicator.theme))];

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
  await declareEmpty(engine);
});
afterAll(() => engine.close());

describe('the plan', () => {
  it.each(themes)('of the theme %s is the SQL of its golden file', async (theme) => {
    const own = indicators.filter(([, indicator]) => indicator.theme === theme).map(([, one]) => one);
    const sql = planCounts(own, { by: 'regency', asOf: AS_OF })
      .map((query) => `${query.sql.replace(/, (?=coalesce\(CAST|CAST\((?:count|sum))/g, ',\n  ')};\n`)
      .join('\n');
    await expect(sql).toMatchFileSnapshot(`./goldens/plan-${theme}.sql`);
  });

  it('counts every side of every indicator once', () => {
    const plan = planCounts(Object.values(INDICATORS), { by: 'village', asOf: AS_OF });
    const planned = plan.flatMap((query) => query.sides);
    expect(new Set(planned).size).toBe(planned.length);
    const wanted = indicators.flatMap(([, indicator]) => sidesOf(indicator).map(sideKey));
    expect([...planned].sort()).toEqual([...new Set(wanted)].sort());
  });
});

describe('every indicator', () => {
  it.each(indicators)(
    '%s: its SQL is bound by the engine against empty declared tables',
    async (_id, indicator) => {
      for (const by of [null, 'village'] as const)
        for (const query of planCounts([indicator], { by, asOf: AS_OF })) {
          expect(await engine.rows(`EXPLAIN ${query.sql}`)).not.toEqual([]);
          expect(await engine.rows(query.sql)).toEqual([]);
        }
    },
  );

  it.each(indicators)('%s: reads declared columns alone, and says which', (_id, indicator) => {
    for (const side of sidesOf(indicator)) {
      const words = `${side.where ?? ''} ${side.sum ?? ''}`
        .replace(/'[^']*'/g, ' ')
        .replaceAll(':as_of', ' ')
        .match(/\b[a-z_][a-z0-9_]*\b(?!\s*\()/g);
      const sql = new Set(['and', 'or', 'not', 'in', 'is', 'null', 'between', 'interval', 'true', 'false']);
      const named = [...new Set(words ?? [])].filter((word) => !sql.has(word)).sort();
      expect([...columnsRead(side, columnsOf(side.from, DATASETS))].sort()).toEqual(named);
    }
  });

  it.each(indicators.filter(([, { within }]) => within !== undefined))(
    '%s lies within an indicator of the same denominator',
    (_id, indicator) => {
      const outer = INDICATORS[indicator.within ?? ''];
      expect(outer).toBeDefined();
      if (outer === undefined || outer.kind === 'count' || indicator.kind === 'count') return;
      expect(sideKey(outer.denominator)).toBe(sideKey(indicator.denominator));
    },
  );

  it('that counts persons or cases in the community is no finer for the public than PRODUCT.md allows', () => {
    for (const [id, { theme, publicLevel }] of indicators)
      if (theme === 'complaints') expect(['national', 'province', 'regency'], id).toContain(publicLevel);
  });
});

describe('periodExpression', () => {
  const label = async (day: string, period: string | null) => {
    const request = period === null ? ALL_YEARS : parsePeriod(period);
    if (request === null) throw new Error('no period');
    const [row] = await engine.rows(`SELECT ${periodExpression(`DATE ${literal(day)}`, request)} AS p`);
    return row?.['p'];
  };

  it.each([
    ['2023-09-06', null, '2023'],
    ['2023-09-06', '2023', '2023'],
    ['2022-12-31', '2023', null],
    ['2023-06-30', '2023-S1', '2023-S1'],
    ['2023-07-01', '2023-S1', null],
    ['2023-07-01', '2023-Q3', '2023-Q3'],
    ['2023-09-30', '2023-09', '2023-09'],
    ['2023-08-31', '2023-01..2023-08', '2023-01..2023-08'],
    ['2023-09-01', '2023-01..2023-08', null],
  ])('%s under --period %s: %s', async (day, period, expected) => {
    expect(await label(day, period)).toBe(expected);
  });
});
