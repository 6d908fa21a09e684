import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TUTORIAL, TUTORIAL_PROJECT } from '../../src/catalogue/tutorial.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { commandLine } from '../../src/commands/tutorial.ts';
import type { Lang } from '../../src/model/message.ts';
import { desmig } from '../support/bin.ts';
import { scratch } from '../support/files.ts';

const folder = scratch();

/** What the tutorial prints under the command of each step. */
async function printed(lang: Lang): Promise<readonly string[]> {
  const { status, stdout } = await desmig(['tutorial', '--step', 'all', '--lang', lang]);
  expect(status).toBe(0);
  return stdout.split(/^(?:LANGKAH|STEP) \d+ (?:DARI|OF) \d+:.*$/m).slice(1);
}

describe('desmig tutorial', () => {
  it.each([
    ['id', [1, 2, 3]],
    ['en', [1, 4, 8]],
  ] as const)(
    'runs every command, and prints what it prints when it is typed (%s)',
    async (lang, typed) => {
      const root = mkdtempSync(join(folder.path, 'typed-'));
      const steps = await printed(lang);
      expect(steps.length).toBe(TUTORIAL.length);
      for (const [at, step] of TUTORIAL.entries()) {
        const shown = steps[at] ?? '';
        expect(shown).toContain(commandLine(step, lang));
        expect(shown.match(/\((?:exit status|status keluar) \d\)/)?.[0].at(-2)).toBe(
          at === 3 ? '1' : undefined,
        );
      }
      for (const number of typed) {
        const step = TUTORIAL[number - 1] as (typeof TUTORIAL)[number];
        const words = step.words[lang];
        const command = COMMANDS.find(({ name, aliases }) => [name, ...aliases].includes(words[0] ?? ''));
        const format = command?.options.includes('format') ? ['--format', 'terminal'] : [];
        const ran = await desmig([...words, ...format], {
          cwd: step.outside === true ? root : join(root, TUTORIAL_PROJECT[lang]),
          env: { DESMIG_LANG: lang, NO_COLOR: '1' },
        });
        expect(ran.status).toBe(number === 4 ? 1 : 0);
        const shown = steps[number - 1] ?? '';
        expect(shown).toContain(ran.stdout.trim());
        for (const line of ran.stderr.trim().split('\n')) expect(shown).toContain(line);
      }
    },
    240_000,
  );

  it('goes on step by step and leaves nothing behind', async () => {
    const first = await desmig(['contoh', '--lang', 'id'], { cwd: folder.path });
    expect(first.stdout).toMatch(/^LANGKAH 1 DARI/);
    expect(first.stdout).toContain('desmig contoh --langkah 2');
    const sixth = await desmig(['contoh', '--langkah', '6', '--lang', 'id'], { cwd: folder.path });
    expect(sixth.status).toBe(0);
    expect(sixth.stdout).toMatch(/^LANGKAH 6[\s\S]*Semua yang diperiksa sama/);
    const last = await desmig(['tutorial', '--step', String(TUTORIAL.length), '--lang', 'en']);
    expect(last.stdout).toContain('That is all');
    expect(readdirSync(folder.path).filter((name) => !name.startsWith('typed-'))).toEqual([]);
  }, 240_000);

  it('says which steps there are', async () => {
    const ran = await desmig(['tutorial', '--step', '11', '--lang', 'en']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(`1 to ${TUTORIAL.length}`);
  });
});
