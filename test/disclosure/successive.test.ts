import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../src/model/error.ts';
import type { MeasuredRow } from '../../src/model/indicator.ts';
import { EMPTY_LEDGER, type Ledger } from '../../src/model/ledger.ts';
import { BUILT_IN } from '../../src/workflows/catalogue.ts';
import { indicatorOf } from '../../src/workflows/figures/choosing.ts';
import { guardAll, type Unguarded } from '../../src/workflows/figures/guarding.ts';
import { readSettings } from '../../src/workflows/figures/settings.ts';
import { releaseEntry, withRelease } from '../../src/workflows/release.ts';
import { attacker, type Printed, type Question } from './attacker.ts';
import { countRow, MIN_CELL, small } from './small-tables.ts';

const TREES = Number(process.env['DESMIG_TREES'] ?? 12);

const CODES = ['11.01', '11.02', '11.03', '12.01', '12.02', '12.03'];
const PROVINCES = ['ID', '11', '12'];
const REGENCIES = [...PROVINCES, ...CODES];
const parentOf = (place: string) => (place === 'ID' ? null : place.length === 2 ? 'ID' : place.slice(0, 2));

interface Leaf {
  readonly narrow: number;
  readonly conflict: number;
  readonly rest: number;
}
/** Family cases, problematic care in the broad sense inside them, and in the narrow sense inside that. */
const SETS = {
  family: ({ narrow, conflict, rest }: Leaf) => narrow + conflict + rest,
  broad: ({ narrow, conflict }: Leaf) => narrow + conflict,
  narrow: ({ narrow }: Leaf) => narrow,
} as const;
type SetName = keyof typeof SETS;
const NUMERATORS = { problematic_care: 'narrow', problematic_care_broad: 'broad' } as const;
type Id = keyof typeof NUMERATORS;
const BOTH: readonly Id[] = ['problematic_care', 'problematic_care_broad'];

const leaf = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.nat(2 * most))
    .map(([narrow, conflict, rest]): Leaf => ({ narrow, conflict, rest }));
const country = fc.array(leaf(14), { minLength: 6, maxLength: 6 });
/** what comes in after a month: nothing in most places */
const month = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Leaf>({ narrow: 0, conflict: 0, rest: 0 }) },
    { weight: 1, arbitrary: leaf(3) },
    { weight: 1, arbitrary: leaf(9) },
  ),
  { minLength: 6, maxLength: 6 },
);

const countAt = (leaves: readonly Leaf[], set: SetName, place: string) =>
  leaves.reduce(
    (sum, one, at) => sum + (place === 'ID' || CODES[at]?.startsWith(place) === true ? SETS[set](one) : 0),
    0,
  );

interface Edition {
  readonly ids: readonly Id[];
  readonly places: readonly string[];
  readonly leaves: readonly Leaf[];
}

/** Publishes an edition after others; null where it is refused. */
async function publish({ ids, places, leaves }: Edition, ledger: Ledger, refusal = 'cannot-be-made-safe') {
  const item = (id: Id): Unguarded => {
    const rows = places.map((code) =>
      countRow(code, countAt(leaves, NUMERATORS[id], code), countAt(leaves, 'family', code)),
    );
    return { id, indicator: indicatorOf(BUILT_IN, id), rows };
  };
  const items = ids.map(item);
  const earlier = BOTH.filter((id) => !ids.includes(id)).map(item);
  const settings = readSettings({ by: 'regency', ledger });
  const guarded = await guardAll(items, settings, BUILT_IN.indicators, { earlier }).catch(
    (error: unknown) => {
      expect(error).toMatchObject({ class: 'disclosure' });
      expect(['cannot-be-made-safe', refusal]).toContain((error as DesmigError).code);
      return null;
    },
  );
  if (guarded === null) return null;
  const indicators = items.map(({ id, indicator }, at) => ({
    id,
    counts: indicator.counts,
    rows: (guarded[at] ?? []).map(
      ({ row, hidden }): MeasuredRow => ({
        ...row,
        ...(hidden ? { numerator: null, denominator: null } : {}),
        value: null,
        lower: null,
        upper: null,
        status: hidden ? 'suppressed' : 'ok',
      }),
    ),
  }));
  return withRelease(
    ledger,
    releaseEntry(`edition ${ledger.entries.length}`, { indicators, minCell: MIN_CELL }, []),
  );
}

/** Questions about small counts that what both editions print of the same records answers too closely. */
async function narrowest(first: Edition, second: Edition): Promise<readonly Question[] | null> {
  const before = await publish(first, EMPTY_LEDGER);
  const after = before === null ? null : await publish(second, before);
  if (after === null) return null;
  const { leaves } = first;
  const places = [...new Set([...first.places, ...second.places])];
  const sets = ['family', 'broad', 'narrow'] as const;
  const cells = after.entries.flatMap((entry) => entry.cells);
  const printed = places.flatMap((place) =>
    sets.map((set): Printed => {
      const value = countAt(leaves, set, place);
      const seen = cells.some(
        ({ code, hidden, indicator }) =>
          code === place && !hidden && (set === 'family' || NUMERATORS[indicator as Id] === set),
      );
      return { set, place, value: seen ? value : null, positive: value > 0 };
    }),
  );
  expect(printed.filter(({ value }) => value !== null && small(value))).toEqual([]);
  const width = await attacker({
    printed,
    parts: [
      { whole: 'family', parts: ['broad'] },
      { whole: 'broad', parts: ['narrow'] },
    ],
    parentOf,
  });
  const pairs = [
    ['family', 'broad'],
    ['family', 'narrow'],
    ['broad', 'narrow'],
  ] as const;
  const questions = places.flatMap((place): Question[] => [
    ...sets
      .filter((set) => small(countAt(leaves, set, place)))
      .map((set): Question => [{ set, place, sign: 1 }]),
    ...pairs
      .filter(([all, part]) => small(countAt(leaves, all, place) - countAt(leaves, part, place)))
      .map(
        ([all, part]): Question => [
          { set: all, place, sign: 1 },
          { set: part, place, sign: -1 },
        ],
      ),
  ]);
  return questions.filter((question) => width(question) < MIN_CELL);
}

