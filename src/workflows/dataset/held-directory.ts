import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { showablePath } from '../../disclosure/identifiers.ts';
import { holdFile } from '../../engine/index.ts';
import { msg } from '../../messages/message.ts';
import { notWritten } from '../../messages/not-written.ts';
import { DesmigError } from '../../model/error.ts';
import { DATA_FOLDER, DATA_PACKAGE, DATASET_MANIFEST } from './manifest.ts';
import { isDataFile } from './write-files.ts';

const LOCK = '.desmig.lock';

/** Folder of unfinished files in a directory that is held. */
export const WORK = '.desmig.tmp';

/**
 * Makes or takes a directory of a dataset, alone and with an empty folder for unfinished files, while something is
 * done in it.
 *
 * @throws DesmigError `dataset-busy`, `not-a-dataset`
 */
export async function inHeldDirectory<T>(directory: string, work: () => Promise<T>): Promise<T> {
  await prepare(directory);
  const release = await holdFile(join(directory, LOCK)).catch((error: unknown) => {
    throw notWritten(directory, error);
  });
  if (release === null)
    throw new DesmigError({
      code: 'dataset-busy',
      class: 'output',
      what: msg('error-dataset-busy', { folder: showablePath(basename(directory)) }),
      hint: msg('hint-dataset-busy'),
      location: { file: showablePath(basename(directory)) },
    });
  try {
    await rm(join(directory, WORK), { recursive: true, force: true });
    await mkdir(join(directory, WORK), { mode: 0o700 });
    return await work();
  } finally {
    await rm(join(directory, WORK), { recursive: true, force: true });
    release();
  }
}

/** Only an empty directory, or one that is a dataset (or was going to be one), is written into. */
async function prepare(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw notWritten(directory, error);
  }
  const names = await readdir(directory);
  const own = [DATASET_MANIFEST, DATA_PACKAGE, DATA_FOLDER, LOCK, WORK];
  const among = names.includes(DATA_FOLDER)
    ? await readdir(join(directory, DATA_FOLDER)).catch(() => [''])
    : [];
  const strange = [
    ...names.filter((name) => !own.includes(name) && !name.startsWith('.')),
    ...among.filter((name) => !isDataFile(name)),
  ];
  if (strange.length > 0 && !names.includes(DATASET_MANIFEST))
    throw new DesmigError({
      code: 'not-a-dataset',
      class: 'output',
      what: msg('error-folder-not-empty', { folder: showablePath(basename(directory)) }),
      hint: msg('hint-folder-not-empty'),
    });
}
