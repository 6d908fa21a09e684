import { resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { ingestCsv, ingestDocument, ingestJson } from '../report/ingest-report.ts';
import { toolName } from '../version.ts';
import { type IngestResult, ingest } from '../workflows/ingest.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { checkFormat, planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, readingOptions, textOf } from './reading-options.ts';
import { configured } from './settings.ts';
import { alertDanger, chooseLanguage, progress } from './talk.ts';

export async function run(invocation: Invocation): Promise<number> {
  checkFormat(invocation);
  const { options, context, args } = invocation;
  const { catalogue, settings, mappings } = await configured(invocation);
  if (args.length === 0 && options.remove === undefined)
    throw new DesmigError({
      code: 'missing-argument',
      class: 'usage',
      what: msg('error-missing-argument', { argument: 'FILE' }),
      hint: msg('hint-list-options', { command: 'ingest' }),
    });
  const folder = folderOf(options.output);
  const told = { ...invocation, options: { ...options, output: undefined } };
  const plan = planOutputs(told, []);
  const shown = progress(invocation, invocation.lang ?? 'id');
  let result: IngestResult;
  try {
    result = await ingest(await inputFiles(args, context), {
      ...(await readingOptions(options)),
      catalogue,
      mappings,
      directory: resolve(context.cwd, folder),
      remove: Array.isArray(options.remove) ? options.remove.map(String) : undefined,
      audience: textOf(options.audience) as 'public' | 'internal' | undefined,
      threads: numberOf(settings.threads.value),
      memory: numberOf(settings.memory.value),
      signal: context.signal,
      onPhase: shown.onPhase,
    });
  } finally {
    shown.end();
  }
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  if (result.danger) alertDanger(invocation, lang);
  await writeOutputs(
    told,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => ingestDocument(result, folder))),
      json: () => ingestJson(result, folder, toolName()),
      csv: () => ingestCsv(result),
    },
    lang,
    () => '',
  );
  return 0;
}

/** `-o` names the one folder that is written. */
function folderOf(output: unknown): string {
  const [folder, other] = Array.isArray(output) ? output.map(String) : [];
  if (folder !== undefined && other === undefined && folder !== '') return folder;
  throw new DesmigError({
    code: 'needs-folder',
    class: 'usage',
    what: msg('error-needs-folder'),
    hint: msg('hint-needs-folder'),
  });
}
