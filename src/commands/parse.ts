import { Command as Commander, CommanderError, Option } from 'commander';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Message } from '../model/message.ts';
import { isDay } from '../text/day.ts';
import { nearest } from '../text/distance.ts';
import type { Command, OptionValues } from './command.ts';
import { OPTIONS, type OptionDeclaration, type OptionId } from './options.ts';
import { commandWord, exampleWords, placeholderWord } from './words.ts';

/** Whole words that stand for other words on the command line. */
const SHORTHANDS: Readonly<Record<string, readonly string[]>> = {
  '--semua': ['--top', 'all'],
  '--no-color': ['--color', 'never'],
};

/** Indonesian spellings of flags as the ones that are declared; values and file names are left alone. */
export function canonicalFlags(argv: readonly string[]): readonly string[] {
  const flags = new Map<string, string>();
  for (const option of Object.values(OPTIONS) as readonly OptionDeclaration[])
    for (const alias of option.aliases) flags.set(alias, option.flag);
  let literal = false;
  return argv.flatMap((word) => {
    if (literal || !word.startsWith('--')) return [word];
    if (word === '--') literal = true;
    const shorthand = SHORTHANDS[word];
    if (shorthand !== undefined) return shorthand;
    const at = word.indexOf('=');
    const flag = at === -1 ? word : word.slice(0, at);
    const known = flags.get(flag);
    return known === undefined ? [word] : [at === -1 ? known : `${known}${word.slice(at)}`];
  });
}

export interface Parsed {
  readonly args: readonly string[];
  readonly options: OptionValues;
}

