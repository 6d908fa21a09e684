import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/commands/command.ts';
import { run } from '../../src/commands/oversight.ts';

/** What a round over the example's findings, among them some of children in danger, says in one place or two. */
async function said(onOut: boolean, onErr: boolean): Promise<{ readonly out: string; readonly err: string }> {
  const heard = { out: '', err: '' };
  const sink = (to: 'out' | 'err', isTTY: boolean) => ({
    isTTY,
    columns: 80,
    write: (text: string | Uint8Array) => {
      heard[to] += text;
    },
  });
  await run({
    args: ['fixtures/example/findings.csv'],
    options: { quiet: true, format: 'terminal' },
    context: {
      cwd: process.cwd(),
      env: { NO_COLOR: '1' },
      stdout: sink('out', onOut),
      stderr: sink('err', onErr),
    },
    formats: ['terminal', 'csv'],
    lang: 'en',
  } as unknown as Invocation);
  return heard;
}

describe('that a child may be in danger', () => {
  it('is said once on a terminal, by the document', async () => {
    const { out, err } = await said(true, true);
    expect(out.match(/SAPA 129/g)).toHaveLength(1);
    expect(out).toContain('Refer now');
    expect(err).toBe('');
  });

  it.each([
    ['a document in a pipe', false, true],
    ['errors in a file', true, false],
  ])('is said beside the document too: %s', async (_name, onOut, onErr) => {
    const { err } = await said(onOut, onErr);
    expect(err).toContain('Refer now');
    expect(err).toContain('SAPA 129');
  });
});
