import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { showablePath } from '../../disclosure/identifiers.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { StoredDataset, StoredEntry, StoredFile } from '../../model/stored-dataset.ts';

/** Names of the files beside the data in a dataset directory. */
export const DATASET_MANIFEST = 'desmig.dataset.json';
export const DATA_PACKAGE = 'datapackage.json';
export const DATA_FOLDER = 'data';

/** A dataset directory, its manifest read. */
export interface StoredDirectory {
  readonly path: string;
  readonly dataset: StoredDataset;
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The manifest as text; its own hash is the last field. */
export function manifestText(dataset: Omit<StoredDataset, 'sha256'>): string {
  const sha256 = sha256Of(JSON.stringify(dataset));
  return `${JSON.stringify({ ...dataset, sha256 }, null, 1)}\n`;
}

/** A manifest's text as a dataset; null when it is none, or not what was written. */
export function parseManifest(text: string): StoredDataset | null {
  try {
    const parsed = JSON.parse(text) as Partial<StoredDataset> | null;
    if (parsed?.type !== 'desmig-dataset' || parsed.schemaVersion !== 1) return null;
    const { sha256: _sha256, ...rest } = parsed as StoredDataset;
    return manifestText(rest) === text ? (parsed as StoredDataset) : null;
  } catch {
    return null;
  }
}

export async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

export function filesOf(entry: StoredEntry): readonly StoredFile[] {
  return [entry.files.data, entry.files.aside, entry.files.rejected].filter((file) => file !== null);
}

/**
 * A dataset directory: its manifest whole, and every file of the size that it says. Hashes are for `verify`.
 *
 * @throws DesmigError `not-a-dataset` without a manifest, `damaged-dataset` otherwise.
 */
export async function readDirectory(path: string): Promise<StoredDirectory> {
  const name = showablePath(basename(path));
  const text = await readFile(join(path, DATASET_MANIFEST), 'utf8').catch(() => null);
  if (text === null)
    throw new DesmigError({
      code: 'not-a-dataset',
      class: 'input',
      what: msg('error-not-a-dataset', { file: name }),
      hint: msg('hint-folder-of-files', { folder: name }),
      location: { file: name },
    });
  const dataset = parseManifest(text);
  if (dataset === null) throw damaged(name, DATASET_MANIFEST);
  for (const entry of dataset.inputs) {
    for (const file of filesOf(entry)) {
      const size = await stat(join(path, file.path)).then(
        (found) => found.size,
        () => -1,
      );
      if (size !== file.bytes) throw damaged(name, file.path);
    }
  }
  return { path, dataset };
}

function damaged(folder: string, file: string): DesmigError {
  return new DesmigError({
    code: 'damaged-dataset',
    class: 'input',
    what: msg('error-damaged-dataset', { folder, file }),
    hint: msg('hint-damaged-dataset'),
    location: { file: folder },
  });
}
