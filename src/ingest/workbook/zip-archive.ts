import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DesmigError } from '../../model/error.ts';
import type { Fail } from './errors.ts';
import { limits, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED, RATIO_FREE } from './limits.ts';

/** Room for a few chunks lets the unpacking, in its own thread, run ahead of the scanner. */
const INFLATE = { chunkSize: 128 * 1024, highWaterMark: 512 * 1024 };
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

export interface ZipArchive {
  readonly names: readonly string[];
  readonly unpackedBytes: number;
  /** The stored name of a part; archives differ in the case of letters. Null if there is none. */
  find(name: string): string | null;
  /** Unpacked bytes of a part, counted and checked against the directory's size and checksum. */
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** Opens a zip archive and refuses it by its directory alone where that is enough. */
export async function openZip(path: string, fail: Fail): Promise<ZipArchive> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch((error: unknown) => {
    throw fail({ code: 'corrupt-archive' }, error);
  });
  try {
    const entries = await readDirectory(zip, fail);
    return archiveOf(zip, entries, fail);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function archiveOf(zip: ZipFile, entries: readonly Entry[], fail: Fail): ZipArchive {
  const byName = new Map<string, Entry>();
  for (const entry of entries) byName.set(partName(entry).toLowerCase(), entry);
  return {
    names: entries.map(partName),
    unpackedBytes: entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0),
    find(name) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : partName(entry);
    },
    read(name) {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) throw fail({ code: 'corrupt-file', part: name });
      return readEntry(zip, entry, fail);
    },
    close: () => zip.close(),
  };
}

function readDirectory(zip: ZipFile, fail: Fail): Promise<readonly Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw fail({ code: 'resource-limit', limit: limits.entries });
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let unpacked = 0;
    let packed = 0;
    zip.on('error', (error: Error) => {
      const encrypted = /encryption/.test(error.message);
      reject(fail({ code: encrypted ? 'encrypted-file' : 'corrupt-archive' }, error));
    });
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      const refusal =
        refuseEntry(entry, fail) ??
        refuseSize(entry.uncompressedSize, entry.compressedSize, fail) ??
        refuseSize(unpacked, packed, fail);
      if (refusal !== null) return reject(refusal);
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function refuseEntry(entry: Entry, fail: Fail): DesmigError | null {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return fail({ code: 'encrypted-file' });
  if (partName(entry).split('/').includes('..')) return fail({ code: 'corrupt-archive' });
  return null;
}

function refuseSize(unpacked: number, packed: number, fail: Fail): DesmigError | null {
  if (unpacked > MAX_UNPACKED) return fail({ code: 'resource-limit', limit: limits.unpacked });
  if (unpacked > RATIO_FREE && unpacked > packed * MAX_RATIO) {
    return fail({ code: 'resource-limit', limit: limits.ratio });
  }
  return null;
}

/** Names as OPC writes them, though some writers use backslashes or a leading slash. */
function partName(entry: Entry): string {
  return entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
}

async function* readEntry(zip: ZipFile, entry: Entry, fail: Fail): AsyncGenerator<Buffer> {
  const method = entry.compressionMethod;
  if (method !== STORED && method !== DEFLATED) throw fail({ code: 'corrupt-archive' });
  let size = 0;
  let checksum = 0;
  try {
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    const unpacked = method === DEFLATED ? packed.pipe(createInflateRaw(INFLATE)) : packed;
    packed.on('error', (error) => unpacked.destroy(error));
    try {
      for await (const chunk of unpacked as AsyncIterable<Buffer>) {
        size += chunk.length;
        // The directory may lie about the size, so what comes out is counted too.
        const refusal = refuseSize(size, entry.compressedSize, fail);
        if (refusal !== null) throw refusal;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } finally {
      packed.destroy();
      unpacked.destroy();
    }
  } catch (error) {
    throw error instanceof DesmigError ? error : fail({ code: 'corrupt-archive' }, error);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw fail({ code: 'corrupt-archive' });
}
