import type { FunnelLimits } from './compare.ts';
import type { Status } from './indicator.ts';
import type { DrawnMap } from './map.ts';
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

/**
 * Sentences that figures of a table may be quoted with. `each`: one a row, null for what is not published. `all`: one
 * for every row, in which `{0}`, `{1}` and so on stand for its cells; a row without published cells has none. `some`:
 * the same, where some cells of a row may lack a figure.
 */
export type Quotes =
  | { readonly kind: 'each'; readonly texts: readonly (Text | null)[] }
  | { readonly kind: 'all' | 'some'; readonly text: Text };

export interface DocColumn {
  readonly title: Text;
  readonly align: 'left' | 'right';
}

export interface DocTable {
  readonly kind: 'table';
  /** where rows are places: their codes, row by row, by which a page joins tables and finds a place */
  readonly places?: readonly string[];
  /** where rows are indicators of the whole country: their ids, row by row */
  readonly indicators?: readonly string[];
  readonly quotes?: Quotes;
  readonly columns: readonly DocColumn[];
  readonly rows: readonly (readonly DocCell[])[];
  /** how many of the last rows stand apart from the order, and stay where it is shortened */
  readonly apart?: number;
  /** where it may be shortened: says how many rows are left out and how to see them */
  readonly rest: ((left: number) => Text) | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: Text; readonly strong: boolean }
  | {
      readonly kind: 'facts';
      readonly items: readonly (readonly [Text, Text])[];
      /** where items are indicators of the whole country: their ids, and how they are quoted */
      readonly indicators?: readonly string[];
      readonly quotes?: Quotes;
    }
  | { readonly kind: 'notes'; readonly items: readonly Text[] }
  | {
      readonly kind: 'finding';
      readonly severity: 'error' | 'warning' | 'info';
      readonly text: Text;
      readonly places: readonly Text[];
      readonly more: number;
      readonly hint: Text | null;
    }
  /** a finding in plain language: what was counted, of what, when, with what limits */
  | { readonly kind: 'sentence'; readonly text: Text }
  | DocHeadline
  | DocTable
  | DocChart
  | DocFunnel;

/** A figure that leads a report, and the sentence that may be quoted without losing what it means. */
export interface DocHeadline {
  readonly kind: 'headline';
  readonly title: Text;
  /** the value alone, as large as it can be printed */
  readonly value: Text;
  /** what it was made of, interval, and the day it holds for, one line each */
  readonly lines: readonly Text[];
  /** one sentence with period, as-of date, denominator, caveat and the source's hash */
  readonly citation: Text;
}

/** A figure of one place or period, or why there is none. Only what may be shown is here. */
export interface DocMark {
  readonly label: Text;
  readonly status: Status;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The figure of a place on a map. */
export interface PlacedMark extends DocMark {
  readonly code: string;
  /** the place whose figure this is, where this one is counted in it */
  readonly within?: string;
}

/** How the figures of a table are drawn; a format that cannot draw prints the table. */
export type Drawing =
  /** bars from zero with their intervals, in the order given */
  | { readonly kind: 'bars'; readonly reference: number | null; readonly bars: readonly DocMark[] }
  /** the provinces as tiles, by their codes */
  | { readonly kind: 'tiles'; readonly tiles: readonly PlacedMark[] }
  /** places within boundaries that a file gave */
  | {
      readonly kind: 'map';
      readonly map: DrawnMap;
      readonly marks: readonly PlacedMark[];
    }
  /** values in time; `joined` is false where no line may lead to the point: a break, or a part of a period */
  | {
      readonly kind: 'trend';
      /** whose values these are, where a chart has several */
      readonly of?: Text;
      readonly points: readonly (DocMark & { readonly complete: boolean; readonly joined: boolean })[];
    }
  /** shares of places (rows) by what was asked (columns) */
  | {
      readonly kind: 'matrix';
      readonly columns: readonly Text[];
      readonly rows: readonly { readonly label: Text; readonly cells: readonly DocMark[] }[];
    };

/** A table with drawings of it, under one title, with where it comes from and how to read it. */
export interface DocChart {
  readonly kind: 'chart';
  readonly title: Text;
  /** unit of the values drawn */
  readonly unit: Text;
  readonly digits: number;
  readonly drawings: readonly Drawing[];
  readonly source: Text;
  readonly note: Text | null;
  /** the figures drawn, in full */
  readonly table: DocTable;
}

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
    /** the unit, where a format can name it */
    readonly label?: Text;
  }[];
  /** limits at rising denominators */
  readonly limits: readonly FunnelLimits[];
}

export interface Section {
  /**
   * `reading`: how files were read, first on a screen, last on a page. `summary`: the first page of a report, `detail`:
   * a table of many columns, `appendix`: method and definitions; these are for formats with pages, a screen leaves
   * them out.
   */
  readonly role?: 'reading' | 'summary' | 'detail' | 'appendix';
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
