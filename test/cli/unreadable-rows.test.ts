import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const { path: folder, write } = scratch();
const broken = write('rusak.xlsx', 'PK\u0003\u0004garbage');

describe('inspect --rows of a file that cannot be read', () => {
  it('leaves the output of an earlier run as it is, and writes none', async () => {
    const before = write('baris.csv', 'a,b\r\n1,2\r\n');
    const other = join(folder, 'baris.json');
    const { status, stderr } = await desmig(['inspect', broken, '--rows', '-o', before, '-o', other]);
    expect([status, stderr.split(':')[0]]).toEqual([3, 'error[corrupt-archive]']);
    expect(readFileSync(before, 'utf8')).toBe('a,b\r\n1,2\r\n');
    expect([other, `${other}.manifest.json`, `${before}.manifest.json`].filter(existsSync)).toEqual([]);
  });

  it('says why on standard output in JSON, and to a person in the language of the machine', async () => {
    const { status, stdout, stderr } = await desmig(['inspect', broken, '--rows', '--format', 'json'], {
      env: { LC_ALL: 'id_ID.UTF-8' },
    });
    expect([status, stderr.split(':')[0]]).toEqual([3, 'kesalahan[corrupt-archive]']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'corrupt-archive' }, tables: [] });
  });
});
