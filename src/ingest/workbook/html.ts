import type { Fail } from './errors.ts';
import { type HtmlTable, readHtmlTables } from './html-tables.ts';
import { createFactCollector } from './sheet-facts.ts';
import type { SheetFacts, Workbook, WorkbookRow } from './types.ts';

const BATCH = 1000;

/** HTML named .xls, as portals export it: every table is a sheet, `Sheet1`, `Sheet2`, ... */
export function openHtml(html: string, fail: Fail): Workbook {
  const tables = new Map<string, HtmlTable>();
  for (const table of readHtmlTables(html)) tables.set(`Sheet${tables.size + 1}`, table);
  if (tables.size === 0) throw fail({ code: 'no-table' });

  function tableNamed(name: string): HtmlTable {
    const table = tables.get(name);
    if (table === undefined) throw new RangeError(`no sheet named ${name}`);
    return table;
  }

  async function* rows(name: string): AsyncGenerator<readonly WorkbookRow[]> {
    const table = tableNamed(name);
    for (let at = 0; at < table.rows.length; at += BATCH) yield table.rows.slice(at, at + BATCH);
  }

  function facts(name: string): SheetFacts {
    const collector = createFactCollector();
    for (const range of tableNamed(name).merged) collector.merge(range);
    return collector.finish(0);
  }

  return {
    format: 'html',
    sheets: [...tables.keys()].map((name) => ({ name, visibility: 'visible' })),
    date1904: false,
    rows,
    facts,
    async close() {},
  };
}
