import { RECONCILE_FINDINGS } from '../catalogue/reconcile-findings.ts';
import { reconcileDocument } from '../report/reconcile-document.ts';
import { reconcileCsv, reconcileJson } from '../report/reconcile-machine.ts';
import { toolName } from '../version.ts';
import { reconcile } from '../workflows/reconcile.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, textOf } from './reading-options.ts';
import { configured } from './settings.ts';
import { chooseLanguage } from './talk.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const { catalogue, settings } = await configured(invocation);
  const against = textOf(options.against);
  const plan = planOutputs(invocation, against === undefined ? args : [...args, against]);
  const [file] = await inputFiles(args, context);
  if (file === undefined) return 2;
  const [other] = against === undefined ? [] : await inputFiles([against], context);
  const audience = textOf(options.audience) === 'internal' ? 'internal' : 'public';
  const result = await reconcile(file, {
    against: other,
    sheet: textOf(options.sheet),
    table: numberOf(options.table),
    locale: textOf(options.locale) as 'id' | 'en' | undefined,
    audience,
    catalogue,
    signal: context.signal,
  });
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  const tool = toolName();
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () =>
        reconcileDocument(result, RECONCILE_FINDINGS, audience),
      )),
      json: () => reconcileJson(result, RECONCILE_FINDINGS, tool),
      csv: () => reconcileCsv(result, RECONCILE_FINDINGS),
    },
    lang,
    (output) =>
      `${JSON.stringify({ schemaVersion: 1, tool, command: 'reconcile', audience, options: { table: options.table, sheet: options.sheet, locale: options.locale }, inputs: result.inputs, output }, null, 2)}\n`,
  );
  return result.tables.some(({ differences, edition }) => differences.length > 0 || edition === 'absent')
    ? 1
    : 0;
}
