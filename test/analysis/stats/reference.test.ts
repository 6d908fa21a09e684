import { describe, expect, test } from 'vitest';
import * as stats from '../../../src/analysis/stats/index.ts';
import { expectClose } from './close.ts';
import { evaluators } from './reference/evaluate.ts';
import { ROWS } from './reference/rows.ts';

const EVALUATE = evaluators(stats);
const byFunction = new Map(ROWS.map(({ fn }) => [fn, ROWS.filter((row) => row.fn === fn)]));

describe.each([...byFunction])('%s agrees with its references to 1e-9', (fn, references) => {
  test.each(references.map((row) => [JSON.stringify(row.args).slice(0, 100), row.source, row] as const))(
    '%s: %s',
    (_args, _source, row) => {
      const evaluate = EVALUATE[fn];
      expect(evaluate, `no way to evaluate ${fn}`).toBeDefined();
      if (evaluate) expectClose(evaluate(row.args), row.expected);
    },
  );
});

test('every entry of the evaluation table is used', () => {
  expect(Object.keys(EVALUATE).filter((fn) => !byFunction.has(fn))).toEqual([]);
});
