import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { PLACE_LEVELS, type PlaceLevel } from '../model/region.ts';
import { REGION_SOURCE } from '../regions/index.ts';
import { regionsCsv, regionsDocument, regionsJson } from '../report/regions-report.ts';
import { toolName } from '../version.ts';
import { regions } from '../workflows/regions.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { readingOptions, textOf } from './reading-options.ts';
import { runResolve } from './regions-resolve.ts';

/** Looks places up, or with `--resolve` works on a file. */
export async function run(invocation: Invocation): Promise<number> {
  const { args, options, context } = invocation;
  const file = textOf(options.resolve);
  if (file !== undefined) return runResolve(invocation, file);
  if (args.length === 0) {
    throw new DesmigError({
      code: 'missing-argument',
      class: 'usage',
      what: msg('error-no-region-query'),
      hint: msg('hint-no-region-query'),
    });
  }
  const plan = planOutputs(invocation, []);
  const { codes, crosswalk } = await readingOptions(options);
  const results = await regions(args, {
    within: textOf(options.within),
    level: levelOf(options.by),
    codes,
    crosswalk,
  });
  const lang = invocation.lang ?? localeLanguage(context.env);
  const document = regionsDocument(results, REGION_SOURCE);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => document, 10)),
      json: () => regionsJson(results, toolName()),
      csv: () => regionsCsv(results),
    },
    lang,
    plainManifest('regions'),
  );
  return 0;
}

function levelOf(value: unknown): PlaceLevel | undefined {
  return PLACE_LEVELS.find((level) => level === value);
}
