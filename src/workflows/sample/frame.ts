import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import { gazetteer, namesOf } from '../../regions/index.ts';
import { ident } from '../../text/sql.ts';
import type { Loaded } from '../load.ts';

/** A village that can be drawn. */
export interface FrameVillage {
  readonly code: string;
  readonly name: string;
  readonly regency: string;
  readonly province: string;
  readonly cohort: string | null;
  /** the value of the size column; null: blank, or none was asked for */
  readonly size: number | null;
}

export interface Frame {
  readonly villages: readonly FrameVillage[];
  readonly names: (code: string) => string;
}

/**
 * Every village registered in the files, in the order of codes, with one column of counts.
 *
 * @throws DesmigError `sample-needs-villages`, or `unknown-column` with the columns there are.
 */
export async function villageFrame(loaded: Loaded, column: string | null): Promise<Frame> {
  if (!loaded.kinds.has('villages'))
    throw new DesmigError({
      code: 'sample-needs-villages',
      class: 'usage',
      what: msg('error-sample-needs-villages'),
      hint: msg('hint-sample-needs-villages'),
    });
  const inputs = loaded.inputs.filter((input) => input.opened.dataset.id === 'villages');
  const dataset = inputs[0]?.opened.dataset;
  const counts = Object.entries(dataset?.columns ?? {})
    .filter(
      ([id, one]) =>
        one.type === 'integer' &&
        id !== 'cohort_year' &&
        inputs.some((input) => input.typing.present.has(id)),
    )
    .map(([id]) => id);
  if (column !== null && !counts.includes(column))
    throw new DesmigError({
      code: 'unknown-column',
      class: 'usage',
      what: msg('error-unknown-size-column', { column }),
      hint: msg('hint-size-columns', { columns: counts.join(', ') }),
    });
  const size = column === null ? 'NULL' : `CAST(${ident(column)} AS BIGINT)`;
  const rows = await loaded.engine.rows(
    `SELECT _village AS code, min(village) AS name, min(CAST(cohort_year AS VARCHAR)) AS cohort, max(${size}) AS size FROM ${ident('villages')} WHERE _village IS NOT NULL GROUP BY _village ORDER BY _village`,
  );
  const codes = rows.map((row) => String(row['code']));
  const places = await gazetteer();
  const names = await namesOf(
    [...new Set(codes.flatMap((code) => [code, code.slice(0, 5), code.slice(0, 2)]))],
    places,
  );
  return {
    villages: rows.map((row, index): FrameVillage => {
      const code = codes[index] ?? '';
      return {
        code,
        name: names.get(code) ?? (typeof row['name'] === 'string' ? row['name'] : code),
        regency: code.slice(0, 5),
        province: code.slice(0, 2),
        cohort: typeof row['cohort'] === 'string' ? row['cohort'] : null,
        size: typeof row['size'] === 'number' ? row['size'] : null,
      };
    }),
    names: (code) => names.get(code) ?? code,
  };
}
