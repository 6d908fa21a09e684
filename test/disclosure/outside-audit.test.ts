import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFromOutside } from '../../src/disclosure/outside-audit.ts';
import { publishedFacts } from '../../src/disclosure/published-counts.ts';
import type { PublishedCount, PublishedRow, PublishedSum } from '../../src/model/published.ts';

const count = (id: string, value: number | null, least = 1): PublishedCount => ({
  id,
  series: 's',
  period: '2023',
  place: id,
  part: 'cell',
  files: ['f'],
  hidden: value === null,
  least: value ?? least,
  greatest: value ?? Number.POSITIVE_INFINITY,
});
const sum = (whole: string, ...parts: string[]): PublishedSum => ({ whole, parts });

const row = (over: Partial<PublishedRow>): PublishedRow => ({
  file: 'a.json',
  series: 'problematic_care',
  denominatorOf: 'cases',
  within: null,
  period: '2023',
  level: 'province',
  code: '32',
  place: 'Jawa Barat',
  numerator: null,
  denominator: null,
  status: 'ok',
  derived: false,
  rounded: false,
  ...over,
});
const hidden = { status: 'suppressed', numerator: null, denominator: null } as const;

async function intervals(counts: readonly PublishedCount[], sums: readonly PublishedSum[], minCell = 5) {
  const audit = await auditFromOutside({ counts, sums }, minCell);
  return Object.fromEntries(audit.counts.map((one) => [one.id, [one.least, one.greatest, one.disclosure]]));
}

