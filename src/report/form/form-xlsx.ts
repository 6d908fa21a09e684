import type WriteWorkbook from 'write-excel-file/node';
import type { Row } from 'write-excel-file/node';
import { msg } from '../../messages/message.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Bilingual, Lang, Text } from '../../model/message.ts';
import { plain } from '../plain.ts';
import { type Cell, COLOURS, HEAD, heightOf, textCell } from '../xlsx-cells.ts';
import { onePageWide } from '../xlsx-print.ts';
import { withFixedTimes } from '../zip-times.ts';
import type { FormRow } from './form-rows.ts';
import { columnName, guardedSheet, type Lists, withInputStyles } from './form-sheet-xml.ts';
import { type Question, questions } from './questions.ts';

const WIDTHS = { column: 26, label: 44, other: 26 } as const;
const BOOK_WIDTHS = [WIDTHS.column, WIDTHS.label, WIDTHS.label, 10, WIDTHS.other, WIDTHS.other, WIDTHS.other];
/** sentences stand across the first columns of the code book, which are so wide together */
const PROSE_COLUMNS = 3;
const PROSE = WIDTHS.column + 2 * WIDTHS.label;

type Options = NonNullable<Parameters<typeof WriteWorkbook>[1]>;
type Feature = NonNullable<Options['features']>[number];

/**
 * A blank form as a workbook: a sheet to fill in, with drop-downs and checks and a protected header; the code
 * book in both languages; and the lists that the drop-downs show. The first sheet, in which `rows` stand already, reads
 * back as a file of its kind.
 */
export async function formXlsx(
  dataset: Dataset,
  lang: Lang,
  rows: readonly FormRow[] = [],
): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const asked = questions(dataset);
  const listed = asked.filter(({ choices }) => choices.length > 0);
  const lists = listRanges(listed, lang);
  const feature: Feature = {
    files: {
      transform: {
        'xl/styles.xml': { transform: withInputStyles },
        'xl/worksheets/sheet{id}.xml': {
          transform: (sheet, _options, { sheetIndex }) =>
            onePageWide(sheetIndex === 0 ? guardedSheet(sheet, asked, rows, lists, lang) : sheet),
        },
      },
    },
  };
  const book = write(
    [
      fillSheet(asked, lang),
      codeBookSheet(dataset, asked, lang),
      ...(listed.length === 0 ? [] : [listSheet(listed, lang)]),
    ],
    { fontFamily: 'Calibri', fontSize: 11, features: [feature] },
  );
  return withFixedTimes(await book.toBuffer());
}

const head = (lang: Lang, value: Text): Cell =>
  textCell(lang, value, { ...HEAD, wrap: true, alignVertical: 'bottom' });

function fillSheet(asked: readonly Question[], lang: Lang) {
  const widths = asked.map(({ title, choices }) =>
    Math.max(
      12,
      Math.min(40, Math.max(title[lang].length + 2, ...choices.map(({ label }) => label[lang].length + 3))),
    ),
  );
  return {
    sheet: plain(lang, msg('form-sheet')),
    data: [asked.map(({ title }) => head(lang, title))] as Row[],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    showGridLines: true,
  };
}

function codeBookSheet(dataset: Dataset, asked: readonly Question[], lang: Lang) {
  const note = (value: Text): Row => [
    textCell(lang, value, {
      textColor: COLOURS.quiet,
      wrap: true,
      alignVertical: 'top',
      columnSpan: PROSE_COLUMNS,
      height: heightOf([plain(lang, value)], [PROSE]),
    }),
  ];
  const rows: Row[] = [
    [textCell(lang, msg('form-title', { kind: dataset.title }), { fontWeight: 'bold', fontSize: 14 })],
    [textCell(lang, dataset.rowOf)],
    ...(['id', 'en'] as const).flatMap((spoken) =>
      [msg('form-how', { sheet: msg('form-sheet') }), msg('form-privacy')].map((text) =>
        note(plain(spoken, text)),
      ),
    ),
    [],
    [
      msg('form-column'),
      msg('form-in-indonesian'),
      msg('form-in-english'),
      msg('form-required'),
      msg('form-content'),
      msg('form-unit'),
      msg('form-limits'),
    ].map((title) => head(lang, title)),
  ];
  for (const { id, column, title, content, limits, choices } of asked) {
    rows.push(
      bookRow(
        [
          id,
          title.id,
          title.en,
          column.required === true ? '*' : '',
          sides(content),
          column.unit === undefined ? '' : sides(column.unit),
          limits === null ? '' : sides(limits),
        ],
        { fontWeight: 'bold' },
      ),
    );
    for (const choice of choices)
      rows.push(
        bookRow([`  ${choice.id ?? ''}`, choice.label.id, choice.label.en], { textColor: COLOURS.quiet }),
      );
  }
  return {
    sheet: plain(lang, msg('form-code-book')),
    data: rows,
    columns: BOOK_WIDTHS.map((width) => ({ width })),
    orientation: 'landscape' as const,
    showGridLines: false,
  };
}

/** A row of the code book as high as its texts need; the first column in a look of its own. */
function bookRow(values: readonly string[], first: Parameters<typeof textCell>[2]): Row {
  const height = heightOf(values, BOOK_WIDTHS);
  return values.map((value, column) =>
    textCell('id', value, {
      ...(column === 0 ? first : {}),
      wrap: true,
      alignVertical: 'top',
      height,
    }),
  );
}

/** A text in both languages where they differ. */
function sides(value: Text): string {
  const each: Bilingual = { id: plain('id', value), en: plain('en', value) };
  return each.id === each.en ? each.id : `${each.id} / ${each.en}`;
}

/** Every list of choices in a column of its own, under its question. */
function listSheet(listed: readonly Question[], lang: Lang) {
  const longest = Math.max(...listed.map(({ choices }) => choices.length));
  const rows: Row[] = [listed.map(({ title }) => head(lang, title))];
  for (let at = 0; at < longest; at += 1)
    rows.push(
      listed.map(({ choices }) => {
        const choice = choices[at];
        return choice === undefined ? null : textCell(lang, choice.label);
      }),
    );
  return {
    sheet: plain(lang, msg('form-lists')),
    data: rows,
    columns: listed.map(() => ({ width: WIDTHS.label })),
    stickyRowsCount: 1,
    showGridLines: true,
  };
}

function listRanges(listed: readonly Question[], lang: Lang): Lists {
  const sheet = plain(lang, msg('form-lists'));
  return new Map(
    listed.map(({ id, choices }, at) => {
      const name = columnName(at);
      return [id, `'${sheet}'!$${name}$2:$${name}$${choices.length + 1}`];
    }),
  );
}
