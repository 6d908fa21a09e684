/** Helpers for editing XML as text, so that what is not edited stays as it is, byte for byte. */

/** The prefix of the root's names with its colon (`x:`), or nothing. */
export function prefixOf(xml: string, root: string): string {
  return new RegExp(`<((?:[\\w.-]+:)?)${root}[\\s>/]`).exec(xml)?.[1] ?? '';
}

/** Where an element stands: its start tag, what is inside, and all of it. */
export interface ElementSpan {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** The first element of a name that stands in no comment; null where there is none. It holds none of its own name. */
export function elementIn(xml: string, name: string, from = 0): ElementSpan | null {
  const found = new RegExp(`<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<${name}(?:\\s[^>]*)?/?>`, 'g');
  found.lastIndex = from;
  let match = found.exec(xml);
  while (match?.[0].startsWith('<!') === true) match = found.exec(xml);
  if (match === null) return null;
  const [open] = match;
  const innerStart = match.index + open.length;
  if (open.endsWith('/>'))
    return { start: match.index, end: innerStart, open, innerStart, innerEnd: innerStart };
  const close = `</${name}>`;
  let innerEnd = xml.indexOf(close, innerStart);
  while (innerEnd !== -1 && endsInComment(xml.slice(innerStart, innerEnd)))
    innerEnd = xml.indexOf(close, innerEnd + 1);
  if (innerEnd === -1) return null;
  return { start: match.index, end: innerEnd + close.length, open, innerStart, innerEnd };
}

function endsInComment(xml: string): boolean {
  return xml.lastIndexOf('<!--') > xml.lastIndexOf('-->');
}

export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}

/** The tag with an attribute set, at its old place or behind the name. */
export function withAttribute(tag: string, name: string, value: string): string {
  const old = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (old.test(tag)) return tag.replace(old, (_, before: string) => `${before}"${value}"`);
  return tag.replace(/^<[\w.:-]+/, (start) => `${start} ${name}="${value}"`);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function unescaped(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
  });
}

export function escaped(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}
