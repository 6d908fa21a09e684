import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellableDivisions, tellableOfAll, tellableOfRest } from '../../src/disclosure/named-units.ts';

describe('what may be told of named units that is no matter of children', () => {
  it.each([
    [0, 3, true],
    [1, 3, false],
    [1, 4, true],
    [11, 14, true],
    [12, 14, false],
    [14, 14, false],
    [0, 0, true],
  ])('%i of %i: %s', (having, named, told) => {
    expect(tellableOfAll(having, named)).toBe(told);
  });

  it.each([
    [0, 0, true],
    [0, 2, true],
    [1, 2, true],
    [2, 2, false],
    [1, 1, false],
  ])('%i of %i left over: %s', (having, left, told) => {
    expect(tellableOfRest(having, left)).toBe(told);
  });

  it('leaves every unit both ways open to whoever knows all parts and all numbers told', () => {
    const unit = fc.record({ has: fc.boolean(), parts: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 9 }), (units) => {
        const names = units.map((_, at) => String(at));
        const of = (name: string) => units[Number(name)] ?? { has: false, parts: [] };
        const told = tellableDivisions(
          names,
          (name) => of(name).has,
          (name) => String(of(name).parts[0]),
          [1, 2, 3].map((at) => ({ id: String(at), partOf: (name) => String(of(name).parts[at]) })),
        );
        if (told.length === 0) return;
        const sums = (having: (at: number) => boolean) =>
          JSON.stringify(
            [0, ...told.map(Number)].map((division) =>
              [0, 1, 2].map(
                (part) => units.filter((one, at) => one.parts[division] === part && having(at)).length,
              ),
            ),
          );
        const truth = sums((at) => units[at]?.has === true);
        const seen = units.map(() => new Set<boolean>());
        for (let world = 0; world < 2 ** units.length; world += 1)
          if (sums((at) => (world >> at) % 2 === 1) === truth)
            for (const [at, both] of seen.entries()) both.add((world >> at) % 2 === 1);
        expect(seen.map(({ size }) => size)).toEqual(units.map(() => 2));
      }),
    );
  });

  it('takes a division where it does no harm, and leaves one out that would single a unit out', () => {
    const told = tellableDivisions(
      ['a', 'b', 'c', 'd'],
      (name) => name === 'a' || name === 'c',
      () => '',
      [
        { id: 'halves', partOf: (name) => (name < 'c' ? 'left' : 'right') },
        { id: 'alone', partOf: (name) => (name === 'd' ? 'yes' : 'no') },
      ],
    );
    expect(told).toEqual(['halves']);
  });
});
