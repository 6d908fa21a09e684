import { DATASETS } from '../../catalogue/datasets/index.ts';
import { msg } from '../../messages/message.ts';
import type { DatasetId } from '../../model/dataset.ts';
import type { Message } from '../../model/message.ts';
import { nearest } from '../../text/distance.ts';
import type { At, Fail } from './tree.ts';

export function checkColumns(
  declared: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  at: At,
  fail: Fail,
  file: string,
): void {
  for (const [kind, columns] of Object.entries(declared)) {
    if (!Object.hasOwn(DATASETS, kind))
      throw fail(
        at('aliases', kind),
        msg('error-config-key', { file, key: kind }),
        msg('hint-choices', { choices: Object.keys(DATASETS).join(', ') }),
      );
    const known = Object.keys(DATASETS[kind as DatasetId].columns);
    for (const column of Object.keys(columns)) {
      if (known.includes(column)) continue;
      throw fail(
        at('aliases', kind, column),
        msg('error-unknown-column', { column }),
        nearestOrAll(column, known),
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
  const known = Object.keys(DATASETS[kind].columns[column]?.codeBook?.codes ?? {});
  for (const code of Object.keys(codes)) {
    if (known.includes(code)) continue;
    throw fail(
      at('values', kind, column, code),
      msg('error-filter-value', { value: code, column }),
      known.length === 0 ? msg('hint-config-no-labels', { column }) : nearestOrAll(code, known),
    );
  }
}

/** What was meant, or else all that there is to choose from. */
function nearestOrAll(written: string, known: readonly string[]): Message {
  const near = nearest(written, known, (one) => one, 0.5, 1)[0]?.item;
  return near === undefined
    ? msg('hint-choices', { choices: known.join(', ') })
    : msg('hint-did-you-mean', { suggestion: near });
}
