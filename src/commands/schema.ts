import { jsonSchema, kindDocument, kindsDocument, kindsJson, tableSchema } from '../report/schema-report.ts';
import { kindSchema, kinds } from '../workflows/schema.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { kindOfWord } from './kind-word.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';

/** The kinds, or the schema of one: a machine's, unless a reader's form is asked for. */
export async function run(invocation: Invocation): Promise<number> {
  const planned = planOutputs(invocation, []);
  const [word] = invocation.args;
  if (word === 'config' || word === 'konfigurasi') {
    const { configJsonSchema } = await import('../workflows/config/schema.ts');
    const schema = () => `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
    const stdout = planned.stdout === null ? null : 'jsonschema';
    const lang = invocation.lang ?? localeLanguage(invocation.context.env);
    await writeOutputs(
      invocation,
      { ...planned, stdout },
      { json: schema, jsonschema: schema },
      lang,
      plainManifest('schema'),
    );
    return 0;
  }
  const described = word === undefined ? null : kindSchema(kindOfWord(word));
  const plan =
    described !== null && invocation.options.format === undefined && planned.stdout !== null
      ? { ...planned, stdout: 'json' }
      : planned;
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const document = described === null ? kindsDocument(kinds()) : kindDocument(described);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => document)),
      json: () => (described === null ? kindsJson(kinds()) : tableSchema(described)),
      jsonschema: () => (described === null ? kindsJson(kinds()) : jsonSchema(described)),
    },
    lang,
    plainManifest('schema'),
  );
  return 0;
}
