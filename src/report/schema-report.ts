import { msg } from '../messages/message.ts';
import type { Column, KindSchema } from '../model/dataset.ts';
import type { Block, DocCell, Document } from '../model/document.ts';
import type { Text } from '../model/message.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What the types of columns are called in a Table Schema. */
export const TABLE_TYPES = {
  text: 'string',
  key: 'string',
  region: 'string',
  category: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
} as const;

/**
 * The Frictionless Table Schema (Data Package v2) of a kind as desmig writes it: field names are column ids,
 * categories ids. What v2 has no place for (both languages, header spellings, units, rules) stands in `desmig`.
 */
export function tableSchema({ dataset, references }: KindSchema): string {
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name: dataset.id,
    title: dataset.title.en,
    fields: Object.entries(dataset.columns).map(([name, column]) => ({
      name,
      type: TABLE_TYPES[column.type],
      title: column.title.en,
      ...(column.codeBook === undefined
        ? {}
        : {
            categories: Object.entries(column.codeBook.codes).map(([value, code]) => ({
              value,
              label: code.label.en,
            })),
          }),
      constraints: constraintsOf(column),
      desmig: detailOf(column),
    })),
    ...(dataset.key.length === 0 ? {} : { uniqueKeys: [dataset.key] }),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ column, kind, to }) => ({
            fields: [column],
            reference: { resource: kind, fields: [to] },
          })),
        }),
    missingValues: [''],
    desmig: {
      title: { ...dataset.title },
      rowOf: { ...dataset.rowOf },
      counts: dataset.counts,
      signature: dataset.signature.map((group) => [...group]),
      rules: dataset.rules.map(({ id, valid, action, text }) => ({ id, valid, action, text: { ...text } })),
    },
  });
}

function constraintsOf(column: Column): Json {
  return {
    ...(column.required === true ? { required: true } : {}),
    ...(column.min === undefined ? {} : { minimum: column.min }),
    ...(column.max === undefined ? {} : { maximum: column.max }),
    ...(column.codeBook === undefined ? {} : { enum: Object.keys(column.codeBook.codes) }),
  };
}

function detailOf(column: Column): { readonly [key: string]: Json } {
  return {
    title: { ...column.title },
    aliases: [...column.aliases],
    ...(column.unit === undefined ? {} : { unit: { ...column.unit } }),
    ...(column.region === undefined ? {} : { region: { ...column.region } }),
    ...(column.absent === undefined ? {} : { absent: column.absent }),
    ...(column.codeBook === undefined
      ? {}
      : {
          labels: Object.fromEntries(
            Object.entries(column.codeBook.codes).map(([id, code]) => [id, { ...code.label }]),
          ),
        }),
  };
}

const JSON_TYPES = { ...TABLE_TYPES, date: 'string' } as const;

/** The JSON Schema (2020-12) of one row of a kind; a cell that is not required may be null or left out. */
export function jsonSchema({ dataset }: KindSchema): string {
  const columns = Object.entries(dataset.columns);
  return json({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:desmig:schema:${dataset.id}`,
    title: dataset.title.en,
    description: dataset.rowOf.en,
    type: 'object',
    properties: Object.fromEntries(columns.map(([name, column]) => [name, propertyOf(column)])),
    required: columns.filter(([, column]) => column.required === true).map(([name]) => name),
    additionalProperties: false,
  });
}

function propertyOf(column: Column): Json {
  const type = JSON_TYPES[column.type];
  const optional = column.required !== true;
  const codes = Object.keys(column.codeBook?.codes ?? {});
  return {
    title: column.title.en,
    ...(column.unit === undefined ? {} : { description: column.unit.en }),
    type: optional ? [type, 'null'] : type,
    ...(column.type === 'date' ? { format: 'date' } : {}),
    ...(codes.length === 0 ? {} : { enum: optional ? [...codes, null] : codes }),
    ...(typeof column.min === 'number' ? { minimum: column.min } : {}),
    ...(typeof column.max === 'number' ? { maximum: column.max } : {}),
  };
}

/** The kinds at a glance. */
export function kindsDocument(described: readonly KindSchema[]): Document {
  const cell = (text: Text): DocCell => ({ kind: 'text', text });
  return {
    title: msg('schema-title'),
    marks: [],
    sections: [
      {
        blocks: [
          { kind: 'heading', text: msg('schema-title'), strong: true },
          {
            kind: 'table',
            columns: [
              { title: 'id', align: 'left' },
              { title: msg('explain-kind'), align: 'left' },
              { title: msg('schema-row'), align: 'left' },
            ],
            rows: described.map(({ dataset }) => [
              cell(dataset.id),
              cell(dataset.title),
              cell(dataset.rowOf),
            ]),
            rest: null,
          },
          { kind: 'notes', items: [msg('schema-more')] },
        ],
      },
    ],
  };
}

export function kindsJson(described: readonly KindSchema[]): string {
  return json({
    schemaVersion: 1,
    kinds: described.map(({ dataset }) => ({
      id: dataset.id,
      title: { ...dataset.title },
      rowOf: { ...dataset.rowOf },
      counts: dataset.counts,
      columns: Object.keys(dataset.columns),
    })),
  });
}

/** One kind for a reader: its columns with type and whether a row needs them, its values, its rules. */
export function kindDocument({ dataset }: KindSchema): Document {
  const cell = (text: Text): DocCell => ({ kind: 'text', text });
  const books = Object.entries(dataset.columns).filter(([, column]) => column.codeBook !== undefined);
  const blocks: Block[] = [
    { kind: 'heading', text: dataset.title, strong: true },
    { kind: 'notes', items: [dataset.rowOf] },
    {
      kind: 'table',
      columns: [
        { title: 'id', align: 'left' },
        { title: msg('schema-column'), align: 'left' },
        { title: msg('schema-type'), align: 'left' },
        { title: msg('schema-required'), align: 'left' },
      ],
      rows: Object.entries(dataset.columns).map(([id, column]) => [
        cell(id),
        cell(column.title),
        cell(msg(`type-${column.type}`)),
        column.required === true ? cell(msg('column-yes')) : { kind: 'empty' },
      ]),
      rest: null,
    },
    ...books.flatMap(([id, column]): Block[] => [
      { kind: 'heading', text: id, strong: false },
      {
        kind: 'facts',
        items: Object.entries(column.codeBook?.codes ?? {}).map(
          ([code, { label }]) => [code, label] as const,
        ),
      },
    ]),
    ...(dataset.rules.length === 0
      ? []
      : [
          { kind: 'heading', text: msg('schema-rules'), strong: false } as const,
          { kind: 'notes', items: dataset.rules.map((rule) => rule.text) } as const,
        ]),
  ];
  return { title: dataset.title, marks: [], sections: [{ blocks }] };
}

function json(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
