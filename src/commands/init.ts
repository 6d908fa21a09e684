import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { notWritten } from '../messages/not-written.ts';
import { projectFiles } from '../workflows/init.ts';
import type { Invocation } from './command.ts';
import { localeLanguage } from './language.ts';
import { say } from './talk.ts';

/** `init [DIR]`: makes what is not there yet, and leaves what is there as it is. */
export async function run(invocation: Invocation): Promise<number> {
  const { context, args } = invocation;
  const lang = invocation.lang ?? localeLanguage(context.env);
  const shown = args[0] ?? '.';
  const folder = resolve(context.cwd, shown);
  for (const { path, content } of await projectFiles(lang)) {
    const target = join(folder, ...path.split('/'));
    const there = await lstat(target).then(
      () => true,
      () => false,
    );
    if (!there) {
      await mkdir(dirname(target), { recursive: true }).catch((error: unknown) => {
        throw notWritten(shown, error);
      });
      await context.writeFile(target, content);
    }
    say(invocation, lang, msg(there ? 'init-kept' : 'init-made', { file: path }));
  }
  const tutorial = lang === 'id' ? 'desmig contoh' : 'desmig tutorial';
  const next = shown === '.' ? tutorial : `cd ${shown}; ${tutorial}`;
  say(invocation, lang, msg('init-next', { command: next }));
  return 0;
}
