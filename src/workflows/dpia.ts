import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { showablePath } from '../disclosure/identifiers.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { LEDGER_FILE } from '../model/ledger.ts';
import type { ProcessingRecord, RecordedInput, RecordedOutput } from '../model/processing-record.ts';
import { DATASET_MANIFEST } from './dataset/manifest.ts';
import { ledgerSummary } from './ledger.ts';
import { readLedger } from './release.ts';

const DEEPEST = 64;

/**
 * What the manifests of a folder say of the processing done there: which inputs, how many rows, for whom, into which
 * outputs. It reads no data. What no manifest can know (purpose, legal basis, who answers) stays open.
 *
 * @throws DesmigError `no-manifests` when there is nothing to go by.
 */
export async function processingRecord(folder: string): Promise<ProcessingRecord> {
  const inputs = new Map<string, RecordedInput>();
  const outputs: RecordedOutput[] = [];
  const datasets: string[] = [];
  const unread: string[] = [];
  for (const path of await manifestsIn(folder, DEEPEST, (closed) => unread.push(closed))) {
    const value = await fields(path);
    const shown = showablePath(relative(folder, path));
    if (value === null) {
      unread.push(path);
      continue;
    }
    if (path.endsWith(DATASET_MANIFEST))
      datasets.push(shown.replace(/[\\/]?desmig\.dataset\.json$/, '') || '.');
    const own = list(value['inputs'])
      .filter((one) => one['kind'] !== 'ledger')
      .map((one) => inputOf(one));
    for (const input of own) inputs.set(input.sha256, input);
    const output = value['output'];
    if (isFields(output) && typeof value['command'] === 'string')
      outputs.push({
        path: showablePath(String(output['path'] ?? shown)),
        command: value['command'],
        audience:
          value['audience'] === 'internal' ? 'internal' : value['audience'] === 'public' ? 'public' : null,
        format: String(output['format'] ?? ''),
        keyId: typeof value['keyId'] === 'string' ? value['keyId'] : null,
        identifiers: list(value['columns']).flatMap((column) =>
          typeof column['identifier'] === 'string' ? [column['identifier']] : [],
        ),
        k: isFields(value['k']) && typeof value['k']['k'] === 'number' ? value['k']['k'] : null,
      });
  }
  if (outputs.length === 0 && datasets.length === 0 && unread.length === 0)
    throw new DesmigError({
      code: 'no-manifests',
      class: 'usage',
      what: msg('error-no-manifests'),
      hint: msg('hint-no-manifests'),
    });
  const releases = ledgerSummary((await readLedger(join(folder, LEDGER_FILE))).ledger);
  return {
    inputs: [...inputs.values()].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.sha256 < b.sha256 ? -1 : 1,
    ),
    outputs: outputs.sort((a, b) => (a.path < b.path ? -1 : 1)),
    unread: unread.map((path) => showablePath(relative(folder, path) || '.')).sort(),
    datasets: datasets.sort(),
    releases: releases.map(({ name, minCell, shown, hidden }) => ({ name, minCell, shown, hidden })),
  };
}

async function manifestsIn(
  folder: string,
  depth: number,
  closed: (folder: string) => void,
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    closed(folder);
    return [];
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && (entry.name.endsWith('.manifest.json') || entry.name === DATASET_MANIFEST))
      found.push(path);
    if (entry.isDirectory() && depth > 0 && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      found.push(...(await manifestsIn(path, depth - 1, closed)));
  }
  return found;
}

function inputOf(one: Readonly<Record<string, unknown>>): RecordedInput {
  const summary = isFields(one['summary']) ? one['summary'] : one;
  const rows = isFields(summary['rows']) ? summary['rows'] : {};
  return {
    path: showablePath(String(summary['path'] ?? '')),
    kind: typeof summary['kind'] === 'string' ? summary['kind'] : null,
    sha256: String(summary['sha256'] ?? ''),
    rows: typeof rows['read'] === 'number' ? rows['read'] : null,
  };
}

async function fields(path: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isFields(value) && value['schemaVersion'] === 1 ? value : null;
  } catch {
    return null;
  }
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
