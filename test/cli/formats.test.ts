import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/engine/index.ts';
import { openWorkbook } from '../../src/ingest/workbook/index.ts';
import { desmig, EXAMPLE, type JsonReport, reportOf, rowOf } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { partOf, textsOf } from '../support/packages.ts';
import { pdfPages } from '../support/pdf-text.ts';

const FORMATS = ['html', 'xlsx', 'docx', 'pdf', 'md', 'txt', 'parquet', 'csv', 'ndjson', 'json'] as const;
const files = scratch();
const at = (name: string) => join(files.path, name);
const sha256 = (name: string) =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

/** One report in every format, twice, the second time elsewhere and with other threads. */
beforeAll(async () => {
  const write = (name: string, env: Readonly<Record<string, string>>, threads: string) =>
    desmig(
      [
        ...['report', EXAMPLE.complaints, EXAMPLE.villages, '--quiet', '--threads', threads],
        ...FORMATS.flatMap((format) => ['-o', at(`${name}.${format}`)]),
      ],
      { env },
    );
  const ran = [await write('a', {}, '1'), await write('b', { TZ: 'Asia/Jakarta' }, '4')];
  expect(ran.map(({ status }) => status)).toEqual([0, 0]);
});

const report = () => JSON.parse(readFileSync(at('a.json'), 'utf8')) as JsonReport;

/** Every cell of every sheet. */
async function cellsOf(name: string): Promise<ReadonlySet<string>> {
  const book = await openWorkbook(at(name));
  const cells = new Set<string>();
  for (const sheet of book.sheets)
    for await (const rows of book.rows(sheet.name))
      for (const row of rows) for (const cell of row.cells) if (cell !== null) cells.add(cell);
  await book.close();
  return cells;
}

const numbersIn = (cells: ReadonlySet<string>) => new Set([...cells].map(Number).filter(Number.isFinite));

describe('a report in other formats', () => {
  it.each(FORMATS)('%s: the same bytes twice, with a manifest', (format) => {
    expect(sha256(`b.${format}`)).toBe(sha256(`a.${format}`));
    const manifest = JSON.parse(readFileSync(at(`a.${format}.manifest.json`), 'utf8')) as {
      readonly output: { readonly sha256: string; readonly format: string };
    };
    expect(manifest.output).toMatchObject({ sha256: sha256(`a.${format}`), format });
  });

  it('Parquet: every row of the JSON, exactly', async () => {
    const path = at('a.parquet');
    const engine = await openEngine({ inputs: [path], threads: 1 });
    const rows = await engine.rows(
      `SELECT indicator, region_code, period, numerator, denominator, value, lower, upper, status FROM read_parquet('${path}')`,
    );
    engine.close();
    const expected = report().indicators.flatMap(({ id, rows: own }) =>
      own.map(({ region, period, numerator, denominator, value, lower, upper, status }) => ({
        indicator: id,
        region_code: region.code,
        period: period.label,
        ...{ numerator, denominator, value, lower, upper, status },
      })),
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(rows).toEqual(expected);
  });

  it('NDJSON: every row of the JSON, exactly', () => {
    const rows = readFileSync(at('a.ndjson'), 'utf8').trimEnd().split('\n');
    const expected = report().indicators.flatMap(({ id, rows: own }) =>
      own.map((row) => JSON.stringify({ indicator: id, ...row })),
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(rows).toEqual(expected);
  });

  it('a workbook holds the figures of the JSON, and memo, pages and message print them', async () => {
    const { value, lower, upper, numerator, denominator } = rowOf(report(), 'problematic_care');
    expect([numerator, denominator]).toEqual([374, 1222]);
    const numbers = numbersIn(await cellsOf('a.xlsx'));
    const province = rowOf(report(), 'problematic_care', '32');
    for (const part of [province.value, province.lower, province.upper, province.numerator])
      expect(numbers).toContain(part);
    const fixed = (number: number | null) => (number ?? Number.NaN).toFixed(1).replace('.', ',');
    const memo = textsOf(await partOf(readFileSync(at('a.docx')), 'word/document.xml'), 'w:p', 'w:t').join(
      ' ',
    );
    const pages = pdfPages(readFileSync(at('a.pdf'))).join(' ');
    const message = readFileSync(at('a.txt'), 'utf8');
    for (const text of [memo, pages, message]) {
      expect(text).toContain(`${fixed(value)}%`);
      expect(text).toContain('374 dari 1.222 kasus');
      expect(text).toContain(`${fixed(lower)}-${fixed(upper)}`);
      expect(text).toContain('6 September 2023');
      expect(text).toContain('SAPA 129');
      expect(text).toContain('DATA CONTOH');
    }
  });

  it('a message is short enough to be read, and marks what is provisional', () => {
    const message = readFileSync(at('a.txt'), 'utf8');
    expect(message.length).toBeLessThanOrEqual(1000);
    expect(message).toContain('Angka sementara, keadaan per 6 September 2023');
    expect(message).toContain('Data ini mencatat aduan yang sampai ke KPAI, bukan seluruh kejadian.');
  });

  it('shows no figure that is hidden', async () => {
    const internal = await reportOf([EXAMPLE.complaints, EXAMPLE.villages, '--audience', 'internal']);
    const open = report();
    const published = new Set(open.indicators.flatMap(({ rows }) => rows).map(({ value }) => value));
    const hidden = open.indicators.flatMap(({ id, rows }) =>
      rows
        .filter(({ status, region }) => status === 'suppressed' && region.level === 'province')
        .flatMap(({ region, period }) => {
          const { value, lower } = rowOf(internal, id, region.code, period.label);
          return value === null || Number.isInteger(value) || published.has(value) ? [] : [{ value, lower }];
        }),
    );
    expect(hidden.length).toBeGreaterThan(10);
    const numbers = numbersIn(await cellsOf('a.xlsx'));
    const pages = pdfPages(readFileSync(at('a.pdf'))).join(' ');
    for (const { value, lower } of hidden) {
      expect(numbers).not.toContain(value);
      if (lower !== null) expect(numbers).not.toContain(lower);
    }
    // a hidden row has the sign of what is hidden in every cell
    expect(pages).toMatch(/Aceh \[c\] \[c\] \[c\] \[c\]/);
  });
});
