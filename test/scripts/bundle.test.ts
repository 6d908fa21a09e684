import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLED, type BundledPlatform, bundleFaults, type Listed } from '../../scripts/bundle/contents.ts';
import { DESMIG_CMD, DESMIG_SH, readme } from '../../scripts/bundle/launchers.ts';
import { zip } from '../../scripts/bundle/zip.ts';
import { partsOf } from '../support/packages.ts';

const MAGIC = { win32: '4d5a9000', linux: '7f454c46', darwin: 'cffaedfe' } as const;
const PLATFORMS = Object.keys(BUNDLED) as BundledPlatform[];

function whole(platform: BundledPlatform): readonly Listed[] {
  const system = platform.split('-')[0] as keyof typeof MAGIC;
  const program = Buffer.from(MAGIC[system], 'hex');
  const text = Buffer.from('text');
  return [
    { path: system === 'win32' ? 'node.exe' : 'node', start: program },
    { path: system === 'win32' ? 'desmig.cmd' : 'desmig', start: text },
    ...[
      'README.txt',
      'LICENSE-node.txt',
      'app/bin/desmig.js',
      'app/dist/main.js',
      'app/LICENSE',
      'app/fixtures/example/complaints.csv',
      'app/node_modules/@duckdb/node-api/package.json',
    ].map((path) => ({ path, start: text })),
    { path: `app/node_modules/@duckdb/node-bindings-${platform}/duckdb.node`, start: program },
  ];
}

describe('the listing of a bundle', () => {
  it.each(PLATFORMS)('passes a whole one of %s, and misses every part', (platform) => {
    const files = whole(platform);
    expect(bundleFaults(platform, files)).toEqual([]);
    for (const { path } of files)
      expect(
        bundleFaults(
          platform,
          files.filter((file) => file.path !== path),
        ),
      ).toEqual([`lacks ${path}`]);
  });

  it('sees what belongs to another platform, to tests, or to no system', () => {
    const files = whole('linux-x64');
    const other = whole('win32-x64').filter(({ path }) => path.includes('node-bindings-'));
    expect(bundleFaults('linux-x64', [...files, ...other])).toHaveLength(2);
    const strange = { path: 'app/node_modules/vitest/index.js', start: Buffer.from('') };
    expect(bundleFaults('linux-x64', [...files, strange])).toEqual([`holds ${strange.path}`]);
    const wrong = files.map((file) => (file.path === 'node' ? { ...file, start: Buffer.from('MZ') } : file));
    expect(bundleFaults('linux-x64', wrong)).toEqual(['node is no program of linux']);
  });
});

describe('the ZIP', () => {
  it('gives back what went in, with the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}\/[a-zé ]{1,8}$/), fc.string(), fc.boolean()), {
          selector: ([name]) => name,
          maxLength: 8,
        }),
        async (files) => {
          const entries = files.map(([name, text, executable]) => ({
            name,
            content: Buffer.from(text),
            executable,
          }));
          const made = zip(entries);
          expect(zip(entries).equals(made)).toBe(true);
          const parts = await partsOf(made);
          expect(parts.map(({ name, content }) => [name, content])).toEqual(
            entries.map(({ name, content }) => [name, content.toString('utf8')]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the launchers', () => {
  it('turn dropped files into a report beside the first, and pass words on', () => {
    expect(DESMIG_CMD.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
    // a whole path is dropped, a command is typed: a file of a command's name in the folder is neither
    expect(DESMIG_CMD).toContain('if /i "%~1"=="%~f1" goto drop');
    expect(DESMIG_CMD).not.toMatch(/if exist/i);
    expect(DESMIG_CMD).toContain('setlocal DisableDelayedExpansion');
    // whatever stands for one argument or a folder stands in quotes, so that & ^ ( ) in it are plain
    expect(DESMIG_CMD.replace(/"[^"]*"/g, '')).not.toMatch(/%~|%HERE%/);
    // no block: a ) in a name would end it
    expect(DESMIG_CMD).not.toMatch(/[()]/);
    for (const status of ['gtr 1', 'lss 0'])
      expect(DESMIG_CMD).toContain(`if %errorlevel% ${status} goto failed`);
    expect(DESMIG_CMD).toContain('report %* -o "%~dpn1-laporan.html"');
    expect(DESMIG_CMD).toContain('start "" "%~dpn1-laporan.html"');
    expect(DESMIG_SH.startsWith('#!/bin/sh\n')).toBe(true);
    expect(readme(true, '0')).toMatch(/desmig\.cmd[\s\S]*\r\n/);
    expect(readme(false, '0')).not.toContain('\r');
  });
});
