import { openTable } from '../../ingest/open.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import { normalise } from '../../text/normalise.ts';
import { decisionKey } from './region-texts.ts';

/** Rows of a small table as objects by normalised label. */
async function smallTable(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const source = await openTable(path, {
    known: (label) =>
      /^(value|nilai|code|kode|level|tingkat|within|status|kode bps|kode dagri|bps|kemendagri)$/.test(
        normalise(label),
      ),
  });
  const labels = source.header.map(normalise);
  const rows: Record<string, string>[] = [];
  try {
    const lane = source.lanes.find((one) => one.kind === 'rows');
    if (lane === undefined || lane.kind !== 'rows') return rows;
    for await (const batch of lane.batches()) {
      for (const row of batch)
        rows.push(Object.fromEntries(labels.map((label, at) => [label, (row.cells[at] ?? '').trim()])));
    }
    return rows;
  } finally {
    await source.close();
  }
}

/**
 * `--decisions`: a text of a place, and the code a person decided for it. `level` and `within` (the places printed
 * above it) narrow a decision where the file has them; rows without a code decide nothing.
 */
export async function readDecisions(path: string): Promise<ReadonlyMap<string, string>> {
  const rows = await smallTable(path);
  const decisions = new Map<string, string>();
  for (const row of rows) {
    const value = row['value'] ?? row['nilai'];
    const code = row['code'] ?? row['kode'];
    if (value === undefined || code === undefined) {
      throw new DesmigError({
        code: 'invalid-decisions',
        class: 'config',
        what: msg('error-invalid-decisions', { file: path }),
        hint: msg('hint-invalid-decisions'),
      });
    }
    const level = row['level'] ?? row['tingkat'] ?? '';
    const within = row['within'] ?? row['di dalam'] ?? '';
    if (value !== '' && code !== '') decisions.set(decisionKey(level, within, value), code);
  }
  return decisions;
}

/** Digits of codes a crosswalk may hold: BPS on the left, Kemendagri on the right. */
const PAIRED: Readonly<Record<number, number>> = { 2: 2, 4: 4, 7: 6, 10: 10 };

/**
 * `--crosswalk`: codes of BPS to codes of Kemendagri, of regencies and, where it has them, of districts and
 * villages. Provinces follow from their regencies.
 */
export async function readCrosswalk(path: string): Promise<ReadonlyMap<string, string>> {
  const rows = await smallTable(path);
  const pairs = new Map<string, string>();
  for (const row of rows) {
    const bps = (row['kode bps'] ?? row['bps'] ?? '').replace(/\D/g, '');
    const home = (row['kode dagri'] ?? row['kode kemendagri'] ?? row['kemendagri'] ?? '').replace(/\D/g, '');
    if (bps === '' || PAIRED[bps.length] !== home.length) continue;
    pairs.set(bps, home);
    if (bps.length === 4) pairs.set(bps.slice(0, 2), home.slice(0, 2));
  }
  if (pairs.size === 0)
    throw new DesmigError({
      code: 'invalid-crosswalk',
      class: 'config',
      what: msg('error-invalid-crosswalk', { file: path }),
    });
  return pairs;
}
