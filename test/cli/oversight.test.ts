import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { ROOT } from '../support/source-files.ts';

const folder = scratch();

const FILES = ['visits', 'findings', 'villages', 'services'].map((kind) => `fixtures/example/${kind}.csv`);

interface Shown {
  audience: string;
  visited: number;
  level: number;
  danger: { some: boolean; records: number | null; withoutReferral: number | null };
  leftOut: { answers: number; findings: number };
  inputs: { kind: string; rows: { accepted: number } }[];
  book: { ofChildren: string[]; obstacles: Record<string, unknown> };
  obstacles: {
    obstacle: string;
    villages: number | null;
    visited: number;
    value: number | null;
    answered: number | null;
    status: string;
  }[];
  addressees: {
    addressee: string;
    counts: Record<string, number>;
    rows: { obstacle: string; villages: number | null; counts: Record<string, number> | null }[];
  }[];
  change: { rows: { obstacle: string }[] };
  links: { obstacle: string; with: [number, number]; without: [number, number] }[];
  followUp: Record<string, number>;
  villages: { code: string; obstacles: string[] | null }[];
}

async function oversight(...options: string[]): Promise<Shown> {
  const { status, stdout } = await desmig(['oversight', ...FILES, '--format', 'json', '--quiet', ...options]);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Shown;
}

