import { stat } from 'node:fs/promises';
import type { VerifyCheck } from '../../model/verify.ts';
import { fileSha256 } from '../dataset/write-files.ts';

/** One file against its hash. */
export async function checkFile(
  part: VerifyCheck['part'],
  shown: string,
  path: string,
  expected: string,
): Promise<VerifyCheck> {
  const found = await fileSha256(path).catch(() => null);
  const status = found === null ? 'missing' : found === expected ? 'same' : 'changed';
  return { part, path: shown, status, expected, found, details: [] };
}

/** An input that is not there to be looked at. */
export function notChecked(path: string, expected: string): VerifyCheck {
  return { part: 'input', path, status: 'not-checked', expected, found: null, details: [] };
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
