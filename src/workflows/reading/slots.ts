import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { StoredDataset } from '../../model/stored-dataset.ts';
import type { Catalogue } from '../catalogue.ts';
import { isDirectory, readDirectory } from '../dataset/manifest.ts';
import { type StoredInput, storedInputs } from '../dataset/stored-input.ts';
import { type InputFile, type OpenedInput, openInput, type ReadingOptions } from './open-input.ts';

/** How inputs are opened, and what asks for the rules of a dataset again. */
export interface SlotOptions extends ReadingOptions {
  readonly asOf?: string | undefined;
  /** examples kept for each finding */
  readonly examples?: number | undefined;
  /** inputs of dataset directories that are used as they are, before the files */
  readonly kept?: readonly StoredInput[] | undefined;
}

/** An input as it is read: a file, or one that a dataset directory holds. */
export type Slot = OpenedInput | StoredInput;

/** Files as they are, directories as the inputs they hold. */
export async function openSlots(
  files: readonly InputFile[],
  options: SlotOptions,
  catalogue: Catalogue,
): Promise<readonly Slot[]> {
  const groups: (readonly StoredInput[] | InputFile)[] = [];
  for (const file of files) {
    const folder = typeof file === 'string' && (await isDirectory(file));
    groups.push(folder ? storedInputs(await readDirectory(file), catalogue) : file);
  }
  const plain = groups.filter((group): group is InputFile => !Array.isArray(group));
  const opened = [...(await openInputs(plain, options))];
  const slots = groups.flatMap((group): readonly Slot[] =>
    Array.isArray(group) ? (group as readonly StoredInput[]) : opened.splice(0, 1),
  );
  const all = [...(options.kept ?? []), ...slots];
  if (all.some((slot) => 'entry' in slot))
    await refuseSameFile(all.map((slot) => ('entry' in slot ? slot.opened : slot)));
  return all;
}

/** The one directory that is everything that is read, where nothing asks for its rules again; else null. */
export function settledDirectory(
  files: readonly InputFile[],
  slots: readonly Slot[],
  options: SlotOptions,
): StoredDataset | null {
  const asked =
    options.dedupe === true ||
    options.asOf !== undefined ||
    options.examples !== undefined ||
    options.kept !== undefined;
  const [first] = slots;
  if (asked || files.length !== 1 || first === undefined || !('entry' in first)) return null;
  const { dataset } = first;
  return options.prefer === undefined || options.prefer === dataset.prefer ? dataset : null;
}

/** Opens every file, and looks at headers only: what `--lang` falls back to. */
async function openInputs(
  files: readonly InputFile[],
  options: ReadingOptions,
): Promise<readonly OpenedInput[]> {
  const opened: OpenedInput[] = [];
  try {
    for (const file of files) opened.push(await openInput(file, options));
    await refuseSameFile(opened);
    return opened;
  } catch (error) {
    for (const input of opened) await input.source.close();
    throw error;
  }
}

async function refuseSameFile(opened: readonly OpenedInput[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const input of opened) {
    const { source } = input;
    if (!opened.some((other) => other !== input && other.source.bytes === source.bytes)) continue;
    const key = `${await source.sha256()}:${source.sheet ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined) {
      throw new DesmigError({
        code: 'same-file-twice',
        class: 'usage',
        what: msg('error-same-file-twice', { first, second: input.name }),
        hint: msg('hint-same-file-twice'),
        location: { file: input.name },
      });
    }
    seen.set(key, input.name);
  }
}
