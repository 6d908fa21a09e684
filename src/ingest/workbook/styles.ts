import type { Fail } from './errors.ts';
import { builtinFormat, classifyFormat, type FormatKind } from './number-format.ts';
import { readPart } from './read-part.ts';
import { readAttributes } from './xml-text.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The number format of each cell style, by the index that cells carry in `s`. */
export async function readStyles(part: string, zip: ZipArchive, fail: Fail): Promise<readonly FormatKind[]> {
  const custom = new Map<number, FormatKind>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  await readPart(
    zip,
    part,
    {
      open(name, bytes, from, to) {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt') {
          const attributes = readAttributes(bytes, from, to);
          custom.set(Number(attributes.get('numFmtId')), classifyFormat(attributes.get('formatCode') ?? ''));
        } else if (inCellFormats && name === 'xf') {
          formatIds.push(Number(readAttributes(bytes, from, to).get('numFmtId') ?? 0));
        }
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
      text() {},
    },
    fail,
  );
  return formatIds.map((id) => custom.get(id) ?? builtinFormat(id));
}
