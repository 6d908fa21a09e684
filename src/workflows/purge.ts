import { lstat, readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative, sep } from 'node:path';
import { showablePath } from '../disclosure/identifiers.ts';
import { isRunning, privateFolders } from '../engine/index.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import { DATA_PACKAGE, DATASET_MANIFEST } from './dataset/manifest.ts';

/** Something that purge removes, or would. */
export interface Purged {
  readonly kind: 'dataset' | 'unfinished' | 'temporary';
  /** relative to the project, or the name of the folder among the temporary ones; fit to be shown */
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
}

export interface PurgeResult {
  readonly removed: boolean;
  readonly items: readonly Purged[];
  /** ledgers found and left alone */
  readonly kept: readonly string[];
  /** folders that cannot be read, and dataset manifests too damaged to tell which files are theirs */
  readonly unread: readonly string[];
}

export interface PurgeOptions {
  /** remove; otherwise only say what would be removed */
  readonly remove?: boolean | undefined;
}

interface Found extends Purged {
  readonly targets: readonly string[];
  /** folders to be removed when nothing is left in them, innermost first */
  readonly folders: readonly string[];
}

const UNFINISHED = /^\.(.+)\.(\d+)-[0-9a-f]{12}\.tmp$/;
/** deeper than any project; links are not followed, so that it only guards against a strange file system */
const DEEPEST = 64;

/**
 * What desmig keeps of persons in a project: datasets (the files their manifest names and nothing else), outputs that
 * a killed run left unfinished, and private folders of such runs. Never the ledger, and never a report.
 *
 * @throws DesmigError `not-a-folder`, `not-removed`.
 */
export async function purge(folder: string, options: PurgeOptions = {}): Promise<PurgeResult> {
  const found: Found[] = [];
  const kept: string[] = [];
  const unread: string[] = [];
  const isFolder = await lstat(folder).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new DesmigError({
      code: 'not-a-folder',
      class: 'usage',
      what: msg('error-not-a-folder', { file: showablePath(basename(folder)) }),
      hint: msg('hint-not-a-folder'),
    });
  await search(folder, folder, DEEPEST, { found, kept, unread });
  for (const { path, stale } of privateFolders()) {
    if (!stale) continue;
    const size = await sizeOf(path);
    found.push({ kind: 'temporary', path: basename(path), ...size, targets: [path], folders: [] });
  }
  if (options.remove === true) for (const item of found) await removeItem(item);
  return {
    removed: options.remove === true,
    items: found.map(({ kind, path, files, bytes }) => ({ kind, path, files, bytes })),
    kept,
    unread,
  };
}

async function search(
  project: string,
  folder: string,
  depth: number,
  { found, kept, unread }: { readonly found: Found[]; readonly kept: string[]; readonly unread: string[] },
): Promise<void> {
  const shown = (path: string) => showablePath(relative(project, path) || '.');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    unread.push(shown(folder));
    return [];
  });
  if (entries.some((entry) => entry.isFile() && entry.name === DATASET_MANIFEST)) {
    const dataset = await datasetIn(folder, shown(folder));
    if (dataset !== null) found.push(dataset);
    else unread.push(shown(join(folder, DATASET_MANIFEST)));
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name === LEDGER_FILE) kept.push(shown(path));
    const [, target = '', pid] = UNFINISHED.exec(entry.name) ?? [];
    if (entry.isFile() && pid !== undefined && !isRunning(Number(pid))) {
      const { size } = await lstat(path);
      found.push({
        kind: 'unfinished',
        path: shown(join(folder, target)),
        files: 1,
        bytes: size,
        targets: [path],
        folders: [],
      });
    }
    // links lead elsewhere, and what is elsewhere is not this project's
    if (entry.isDirectory() && depth > 0 && entry.name !== 'node_modules' && entry.name !== '.git')
      await search(project, path, depth - 1, { found, kept, unread });
  }
}

/** The files of data that a dataset's manifest names: where `ingest` puts them, and not behind a link. */
async function datasetIn(folder: string, path: string): Promise<Found | null> {
  const named = await manifestFiles(join(folder, DATASET_MANIFEST));
  if (named === null) return null;
  const inside = named.map((name) => normalize(name)).filter((name) => name.startsWith(`data${sep}`));
  const home = await realpath(folder);
  const targets: string[] = [];
  let bytes = 0;
  for (const name of new Set([...inside, DATA_PACKAGE, DATASET_MANIFEST])) {
    const target = join(folder, name);
    const stat = await lstat(target).catch(() => null);
    if (stat === null || !stat.isFile() || (await realpath(target)) !== join(home, name)) continue;
    targets.push(target);
    bytes += stat.size;
  }
  const folders = [...new Set(targets.map((target) => dirname(target)))].sort((a, b) => b.length - a.length);
  return { kind: 'dataset', path, files: targets.length, bytes, targets, folders };
}

async function manifestFiles(path: string): Promise<readonly string[] | null> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
  if (!isFields(value) || value['type'] !== 'desmig-dataset' || !Array.isArray(value['inputs'])) return null;
  return value['inputs'].flatMap((input: unknown) => {
    const files = isFields(input) && isFields(input['files']) ? Object.values(input['files']) : [];
    return files.flatMap((file) =>
      isFields(file) && typeof file['path'] === 'string' ? [file['path']] : [],
    );
  });
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  let files = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const stat = await lstat(join(entry.parentPath, entry.name)).catch(() => null);
    bytes += stat?.size ?? 0;
    files += 1;
  }
  return { files, bytes };
}

async function removeItem(item: Found): Promise<void> {
  try {
    for (const target of item.targets)
      await rm(target, { recursive: item.kind === 'temporary', force: true });
  } catch (error) {
    throw new DesmigError({
      code: 'not-removed',
      class: 'output',
      what: msg('error-not-removed', { file: item.path }),
      hint: msg('hint-not-written'),
      cause: error,
    });
  }
  for (const folder of item.folders) await rmdir(folder).catch(() => undefined);
}