describe('two releases, one after the other, by a linear program over what both print', () => {
  it.each<readonly [string, (leaves: readonly Leaf[]) => readonly [Edition, Edition]]>([
    [
      'another category',
      (leaves) => [
        { ids: ['problematic_care'], places: REGENCIES, leaves },
        { ids: ['problematic_care_broad'], places: REGENCIES, leaves },
      ],
    ],
    [
      'a finer grouping',
      (leaves) => [
        { ids: BOTH, places: PROVINCES, leaves },
        { ids: BOTH, places: REGENCIES, leaves },
      ],
    ],
    [
      'a coarser grouping',
      (leaves) => [
        { ids: BOTH, places: REGENCIES, leaves },
        { ids: BOTH, places: PROVINCES, leaves },
      ],
    ],
  ])(
    '%s: gives no small count and no small difference away',
    async (_, editionsOf) => {
      let published = 0;
      await fc.assert(
        fc.asyncProperty(country, async (leaves) => {
          const found = await narrowest(...editionsOf(leaves));
          if (found === null) return;
          published += 1;
          expect(found).toEqual([]);
        }),
        { numRuns: TREES, seed: 20230906 },
      );
      expect(published).toBeGreaterThan(TREES / 10);
    },
    120_000,
  );

  it('one month more: gives no small count, difference or growth away, of the first, the second or between them', async () => {
    let published = 0;
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(country, month, async (leaves, more) => {
        const grown = leaves.map((one, at) => ({
          narrow: one.narrow + (more[at]?.narrow ?? 0),
          conflict: one.conflict + (more[at]?.conflict ?? 0),
          rest: one.rest + (more[at]?.rest ?? 0),
        }));
        const first: Edition = { ids: BOTH, places: REGENCIES, leaves };
        const before = await publish(first, EMPTY_LEDGER);
        const after =
          before === null
            ? null
            : await publish({ ...first, leaves: grown }, before, 'release-not-comparable');
        if (after === null) return;
        published += 1;
        if (after.entries[1]?.cells.some(({ code, hidden }) => code.length === 2 && !hidden)) opened += 1;
        expect(await narrowedByGrowth(after, leaves, grown, more)).toEqual([]);
      }),
      { numRuns: 4 * TREES, seed: 20230906 },
    );
    expect(published).toBeGreaterThan(2 * TREES);
    expect(opened).toBeGreaterThan(0);
  }, 600_000);
});

/** Questions about small counts of the first edition, the second and what came in between, answered too closely. */
async function narrowedByGrowth(
  { entries }: Ledger,
  leaves: readonly Leaf[],
  grown: readonly Leaf[],
  more: readonly Leaf[],
): Promise<readonly Question[]> {
  const sets = ['family', 'broad', 'narrow'] as const;
  const times = { before: leaves, now: grown, more } as const;
  const value = (time: keyof typeof times, set: SetName, place: string) => countAt(times[time], set, place);
  const seen = (at: number, set: SetName, place: string) =>
    entries[at]?.cells.some(
      ({ code, hidden, indicator }) =>
        code === place && !hidden && (set === 'family' || NUMERATORS[indicator as Id] === set),
    ) === true;
  /** a zero is printed, unless records were added and the parts of a place hidden all together, zero or not */
  const zerosPrinted = (at: number, place: string) =>
    at === 0 ||
    REGENCIES.some(
      (other) => parentOf(other) === parentOf(place) && sets.some((set) => seen(at, set, other)),
    );
  const printed = (['before', 'now', 'more'] as const).flatMap((time, at) =>
    REGENCIES.flatMap((place) =>
      sets.map((set): Printed => {
        const count = value(time, set, place);
        return {
          set: `${time} ${set}`,
          place,
          value: seen(at, set, place) ? count : null,
          positive: time !== 'more' && count > 0 && zerosPrinted(at, place),
        };
      }),
    ),
  );
  const width = await attacker({
    printed,
    parts: [
      ...(['before', 'now', 'more'] as const).flatMap((time) => [
        { whole: `${time} family`, parts: [`${time} broad`] },
        { whole: `${time} broad`, parts: [`${time} narrow`] },
      ]),
      ...sets.map((set) => ({ whole: `now ${set}`, parts: [`before ${set}`, `more ${set}`], exact: true })),
    ],
    parentOf,
  });
  const pairs = [
    ['family', 'broad'],
    ['family', 'narrow'],
    ['broad', 'narrow'],
  ] as const;
  const questions = (['before', 'now', 'more'] as const).flatMap((time) =>
    REGENCIES.flatMap((place): Question[] => [
      ...sets
        .filter((set) => small(value(time, set, place)))
        .map((set): Question => [{ set: `${time} ${set}`, place, sign: 1 }]),
      ...pairs
        .filter(([all, part]) => small(value(time, all, place) - value(time, part, place)))
        .map(
          ([all, part]): Question => [
            { set: `${time} ${all}`, place, sign: 1 },
            { set: `${time} ${part}`, place, sign: -1 },
          ],
        ),
    ]),
  );
  return questions.filter((question) => width(question) < MIN_CELL);
}
