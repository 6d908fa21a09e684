import { diffCsv, diffDocument, diffJson, diffNdjson } from '../report/diff-report.ts';
import { toolName } from '../version.ts';
import { diff } from '../workflows/diff.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { figureInvocation } from './figure-options.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { chooseLanguage } from './talk.ts';

const TOP_ON_SCREEN = 20;

export async function run(invocation: Invocation): Promise<number> {
  const { paths, options, settings } = await figureInvocation(invocation);
  const [before = '', after = ''] = paths;
  const plan = planOutputs(invocation, paths);
  const result = await diff(before, after, options);
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
    plainManifest('diff'),
  );
  return result.differs ? 1 : 0;
}
