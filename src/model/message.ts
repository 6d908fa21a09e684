/** The two languages everything a person reads exists in. */
export type Lang = 'id' | 'en';

/** A text that is data of the catalogue, in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/**
 * A value inside a message. Numbers, dates and percentages are formatted in the reader's language when
 * rendered; strings are the user's own data and stay literal.
 */
export type Param =
  | string
  | number
  | { readonly date: string }
  | { readonly percent: number; readonly digits?: number }
  | { readonly decimal: number; readonly digits?: number }
  | { readonly interval: readonly [number, number]; readonly digits?: number }
  | { readonly plain: number }
  | { readonly list: readonly Param[] }
  | Bilingual
  | Message;

/** A text not yet rendered: a key of the message catalogue with its parameters. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Text of a Document: a message, a text of the catalogue, or the user's own data. */
export type Text = Message | Bilingual | string;
