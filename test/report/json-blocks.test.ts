import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonArray, jsonMembers } from '../../src/report/json-blocks.ts';
import type { Json } from '../../src/report/machine.ts';

const VALUE = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const OBJECT = fc.dictionary(fc.string(), VALUE, { noNullPrototype: true });
const ITEM = fc.record({ name: fc.string(), value: VALUE }, { noNullPrototype: true });

const joined = (blocks: Iterable<string>) => [...blocks].join('');
const same = (item: Json) => item;

describe('JSON in blocks', () => {
  it('is the text that it would be in one piece, whatever it holds', () => {
    fc.assert(
      fc.property(OBJECT, fc.array(ITEM, { maxLength: 20 }), (object, rows) => {
        const head = { first: 1, ...object, rows: undefined };
        const text = `{${jsonMembers(head, 0)},\n  "rows": ${joined(jsonArray(rows, same, 1))}\n}`;
        expect(text).toBe(JSON.stringify({ ...head, rows }, null, 2));
      }),
    );
  });

  it('goes on over many blocks, at any depth', () => {
    const rows = Array.from({ length: 1300 }, (_, at) => ({ at, text: `"[{\n${at}` }));
    const text = `{\n  "outer": [\n    {\n      "rows": ${joined(jsonArray(rows, same, 3))}\n    }\n  ]\n}`;
    expect(text).toBe(JSON.stringify({ outer: [{ rows }] }, null, 2));
    expect([...jsonArray(rows, same, 3)].length).toBeGreaterThan(3);
  });
});
