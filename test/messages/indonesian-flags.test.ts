import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/analysis/checks/index.ts';
import { ERRORS } from '../../src/catalogue/errors.ts';
import { READING_FINDINGS } from '../../src/catalogue/findings.ts';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import { METHOD_DESCRIPTIONS } from '../../src/catalogue/methods.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { OPTIONS, type OptionDeclaration } from '../../src/commands/options.ts';
import { FLAGS, indonesianFlags } from '../../src/messages/flags.ts';
import { MESSAGES } from '../../src/messages/index.ts';
import type { Bilingual } from '../../src/model/message.ts';
import { text } from '../../src/report/text.ts';

const options: readonly OptionDeclaration[] = Object.values(OPTIONS);

/** Every text in two languages anywhere inside a value. */
function bilinguals(value: unknown): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, en } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof en === 'string') return [{ id, en }];
  return Object.values(value).flatMap(bilinguals);
}

const texts = [
  MESSAGES,
  ERRORS,
  READING_FINDINGS,
  CHECKS.map((check) => check.finding),
  INDICATORS,
  METHOD_DESCRIPTIONS,
].flatMap(bilinguals);

describe('Indonesian texts', () => {
  it('name every flag by its Indonesian word, and its value too', () => {
    const said = texts.flatMap((one) =>
      [...text('id', one).matchAll(/(?<![\w-])(--[a-z][a-z0-9-]*)(?: ([a-z0-9-]+))?/g)].map(
        ([whole, flag = '', value = '']) => ({ whole, flag, value }),
      ),
    );
    expect(said.length).toBeGreaterThan(50);
    const words = new Set<string>(Object.values(FLAGS));
    const english = said.filter(({ whole, flag, value }) => {
      if (whole === '--lang en' || flag === '--semua') return false;
      const choices = options.find(({ aliases }) => aliases.includes(flag))?.choices ?? {};
      const own = choices[value]?.[0];
      return !words.has(flag) || (own !== undefined && own !== value);
    });
    expect(english.map(({ whole }) => whole)).toEqual([]);
  });

  it('name every command by its Indonesian word', () => {
    const english = texts.flatMap((one) =>
      [...text('id', one).matchAll(/\bdesmig ([a-z-]+)/g)]
        .map(([, name = '']) =>
          COMMANDS.find((command) => command.name === name && command.aliases.length > 0),
        )
        .flatMap((command) => (command === undefined ? [] : [command.name])),
    );
    // "laporan desmig report" and the like would be found here
    expect(english).toEqual([]);
  });

  it('have a word for every flag, and the flag takes it', () => {
    const declared = Object.fromEntries(options.map(({ flag, aliases }) => [flag, aliases[0]]));
    expect(FLAGS).toMatchObject(declared);
    expect(Object.keys(FLAGS).filter((flag) => flag !== '--help' && !(flag in declared))).toEqual([]);
  });

  it('leave alone what only looks like a flag', () => {
    expect(indonesianFlags('a--by b, --bylaw, --by=desa, x --top all')).toBe(
      'a--by b, --bylaw, --menurut=desa, x --semua',
    );
    expect(text('en', { id: '--by', en: '--by' })).toBe('--by');
    expect(text('id', '--by')).toBe('--by');
  });
});
