import { describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';

const FILES = ['visits', 'findings', 'villages', 'services'].map((kind) => `fixtures/example/${kind}.csv`);

interface Shown {
  audience: string;
  visited: number;
  level: number;
  danger: { some: boolean; records: number | null; withoutReferral: number | null };
  obstacles: { obstacle: string; villages: number | null; visited: number; value: number | null }[];
  addressees: { addressee: string; counts: Record<string, number> }[];
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

  it('hides small numbers of records about children in danger', async () => {
    const { danger } = await oversight('--min-cell', '10');
    expect(danger).toEqual({ some: true, records: null, withoutReferral: null });
    const page = await desmig([
      'pengawasan',
      ...FILES,
      '--format',
      'terminal',
      '--min-cell',
      '10',
      '--quiet',
    ]);
    expect(page.stdout).toContain('Rujuk sekarang');
    expect(page.stdout).not.toMatch(/\d+ catatan menyangkut keselamatan/);
    expect(page.stdout).toContain('SAPA 129');
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
