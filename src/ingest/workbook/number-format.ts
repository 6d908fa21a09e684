/** How a number format makes a number look, as far as it changes what the number means. */
export type FormatKind =
  | { readonly kind: 'plain' | 'date' | 'time' | 'percent' }
  /** `0000` or `00\.00\.0000`: literals between runs of zeros that pad. */
  | { readonly kind: 'padded'; readonly parts: readonly (string | number)[] };

const PLAIN: FormatKind = { kind: 'plain' };
const DATE: FormatKind = { kind: 'date' };
const TIME: FormatKind = { kind: 'time' };
const PERCENT: FormatKind = { kind: 'percent' };

/** Built-in formats that a workbook uses without spelling them out (ECMA-376 part 1, 18.8.30). */
export function builtinFormat(id: number): FormatKind {
  if (id === 9 || id === 10) return PERCENT;
  // 46 is [h]:mm:ss, a duration.
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return TIME;
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  return PLAIN;
}

export function classifyFormat(code: string): FormatKind {
  const section = firstSection(code);
  const padded = paddedParts(section);
  if (padded !== null) return { kind: 'padded', parts: padded };
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return PLAIN;
  const symbols = stripLiterals(section).replace(/\[[^\]]*\]/g, '');
  if (/general/i.test(symbols)) return PLAIN;
  if (symbols.includes('%')) return PERCENT;
  const letters = symbols.replace(/e[+-]/gi, '').replace(/am\/pm|a\/p/gi, 'h');
  if (!/[ymdhs]/i.test(letters)) return PLAIN;
  return /[yd]|mmm/i.test(letters) || !/[hs]/i.test(letters) ? DATE : TIME;
}

/** Quoted text, escaped characters, and the `_x` and `*x` that pad and fill. */
const LITERALS = /"[^"]*"?|[\\_*].?/gs;

function stripLiterals(section: string): string {
  return section.replace(LITERALS, '');
}

function firstSection(code: string): string {
  for (const match of code.matchAll(/"[^"]*"?|[\\_*].?|\[[^\]]*\]|;/gs)) {
    if (match[0] === ';') return code.slice(0, match.index);
  }
  return code;
}

/** The parts of a code-like format: at least two zeros in a row somewhere, nothing but literals beside them. */
function paddedParts(section: string): readonly (string | number)[] | null {
  const parts: (string | number)[] = [];
  for (const [token] of section.matchAll(/0+|"[^"]*"?|\\.|_.|\[[^\]]*\]|./gs)) {
    if (token.startsWith('0')) parts.push(token.length);
    else if (token.startsWith('"')) parts.push(token.slice(1).replace(/"$/, ''));
    else if (token.startsWith('\\')) parts.push(token.slice(1));
    else if (/^[-/() ]$/.test(token)) parts.push(token);
    else if (!/^(?:_|\[[a-z]{3,}\d*\])/i.test(token)) return null;
  }
  const last = parts.at(-1);
  // A literal behind the number is a unit, not part of a code.
  if (typeof last !== 'number' || !parts.some((part) => typeof part === 'number' && part >= 2)) return null;
  return parts;
}

/** A whole number shown through a padded format: 7 in `0000` is `0007`. */
export function padNumber(digits: string, parts: readonly (string | number)[]): string {
  const width = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0);
  let rest = digits.padStart(width, '0');
  let extra = rest.length - width;
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      text += rest.slice(0, part + extra);
      rest = rest.slice(part + extra);
      extra = 0;
    }
  }
  return text;
}
