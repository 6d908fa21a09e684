import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { masked, showablePath } from '../disclosure/identifiers.ts';
import { readWhole } from '../ingest/input-file.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { StoredDataset } from '../model/stored-dataset.ts';
import type { VerifyCheck, VerifyResult } from '../model/verify.ts';
import { jsonOf } from '../text/json.ts';
import { toolName } from '../version.ts';
import {
  DATA_FOLDER,
  DATA_PACKAGE,
  DATASET_MANIFEST,
  filesOf,
  isDirectory,
  parseManifest,
  sha256Of,
} from './dataset/manifest.ts';
import { fileSha256 } from './dataset/write-files.ts';
import { earlierStates } from './release.ts';

/** The manifest of one output, as far as it is checked. */
export interface OutputManifest {
  readonly tool: { readonly name: string; readonly version: string };
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly config: { readonly file: string; readonly sha256: string } | null;
  readonly inputs: readonly {
    readonly path: string;
    readonly kind?: string | undefined;
    /** the dataset directory that holds it, of those that the manifest names */
    readonly dataset?: string | undefined;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly output: {
    readonly path: string;
    readonly format: string;
    readonly bytes: number;
    readonly sha256: string;
  };
}

export interface VerifyOptions {
  /** folder from which the paths of inputs are told; the current one by default */
  readonly cwd?: string | undefined;
  /**
   * Makes the output of a manifest again; null where that command cannot. Each returned content is what the same
   * command would write now in one language; the output holds if it equals one of them. A release is made again
   * against the text of the ledger as it was then, null where there was none.
   */
  readonly recompute?:
    | ((manifest: OutputManifest, ledger: string | null) => Promise<readonly Uint8Array[] | null>)
    | undefined;
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
  const manifest = await withDatasets(parseOutput(await textAt(path), path), path, cwd);
  const checks = [await checkOutput(path, manifest)];
  for (const input of manifest.inputs) checks.push(await checkInput(input, path, cwd));
  if (manifest.config !== null && manifest.config !== undefined)
    checks.push(
      await checkFile(
        'configuration',
        manifest.config.file,
        resolve(cwd, manifest.config.file),
        manifest.config.sha256,
      ),
    );
  checks.push(await checkFigures(path, manifest, checks, options, cwd));
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

async function textAt(path: string): Promise<string> {
  return (await readWhole(path, showablePath(basename(path)), msg('hint-not-a-manifest'))).toString('utf8');
}

const OUTPUT_MANIFEST = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.string(),
  options: z.record(z.string(), z.unknown()).default({}),
  config: z.object({ file: z.string(), sha256: z.string() }).nullable().default(null),
  inputs: z.array(
    z.object({
      path: z.string(),
      kind: z.string().optional(),
      sha256: z.string(),
      bytes: z.number(),
    }),
  ),
  output: z.object({ path: z.string(), format: z.string(), bytes: z.number(), sha256: z.string() }),
});

function parseOutput(text: string, path: string): OutputManifest {
  const parsed = OUTPUT_MANIFEST.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const file = showablePath(basename(path));
  throw new DesmigError({
    code: 'not-a-manifest',
    class: 'input',
    what: msg('error-not-a-manifest', { file }),
    hint: msg('hint-not-a-manifest'),
    location: { file },
  });
}

/** One file against its hash. */
async function checkFile(
  part: VerifyCheck['part'],
  shown: string,
  path: string,
  expected: string,
): Promise<VerifyCheck> {
  const found = await fileSha256(path).catch(() => null);
  const status = found === null ? 'missing' : found === expected ? 'same' : 'changed';
  return { part, path: shown, status, expected, found, details: [] };
}

/** The output lies beside its manifest, under the manifest's name. */
function outputPath(path: string): string {
  return path.replace(/\.manifest\.json$/, '');
}

async function checkOutput(path: string, { output }: OutputManifest): Promise<VerifyCheck> {
  return checkFile('output', output.path, outputPath(path), output.sha256);
}

async function checkInput(
  input: OutputManifest['inputs'][number],
  manifest: string,
  cwd: string,
): Promise<VerifyCheck> {
  if (input.path === '-')
    return {
      part: 'input',
      path: '-',
      status: 'not-checked',
      expected: input.sha256,
      found: null,
      details: [],
    };
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

/** The text of a ledger in the state that has this hash; null where it never had it. */
async function ledgerState(path: string, sha256: string | null): Promise<string | null> {
  const text = await readFile(path, 'utf8');
  const states = [text, ...(await earlierStates(text))];
  return states.find((state) => sha256Of(Buffer.from(state)) === sha256) ?? null;
}

/** The manifest with the dataset of each input that one of the named directories holds. */
async function withDatasets(manifest: OutputManifest, path: string, cwd: string): Promise<OutputManifest> {
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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes the output again and compares it, where the same version, inputs and options are at hand. */
async function checkFigures(
  path: string,
  manifest: OutputManifest,
  checks: readonly VerifyCheck[],
  options: VerifyOptions,
  cwd: string,
): Promise<VerifyCheck> {
  const base = { part: 'figures', path: manifest.output.path, expected: manifest.output.sha256 } as const;
  const inputs = checks.filter(({ part }) => part !== 'output');
  const here = await Promise.all(
    manifest.inputs.map((input) => exists(resolve(cwd, input.dataset ?? input.path))),
  );
  const able =
    options.recompute !== undefined &&
    manifest.inputs.length > 0 &&
    here.every(Boolean) &&
    inputs.every(({ status }) => status === 'same' || status === 'held') &&
    manifest.tool.version === toolName().version;
  const before = manifest.inputs.find(({ kind }) => kind === 'ledger');
  const ledger =
    able && before !== undefined ? await ledgerState(resolve(cwd, before.path), before.sha256) : null;
  const made = able ? await options.recompute?.(manifest, ledger) : null;
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

async function checkDataset(folder: string, cwd: string): Promise<readonly VerifyCheck[]> {
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
        : {
            part: 'input',
            path: summary.path,
            status: 'not-checked',
            expected: summary.sha256,
            found: null,
            details: [],
          },
    );
  }
  return checks;
}