/** Arguments and options of one command; mistakes come as errors in both languages, never as commander's text. */
export function parse(command: Command, argv: readonly string[]): Parsed {
  const program = new Commander(command.name)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .helpOption(false)
    .allowExcessArguments(false);
  for (const argument of command.args) {
    const name = argument.many === true ? `${argument.name}...` : argument.name;
    program.argument(argument.optional === true ? `[${name}]` : `<${name}>`);
  }
  for (const id of command.options) program.addOption(commanderOption(id));
  try {
    program.parse(canonicalFlags(argv).map(withoutNo), { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, command, argv) : error;
  }
  const dashed = program.args.find((word) => /^[\u2010-\u2015\u2212]/.test(word));
  if (dashed !== undefined) throw wrongDash(dashed);
  const raw = program.opts<Record<string, unknown>>();
  const options: Partial<Record<OptionId, unknown>> = {};
  for (const id of command.options) {
    const value = raw[attributeOf(OPTIONS[id])];
    if (value !== undefined)
      options[id] = Array.isArray(value)
        ? value.map((one) => parseValue(spelt(OPTIONS[id], argv), String(one)))
        : typeof value === 'string'
          ? parseValue(spelt(OPTIONS[id], argv), value)
          : value;
  }
  return { args: program.args, options };
}

/** The option under the name by which it was given, for what is said about it. */
function spelt(option: OptionDeclaration, argv: readonly string[]): OptionDeclaration {
  const flag = option.aliases.find((alias) =>
    argv.some((word) => word === alias || word.startsWith(`${alias}=`)),
  );
  return flag === undefined ? option : { ...option, flag };
}

function attributeOf(option: OptionDeclaration): string {
  return commanderFlag(option).attributeName();
}

/** commander takes `--no-x` for the denial of an option `--x`; ours is an option of its own. */
function withoutNo(flag: string): string {
  const own = (Object.values(OPTIONS) as readonly OptionDeclaration[]).some((option) => option.flag === flag);
  return own ? flag.replace(/^--no-/, '--without-') : flag;
}

function commanderFlag(option: OptionDeclaration): Option {
  const flags = [option.short, withoutNo(option.flag)].filter((flag) => flag !== undefined).join(', ');
  return new Option(option.value === 'none' ? flags : `${flags} <value>`);
}

function commanderOption(id: OptionId): Option {
  const option: OptionDeclaration = OPTIONS[id];
  const made = commanderFlag(option);
  if (option.value === 'many')
    made.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  return made;
}

/** A word from elsewhere than the command line, read as the option's value would be. */
export function parseOption(id: OptionId, word: string): unknown {
  return parseValue(OPTIONS[id], word);
}

/** A value in its type, its Indonesian word as the declared one; anything else is refused with a suggestion. */
function parseValue(option: OptionDeclaration, value: string): unknown {
  if (option.choices !== undefined) {
    const word = value.toLowerCase();
    for (const [choice, aliases] of Object.entries(option.choices))
      if (choice === word || aliases.includes(word)) return choice;
    throw unknownValue(option, value, option.choices);
  }
  switch (option.parse) {
    case 'integer':
      if (!/^\d+$/.test(value))
        throw badValue(msg('error-invalid-number', { value, option: option.flag }), msg('hint-number'));
      return Number(value);
    case 'fraction': {
      const number = Number(value.replace(',', '.'));
      if (!(number > 0 && number < 1))
        throw badValue(msg('error-invalid-level', { value }), msg('hint-level'));
      return number;
    }
    case 'date':
      if (!isDay(value))
        throw badValue(msg('error-invalid-date', { value, option: option.flag }), msg('hint-date'));
      return value;
    case 'bytes': {
      const found = /^(\d+(?:[.,]\d+)?)\s*(kb|mb|gb)$/i.exec(value);
      if (found?.[1] === undefined || found[2] === undefined)
        throw badValue(msg('error-invalid-memory', { value }), msg('hint-memory'));
      return Math.floor(
        Number(found[1].replace(',', '.')) * 1024 ** ({ kb: 1, mb: 2, gb: 3 }[found[2].toLowerCase()] ?? 1),
      );
    }
    case 'top':
      if (value === 'all' || value === 'semua') return 'all';
      if (!/^\d+$/.test(value))
        throw badValue(msg('error-invalid-number', { value, option: option.flag }), msg('hint-number'));
      return Number(value);
    default:
      return value;
  }
}

function badValue(what: Message, hint: Message): DesmigError {
  return new DesmigError({ code: 'invalid-option-value', class: 'usage', what, hint });
}

function unknownValue(
  option: OptionDeclaration,
  value: string,
  choices: Readonly<Record<string, readonly string[]>>,
): DesmigError {
  const words = Object.entries(choices).flatMap(([choice, aliases]) => [choice, ...aliases]);
  const shown = Object.entries(choices).map(([choice, aliases]) => ({
    id: aliases[0] ?? choice,
    en: choice,
  }));
  const near = nearest(value.toLowerCase(), words, (word) => word, 0.6, 1)[0]?.item;
  const what =
    option.choices === OPTIONS.by.choices
      ? msg('error-unknown-level', { value })
      : msg('error-unknown-option-value', { value, option: option.flag });
  const hint =
    near === undefined
      ? msg('hint-choices', { choices: { list: shown } })
      : msg('hint-did-you-mean-of', { suggestion: `${option.flag} ${near}`, choices: { list: shown } });
  return new DesmigError({ code: 'unknown-option-value', class: 'usage', what, hint });
}

/** A word processor makes one long dash of two hyphens. */
function wrongDash(word: string): DesmigError {
  return new DesmigError({
    code: 'unknown-option',
    class: 'usage',
    what: msg('error-unknown-option', { option: word }),
    hint: msg('hint-hyphens', { option: word.replace(/^[-\u2010-\u2015\u2212]+/, '--') }),
  });
}

function usageError(error: CommanderError, command: Command, argv: readonly string[]): DesmigError {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const make = (code: string, what: Message, hint: Message) =>
    new DesmigError({ code, class: 'usage', what, hint, cause: error });
  const [example] = command.examples;
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = command.options.flatMap((id) => [OPTIONS[id].flag, ...OPTIONS[id].aliases]);
      const near = nearest(quoted, flags, (flag) => flag, 0.6, 1)[0]?.item;
      return make(
        'unknown-option',
        msg('error-unknown-option', { option: quoted }),
        near === undefined
          ? msg('hint-list-options', { command: commandWord(command) })
          : msg('hint-did-you-mean', { suggestion: near }),
      );
    }
    case 'commander.missingArgument':
      return make(
        'missing-argument',
        msg('error-missing-argument', { argument: placeholderWord(quoted) }),
        example === undefined
          ? msg('hint-list-options', { command: commandWord(command) })
          : msg('hint-example', { example: exampleWords(command, example) }),
      );
    case 'commander.excessArguments':
      return make(
        'too-many-arguments',
        msg('error-too-many-arguments', { command: commandWord(command) }),
        msg('hint-list-options', { command: commandWord(command) }),
      );
    case 'commander.optionMissingArgument':
      return make(
        'option-needs-value',
        msg('error-option-needs-value', {
          option: argv.find((word) => quoted.includes(word) && word.startsWith('-')) ?? quoted,
        }),
        msg('hint-list-options', { command: commandWord(command) }),
      );
    default:
      return make(
        'usage',
        msg('error-unknown-option', { option: quoted }),
        msg('hint-list-options', { command: commandWord(command) }),
      );
  }
}