describe('desmig oversight', () => {
  it('tells the public of obstacles by number, never village by village', async () => {
    const [open, shown] = await Promise.all([oversight('--audience', 'internal'), oversight()]);
    expect([shown.audience, open.audience]).toEqual(['public', 'internal']);
    expect(shown.villages.length).toBe(shown.visited);
    expect(shown.villages.map(({ obstacles }) => obstacles)).toEqual(shown.villages.map(() => null));
    expect(open.villages.some(({ obstacles }) => (obstacles?.length ?? 0) > 0)).toBe(true);
    for (const { villages, visited, value } of open.obstacles)
      if (villages !== null && value !== null) expect(value).toBeCloseTo((villages / visited) * 100, 9);
  });

  it('gives every recommendation to an addressee, and its states add up', async () => {
    const { addressees, followUp } = await oversight('--audience', 'internal');
    expect(addressees.length).toBeGreaterThan(3);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(addressees.reduce((total, { counts }) => total + sum(counts), 0)).toBeGreaterThan(0);
    expect(sum(followUp)).toBeGreaterThan(0);
  });

  it('tells the public nothing about children from which a named village stands out', async () => {
    const [shown, open] = await Promise.all([oversight(), oversight('--audience', 'internal')]);
    const { ofChildren } = shown.book;
    const about = <T extends { obstacle: string }>(rows: readonly T[]) =>
      rows.filter(({ obstacle }) => ofChildren.includes(obstacle));
    expect(
      about(open.obstacles).filter(({ villages }) => villages !== null && villages < 5).length,
    ).toBeGreaterThan(0);
    for (const { villages, answered, visited, value, status } of about(shown.obstacles)) {
      for (const told of [villages, answered])
        if (told !== null && told !== 0) expect(Math.min(told, visited - told)).toBeGreaterThanOrEqual(5);
      expect([villages === null, value === null]).toEqual(Array(2).fill(status === 'suppressed'));
    }
    const rows = shown.addressees.flatMap((page) => page.rows);
    expect(about(rows).length).toBeGreaterThan(0);
    for (const row of about(rows)) expect([row.villages, row.counts]).toEqual([null, null]);
    expect(about(shown.change.rows)).toEqual([]);
    expect(about(shown.links)).toEqual([]);
    for (const { with: having, without } of shown.links)
      for (const [x, n] of [having, without]) expect(Math.min(x, n - x)).toBeGreaterThanOrEqual(3);
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    for (const page of shown.addressees)
      expect(sum(page.counts)).toBe(
        page.rows.reduce((total, { counts }) => total + (counts === null ? 0 : sum(counts)), 0),
      );
  });

  it('counts every accepted finding: in a state of follow-up, or as left out', async () => {
    const { followUp, leftOut, inputs } = await oversight('--audience', 'internal');
    const accepted = inputs.find(({ kind }) => kind === 'findings')?.rows.accepted ?? 0;
    const counted = Object.values(followUp).reduce((a, b) => a + b, 0);
    expect(counted + leftOut.findings).toBe(accepted);
    const page = await desmig(['oversight', ...FILES, '--lang', 'en', '--format', 'terminal', '--quiet']);
    expect(page.stdout.replace(/\s+/g, ' ')).toContain(
      `${leftOut.answers} answers, ${leftOut.findings} findings`,
    );
    expect(page.stdout).toMatch(/90 read = 89 accepted/);
    expect(page.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    ['oversight', ...FILES],
    ['validate', ...FILES.slice(0, 2)],
    ['report', '--by', 'national', ...FILES.slice(0, 2)],
  ])('%s asks for help for a child in danger even when told to be quiet', async (...args) => {
    const { stderr } = await desmig([...args, '--quiet', '--format', 'json', '--lang', 'id']);
    expect(stderr).toContain('SAPA 129');
  });

  it('is not waited for: putting such records into a dataset asks for help too, each time', async () => {
    const data = join(folder.path, 'data');
    const command = ['ingest', ...FILES.slice(0, 2), '-o', data, '--audience', 'internal', '--quiet'];
    for (const state of ['read', 'unchanged']) {
      const { stdout, stderr } = await desmig([...command, '--format', 'json', '--lang', 'id']);
      expect(JSON.parse(stdout)).toMatchObject({ inputs: [{ state }, { state }] });
      expect(stderr).toContain('Rujuk sekarang');
      expect(stderr).toContain('SAPA 129');
    }
    const [, , villages = ''] = FILES;
    const other = await desmig(['ingest', villages, '-o', join(folder.path, 'other'), '--lang', 'id']);
    expect(other.stderr).not.toContain('SAPA 129');
  });

  it('has the list of its sample in the manifest, as a form has that it was made from', async () => {
    const example = 'fixtures/example/oversight/sample.csv';
    const list = readFileSync(join(ROOT, example));
    const sample = join(folder.path, 'sample.csv');
    writeFileSync(sample, list);
    const made = [
      ['oversight', ...FILES.slice(0, 2), '-o', join(folder.path, 'round.json')],
      ['template', 'findings', '-o', join(folder.path, 'form.csv')],
    ];
    for (const [command = '', ...words] of made) {
      const output = words.at(-1) ?? '';
      const { status } = await desmig([command, ...words, '--sample', sample, '--lang', 'id', '--quiet']);
      expect(status).toBe(0);
      const manifest = JSON.parse(readFileSync(`${output}.manifest.json`, 'utf8')) as {
        inputs: unknown[];
      };
      expect(manifest).toMatchObject({ command, options: { lang: 'id' }, config: null });
      expect(manifest.inputs.at(-1)).toMatchObject({
        kind: 'sample',
        bytes: list.length,
        sha256: createHash('sha256').update(list).digest('hex'),
      });
    }
    const check = () => desmig(['verify', join(folder.path, 'round.json.manifest.json'), '--lang', 'en']);
    expect((await check()).status).toBe(0);
    writeFileSync(sample, `${list}\n`);
    const after = await check();
    expect([after.status, after.stdout]).toEqual([1, expect.stringMatching(/sample\.csv/)]);
  });

  it('hides numbers of records about children in danger from which others could be worked out', async () => {
    for (const options of [[], ['--min-cell', '10']]) {
      expect((await oversight(...options)).danger).toEqual({
        some: true,
        records: null,
        withoutReferral: null,
      });
      const page = await desmig(['pengawasan', ...FILES, '--format', 'terminal', '--lang', 'id', ...options]);
      for (const text of [page.stdout, page.stderr]) {
        expect(text).toContain('Rujuk sekarang');
        expect(text).not.toMatch(/\d+ catatan menyangkut keselamatan/);
        expect(text).toContain('SAPA 129');
      }
    }
    const open = await oversight('--audience', 'internal');
    expect(open.danger.records).toBeGreaterThan(0);
  });

  it('carries its level', async () => {
    expect((await oversight('--level', '0.9')).level).toBe(0.9);
    const { stdout } = await desmig([
      'oversight',
      ...FILES,
      '--lang',
      'en',
      '--level',
      '0.9',
      '--format',
      'md',
    ]);
    expect(stdout).toContain('90%');
    expect(stdout).not.toContain('95%');
  });
});
