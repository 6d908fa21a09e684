import type { Lang, Message } from './message.ts';

/** Where something was found: a file and, where known, sheet, physical line, column label or cell (A1). */
export interface Location {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: string;
  readonly cell?: string;
}

/**
 * What stopped the run, which decides the exit status:
 * usage and config 2, input and output 3, disclosure 4, resource 5, bug 70.
 */
export type ErrorClass = 'usage' | 'config' | 'input' | 'output' | 'disclosure' | 'resource' | 'bug';

/** The one error desmig throws on purpose. `code` is a kebab-case word that `desmig explain` knows. */
export class DesmigError extends Error {
  readonly code: string;
  readonly class: ErrorClass;
  readonly what: Message;
  readonly hint: Message | null;
  readonly location: Location | null;
  /** language of the input's headers, where they were read before the error */
  lang: Lang | null = null;

  constructor(options: {
    readonly code: string;
    readonly class: ErrorClass;
    readonly what: Message;
    readonly hint?: Message | null;
    readonly location?: Location | null;
    readonly cause?: unknown;
  }) {
    super(`${options.code}: ${options.what.key}`, { cause: options.cause });
    this.name = 'DesmigError';
    this.code = options.code;
    this.class = options.class;
    this.what = options.what;
    this.hint = options.hint ?? null;
    this.location = options.location ?? null;
  }
}
