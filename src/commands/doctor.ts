import { accessSync, constants } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { SETTINGS, type SettingId } from '../catalogue/settings.ts';
import { msg } from '../messages/message.ts';
import type { Document } from '../model/document.ts';
import type { Message, Text } from '../model/message.ts';
import type { OversightChanges } from '../model/oversight.ts';
import { LEVELS } from '../model/region.ts';
import { REGION_SOURCE } from '../regions/index.ts';
import { toolName } from '../version.ts';
import { OVERSIGHT_CODES } from '../workflows/oversight/book.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { localeLanguage } from './language.ts';
import { plainManifest } from './manifest.ts';
import { LEVEL_CHOICES } from './options.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { type Configured, configured } from './settings.ts';

const MEBIBYTE = 1024 ** 2;

/** Where every value comes from, and whether this computer has what desmig needs. */
export async function run(invocation: Invocation): Promise<number> {
  const plan = planOutputs(invocation, []);
  const found = await configured(invocation);
  const lang = invocation.lang ?? localeLanguage(invocation.context.env);
  const document = doctorDocument(found);
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => document)),
      json: () =>
        `${JSON.stringify({ schemaVersion: 1, tool: toolName(), config: { file: found.config.file, sha256: found.config.sha256 }, settings: found.settings, indicators: Object.keys(found.config.indicators), oversight: oversightSources(found.config), temporary: writable(tmpdir()) }, null, 2)}\n`,
    },
    lang,
    plainManifest('doctor'),
  );
  return 0;
}

type Part = keyof OversightChanges;
const PARTS = Object.keys(OVERSIGHT_CODES) as readonly Part[];

/** How many codes of the instrument and its code books are built in, and what the configuration does to which. */
function oversightSources({ oversight }: Configured['config']) {
  return Object.fromEntries(
    PARTS.map((part) => {
      const builtIn = Object.keys(OVERSIGHT_CODES[part].codes);
      const own = Object.entries<object | null>(oversight[part]).map(
        ([code, change]) =>
          ({
            code,
            state: change === null ? 'left-out' : builtIn.includes(code) ? 'changed' : 'added',
          }) as const,
      );
      return [part, { builtIn: builtIn.length, own }] as const;
    }),
  );
}

function instrumentFacts(config: Configured['config']): readonly (readonly [Text, Text])[] {
  return Object.entries(oversightSources(config)).map(
    ([part, { builtIn, own }]): readonly [Text, Message] => {
      const codes = own.map(({ code, state }) => msg(`own-${state}`, { code }));
      return [
        msg(`part-${part as Part}`),
        own.length === 0
          ? msg('doctor-built-in', { n: builtIn })
          : msg('doctor-from-file', { n: builtIn, file: config.file ?? '', codes: { list: codes } }),
      ];
    },
  );
}

function doctorDocument({ config, settings }: Configured): Document {
  const computer: (readonly [Text, Text])[] = [
    ['desmig', toolName().version],
    ['Node.js', `${process.version} ${process.platform} ${process.arch}`],
    [msg('doctor-memory'), msg('doctor-megabytes', { megabytes: Math.floor(freemem() / MEBIBYTE) })],
    [msg('doctor-temporary'), writable(tmpdir()) ? msg('doctor-writable') : msg('doctor-not-writable')],
    [msg('doctor-regions'), REGION_SOURCE],
    [msg('doctor-config'), config.file ?? msg('doctor-no-config')],
    [msg('doctor-own'), Object.keys(config.indicators).join(', ') || '-'],
    ...instrumentFacts(config),
  ];
  const ids = Object.keys(SETTINGS) as SettingId[];
  return {
    title: 'desmig doctor',
    marks: [],
    sections: [
      { blocks: [{ kind: 'facts', items: computer }] },
      {
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: msg('doctor-setting'), align: 'left' },
              { title: msg('column-value'), align: 'left' },
              { title: msg('doctor-source'), align: 'left' },
            ],
            rows: ids.map((id) => [
              { kind: 'text', text: SETTINGS[id].title },
              { kind: 'text', text: valueText(settings[id].value) },
              {
                kind: 'text',
                text: msg(`source-${settings[id].source}`, sourceName(id, settings[id].source, config.file)),
              },
            ]),
            rest: null,
          },
        ],
      },
    ],
  };
}

/** A value in the words that the option takes in the reader's language. */
function valueText(value: unknown): Text {
  if (value === null) return '-';
  if (typeof value === 'number') return { id: String(value).replace('.', ','), en: String(value) };
  const level = LEVELS.find((one) => one === value);
  return level === undefined ? String(value) : { id: LEVEL_CHOICES[level][0], en: level };
}

function sourceName(
  id: SettingId,
  source: Configured['settings'][SettingId]['source'],
  file: string | null,
): { readonly name: string } {
  if (source === 'flag') return { name: SETTINGS[id].flag };
  if (source === 'environment') return { name: SETTINGS[id].environment };
  return { name: source === 'file' ? (file ?? '') : '' };
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
