import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { msg } from '../messages/message.ts';
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger, type LedgerEntry } from '../model/ledger.ts';
import type { Lang } from '../model/message.ts';
import { ledgerOf, ledgerText, readLedger, releasesInForce, withRelease } from '../workflows/release.ts';
import type { Invocation } from './command.ts';
import { type ListedFile, listed } from './manifest.ts';
import { textOf } from './reading-options.ts';
import { say } from './talk.ts';

/** What `--release` asks for: an audit against earlier releases, and a place among them. */
interface Release {
  /** earlier releases that an attacker may hold */
  readonly ledger: Ledger | undefined;
  /** the ledger in the state in which it was audited against, for the manifest */
  readonly lists: readonly ListedFile[];
  /**
   * Puts what is to be published on record. It comes before any output is written, for what is published must be on
   * record; without `--release` it says where a ledger was left aside.
   */
  record(lang: Lang, entryOf: (name: string, filters: readonly string[]) => LedgerEntry): Promise<void>;
}

/** @throws DesmigError `invalid-ledger` for one that cannot be audited against. */
export async function openRelease(invocation: Invocation): Promise<Release> {
  const { options, context } = invocation;
  const path = join(context.cwd, LEDGER_FILE);
  const name = textOf(options.release);
  if (options.audience === 'internal') return { ledger: undefined, lists: [], record: async () => undefined };
  if (name === undefined) {
    return {
      ledger: undefined,
      lists: [],
      record: async (lang) => {
        if (existsSync(path)) say(invocation, lang, msg('ledger-not-used', { file: LEDGER_FILE }));
      },
    };
  }
  if (invocation.ledger !== undefined) {
    const then = invocation.ledger === null ? EMPTY_LEDGER : await ledgerOf(invocation.ledger);
    return { ledger: releasesInForce(then), lists: [], record: async () => undefined };
  }
  const { ledger, content } = await readLedger(path);
  const filters = Array.isArray(options.filter) ? options.filter.map(String) : [];
  return {
    ledger: releasesInForce(ledger),
    lists: content === null ? [] : [listed('ledger', LEDGER_FILE, content)],
    record: async (_lang, entryOf) =>
      context.writeFile(path, ledgerText(withRelease(ledger, entryOf(name, filters)))),
  };
}
