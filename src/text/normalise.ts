/** Control characters but white space, and marks that print nothing: soft hyphen, zero width, direction, BOM. */
const INVISIBLE = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** Most texts: printable ASCII in which nothing is to be cleaned. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/** Without invisible characters, with single spaces, trimmed. */
export function clean(text: string): string {
  if (PLAIN.test(text) && !text.startsWith(' ')) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** For comparing labels: compatibility form, lower case, letters and digits only, single spaces. */
export function normalise(text: string): string {
  return clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
