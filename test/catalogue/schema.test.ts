import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { kindsPage } from '../../scripts/generate-docs.ts';
import { DATASETS, type KindRow } from '../../src/catalogue/datasets/index.ts';
import { jsonSchema, kindDocument, kindsJson, tableSchema } from '../../src/report/schema-report.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { rowSchema } from '../../src/workflows/row-schema.ts';
import { kindSchema, kinds } from '../../src/workflows/schema.ts';
import { ROOT } from '../support/source-files.ts';

const all = kinds();

describe.each(all)('the schema of $dataset.id', (described) => {
  const { dataset } = described;
  const columns = Object.entries(dataset.columns);

  it('as a Table Schema has every column with its type, bounds and values', () => {
    const schema = JSON.parse(tableSchema(described));
    expect(schema.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(Object.keys(dataset.columns));
    for (const [index, [, column]] of columns.entries()) {
      const field = schema.fields[index];
      expect(['string', 'integer', 'number', 'date', 'boolean']).toContain(field.type);
      expect(field.constraints.required ?? false).toBe(column.required ?? false);
      expect(field.constraints.minimum).toBe(column.min);
      expect(field.constraints.enum ?? []).toEqual(Object.keys(column.codeBook?.codes ?? {}));
    }
  });

  it('as JSON Schema asks for the required columns and allows no others', () => {
    const schema = JSON.parse(jsonSchema(described));
    expect(schema.required).toEqual(
      columns.filter(([, column]) => column.required === true).map(([id]) => id),
    );
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(dataset.columns));
  });

  it('as zod takes a row with what is required and nothing of no column', async () => {
    const schema = await rowSchema(dataset.id);
    const row = Object.fromEntries(
      columns.filter(([, column]) => column.required === true).map(([id, column]) => [id, sample(column)]),
    );
    const parsed = schema.parse(row);
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(dataset.columns).sort());
    expect(schema.safeParse({ ...row, of_no_column: 1 }).success).toBe(false);
    for (const id of Object.keys(row)) expect(schema.safeParse({ ...row, [id]: null }).success).toBe(false);
  });

  it.each(['id', 'en'] as const)('fits a screen in %s', (lang) => {
    const text = terminal(kindDocument(described), { lang, top: null, width: 80, style: PLAIN });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

function sample(column: (typeof all)[number]['dataset']['columns'][string]): unknown {
  switch (column.type) {
    case 'integer':
    case 'number':
      return typeof column.min === 'number' ? column.min : 1;
    case 'date':
      return '2023-09-06';
    case 'boolean':
      return true;
    case 'category':
      return Object.keys(column.codeBook?.codes ?? {})[0];
    default:
      return 'x';
  }
}

describe('row types', () => {
  it('follow from the declarations', () => {
    expectTypeOf<KindRow<'children'>['school_problem']>().toEqualTypeOf<number | null>();
    expectTypeOf<KindRow<'children'>['family']>().toEqualTypeOf<'migrant' | 'non-migrant' | null>();
    expectTypeOf<KindRow<'visits'>['visited_on']>().toEqualTypeOf<string>();
    expectTypeOf<KindRow<'villages'>['pillar_cooperative']>().toEqualTypeOf<boolean | null>();
    expectTypeOf<KindRow<'context'>['year']>().toEqualTypeOf<number>();
  });

  it('check values: bounds, categories, days', async () => {
    const schema = await rowSchema('visits');
    const row = { visited_on: '2023-08-14', respondent: 'carer', item: 'children-heard', answer: 'yes' };
    expect(schema.parse(row)).toMatchObject({ ...row, village_code: null });
    for (const wrong of [{ answer: 'Ya' }, { visited_on: '14/08/2023' }, { respondent_number: -1 }])
      expect(schema.safeParse({ ...row, ...wrong }).success).toBe(false);
  });
});

describe('the list of kinds', () => {
  it('has all of them, and says which is meant by a misspelt one', () => {
    expect(JSON.parse(kindsJson(all)).kinds.map((kind: { id: string }) => kind.id)).toEqual(
      Object.keys(DATASETS),
    );
    expect(() => kindSchema('childen')).toThrow(/unknown-kind-name/);
  });

  it('says that villages are referred to', () => {
    const schema = JSON.parse(tableSchema(kindSchema('visits')));
    expect(schema.foreignKeys).toEqual([
      { fields: ['village_code'], reference: { resource: 'villages', fields: ['village_code'] } },
    ]);
  });
});

describe('docs/kinds.md', () => {
  it('is fresh: npx tsx scripts/generate-docs.ts', () => {
    expect(readFileSync(join(ROOT, 'docs/kinds.md'), 'utf8')).toBe(kindsPage(Object.values(DATASETS)));
  });
});
