import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { OPTIONS, type OptionDeclaration } from '../../src/commands/options.ts';
import { canonicalFlags, parse } from '../../src/commands/parse.ts';
import { argumentsOf } from '../support/commands.ts';

const SAMPLES: Readonly<Record<string, string>> = {
  integer: '7',
  fraction: '0.9',
  date: '2023-09-06',
  bytes: '700MB',
  top: '3',
};

const uses = COMMANDS.flatMap((command) =>
  command.options.map((id) => ({ command, id, option: OPTIONS[id] as OptionDeclaration })),
);

/** A value the option takes. */
function sampleOf(option: OptionDeclaration): readonly string[] {
  if (option.value === 'none') return [];
  return [Object.keys(option.choices ?? {})[0] ?? SAMPLES[option.parse ?? ''] ?? 'x'];
}

describe('the command line', () => {
  it.each(COMMANDS)('$name has names of its own', (command) => {
    const names = COMMANDS.flatMap((one) => [one.name, ...one.aliases]);
    for (const name of [command.name, ...command.aliases])
      expect(names.filter((one) => one === name)).toHaveLength(1);
    expect(command.aliases.length).toBeGreaterThan(0);
  });

  it.each(uses)(
    '$command.name $option.flag: every Indonesian spelling means the same',
    ({ command, id, option }) => {
      const args = argumentsOf(command);
      const value = sampleOf(option);
      const expected = parse(command, [...args, option.flag, ...value]);
      expect(expected.options[id]).toBeDefined();
      expect(option.aliases.length).toBeGreaterThan(0);
      for (const alias of [...option.aliases, ...(option.short === undefined ? [] : [option.short])]) {
        expect(parse(command, [...args, alias, ...value])).toEqual(expected);
        if (value.length > 0 && alias.startsWith('--'))
          expect(parse(command, [...args, `${alias}=${value[0]}`])).toEqual(expected);
      }
    },
  );

  it.each(uses.filter(({ option }) => option.choices !== undefined))(
    '$command.name $option.flag: every word for a choice means it',
    ({ command, id, option }) => {
      const args = argumentsOf(command);
      for (const [choice, words] of Object.entries(option.choices ?? {}))
        for (const word of [choice, ...words, choice.toUpperCase()])
          expect(parse(command, [...args, option.flag, word]).options[id], word).toBe(choice);
    },
  );

  it('no spelling of a flag means two options', () => {
    const flags = Object.values(OPTIONS).flatMap((option: OptionDeclaration) => [
      option.flag,
      ...option.aliases,
    ]);
    expect(flags.filter((flag, at) => flags.indexOf(flag) !== at)).toEqual([]);
  });

  it.each([
    [['--semua'], ['--top', 'all']],
    [['--no-color'], ['--color', 'never']],
    [['--menurut=desa'], ['--by=desa']],
    [
      ['--', '--menurut'],
      ['--', '--menurut'],
    ],
    [['menurut'], ['menurut']],
  ])('%j stands for %j', (given, expected) => {
    expect(canonicalFlags(given)).toEqual(expected);
  });

  it.each([
    ['700MB', 700 * 1024 ** 2],
    ['2GB', 2 * 1024 ** 3],
    ['1,5 gb', 1.5 * 1024 ** 3],
  ])('--memory %s', (text, bytes) => {
    const report = COMMANDS.find((command) => command.name === 'report');
    if (report === undefined) throw new Error('no report');
    expect(parse(report, ['x.csv', '--memory', text]).options.memory).toBe(bytes);
  });
});
