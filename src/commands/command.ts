import type { Context } from '../context.ts';
import type { MessageKey } from '../messages/message.ts';
import type { Lang } from '../model/message.ts';
import type { OptionId } from './options.ts';

/** Values of options as the user gave them, parsed; undefined where not given. */
export type OptionValues = Readonly<Partial<Record<OptionId, unknown>>>;

export interface Invocation {
  readonly args: readonly string[];
  readonly options: OptionValues;
  readonly context: Context;
  /** formats the command can write */
  readonly formats: readonly string[];
  /** the language asked for, or null: then what the input's headers suggest */
  readonly lang: Lang | null;
  /** of an output made again: the text of the ledger as it was, null where there was none; nothing is put on record */
  readonly ledger?: string | null;
}

export interface Argument {
  readonly name: string;
  readonly text: MessageKey;
  readonly many?: true;
  readonly optional?: true;
}

/** A command declared once: help, parsing and aliases come from here; its code is loaded when it runs. */
export interface Command {
  readonly name: string;
  /** Indonesian names first */
  readonly aliases: readonly string[];
  readonly summary: MessageKey;
  readonly args: readonly Argument[];
  readonly options: readonly OptionId[];
  readonly examples: readonly string[];
  /** formats it can write */
  readonly formats: readonly string[];
  /** Runs the command and returns the exit status. */
  readonly load: () => Promise<{ readonly run: (invocation: Invocation) => Promise<number> }>;
}
