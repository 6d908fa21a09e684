import type { Command } from '../../src/commands/command.ts';

const WORDS: Readonly<Record<string, string>> = {
  X: '1',
  N: '2',
  TOPIC: 'wilson',
  NAME: '32',
  KIND: 'complaints',
  SHELL: 'bash',
};

/** Arguments that a command takes; files are names of files that are not there. */
export function argumentsOf(command: Command): readonly string[] {
  return command.args.map(({ name }) => WORDS[name] ?? 'tidak-ada.csv');
}
