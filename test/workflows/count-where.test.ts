import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../bench/generate.ts';
import { type Engine, openEngine } from '../../src/engine/index.ts';
import { readBulk } from '../../src/workflows/reading/bulk.ts';
import { countWhere } from '../../src/workflows/reading/count-where.ts';
import { openInput } from '../../src/workflows/reading/open-input.ts';
import { type Typing, typeColumns } from '../../src/workflows/reading/typing.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();
let engine: Engine;
let typing: Typing;

beforeAll(async () => {
  const path = write('register.csv', [...register({ rows: 4000, seed: 11, key: true })].join(''));
  engine = await openEngine({ inputs: [path] });
  const input = await openInput(path, {});
  const bulk = await readBulk(engine, input, 0, 'salt');
  typing = await typeColumns(engine, input, bulk, 0, {});
  await input.source.close();
});
afterAll(() => engine.close());

const CONDITIONS = [
  'category__raw IS NOT NULL AND category__unknown',
  'received_on__raw IS NOT NULL AND received_on IS NULL',
  'closed_on IS NULL',
  "closed_on < DATE '2022-01-01'",
  '(closed_on >= received_on) = false',
  "cluster__coded = 'special-protection' AND sex = 'female'",
  'age > 15',
  'age > 15 AND migrant_family',
  "_province = '32'",
  "_province IS NULL AND channel__raw = 'Online'",
  "complaint_id LIKE '%7'",
  '_row < 100',
  '_damage IS NULL',
  'true',
  'false',
] as const;

describe('rows that fulfil a condition', () => {
  it('are as many counted by their words as one by one', async () => {
    expect(typing.groups).not.toBeNull();
    const byWords = await countWhere(engine, typing, CONDITIONS);
    expect(byWords).toEqual(await countWhere(engine, { ...typing, groups: null }, CONDITIONS));
    expect(byWords.slice(0, 4).every((count) => count > 0 && count < 4001)).toBe(true);
    expect(byWords.slice(-2)).toEqual([4000, 0]);
  });

  it('are looked at one by one where no word of a row tells', () => {
    expect(typing.groups?.tellers('age > 15 AND _row < 100')).toBeNull();
    expect(typing.groups?.tellers("complaint_id = 'age'")).toBeNull();
    expect(typing.groups?.tellers("sex = 'received_on' AND _province IS NULL")).toEqual([
      'province',
      'regency',
      'sex',
    ]);
  });
});
