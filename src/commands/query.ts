import { msg } from '../messages/message.ts';
import { queryCsv, queryDocument, queryJson, queryNdjson, queryNotes } from '../report/query-report.ts';
import { toolName } from '../version.ts';
import { type QueryOptions, type QueryResult, query } from '../workflows/query.ts';
import { releaseEntry } from '../workflows/release.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, readingOptions, textOf } from './reading-options.ts';
import { openRelease } from './release.ts';
import { configured } from './settings.ts';
import { chooseLanguage, progress, say } from './talk.ts';

const TOP_ON_SCREEN = 40;

export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const [sql = '', ...paths] = args;
  const { catalogue, config, settings, mappings } = await configured(invocation);
  const plan = planOutputs(invocation, paths);
  const release = await openRelease(invocation);
  const shown = progress(invocation, invocation.lang ?? 'id');
  let result: QueryResult;
  try {
    result = await query(sql, await inputFiles(paths, context), {
      ...(await readingOptions(options)),
      catalogue,
      mappings,
      period: textOf(options.period),
      by: textOf(settings.by.value) as QueryOptions['by'],
      minCell: numberOf(settings.minCell.value),
      ledger: release.ledger,
      asOf: textOf(options.asOf),
      audience: textOf(options.audience) as QueryResult['audience'] | undefined,
      timeout: numberOf(options.timeout),
      threads: numberOf(settings.threads.value),
      memory: numberOf(settings.memory.value),
      signal: context.signal,
      onPhase: shown.onPhase,
    });
  } finally {
    shown.end();
  }
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  const { figures } = result;
  if (figures !== null) await release.record(lang, (name, filters) => releaseEntry(name, figures, filters));
  const tool = toolName();
  // rows of a query are for the owner alone, as every row-level file is
  const secret: Invocation['context']['writeFile'] = (path, content) =>
    context.writeFile(path, content, { secret: true });
  await writeOutputs(
    { ...invocation, context: { ...context, writeFile: secret } },
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => queryDocument(result), TOP_ON_SCREEN)),
      json: () => queryJson(result, tool),
      ndjson: () => queryNdjson(result),
      csv: () => queryCsv(result),
    },
    lang,
    (output) =>
      manifest(tool, 'query', options, result.inputs, result.audience, output, config, release.lists),
  );
  if (plan.stdout !== 'terminal') for (const note of queryNotes(result)) say(invocation, lang, note);
  if (result.audience === 'internal' && plan.stdout !== 'terminal')
    say(invocation, lang, msg('query-internal'));
  return 0;
}
