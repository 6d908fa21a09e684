import type { Column } from './dataset.ts';

type Value<C> = C extends { readonly type: 'integer' | 'number' }
  ? number
  : C extends { readonly type: 'boolean' }
    ? boolean
    : C extends { readonly type: 'category'; readonly codeBook: { readonly codes: infer Codes } }
      ? keyof Codes & string
      : string;

/**
 * A row of a kind, from its declaration: dates as ISO days, categories as ids, null where a cell is blank or the
 * file has no such column; required columns are never null.
 */
export type RowOf<D extends { readonly columns: Readonly<Record<string, Column>> }> = {
  readonly [C in keyof D['columns']]: D['columns'][C] extends { readonly required: true }
    ? Value<D['columns'][C]>
    : Value<D['columns'][C]> | null;
};
