import type { Status } from './indicator.ts';
import type { Lang, Text } from './message.ts';

/** A cell of a table: data, not yet formatted for a reader. */
export type DocCell =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number; readonly digits: number }
  | { readonly kind: 'interval'; readonly lower: number; readonly upper: number; readonly digits: number }
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
  | DocTable;

export interface Section {
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
