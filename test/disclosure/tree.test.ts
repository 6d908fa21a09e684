import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackerBounds, buildTree, type Cell } from '../../src/disclosure/tree.ts';
import { enumerate } from './brute-force.ts';

/** A country of up to three provinces of up to three places each; every parent is the sum of its parts. */
const COUNTRY = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 0, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .filter((provinces) => provinces.flat().length <= 6)
  .chain((provinces) =>
    fc.record({
      provinces: fc.constant(provinces),
      alone: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 1 }),
    }),
  )
  .map(({ provinces, alone }): readonly Cell[] => {
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    const cells: Cell[] = [{ id: 'ID', parent: null, value: total([...provinces.flat(), ...alone]) }];
    for (const [at, parts] of provinces.entries()) {
      const id = String(11 + at);
      cells.push({ id, parent: 'ID', value: total(parts) });
      for (const [part, value] of parts.entries())
        cells.push({ id: `${id}.0${part + 1}`, parent: id, value });
    }
    for (const value of alone) cells.push({ id: 'ID/', parent: 'ID', value });
    return cells;
  });

const HIDDEN = COUNTRY.chain((cells) =>
  fc.record({
    cells: fc.constant(cells),
    hidden: fc.subarray(cells.map((cell) => cell.id).filter((id) => id !== 'ID')).map((ids) => new Set(ids)),
  }),
);

describe('attackerBounds', () => {
  it('are the least and greatest values that agree with everything visible, exactly', () => {
    let hiddenSeen = 0;
    fc.assert(
      fc.property(HIDDEN, ({ cells, hidden }) => {
        hiddenSeen += hidden.size;
        expect(new Map([...attackerBounds(buildTree(cells), hidden)].sort())).toEqual(
          new Map([...enumerate(cells, hidden)].sort()),
        );
      }),
      { numRuns: 400 },
    );
    expect(hiddenSeen).toBeGreaterThan(200);
  });

  it('do not depend on the order of the cells', () => {
    fc.assert(
      fc.property(
        HIDDEN.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.cells], { minLength: one.cells.length })),
        ),
        ([{ cells, hidden }, shuffled]) => {
          const sorted = (order: readonly Cell[]) => [...attackerBounds(buildTree(order), hidden)].sort();
          expect(sorted(shuffled)).toEqual(sorted(cells));
        },
      ),
    );
  });

  it.each([
    [
      'NUMBERS.md: two hidden that add to 6 are 1 to 5 each',
      [2, 4, 10],
      [true, true, false],
      [
        [1, 5],
        [1, 5],
        [10, 10],
      ],
    ],
    [
      'one hidden is given away by its siblings',
      [2, 4, 10],
      [true, false, false],
      [
        [2, 2],
        [4, 4],
        [10, 10],
      ],
    ],
    [
      'a hidden zero may be zero',
      [0, 4, 10],
      [true, true, false],
      [
        [0, 3],
        [1, 4],
        [10, 10],
      ],
    ],
  ])('%s', (_name, values, hide, expected) => {
    const cells: Cell[] = [
      { id: 'ID', parent: null, value: values.reduce((sum, value) => sum + value, 0) },
      ...values.map((value, at) => ({ id: String(at), parent: 'ID', value })),
    ];
    const hidden = new Set(hide.flatMap((one, at) => (one ? [String(at)] : [])));
    const bounds = attackerBounds(buildTree(cells), hidden);
    expect(values.map((_, at) => Object.values(bounds.get(String(at)) ?? {}))).toEqual(expected);
  });

  it('have no upper end where nothing visible holds a cell', () => {
    const cells: Cell[] = [
      { id: 'ID', parent: null, value: 9 },
      { id: '11', parent: 'ID', value: 4 },
      { id: '12', parent: 'ID', value: 5 },
    ];
    const bounds = attackerBounds(buildTree(cells), new Set(['ID', '11']));
    expect(bounds.get('11')).toEqual({ least: 1, greatest: Number.POSITIVE_INFINITY });
    expect(bounds.get('ID')).toEqual({ least: 6, greatest: Number.POSITIVE_INFINITY });
  });
});
