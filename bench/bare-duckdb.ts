import { tmpdir } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * What an analyst writes who trusts the file: the counts behind the report's indicators by year and province,
 * in one query over `read_csv`, on two threads. Labels are matched as they are spelt, nothing is checked, and
 * where two rows have one key both count.
 */
const [path = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '2', temp_directory: tmpdir() });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(`
  WITH cases AS (
    SELECT try_strptime("Tgl Aduan", '%d/%m/%Y')::DATE AS received,
           try_strptime("Tgl Selesai", '%d/%m/%Y')::DATE AS closed,
           upper("Prov") AS province,
           lower("Klaster") LIKE '%keluarga%' AS family,
           replace(lower("Sub Klaster"), 'anak korban ', '') AS category,
           "Keluarga PMI" AS migrant
    FROM read_csv('${path.replaceAll("'", "''")}', skip = 1, header = true, all_varchar = true)
  ), latest AS (SELECT greatest(max(received), max(closed)) AS day FROM cases)
  SELECT year(received) AS year, province,
         count(*) AS cases,
         count(*) FILTER (WHERE family) AS family_cases,
         count(*) FILTER (WHERE family AND category = 'pengasuhan bermasalah') AS problematic,
         count(*) FILTER (WHERE family AND category LIKE 'pengasuhan bermasalah%') AS problematic_broad,
         count(*) FILTER (WHERE family AND category LIKE 'pelarangan akses%') AS access_denied,
         count(*) FILTER (WHERE family AND category = 'perebutan hak kuasa asuh') AS custody,
         count(*) FILTER (WHERE family AND category = 'pemenuhan hak nafkah') AS maintenance,
         count(*) FILTER (WHERE migrant = 'Ya') AS migrant,
         count(*) FILTER (WHERE closed IS NOT NULL) AS closed,
         count(*) FILTER (WHERE closed - received BETWEEN 0 AND 30) AS closed_30
  FROM cases GROUP BY ALL ORDER BY ALL`);
process.stdout.write(`${JSON.stringify(reader.getRowsJson())}\n`);
