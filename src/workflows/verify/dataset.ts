import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { showablePath } from '../../disclosure/identifiers.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import type { StoredDataset } from '../../model/stored-dataset.ts';
import type { VerifyCheck } from '../../model/verify.ts';
import { DATA_FOLDER, DATA_PACKAGE, DATASET_MANIFEST, filesOf, parseManifest } from '../dataset/manifest.ts';
import { checkFile, exists, notChecked } from './file-check.ts';

export async function checkDataset(folder: string, cwd: string): Promise<readonly VerifyCheck[]> {
  const text = await readFile(join(folder, DATASET_MANIFEST), 'utf8').catch(() => null);
  if (text === null) {
    const file = showablePath(basename(folder));
    throw new DesmigError({
      code: 'not-a-dataset',
      class: 'input',
      what: msg('error-not-a-dataset', { file }),
      hint: msg('hint-not-a-dataset'),
      location: { file },
    });
  }
  const dataset = parseManifest(text);
  const manifest: VerifyCheck = {
    part: 'manifest',
    path: DATASET_MANIFEST,
    status: dataset === null ? 'changed' : 'same',
    expected: dataset?.sha256 ?? null,
    found: dataset?.sha256 ?? null,
    details: [],
  };
  if (dataset === null) return [manifest];
  const checks = [
    manifest,
    await checkFile('file', DATA_PACKAGE, join(folder, DATA_PACKAGE), dataset.datapackage.sha256),
  ];
  const files = dataset.inputs.flatMap(filesOf);
  for (const file of files)
    checks.push(await checkFile('file', file.path, join(folder, file.path), file.sha256));
  checks.push(
    ...(await strangers(
      folder,
      files.map(({ path }) => path),
    )),
  );
  checks.push(...(await checkSources(dataset, cwd)));
  return checks;
}

/** Files among the data that the manifest does not name. */
async function strangers(folder: string, known: readonly string[]): Promise<readonly VerifyCheck[]> {
  const names = await readdir(join(folder, DATA_FOLDER)).catch(() => []);
  return names
    .map((name) => `${DATA_FOLDER}/${name}`)
    .filter((path) => !known.includes(path))
    .sort()
    .map((path) => ({
      part: 'file',
      path: showablePath(path),
      status: 'unknown',
      expected: null,
      found: null,
      details: [],
    }));
}

/** The files that a dataset was read from: where they still lie there, they must be what they were. */
async function checkSources(dataset: StoredDataset, cwd: string): Promise<readonly VerifyCheck[]> {
  const checks: VerifyCheck[] = [];
  for (const { summary } of dataset.inputs) {
    const path = resolve(cwd, summary.path);
    const there = summary.path !== '-' && (await exists(path));
    checks.push(
      there
        ? await checkFile('input', summary.path, path, summary.sha256)
        : notChecked(summary.path, summary.sha256),
    );
  }
  return checks;
}
