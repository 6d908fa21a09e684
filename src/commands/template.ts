import { template } from '../workflows/template.ts';
import type { Invocation } from './command.ts';
import { kindOfWord } from './kind-word.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';

/** A blank form: into the files named, else the header as CSV. */
export async function run(invocation: Invocation): Promise<number> {
  const planned = planOutputs(invocation, []);
  const asked = invocation.options.format;
  const stdout = typeof asked === 'string' ? asked : planned.files.length > 0 ? null : 'csv';
  const kind = kindOfWord(invocation.args[0] ?? '');
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  await writeOutputs(
    invocation,
    { ...planned, stdout },
    {
      xlsx: () => template(kind, { lang, format: 'xlsx' }),
      csv: () => template(kind, { lang, format: 'csv' }),
    },
    lang,
    plainManifest('template'),
  );
  return 0;
}
