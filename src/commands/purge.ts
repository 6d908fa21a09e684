import { resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { purgeDocument, purgeJson } from '../report/purge-report.ts';
import { toolName } from '../version.ts';
import { purge } from '../workflows/purge.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { planOutputs, type Renderers } from './outputs.ts';
import { configured } from './settings.ts';
import { chooseLanguage, say } from './talk.ts';

/** `purge [DIR]`: says what would be removed; with `--yes` it is. */
export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const plan = planOutputs(invocation, []);
  const { settings } = await configured(invocation);
  const lang = chooseLanguage(invocation, null, settings.lang);
  const result = await purge(resolve(context.cwd, args[0] ?? '.'), { remove: options.yes === true });
  const renderers: Renderers = {
    ...(await documentRenderers(invocation, lang, () => purgeDocument(result))),
    json: () => purgeJson(result, toolName()),
  };
  if (plan.stdout !== null) context.stdout.write((await renderers[plan.stdout]?.()) ?? '');
  for (const { path, shown, format } of plan.files) {
    await context.writeFile(path, (await renderers[format]?.()) ?? '');
    say(invocation, lang, msg('saved', { file: shown }));
  }
  if (!result.removed && result.items.length > 0) say(invocation, lang, msg('purge-next'));
  return 0;
}
