import { resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { dpiaDocument } from '../report/dpia-report.ts';
import { processingRecord } from '../workflows/dpia.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { planOutputs } from './outputs.ts';
import { configured } from './settings.ts';
import { chooseLanguage, say } from './talk.ts';

/** `dpia [DIR] -o FILE.md`: a draft from the manifests of a folder. */
export async function run(invocation: Invocation): Promise<number> {
  const { context, args } = invocation;
  const plan = planOutputs(invocation, []);
  const { settings } = await configured(invocation);
  const lang = chooseLanguage(invocation, null, settings.lang);
  const record = await processingRecord(resolve(context.cwd, args[0] ?? '.'));
  const renderers = await documentRenderers(invocation, lang, () => dpiaDocument(record));
  if (plan.stdout !== null) context.stdout.write((await renderers[plan.stdout]?.()) ?? '');
  for (const { path, shown, format } of plan.files) {
    await context.writeFile(path, (await renderers[format]?.()) ?? '', { secret: true });
    say(invocation, lang, msg('saved', { file: shown }));
  }
  return 0;
}
