import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diffCsv, diffDocument, diffJson, diffNdjson } from '../report/diff-report.ts';
import { toolName } from '../version.ts';
import { DATASET_MANIFEST, isDirectory } from '../workflows/dataset/manifest.ts';
import { diff } from '../workflows/diff.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { figureInvocation } from './figure-options.ts';
import { type ListedFile, listed, manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { chooseLanguage } from './talk.ts';

const TOP_ON_SCREEN = 20;

export async function run(invocation: Invocation): Promise<number> {
  const { paths, options, config, settings } = await figureInvocation(invocation);
  const [before = '', after = ''] = paths;
  const plan = planOutputs(invocation, paths);
  const result = await diff(before, after, options);
  const audience = options.audience ?? 'public';
  const lists = await Promise.all(
    [before, after].map((path) => compared(resolve(invocation.context.cwd, path), path)),
  );
  const lang = chooseLanguage(invocation, null, settings.lang);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => diffDocument(result), TOP_ON_SCREEN)),
      json: () => diffJson(result, toolName()),
      ndjson: () => diffNdjson(result),
      csv: () => diffCsv(result),
    },
    lang,
    (output) => manifest(toolName(), 'diff', invocation.options, [], audience, output, config, lists),
  );
  return result.differs ? 1 : 0;
}

/** What was compared, as a manifest names it: a report, or the manifest of a dataset, which has the hashes of the rest. */
async function compared(place: string, named: string): Promise<ListedFile> {
  if (!(await isDirectory(place))) return listed('report', named, await readFile(place));
  return listed('dataset', join(named, DATASET_MANIFEST), await readFile(join(place, DATASET_MANIFEST)));
}
