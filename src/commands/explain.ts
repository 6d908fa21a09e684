import { explanationDocument, explanationJson } from '../report/explain-report.ts';
import { explain } from '../workflows/explain.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { configured } from './settings.ts';

export async function run(invocation: Invocation): Promise<number> {
  const plan = planOutputs(invocation, []);
  const explanation = explain(invocation.args[0] ?? '', (await configured(invocation)).catalogue);
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const document = explanationDocument(explanation);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => document)),
      json: () => explanationJson(explanation),
    },
    lang,
    plainManifest('explain'),
  );
  return 0;
}
