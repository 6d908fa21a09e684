import type { Context } from '../context.ts';
import type { Lang } from '../model/message.ts';
import { verifyCsv, verifyDocument, verifyJson } from '../report/verify-report.ts';
import { toolName } from '../version.ts';
import { parseAgainst } from '../workflows/compare/against.ts';
import { configPath, type OutputManifest } from '../workflows/verify/output-manifest.ts';
import { verify } from '../workflows/verify.ts';
import type { Invocation, OptionValues } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { textOf } from './reading-options.ts';
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
    recompute: (manifest, ledger) => remake(invocation, manifest, ledger),
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
  ledger: string | null,
): Promise<readonly Uint8Array[] | null> {
  const load = REMADE[manifest.command];
  const { format, path } = manifest.output;
  if (load === undefined || manifest.options['split'] !== undefined) return null;
  const { run: again } = await load();
  const asked = manifest.options['lang'];
  const langs: readonly Lang[] =
    asked === 'id' || asked === 'en' ? [asked] : OF_NO_LANGUAGE.includes(format) ? ['en'] : ['id', 'en'];
  const earlier = filesAgainst(manifest);
  const inputs = manifest.inputs.filter(({ kind, path: one }) => kind !== 'ledger' && one !== earlier);
  // an edition read from a dataset is listed by the files that it holds, which tell not whose they are
  if (earlier !== null && !manifest.inputs.some(({ path: one }) => one === earlier)) return null;
  const config = configPath(manifest);
  const made: Uint8Array[] = [];
  for (const lang of langs) {
    const options: OptionValues = {
      ...(manifest.options as OptionValues),
      output: [path],
      format: undefined,
      quiet: true,
      ...(config === null ? {} : { config }),
    };
    const context = quiet(invocation.context, (content) => made.push(content));
    await again({
      args: [...new Set(inputs.map((input) => input.dataset ?? input.path))],
      options,
      context,
      formats: [format, 'csv'],
      lang,
      ledger,
    });
  }
  return made;
}

/** The earlier edition that a comparison names; it is no file of the command's own. */
function filesAgainst({ command, options }: OutputManifest): string | null {
  const against = command === 'compare' ? textOf(options['against']) : undefined;
  return against !== undefined && parseAgainst(against).kind === 'files' ? against : null;
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
