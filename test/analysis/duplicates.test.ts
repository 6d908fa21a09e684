import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubledSql, duplicatesSql } from '../../src/analysis/duplicates.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import type { Engine } from '../../src/engine/index.ts';
import { testEngine } from '../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.close());

/** file, row, key, content */
const ROWS = [
  [0, 0, 'A', 'one'],
  [0, 1, 'B', 'two'],
  [0, 2, 'A', 'one'],
  [0, 3, null, 'three'],
  [0, 4, null, 'three'],
  [1, 0, 'A', 'other'],
  [1, 1, 'C', 'four'],
] as const;
const VIEW = `(SELECT * FROM (VALUES ${ROWS.map(([file, row, key, content]) => `(${file}, ${row}, ${key === null ? 'NULL' : `'${key}'`}, '${content}')`).join(', ')}) AS v(_input, _row, complaint_id, _content))`;

describe('doubledSql', () => {
  it('finds every row whose key stands more than once, and none without a key', async () => {
    const rows = await engine.rows(
      `${doubledSql(DATASETS.complaints, VIEW, new Set(['complaint_id']))} ORDER BY ALL`,
    );
    expect(rows.map((row) => [row['_input'], row['_row']])).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
    ]);
  });
});

describe('duplicatesSql', () => {
  it.each([
    [
      'first',
      [
        [0, 2, true],
        [1, 0, false],
      ],
    ],
    [
      'last',
      [
        [0, 0, false],
        [0, 2, false],
      ],
    ],
  ] as const)(
    'keeps the %s of a key, across files, and lets rows without a key be',
    async (prefer, expected) => {
      const key = new Set(['complaint_id']);
      const doubled = `(SELECT v.* FROM ${VIEW} v JOIN (${doubledSql(DATASETS.complaints, VIEW, key)}) d ON d._input = v._input AND d._row = v._row)`;
      const rows = await engine.rows(duplicatesSql(DATASETS.complaints, doubled, key, prefer) ?? '');
      expect(rows.map((row) => [row['_input'], row['_row'], row['_same']])).toEqual(expected);
    },
  );

  it('is nothing where the file has no key column', () => {
    expect(duplicatesSql(DATASETS.complaints, VIEW, new Set(['received_on']), 'first')).toBeNull();
  });
});
