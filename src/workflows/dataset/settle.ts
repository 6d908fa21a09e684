import { join } from 'node:path';
import type { StoredDataset, StoredEntry } from '../../model/stored-dataset.ts';
import { REGION_SOURCE } from '../../regions/index.ts';
import { toolName } from '../../version.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Loaded } from '../load.ts';
import { dataPackage } from './data-package.ts';
import { WORK } from './held-directory.ts';
import { DATA_PACKAGE, DATASET_MANIFEST, filesOf, manifestText, sha256Of } from './manifest.ts';
import { fileSha256, removeOthers, writeWhole } from './write-files.ts';

/** The manifest, then the description that it has the hash of; what neither names is removed. */
export async function finish(
  loaded: Loaded,
  inputs: readonly StoredEntry[],
  directory: string,
  prefer: string | undefined,
  catalogue: Catalogue,
  audience: 'public' | 'internal',
): Promise<StoredDataset> {
  const described = dataPackage(inputs, catalogue, audience);
  const text = manifestText({
    schemaVersion: 1,
    type: 'desmig-dataset',
    tool: { name: 'desmig', version: toolName().version },
    audience,
    lang: loaded.lang,
    prefer: prefer ?? null,
    reference: { regions: REGION_SOURCE, codeBooks: sha256Of(JSON.stringify(catalogue.datasets)) },
    asOf: loaded.asOf,
    inputs,
    findings: loaded.findings,
    datapackage: { bytes: Buffer.byteLength(described), sha256: sha256Of(described) },
  });
  const work = join(directory, WORK);
  await writeWhole(join(directory, DATASET_MANIFEST), text, work);
  const dataset = JSON.parse(text) as StoredDataset;
  await settle(directory, dataset, catalogue);
  return dataset;
}

/** Makes the rest of a directory what its manifest says, where a run that was killed had not come to that. */
export async function settle(directory: string, dataset: StoredDataset, catalogue: Catalogue): Promise<void> {
  const described = dataPackage(dataset.inputs, catalogue, dataset.audience);
  const { sha256 } = dataset.datapackage;
  if (
    sha256Of(described) === sha256 &&
    (await fileSha256(join(directory, DATA_PACKAGE)).catch(() => '')) !== sha256
  )
    await writeWhole(join(directory, DATA_PACKAGE), described, join(directory, WORK));
  await removeOthers(directory, new Set(dataset.inputs.flatMap(filesOf).map(({ path }) => path)));
}
