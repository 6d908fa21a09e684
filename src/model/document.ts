import type { FunnelLimits } from './compare.ts';
import type { Status } from './indicator.ts';
import type { Lang, Text } from './message.ts';

/** A cell of a table: data, not yet formatted for a reader. */
export type DocCell =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number; readonly digits: number }
  | { readonly kind: 'interval'; readonly lower: number; readonly upper: number; readonly digits: number }
  /** an interval drawn on a scale common to the column; in formats without drawing, the interval in figures */
  | {
      readonly kind: 'bar';
      readonly lower: number;
      readonly value: number;
      readonly upper: number;
      readonly reference: number | null;
      readonly scale: readonly [number, number];
      readonly digits: number;
    }
  | { readonly kind: 'status'; readonly status: Exclude<Status, 'ok'> }
  | { readonly kind: 'empty' };

export interface DocColumn {
  readonly title: Text;
  readonly align: 'left' | 'right';
}

export interface DocTable {
  readonly kind: 'table';
  readonly columns: readonly DocColumn[];
  readonly rows: readonly (readonly DocCell[])[];
  /** where it may be shortened: says how many rows are left out and how to see them */
  readonly rest: ((left: number) => Text) | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: Text; readonly strong: boolean }
  | { readonly kind: 'facts'; readonly items: readonly (readonly [Text, Text])[] }
  | { readonly kind: 'notes'; readonly items: readonly Text[] }
  | {
      readonly kind: 'finding';
      readonly severity: 'error' | 'warning' | 'info';
      readonly text: Text;
      readonly places: readonly Text[];
      readonly more: number;
      readonly hint: Text | null;
    }
  | DocTable
  | DocFunnel;

/** A funnel plot: units by denominator and value, and the limits as curves. */
export interface DocFunnel {
  readonly kind: 'funnel';
  readonly xTitle: Text;
  readonly yTitle: Text;
  readonly digits: number;
  readonly reference: number;
  readonly points: readonly {
    readonly n: number;
    readonly value: number;
    /** 0 inside the limits, 1 beyond 95 %, 2 beyond 99.8 % */
    readonly outside: 0 | 1 | 2;
  }[];
  /** limits at rising denominators */
  readonly limits: readonly FunnelLimits[];
}

export interface Section {
  /** how files were read: first on a screen, last on a page */
  readonly role?: 'reading';
  readonly blocks: readonly Block[];
}

/** What a reader gets, before it is a format: protected figures and texts in no language yet. */
export interface Document {
  readonly title: Text;
  /** a mark that stands on the whole: example data, internal use */
  readonly marks: readonly Text[];
  readonly sections: readonly Section[];
}

export interface RenderOptions {
  readonly lang: Lang;
  /** rows of long tables shown; null shows all */
  readonly top: number | null;
}
