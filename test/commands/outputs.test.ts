import { describe, expect, it } from 'vitest';
import type { Invocation, OptionValues } from '../../src/commands/command.ts';
import { planOutputs } from '../../src/commands/outputs.ts';

const FORMATS = ['terminal', 'json', 'csv', 'xlsx', 'docx', 'pdf', 'parquet'];

const plan = (isTTY: boolean, options: OptionValues) =>
  planOutputs(
    { options, formats: FORMATS, context: { cwd: '/tmp', stdout: { isTTY } } } as unknown as Invocation,
    [],
  );

describe('outputs', () => {
  it.each(['xlsx', 'docx', 'pdf', 'parquet'])(
    '%s goes into a pipe or a file, never to a screen',
    (format) => {
      expect(() => plan(true, { format })).toThrow(expect.objectContaining({ code: 'binary-on-terminal' }));
      expect(() => plan(true, { format, output: ['a.csv'] })).toThrow(
        expect.objectContaining({ code: 'binary-on-terminal' }),
      );
      expect(plan(false, { format }).stdout).toBe(format);
      const saved = plan(true, { format, output: [`a.${format}`] });
      expect([saved.stdout, saved.files.map((file) => file.format)]).toEqual([null, [format]]);
    },
  );

  it.each(['terminal', 'json', 'csv'])('%s goes to a screen as asked', (format) => {
    expect(plan(true, { format }).stdout).toBe(format);
    expect(plan(true, { format, output: ['a.csv'] }).stdout).toBe(format);
  });

  it('a table for a screen and CSV for a pipe, and nothing beside files in a pipe', () => {
    expect(plan(true, {}).stdout).toBe('terminal');
    expect(plan(false, {}).stdout).toBe('csv');
    expect(plan(false, { output: ['a.xlsx'] }).stdout).toBeNull();
  });
});
