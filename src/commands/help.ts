import { msg } from '../messages/message.ts';
import type { Lang } from '../model/message.ts';
import { wrap } from '../report/terminal.ts';
import { text } from '../report/text.ts';
import type { Command } from './command.ts';
import { OPTIONS, type OptionDeclaration } from './options.ts';
import { commandWord, declared, exampleWords, placeholderWord } from './words.ts';

const WIDTH = 80;

/** `desmig --help`: every command, in the language's own word first. */
export function programHelp(commands: readonly Command[], lang: Lang): string {
  const names = commands.map((command) => ownName(command, lang));
  const column = Math.max(...names.map((name) => name.length)) + 4;
  return [
    `desmig: ${text(lang, msg('help-tagline'))}`,
    '',
    `${text(lang, msg('help-usage'))}: desmig ${text(lang, msg('help-commands')).toUpperCase()} [...]`,
    '',
    `${text(lang, msg('help-commands'))}:`,
    ...commands.flatMap((command) => {
      const others = [command.name, ...command.aliases].filter((name) => name !== ownName(command, lang));
      const summary = declared(lang, command.summary);
      const line =
        others.length === 0
          ? summary
          : text(lang, msg('help-also', { text: summary, names: others.join(', ') }));
      return wrap(line, WIDTH, `  ${ownName(command, lang).padEnd(column)}`, ' '.repeat(column + 2));
    }),
    '',
    text(lang, msg('help-more')),
    '',
  ].join('\n');
}

function ownName(command: Command, lang: Lang): string {
  return commandWord(command)[lang];
}

/** `desmig COMMAND --help`, from the declarations. */
export function commandHelp(command: Command, lang: Lang): string {
  const usage = command.args
    .map(({ name, many }) => `${placeholderWord(name)[lang]}${many === true ? '...' : ''}`)
    .map((name, index) => (command.args[index]?.optional === true ? ` [${name}]` : ` ${name}`))
    .join('');
  const options = command.options.map((id): OptionDeclaration => OPTIONS[id]);
  const flags = options.map((option) => flagText(option, lang));
  const column = Math.min(30, Math.max(...flags.map((flag) => flag.length), 10) + 2);
  const rows = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([left, right]) =>
      left.length + 2 > column
        ? [`  ${left}`, ...wrap(right, WIDTH, ' '.repeat(column + 2), ' '.repeat(column + 2))]
        : wrap(right, WIDTH, `  ${left.padEnd(column)}`, ' '.repeat(column + 2)),
    );
  return [
    ...wrap(`desmig ${ownName(command, lang)}: ${declared(lang, command.summary)}`, WIDTH, '', '  '),
    '',
    ...wrap(
      `${text(lang, msg('help-usage'))}: desmig ${ownName(command, lang)}${usage} [...]`,
      WIDTH,
      '',
      '  ',
    ),
    '',
    ...(command.args.length === 0
      ? []
      : [
          `${text(lang, msg('help-arguments'))}:`,
          ...rows(
            command.args.map(
              (argument) => [placeholderWord(argument.name)[lang], declared(lang, argument.text)] as const,
            ),
          ),
          '',
        ]),
    `${text(lang, msg('help-options'))}:`,
    ...rows(
      options.map(
        (option, index) => [flags[index] ?? '', optionText(option, command.formats, lang)] as const,
      ),
    ),
    '',
    `${text(lang, msg('help-examples'))}:`,
    ...command.examples.map((example) => `  ${exampleWords(command, example)[lang]}`),
    '',
  ].join('\n');
}

function flagText(option: OptionDeclaration, lang: Lang): string {
  const flag = lang === 'id' ? (option.aliases[0] ?? option.flag) : option.flag;
  const placeholder = option.placeholder === undefined ? '' : ` ${placeholderWord(option.placeholder)[lang]}`;
  return `${option.short === undefined ? '' : `${option.short}, `}${flag}${placeholder}`;
}

function optionText(option: OptionDeclaration, formats: readonly string[], lang: Lang): string {
  const said = declared(lang, option.text, { formats: formats.join(' ') });
  return lang === 'id' && option.aliases.length > 0
    ? text(lang, msg('help-also', { text: said, names: option.flag }))
    : said;
}
