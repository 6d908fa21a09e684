import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATASETS } from '../src/catalogue/datasets/index.ts';
import type { Column, Dataset } from '../src/model/dataset.ts';

const FILE = new URL('../docs/kinds.md', import.meta.url);

/** Words for the types of columns, as a reader of either language knows them. */
const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'teks / text',
  key: 'kunci / key',
  region: 'wilayah / place',
  category: 'kategori / category',
  integer: 'bilangan bulat / whole number',
  number: 'angka / number',
  date: 'tanggal / date',
  boolean: 'ya/tidak / yes/no',
};

const HEADER = [
  '| id | judul / title | tipe / type | wajib / required | satuan / unit | ejaan lain / other spellings |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** Text of `docs/kinds.md`: every kind with its columns, values and rules, from the declarations alone. */
export function kindsPage(datasets: readonly Dataset[]): string {
  return [
    '# Jenis berkas / Kinds of file',
    '',
    'Dibuat dari `src/catalogue/datasets/` dengan `npx tsx scripts/generate-docs.ts`; jangan disunting. /',
    'Generated from `src/catalogue/datasets/` by `npx tsx scripts/generate-docs.ts`; do not edit.',
    '',
    'Judul kolom dikenali tanpa membedakan huruf besar dan tanda baca. Skema untuk mesin: `desmig schema JENIS`. /',
    'Column labels are recognised regardless of case and punctuation. For machines: `desmig schema KIND`.',
    '',
    ...datasets.map(({ id, title }) => `* [\`${id}\`](#${id}): ${title.id} / ${title.en}`),
    '',
    ...datasets.flatMap(kindSection),
  ].join('\n');
}

function kindSection(dataset: Dataset): readonly string[] {
  const books = Object.entries(dataset.columns).filter(([, column]) => column.codeBook !== undefined);
  return [
    `## ${dataset.id}`,
    '',
    `${dataset.title.id}: ${dataset.rowOf.id}. / ${dataset.title.en}: ${dataset.rowOf.en}.`,
    '',
    ...(dataset.signature.length === 0
      ? []
      : [
          `Dikenali dari / recognised by: ${dataset.signature.map((group) => group.map(code).join(' | ')).join(' + ')}`,
          '',
        ]),
    ...HEADER,
    ...Object.entries(dataset.columns).map(([id, column]) => columnRow(id, column)),
    '',
    ...books.flatMap(([id, column]) => valueTable(id, column)),
    ...ruleList(dataset),
  ];
}

function columnRow(id: string, column: Column): string {
  const unit = column.unit === undefined ? '' : `${column.unit.id} / ${column.unit.en}`;
  return `| ${[
    code(id),
    `${column.title.id} / ${column.title.en}`,
    TYPES[column.type],
    column.required === true ? 'ya / yes' : '',
    unit,
    column.aliases.join(', '),
  ]
    .map(escaped)
    .join(' | ')} |`;
}

function valueTable(id: string, column: Column): readonly string[] {
  return [
    `Nilai / values: ${code(id)}`,
    '',
    '| id | label | ejaan lain / other spellings |',
    '| --- | --- | --- |',
    ...Object.entries(column.codeBook?.codes ?? {}).map(
      ([value, { label, aliases }]) =>
        `| ${[code(value), `${label.id} / ${label.en}`, aliases.join(', ')].map(escaped).join(' | ')} |`,
    ),
    '',
  ];
}

function ruleList(dataset: Dataset): readonly string[] {
  if (dataset.rules.length === 0) return [];
  return [
    'Yang dicatat / what is flagged:',
    '',
    ...dataset.rules.map(({ id, text }) => `* ${code(id)}: ${text.id} / ${text.en}`),
    '',
  ];
}

const code = (text: string): string => `\`${text}\``;
const escaped = (cell: string): string => cell.replaceAll('|', '\\|');

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(FILE, kindsPage(Object.values(DATASETS)));
