import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesmigError } from '../../src/model/error.ts';
import type { OversightResult } from '../../src/model/oversight.ts';
import { markdown } from '../../src/report/markdown.ts';
import { oversightDocument } from '../../src/report/oversight/document.ts';
import { oversightJson } from '../../src/report/oversight/machine.ts';
import { oversight } from '../../src/workflows/oversight.ts';
import type { InputFile } from '../../src/workflows/reading/open-input.ts';
import { report } from '../../src/workflows/report.ts';
import { MIN_CELL } from './small-tables.ts';

const VILLAGES = Array.from({ length: 15 }, (_, at) => `18.61.01.20${String(at + 1).padStart(2, '0')}`);
const OF_CHILDREN = ['Makanan tidak sehat', 'Kekerasan seksual'] as const;

interface Found {
  /** which village */
  readonly at: number;
  readonly obstacle: string;
}

function inputs(found: readonly Found[]): readonly InputFile[] {
  const file = (name: string, header: string, rows: readonly string[]): InputFile => ({
    name,
    content: Buffer.from(`${[header, ...rows].join('\n')}\n`),
  });
  return [
    file(
      'visits.csv',
      'Kode Desa,Tanggal Kunjungan,Jenis Responden,No Responden,Butir,Jawaban',
      VILLAGES.map((code) => `${code},21/08/2023,Pengasuh,1,Pengasuh pernah dilatih,Ya`),
    ),
    file(
      'findings.csv',
      'No Temuan,Kode Desa,Tanggal Temuan,Hambatan,Rekomendasi',
      found.map(({ at, obstacle }, one) => `T-${100 + one},${VILLAGES[at]},21/08/2023,${obstacle},`),
    ),
  ];
}

const spread = (villages: number, obstacle: string): readonly Found[] =>
  Array.from({ length: villages }, (_, at) => ({ at, obstacle }));

/** Findings that are told of one by one, in sums, or by villages: no more are of what is told. */
function accountedFor({ followUp, obstacles, addressees }: OversightResult): number {
  const sum = (counts: object) => Object.values(counts).reduce((all: number, n: number) => all + n, 0);
  return Math.max(
    sum(followUp),
    obstacles.reduce((all, { villages }) => all + (villages ?? 0), 0),
    ...addressees.map(({ counts }) => sum(counts)),
  );
}

describe('the number of findings, which is always printed', () => {
  it.each([1, 3, 5])('less those that are told does not tell of %i that are of children', async (few) => {
    const found = [
      ...spread(10, 'Belum ada peraturan'),
      ...spread(7, 'Pengasuh belum dilatih'),
      ...spread(few, 'Kekerasan seksual'),
    ];
    const result = await oversight(inputs(found));
    const accepted = result.inputs.at(-1)?.rows.accepted ?? 0;
    expect(accepted).toBe(found.length);
    const status = new Map(result.obstacles.map((one) => [one.obstacle, one.status]));
    expect(status.get('sexual-violence')).toBe(few < MIN_CELL ? 'suppressed' : 'ok');
    // from one finding of children to all that are left
    if (few < MIN_CELL) expect(accepted - accountedFor(result) - 1).toBeGreaterThan(MIN_CELL);
    expect(status.get('no-regulation')).toBe('ok');
    const open = await oversight(inputs(found), { audience: 'internal' });
    expect(accountedFor(open)).toBe(accepted);
  });

  it('nor do the figures of a report', async () => {
    const files = inputs([
      ...spread(10, 'Belum ada peraturan'),
      ...spread(7, 'Pengasuh belum dilatih'),
      ...spread(1, 'Kekerasan seksual'),
    ]);
    const told = async (audience: 'public' | 'internal') => {
      const { indicators } = await report(files, { audience, by: 'national' });
      const obstacles = indicators.filter(({ id }) => id.startsWith('obstacle_'));
      return obstacles.flatMap(({ id, rows }) => rows.map((row) => [id, row.numerator] as const));
    };
    const open = (await told('internal')).filter(([, count]) => count !== 0 && count !== null);
    expect(open.map(([, count]) => count).sort()).toEqual([1, 10, 7]);
    const shown = new Map(await told('public'));
    expect(open.map(([id]) => shown.get(id)).sort()).toEqual([10, null, null]);
    const few = inputs(spread(2, 'Kekerasan seksual'));
    await expect(report(few, {})).rejects.toMatchObject({ code: 'cannot-be-made-safe' });
  });

  it('is refused where it is itself the number of those of children', async () => {
    const error = await oversight(inputs(spread(2, 'Kekerasan seksual'))).then(
      () => null,
      (one: DesmigError) => one,
    );
    expect(error).toMatchObject({ code: 'cannot-be-made-safe', class: 'disclosure' });
    expect(error?.what.key).toBe('error-few-findings');
  });
});

describe('findings of children that are hidden', () => {
  const hidden = fc.uniqueArray(fc.nat(14), { minLength: 2, maxLength: 4 }).chain((first) =>
    fc.record({
      first: fc.constant(first),
      second: fc.uniqueArray(fc.nat(14), { minLength: first.length, maxLength: first.length }),
      of: fc.constantFrom(...OF_CHILDREN),
    }),
  );

  it('may be of other villages without a byte of what the public is told being another', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(hidden, async ({ first, second, of }) => {
        const told = async (places: readonly number[]) => {
          const own = places.map((at): Found => ({ at, obstacle: of }));
          const others = [...spread(10, 'Belum ada peraturan'), ...spread(7, 'Pengasuh belum dilatih')];
          const result = await oversight(inputs([...others, ...own]));
          expect(result.obstacles.some(({ status }) => status === 'suppressed')).toBe(true);
          const text = markdown(oversightDocument(result), { lang: 'en', top: null });
          return [
            oversightJson(result, { name: 'desmig', version: '0' }).replace(/"sha256":\s*"[0-9a-f]*"/g, ''),
            text.replace(/\b[0-9a-f]{8,64}\b/g, ''),
          ];
        };
        if (String(first) !== String(second)) compared += 1;
        expect(await told(second)).toEqual(await told(first));
      }),
      { numRuns: 12, seed: 20230906 },
    );
    expect(compared).toBeGreaterThan(6);
  }, 120_000);
});
