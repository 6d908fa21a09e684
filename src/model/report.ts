import type { DatasetId } from './dataset.ts';
import type { Finding } from './finding.ts';
import type { IndicatorResult } from './indicator.ts';
import type { InputSummary } from './input.ts';
import type { Bilingual, Lang, Message } from './message.ts';
import type { Level } from './region.ts';

/** How an indicator was protected. */
export interface ProtectionNote {
  readonly hidden: number;
  /** the level shown instead, where the one wanted is finer than the public may see */
  readonly coarserThanAsked: Level | null;
}

/** A report as a value: protected counts and figures, the reading they rest on, and what was wrong in the files. */
export interface ReportResult {
  readonly inputs: readonly InputSummary[];
  readonly indicators: readonly IndicatorResult[];
  readonly findings: readonly Finding[];
  readonly audience: 'public' | 'internal';
  readonly minCell: number;
  readonly protect: 'suppress' | 'round5';
  /** whether earlier releases were part of the audit */
  readonly audited: boolean;
  readonly by: Level;
  readonly level: number;
  readonly asOf: Readonly<Partial<Record<DatasetId, string | null>>>;
  readonly example: boolean;
  /** conditions of `--filter` that every row counted meets, as they were given */
  readonly filters: readonly string[];
  /** whether records of visits tell of a child in danger */
  readonly danger?: boolean;
  /** per indicator id */
  readonly protection: Readonly<Record<string, ProtectionNote>>;
  /** indicators that could not be computed, and why */
  readonly notComputed: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly reason: Message;
  }[];
  /** what a reader must know about how figures were made */
  readonly notes: readonly Message[];
  /** ids asked for by name; null: all that the files allow */
  readonly asked: readonly string[] | null;
  /** language the headers suggest */
  readonly lang: Lang;
}
