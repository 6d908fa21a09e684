import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | null;
}

/** The objects of a file as pdfkit writes them: one after the other, streams deflated. */
function objectsOf(bytes: Uint8Array): ReadonlyMap<string, PdfObject> {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = found;
    const [dictionary = '', packed] = body.split(/\nstream\n/);
    const content = packed === undefined ? null : Buffer.from(packed.replace(/\nendstream$/, ''), 'latin1');
    objects.set(number, {
      dictionary,
      stream: content !== null && dictionary.includes('/FlateDecode') ? inflateSync(content) : content,
    });
  }
  return objects;
}

/** Glyphs to characters, from the table that a font carries for those who copy its text. */
function charactersOf(table: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  for (const [, from = '0', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [at, [, code = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      characters.set(
        Number.parseInt(from, 16) + at,
        Buffer.from(code.replace(/ /g, ''), 'hex').swap16().toString('utf16le'),
      );
  return characters;
}

/** The text of every page in the order in which it is drawn: what a reader of the file hears. */
export function pdfPages(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(bytes);
  const at = (number: string | undefined) => objects.get(number ?? '') ?? { dictionary: '', stream: null };
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const resources = at(/\/Resources (\d+) 0 R/.exec(dictionary)?.[1]).dictionary;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => {
        const table = at(/\/ToUnicode (\d+) 0 R/.exec(at(number).dictionary)?.[1]).stream;
        return [name, charactersOf(table?.toString('latin1') ?? '')] as const;
      }),
    );
    const drawn = at(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]).stream?.toString('latin1') ?? '';
    let font: ReadonlyMap<number, string> | undefined;
    let text = '';
    for (const [, name, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) font = fonts.get(name);
      for (const [, codes = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gi))
        for (let from = 0; from < codes.length; from += 4)
          text += font?.get(Number.parseInt(codes.slice(from, from + 4), 16)) ?? '\ufffd';
      if (shown !== undefined) text += ' ';
    }
    return text.replace(/\s+/g, ' ');
  });
}

/** Titles of the bookmarks, in order. */
export function pdfBookmarks(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/\/Parent \d+ 0 R\n\/Title (\([^\n]*\)|<[^>]*>)/g)].map(([, title = '']) => title);
}
