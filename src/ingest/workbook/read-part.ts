import type { Fail } from './errors.ts';
import { createChunkDecoder } from './text-decoder.ts';
import { createXmlScanner, type XmlHandler } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Scans an XML part of the archive, pausing after every chunk so that the caller can hand results on. */
export async function* scanPart(
  zip: ZipArchive,
  part: string,
  handler: XmlHandler,
  fail: Fail,
): AsyncGenerator<void> {
  const decoder = createChunkDecoder();
  const scanner = createXmlScanner(handler, (kind) =>
    kind === 'doctype' ? fail({ code: 'xml-dtd-forbidden' }) : fail({ code: 'corrupt-file', part }),
  );
  for await (const chunk of zip.read(part)) {
    scanner.write(decoder.write(chunk));
    yield;
  }
  scanner.write(decoder.end());
  scanner.end();
}

export async function readPart(
  zip: ZipArchive,
  part: string,
  handler: XmlHandler,
  fail: Fail,
): Promise<void> {
  for await (const _ of scanPart(zip, part, handler, fail));
}

/** Reads a small part whose content is all in attributes. */
export function readElements(
  zip: ZipArchive,
  part: string,
  visit: XmlHandler['open'],
  fail: Fail,
): Promise<void> {
  return readPart(zip, part, { open: visit, close: () => {}, text: () => {} }, fail);
}

/** Scans a document that is a file of its own, already decoded. */
export function scanText(text: string, handler: XmlHandler, fail: Fail): void {
  const scanner = createXmlScanner(handler, (kind) =>
    fail({ code: kind === 'doctype' ? 'xml-dtd-forbidden' : 'corrupt-file' }),
  );
  scanner.write(Buffer.from(text));
  scanner.end();
}
