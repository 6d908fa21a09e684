import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/workflows/read-table.ts';
import { HARD_COLUMNS, HARD_FILES } from './hard-files.ts';

describe('files as hard as they come', () => {
  it.each(HARD_FILES.map((file) => [file.name, file] as const))('%s', async (_, { content, ...want }) => {
    const read = await readTable({ name: 'berkas', content: Buffer.from(content) }, { audience: 'internal' });
    expect(read.error).toBeNull();
    expect(
      read.tables.map(({ columns, rows }) => ({
        columns: columns.join('|'),
        rows: rows.map((row) => row.join('|')),
      })),
    ).toEqual(want.tables);
    for (const [code, line] of want.notes ?? []) {
      const places = read.findings.filter((finding) => finding.code === code);
      expect(places.map((one) => [one.code, one.line ?? 0, one.lineEnd ?? 0])).toContainEqual([
        code,
        expect.toSatisfy((from: number) => from <= line),
        expect.toSatisfy((to: number) => to >= line),
      ]);
    }
    for (const code of want.never ?? []) expect(read.findings.map((one) => one.code)).not.toContain(code);
  });
});

describe('columns of cells as they are written', () => {
  it.each(HARD_COLUMNS)('$label: $cells', async ({ label, cells, values, note }) => {
    const text = `Wilayah;${label}\n${cells.map((cell, at) => `Tempat ${at};${cell}\n`).join('')}`;
    const { tables, findings } = await readTable(
      { name: 'kolom.csv', content: Buffer.from(text) },
      { audience: 'internal' },
    );
    expect(tables[0]?.values.map((row) => row[1])).toEqual(values);
    if (note !== undefined) expect(findings.map(({ code }) => code)).toContain(note);
  });
});

describe('time taken', () => {
  it('grows with a long cell no faster than the cell', async () => {
    const spent = async (length: number) => {
      const content = Buffer.from(`id,ket,n\n1,${'x'.repeat(length)},5\n2,biasa,6\n`);
      const start = process.cpuUsage();
      expect((await readTable({ name: 'panjang.csv', content }, {})).tables[0]?.rows).toHaveLength(2);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await spent(1000);
    expect(await spent(800_000)).toBeLessThan(3_000_000);
  });

  it('JSON is refused and not taken for a table', async () => {
    const read = await readTable({ name: 'data.csv', content: Buffer.from('{"a": [1, 2], "b": "x"}') });
    expect(read.error?.code).toBe('unsupported-format');
  });
});
