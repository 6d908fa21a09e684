import type { Bilingual, Message, Param } from '../model/message.ts';
import { MESSAGES } from './index.ts';

export type MessageKey = keyof typeof MESSAGES;

/** Names of the placeholders of a template: `{rows}` and the plural `{rows:row|rows}` both name `rows`. */
type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Only}:${string}` ? Only : Name) | Names<Rest>
  : never;

type NamesOf<K extends MessageKey> = Names<(typeof MESSAGES)[K]['en']>;

/** A message with exactly the parameters its template names. */
export function msg<K extends MessageKey>(
  key: K,
  ...params: [NamesOf<K>] extends [never] ? [] : [Readonly<Record<NamesOf<K>, Param>>]
): Message {
  return { key, params: params[0] ?? {} };
}

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'key' in value && 'params' in value;
}

/** The template of a key in both languages; an unknown key is a bug. */
export function template(key: string): Bilingual {
  const found = (MESSAGES as Readonly<Record<string, Bilingual>>)[key];
  if (found === undefined) throw new Error(`no message has the key ${key}`);
  return found;
}
