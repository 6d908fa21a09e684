import { open } from 'node:fs/promises';
import { decodeMarkup } from './decode-markup.ts';
import { type Fail, readFailure } from './errors.ts';

/** What the first bytes of a file say it is. */
export type Container = 'zip' | 'ole' | 'biff' | 'xml-2003' | 'flat-ods' | 'html';

const HEAD = 8192;
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HTML_ROOTS = new Set(
  'html head body table thead tbody tr meta title style div p center font span form link script br b h1 h2 h3'.split(
    ' ',
  ),
);

export async function detectContainer(path: string, fail: Fail): Promise<Container> {
  const head = await readHead(path, fail);
  if (head.length === 0) throw fail({ code: 'file-empty' });
  if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) return 'zip';
  if (startsWith(head, OLE)) return 'ole';
  // BIFF 2 to 5 without the OLE container: a BOF record.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1)) return 'biff';
  const container = markupContainer(decodeMarkup(head));
  if (container === null) throw fail({ code: 'unsupported-format' });
  return container;
}

async function readHead(path: string, fail: Fail): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readFailure(error, fail);
  }
}

function startsWith(head: Buffer, magic: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic);
}

function markupContainer(head: string): Container | null {
  const root = rootName(head);
  if (root === null) return null;
  const local = root.slice(root.indexOf(':') + 1);
  if (local === 'workbook')
    return head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml-2003' : null;
  if (root === 'office:document') return /opendocument\.spreadsheet/.test(head) ? 'flat-ods' : null;
  return HTML_ROOTS.has(root) ? 'html' : null;
}

/** The first element's name in lower case, behind declarations and comments. */
function rootName(head: string): string | null {
  let rest = head.trimStart();
  for (;;) {
    const skipped = /^(?:<\?.*?\?>|<!--.*?-->|<!doctype[^>[]*(?:\[.*?\])?[^>]*>)\s*/is.exec(rest);
    if (skipped === null) break;
    rest = rest.slice(skipped[0].length);
  }
  return /^<([a-z][\w:.-]*)/i.exec(rest)?.[1]?.toLowerCase() ?? null;
}
