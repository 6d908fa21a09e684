import { MAX_MARKUP } from './limits.ts';

/** What a scanner reports, as places in UTF-8 bytes. Names are local names: `x:row` arrives as `row`. */
export interface XmlHandler {
  /** The attributes stand in the bytes `from` to `to`: `eachAttribute`. */
  open(name: string, bytes: Buffer, from: number, to: number): void;
  close(name: string): void;
  /**
   * Asked after `open` of an element that is neither empty nor prefixed, with the place behind its tag: where the element
   * ends, if the handler has taken in the whole of it and its end tag; -1 to have it reported.
   */
  take?(name: string, bytes: Buffer, at: number): number;
  /** Raw text, perhaps in several pieces, whole characters each; join the pieces, then `decodeXmlText`. */
  text(bytes: Buffer, from: number, to: number): void;
}

export interface XmlScanner {
  /** UTF-8. The bytes must stay as they are for as long as a handler keeps places in them. */
  write(chunk: Buffer): void;
  end(): void;
}

export type XmlProblem = 'malformed' | 'doctype';

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

interface Name {
  readonly bytes: Buffer;
  readonly local: string;
}

/** As a key of an object a text is kept once, so that comparing it with a literal compares two places. */
function onceOnly(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}

const SLOTS = 64;

/**
 * A streaming scanner for the XML of workbooks, over bytes: nothing becomes a string that no handler asks for. It checks
 * that tags nest and that the document is complete, refuses DOCTYPE (so only the five predefined entities exist), and
 * does not interpret namespaces.
 */
export function createXmlScanner(handler: XmlHandler, problem: (kind: XmlProblem) => Error): XmlScanner {
  /** the names of what is open, to `depth` */
  const path: Name[] = [];
  let depth = 0;
  const names: (Name | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  let rest: Buffer | null = null;
  let rootSeen = false;

  function text(bytes: Buffer, from: number, to: number): void {
    if (depth > 0) handler.text(bytes, from, to);
    else if (/[^\s\uFEFF]/.test(bytes.toString('utf8', from, to))) throw problem('malformed');
  }

  function nameAt(bytes: Buffer, from: number, to: number, hash: number): Name {
    const slot = hash & (SLOTS - 1);
    const known = names[slot];
    if (known !== undefined && stands(known.bytes, bytes, from, to)) return known;
    const written = bytes.toString('utf8', from, to);
    const local = written.slice(written.lastIndexOf(':') + 1);
    if (local === '') throw problem('malformed');
    const name = { bytes: Buffer.from(bytes.subarray(from, to)), local: onceOnly(local) };
    names[slot] = name;
    return name;
  }

  function closeTag(bytes: Buffer, start: number): number {
    const name = depth === 0 ? undefined : path[depth - 1];
    const from = start + 2;
    const to = from + (name?.bytes.length ?? 0);
    let at = to;
    while (at < bytes.length && (bytes[at] ?? 0) <= SPACE) at++;
    if (at >= bytes.length) return -1;
    if (name === undefined || bytes[at] !== GREATER || !stands(name.bytes, bytes, from, to))
      throw problem('malformed');
    depth--;
    handler.close(name.local);
    return at + 1;
  }

  function openTag(bytes: Buffer, start: number): number {
    const end = bytes.length;
    let at = start + 1;
    let hash = 0;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === SLASH || byte === GREATER) break;
      hash = (hash * 31 + byte) | 0;
    }
    const nameEnd = at;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === GREATER) break;
      if (byte !== DOUBLE_QUOTE && byte !== SINGLE_QUOTE) continue;
      at++;
      while (at < end && bytes[at] !== byte) at++;
    }
    if (at >= end) return -1;
    const name = nameAt(bytes, start + 1, nameEnd, hash);
    if (depth === 0) {
      if (rootSeen) throw problem('malformed');
      rootSeen = true;
    }
    if (bytes[at - 1] === SLASH) {
      handler.open(name.local, bytes, nameEnd, at - 1);
      handler.close(name.local);
    } else {
      handler.open(name.local, bytes, nameEnd, at);
      if (handler.take !== undefined && name.local.length === name.bytes.length) {
        const taken = handler.take(name.local, bytes, at + 1);
        if (taken !== -1) return taken;
      }
      path[depth++] = name;
    }
    return at + 1;
  }

  function declaration(bytes: Buffer, start: number): number {
    const begin = bytes.toString('latin1', start, start + 9);
    if (begin.startsWith('<!--')) return after(bytes, '-->', start + 4);
    if (begin === '<![CDATA[') {
      const end = bytes.indexOf(']]>', start + 9, 'latin1');
      if (end === -1) return -1;
      const plain = Buffer.from(bytes.toString('utf8', start + 9, end).replaceAll('&', '&amp;'));
      text(plain, 0, plain.length);
      return end + 3;
    }
    if (begin.toUpperCase() === '<!DOCTYPE') throw problem('doctype');
    if (bytes.length - start >= 9) throw problem('malformed');
    return -1;
  }

  /** The position after the markup that starts at `start`, or -1 while it is incomplete. */
  function markup(bytes: Buffer, start: number): number {
    if (start + 1 >= bytes.length) return -1;
    switch (bytes[start + 1]) {
      case SLASH:
        return closeTag(bytes, start);
      case EXCLAMATION:
        return declaration(bytes, start);
      case QUESTION:
        return after(bytes, '?>', start + 2);
      default:
        return openTag(bytes, start);
    }
  }

  return {
    write(chunk) {
      const bytes = rest === null ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.length;
      let position = 0;
      while (position < end) {
        let start = position;
        while (start < end && bytes[start] !== LESS) start++;
        const whole = start < end ? start : wholeCharacters(bytes, position);
        if (whole > position) text(bytes, position, whole);
        position = whole;
        if (start === end) break;
        const next = markup(bytes, start);
        if (next === -1) break;
        position = next;
      }
      rest = position < end ? bytes.subarray(position) : null;
      if (end - position > MAX_MARKUP) throw problem('malformed');
    },
    end() {
      if (rest !== null || depth > 0 || !rootSeen) throw problem('malformed');
    },
  };
}

function stands(name: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (to - from !== name.length) return false;
  for (let at = 0; at < name.length; at++) if (name[at] !== bytes[from + at]) return false;
  return true;
}

/** The end of the last character from `from` on that is not cut off. */
function wholeCharacters(bytes: Buffer, from: number): number {
  const end = bytes.length;
  for (let at = end - 1; at >= from && at >= end - 3; at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return end;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return at + length > end ? at : end;
  }
  return end;
}

function after(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1');
  return at === -1 ? -1 : at + mark.length;
}

/** Where an attribute's local name and raw value stand. */
export type AttributeVisitor = (
  bytes: Buffer,
  nameFrom: number,
  nameTo: number,
  from: number,
  to: number,
) => void;

/** Calls back with each attribute between `start` and `end`. */
export function eachAttribute(bytes: Buffer, start: number, end: number, visit: AttributeVisitor): void {
  let at = start;
  while (at < end) {
    while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    let nameFrom = at;
    let nameTo = at;
    for (; at < end && bytes[at] !== EQUALS; at++) {
      if (bytes[at] === COLON && nameTo === at) nameFrom = at + 1;
      if ((bytes[at] ?? 0) > SPACE) nameTo = at + 1;
    }
    at++;
    while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    const quote = bytes[at];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return;
    const from = at + 1;
    at = from;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) return;
    visit(bytes, nameFrom, nameTo, from, at);
    at++;
  }
}
