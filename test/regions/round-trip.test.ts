import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteer, resolveColumns } from '../../src/regions/index.ts';
import { random, SPELLINGS, sample, typo } from './spellings.ts';
import { type Row, texts } from './texts.ts';

const places = await gazetteer();
const districts = await places.districts();
const villages = await places.villages();

interface Written {
  readonly code: string;
  readonly row: Row;
}

function regencyParts(code: string): { readonly title: string; readonly name: string } {
  const found = /^(Kabupaten|Kota)(?: Administrasi)? (.*)$/.exec(places.regencies.get(code) ?? '');
  return { title: found?.[1] ?? '', name: found?.[2] ?? '' };
}

function above(code: string): Row {
  return {
    province: places.provinces.get(code.slice(0, 2)) ?? '',
    regency: places.regencies.get(code.slice(0, 5)) ?? '',
    district: districts.get(code.slice(0, 8)) ?? '',
  };
}

async function resolveAll(written: readonly Written[]) {
  const { rows } = await resolveColumns(
    written.map(({ row }) => texts(row)),
    places,
  );
  return written.map((one, at) => ({ ...one, found: rows[at]! }));
}

const titleOf = (code: string) => (code[9] === '1' ? 'Kelurahan' : 'Desa');

describe('round trip', () => {
  it('gives every regency back from ten spellings, beside its province', async () => {
    const written = [...places.regencies].flatMap(([code, official]) =>
      SPELLINGS.map(([label, write]): Written => {
        const { title, name } = regencyParts(code);
        const regency = /title|points/.test(label) ? write(name, title) : write(official, title);
        return { code, row: { province: places.provinces.get(code.slice(0, 2)) ?? '', regency } };
      }),
    );
    const wrong = (await resolveAll(written)).filter(({ code, found }) => found.codes.regency !== code);
    expect(written).toHaveLength(5140);
    expect(wrong).toEqual([]);
  });

  it('gives 5,000 random villages back from ten spellings, or says that two of the district share the name', async () => {
    const written = sample([...villages.keys()], 5000, random(20230906)).flatMap((code) =>
      SPELLINGS.map(
        ([, write]): Written => ({
          code,
          row: { ...above(code), village: write(villages.get(code) ?? '', titleOf(code)) },
        }),
      ),
    );
    const wrong = (await resolveAll(written)).filter(({ code, found }) => {
      if (found.codes.village === code) return false;
      const [problem] = found.problems;
      return problem?.kind !== 'ambiguous' || !problem.candidates.some((one) => one.code === code);
    });
    expect(wrong).toEqual([]);
  });

  it('finds any village by its code, dotted or not, whatever its name beside it is written like', async () => {
    const all = [...villages.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: all.length - 1 }),
        fc.boolean(),
        fc.constantFrom(...SPELLINGS),
        async (at, dots, [, write]) => {
          const code = all[at]!;
          const village = write(villages.get(code) ?? '', titleOf(code));
          const row = texts({ villageCode: dots ? code : code.replaceAll('.', ''), village });
          const { rows, question } = await resolveColumns([row], places);
          expect(question).toBeNull();
          expect(rows[0]?.codes.village).toBe(code);
          expect(rows[0]?.problems).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('typos', () => {
  const cases = [
    { level: 'regency', edits: 1 },
    { level: 'regency', edits: 2 },
    { level: 'village', edits: 1 },
    { level: 'village', edits: 2 },
  ] as const;

  it.each(cases)(
    '$edits letters wrong in the name of a $level: the right one comes first, none is taken',
    async ({ level, edits }) => {
      const next = random(edits * 7 + level.length);
      const codes =
        level === 'village'
          ? sample([...villages.keys()], 5000, next)
          : [...places.regencies.keys()].flatMap((code) => [code, code, code]);
      const written = codes.map((code): Written => {
        if (level === 'village')
          return { code, row: { ...above(code), village: typo(villages.get(code) ?? '', edits, next) } };
        const { title, name } = regencyParts(code);
        return {
          code,
          row: { province: above(code).province ?? '', regency: `${title} ${typo(name, edits, next)}` },
        };
      });
      const resolved = await resolveAll(written);
      const taken = resolved.filter(
        ({ code, found }) => found.codes[level] !== null && found.codes[level] !== code,
      );
      // a typo that is itself a name there is that name: nothing can tell
      const names = new Set([...villages, ...places.regencies].map(([code, name]) => `${code} ${key(name)}`));
      expect(
        taken.filter(({ row, found }) => !names.has(`${found.codes[level]} ${key(row[level] ?? '')}`)),
      ).toEqual([]);
      const mistyped = resolved.filter(({ found }) => found.codes[level] === null);
      const first = mistyped.filter(
        ({ code, found }) => found.problems.find((one) => one.level === level)?.candidates[0]?.code === code,
      );
      expect(mistyped.length).toBeGreaterThan(1000);
      expect(first.length / mistyped.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('scores a candidate by its edits against the longer name', async () => {
    const { rows } = await resolveColumns([texts({ regency: 'Kabupaten Serdang Begadai' })], places);
    expect(rows[0]?.problems[0]?.candidates[0]).toEqual({
      code: '12.18',
      name: 'Kabupaten Serdang Bedagai',
      level: 'regency',
      score: 1 - 2 / 'serdangbedagai'.length,
      edits: 2,
    });
  });
});

function key(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
