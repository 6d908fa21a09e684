import { openWorkbook } from '../src/ingest/workbook/index.ts';

/** All cells of a workbook's first sheet as desmig's own reader gives them; counted, and nothing more. */
const [path = ''] = process.argv.slice(2);
const workbook = await openWorkbook(path);
let cells = 0;
for await (const rows of workbook.rows(workbook.sheets[0]?.name ?? ''))
  for (const row of rows) cells += row.cells.length;
await workbook.close();
process.stdout.write(`${cells}\n`);
