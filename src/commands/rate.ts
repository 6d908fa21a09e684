import { msg } from '../messages/message.ts';
import type { Document } from '../model/document.ts';
import { csvLine } from '../report/machine.ts';
import { notAProportion, type RateResult, rate } from '../workflows/explain.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { numberOf, textOf } from './reading-options.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { args, options } = invocation;
  const plan = planOutputs(invocation, []);
  const [x = '', n = ''] = args;
  if (!/^\d+$/.test(x) || !/^\d+$/.test(n)) throw notAProportion(x, n);
  const result = rate(Number(x), Number(n), {
    level: numberOf(options.level),
    method: textOf(options.method),
  });
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const document = rateDocument(result);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => document)),
      json: () => `${JSON.stringify({ schemaVersion: 1, ...result }, null, 2)}\n`,
      csv: () =>
        [
          csvLine(['numerator', 'denominator', 'value', 'level', 'method', 'lower', 'upper']),
          ...result.methods.map(({ method, lower, upper }) =>
            csvLine([result.x, result.n, result.value, result.level, method, lower, upper]),
          ),
        ].join(''),
    },
    lang,
    plainManifest('rate'),
  );
  return 0;
}

function rateDocument(result: RateResult): Document {
  return {
    title: msg('rate-title'),
    marks: [],
    sections: [
      {
        blocks: [
          {
            kind: 'heading',
            text: msg('rate-line', { x: result.x, n: result.n, value: { percent: result.value, digits: 2 } }),
            strong: true,
          },
          {
            kind: 'facts',
            items: result.methods.map(
              ({ method, lower, upper }) =>
                [
                  { key: `method-${method}`, params: {} },
                  msg('rate-interval', {
                    lower: { percent: lower, digits: 2 },
                    upper: { percent: upper, digits: 2 },
                    level: { percent: result.level * 100, digits: 1 },
                  }),
                ] as const,
            ),
          },
          {
            kind: 'notes',
            items:
              result.n < 100
                ? [msg('caveat-small-n', { n: result.n, points: { decimal: 100 / result.n } })]
                : [],
          },
        ],
      },
    ],
  };
}
