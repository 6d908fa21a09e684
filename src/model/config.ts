import type { Indicator } from './indicator.ts';
import { NO_CHANGES, type OversightChanges } from './oversight.ts';

/** What a user adds to the catalogue and the values that replace defaults. */
export interface Config {
  /** base name of the file, null when there is none */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly settings: Readonly<Record<string, string | number>>;
  /** kind to column to further header spellings */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** kind to column to code to further labels */
  readonly values: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
  >;
  /** pattern of a file name to a saved mapping file */
  readonly mappings: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly oversight: OversightChanges;
}

export const NO_CONFIG: Config = {
  file: null,
  sha256: null,
  settings: {},
  aliases: {},
  values: {},
  mappings: {},
  indicators: {},
  oversight: NO_CHANGES,
};
