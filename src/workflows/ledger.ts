import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import { nearest } from '../text/distance.ts';

/** One release as the ledger remembers it, without its cells. */
export interface ReleaseSummary {
  readonly name: string;
  readonly filters: readonly string[];
  readonly minCell: number;
  readonly shown: number;
  readonly hidden: number;
  readonly withdrawn: LedgerEntry['withdrawn'] | null;
  /** what was published, by indicator, period and level, in that order */
  readonly parts: readonly {
    readonly indicator: string;
    readonly period: string;
    readonly level: string;
    readonly shown: number;
    readonly hidden: number;
  }[];
}

/** Every release on record, in the order in which they were made; one of them where a name is given. */
export function ledgerSummary(ledger: Ledger, name?: string): readonly ReleaseSummary[] {
  return entriesNamed(ledger, name).map((entry) => {
    const parts = new Map<
      string,
      { indicator: string; period: string; level: string; shown: number; hidden: number }
    >();
    for (const cell of entry.cells) {
      const key = [cell.indicator, cell.period, cell.level].join(' ');
      const { indicator, period, level } = cell;
      const part = parts.get(key) ?? { indicator, period, level, shown: 0, hidden: 0 };
      parts.set(key, part);
      if (cell.hidden) part.hidden += 1;
      else part.shown += 1;
    }
    const hidden = entry.cells.filter((cell) => cell.hidden).length;
    return {
      name: entry.name,
      filters: entry.filters,
      minCell: entry.minCell,
      shown: entry.cells.length - hidden,
      hidden,
      withdrawn: entry.withdrawn ?? null,
      parts: [...parts.values()],
    };
  });
}

/**
 * The ledger with a release marked as withdrawn. Nothing is deleted: what was published may have been copied, so a
 * release taken down goes on being part of the audit; only one that never was out does not.
 *
 * @throws DesmigError `unknown-release`.
 */
export function withdrawRelease(ledger: Ledger, name: string, why: 'never-published' | 'taken-down'): Ledger {
  const marked = new Set(entriesNamed(ledger, name));
  return {
    ...ledger,
    entries: ledger.entries.map((entry) => (marked.has(entry) ? { ...entry, withdrawn: why } : entry)),
  };
}

function entriesNamed(ledger: Ledger, name: string | undefined): readonly LedgerEntry[] {
  if (name === undefined) return ledger.entries;
  const found = ledger.entries.filter((entry) => entry.name === name);
  if (found.length > 0) return found;
  const names = [...new Set(ledger.entries.map((entry) => entry.name))];
  const near = nearest(name, names, (one) => one, 0.5, 1)[0]?.item;
  throw new DesmigError({
    code: 'unknown-release',
    class: 'usage',
    what: msg('error-unknown-release', { name }),
    hint:
      near !== undefined
        ? msg('hint-did-you-mean', { suggestion: near })
        : names.length > 0
          ? msg('hint-choices', { choices: names.join(', ') })
          : msg('hint-empty-ledger'),
  });
}
