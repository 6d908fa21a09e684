import { toolName } from '../version.ts';
import { template } from '../workflows/template.ts';
import type { Invocation } from './command.ts';
import { kindOfWord } from './kind-word.ts';
import { localeLanguage } from './language.ts';
import { manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { sampleFile } from './sample-file.ts';
import { configured } from './settings.ts';

/** A form: into the files named, else as CSV. */
export async function run(invocation: Invocation): Promise<number> {
  const { options } = invocation;
  const planned = planOutputs(invocation, []);
  const asked = options.format;
  const stdout = typeof asked === 'string' ? asked : planned.files.length > 0 ? null : 'csv';
  const kind = kindOfWord(invocation.args[0] ?? '');
  const { catalogue, config, settings } = await configured(invocation);
  const told = settings.lang.value;
  const lang = told === 'id' || told === 'en' ? told : localeLanguage(invocation.context.env);
  const { sample, lists } = await sampleFile(invocation);
  const filled = {
    lang,
    catalogue,
    sample,
    instrument: options.instrument === true,
  };
  await writeOutputs(
    invocation,
    { ...planned, stdout },
    {
      xlsx: () => template(kind, { ...filled, format: 'xlsx' }),
      csv: () => template(kind, { ...filled, format: 'csv' }),
    },
    lang,
    (output) => manifest(toolName(), 'template', options, [], 'public', output, config, lists),
  );
  return 0;
}
