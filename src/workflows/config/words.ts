import { DATASETS } from '../../catalogue/datasets/index.ts';
import { msg } from '../../messages/message.ts';
import type { DatasetId } from '../../model/dataset.ts';
import { nearest } from '../../text/distance.ts';
import type { At, Fail } from './tree.ts';

export function checkColumns(
  declared: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  at: At,
  fail: Fail,
  file: string,
): void {
  for (const [kind, columns] of Object.entries(declared)) {
    const dataset = DATASETS[kind as DatasetId];
    if (dataset === undefined)
      throw fail(
        at('aliases', kind),
        msg('error-config-key', { file, key: kind }),
        msg('hint-choices', { choices: Object.keys(DATASETS).join(', ') }),
      );
    for (const column of Object.keys(columns)) {
      if (dataset.columns[column] !== undefined) continue;
      const near = nearest(column, Object.keys(dataset.columns), (one) => one, 0.5, 1)[0]?.item;
      throw fail(
        at('aliases', kind, column),
        msg('error-unknown-column', { column }),
        near === undefined ? null : msg('hint-did-you-mean', { suggestion: near }),
      );
    }
  }
}

export function checkCodes(
  kind: DatasetId,
  column: string,
  codes: Readonly<Record<string, unknown>>,
  at: At,
  fail: Fail,
): void {
  const book = DATASETS[kind].columns[column]?.codeBook;
  for (const code of Object.keys(codes)) {
    if (book?.codes[code] !== undefined) continue;
    const near = nearest(code, Object.keys(book?.codes ?? {}), (one) => one, 0.5, 1)[0]?.item;
    throw fail(
      at('values', kind, column, code),
      msg('error-filter-value', { value: code, column }),
      near === undefined ? null : msg('hint-did-you-mean', { suggestion: near }),
    );
  }
}
