import { add, clear, emptyText, textOf } from './collected-text.ts';
import type { Fail } from './errors.ts';
import { limits, MAX_SHARED_STRINGS } from './limits.ts';
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
  const current = emptyText();
  let inText = false;
  let inPhonetic = false;
  await readPart(
    zip,
    part,
    {
      open(name) {
        if (name === 'si') clear(current);
        else if (name === 't') inText = !inPhonetic;
        else if (name === 'rPh') inPhonetic = true;
      },
      text(bytes, from, to) {
        if (inText) add(current, bytes, from, to, fail);
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inPhonetic = false;
        else if (name === 'si') {
          strings.push(decodeCellText(textOf(current)));
          if (strings.length > MAX_SHARED_STRINGS)
            throw fail({ code: 'resource-limit', limit: limits.strings });
        }
      },
    },
    fail,
  );
  return strings;
}
