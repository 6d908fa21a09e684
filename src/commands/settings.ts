import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SETTINGS, type SettingId } from '../catalogue/settings.ts';
import { type Config, NO_CONFIG } from '../model/config.ts';
import { type Catalogue, catalogueWith } from '../workflows/catalogue.ts';
import type { ReadingOptions } from '../workflows/reading/open-input.ts';
import type { Invocation, OptionValues } from './command.ts';
import { parseOption } from './parse.ts';

const CONFIG_NAME = 'desmig.config.json';

export type SettingSource = 'flag' | 'environment' | 'file' | 'default';

export interface SettingValue {
  readonly value: unknown;
  readonly source: SettingSource;
}

/** The configuration in force, what it adds to the catalogue, and every setting with where it came from. */
export interface Configured {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly settings: Readonly<Record<SettingId, SettingValue>>;
  readonly mappings: ReadingOptions['mappings'];
}

export async function configured(invocation: Invocation): Promise<Configured> {
  const named = invocation.options.config;
  // an output that is made again rests on what its manifest names, not on what lies in the folder today
  const remade = invocation.ledger !== undefined;
  const config =
    remade && typeof named !== 'string'
      ? NO_CONFIG
      : await configOf(typeof named === 'string' ? named : undefined, invocation.context.cwd);
  const ids = Object.keys(SETTINGS) as SettingId[];
  const settings = Object.fromEntries(ids.map((id) => [id, settingOf(id, invocation, config)])) as Record<
    SettingId,
    SettingValue
  >;
  return { config, catalogue: catalogueWith(config), settings, mappings: await mappingsOf(config) };
}

/** The schema checker is loaded only where there is a file to check. */
async function configOf(named: string | undefined, folder: string): Promise<Config> {
  if (named === undefined && !existsSync(join(folder, CONFIG_NAME))) return NO_CONFIG;
  const { readConfig } = await import('../workflows/config.ts');
  return readConfig(resolve(folder, named ?? CONFIG_NAME));
}

/** Flag, environment, file, default: the first that has a value. Words of the environment are read as flags are. */
function settingOf(id: SettingId, invocation: Invocation, config: Config): SettingValue {
  const { environment, fallback } = SETTINGS[id];
  const flag = invocation.options[id];
  if (flag !== undefined) return { value: flag, source: 'flag' };
  const word = invocation.context.env[environment];
  if (word !== undefined && word !== '') return { value: parseOption(id, word), source: 'environment' };
  const own = config.settings[id];
  if (own !== undefined)
    return { value: typeof own === 'string' ? parseOption(id, own) : own, source: 'file' };
  return { value: fallback, source: 'default' };
}

/** Settings that decide figures and were told by the environment: a manifest has them as if they were flags. */
export function fromEnvironment(settings: Configured['settings']): OptionValues {
  const deciding = ['by', 'minCell', 'level'] as const;
  return Object.fromEntries(
    deciding.filter((id) => settings[id].source === 'environment').map((id) => [id, settings[id].value]),
  );
}

async function mappingsOf(config: Config): Promise<ReadingOptions['mappings']> {
  const entries = Object.entries(config.mappings);
  if (entries.length === 0) return undefined;
  const { readMapping } = await import('../workflows/reading/mapping.ts');
  return Promise.all(
    entries.map(async ([pattern, path]) => ({
      pattern: new RegExp(
        `^${pattern
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')
          .replaceAll('?', '.')}$`,
        'i',
      ),
      mapping: await readMapping(path),
    })),
  );
}
