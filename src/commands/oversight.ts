import { dangerText } from '../report/oversight/danger-text.ts';
import { oversightDocument } from '../report/oversight/document.ts';
import { oversightCsv, oversightJson, oversightNdjson } from '../report/oversight/machine.ts';
import { toolName } from '../version.ts';
import { oversight } from '../workflows/oversight.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, readingOptions, textOf } from './reading-options.ts';
import { openRelease } from './release.ts';
import { sampleFile } from './sample-file.ts';
import { configured } from './settings.ts';
import { alertDanger, chooseLanguage } from './talk.ts';

const TOP_ON_SCREEN = 10;

export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const { catalogue, config, settings, mappings } = await configured(invocation);
  const plan = planOutputs(invocation, args);
  const { sample, lists } = await sampleFile(invocation);
  const release = await openRelease(invocation);
  const result = await oversight(await inputFiles(args, context), {
    ...(await readingOptions(options)),
    catalogue,
    mappings,
    sample,
    asOf: textOf(options.asOf),
    audience: options.audience === 'internal' ? 'internal' : 'public',
    minCell: numberOf(settings.minCell.value),
    ledger: release.ledger,
    level: numberOf(settings.level.value),
    threads: numberOf(settings.threads.value),
    memory: numberOf(settings.memory.value),
    signal: context.signal,
  });
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  // the document has the same words; on a screen that shows both they are said once
  const onScreen = plan.stdout === 'terminal' && context.stdout.isTTY && context.stderr.isTTY;
  if (result.danger.some && !onScreen) alertDanger(invocation, lang, dangerText(result.danger));
  await release.record(lang, (name, filters) => ({
    name,
    filters,
    ...result.counted,
  }));
  const tool = toolName();
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => oversightDocument(result), TOP_ON_SCREEN)),
      json: () => oversightJson(result, tool),
      ndjson: () => oversightNdjson(result),
      csv: () => oversightCsv(result),
    },
    lang,
    (output) =>
      manifest(tool, 'oversight', options, result.inputs, result.audience, output, config, [
        ...lists,
        ...release.lists,
      ]),
  );
  return 0;
}
