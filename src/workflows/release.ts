import { readFile } from 'node:fs/promises';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { IndicatorResult } from '../model/indicator.ts';
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger, type LedgerEntry } from '../model/ledger.ts';

/** A ledger as it was read, with its bytes; null where there was no file. */
interface LedgerRead {
  readonly ledger: Ledger;
  readonly content: Uint8Array | null;
}

/** The ledger of a folder; empty where there is none. A damaged one is refused, for it cannot be audited against. */
export async function readLedger(path: string): Promise<LedgerRead> {
  const content = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw damaged(error);
  });
  return content === null
    ? { ledger: EMPTY_LEDGER, content }
    : { ledger: await ledgerOf(content.toString('utf8')), content };
}

/** @throws DesmigError `invalid-ledger`. */
export async function ledgerOf(text: string): Promise<Ledger> {
  // its schema is heavy to load, and most runs have no ledger
  const { parseLedger } = await import('./ledger-file.ts');
  const ledger = parseLedger(text);
  if (ledger === null) throw damaged();
  return ledger;
}

function damaged(cause?: unknown): DesmigError {
  return new DesmigError({
    code: 'invalid-ledger',
    class: 'config',
    what: msg('error-invalid-ledger', { file: LEDGER_FILE }),
    hint: msg('hint-invalid-ledger'),
    cause,
  });
}

/** The ledger as it is written. */
export function ledgerText(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 1)}\n`;
}

/**
 * The states that a ledger has gone through, as they were written: releases are added at the end, and marks of
 * withdrawal are set later, so that a state read once is found among them as long as nothing was taken out.
 */
export async function earlierStates(text: string): Promise<readonly string[]> {
  const { parseLedger } = await import('./ledger-file.ts');
  const ledger = parseLedger(text);
  if (ledger === null) return [];
  const unmarked = ledger.entries.map(({ withdrawn: _, ...entry }) => entry);
  return [ledger.entries, unmarked].flatMap((entries) =>
    [...entries.keys(), entries.length].map((end) =>
      ledgerText({ schemaVersion: 1, entries: entries.slice(0, end) }),
    ),
  );
}

/** What a public output makes known, for the ledger. Counts of villages and services are not persons and stay out. */
export function releaseEntry(
  name: string,
  result: {
    readonly indicators: readonly Pick<IndicatorResult, 'id' | 'counts' | 'rows'>[];
    readonly minCell: number;
  },
  filters: readonly string[],
): LedgerEntry {
  const cells = result.indicators
    .filter(({ counts }) => counts === 'cases' || counts === 'persons')
    .flatMap(({ id, rows }) =>
      rows
        .filter((row) => row.status === 'ok' || row.status === 'suppressed')
        .map((row) => ({
          indicator: id,
          period: row.period.label,
          level: row.region.level,
          code: row.region.code,
          ...(row.region.together === undefined ? {} : { together: [...row.region.together] }),
          numerator: row.numerator,
          denominator: row.denominator,
          hidden: row.status === 'suppressed',
        })),
    );
  return { name, filters: [...filters].sort(), minCell: result.minCell, cells };
}

/** The ledger with a release added at its end; the very same release again stays where it stands. */
export function withRelease(ledger: Ledger, entry: LedgerEntry): Ledger {
  const text = JSON.stringify(entry);
  if (ledger.entries.some((one) => JSON.stringify(one) === text)) return ledger;
  return { schemaVersion: 1, entries: [...ledger.entries, entry] };
}

/** The releases an attacker may hold: all, but for those that never left the house. */
export function releasesInForce(ledger: Ledger): Ledger {
  return { ...ledger, entries: ledger.entries.filter((entry) => entry.withdrawn !== 'never-published') };
}
