import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();

describe('desmig init', () => {
  it.each([
    ['init', 'en', 'example'],
    ['mulai', 'id', 'contoh'],
  ])('%s makes a project in which the next command works (%s)', async (word, lang, examples) => {
    const project = join(folder.path, `project-${lang}`);
    const made = await desmig([word, `project-${lang}`, '--lang', lang], { cwd: folder.path });
    expect(made.status).toBe(0);
    expect(made.stdout).toBe('');
    for (const file of ['desmig.config.json', 'README.md', '.gitignore', `${examples}/complaints.csv`]) {
      expect(existsSync(join(project, file))).toBe(true);
      expect(made.stderr).toContain(file);
    }
    const command = /^desmig (.*)$/m.exec(readFileSync(join(project, 'README.md'), 'utf8'))?.[1] ?? '';
    expect(command).toContain('-o ');
    const ran = await desmig([...command.split(' '), '--quiet'], { cwd: project });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const output = command.split(' ').at(-1) ?? '';
    expect(readFileSync(join(project, output), 'utf8')).toContain(`<html lang=${lang}`);
  });

  it('holds an indicator of its own that works once the slashes are gone', async () => {
    const project = join(folder.path, 'own');
    await desmig(['init', 'own', '--lang', 'en', '--quiet'], { cwd: folder.path });
    const path = join(project, 'desmig.config.json');
    const text = readFileSync(path, 'utf8').replace(/"minCell": 5 \},/, '"minCell": 5 },');
    const lines = text.split('\n').map((line) => line.replace(/^ {2}\/\/ (?=[ "}])/, '  '));
    writeFileSync(path, lines.join('\n'));
    const ran = await desmig(
      [
        'report',
        'example/complaints.csv',
        '--indicator',
        'custody_and_access',
        '--format',
        'json',
        '--quiet',
      ],
      { cwd: project },
    );
    expect(ran.stderr).toBe('');
    const report = JSON.parse(ran.stdout) as { indicators: { rows: { numerator: number }[] }[] };
    // 300 denied access and 110 custody disputes, of the example set
    expect(report.indicators[0]?.rows[0]?.numerator).toBe(410);
  });

  it('never writes over what is there', async () => {
    const project = join(folder.path, 'mine');
    mkdirSync(project);
    writeFileSync(join(project, 'README.md'), 'mine');
    const first = await desmig(['init', '--lang', 'en'], { cwd: project });
    expect(first.stderr).toMatch(/kept\s+README\.md/);
    expect(readFileSync(join(project, 'README.md'), 'utf8')).toBe('mine');
    writeFileSync(join(project, 'desmig.config.json'), '{}');
    const again = await desmig(['init', '--lang', 'en'], { cwd: project });
    expect(again.stderr).not.toMatch(/made/);
    expect(readFileSync(join(project, 'desmig.config.json'), 'utf8')).toBe('{}');
  });

  it('leaves links as they are, and writes nothing through one', async () => {
    const project = join(folder.path, 'linked');
    mkdirSync(project);
    const elsewhere = join(folder.path, 'elsewhere.md');
    symlinkSync(elsewhere, join(project, 'README.md'));
    const made = await desmig(['init', '--lang', 'en'], { cwd: project });
    expect(made.status).toBe(0);
    expect(made.stderr).toMatch(/kept\s+README\.md/);
    expect(readlinkSync(join(project, 'README.md'))).toBe(elsewhere);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('cannot be made where a file stands', async () => {
    folder.write('a-file', '');
    const ran = await desmig(['init', 'a-file', '--lang', 'en'], { cwd: folder.path });
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('not-written');
  });

  it('keeps data out of git', async () => {
    const project = join(folder.path, 'tracked');
    await desmig(['init', 'tracked', '--lang', 'en', '--quiet'], { cwd: folder.path });
    for (const file of ['kasus.xlsx', 'kasus.csv', 'laporan.html', 'laporan.json', 'desmig.ledger.json'])
      writeFileSync(join(project, file), 'x');
    mkdirSync(join(project, 'data'));
    writeFileSync(join(project, 'data/villages.parquet'), 'x');
    const git = (...args: string[]) => execFileSync('git', args, { cwd: project, encoding: 'utf8' });
    git('init', '--quiet');
    const tracked = git('ls-files', '--others', '--exclude-standard').trim().split('\n');
    expect(tracked.sort()).toEqual(
      [
        '.gitignore',
        'README.md',
        'desmig.config.json',
        ...readdirSync(join(project, 'example')).map((name) => `example/${name}`),
      ].sort(),
    );
  });
});
