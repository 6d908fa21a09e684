import { DesmigError } from '../model/error.ts';
import type { Explanation } from '../model/explanation.ts';
import { REGION_SOURCE } from '../regions/index.ts';
import { explanationDocument, explanationJson } from '../report/explain-report.ts';
import { regionsDocument, regionsJson } from '../report/regions-report.ts';
import { toolName } from '../version.ts';
import { explain } from '../workflows/explain.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, type Renderers, writeOutputs } from './outputs.ts';
import { configured } from './settings.ts';

/** Explains a word of desmig; a word that is none of them may be a place. */
export async function run(invocation: Invocation): Promise<number> {
  const plan = planOutputs(invocation, []);
  const topic = invocation.args[0] ?? '';
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const { catalogue } = await configured(invocation);
  let explained: Explanation | DesmigError;
  try {
    explained = explain(topic, catalogue);
  } catch (error) {
    if (!(error instanceof DesmigError) || error.code !== 'unknown-topic') throw error;
    explained = error;
  }
  const renderers =
    explained instanceof DesmigError
      ? await placeRenderers(invocation, lang, topic, explained)
      : {
          ...(await documentRenderers(invocation, lang, () => explanationDocument(explained))),
          json: () => explanationJson(explained),
        };
  await writeOutputs(invocation, plan, renderers, lang, plainManifest('explain'));
  return 0;
}

async function placeRenderers(
  invocation: Invocation,
  lang: 'id' | 'en',
  topic: string,
  unknown: DesmigError,
): Promise<Renderers> {
  const { regions } = await import('../workflows/regions.ts');
  const results = topic.trim() === '' ? [] : await regions([topic], {});
  if (!results.some(({ status }) => status !== 'unknown')) throw unknown;
  return {
    ...(await documentRenderers(invocation, lang, () => regionsDocument(results, REGION_SOURCE))),
    json: () => regionsJson(results, toolName()),
  };
}
