import iconv from 'iconv-lite';

/**
 * HTML or XML as text: by byte order mark, by the NUL bytes of UTF-16, as UTF-8 if it is valid (a character
 * cut at the end is allowed), else by the declared charset, else as Windows-1252.
 */
export function decodeMarkup(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  if (bytes[0] === 0x3c && bytes[1] === 0) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0 && bytes[1] === 0x3c) return iconv.decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
    const usable = declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared);
    // Browsers, too, read what claims to be Latin-1 as Windows-1252.
    return iconv.decode(bytes, usable && !/^iso-?8859-?1$/i.test(declared) ? declared : 'windows-1252');
  }
}
