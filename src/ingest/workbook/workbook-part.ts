import type { Fail } from './errors.ts';
import { relationshipsOf } from './opc-package.ts';
import { readElements } from './read-part.ts';
import type { SheetInfo } from './types.ts';
import { isTrue, readAttributes } from './xml-text.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface WorkbookPart {
  /** Worksheets in tab order, with the part that holds each; charts and macro sheets are left out. */
  readonly sheets: readonly (SheetInfo & { readonly part: string })[];
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

export async function readWorkbookPart(part: string, zip: ZipArchive, fail: Fail): Promise<WorkbookPart> {
  const relationships = await relationshipsOf(part, zip, fail);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOfType = (type: string) => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? null : zip.find(target);
  };
  const sheets: (SheetInfo & { part: string })[] = [];
  let date1904 = false;
  let listed = 0;
  await readElements(
    zip,
    part,
    (name, bytes, from, to) => {
      if (name === 'workbookPr') date1904 = isTrue(readAttributes(bytes, from, to).get('date1904'));
      if (name !== 'sheet') return;
      listed++;
      const attributes = readAttributes(bytes, from, to);
      const relationship = byId.get(attributes.get('id') ?? '');
      const sheetPart = relationship === undefined ? null : zip.find(relationship.target);
      if (relationship !== undefined && relationship.type !== 'worksheet') return;
      if (sheetPart === null) throw fail({ code: 'corrupt-file', part: relationship?.target ?? part });
      sheets.push({
        name: attributes.get('name') ?? '',
        visibility: visibilityOf(attributes.get('state')),
        part: sheetPart,
      });
    },
    fail,
  );
  if (listed === 0) throw fail({ code: 'corrupt-file', part });
  return {
    sheets,
    date1904,
    stylesPart: partOfType('styles'),
    sharedStringsPart: partOfType('sharedStrings'),
  };
}

function visibilityOf(state: string | undefined): SheetInfo['visibility'] {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}
