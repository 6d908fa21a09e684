import { ALL_YEARS } from '../analysis/period.ts';
import type { KindRow } from '../catalogue/datasets/index.ts';
import type { DatasetId } from '../model/dataset.ts';
import { ident, literal } from '../text/sql.ts';
import { BUILT_IN } from './catalogue.ts';
import { keyTablesSql, rowsSql } from './dataset/stored-rows.ts';
import { type LoadOptions, load } from './load.ts';
import type { InputFile } from './reading/open-input.ts';
import { refuseRowsForPublic } from './row-level.ts';

export interface RowsOptions extends Omit<LoadOptions, 'request' | 'filter' | 'kept' | 'writes'> {
  readonly audience?: 'public' | 'internal' | undefined;
}

/** An accepted row: the values of its kind, the codes of its places, and the file it comes from. */
export type ReadRow<K extends DatasetId> = KindRow<K> & {
  readonly _province: string | null;
  readonly _regency: string | null;
  readonly _district: string | null;
  readonly _village: string | null;
  readonly _file: string;
};

const NO_LINES = '(SELECT CAST(NULL AS BIGINT) AS _row, CAST(NULL AS BIGINT) AS _line WHERE false)';

/**
 * The accepted rows of a kind, one by one, in the order of the files; any number of them fits into memory. Days are
 * ISO texts, categories ids, what is missing null; identifiers are in none of them. Leaving the loop closes the files.
 *
 * @throws DesmigError `internal-only` when rows about persons would leave for the public; errors of reading.
 */
export async function* rows<K extends DatasetId>(
  kind: K,
  files: readonly InputFile[],
  options: RowsOptions = {},
): AsyncGenerator<ReadRow<K>, void, undefined> {
  const loaded = await load(files, { ...options, request: ALL_YEARS });
  try {
    const own = loaded.inputs.filter(({ opened }) => opened.dataset.id === kind);
    refuseRowsForPublic(
      own.map(({ opened }) => opened),
      options.audience ?? 'public',
      'rows',
    );
    const dataset = (options.catalogue ?? BUILT_IN).datasets[kind];
    for (const input of own) {
      for (const sql of keyTablesSql(input, String(input.index + 1))) await loaded.engine.run(sql);
      const settled = `_skip IS NULL AND _row NOT IN (SELECT _row FROM aside_${input.index})`;
      const columns = [...Object.keys(dataset.columns), '_province', '_regency', '_district', '_village'];
      const select = `SELECT ${columns.map(ident).join(', ')}, ${literal(input.opened.name)} AS _file FROM (${rowsSql(dataset, input, NO_LINES, settled)}) ORDER BY _row`;
      for await (const batch of loaded.engine.stream(select)) {
        options.signal?.throwIfAborted();
        // the columns are those of the declaration that the type is made of
        yield* batch as unknown as readonly ReadRow<K>[];
      }
    }
  } finally {
    await loaded.close();
  }
}
