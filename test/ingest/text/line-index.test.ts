import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineIndex } from '../../../src/ingest/text/line-index.ts';

it('an index of lines knows the line of every record, and none of others', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 200 }), (steps) => {
      const index = createLineIndex();
      let line = 0;
      const lines = steps.map((step) => {
        line += step;
        return line;
      });
      for (const one of lines) index.add(one);
      expect(lines.map((_, record) => index.lineOf(record))).toEqual(lines);
      expect([index.lineOf(-1), index.lineOf(lines.length)]).toEqual([0, 0]);
    }),
  );
});
