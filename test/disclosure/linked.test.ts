import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedIndicator, protectLinked } from '../../src/disclosure/linked.ts';
import { attackerBounds, buildTree } from '../../src/disclosure/tree.ts';
import type { CountRow } from '../../src/model/indicator.ts';
import { report } from '../../src/workflows/report.ts';

const MIN_CELL = 5;
const period = { label: '2023', from: '2023-01-01', to: '2023-12-31', complete: true } as const;

function row(code: string, numerator: number, denominator: number): CountRow {
  return {
    region: {
      level: code === 'ID' ? 'national' : code.length === 2 ? 'province' : 'regency',
      code,
      name: code,
    },
    period,
    asOf: null,
    numerator,
    denominator,
  };
}

const parentOf = (code: string) => (code === 'ID' ? null : code.length === 2 ? 'ID' : code.slice(0, 2));

/** Two provinces of three regencies each; every regency has a denominator and two disjoint numerators in it. */
const place = fc.tuple(fc.nat(14), fc.nat(9), fc.nat(9)).map(([rest, a, b]) => ({ n: rest + a + b, a, b }));
const country = fc.array(place, { minLength: 6, maxLength: 6 });

function indicatorsOf(
  leaves: readonly { readonly n: number; readonly a: number; readonly b: number }[],
): readonly LinkedIndicator[] {
  const codes = ['11.01', '11.02', '11.03', '12.01', '12.02', '12.03'];
  const sum = (prefix: string, pick: (leaf: (typeof leaves)[number]) => number) =>
    leaves.reduce((total, leaf, at) => total + (codes[at]?.startsWith(prefix) === true ? pick(leaf) : 0), 0);
  const rows = (pick: (leaf: (typeof leaves)[number]) => number) => [
    row(
      'ID',
      sum('', pick),
      sum('', (leaf) => leaf.n),
    ),
    ...['11', '12'].map((code) =>
      row(
        code,
        sum(code, pick),
        sum(code, (leaf) => leaf.n),
      ),
    ),
    ...leaves.map((leaf, at) => row(codes[at] ?? '', pick(leaf), leaf.n)),
  ];
  const make = (id: string, pick: (leaf: (typeof leaves)[number]) => number): LinkedIndicator => ({
    id,
    rows: rows(pick),
    minCell: MIN_CELL,
    complement: true,
    rest: [],
    also: [],
    known: [],
  });
  return [make('a', (leaf) => leaf.a), make('b', (leaf) => leaf.b)];
}

/** Counts that a public table must not give away. */
const small = (count: number) => count >= 1 && count < MIN_CELL;

/** What an attacker learns of the small values of one count from every place where some indicator shows it. */
function narrowest(
  values: ReadonlyMap<string, number>,
  shown: ReadonlySet<string>,
): readonly { readonly code: string; readonly width: number }[] {
  const tree = buildTree([...values].map(([code, value]) => ({ id: code, parent: parentOf(code), value })));
  const hidden = new Set([...values.keys()].filter((code) => !shown.has(code)));
  return [...attackerBounds(tree, hidden)]
    .filter(([code]) => hidden.has(code) && small(values.get(code) ?? 0))
    .map(([code, { least, greatest }]) => ({ code, width: greatest - least }));
}

describe('indicators that share a denominator', () => {
  it('leave every hidden count unknown, whichever of them shows its neighbours', () => {
    fc.assert(
      fc.property(country, (leaves) => {
        const indicators = indicatorsOf(leaves);
        const hidden = protectLinked(indicators);
        const shownOf = (pick: (one: CountRow) => number | null, own: readonly LinkedIndicator[]) => {
          const values = new Map(own[0]?.rows.map((one) => [one.region.code, pick(one) ?? 0]));
          const shown = new Set(
            own.flatMap((indicator) =>
              indicator.rows
                .filter((_, at) => hidden.get(indicator.id)?.has(at) !== true)
                .map((one) => one.region.code),
            ),
          );
          expect([...values].filter(([code, value]) => small(value) && shown.has(code))).toEqual([]);
          return narrowest(values, shown);
        };
        const found = [
          shownOf((one) => one.denominator, indicators),
          ...indicators.flatMap((indicator) => [
            shownOf((one) => one.numerator, [indicator]),
            shownOf((one) => (one.denominator ?? 0) - (one.numerator ?? 0), [indicator]),
          ]),
        ];
        for (const widths of found)
          for (const { width } of widths) expect(width).toBeGreaterThanOrEqual(MIN_CELL);
      }),
      { numRuns: 300 },
    );
  });

  it('hide a small denominator under every indicator', () => {
    const indicators = indicatorsOf([
      { n: 3, a: 3, b: 0 },
      { n: 40, a: 10, b: 10 },
      { n: 50, a: 20, b: 10 },
      { n: 40, a: 10, b: 10 },
      { n: 40, a: 10, b: 10 },
      { n: 40, a: 10, b: 10 },
    ]);
    const hidden = protectLinked(indicators);
    const small = indicators[0]?.rows.findIndex((one) => one.region.code === '11.01') ?? -1;
    expect([hidden.get('a')?.has(small), hidden.get('b')?.has(small)]).toEqual([true, true]);
  });
});

describe('the example register by regency, for the public', () => {
  it('gives no count of family cases away by what other indicators show', async () => {
    const files = ['fixtures/example/complaints.csv'];
    const known = await report(files, { by: 'regency' });
    const truth = await report(files, { by: 'regency', audience: 'internal' });
    const family = [
      'problematic_care',
      'problematic_care_broad',
      'access_denied_share',
      'custody_dispute_share',
      'maintenance_share',
    ];
    const counts = (result: typeof known) => {
      const found = new Map<string, number>();
      for (const { id, rows } of result.indicators) {
        for (const one of rows) {
          const key = one.region.level === 'unlocated' ? `${one.region.code}/` : one.region.code;
          if (one.status === 'ok' && family.includes(id)) found.set(key, one.denominator ?? 0);
          if (one.status === 'ok' && id === 'family_cluster_share') found.set(key, one.numerator ?? 0);
        }
      }
      return found;
    };
    const all = counts(truth);
    const cells = [...all].map(([code, value]) => {
      const parent =
        code === 'ID'
          ? null
          : code.endsWith('/')
            ? code.slice(0, -1)
            : code.length === 2
              ? 'ID'
              : code.slice(0, 2);
      return { id: code, parent, value };
    });
    const hidden = new Set([...all.keys()].filter((code) => !counts(known).has(code)));
    expect(hidden.size).toBeGreaterThan(20);
    const bounds = attackerBounds(buildTree(cells), hidden);
    const narrow = [...hidden].filter(
      (code) =>
        small(all.get(code) ?? 0) && (bounds.get(code)?.greatest ?? 0) - (bounds.get(code)?.least ?? 0) < 5,
    );
    expect(narrow).toEqual([]);
  });
});
