import { PLACEHOLDERS } from '../messages/placeholders.ts';
import type { Bilingual } from '../model/message.ts';
import type { Command } from './command.ts';

/** What a command is called in each language. */
export function commandWord(command: Command): Bilingual {
  return { id: command.aliases[0] ?? command.name, en: command.name };
}

/** A word of `--help` that stands for a value, in each language. */
export function placeholderWord(word: string): Bilingual {
  const words: Readonly<Record<string, string>> = PLACEHOLDERS;
  return { id: word.replace(/[A-Za-z]+/g, (part) => words[part] ?? part), en: word };
}
