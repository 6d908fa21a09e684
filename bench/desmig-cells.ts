/** What is used of the reader, which is imported as it was built. */
interface Reader {
  openWorkbook(path: string): Promise<{
    readonly sheets: readonly { readonly name: string }[];
    rows(sheet: string): AsyncIterable<readonly { readonly cells: readonly unknown[] }[]>;
    close(): Promise<void>;
  }>;
}

/** All cells of a workbook's first sheet as desmig's own reader gives them; counted, and nothing more. */
const [path = '', reader = ''] = process.argv.slice(2);
const { openWorkbook } = (await import(reader)) as Reader;
const workbook = await openWorkbook(path);
let cells = 0;
for await (const rows of workbook.rows(workbook.sheets[0]?.name ?? ''))
  for (const row of rows) cells += row.cells.length;
await workbook.close();
process.stdout.write(`${cells}\n`);

export {};
