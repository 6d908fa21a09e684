import { indicatorsDocument } from '../report/explain-report.ts';
import { csvLine } from '../report/machine.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { configured } from './settings.ts';

export async function run(invocation: Invocation): Promise<number> {
  const plan = planOutputs(invocation, []);
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const { catalogue } = await configured(invocation);
  const listed = Object.entries(catalogue.indicators).map(([id, indicator]) => ({ id, indicator }));
  const document = indicatorsDocument(listed);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => document)),
      json: () =>
        `${JSON.stringify({ schemaVersion: 1, indicators: listed.map(({ id, indicator }) => ({ id, ...indicator })) }, null, 2)}\n`,
      csv: () =>
        [
          csvLine([
            'id',
            'theme',
            'kind',
            'counts',
            'universe',
            'better',
            'public_level',
            'title_id',
            'title_en',
          ]),
          ...listed.map(({ id, indicator }) =>
            csvLine([
              id,
              indicator.theme,
              indicator.kind,
              indicator.counts,
              indicator.universe,
              indicator.better,
              indicator.publicLevel,
              indicator.title.id,
              indicator.title.en,
            ]),
          ),
        ].join(''),
    },
    lang,
    plainManifest('indicators'),
  );
  return 0;
}
