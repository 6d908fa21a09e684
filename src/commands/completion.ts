import tab from '@bomb.sh/tab/commander';
import { Argument, Command as Commander, Option } from 'commander';
import { KIND_WORDS } from '../catalogue/datasets/kind-words.ts';
import type { Context } from '../context.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Lang } from '../model/message.ts';
import type { Command, Invocation } from './command.ts';
import { languageAsked, localeLanguage } from './language.ts';
import { OPTIONS, type OptionDeclaration, type OptionId } from './options.ts';
import { declared } from './words.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** Answers to a shell: names of files may be completed as well, or may not. */
const FILES_TOO = 0;
const NO_FILES = 4;

/**
 * That of `tab` needs a package that many a machine is without, and evaluates the line: `> out.csv` in it would empty the
 * file at a press of TAB. Words are handed on as they stand; bash parts them at `=`, so they are put together again.
 */
const BASH = String.raw`# bash completion for desmig
__desmig_complete() {
    local word out line glue='' words=()
    for word in "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}"; do
        if [[ -n "$glue" || "$word" == '=' ]] && (( ${'$'}{#words[@]} > 0 )); then
            words[${'$'}{#words[@]}-1]+="$word"
            glue=''
            [[ "$word" == '=' ]] && glue=1
        else
            words+=("$word")
        fi
    done
    COMPREPLY=()
    out=$(desmig complete -- "${'$'}{words[@]}" 2>/dev/null) || return
    while IFS= read -r line; do
        case "$line" in
            :*) [[ "$line" == ':${NO_FILES}' ]] && compopt +o default ;;
            ?*) COMPREPLY+=("${'$'}{line%%$'\t'*}") ;;
        esac
    done <<< "$out"
}
complete -o default -F __desmig_complete desmig
`;

/** `completion SHELL`: the script for one shell, which asks `desmig complete -- WORDS` as one types. */
export async function run({ args, context }: Invocation): Promise<number> {
  const [shell = ''] = args;
  if (!SHELLS.includes(shell))
    throw new DesmigError({
      code: 'unknown-option-value',
      class: 'usage',
      what: msg('error-unknown-shell', { shell }),
      hint: msg('hint-choices', { choices: SHELLS.join(', ') }),
    });
  if (shell === 'bash') context.stdout.write(BASH);
  else tab(new Commander('desmig')).setup('desmig', 'desmig', shell);
  return 0;
}

/** What may come next after these words, the last of them half typed: one line each, then whether files may. */
export async function complete(
  words: readonly string[],
  commands: readonly Command[],
  context: Context,
): Promise<number> {
  const lang = languageAsked(words, context.env) ?? localeLanguage(context.env);
  const root = tab(await programFor(words, commands, lang));
  root.commands.delete('complete');
  const typed = words.at(-1) ?? '';
  // it would print by itself, and forbid the names of files, which are what desmig mostly takes
  Object.defineProperty(root, 'complete', {
    value(prefix: string) {
      const begun = prefix.includes('=') ? prefix.slice(prefix.indexOf('=') + 1) : prefix;
      const found = new Map(
        root.completions
          .filter(({ value }) => value.startsWith(begun))
          .map(({ value, description }) => [value, description ?? '']),
      );
      const lines = [...found].map(([value, text]) => `${value}\t${text}\n`);
      const files = found.size === 0 && !typed.startsWith('-') && words.length > 1;
      context.stdout.write(`${lines.join('')}:${files ? FILES_TOO : NO_FILES}\n`);
    },
  });
  root.parse([...words]);
  return 0;
}

/** The part of desmig that the words ask about, in the language's own words; others once they are begun. */
async function programFor(
  words: readonly string[],
  commands: readonly Command[],
  lang: Lang,
): Promise<Commander> {
  const program = new Commander('desmig').helpCommand(false).helpOption(false);
  const [word = '', ...rest] = words;
  for (const command of commands) {
    const names = [command.name, ...command.aliases];
    const own = lang === 'id' ? (command.aliases[0] ?? command.name) : command.name;
    const wanted = rest.length > 0 ? names.filter((name) => name === word) : word === '' ? [own] : names;
    for (const name of wanted) program.addCommand(await commandFor(command, name, rest, lang));
  }
  return program;
}

async function commandFor(
  command: Command,
  name: string,
  words: readonly string[],
  lang: Lang,
): Promise<Commander> {
  const made = new Commander(name).description(declared(lang, command.summary)).helpOption(false);
  if (words.length === 0) return made;
  const typed = words.at(-1) ?? '';
  for (const argument of command.args) {
    const one = new Argument(argument.many === true ? `[${argument.name}...]` : `[${argument.name}]`);
    const choices = await argumentChoices(argument.name, typed, lang);
    made.addArgument(choices.length === 0 ? one : one.choices(choices));
  }
  const flags = new Set<string>();
  for (const id of command.options) {
    const option: OptionDeclaration = OPTIONS[id];
    const own = name === command.name ? option.flag : (option.aliases[0] ?? option.flag);
    const spellings = /^--?$/.test(typed) ? [own] : [option.flag, ...option.aliases];
    for (const flag of spellings) {
      if (flags.has(flag)) continue;
      flags.add(flag);
      const text = declared(lang, option.text, { formats: command.formats.join(' ') });
      const short = option.short !== undefined && flag === own ? `${option.short}, ` : '';
      const given = new Option(`${short}${flag}${option.value === 'none' ? '' : ' <value>'}`, text);
      const choices = await valueChoices(id, command, words, lang);
      made.addOption(choices.length === 0 ? given : given.choices(choices));
    }
  }
  return made;
}

async function argumentChoices(name: string, typed: string, lang: Lang): Promise<readonly string[]> {
  switch (name) {
    case 'SHELL':
      return SHELLS;
    case 'ACTION':
      return ['check', 'ledger'];
    case 'KIND':
      return Object.entries(KIND_WORDS).flatMap(([kind, words]) =>
        typed !== '' ? [kind, ...words] : [lang === 'id' ? words[0] : kind],
      );
    case 'TOPIC':
      return indicatorIds();
    default:
      return [];
  }
}

async function valueChoices(
  id: OptionId,
  command: Command,
  words: readonly string[],
  lang: Lang,
): Promise<readonly string[]> {
  const option: OptionDeclaration = OPTIONS[id];
  if (id === 'format') return command.formats;
  if (id === 'indicator') {
    const before = words.at(-2) ?? '';
    return before === option.flag || option.aliases.includes(before) ? indicatorIds() : [];
  }
  const begun = (words.at(-1) ?? '').replace(/^--[^=]*=?/, '') !== '';
  return Object.entries(option.choices ?? {}).flatMap(([choice, aliases]) =>
    begun ? [choice, ...aliases] : [lang === 'id' ? (aliases[0] ?? choice) : choice],
  );
}

async function indicatorIds(): Promise<readonly string[]> {
  const { INDICATORS } = await import('../catalogue/indicators/index.ts');
  return Object.keys(INDICATORS);
}
