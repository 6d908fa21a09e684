import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { SampleFile } from '../workflows/oversight/sample-list.ts';
import type { Invocation } from './command.ts';
import { textOf } from './reading-options.ts';

/** The list of villages that `--sample` names, read in. @throws DesmigError `file-not-found`. */
export async function sampleFile({ options, context }: Invocation): Promise<SampleFile | undefined> {
  const named = textOf(options.sample);
  if (named === undefined) return undefined;
  const name = basename(named);
  try {
    return { name, content: await readFile(resolve(context.cwd, named), 'utf8') };
  } catch (error) {
    throw new DesmigError({
      code: 'file-not-found',
      class: 'input',
      what: msg('error-file-not-found', { file: name }),
      hint: msg('hint-not-a-sample'),
      cause: error,
    });
  }
}
