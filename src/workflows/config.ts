import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readWhole } from '../ingest/input-file.ts';
import type { Config } from '../model/config.ts';
import type { DatasetId } from '../model/dataset.ts';
import { DesmigError } from '../model/error.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorFrom } from './config/indicator.ts';
import { checkOversight } from './config/oversight.ts';
import { SCHEMA } from './config/schema.ts';
import { schemaError } from './config/schema-error.ts';
import { type At, configText, configTree, type Fail, keyOffset, valueOfNode } from './config/tree.ts';
import { checkCodes, checkColumns } from './config/words.ts';

/**
 * Reads a configuration file. Comments are allowed. Every mistake names its line and, where it can, what was meant.
 *
 * @throws DesmigError `invalid-config` (class config).
 */
export async function readConfig(path: string): Promise<Config> {
  const file = basename(path);
  const bytes = await readWhole(path, file);
  const text = configText(bytes);
  const fail: Fail = (offset, what, hint = null) =>
    new DesmigError({
      code: 'invalid-config',
      class: 'config',
      what,
      hint,
      location: { file, line: text.slice(0, offset).split('\n').length },
    });
  const tree = configTree(text, file, fail);
  const parsed = SCHEMA.safeParse(valueOfNode(tree));
  if (!parsed.success) throw schemaError(parsed.error, tree, file, fail);
  const { settings, aliases, values, mappings, indicators, oversight } = parsed.data;
  const at: At = (...keys) => keyOffset(tree, keys);
  checkColumns(aliases, at, fail, file);
  for (const [kind, columns] of Object.entries(values)) {
    checkColumns({ [kind]: columns }, (_, ...rest) => at('values', ...rest), fail, file);
    for (const [column, codes] of Object.entries(columns))
      checkCodes(kind as DatasetId, column, codes, at, fail);
  }
  const own: Record<string, Indicator> = {};
  for (const [id, declared] of Object.entries(indicators)) own[id] = indicatorFrom(id, declared, at, fail);
  checkOversight(oversight, at, fail);
  return {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    settings: definedOnly(settings),
    aliases,
    values,
    mappings,
    indicators: own,
    oversight,
  };
}

function definedOnly(
  values: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
