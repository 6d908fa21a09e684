import { tmpdir } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * The aggregate under one comparison, as an analyst writes it who trusts the file: sums by year and village in one
 * query, from the CSV or from the Parquet files of a dataset.
 */
const [path = ''] = process.argv.slice(2);
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const select = path.endsWith('.csv')
  ? `SELECT year(strptime("Tanggal Pendataan", '%d/%m/%Y')) AS year, "Kode Desa" AS village,
            sum("Motivasi Belajar dan Prestasi Menurun"::INTEGER) AS x, sum("Diperiksa 7-17 Tahun"::INTEGER) AS n
     FROM read_csv(${quoted(path)}, skip = 1, header = true, all_varchar = true)
     WHERE "Keluarga" = 'Pekerja migran' GROUP BY ALL ORDER BY ALL`
  : `SELECT year(assessed_on) AS year, village_code AS village, sum(school_problem) AS x, sum(assessed_7_17) AS n
     FROM read_parquet(${quoted(`${path}/data/children-*.parquet`)})
     WHERE family = 'migrant' GROUP BY ALL ORDER BY ALL`;
const instance = await DuckDBInstance.create(':memory:', { threads: '2', temp_directory: tmpdir() });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(select);
process.stdout.write(`${JSON.stringify(reader.getRowObjectsJson())}\n`);
