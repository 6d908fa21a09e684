import type { StoredEntry } from '../../model/stored-dataset.ts';
import { TABLE_TYPES } from '../../report/schema-report.ts';
import type { Catalogue } from '../catalogue.ts';

const PLACES = ['_province', '_regency', '_district', '_village'] as const;

/** The Frictionless description (Data Package v2) of the accepted rows: one resource a file. */
export function dataPackage(
  entries: readonly StoredEntry[],
  catalogue: Catalogue,
  audience: 'public' | 'internal',
): string {
  const resources = entries.map((entry) => {
    const { kind } = entry.summary;
    const columns = { ...catalogue.datasets[kind].columns, ...entry.figures };
    const { data } = entry.files;
    return {
      name: data.path.replace(/^.*\//, '').replace(/\.parquet$/, ''),
      title: catalogue.datasets[kind].title.en,
      path: data.path,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      bytes: data.bytes,
      hash: `sha256:${data.sha256}`,
      schema: {
        fields: [
          ...entry.columns.map((name) => {
            const column = columns[name];
            return {
              name,
              type: column === undefined ? 'string' : TABLE_TYPES[column.type],
              ...(column === undefined ? {} : { title: column.title.en }),
            };
          }),
          ...PLACES.map((name) => ({ name, type: 'string', title: `code of the ${name.slice(1)}` })),
          { name: '_row', type: 'integer', title: 'record in the source, counted from 0' },
          { name: '_line', type: 'integer', title: 'physical line or sheet row in the source' },
        ],
      },
      sources: [{ title: entry.name }],
      desmig: { kind, rows: data.rows, sha256OfSource: entry.summary.sha256 },
    };
  });
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'desmig-dataset',
      desmig: { audience },
      resources,
    },
    null,
    1,
  )}\n`;
}
