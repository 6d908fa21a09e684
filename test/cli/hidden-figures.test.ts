import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/ingest/workbook/index.ts';
import { desmig, EXAMPLE, type JsonReport, type JsonRow } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { partOf, textsOf } from '../support/packages.ts';
import { pdfPages } from '../support/pdf-text.ts';

const FORMATS = ['html', 'xlsx', 'docx', 'pdf', 'txt', 'md', 'json', 'csv'] as const;
const AUDIENCES = ['public', 'internal'] as const;
const READ = ['html', 'docx', 'pdf', 'txt', 'md', 'csv'] as const;
const files = scratch();
const at = (audience: string, format: string) => join(files.path, `${audience}.${format}`);

/** The same figures for the public and for internal use, by regency, in every format. */
beforeAll(async () => {
  const ran = await Promise.all(
    AUDIENCES.map((audience) =>
      desmig([
        ...['report', EXAMPLE.complaints, EXAMPLE.villages, 'fixtures/example/children.csv'],
        ...['--by', 'regency', '--audience', audience, '--top', 'all', '--lang', 'id', '--quiet'],
        ...FORMATS.flatMap((format) => ['-o', at(audience, format)]),
      ]),
    ),
  );
  expect(ran.map(({ status, stderr }) => [status, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ]);
}, 120_000);

const report = (audience: string) => JSON.parse(readFileSync(at(audience, 'json'), 'utf8')) as JsonReport;

/** Rows that the public may not see, as they are inside, and rows that it sees. */
function rows(): { readonly hidden: readonly JsonRow[]; readonly shown: readonly JsonRow[] } {
  const key = (id: string, { region, period }: JsonRow) =>
    [id, region.level, region.code, period.label].join(' ');
  const inside = new Map(
    report('internal').indicators.flatMap(({ id, rows: own }) => own.map((row) => [key(id, row), row])),
  );
  const open = report('public').indicators.flatMap(({ id, rows: own }) => own.map((row) => ({ id, row })));
  const hidden = open.filter(({ row }) => row.status === 'suppressed');
  for (const { row } of hidden)
    expect([row.numerator, row.denominator, row.value, row.lower, row.upper]).toEqual(Array(5).fill(null));
  return {
    hidden: hidden.flatMap(({ id, row }) => inside.get(key(id, row)) ?? []),
    shown: open.flatMap(({ row }) => (row.status === 'ok' ? [row] : [])),
  };
}

const fixed = (value: number, digits: number, comma: string) => value.toFixed(digits).replace('.', comma);

/** How a row's interval is printed, and as it stands in tables for machines. */
function intervalsOf(own: readonly JsonRow[]): readonly string[] {
  return own.flatMap(({ lower, upper }) =>
    lower === null || upper === null
      ? []
      : [`${fixed(lower, 1, ',')}-${fixed(upper, 1, ',')}`, `${lower},${upper}`],
  );
}

async function textIn(audience: string, format: (typeof READ)[number]): Promise<string> {
  const bytes = readFileSync(at(audience, format));
  if (format === 'docx') return textsOf(await partOf(bytes, 'word/document.xml'), 'w:p', 'w:t').join(' ');
  return format === 'pdf' ? pdfPages(bytes).join(' ') : bytes.toString('utf8').replaceAll('\u2013', '-');
}

async function sheetsOf(audience: string): Promise<ReadonlyMap<string, readonly (string | null)[][]>> {
  const book = await openWorkbook(at(audience, 'xlsx'));
  const sheets = new Map<string, (string | null)[][]>();
  for (const { name } of book.sheets) {
    const own: (string | null)[][] = [];
    for await (const batch of book.rows(name)) own.push(...batch.map(({ cells }) => [...cells]));
    sheets.set(name, own);
  }
  await book.close();
  return sheets;
}

/** Whether a text holds an interval as printed, or as two cells, and not as a part of longer numbers. */
const holds = (text: string, one: string) =>
  one.includes('-')
    ? new RegExp(`(?<![\\d,.])${one.replaceAll('.', '\\.')}(?!\\d|,\\d)`).test(text)
    : text.includes(`,${one},`);

describe('a report by regency for the public', () => {
  it('has many hidden rows', () => {
    const { hidden, shown } = rows();
    expect([hidden.length > 500, shown.length > 500]).toEqual([true, true]);
  });

  it.each(READ)('%s: no interval of a hidden row, and a file for internal use has them', async (format) => {
    const { hidden, shown } = rows();
    const published = new Set(intervalsOf(shown));
    const secret = [...new Set(intervalsOf(hidden))].filter((one) => !published.has(one));
    expect(secret.length).toBeGreaterThan(100);
    const [open, inside] = await Promise.all([textIn('public', format), textIn('internal', format)]);
    expect(secret.filter((one) => holds(open, one))).toEqual([]);
    // a message to send has the leading figures of the whole country only, whoever it is for
    if (format === 'txt') return;
    expect(secret.filter((one) => holds(inside, one)).length).toBeGreaterThan(50);
  });

  it('a workbook: no figure of a hidden row, and no figure that the JSON does not have', async () => {
    const { hidden, shown } = rows();
    const open = new Set(shown.flatMap(({ value, lower, upper }) => [value, lower, upper]));
    const secret = hidden
      .flatMap(({ value, lower, upper }) => [value, lower, upper])
      .filter((one): one is number => one !== null && !Number.isInteger(one) && !open.has(one));
    const numbers = async (audience: string) => [
      ...new Set(
        [...(await sheetsOf(audience))]
          .filter(([name]) => /^\d/.test(name))
          .flatMap(([, own]) => own.slice(3).flatMap((row) => (own[2]?.[0] === 'Kode' ? row.slice(1) : row)))
          .filter((cell): cell is string => cell !== null && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell))
          .map(Number),
      ),
    ];
    const [inOpen, inside] = await Promise.all([numbers('public'), numbers('internal')]);
    const leaked = new Set(inOpen);
    expect(secret.filter((one) => leaked.has(one))).toEqual([]);
    const kept = new Set(inside);
    expect(secret.filter((one) => kept.has(one)).length).toBeGreaterThan(50);
    const json = report('public');
    const own = json.indicators.flatMap(({ rows: all }) => all);
    const known = new Set<number | null>([
      ...own.flatMap(({ numerator, denominator, value, lower, upper, blank }) => [
        ...[numerator, denominator, value, lower, upper, blank ?? null],
        // "no" is who answered without who said yes
        numerator === null || denominator === null ? null : denominator - numerator,
      ]),
      ...json.inputs.flatMap(({ rows: counted }) => Object.values(counted)),
    ]);
    const fractions = inOpen.filter((one) => !Number.isInteger(one));
    expect(fractions.length).toBeGreaterThan(50);
    expect(inOpen.filter((one) => !known.has(one))).toEqual([]);
  });
});
