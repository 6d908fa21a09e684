import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { masked } from '../../disclosure/identifiers.ts';
import type { VerifyCheck } from '../../model/verify.ts';
import { toolName } from '../../version.ts';
import { sha256Of } from '../dataset/manifest.ts';
import { exists } from './file-check.ts';
import { ledgerState } from './ledger-state.ts';
import { type OutputManifest, outputPath } from './output-manifest.ts';

/**
 * Makes the output of a manifest again; null where that command cannot. Each returned content is what the same command
 * would write now in one language; the output holds if it equals one of them. A release is made again against the text
 * of the ledger as it was then, null where there was none.
 */
export type Recompute = (
  manifest: OutputManifest,
  ledger: string | null,
) => Promise<readonly Uint8Array[] | null>;

/** Makes the output again and compares it, where the same version, inputs and options are at hand. */
export async function checkFigures(
  path: string,
  manifest: OutputManifest,
  checks: readonly VerifyCheck[],
  recompute: Recompute | undefined,
  cwd: string,
): Promise<VerifyCheck> {
  const base = { part: 'figures', path: manifest.output.path, expected: manifest.output.sha256 } as const;
  const inputs = checks.filter(({ part }) => part !== 'output');
  const here = await Promise.all(
    manifest.inputs.map((input) => exists(resolve(cwd, input.dataset ?? input.path))),
  );
  const able =
    recompute !== undefined &&
    manifest.inputs.length > 0 &&
    here.every(Boolean) &&
    inputs.every(({ status }) => status === 'same' || status === 'held') &&
    manifest.tool.version === toolName().version;
  const before = manifest.inputs.find(({ kind }) => kind === 'ledger');
  const ledger =
    able && before !== undefined ? await ledgerState(resolve(cwd, before.path), before.sha256) : null;
  const made = able ? await recompute?.(manifest, ledger) : null;
  if (made === null || made === undefined)
    return { ...base, status: 'not-checked', found: null, details: [] };
  const hashes = made.map((content) => sha256Of(content));
  if (hashes.includes(manifest.output.sha256))
    return { ...base, status: 'same', found: manifest.output.sha256, details: [] };
  const written = await readFile(outputPath(path)).catch(() => null);
  return {
    ...base,
    status: 'changed',
    found: hashes[0] ?? null,
    details: written === null || made[0] === undefined ? [] : differingPlaces(written, made[0]),
  };
}

const MOST_PLACES = 10;

/** Where two JSON texts differ, as paths into them; none where either is no JSON. */
function differingPlaces(one: Uint8Array, other: Uint8Array): readonly string[] {
  const places: string[] = [];
  const walk = (a: unknown, b: unknown, at: string): void => {
    if (places.length >= MOST_PLACES || Object.is(a, b)) return;
    if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
      const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
      for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
        walk(left[key], right[key], at === '' ? key : `${at}.${key}`);
    } else places.push(masked(at));
  };
  try {
    walk(JSON.parse(Buffer.from(one).toString('utf8')), JSON.parse(Buffer.from(other).toString('utf8')), '');
  } catch {
    return [];
  }
  return places;
}
