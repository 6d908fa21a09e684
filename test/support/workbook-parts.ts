import { fromBuffer } from 'yauzl';

/** The entries of a workbook by name, as text. */
export function workbookParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed !== null) return reject(failed);
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (wrong, stream) => {
          if (wrong !== null) return reject(wrong);
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(Buffer.from(piece as Uint8Array));
          parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}
