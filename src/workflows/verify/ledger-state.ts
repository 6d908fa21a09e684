import { readFile } from 'node:fs/promises';
import { sha256Of } from '../dataset/manifest.ts';
import { earlierStates } from '../release.ts';

/** The text of a ledger in the state that has this hash; null where it never had it. */
export async function ledgerState(path: string, sha256: string | null): Promise<string | null> {
  const text = await readFile(path, 'utf8');
  const states = [text, ...(await earlierStates(text))];
  return states.find((state) => sha256Of(Buffer.from(state)) === sha256) ?? null;
}
