import { KIND_WORDS } from '../catalogue/datasets/kind-words.ts';

/** The id of the kind that a word stands for: itself, or the kind whose Indonesian word it is. */
export function kindOfWord(word: string): string {
  const found = Object.entries(KIND_WORDS).find(([, words]) =>
    (words as readonly string[]).includes(word.toLowerCase()),
  );
  return found?.[0] ?? word;
}
