import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processContext } from '../src/context.ts';
import { scratch } from './support/files.ts';

const folder = scratch();
const { writeFile } = processContext(new AbortController().signal, () => undefined);

describe('writing a file', () => {
  it.each([`${'a'.repeat(250)}.json`, `${'\u00e9'.repeat(120)}.json`])(
    'takes a name as long as the file system does: %s',
    async (name) => {
      await writeFile(join(folder.path, name), 'isi');
      expect(readFileSync(join(folder.path, name), 'utf8')).toBe('isi');
      expect(readdirSync(folder.path).filter((one) => one.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('says that a name is too long, which is no bug', async () => {
    await expect(writeFile(join(folder.path, `${'a'.repeat(260)}.json`), 'isi')).rejects.toMatchObject({
      code: 'not-written',
    });
  });
});
