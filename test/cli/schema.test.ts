import { describe, expect, it } from 'vitest';
import { desmig } from '../support/bin.ts';

describe('desmig schema', () => {
  it('lists the kinds, in either language', async () => {
    for (const [command, lang, title] of [
      ['schema', 'en', 'Kinds of file'],
      ['skema', 'id', 'Jenis berkas'],
    ] as const) {
      const { stdout, status } = await desmig([command, '--lang', lang, '--format', 'terminal']);
      expect(status).toBe(0);
      expect(stdout).toContain(title);
      expect(stdout).toContain('children');
    }
  });

  it('prints one kind as a Table Schema, or as JSON Schema, also by its Indonesian word', async () => {
    const table = JSON.parse((await desmig(['schema', 'children'])).stdout);
    expect(table.name).toBe('children');
    const row = JSON.parse((await desmig(['skema', 'anak', '--format', 'jsonschema'])).stdout);
    expect(Object.keys(row.properties)).toEqual(table.fields.map((field: { name: string }) => field.name));
  });

  it('asks back on a misspelt kind', async () => {
    const { status, stderr } = await desmig(['schema', 'childen', '--lang', 'en']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error\[unknown-kind-name\][\s\S]*children/);
  });
});
