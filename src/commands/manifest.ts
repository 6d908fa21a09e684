import { createHash } from 'node:crypto';
import { masked, showablePath } from '../disclosure/identifiers.ts';
import { type Config, NO_CONFIG } from '../model/config.ts';
import type { InputSummary } from '../model/input.ts';
import { REGION_SOURCE } from '../regions/index.ts';
import { toolName } from '../version.ts';
import type { OptionValues } from './command.ts';
import type { ManifestOutput } from './outputs.ts';

/** A file that an output rests on, of no kind: a list of villages, a report of another day, the releases before, any table. */
export interface ListedFile {
  /** as it was named */
  readonly path: string;
  readonly kind: 'sample' | 'report' | 'dataset' | 'ledger' | 'table';
  readonly bytes: number;
  readonly sha256: string;
}

export function listed(kind: ListedFile['kind'], path: string, content: Uint8Array): ListedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path: showablePath(path), kind, bytes: content.length, sha256 };
}

/** What is needed to make an output again and to check it: no clock, no values of rows. */
export function manifest(
  tool: { readonly name: string; readonly version: string },
  command: string,
  options: OptionValues,
  inputs: readonly InputSummary[],
  audience: 'public' | 'internal',
  output: ManifestOutput,
  config: Config = NO_CONFIG,
  lists: readonly ListedFile[] = [],
): string {
  const shown = Object.fromEntries(
    Object.entries(options)
      .filter(([id]) => !['output', 'quiet', 'noProgress', 'color'].includes(id))
      .map(([id, value]) => [id, shownValue(value)] as const)
      .sort(),
  );
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool,
      command,
      audience,
      options: shown,
      config: config.file === null ? null : { file: config.file, sha256: config.sha256 },
      inputs: [
        ...inputs.map((input) => ({
          path: input.path,
          kind: input.kind,
          bytes: input.bytes,
          sha256: input.sha256,
          format: input.format,
          dialect: input.dialect,
          sheet: input.sheet,
          rows: input.rows,
          skipped: input.skippedBy,
        })),
        ...lists.map(({ path, kind, bytes, sha256 }) => ({ path, kind, bytes, sha256 })),
      ],
      reference: { regions: REGION_SOURCE },
      output: { ...output, path: showablePath(output.path) },
    },
    null,
    2,
  )}\n`;
}

/** Words of options name files and values of rows: what identifies a person is taken out, as everywhere. */
function shownValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shownValue);
  return typeof value === 'string' ? masked(showablePath(value)) : value;
}

/** The manifest of an output that rests on no input. */
export function plainManifest(command: string): (output: ManifestOutput) => string {
  return (output) =>
    `${JSON.stringify({ schemaVersion: 1, tool: toolName(), command, inputs: [], output }, null, 2)}\n`;
}
