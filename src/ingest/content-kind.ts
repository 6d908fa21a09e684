/** Markup that is a workbook in disguise: HTML tables and SpreadsheetML. */
export function looksLikeMarkup(head: Buffer): boolean {
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*(?:<\?xml[^>]*>\s*(?:<\?mso[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:(?:\w+:)?Workbook|office:document)|<!doctype html|<html|<table|<meta|<body|<style)/i.test(
    text,
  );
}

/** Tab, line ends, the old end mark, escape, and what some systems put between fields. */
const IN_TEXT: ReadonlySet<number> = new Set([1, 9, 10, 13, 26, 27, 28, 29, 30, 31]);

/** Control characters that text does not hold; NULs are allowed where their parity makes UTF-16. */
export function looksBinary(head: Buffer): boolean {
  let controls = 0;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    } else if (byte < 32 && !IN_TEXT.has(byte)) controls += 1;
  }
  const nuls = even + odd;
  const utf16 = nuls > head.length / 5 && (even < nuls * 0.1 || odd < nuls * 0.1);
  return controls > Math.max(4, head.length * 0.02) || (nuls > Math.max(8, head.length * 0.05) && !utf16);
}
