import { explanationDocument, explanationJson } from '../report/explain-report.ts';
import { markdown } from '../report/markdown.ts';
import { terminal } from '../report/terminal.ts';
import { explain } from '../workflows/explain.ts';
import type { Invocation } from './command.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { configured } from './settings.ts';
import { styleFor } from './talk.ts';

export async function run(invocation: Invocation): Promise<number> {
  const plan = planOutputs(invocation, []);
  const explanation = explain(invocation.args[0] ?? '', (await configured(invocation)).catalogue);
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const style = await styleFor(invocation);
  const document = explanationDocument(explanation);
  await writeOutputs(
    invocation,
    plan,
    {
      terminal: () =>
        terminal(document, {
          lang,
          top: null,
          width: invocation.context.stdout.columns,
          style,
        }),
      md: () => markdown(document, { lang, top: null }),
      json: () => explanationJson(explanation),
    },
    lang,
    plainManifest('explain'),
  );
  return 0;
}
