import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { oversight } from '../../src/workflows/oversight.ts';
import { template } from '../../src/workflows/template.ts';
import { validate } from '../../src/workflows/validate.ts';
import { zipOf } from '../ingest/workbook/zip-writer.ts';
import { scratch } from '../support/files.ts';
import { filledForm } from '../support/fill-form.ts';
import { workbookParts } from '../support/workbook-parts.ts';

const folder = scratch();
const KINDS = [
  'children',
  'findings',
  'villages',
  'services',
  'activities',
  'context',
  'population',
  'complaints',
  'tabulation',
] as const;
const ANSWERS = ['Ya', 'Tidak', 'Tidak tahu', null] as const;
const ITEMS = 12;
const RESPONDENTS = 9;

/** Three rows of a kind, as typed, in Indonesian. */
function typed(kind: (typeof KINDS)[number], at: number): readonly (string | number | null)[] {
  const places: Readonly<Record<string, string>> = {
    village_code: `18.61.01.200${at + 1}`,
    village: `Desa Contoh 200${at + 1}`,
    regency: 'Kabupaten Contoh A',
    province: 'Lampung',
    regency_code: '18.61',
    province_code: '18',
  };
  return Object.entries<(typeof DATASETS)['villages']['columns']['year'] | { type: string }>(
    DATASETS[kind].columns,
  ).map(([id, column]) => {
    if (places[id] !== undefined) return places[id];
    const book = (column as { codeBook?: { codes: Record<string, { label: { id: string } }> } }).codeBook;
    if (book !== undefined) return Object.values(book.codes)[at]?.label.id ?? null;
    if (column.type === 'boolean') return at === 0 ? 'Ya' : at === 1 ? 'Tidak' : null;
    if (column.type === 'date') return 45170 + at;
    if (column.type === 'integer' || column.type === 'number')
      return id.includes('year') ? 2023 : at === 2 ? null : 3;
    return column.type === 'key' ? `00${at + 1}` : null;
  });
}

/** A cell of a form that is filled in, though the row has others: texts as text, days as their numbers. */
function withCells(sheet: string, cells: Readonly<Record<string, string | number>>): string {
  return sheet.replace(
    /<row r="(\d+)"([^>]*)>(.*?)<\/row>/g,
    (row, line: string, attributes: string, inner: string) => {
      const own = Object.entries(cells).filter(([place]) => place.replace(/^[A-Z]+/, '') === line);
      if (own.length === 0) return row;
      const added = own.map(([place, value]): readonly [string, string] => [
        place,
        typeof value === 'number'
          ? `<c r="${place}"><v>${value}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`,
      ]);
      const there = [...inner.matchAll(/<c r="([A-Z]+\d+)".*?(?:<\/c>|\/>)/g)].map(
        ([cell, place = '']): readonly [string, string] => [place, cell],
      );
      const all = [...there, ...added].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
      return `<row r="${line}"${attributes}>${all.join('')}</row>`;
    },
  );
}

/** The form of one village with a place and a day in its first row, and an answer of each kind in turn. */
async function instrumentFilled(wrong: boolean): Promise<Buffer> {
  const form = await template('visits', { lang: 'id', format: 'xlsx', instrument: true });
  const parts = await workbookParts(form);
  const columns = Object.keys(DATASETS.visits.columns);
  const letter = (id: string) => String.fromCharCode(65 + columns.indexOf(id));
  const cells: Record<string, string | number> = {
    [`${letter('village_code')}2`]: '18.61.01.2001',
    [`${letter('visited_on')}2`]: 45170,
  };
  for (let at = 0; at < ITEMS * RESPONDENTS; at += 1) {
    const answer = wrong && at === 3 ? 'Barangkali' : ANSWERS[at % 4];
    if (answer !== null && answer !== undefined) cells[`${letter('answer')}${at + 2}`] = answer;
  }
  const name = 'xl/worksheets/sheet1.xml';
  parts.set(name, withCells(parts.get(name) ?? '', cells));
  return zipOf([...parts].map(([entry, data]) => ({ name: entry, data })));
}

/** Accepted rows of a file, each a record by column, and its findings but for notes on the reading. */
async function rowsOf(file: string) {
  const rows: Record<string, unknown>[] = [];
  const result = await validate([file], {
    audience: 'internal',
    split: async (part) => {
      if (part.part === 'valid')
        rows.push(...part.rows.map((row) => Object.fromEntries(part.columns.map((id, at) => [id, row[at]]))));
    },
  });
  return { rows, account: result.inputs[0]?.rows, findings: result.findings };
}

beforeAll(async () => {
  mkdirSync(join(folder.path, 'saved'));
  const files = [
    folder.write('visits.xlsx', await instrumentFilled(false)),
    folder.write('wrong.xlsx', await instrumentFilled(true)),
  ];
  for (const kind of KINDS) {
    const form = await template(kind, { lang: 'id', format: 'xlsx' });
    files.push(
      folder.write(
        `${kind}.xlsx`,
        await filledForm(
          form,
          [0, 1, 2].map((at) => typed(kind, at)),
        ),
      ),
    );
  }
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder.path, 'profile')}`,
      ...[
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder.path, 'saved'),
      ],
      ...files,
    ],
    { stdio: 'ignore', timeout: 230_000 },
  );
}, 240_000);

const saved = (name: string) => join(folder.path, 'saved', `${name}.xlsx`);

describe('a form opened and saved in LibreOffice', () => {
  it.each(KINDS)('of %s reads back the same rows', async (kind) => {
    const [before, after] = await Promise.all([
      rowsOf(join(folder.path, `${kind}.xlsx`)),
      rowsOf(saved(kind)),
    ]);
    expect(before.rows.length).toBeGreaterThan(0);
    expect(after.rows).toEqual(before.rows);
    expect(after.account).toEqual(before.account);
    expect(readFileSync(saved(kind)).equals(readFileSync(join(folder.path, `${kind}.xlsx`)))).toBe(false);
  });

  it('of visits has place and day in every row, typed once, and each respondent’s answers', async () => {
    const { rows, account, findings } = await rowsOf(saved('visits'));
    expect(account).toEqual({ read: 108, accepted: 108, rejected: 0, skipped: 0 });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(new Set(rows.map((row) => `${row['village_code']} ${row['visited_on']}`))).toEqual(
      new Set(['18.61.01.2001 2023-09-01']),
    );
    expect(new Set(rows.map((row) => row['respondent'])).size).toBe(RESPONDENTS);
    expect(rows.slice(0, 4).map((row) => row['answer'])).toEqual(['yes', 'no', 'unknown', null]);
    const seen = await oversight([saved('visits')], { audience: 'internal' });
    expect(seen.visited).toBe(1);
    expect(seen.items.map(({ asked, answered }) => [asked, answered])).toEqual(
      Array.from({ length: ITEMS }, (_, item) => [RESPONDENTS, item % 4 === 3 ? 0 : RESPONDENTS]),
    );
  });

  it('names sheet and cell of an answer that is in no list', async () => {
    const { findings } = await rowsOf(saved('wrong'));
    const [example] = findings.find(({ code }) => code === 'unknown-category')?.examples ?? [];
    const at = Object.keys(DATASETS.visits.columns).indexOf('answer');
    expect(example).toMatchObject({
      sheet: 'Isian',
      cell: `${String.fromCharCode(65 + at)}5`,
      value: 'Barangkali',
    });
  });
});
