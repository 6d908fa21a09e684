import { describe, expect, it } from 'vitest';
import { commandHelp } from '../../src/commands/help.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { OPTIONS, type OptionDeclaration } from '../../src/commands/options.ts';
import { parse } from '../../src/commands/parse.ts';
import { PLACEHOLDERS } from '../../src/messages/placeholders.ts';
import type { Lang } from '../../src/model/message.ts';

/** What the examples of a command's help ask for, as a shell would hand it over. */
function examplesOf(command: (typeof COMMANDS)[number], lang: Lang): readonly unknown[] {
  const lines = commandHelp(command, lang).split('\n');
  const from = lines.indexOf(lang === 'id' ? 'Contoh:' : 'Examples:');
  return lines
    .slice(from + 1)
    .map((line) => /desmig ([a-z-]+)(.*?)[)>|]?$/.exec(line.trim()))
    .flatMap((found) => {
      const [, name = '', rest = ''] = found ?? [];
      const named = COMMANDS.find((one) => one.name === name || one.aliases.includes(name));
      if (named === undefined) return [];
      const words = (rest.split(/[>|]/)[0] ?? '').match(/"[^"]*"|\S+/g) ?? [];
      return [{ command: named.name, ...parse(named, words) }];
    });
}

describe('help', () => {
  it.each(COMMANDS)('of $name: the examples in Indonesian ask for the same as the English', (command) => {
    const id = examplesOf(command, 'id');
    expect(id).toHaveLength(command.examples.length);
    expect(id).toEqual(examplesOf(command, 'en'));
  });

  it('has an Indonesian word for every word that stands for a value', () => {
    const declared = [
      ...(Object.values(OPTIONS) as readonly OptionDeclaration[]).map(({ placeholder = '' }) => placeholder),
      ...COMMANDS.flatMap(({ args }) => args.map(({ name }) => name)),
    ];
    // single letters, languages and the order of day and month are the same in both languages
    const words = new Set(declared.flatMap((one) => one.match(/[A-Za-z]{2,}/g) ?? []));
    for (const code of ['id', 'en', 'dmy', 'mdy']) expect(words.delete(code)).toBe(true);
    expect([...words].sort()).toEqual(Object.keys(PLACEHOLDERS).sort());
  });
});
