import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const { path: folder } = scratch();
const CHILDREN = 'fixtures/example/children.csv';
const SCHOOL = ['--by', 'village', '--indicator', 'school_problem', '--audience', 'internal'];

describe('desmig compare', () => {
  it('works under its Indonesian name with Indonesian options', async () => {
    const ran = await desmig([
      'bandingkan',
      CHILDREN,
      '--menurut',
      'desa',
      '--indikator',
      'school_problem',
      '--audiens',
      'internal',
      '--format',
      'terminal',
      '--bahasa',
      'id',
    ]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/desa dibandingkan/);
  });

  it('writes CSV into a pipe, and says on stderr what was read and how many lie outside', async () => {
    const ran = await desmig(['compare', CHILDREN, ...SCHOOL, '--lang', 'en']);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/^indicator,region_level,.*,rank_upper\r\n/);
    expect(ran.stderr).toMatch(/outside 95% \(chance alone: about/);
  });

  it('writes every format with a manifest, and the same bytes twice', async () => {
    const names = ['a.md', 'a.html', 'a.json', 'a.ndjson', 'a.csv'];
    const write = (prefix: string) =>
      desmig([
        'compare',
        CHILDREN,
        ...SCHOOL,
        ...names.flatMap((name) => ['-o', join(folder, `${prefix}${name}`)]),
      ]);
    expect((await write('x')).status).toBe(0);
    expect((await write('y')).status).toBe(0);
    for (const name of names) {
      expect(readFileSync(join(folder, `x${name}`))).toEqual(readFileSync(join(folder, `y${name}`)));
      const manifest = JSON.parse(readFileSync(join(folder, `x${name}.manifest.json`), 'utf8')) as object;
      expect(manifest).toMatchObject({ command: 'compare', audience: 'internal' });
    }
  });

  it('refuses a yes or no of single villages with status 2 and the level that makes sense', async () => {
    const ran = await desmig([
      'compare',
      EXAMPLE.villages,
      '--by',
      'village',
      '--indicator',
      'pillar_cooperative',
      '--lang',
      'en',
    ]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/error\[single-unit-proportion\][\s\S]*--by regency/);
    const json = await desmig([
      'compare',
      EXAMPLE.villages,
      '--by',
      'village',
      '--indicator',
      'pillar_cooperative',
      '--format',
      'json',
    ]);
    expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: 'single-unit-proportion' } });
  });

  it('says when the file compared with is not there', async () => {
    const ran = await desmig(['compare', CHILDREN, ...SCHOOL, '--against', 'tidak-ada.csv']);
    expect(ran.status).toBe(3);
  });
});

describe('desmig sample', () => {
  it('chooses villages, prints the seed, and feeds on a comparison', async () => {
    const from = join(folder, 'banding.json');
    expect((await desmig(['compare', CHILDREN, ...SCHOOL, '-o', from])).status).toBe(0);
    const public_ = await desmig([
      'sample',
      EXAMPLE.villages,
      '--size',
      '10',
      '--design',
      'risk',
      '--from',
      from,
    ]);
    expect(public_.status).toBe(4);
    const ran = await desmig([
      'pilih-desa',
      EXAMPLE.villages,
      '--banyaknya',
      '10',
      '--rancangan',
      'risiko',
      '--dari',
      from,
      '--audiens',
      'internal',
      '--format',
      'terminal',
      '--lang',
      'id',
    ]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/Benih\s+1/);
    expect(ran.stdout.match(/35\.6\d\.\d\d\.\d{4}/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('refuses a random share that is none', async () => {
    const ran = await desmig(['sample', EXAMPLE.villages, '--floor', 'separuh']);
    expect(ran.status).toBe(2);
  });
});
