import { DANGER_WORDS } from '../../catalogue/danger-words.ts';
import type { OversightBook, OversightResult } from '../../model/oversight.ts';
import { normalise } from '../../text/normalise.ts';
import { ident, literal } from '../../text/sql.ts';
import type { Loaded } from '../load.ts';

/**
 * Whether findings, or answers to items that point there, tell of a child in danger. Rows that were rejected or that
 * no figure counts tell of it as well, and so does a label that no code book has by its words: a referral does not
 * wait until the file is in order.
 */
export async function tellsOfDanger(loaded: Loaded, book: OversightBook): Promise<boolean> {
  for (const { opened, typing } of loaded.inputs) {
    const { table, present } = typing;
    const rows = `FROM ${table} WHERE _skip IS NULL`;
    const some = async (condition: string) =>
      (await loaded.engine.rows(`SELECT 1 AS one ${rows} AND (${condition}) LIMIT 1`)).length > 0;
    const answered = opened.dataset.id === 'visits' && present.has('item') && present.has('answer');
    if (answered && (await some(pointing(book)))) return true;
    if (opened.dataset.id !== 'findings' || !present.has('obstacle')) continue;
    if (await some(`obstacle IN (${book.danger.map(literal).join(', ')})`)) return true;
    const unknown = await loaded.engine.rows(
      `SELECT DISTINCT ${ident('obstacle__raw')} AS label ${rows} AND obstacle IS NULL AND ${ident('obstacle__raw')} IS NOT NULL ORDER BY label`,
    );
    if (unknown.some(({ label }) => soundsOfDanger(String(label)))) return true;
  }
  return false;
}

/** SQL of an answer that points to an obstacle of children in danger. */
function pointing({ items, danger }: OversightBook): string {
  const answers = items.flatMap(({ id, points, obstacle }) =>
    obstacle !== null && danger.includes(obstacle)
      ? [`(item = ${literal(id)} AND answer = ${literal(points)})`]
      : [],
  );
  return answers.length === 0 ? 'false' : answers.join(' OR ');
}

function soundsOfDanger(label: string): boolean {
  const words = ` ${normalise(label)}`;
  return DANGER_WORDS.some((word) => words.includes(` ${word}`));
}

/**
 * Numbers of records about children in danger; none where one, or what is left of it, is below the smallest cell, or
 * where the villages of an obstacle that is hidden could be worked out from them.
 */
export function dangerToTell(
  { records, withoutReferral }: { readonly records: number; readonly withoutReferral: number },
  some: boolean,
  minCell: number,
  partHidden: boolean,
): OversightResult['danger'] {
  const small =
    partHidden ||
    records === 0 ||
    [records, withoutReferral, records - withoutReferral].some((n) => n > 0 && n < minCell);
  return {
    some,
    records: small ? null : records,
    withoutReferral: small ? null : withoutReferral,
  };
}
