import type { CodeBook } from '../../model/dataset.ts';
import { nearest } from '../../text/distance.ts';
import { normalise } from '../../text/normalise.ts';

export interface LabelResolution {
  readonly code: string | null;
  /** the nearest spelling of the book when the code is unknown */
  readonly suggestion: string | null;
}

/** Resolves labels of a code book: exactly or by alias, with or without a prefix; never by likeness. */
export function labelResolver(book: CodeBook): (label: string) => LabelResolution {
  const words = new Map<string, string>();
  const spelt = new Map<string, string>();
  for (const [code, entry] of Object.entries(book.codes)) {
    for (const spelling of [code, entry.label.id, entry.label.en, ...entry.aliases]) {
      const word = labelKey(spelling);
      for (const form of [word, withoutPrefix(word, book.prefixes ?? [])]) {
        if (!words.has(form)) words.set(form, code);
        if (spelling !== code && !spelt.has(form)) spelt.set(form, spelling);
      }
    }
  }
  const spellings = [...spelt.keys()];
  return (label) => {
    const word = labelKey(label.replace(/^\s*(?:(?:\d+|[a-zA-Z])[.)]\s+|[a-z]\s+(?=[A-Z]))/, ''));
    const code = words.get(word) ?? words.get(withoutPrefix(word, book.prefixes ?? []));
    if (code !== undefined) return { code, suggestion: null };
    const bare = withoutPrefix(word, book.prefixes ?? []);
    const near = nearest(bare, spellings, (text) => text, 0.7, 1)[0];
    return { code: null, suggestion: near === undefined ? null : (spelt.get(near.item) ?? near.item) };
  };
}

/** The word without the longest prefix the book allows. */
function withoutPrefix(word: string, prefixes: readonly string[]): string {
  for (const prefix of [...prefixes].sort((a, b) => b.length - a.length)) {
    if (word.startsWith(`${prefix} `)) return word.slice(prefix.length + 1);
  }
  return word;
}

/** A label for comparing; signs that tell "18+" from "18" and "<1-5" from "1-5" are words. */
export function labelKey(label: string): string {
  return normalise(label.replace(/[<≤]/g, ' kurang ').replace(/[>≥]/g, ' lebih ').replaceAll('+', ' plus '));
}
