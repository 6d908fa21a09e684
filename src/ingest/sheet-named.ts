import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import { nearest } from '../text/distance.ts';
import { normalise } from '../text/normalise.ts';
import type { Workbook } from './workbook/index.ts';

/** The sheet of a name, or one that says the same. Throws DesmigError `unknown-sheet` with the nearest. */
export function sheetNamed(workbook: Pick<Workbook, 'sheets'>, wanted: string, file: string): string {
  const names = workbook.sheets.map((sheet) => sheet.name);
  const exact =
    names.find((name) => name === wanted) ?? names.find((name) => normalise(name) === normalise(wanted));
  if (exact !== undefined) return exact;
  const near = nearest(normalise(wanted), names, normalise, 0.5, 1)[0]?.item;
  throw new DesmigError({
    code: 'unknown-sheet',
    class: 'usage',
    what: msg('error-unknown-sheet', { sheet: wanted, file }),
    hint:
      near === undefined
        ? msg('hint-choices', { choices: names.join(', ') })
        : msg('hint-did-you-mean', { suggestion: near }),
    location: { file },
  });
}
