import { msg } from '../messages/message.ts';
import type { CompareResult } from '../model/compare.ts';
import type { Level } from '../model/region.ts';
import { compareDocument } from '../report/compare-document.ts';
import { compareCsv, compareJson, compareNdjson, compareTable } from '../report/compare-machine.ts';
import { qualityBlocks } from '../report/quality-section.ts';
import { titleOf } from '../report/reading-section.ts';
import { toolName } from '../version.ts';
import { compare } from '../workflows/compare.ts';
import { releaseEntry } from '../workflows/release.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { figureInvocation, mapAsked } from './figure-options.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, textOf } from './reading-options.ts';
import { openRelease } from './release.ts';
import { chooseLanguage, progress, say } from './talk.ts';

const TOP_ON_SCREEN = 10;

export async function run(invocation: Invocation): Promise<number> {
  const { options, context } = invocation;
  const { paths, options: asked, asked: told, config, settings } = await figureInvocation(invocation);
  const plan = planOutputs(invocation, paths);
  const map = await mapAsked(options);
  const shown = progress(invocation, invocation.lang ?? 'id');
  const release = await openRelease(invocation);
  let result: CompareResult;
  try {
    result = await compare(await inputFiles(paths, context), {
      ...asked,
      group: textOf(options.group) as Level | undefined,
      against: textOf(options.against),
      trend: options.trend === true,
      quality: options.quality === true ? true : undefined,
      seed: numberOf(options.seed),
      ledger: release.ledger,
      onPhase: shown.onPhase,
    });
  } finally {
    shown.end();
  }
  if (map !== null) (await import('../workflows/map.ts')).checkMap(map, result.indicators);
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  if (plan.stdout !== 'terminal') sayWhatWasRead(invocation, lang, result);
  await release.record(lang, (name, filters) =>
    releaseEntry(name, { indicators: result.counted, minCell: result.minCell }, filters),
  );
  const document = () =>
    compareDocument(
      result,
      result.quality === null ? [] : qualityBlocks(result.quality),
      toolName(),
      map ?? undefined,
    );
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, document, TOP_ON_SCREEN)),
      json: () => compareJson(result, toolName()),
      ndjson: () => compareNdjson(result),
      csv: () => compareCsv(result),
      parquet: async () => (await import('../workflows/parquet.ts')).parquetBytes(compareTable(result)),
    },
    lang,
    (output) =>
      manifest(toolName(), 'compare', told, result.inputs, result.audience, output, config, release.lists),
  );
  return 0;
}

/** For pipes and files: what was read, and how many units lie outside, is said on stderr all the same. */
function sayWhatWasRead(invocation: Invocation, lang: 'id' | 'en', result: CompareResult): void {
  for (const input of result.inputs)
    say(
      invocation,
      lang,
      msg('account-line', { title: titleOf(input), account: msg('row-account', { ...input.rows }) }),
    );
  for (const { title, tallies } of result.indicators) {
    const tally = tallies.at(-1);
    if (tally === undefined || tally.tests === 0) continue;
    const line = msg('outside-line', {
      outside: tally.outside95,
      expected: { decimal: tally.expected95 },
      far: tally.outside998,
      farexpected: { decimal: tally.expected998 },
    });
    say(invocation, lang, msg('note-indicator', { title, reason: line }));
  }
}
