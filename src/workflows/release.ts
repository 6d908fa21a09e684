import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { EMPTY_LEDGER, type Ledger, type LedgerEntry } from '../model/ledger.ts';
import type { ReportResult } from '../model/report.ts';

const LEDGER_NAME = 'desmig.ledger.json';

const CELL = z.strictObject({
  indicator: z.string(),
  period: z.string(),
  level: z.string(),
  code: z.string(),
  together: z.array(z.string()).optional(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  hidden: z.boolean(),
});
const LEDGER = z.strictObject({
  schemaVersion: z.literal(1),
  entries: z.array(
    z.strictObject({
      name: z.string(),
      filters: z.array(z.string()),
      minCell: z.number(),
      cells: z.array(CELL),
      withdrawn: z.enum(['never-published', 'taken-down']).optional(),
    }),
  ),
});

/** The ledger of a folder; empty where there is none. A damaged one is refused, for it cannot be audited against. */
export async function readLedger(path: string): Promise<Ledger> {
  const refuse = (cause?: unknown) =>
    new DesmigError({
      code: 'invalid-ledger',
      class: 'config',
      what: msg('error-invalid-ledger', { file: LEDGER_NAME }),
      hint: msg('hint-invalid-ledger'),
      cause,
    });
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw refuse(error);
  });
  if (text === null) return EMPTY_LEDGER;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refuse();
  }
  const parsed = LEDGER.safeParse(json);
  if (!parsed.success) throw refuse();
  return parsed.data;
}

/** What a public report makes known, for the ledger. Counts of villages and services are not persons and stay out. */
export function releaseEntry(
  name: string,
  result: Pick<ReportResult, 'indicators' | 'minCell'>,
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

/** The ledger with a release added; the very same release again stands there once. */
export function withRelease(ledger: Ledger, entry: LedgerEntry): Ledger {
  return {
    schemaVersion: 1,
    entries: [...ledger.entries.filter((one) => JSON.stringify(one) !== JSON.stringify(entry)), entry],
  };
}

/** The releases an attacker may hold: all, but for those that never left the house. */
export function releasesInForce(ledger: Ledger): Ledger {
  return { ...ledger, entries: ledger.entries.filter((entry) => entry.withdrawn !== 'never-published') };
}
