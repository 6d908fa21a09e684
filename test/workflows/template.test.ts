import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { inspect } from '../../src/workflows/inspect.ts';
import { template } from '../../src/workflows/template.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';
import { filledForm } from '../support/fill-form.ts';
import { workbookParts } from '../support/workbook-parts.ts';

const folder = scratch();
const KINDS = Object.values(DATASETS);
const LANGS = ['id', 'en'] as const;
const CASES = KINDS.flatMap((dataset) => LANGS.map((lang) => [dataset.id, lang, dataset] as const));

/** A right value for each column of a row, as it would be typed. */
function typed(kind: keyof typeof DATASETS, lang: 'id' | 'en'): readonly (string | number | null)[] {
  const places: Readonly<Record<string, string>> = {
    village_code: '18.61.01.2001',
    village: 'Desa Contoh 2001',
    district: 'Kecamatan Contoh 01',
    regency: 'Kabupaten Contoh A',
    province: 'Lampung',
  };
  return Object.entries(DATASETS[kind].columns)
    .map(([id, column]) => {
      if (places[id] !== undefined) return places[id];
      if (column.type === 'category')
        return Object.values(column.codeBook?.codes ?? {})[0]?.label[lang] ?? null;
      if (column.type === 'boolean') return lang === 'id' ? 'Ya' : 'Yes';
      if (column.type === 'date') return 45170;
      if (column.type === 'integer' || column.type === 'number')
        return id.includes('year') ? 2023 : Number(column.min ?? 0) + 3;
      return null;
    })
    .concat(kind === 'tabulation' ? [7] : []);
}

describe('a blank form', () => {
  it.each(CASES)(
    'of %s in %s is the same bytes twice, with its header in that language',
    async (_id, lang, dataset) => {
      const once = await template(dataset.id, { lang, format: 'xlsx' });
      const again = await template(dataset.id, { lang, format: 'xlsx' });
      expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
      const csv = new TextDecoder().decode(await template(dataset.id, { lang, format: 'csv' }));
      for (const { title } of Object.values(dataset.columns)) expect(csv).toContain(title[lang]);
    },
  );

  it.each(CASES)('of %s in %s is recognised, every column of it', async (_id, lang, dataset) => {
    const form = await template(dataset.id, { lang, format: 'xlsx' });
    const row = typed(dataset.id, lang);
    const file = folder.write(`${dataset.id}-${lang}.xlsx`, await filledForm(form, [row]));
    const result = await inspect(file);
    expect(result.kind).toBe(dataset.id);
    // the figures of a published table are in no declared column
    const columns = result.columns.slice(0, Object.keys(dataset.columns).length);
    expect(columns.map(({ column }) => column)).toEqual(Object.keys(dataset.columns));
  });

  it.each(LANGS)('says in %s that it has no rows, and nothing worse', async (lang) => {
    const file = folder.write(`blank-${lang}.xlsx`, await template('visits', { lang, format: 'xlsx' }));
    await expect(validate([file])).rejects.toMatchObject({ code: 'no-data-rows' });
  });

  it('keeps its header closed and what is filled in open, with a list of all choices of a column', async () => {
    const parts = await workbookParts(await template('visits', { lang: 'id', format: 'xlsx' }));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect([...sheet.matchAll(/<dataValidation /g)]).toHaveLength(
      Object.keys(DATASETS.visits.columns).length,
    );
    expect([...sheet.matchAll(/type="list"/g)]).toHaveLength(3);
    const styles = parts.get('xl/styles.xml') ?? '';
    const formats = [...styles.matchAll(/<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/g)].map(([one]) => one);
    const columns = [...sheet.matchAll(/<col [^>]*style="(\d+)"/g)].map(
      ([, style]) => formats[Number(style)] ?? '',
    );
    expect(columns).toHaveLength(Object.keys(DATASETS.visits.columns).length);
    for (const style of columns) expect(style).toContain('locked="0"');
    const header = Number(/<c r="A1" s="(\d+)"/.exec(sheet)?.[1]);
    expect(formats[header]).not.toContain('locked="0"');
  });
});

describe('the code book of a form', () => {
  it.each(LANGS)(
    'in %s shows its sentences across columns and every text on lines of its own',
    async (lang) => {
      const parts = await workbookParts(await template('visits', { lang, format: 'xlsx' }));
      const book = parts.get('xl/worksheets/sheet2.xml') ?? '';
      expect([...book.matchAll(/<mergeCell ref="A(\d+):C\1"/g)]).toHaveLength(4);
      const styles = parts.get('xl/styles.xml') ?? '';
      const formats = [
        ...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(
          /<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/g,
        ),
      ].map(([one]) => one);
      const rows = [...book.matchAll(/<row r="(\d+)"([^>]*)>(.*?)<\/row>/g)].filter(
        ([, row]) => Number(row) > 8,
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const [, , attributes, cells = ''] of rows) {
        expect(attributes).toContain('customHeight="1"');
        for (const [, style] of cells.matchAll(/<c r="[A-G]\d+" s="(\d+)" t="s"/g))
          expect(formats[Number(style)]).toContain('wrapText="1"');
      }
      expect(
        Math.max(...rows.map(([, , attributes = '']) => Number(/ht="(\d+)"/.exec(attributes)?.[1]))),
      ).toBe(30);
    },
  );
});

describe('a form filled in', () => {
  it.each(
    LANGS.flatMap((lang) =>
      (['visits', 'children', 'villages', 'services'] as const).map((kind) => [kind, lang] as const),
    ),
  )('%s in %s gives the values that were chosen', async (kind, lang) => {
    const form = await template(kind, { lang, format: 'xlsx' });
    const file = folder.write(`filled-${kind}-${lang}.xlsx`, await filledForm(form, [typed(kind, lang)]));
    const valid: unknown[] = [];
    const columns: string[] = [];
    const result = await validate([file], {
      audience: 'internal',
      split: async (part) => {
        if (part.part !== 'valid') return;
        columns.push(...part.columns);
        valid.push(...part.rows);
      },
    });
    expect(result.inputs[0]?.rows).toMatchObject({ read: 1, accepted: 1, rejected: 0, skipped: 0 });
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const row = Object.fromEntries(columns.map((column, at) => [column, (valid[0] as unknown[])[at]]));
    for (const [id, column] of Object.entries(DATASETS[kind].columns))
      if (column.type === 'category') expect(row[id], id).toBe(Object.keys(column.codeBook?.codes ?? {})[0]);
  });

  it('names sheet and cell of what does not fit', async () => {
    const form = await template('visits', { lang: 'id', format: 'xlsx' });
    const ids = Object.keys(DATASETS.visits.columns);
    const wrong = typed('visits', 'id').map((value, at) => (ids[at] === 'answer' ? 'Barangkali' : value));
    const file = folder.write(
      'wrong.xlsx',
      await filledForm(form, [
        typed('visits', 'id').map((value, at) => (ids[at] === 'respondent_number' ? 9 : value)),
        wrong,
      ]),
    );
    const { findings } = await validate([file]);
    const place = findings.flatMap(({ examples }) => examples).find(({ value }) => value === 'Barangkali');
    expect(place).toMatchObject({
      sheet: 'Isian',
      cell: `${String.fromCharCode(65 + ids.indexOf('answer'))}3`,
    });
  });
});
