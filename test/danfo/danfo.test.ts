import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFrame } from 'danfojs-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDataFrame, toDataFrame } from '../../src/danfo.ts';
import { compare, query, report } from '../../src/index.ts';
import { EXAMPLE } from '../support/bin.ts';
import { testEngine } from '../support/engine.ts';
import { exampleRows } from '../support/example-rows.ts';
import { ROOT } from '../support/source-files.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('toDataFrame', () => {
  it('takes a report, a comparison and a query; what is missing is NaN, codes keep their zeros', async () => {
    const options = { by: 'regency', indicators: ['problematic_care'] } as const;
    const [made, compared, asked] = await Promise.all([
      report([EXAMPLE.complaints], options),
      compare([EXAMPLE.complaints], { ...options, by: 'province' }),
      query('SELECT _village, sessions FROM villages ORDER BY ALL LIMIT 20', [EXAMPLE.villages], {
        audience: 'internal',
      }),
    ]);
    const frame = toDataFrame(made);
    const rows = made.indicators[0]?.rows ?? [];
    expect(frame.shape[0]).toBe(rows.length);
    expect(frame['region_code'].values).toEqual(rows.map(({ region }) => region.code));
    expect(frame['region_code'].values).toContain('32.61');
    const values = frame['value'].values as number[];
    for (const [at, row] of rows.entries())
      expect(values[at]).toEqual(row.value === null ? Number.NaN : row.value);
    expect(values.some(Number.isNaN)).toBe(true);
    expect(frame['numerator'].dtype).toBe('float32');
    expect(toDataFrame(compared).columns).toContain('funnel');
    expect(toDataFrame(asked)['_village'].dtype).toBe('string');
  });
});

describe('fromDataFrame', () => {
  const frame = (rows: (string | number | null)[][], columns: string[], dtypes: string[]) =>
    new DataFrame(rows, { columns, dtypes });

  it('gives the figures that the file itself gives', async () => {
    const rows = exampleRows('villages.csv');
    const columns = Object.keys(rows[0] ?? {});
    const table = new DataFrame(
      rows.map((row) => columns.map((column) => row[column] ?? null)),
      { columns, dtypes: columns.map(() => 'string') },
    );
    const options = { indicators: ['villages_registered', 'all_pillars'], asOf: '2023-09-06' };
    const [own, file] = await Promise.all([
      report([fromDataFrame(table, { kind: 'villages' })], options),
      report([EXAMPLE.villages], options),
    ]);
    expect(own.indicators.map(({ rows: figures }) => figures)).toEqual(
      file.indicators.map(({ rows: figures }) => figures),
    );
  });

  it('refuses what danfo lets pass', () => {
    const wrong = frame([['32.61', 1]], ['kode_kab', 'anak_anak'], ['string', 'int32']);
    expect(codeOf(() => fromDataFrame(wrong, { kind: 'population' }))).toBe('unknown-column');
    const lost = frame([[32.1, 1]], ['regency_code', 'children'], ['float32', 'int32']);
    expect(codeOf(() => fromDataFrame(lost, { kind: 'population' }))).toBe('codes-as-numbers');
  });

  it('writes numbers that no reader takes for thousands, and blanks for what is missing', async () => {
    const table = frame(
      [
        ['A-1', 'Jawa "Barat"', 1.222],
        ['A-2', null, Number.NaN],
      ],
      ['complaint_id', 'province', 'age'],
      ['string', 'string', 'float32'],
    );
    const { content } = fromDataFrame(table, { kind: 'complaints' });
    expect(content.toString()).toBe(
      '"complaint_id","province","age"\n"A-1","Jawa ""Barat""",1.2220\n"A-2",,\n',
    );
  });
});

describe('group-bys', () => {
  it("count what danfo's count, where nothing is missing", async () => {
    const columns = ['Provinsi', 'Kode Desa'];
    const rows = exampleRows('villages.csv');
    const whole = rows.filter((row) => columns.every((column) => row[column] !== ''));
    const { data, seen } = { data: [] as string[][], seen: new Set<string>() };
    for (const row of whole) {
      const code = row['Kode Desa'] ?? '';
      if (!seen.has(code)) data.push([code.slice(0, 2), code]);
      seen.add(code);
    }
    const frame = new DataFrame(data, { columns: ['province', 'village'], dtypes: ['string', 'string'] });
    const grouped = frame.groupby(['province']).col(['village']).count();
    const theirs = new Map(
      (grouped.values as [string, number][]).map(([province, count]) => [province, count]),
    );
    const ours = await query(
      'SELECT _province AS province, count(*) AS n FROM villages GROUP BY ALL ORDER BY ALL',
      [EXAMPLE.villages],
      { audience: 'internal' },
    );
    expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours.rows));
    expect(theirs.size).toBeGreaterThan(5);
  });

  it('agree on random tables', async () => {
    const engine = await testEngine();
    const pairs = fc.array(fc.tuple(fc.constantFrom('11', '32', '53'), fc.integer({ min: 0, max: 500 })), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(pairs, async (rows) => {
        const frame = new DataFrame(rows, { columns: ['g', 'x'], dtypes: ['string', 'int32'] });
        const theirs = frame.groupby(['g']).col(['x']).sum().values as [string, number][];
        const values = rows.map(([g, x]) => `('${g}', ${x})`).join(', ');
        const ours = await engine.rows(
          `SELECT g, CAST(sum(x) AS BIGINT) AS s FROM (VALUES ${values}) AS t(g, x) GROUP BY g ORDER BY g`,
        );
        expect(Object.fromEntries(theirs)).toEqual(
          Object.fromEntries(ours.map((row) => [row['g'], row['s']])),
        );
      }),
      { numRuns: 30 },
    );
    engine.close();
  }, 180_000);
});

describe('danfojs-node', () => {
  it('is loaded by desmig/danfo and by nothing else', () => {
    // a loader hook that refuses the package, and what is left of it in the cache of modules
    const script = `
      import { readdirSync } from 'node:fs';
      import { createRequire, register } from 'node:module';
      const hook = 'export async function resolve(s, c, n) { if (/danfojs|tensorflow/.test(s)) throw new Error("loaded " + s); return n(s, c); }';
      register('data:text/javascript,' + encodeURIComponent(hook));
      await import('./dist/index.js');
      await import('./dist/analysis/stats/index.js');
      // every file of the code, but what runs at once
      const files = readdirSync('dist', { recursive: true }).filter((name) => /\\.js$/.test(name));
      for (const name of files) if (!/^(main|danfo)\\.js$/.test(name)) await import('./dist/' + name);
      const { report } = await import('./dist/index.js');
      await report(['${EXAMPLE.villages}']);
      const cached = Object.keys(createRequire(import.meta.url).cache).filter((path) => /danfojs|tensorflow/.test(path));
      const refused = await import('./dist/danfo.js').then(() => 'loaded', (error) => error.message);
      console.log(JSON.stringify({ cached, refused }));
    `;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual({ cached: [], refused: 'loaded danfojs-node' });
  });

  it('is an optional peer and no dependency', () => {
    const told = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, object>;
    expect(Object.keys(told['dependencies'] ?? {})).not.toContain('danfojs-node');
    expect(told['peerDependenciesMeta']).toEqual({ 'danfojs-node': { optional: true } });
  });
});
