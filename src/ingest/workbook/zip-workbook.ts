import type { Fail } from './errors.ts';
import { openPacked } from './fallback.ts';
import { contentTypes, relationshipsOf } from './opc-package.ts';
import { readElements } from './read-part.ts';
import type { Workbook } from './types.ts';
import { openXlsx } from './xlsx.ts';
import { readAttributes } from './xml-text.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

const ODS_TYPES = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

export async function openZipWorkbook(path: string, fail: Fail): Promise<Workbook> {
  const zip = await openZip(path, fail);
  let owned = false;
  try {
    if (await isOds(zip, fail)) return await openPacked(path, zip, 'ods', fail);
    const { part, format } = await findWorkbook(zip, fail);
    if (format === 'xlsb') return await openPacked(path, zip, 'xlsb', fail);
    const workbook = await openXlsx(zip, part, format, fail);
    owned = true;
    return workbook;
  } finally {
    if (!owned) zip.close();
  }
}

async function findWorkbook(
  zip: ZipArchive,
  fail: Fail,
): Promise<{ readonly part: string; readonly format: 'xlsx' | 'xlsm' | 'xlsb' }> {
  const relationship = (await relationshipsOf('', zip, fail)).find(({ type }) => type === 'officeDocument');
  // Some writers leave the package's relationships out.
  const part = zip.find(relationship?.target ?? 'xl/workbook.xml');
  if (part === null)
    throw fail({ code: relationship === undefined ? 'unsupported-format' : 'corrupt-archive' });
  const type = (await contentTypes(zip, fail))(part).toLowerCase();
  if (type.includes('sheet.binary') || part.endsWith('.bin')) return { part, format: 'xlsb' };
  if (/wordprocessingml|presentationml|msword|powerpoint|visio/.test(type))
    throw fail({ code: 'unsupported-format' });
  return { part, format: type.includes('macroenabled') ? 'xlsm' : 'xlsx' };
}

/** Decided by the media type, in `mimetype` or, where that is missing, in the manifest. */
async function isOds(zip: ZipArchive, fail: Fail): Promise<boolean> {
  if (zip.find('content.xml') === null) return false;
  const manifest = zip.find('META-INF/manifest.xml');
  let mediaType = zip.find('mimetype') === null ? '' : await readMimetype(zip);
  let encrypted = false;
  if (manifest !== null) {
    await readElements(
      zip,
      manifest,
      (name, bytes, from, to) => {
        if (name === 'encryption-data') encrypted = true;
        if (name !== 'file-entry') return;
        const attributes = readAttributes(bytes, from, to);
        if (attributes.get('full-path') === '/' && mediaType === '')
          mediaType = attributes.get('media-type') ?? '';
      },
      fail,
    );
  }
  if (!ODS_TYPES.test(mediaType)) return false;
  if (encrypted) throw fail({ code: 'encrypted-file' });
  return true;
}

async function readMimetype(zip: ZipArchive): Promise<string> {
  for await (const chunk of zip.read('mimetype')) return chunk.toString('latin1', 0, 200).trim();
  return '';
}
