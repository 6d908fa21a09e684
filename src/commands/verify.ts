import type { Context } from '../context.ts';
import type { Lang } from '../model/message.ts';
import { verifyCsv, verifyDocument, verifyJson } from '../report/verify-report.ts';
import { toolName } from '../version.ts';
import { type OutputManifest, verify } from '../workflows/verify.ts';
import type { Invocation, OptionValues } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { chooseLanguage } from './talk.ts';

/** Commands whose outputs rest on their inputs and options alone. */
const REMADE: Readonly<
  Record<string, () => Promise<{ readonly run: (invocation: Invocation) => Promise<number> }>>
> = {
  report: () => import('./report.ts'),
  compare: () => import('./compare.ts'),
  sample: () => import('./sample.ts'),
  validate: () => import('./validate.ts'),
};

/** Formats that are the same in every language. */
const OF_NO_LANGUAGE = ['json', 'ndjson', 'csv', 'parquet'];

export async function run(invocation: Invocation): Promise<number> {
  const { context, args } = invocation;
  const [path = ''] = args;
  const plan = planOutputs(invocation, args);
  const result = await verify(path, {
    cwd: context.cwd,
    recompute: (manifest) => remake(invocation, manifest),
  });
  const lang = chooseLanguage(invocation, null);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => verifyDocument(result))),
      json: () => verifyJson(result, toolName()),
      csv: () => verifyCsv(result),
    },
    lang,
    plainManifest('verify'),
  );
  return result.differs ? 1 : 0;
}

/** Runs the command of a manifest again, its output kept in memory, in the language told or in both. */
async function remake(
  invocation: Invocation,
  manifest: OutputManifest,
): Promise<readonly Uint8Array[] | null> {
  const load = REMADE[manifest.command];
  const { format, path } = manifest.output;
  if (load === undefined || manifest.options['split'] !== undefined) return null;
  const { run: again } = await load();
  const asked = manifest.options['lang'];
  const langs: readonly Lang[] =
    asked === 'id' || asked === 'en' ? [asked] : OF_NO_LANGUAGE.includes(format) ? ['en'] : ['id', 'en'];
  const made: Uint8Array[] = [];
  for (const lang of langs) {
    const options: OptionValues = {
      ...(manifest.options as OptionValues),
      output: [path],
      format: undefined,
      quiet: true,
      ...(manifest.config === null ? {} : { config: manifest.config.file }),
    };
    const context = quiet(invocation.context, (content) => made.push(content));
    await again({
      args: [...new Set(manifest.inputs.map((input) => input.dataset ?? input.path))],
      options,
      context,
      formats: [format, 'csv'],
      lang,
    });
  }
  return made;
}

/** The same world, in which nothing is said and nothing is written but handed over. */
function quiet(context: Context, keep: (content: Uint8Array) => void): Context {
  const silent = { isTTY: false, columns: context.stdout.columns, write: () => undefined };
  // what the manifest has is told by it; the environment of this day is not that of then
  const env = Object.fromEntries(Object.entries(context.env).filter(([name]) => !name.startsWith('DESMIG_')));
  return {
    ...context,
    env,
    stdout: silent,
    stderr: silent,
    writeFile: async (path, content) => {
      if (!path.endsWith('.manifest.json'))
        keep(
          typeof content === 'string'
            ? Buffer.from(content)
            : Buffer.concat(content instanceof Uint8Array ? [content] : [...content]),
        );
    },
  };
}
