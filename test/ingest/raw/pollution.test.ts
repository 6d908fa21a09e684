import { describe, expect, it } from 'vitest';
import { chooseDialect } from '../../../src/ingest/raw/dialect.ts';
import { readRaw } from '../../../src/ingest/raw/read.ts';
import { pollockScore, pollutions } from './pollution.ts';
import { dialectSuite } from './suite.ts';

describe('a clean table polluted in every way of the Pollock benchmark', () => {
  it('scores at least 9.97 of 10, told nothing', async () => {
    let total = 0;
    let files = 0;
    for (const polluted of pollutions(1, 21)) {
      const { tables } = await readRaw(
        { name: polluted.name, content: Buffer.from(polluted.text) },
        { known: () => false },
      );
      const [table] = tables;
      total += pollockScore(
        polluted,
        table === undefined || table.headerLines.length === 0 ? [] : table.columns,
        table?.rows ?? [],
      );
      files += 1;
    }
    expect(total / files).toBeGreaterThan(9.97);
  });
});

describe('generated files in many ways of writing', () => {
  it('are recognised in 99 of 100', () => {
    let right = 0;
    const suite = [...dialectSuite(7, 600)];
    for (const { text, delimiter, quote, rows } of suite) {
      const { dialect } = chooseDialect(text);
      const matters = rows.some((row) =>
        row.some((cell) => cell.includes(delimiter) || cell.includes(quote)),
      );
      if (dialect.delimiter === delimiter && (dialect.quote === quote || !matters)) right += 1;
    }
    expect(right / suite.length).toBeGreaterThan(0.99);
  });
});
