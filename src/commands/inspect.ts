import { msg } from '../messages/message.ts';
import { inspectCsv, inspectDocument, inspectJson } from '../report/inspect-report.ts';
import { toolName } from '../version.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { errorText } from './error-output.ts';
import { inputFiles } from './files.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { readingOptions, textOf } from './reading-options.ts';
import { configured } from './settings.ts';
import { chooseLanguage, say } from './talk.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const { catalogue, settings, mappings } = await configured(invocation);
  const reading = { ...(await readingOptions(options)), catalogue, mappings, signal: context.signal };
  if (options.rows === true) {
    const { runRows } = await import('./inspect-rows.ts');
    return runRows(invocation, reading);
  }
  const { inspect, savedMapping } = await import('../workflows/inspect.ts');
  const plan = planOutputs(invocation, args);
  const [file] = await inputFiles(args, context);
  if (file === undefined) return 2;
  const result = await inspect(file, reading);
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  const tool = toolName();
  const outputs = {
    stdout: plan.stdout === 'csv' && options.format === undefined ? 'terminal' : plan.stdout,
    files: plan.files,
  };
  await writeOutputs(
    invocation,
    outputs,
    {
      ...(await documentRenderers(invocation, lang, () => inspectDocument(result))),
      json: () => inspectJson(result, tool),
      csv: () => inspectCsv(result),
    },
    lang,
    (output) =>
      `${JSON.stringify({ schemaVersion: 1, tool, command: 'inspect', inputs: [{ path: result.path, bytes: result.bytes, sha256: result.sha256 }], output }, null, 2)}\n`,
  );
  const save = textOf(options.save);
  if (save !== undefined) {
    const mapping = savedMapping(result, reading);
    if (mapping !== null) {
      await context.writeFile(save, `${JSON.stringify(mapping, null, 2)}\n`);
      say(invocation, lang, msg('saved', { file: save }));
    }
  }
  if (result.question === null) return 0;
  context.stderr.write(errorText(result.question, lang, context.stderr));
  return 2;
}
