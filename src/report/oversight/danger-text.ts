import { msg } from '../../messages/message.ts';
import type { Text } from '../../model/message.ts';
import type { OversightResult } from '../../model/oversight.ts';

/** That there are records of children in danger, with their number where it may be told. */
export function dangerText({ records, withoutReferral }: OversightResult['danger']): Text {
  return records === null || withoutReferral === null || records === 0
    ? msg('oversight-danger-some')
    : msg('oversight-danger', { records, open: withoutReferral });
}
