import type { Fail } from './errors.ts';
import { limits, MAX_CELL_TEXT, MAX_SHARED_STRINGS } from './limits.ts';
import { readPart } from './read-part.ts';
import { decodeCellText } from './xml-text.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The strings that cells of type `s` point to: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(
  part: string,
  zip: ZipArchive,
  fail: Fail,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await readPart(
    zip,
    part,
    {
      open(name) {
        if (name === 'si') current = '';
        else if (name === 't') inText = !inPhonetic;
        else if (name === 'rPh') inPhonetic = true;
      },
      text(raw) {
        if (!inText) return;
        current += raw;
        if (current.length > MAX_CELL_TEXT) throw fail({ code: 'resource-limit', limit: limits.text });
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inPhonetic = false;
        else if (name === 'si') {
          strings.push(decodeCellText(current));
          if (strings.length > MAX_SHARED_STRINGS)
            throw fail({ code: 'resource-limit', limit: limits.strings });
        }
      },
    },
    fail,
  );
  return strings;
}
