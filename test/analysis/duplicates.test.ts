import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duplicatesSql } from '../../src/analysis/duplicates.ts';
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
      const sql = duplicatesSql(DATASETS.complaints, VIEW, new Set(['complaint_id']), prefer);
      const rows = await engine.rows(sql ?? '');
      expect(rows.map((row) => [row['_input'], row['_row'], row['_same']])).toEqual(expected);
    },
  );

  it('is nothing where the file has no key column', () => {
    expect(duplicatesSql(DATASETS.complaints, VIEW, new Set(['received_on']), 'first')).toBeNull();
  });
});
