import type { MessageKey } from '../messages/message.ts';
import { PLACEHOLDERS } from '../messages/placeholders.ts';
import type { Bilingual, Lang } from '../model/message.ts';
import { text } from '../report/text.ts';
import type { Command } from './command.ts';
import { OPTIONS, type OptionDeclaration } from './options.ts';

/** What a command is called in each language. */
export function commandWord(command: Command): Bilingual {
  return { id: command.aliases[0] ?? command.name, en: command.name };
}

/** The text that a declaration names. */
export function declared(lang: Lang, key: MessageKey, params: Readonly<Record<string, string>> = {}): string {
  return text(lang, { key, params });
}

/** An example of a command, and with the Indonesian words of the command, its flags, and their values. */
export function exampleWords(command: Command, example: string): Bilingual {
  const options: readonly OptionDeclaration[] = Object.values(OPTIONS);
  const id = example
    .replace(`desmig ${command.name}`, `desmig ${commandWord(command).id}`)
    .replace(/(--[a-z-]+)(?: ([a-z-]+)(?= |$))?/g, (whole, flag: string, value: string | undefined) => {
      const option = options.find((one) => one.flag === flag);
      if (option === undefined) return whole;
      const word = value === undefined ? '' : ` ${option.choices?.[value]?.[0] ?? value}`;
      return `${option.aliases[0] ?? flag}${word}`;
    });
  return { id, en: example };
}

/** A word of `--help` that stands for a value, in each language. */
export function placeholderWord(word: string): Bilingual {
  const words: Readonly<Record<string, string>> = PLACEHOLDERS;
  return { id: word.replace(/[A-Za-z]+/g, (part) => words[part] ?? part), en: word };
}
