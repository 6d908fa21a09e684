import { openPromise } from 'yauzl';
import type { PackagePart, WorkbookPackage } from '../../model/marked-copy.ts';
import { failFor } from './errors.ts';
import { contentTypes, relationshipsOf } from './opc-package.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { openZip } from './zip-archive.ts';

/**
 * Every part of an .xlsx or .xlsm as it stands in the archive, still packed; null where the file is another kind of
 * workbook or none. The archive's directory and its limits are checked as they are for reading.
 *
 * @throws DesmigError as `openWorkbook` does
 */
export async function readPackage(path: string): Promise<WorkbookPackage | null> {
  const fail = failFor(path);
  const zip = await openZip(path, fail);
  try {
    const main = (await relationshipsOf('', zip, fail)).find(({ type }) => type === 'officeDocument');
    const workbook = zip.find(main?.target ?? 'xl/workbook.xml');
    if (workbook === null || workbook.endsWith('.bin')) return null;
    if ((await contentTypes(zip, fail))(workbook).includes('sheet.binary')) return null;
    const { sheets, stylesPart } = await readWorkbookPart(workbook, zip, fail);
    return {
      parts: await packedParts(path),
      workbook,
      styles: stylesPart,
      sheets: sheets.map(({ name, part }) => ({ name, part })),
    };
  } finally {
    zip.close();
  }
}

async function packedParts(path: string): Promise<readonly PackagePart[]> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  try {
    const parts: PackagePart[] = [];
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
      if (name.endsWith('/')) continue;
      const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
      const pieces: Buffer[] = [];
      for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
      parts.push({
        name,
        method: entry.compressionMethod,
        crc32: entry.crc32,
        size: entry.uncompressedSize,
        packed: Buffer.concat(pieces),
        date: entry.lastModFileDate,
        time: entry.lastModFileTime,
        attributes: entry.externalFileAttributes,
      });
    }
    return parts;
  } finally {
    zip.close();
  }
}