describe('auditFromOutside', () => {
  it('subtracts what is shown from the total', async () => {
    const found = await intervals(
      [count('ID', 20), count('11', 13), count('12', null)],
      [sum('ID', '11', '12')],
    );
    expect(found).toEqual({ 12: [7, 7, 'exact'] });
  });

  it('sees that two hidden cells that add to six are one to five each, and that nine are enough apart', async () => {
    const two = (total: number) =>
      intervals([count('ID', total), count('11', null), count('12', null)], [sum('ID', '11', '12')]);
    expect(await two(6)).toEqual({ 11: [1, 5, 'narrow'], 12: [1, 5, 'narrow'] });
    expect(await two(9)).toEqual({ 11: [1, 8, null], 12: [1, 8, null] });
  });

  it('calls nothing safe that contradictory figures do not let it prove', async () => {
    // rows add to 121, columns to 120, and no narrowing along one sum can see it
    const rows = ['a', 'b', 'c'];
    const columns = ['1', '2', '3'];
    const totals: readonly (readonly [string, number])[] = [
      ['a', 40],
      ['b', 41],
      ['c', 40],
      ['1', 30],
      ['2', 40],
      ['3', 50],
    ];
    const found = await intervals(
      [
        ...rows.flatMap((one) => columns.map((other) => count(`${one}${other}`, null))),
        ...totals.map(([id, total]) => count(id, total)),
      ],
      [
        ...rows.map((one) => sum(one, ...columns.map((other) => `${one}${other}`))),
        ...columns.map((other) => sum(other, ...rows.map((one) => `${one}${other}`))),
      ],
    );
    expect(Object.values(found).map((one) => one[2])).toEqual(Array(9).fill('undecided'));
  });

  it('solves circles that narrowing along the sums cannot', async () => {
    // hidden cells a..d stand in a circle of rows and columns; e = a + d is tied by what is shown of both margins
    const found = await intervals(
      [
        ...['a', 'b', 'c', 'd'].map((id) => count(id, null, 0)),
        count('r1', 10),
        count('r2', 10),
        count('c1', 10),
        count('c2', 10),
        count('diagonal', 6),
      ],
      [
        sum('r1', 'a', 'b'),
        sum('r2', 'c', 'd'),
        sum('c1', 'a', 'c'),
        sum('c2', 'b', 'd'),
        sum('diagonal', 'a', 'd'),
      ],
    );
    expect(found).toEqual({ a: [3, 3, 'exact'], b: [7, 7, 'exact'], c: [7, 7, 'exact'], d: [3, 3, 'exact'] });
  });

  it('finds on every small table what trying all values finds', async () => {
    const cell = fc.integer({ min: 0, max: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, fc.boolean()), { minLength: 6, maxLength: 6 }),
        async (cells) => {
          const value = (r: number, c: number) => cells[r * 3 + c]?.[0] ?? 0;
          const isHidden = (r: number, c: number) => cells[r * 3 + c]?.[1] === true && value(r, c) > 0;
          const id = (r: number, c: number) => `${r}${c}`;
          const at = [0, 1].flatMap((r) => [0, 1, 2].map((c) => [r, c] as const));
          const counts = [
            ...at.map(([r, c]) => count(id(r, c), isHidden(r, c) ? null : value(r, c))),
            ...[0, 1].map((r) =>
              count(
                `r${r}`,
                [0, 1, 2].reduce((s, c) => s + value(r, c), 0),
              ),
            ),
            ...[0, 1, 2].map((c) => count(`c${c}`, value(0, c) + value(1, c))),
          ];
          const sums = [
            ...[0, 1].map((r) => sum(`r${r}`, ...[0, 1, 2].map((c) => id(r, c)))),
            ...[0, 1, 2].map((c) => sum(`c${c}`, id(0, c), id(1, c))),
          ];
          const open = at.filter(([r, c]) => isHidden(r, c));
          const reached = new Map<string, number[]>(open.map(([r, c]) => [id(r, c), []]));
          const tries = (left: typeof open, chosen: ReadonlyMap<string, number>): void => {
            const [next, ...rest] = left;
            if (next === undefined) {
              const of = (r: number, c: number) => chosen.get(id(r, c)) ?? value(r, c);
              const fits =
                [0, 1].every((r) => [0, 1, 2].reduce((s, c) => s + of(r, c) - value(r, c), 0) === 0) &&
                [0, 1, 2].every((c) => of(0, c) + of(1, c) === value(0, c) + value(1, c));
              if (fits) for (const [key, one] of chosen) reached.get(key)?.push(one);
              return;
            }
            for (let n = 1; n <= 8; n += 1) tries(rest, new Map([...chosen, [id(...next), n]]));
          };
          tries(open, new Map());
          const audit = await auditFromOutside({ counts, sums }, 100);
          const found = new Map(audit.counts.filter((one) => one.hidden).map((one) => [one.id, one]));
          // with so large a smallest cell every interval is narrow, and narrowing stops there: the bounds hold
          for (const [key, values] of reached) {
            expect(found.get(key)?.least).toBeLessThanOrEqual(Math.min(...values));
            expect(found.get(key)?.greatest).toBeGreaterThanOrEqual(Math.max(...values));
          }
          const strict = await auditFromOutside({ counts, sums }, 3);
          for (const one of strict.counts.filter(({ hidden: was }) => was)) {
            const values = reached.get(one.id) ?? [];
            const width = Math.max(...values) - Math.min(...values);
            expect([one.id, one.disclosure !== null]).toEqual([one.id, width < 3]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reports sums that do not hold and builds nothing on them', async () => {
    const audit = await auditFromOutside(
      { counts: [count('ID', 20), count('11', 25), count('12', null)], sums: [sum('ID', '11', '12')] },
      5,
    );
    expect([audit.brokenSums, audit.counts[0]?.greatest]).toEqual([1, null]);
  });
});

describe('publishedFacts', () => {
  const audit = (rows: readonly PublishedRow[]) => auditFromOutside(publishedFacts(rows, 5), 5);
  const national = row({
    level: 'national',
    code: 'ID',
    place: 'Indonesia',
    numerator: 30,
    denominator: 100,
  });

  it('reads a hidden province from the whole and the other', async () => {
    const found = await audit([
      national,
      row({ code: '11', numerator: 28, denominator: 60 }),
      row({ ...hidden, code: '12' }),
    ]);
    expect(
      found.counts.filter((one) => one.hidden).map((one) => [one.part, one.least, one.greatest]),
    ).toEqual([
      ['numerator', 2, 2],
      ['denominator', 40, 40],
      ['rest', 38, 38],
    ]);
  });

  it('leaves two hidden provinces alone that could be many things', async () => {
    const found = await audit([
      national,
      row({ code: '11', numerator: 10, denominator: 40 }),
      row({ ...hidden, code: '12' }),
      row({ ...hidden, code: '13' }),
    ]);
    expect([found.hidden, found.disclosed]).toEqual([6, 0]);
  });

  it('sees what one file hides and another shows, a small count shown, and a small complement', async () => {
    const other = await audit([
      row({ ...hidden, code: '12' }),
      row({ file: 'b.csv', code: '12', numerator: 17, denominator: 40 }),
    ]);
    expect(other.counts.map(({ disclosure }) => disclosure)).toEqual(['exact', null, 'exact']);
    const shown = await audit([row({ numerator: 15, denominator: 17 })]);
    expect(shown.counts.map(({ part, least, disclosure }) => [part, least, disclosure])).toEqual([
      ['rest', 2, 'small'],
    ]);
  });

  it('sets a narrow count beside the broad one that holds it', async () => {
    const found = await audit([
      row({ numerator: 6, denominator: 50, within: 'broad' }),
      row({ series: 'broad', numerator: 7, denominator: 50 }),
    ]);
    expect(found.counts.map(({ series, least, disclosure }) => [series, least, disclosure])).toEqual([
      ['broad - problematic_care', 1, 'small'],
    ]);
  });

  it('takes rounded counts for what they may be: a hidden denominator for anything, a rest for what is left', async () => {
    const rounded = { rounded: true, period: '2023' } as const;
    const rows = [
      row({ ...rounded, level: 'national', code: 'ID', numerator: 105, denominator: 110 }),
      row({ ...rounded, code: '11', numerator: 105, denominator: 105 }),
      row({ ...rounded, ...hidden, code: '12' }),
    ];
    const found = await audit(rows);
    expect(found.brokenSums).toBe(0);
    const of12 = found.counts.filter(({ id }) => id.endsWith(' 12'));
    expect(of12.map(({ part, least, greatest }) => [part, least, greatest])).toEqual([
      ['numerator', 0, 4],
      ['denominator', 1, 9],
      ['rest', 0, 9],
    ]);
    const limits = publishedFacts(rows, 12).counts.find(({ id }) => id.endsWith(' 12'));
    expect([limits?.least, limits?.greatest]).toEqual([0, 11]);
  });

  it('sees two publications that differ by a few, and figures worked out from hidden counts', async () => {
    const found = await audit([
      row({ numerator: 20, denominator: 50 }),
      row({ file: 'b.json', numerator: 22, denominator: 52 }),
      row({ ...hidden, code: '33', derived: true }),
    ]);
    expect(found.counts.flatMap(({ disclosure }) => disclosure ?? [])).toContain('derived');
    expect(found.counts.filter(({ disclosure }) => disclosure === 'difference').length).toBe(2);
  });
});
