import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { VerifyCheck } from '../../model/verify.ts';
import { DATASET_MANIFEST, filesOf, parseManifest } from '../dataset/manifest.ts';
import { fileSha256 } from '../dataset/write-files.ts';
import { checkFile, exists, notChecked } from './file-check.ts';
import { ledgerState } from './ledger-state.ts';
import type { OutputManifest } from './output-manifest.ts';

export async function checkInput(
  input: OutputManifest['inputs'][number],
  manifest: string,
  cwd: string,
): Promise<VerifyCheck> {
  if (input.path === '-') return notChecked('-', input.sha256);
  if (input.dataset !== undefined) return checkStored(input, input.dataset, manifest, cwd);
  const here = resolve(cwd, input.path);
  const beside = resolve(dirname(manifest), input.path);
  const there = (await exists(here)) ? here : beside;
  const check = await checkFile(
    input.kind === 'ledger' ? 'ledger' : 'input',
    input.path,
    there,
    input.sha256,
  );
  return input.kind === 'ledger' && check.status === 'changed' ? checkLedger(check, there) : check;
}

/** A ledger grows with every release, its own included: it holds what was read as long as nothing was taken out. */
async function checkLedger(check: VerifyCheck, path: string): Promise<VerifyCheck> {
  const held = (await ledgerState(path, check.expected)) !== null;
  return held ? { ...check, status: 'held', found: check.expected } : check;
}

/** The manifest with the dataset of each input that one of the named directories holds. */
export async function withDatasets(
  manifest: OutputManifest,
  path: string,
  cwd: string,
): Promise<OutputManifest> {
  const { datasets } = manifest.options;
  if (!Array.isArray(datasets)) return manifest;
  const named = await Promise.all(
    datasets.map(String).map(async (name) => {
      const folder = await folderOf(name, path, cwd);
      const text = await readFile(join(folder, DATASET_MANIFEST), 'utf8').catch(() => '');
      return { name, inputs: parseManifest(text)?.inputs ?? [] };
    }),
  );
  const inputs = manifest.inputs.map((input) => {
    const found = named.find((one) => one.inputs.some(({ summary }) => summary.sha256 === input.sha256));
    return found === undefined ? input : { ...input, dataset: found.name };
  });
  return { ...manifest, inputs };
}

async function folderOf(dataset: string, manifest: string, cwd: string): Promise<string> {
  const here = resolve(cwd, dataset);
  return (await exists(here)) ? here : resolve(dirname(manifest), dataset);
}

/** An input in the dataset that it was read from: there its files count, not its source. */
async function checkStored(
  { path, sha256 }: OutputManifest['inputs'][number],
  dataset: string,
  manifest: string,
  cwd: string,
): Promise<VerifyCheck> {
  const folder = await folderOf(dataset, manifest, cwd);
  const stored = parseManifest(await readFile(join(folder, DATASET_MANIFEST), 'utf8'));
  const entry = stored?.inputs.find(({ summary }) => summary.sha256 === sha256);
  const whole = await Promise.all(
    (entry === undefined ? [] : filesOf(entry)).map(
      async (file) => (await fileSha256(join(folder, file.path)).catch(() => null)) === file.sha256,
    ),
  );
  const held = entry !== undefined && whole.every(Boolean);
  const status = held ? 'held' : 'changed';
  return { part: 'input', path, status, expected: sha256, found: held ? sha256 : null, details: [] };
}
