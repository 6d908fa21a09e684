import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { SampleDesign } from '../model/sample.ts';
import { sampleCsv, sampleDocument, sampleJson, sampleNdjson } from '../report/sample-report.ts';
import { toolName } from '../version.ts';
import type { SampleOptions } from '../workflows/sample/options.ts';
import { sample } from '../workflows/sample.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, readingOptions, textOf } from './reading-options.ts';
import { configured } from './settings.ts';
import { chooseLanguage, say } from './talk.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const { catalogue, config, settings, mappings } = await configured(invocation);
  const plan = planOutputs(invocation, args);
  const from = textOf(options.from);
  const result = await sample(await inputFiles(args, context), {
    ...(await readingOptions(options)),
    catalogue,
    mappings,
    size: numberOf(options.size),
    design: textOf(options.design) as SampleDesign | undefined,
    stratify: textOf(options.stratify) as SampleOptions['stratify'],
    allocation: textOf(options.allocation) as SampleOptions['allocation'],
    bySize: textOf(options.bySize),
    sizeColumn: textOf(options.sizeColumn),
    from:
      from === undefined
        ? undefined
        : { name: basename(from), content: await comparison(resolve(context.cwd, from)) },
    floor: floorOf(textOf(options.floor)),
    seed: numberOf(options.seed),
    filter: Array.isArray(options.filter) ? options.filter.map(String) : undefined,
    asOf: textOf(options.asOf),
    audience: textOf(options.audience) as SampleOptions['audience'],
    minCell: numberOf(settings.minCell.value),
    threads: numberOf(settings.threads.value),
    memory: numberOf(settings.memory.value),
    signal: context.signal,
  });
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  const tool = toolName();
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => sampleDocument(result))),
      json: () => sampleJson(result, tool),
      ndjson: () => sampleNdjson(result),
      csv: () => sampleCsv(result),
    },
    lang,
    (output) => manifest(tool, 'sample', options, result.inputs, result.audience, output, config),
  );
  if (plan.stdout !== 'terminal')
    say(
      invocation,
      lang,
      msg('note-indicator', {
        title: msg('fact-seed'),
        reason: msg('seed-line', { seed: { plain: result.seed } }),
      }),
    );
  return 0;
}

async function comparison(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new DesmigError({
      code: 'file-not-found',
      class: 'input',
      what: msg('error-file-not-found', { file: basename(path) }),
      hint: msg('hint-not-a-comparison'),
      cause: error,
    });
  }
}

/** A share with point or comma; what is none is NaN, which the workflow refuses. */
function floorOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.replace(',', '.'));
}
