import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/commands/command.ts';
import { alertDanger } from '../../src/commands/talk.ts';

function said(isTTY: boolean, lang: 'id' | 'en'): readonly string[] {
  let heard = '';
  const stderr = { isTTY, columns: 80, write: (value: string) => (heard += value) };
  alertDanger({ options: { quiet: true }, context: { stderr } } as unknown as Invocation, lang);
  return heard.trimEnd().split('\n');
}

describe('what is said beside an output', () => {
  it.each(['id', 'en'] as const)('is no wider than a terminal and one line in a pipe, in %s', (lang) => {
    const shown = said(true, lang);
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(80);
    const piped = said(false, lang);
    expect(piped.length).toBe(2);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.join(' ')).toBe(piped.join(' '));
  });
});
