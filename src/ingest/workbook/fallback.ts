import { readFile, stat } from 'node:fs/promises';
import { decodeMarkup } from './decode-markup.ts';
import { type Fail, readFailure } from './errors.ts';
import { openHtml } from './html.ts';
import { limits, MAX_FALLBACK_CELLS, MAX_FALLBACK_FILE, MAX_FALLBACK_UNPACKED } from './limits.ts';
import { createOdsScan, type OdsScan } from './ods-scan.ts';
import { readPart, scanText } from './read-part.ts';
import { readWithSheetJs } from './sheetjs.ts';
import type { Workbook } from './types.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

const IGNORE: XmlHandler = { open() {}, close() {}, text() {} };

/** An .xls: BIFF in an OLE container, or bare as in Excel 2 to 4. */
export async function openXls(path: string, container: 'ole' | 'biff', fail: Fail): Promise<Workbook> {
  const bytes = await readWhole(path, fail);
  if (container === 'ole') await checkOle(bytes, fail);
  return readWithSheetJs(bytes, 'xls', fail);
}

export async function openMarkup(
  path: string,
  container: 'xml-2003' | 'flat-ods' | 'html',
  fail: Fail,
): Promise<Workbook> {
  const text = decodeMarkup(await readWhole(path, fail)).trimStart();
  switch (container) {
    case 'html':
      return openHtml(text, fail);
    case 'xml-2003':
      // SheetJS takes a truncated document for an empty one.
      scanText(text, IGNORE, fail);
      // It also takes XML without a declaration for HTML.
      return readWithSheetJs(
        text.startsWith('<?xml') ? text : `<?xml version="1.0"?>${text}`,
        'xml-2003',
        fail,
      );
    case 'flat-ods': {
      const scan = odsScan(fail);
      scanText(text, scan, fail);
      return readWithSheetJs(text, 'ods', fail, scan.sheets);
    }
  }
}

/** An .xlsb or .ods, after every part was unpacked once to count its bytes and check it. */
export async function openPacked(
  path: string,
  zip: ZipArchive,
  format: 'xlsb' | 'ods',
  fail: Fail,
): Promise<Workbook> {
  if (zip.unpackedBytes > MAX_FALLBACK_UNPACKED) {
    throw fail({ code: 'resource-limit', limit: limits.fallbackUnpacked });
  }
  const bytes = await readWhole(path, fail);
  const scan = odsScan(fail);
  for (const name of zip.names) {
    if (name === 'content.xml' && format === 'ods') await readPart(zip, name, scan, fail);
    else if (/\.(?:xml|rels)$/i.test(name)) await readPart(zip, name, IGNORE, fail);
    else if (!name.endsWith('/')) for await (const _ of zip.read(name));
  }
  return readWithSheetJs(bytes, format, fail, format === 'ods' ? scan.sheets : null);
}

function odsScan(fail: Fail): OdsScan {
  return createOdsScan(MAX_FALLBACK_CELLS, () =>
    fail({ code: 'resource-limit', limit: limits.fallbackCells }),
  );
}

async function readWhole(path: string, fail: Fail): Promise<Buffer> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw readFailure(error, fail);
  });
  if (size > MAX_FALLBACK_FILE) throw fail({ code: 'resource-limit', limit: limits.fallbackFile });
  return readFile(path).catch((error: unknown) => {
    throw readFailure(error, fail);
  });
}

async function checkOle(bytes: Buffer, fail: Fail): Promise<void> {
  const { CFB } = await import('@e965/xlsx');
  let names: readonly string[];
  try {
    const container: unknown = CFB.read(bytes, { type: 'buffer' });
    names = streamNames(container);
  } catch (error) {
    // A damaged container may still show that it holds an encrypted package.
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw fail({ code: encrypted ? 'encrypted-file' : 'corrupt-file' }, error);
  }
  if (names.includes('encryptedpackage')) throw fail({ code: 'encrypted-file' });
  if (!names.includes('workbook') && !names.includes('book')) throw fail({ code: 'unsupported-format' });
}

function streamNames(container: unknown): readonly string[] {
  if (typeof container !== 'object' || container === null || !('FullPaths' in container)) return [];
  const paths = container.FullPaths;
  if (!Array.isArray(paths)) return [];
  return paths.map((path) => String(path).split('/').at(-1)?.toLowerCase() ?? '');
}
