import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import writeWorkbook, { type Row } from 'write-excel-file/node';
import { createLexer } from '../src/ingest/text/lexer.ts';
import { compiled } from './compiled.ts';
import { register } from './generate.ts';
import { type Cost, medians } from './measure.ts';

/**
 * `npx tsx bench/workbook.ts [--rows 100000] [--runs 5] [--against SCRIPT]`: the built desmig on a workbook of ten columns,
 * against SheetJS, or a script that is given the workbook's path, reading the same cells and doing nothing with them.
 * What desmig does with an example of a few rows is measured too: it is what a report costs whatever is in it.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    against: { type: 'string' },
  },
});
const COLUMNS = 10;
const AGE = 8;
const bin = fileURLToPath(new URL('../bin/desmig.js', import.meta.url));
const example = fileURLToPath(new URL('../fixtures/example/complaints.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'desmig-bench-'));

/** The register without its title, dates as dates and ages as numbers, as Excel would hold them. */
async function workbook(rows: number): Promise<Buffer> {
  const lexer = createLexer(',', '"', 'register');
  const text = Buffer.from([...register({ rows })].join(''));
  const [header, ...records] = [...lexer.push(text), ...lexer.end()]
    .slice(1)
    .map(({ cells }) => cells.slice(0, COLUMNS));
  const cell = (value: string, column: number) => {
    if (value === '') return null;
    if (column === AGE) return { type: Number, value: Number(value) };
    const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? [];
    if (day === undefined || value.startsWith('31/02')) return { type: String, value };
    return {
      type: Date,
      value: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))),
      format: 'dd/mm/yyyy',
    };
  };
  const head = (header ?? []).map((value) => ({ type: String, value }));
  return writeWorkbook([head, ...records.map((cells) => cells.map(cell))] as Row[]).toBuffer();
}

try {
  const path = join(folder, 'register.xlsx');
  writeFileSync(path, await workbook(Number(values.rows)));
  const script = compiled(['sheetjs-cells', 'desmig-cells']);
  const other = values.against === undefined ? 'SheetJS' : basename(values.against);
  const costs = await medians(
    {
      [other]: [values.against ?? script('sheetjs-cells'), path],
      'cells alone': [script('desmig-cells'), path],
      report: [bin, 'report', path, '--format', 'json', '--quiet'],
      validate: [bin, 'validate', path, '--format', 'json', '--fail-on', 'never', '--quiet'],
      'inspect --rows': [bin, 'inspect', path, '--rows', '--audience', 'internal', '--format', 'json'],
      'report of the example': [bin, 'report', example, '--format', 'json', '--quiet'],
    },
    Number(values.runs),
  );
  const base = costs[other] as Cost;
  process.stdout.write(
    `| | CPU / ${other} | memory / ${other} | CPU s | peak MB |\n| --- | ---: | ---: | ---: | ---: |\n`,
  );
  for (const [name, { cpu, memory }] of Object.entries(costs))
    process.stdout.write(
      `| ${name} | ${(cpu / base.cpu).toFixed(2)} | ${(memory / base.memory).toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |\n`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
