import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { OPTIONS } from '../../src/commands/options.ts';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();
const FILES = ':0';
const NO_FILES = ':4';

async function asked(words: readonly string[], lang = 'en') {
  const { status, stdout } = await desmig(['complete', '--', ...words], { env: { DESMIG_LANG: lang } });
  const lines = stdout.trimEnd().split('\n');
  expect(status).toBe(0);
  return { words: lines.slice(0, -1).map((line) => line.split('\t')[0]), files: lines.at(-1), stdout };
}

describe('completion', () => {
  it.each(['en', 'id'] as const)('lists every command in the words of the language (%s)', async (lang) => {
    const found = await asked([''], lang);
    expect(found.words).toEqual(
      COMMANDS.map((command) => (lang === 'id' ? command.aliases[0] : command.name)),
    );
    expect(found.files).toBe(NO_FILES);
  });

  it('knows the other language once a word of it is begun', async () => {
    expect((await asked(['lapo'])).words).toEqual(['laporan']);
    expect((await asked(['repo'], 'id')).words).toEqual(['report']);
  });

  it.each([
    ['report', 'en', '--by'],
    ['laporan', 'id', '--menurut'],
    ['bandingkan', 'id', '--kelompok'],
  ])('has the flags of %s in its own language', async (word, lang, flag) => {
    const { words } = await asked([word, '--'], lang);
    expect(words).toContain(flag);
    const command = COMMANDS.find(({ name, aliases }) => [name, ...aliases].includes(word));
    expect(words.length).toBe(command?.options.length);
  });

  it.each([
    [['report', '--by', ''], Object.keys(OPTIONS.by.choices)],
    [
      ['laporan', '--menurut', 'pro'],
      ['province', 'provinsi'],
    ],
    [
      ['laporan', '--menurut=kab'],
      ['kabkota', 'kabupaten'],
    ],
    [['report', '--format', 'pa'], ['parquet']],
    [
      ['report', '--indicator', 'problematic'],
      ['problematic_care', 'problematic_care_broad'],
    ],
    [['schema', 'vis'], ['visits']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['explain', 'wage'], ['wage_gap_ratio']],
  ])('offers the values of %j', async (words, values) => {
    const found = await asked(words);
    expect(found.words).toEqual(values);
    expect(found.files).toBe(NO_FILES);
  });

  it.each([
    [['report', '']],
    [['report', 'kas']],
    [['report', 'a.csv', '-o', '']],
    [['report', '--mapping', '']],
  ])('leaves the names of files to the shell: %j', async (words) => {
    expect(await asked(words)).toMatchObject({ words: [], files: FILES });
  });

  it('describes in the language', async () => {
    expect((await asked(['rate'])).stdout).toMatch(/^rate\tpocket calculator/);
    expect((await asked(['angka'], 'id')).stdout).not.toMatch(/pocket/);
  });

  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script for %s', async (shell) => {
    const { status, stdout, stderr } = await desmig(['completion', shell]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/desmig complete '?--/);
  });

  it('refuses a shell it does not know', async () => {
    const { status, stderr } = await desmig(['pelengkap', 'tcsh', '--lang', 'id']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/unknown-option-value[\s\S]*powershell/);
  });

  it('works in bash itself, with names of files where nothing else fits', async () => {
    const { stdout } = await desmig(['completion', 'bash']);
    const bin = mkdtempSync(join(folder.path, 'bin-'));
    const node = JSON.stringify(process.execPath);
    writeFileSync(join(bin, 'desmig'), `#!/bin/sh\nexec ${node} "${join(ROOT, 'bin/desmig.js')}" "$@"\n`, {
      mode: 0o755,
    });
    const script = `${stdout}
compopt() { :; }
tried() { COMP_WORDS=(desmig "$@"); COMP_CWORD=$#; __desmig_complete; printf '%s\\n' "\${COMPREPLY[@]}"; echo --; }
tried laporan --menurut pro
tried laporan --menurut = pro
tried laporan '>' hasil.csv '$(touch dijalankan)' --menurut pro
complete -p desmig
`;
    writeFileSync(join(bin, 'hasil.csv'), 'isi');
    const out = execFileSync('bash', ['-c', script], {
      encoding: 'utf8',
      cwd: bin,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, DESMIG_LANG: 'id' },
    });
    const [apart, joined, redirected, declared] = out.split('--\n');
    expect([apart, joined, redirected]).toEqual(Array(3).fill('province\nprovinsi\n'));
    expect(declared).toMatch(/-o default/);
    // a press of TAB neither empties a file nor runs what stands in the line
    expect(readFileSync(join(bin, 'hasil.csv'), 'utf8')).toBe('isi');
    expect(existsSync(join(bin, 'dijalankan'))).toBe(false);
  });
});
