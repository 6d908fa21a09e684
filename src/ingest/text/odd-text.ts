const LF = 10;
const CR = 13;
const END_MARK = 0x1a;
/** Leads what UTF-8 has for controls above ASCII, and what text in a wrong encoding begins with. */
const [UPPER_LEAD, WRONG_LEAD] = [0xc2, 0xc3];
const LONGEST_LINE = 1 << 16;

/** A control that is no space, line end or NUL, as text. */
export const CONTROL = /(?![\0\t\n\v\f\r\u0085])\p{Cc}/u;

/** UTF-8 that was once read as something else. */
export const MOJIBAKE =
  /\u00c3[\u0080-\u00bf\u0192\u2020\u2021\u02c6\u2030\u0160\u0152\u017d]|\u00e2\u20ac[\u0080-\u2122]|\u00c2[\u00a0-\u00bf]|\u00ef\u00bf\u00bd/g;

const DELETE = 0x7f;
const IS_LOW_CONTROL = Uint8Array.from({ length: 256 }, (_, code) =>
  code < 32 && CONTROL.test(String.fromCharCode(code)) ? 1 : 0,
);

/** How often, and on which physical line first; 0 where there is none. */
export interface Occurrence {
  readonly count: number;
  readonly line: number;
}

export interface OddText {
  readonly controls: Occurrence;
  readonly mojibake: Occurrence;
  /** the last bytes, NULs aside, are so many end marks of old systems */
  readonly endMarks: number;
}

/**
 * Looks for characters in UTF-8 that nobody typed. `lineAfter` tells the line of the byte that stands behind the next
 * bytes, of which nobody has told it yet.
 */
export function createOddText(lineAfter: (bytes: Buffer) => number): {
  push(chunk: Buffer): void;
  end(): OddText;
} {
  let [controls, controlLine] = [0, 0];
  let [wrong, wrongLine] = [0, 0];
  let endMarks = 0;
  let lastByte = 0;
  /** the line begun, where something in it may be wrong */
  let tail: Buffer = Buffer.alloc(0);

  function lookForControls(chunk: Buffer): void {
    const { count, first } = controlsIn(chunk, lastByte);
    controls += count;
    if (count > 0 && controlLine === 0) controlLine = lineAfter(chunk.subarray(0, first));
    let at = chunk.length - 1;
    let marks = 0;
    for (; at >= 0 && (chunk[at] === END_MARK || chunk[at] === 0); at -= 1)
      if (chunk[at] === END_MARK) marks += 1;
    endMarks = at < 0 ? endMarks + marks : marks;
  }

  function lookForWrong(text: Buffer, known: number, chunk: Buffer): void {
    const start = text.indexOf(WRONG_LEAD);
    if (start === -1) return;
    const decoded = text.toString('utf8', start);
    for (const { index } of decoded.matchAll(MOJIBAKE)) {
      wrong += 1;
      if (wrongLine > 0) continue;
      const place = start + Buffer.byteLength(decoded.slice(0, index)) - known;
      wrongLine = lineAfter(chunk.subarray(0, Math.max(0, place)));
    }
  }

  return {
    push(chunk) {
      lookForControls(chunk);
      lastByte = chunk[chunk.length - 1] ?? lastByte;
      if (tail.length === 0 && !chunk.includes(WRONG_LEAD)) return;
      const all = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
      const cut = Math.max(all.lastIndexOf(LF), all.lastIndexOf(CR)) + 1;
      const end = all.length - cut > LONGEST_LINE ? all.length : cut;
      lookForWrong(all.subarray(0, end), tail.length, chunk);
      const rest = all.subarray(end);
      tail = Buffer.from(rest.includes(WRONG_LEAD) ? rest : []);
    },
    end() {
      lookForWrong(tail, tail.length, Buffer.alloc(0));
      const count = controls - endMarks;
      return {
        controls: { count, line: count === 0 ? 0 : controlLine },
        mojibake: { count: wrong, line: wrongLine },
        endMarks,
      };
    },
  };
}

/** How many controls, and the place of the first; `before` is the byte in front of them. */
function controlsIn(chunk: Buffer, before: number): { readonly count: number; readonly first: number } {
  let count = 0;
  let first = chunk.length;
  const found = (at: number) => {
    count += 1;
    if (at < first) first = at;
  };
  // four bytes at a time where they lie so: most hold nothing below a space
  const words = new Int32Array(
    chunk.buffer,
    chunk.byteOffset & ~3,
    chunk.byteOffset % 4 === 0 ? chunk.length >> 2 : 0,
  );
  for (let word = 0; word < words.length; word += 1) {
    const four = words[word] ?? 0;
    if (((four - 0x20202020) & ~four & 0x80808080) === 0) continue;
    for (let at = word * 4; at < word * 4 + 4; at += 1) if (IS_LOW_CONTROL[chunk[at] ?? 0] === 1) found(at);
  }
  for (let at = words.length * 4; at < chunk.length; at += 1)
    if (IS_LOW_CONTROL[chunk[at] ?? 0] === 1) found(at);
  for (let at = chunk.indexOf(DELETE); at !== -1; at = chunk.indexOf(DELETE, at + 1)) found(at);
  if (before === UPPER_LEAD && isUpper(chunk[0])) found(0);
  for (let at = chunk.indexOf(UPPER_LEAD); at !== -1; at = chunk.indexOf(UPPER_LEAD, at + 1))
    if (isUpper(chunk[at + 1])) found(at);
  return { count, first };
}

function isUpper(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0x9f && byte !== 0x85;
}
