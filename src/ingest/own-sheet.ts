import { template } from '../messages/message.ts';

/** Sheets without the lists of findings that marked copies begin with, so that such a copy reads like its original. */
export function withoutOwnLists(sheets: readonly string[]): readonly string[] {
  const { id, en } = template('mark-sheet');
  const others = sheets.filter(
    (sheet) => ![id, en].some((name) => sheet === name || sheet.startsWith(`${name} (`)),
  );
  return others.length === 0 ? sheets : others;
}
