import { closeSync, constants, openSync, readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFeed } from '../../src/engine/feed.ts';
import { openEngine } from '../../src/engine/index.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();

async function* pieces(...texts: readonly string[]): AsyncIterable<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function* endless(): AsyncIterable<Buffer> {
  for (;;) yield Buffer.alloc(1 << 16, 'a,b\n');
}

const COLUMNS = `columns = {'a': 'VARCHAR', 'b': 'VARCHAR'}, auto_detect = false, header = false, delim = ','`;

describe.skipIf(process.platform === 'win32')('a feed', () => {
  it('gives a reader all the bytes, in order, and leaves nothing', async () => {
    const feed = createFeed(folder.path);
    const long = 'x'.repeat(1 << 20);
    let read = '';
    expect(
      await feed.run(pieces('a', long, '', 'b'), async (path) => {
        read = await readFile(path, 'utf8');
      }),
    ).toBe(true);
    expect(read).toBe(`a${long}b`);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('ends with the error of a reader that never opens it, or stops half way', async () => {
    const feed = createFeed(folder.path);
    await expect(feed.run(endless(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(
      feed.run(endless(), async (path) => {
        const file = await open(path, 'r');
        await file.read(Buffer.alloc(10));
        await file.close();
        throw new Error('half');
      }),
    ).rejects.toThrow('half');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('ends with the error of a reader that goes as soon as it has opened it', async () => {
    const gone = async (path: string) => {
      const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      await null;
      closeSync(file);
      throw new Error('gone');
    };
    await expect(createFeed(folder.path).run(pieces('a'), gone)).rejects.toThrow('gone');
    expect(readdirSync(folder.path)).toEqual([]);
  }, 5000);

  it('ends with the error of what it is fed by, whatever the reader says', async () => {
    const feed = createFeed(folder.path);
    const failing = (async function* () {
      yield Buffer.from('a');
      throw new Error('source');
    })();
    await expect(feed.run(failing, async (path) => void (await readFile(path)))).rejects.toThrow('source');
  });

  it('is false where there can be no pipe', async () => {
    const feed = createFeed(join(folder.path, 'nowhere'));
    expect(await feed.run(pieces('a'), () => Promise.resolve())).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('an engine', () => {
  it('reads what it is fed time and again, and stops when it is told to', async () => {
    const stop = new AbortController();
    const engine = await openEngine({ inputs: [], signal: stop.signal });
    for (const table of ['one', 'two'])
      await engine.feed(
        pieces('1,é\n', '2,\n'),
        (path) => `CREATE TABLE ${table} AS FROM read_csv('${path}', ${COLUMNS})`,
      );
    expect(await engine.rows('SELECT * FROM one UNION ALL SELECT * FROM two')).toEqual([
      { a: '1', b: 'é' },
      { a: '2', b: null },
      { a: '1', b: 'é' },
      { a: '2', b: null },
    ]);
    const count = engine.feed(
      endless(),
      (path) => `CREATE TABLE three AS SELECT count(*) FROM read_csv('${path}', ${COLUMNS})`,
    );
    setTimeout(() => stop.abort(), 50);
    await expect(count).rejects.toThrow();
    engine.close();
  });
});
