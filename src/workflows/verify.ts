import { basename, dirname, resolve } from 'node:path';
import { showablePath } from '../disclosure/identifiers.ts';
import type { VerifyCheck, VerifyResult } from '../model/verify.ts';
import { DATASET_MANIFEST, isDirectory } from './dataset/manifest.ts';
import { checkDataset } from './verify/dataset.ts';
import { checkFigures, type Recompute } from './verify/figures.ts';
import { checkFile } from './verify/file-check.ts';
import { checkInput, withDatasets } from './verify/inputs.ts';
import { configPath, outputPath, readOutputManifest } from './verify/output-manifest.ts';

export interface VerifyOptions {
  /** folder from which the paths of inputs are told; the current one by default */
  readonly cwd?: string | undefined;
  readonly recompute?: Recompute | undefined;
}

/**
 * Checks a manifest, or a dataset directory, against what is there: every hash, and with `recompute` every figure.
 * What differs is in the result, not an error.
 *
 * @throws DesmigError `file-not-found`, `not-a-manifest`, `not-a-dataset`.
 */
export async function verify(path: string, options: VerifyOptions = {}): Promise<VerifyResult> {
  const cwd = options.cwd ?? '.';
  const directory = await isDirectory(path);
  if (directory || basename(path) === DATASET_MANIFEST) {
    const folder = directory ? path : dirname(path);
    return resultOf(path, 'dataset', await checkDataset(folder, cwd));
  }
  const manifest = await withDatasets(await readOutputManifest(path), path, cwd);
  const checks = [await checkFile('output', manifest.output.path, outputPath(path), manifest.output.sha256)];
  for (const input of manifest.inputs) checks.push(await checkInput(input, path, cwd));
  const config = configPath(manifest);
  if (config !== null && manifest.config !== null)
    checks.push(await checkFile('configuration', config, resolve(cwd, config), manifest.config.sha256));
  checks.push(await checkFigures(path, manifest, checks, options.recompute, cwd));
  return resultOf(path, 'output', checks);
}

function resultOf(path: string, kind: VerifyResult['kind'], checks: readonly VerifyCheck[]): VerifyResult {
  return {
    path: showablePath(path),
    kind,
    checks,
    differs: checks.some(
      ({ status }) => status === 'changed' || status === 'missing' || status === 'unknown',
    ),
  };
}
