import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a batch has written so far: the request it answers, and the hash of each file by its name. */
export interface BatchState {
  readonly request: string;
  readonly files: Map<string, string>;
}

export const STATE_FILE = 'batch.json';

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * What an earlier run of the same request left in a folder. Files of another request are removed, for reports of
 * two requests side by side would be taken for one; files that this program did not write are left alone.
 */
export async function resumedState(folder: string, request: string): Promise<BatchState> {
  const before = await readState(folder);
  if (before === null) return { request, files: new Map() };
  if (before.request === request) return before;
  for (const [file, hash] of before.files)
    if (isPlain(file) && (await hashOf(join(folder, file))) === hash) await rm(join(folder, file));
  return { request, files: new Map() };
}

/** Whether a file is there and is what the state says. */
export async function isKept(folder: string, state: BatchState, file: string): Promise<boolean> {
  const hash = state.files.get(file);
  return hash !== undefined && (await hashOf(join(folder, file))) === hash;
}

export function stateText({ request, files }: BatchState): string {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schemaVersion: 1, request, files: sorted }, null, 1)}\n`;
}

async function readState(folder: string): Promise<BatchState | null> {
  try {
    const state: unknown = JSON.parse(await readFile(join(folder, STATE_FILE), 'utf8'));
    if (typeof state !== 'object' || state === null || !('request' in state) || !('files' in state))
      return null;
    const { request, files } = state;
    if (typeof request !== 'string' || typeof files !== 'object' || files === null) return null;
    return { request, files: new Map(Object.entries(files).map(([file, hash]) => [file, String(hash)])) };
  } catch {
    return null;
  }
}

const isPlain = (file: string) => /^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(file);

async function hashOf(path: string): Promise<string | null> {
  return readFile(path).then(sha256, () => null);
}
