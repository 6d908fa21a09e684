import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodExpression } from '../../src/analysis/plan.ts';
import { type Engine, openEngine } from '../../src/engine/index.ts';
import type { PeriodRequest } from '../../src/model/period.ts';
import { codedPeriod } from '../../src/workflows/reading/periods.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ inputs: [], threads: 1 });
  await engine.run(
    "CREATE TABLE days AS SELECT CAST(d AS DATE) AS value FROM range(DATE '1999-12-20', DATE '2031-01-05', INTERVAL 1 DAY) r(d) UNION ALL SELECT NULL",
  );
});
afterAll(() => engine.close());

const all: Omit<PeriodRequest, 'grain'> = { from: null, to: null, label: null };
const DAYS = ['SELECT value FROM days'];

describe('periods looked up', () => {
  it.each([
    { ...all, grain: 'year' },
    { ...all, grain: 'semester' },
    { ...all, grain: 'quarter' },
    { ...all, grain: 'month' },
    { ...all, grain: 'year', from: '2003-05-05', to: '2020-06-06' },
  ] as const)('are those written for each day: $grain from $from', async (request) => {
    const coded = await codedPeriod(engine, 'periods', 'value', DAYS, request);
    const [row] = await engine.rows(
      `SELECT count(*) AS days, count(DISTINCT period) AS periods, count(*) FILTER (WHERE period IS DISTINCT FROM ${periodExpression('value', request)}) AS wrong FROM (SELECT value, CAST(${coded} AS VARCHAR) AS period FROM days)`,
    );
    expect(row).toMatchObject({ days: 11_340, wrong: 0 });
    expect(Number(row?.['periods'])).toBeGreaterThanOrEqual(18);
  });

  it('are left to be written where there are none, too many, or only one', async () => {
    const year: PeriodRequest = { ...all, grain: 'year' };
    expect(await codedPeriod(engine, 'none', 'value', [], year)).toBeNull();
    expect(
      await codedPeriod(engine, 'none', 'value', ['SELECT CAST(NULL AS DATE) AS value'], year),
    ).toBeNull();
    const far = [...DAYS, "SELECT DATE '3500-01-01'"];
    expect(await codedPeriod(engine, 'none', 'value', far, year)).toBeNull();
    const range: PeriodRequest = { grain: 'range', from: '2020-01-01', to: '2020-06-30', label: 'x' };
    expect(await codedPeriod(engine, 'none', 'value', DAYS, range)).toBeNull();
  });
});
