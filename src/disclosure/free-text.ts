import { FIRST_NAMES } from './first-names.ts';
import { identifierIn, masked } from './identifiers.ts';

const HIDDEN = '[...]';
const WORD = String.raw`\p{Lu}[\p{L}'’.]*`;
/** Words that a name follows; what follows in capitals is the name. */
const AFTER = new RegExp(
  String.raw`((?:(?<!\p{L})(?:[Bb]ernama|[Aa]tas [Nn]ama|[Nn]ama(?:nya)?\s*[:=]?|[Ii]nisial|[Nn]amed|[Cc]alled|[Nn]ame\s*[:=]|[Ii]bu|[Bb]apak|[Bb]pk\.?|[Bb]u|[Pp]ak|[Ss]dri?\.?|[Ss]audar[ai]|Mrs?\.?|Ms\.?)|[Aa]\.\s?[Nn]\.|[Aa]\/[Nn]|(?<!\p{L})[Aa]n\.)\s*:?\s+)${WORD}(?:\s+${WORD}){0,3}`,
  'gu',
);
const CAPITALS = new RegExp(String.raw`${WORD}(?:\s+${WORD})*`, 'gu');

/**
 * A text with what identifies persons taken out: numbers and addresses, names after words that announce them, frequent
 * first names with the capitals beside them, and the words of names that the same row holds in its own columns.
 * What is left cannot be promised to name nobody.
 */
export function withoutIdentifiers(text: string, namesOfRow: readonly string[] = []): string {
  if (text.trim() === '') return text;
  let kept = masked(text).replace(AFTER, `$1${HIDDEN}`);
  kept = kept.replace(CAPITALS, (run) =>
    run.split(/[\s.]+/).some((word) => FIRST_NAMES.has(word.toLowerCase())) ? HIDDEN : run,
  );
  for (const name of namesOfRow) {
    for (const word of [name, ...name.split(/\s+/)]) {
      if (word.length < 3) continue;
      kept = kept.replace(
        new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu'),
        HIDDEN,
      );
    }
  }
  return identifierIn(kept) === null ? kept : HIDDEN;
}
