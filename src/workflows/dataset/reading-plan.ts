import { showablePath } from '../../disclosure/identifiers.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { StoredEntry } from '../../model/stored-dataset.ts';
import { REGION_SOURCE } from '../../regions/index.ts';
import { toolName } from '../../version.ts';
import type { Catalogue } from '../catalogue.ts';
import type { InputFile, ReadingOptions } from '../reading/open-input.ts';
import { isDirectory, readDirectory, type StoredDirectory, sha256Of } from './manifest.ts';
import { type StoredInput, storedInputs } from './stored-input.ts';
import { fileSha256 } from './write-files.ts';

/** A file that has to be read. */
interface Planned {
  readonly file: InputFile;
  /** hash of how it is read */
  readonly reading: string;
  /** it takes the place of a stored input of the same path */
  readonly replaces: boolean;
}

/** The dataset without the inputs of these names or paths. */
export function withoutRemoved(
  before: StoredDirectory | null,
  names: readonly string[],
): { readonly kept: StoredDirectory | null; readonly removed: readonly string[] } {
  const inputs = before?.dataset.inputs ?? [];
  const isNamed = ({ summary, name }: StoredEntry, asked: string) =>
    [summary.path, name].includes(showablePath(asked));
  const strange = names.find((asked) => !inputs.some((entry) => isNamed(entry, asked)));
  if (strange !== undefined)
    throw new DesmigError({
      code: 'not-in-dataset',
      class: 'usage',
      what: msg('error-not-in-dataset', { file: showablePath(strange) }),
      hint: msg('hint-inputs-of-dataset', {
        files: inputs.map(({ summary }) => summary.path).join(', ') || '-',
      }),
    });
  const gone = inputs.filter((entry) => names.some((asked) => isNamed(entry, asked)));
  const rest = inputs.filter((entry) => !gone.includes(entry));
  return {
    kept: before === null ? null : { ...before, dataset: { ...before.dataset, inputs: rest } },
    removed: gone.map(({ summary }) => summary.path),
  };
}

/** Which files have to be read, and which stored inputs, of this directory and of others, are used as they are. */
export async function planReading(
  files: readonly InputFile[],
  before: StoredDirectory | null,
  options: ReadingOptions,
  catalogue: Catalogue,
): Promise<{ readonly planned: readonly Planned[]; readonly stored: readonly StoredInput[] }> {
  const reading = readingHash(options, catalogue);
  const part = `${options.sheet ?? ''}:${options.table ?? ''}`;
  const planned: Planned[] = [];
  let stored = before === null ? [] : storedInputs(before, catalogue);
  const has = (sha256: string, own: string) =>
    stored.some(({ entry }) => entry.summary.sha256 === sha256 && entry.reading === own);
  for (const file of files) {
    if (typeof file === 'string' && (await isDirectory(file))) {
      const others = storedInputs(await readDirectory(file), catalogue);
      stored = [...stored, ...others.filter(({ entry }) => !has(entry.summary.sha256, entry.reading))];
      continue;
    }
    const path = typeof file === 'string' ? showablePath(file) : '-';
    // what cannot be read is for the reader to say
    const sha256 = typeof file === 'string' ? await fileSha256(file).catch(() => '') : sha256Of(file.content);
    const own = `${reading}:${part}`;
    if (has(sha256, own)) continue;
    const others = stored.filter(
      ({ entry, directory }) =>
        !(
          directory === before?.path &&
          entry.summary.path === path &&
          path !== '-' &&
          entry.reading.endsWith(`:${part}`)
        ),
    );
    planned.push({ file, reading: own, replaces: others.length < stored.length });
    stored = others;
  }
  return { planned, stored };
}

/** Everything beside a file's bytes that decides how it is read. */
function readingHash(options: ReadingOptions, catalogue: Catalogue): string {
  const { as, locale, dateOrder, mapping, decisions, codes, crosswalk } = options;
  return sha256Of(
    JSON.stringify([
      toolName().version,
      REGION_SOURCE,
      sha256Of(JSON.stringify(catalogue.datasets)),
      { as, locale, dateOrder, mapping, codes },
      options.mappings?.map(({ pattern, mapping: one }) => [pattern.source, one]) ?? null,
      decisions === undefined ? null : [...decisions],
      crosswalk === undefined ? null : [...crosswalk],
    ]),
  ).slice(0, 32);
}
