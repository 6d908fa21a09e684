import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PackagePart, Packing } from '../../model/marked-copy.ts';
import { decodeMarkup } from './decode-markup.ts';

const DEFLATED = 8;
/** names are UTF-8 */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that archives know */
const FIRST_DAY = 0x21;
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

function unpacked(part: PackagePart): string {
  const packed = Buffer.from(part.packed);
  const bytes = part.method === DEFLATED ? inflateRawSync(packed) : packed;
  if (!inUtf16(bytes)) return bytes.toString('utf8');
  return decodeMarkup(bytes)
    .replace(/^\ufeff/, '')
    .replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

/** Parts are written again in UTF-8, and must not say that they are anything else. */
function inUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  );
}

/** The part with other content, or a new part; packed the same way every time. */
function repacked(name: string, text: string, like: PackagePart | null): PackagePart {
  const content = Buffer.from(text);
  return {
    name,
    method: DEFLATED,
    crc32: crc32(content),
    size: content.length,
    packed: deflateRawSync(content, { level: 9 }),
    date: like?.date ?? FIRST_DAY,
    time: like?.time ?? 0,
    attributes: like?.attributes ?? 0,
  };
}

/** An archive of parts in the order given. Packed bytes are copied as they are. */
function archiveOf(parts: readonly PackagePart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = Buffer.alloc(LOCAL);
    local.writeUInt32LE(0x04034b50, 0);
    describe(local, 4, part, name.length);
    const central = Buffer.alloc(CENTRAL);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    describe(central, 6, part, name.length);
    central.writeUInt32LE(part.attributes >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    pieces.push(local, name, Buffer.from(part.packed));
    directory.push(central, name);
    offset += LOCAL + name.length + part.packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** The fields that the local header and the directory share. */
function describe(header: Buffer, at: number, part: PackagePart, nameLength: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8, at + 2);
  header.writeUInt16LE(part.method, at + 4);
  header.writeUInt16LE(part.time, at + 6);
  header.writeUInt16LE(part.date, at + 8);
  header.writeUInt32LE(part.crc32 >>> 0, at + 10);
  header.writeUInt32LE(part.packed.length, at + 14);
  header.writeUInt32LE(part.size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}

export const PACKING: Packing = { unpacked, repacked, archiveOf };
