import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO, YES } from '../../../src/catalogue/code-books/small.ts';
import type { Engine } from '../../../src/engine/index.ts';
import { dateEvidence, dateExpression, decideDates } from '../../../src/ingest/cells/dates.ts';
import {
  decideNumbers,
  integerExpression,
  numberEvidence,
  numberExpression,
} from '../../../src/ingest/cells/numbers.ts';
import {
  booleanExpression,
  isMissing,
  NOTE_LABEL,
  rawExpression,
  TOTAL_LABEL,
  textExpression,
} from '../../../src/ingest/cells/raw.ts';
import type { NumberForm } from '../../../src/model/input.ts';
import { literal } from '../../../src/text/sql.ts';
import { testEngine, textTable } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(() => engine.close());

async function evidence(cells: readonly string[], aggregates: readonly string[]): Promise<readonly number[]> {
  const columns = aggregates.map((sql, at) => `${sql} AS e${at}`);
  const [row] = await engine.rows(`SELECT ${columns.join(', ')} FROM ${textTable(cells)}`);
  return aggregates.map((_, at) => Number(row?.[`e${at}`]));
}

async function values(cells: readonly string[], expression: string): Promise<readonly unknown[]> {
  const rows = await engine.rows(`SELECT ${expression} AS v FROM ${textTable(cells)} ORDER BY n`);
  return rows.map((row) => row['v']);
}

async function numbers(cells: readonly string[], told: NumberForm | null, whole = false) {
  const [indonesian = 0, english = 0, pointGroups = 0, commaGroups = 0] = await evidence(
    cells,
    numberEvidence('x'),
  );
  const decision = decideNumbers({ indonesian, english, pointGroups, commaGroups }, told);
  const expression = whole
    ? integerExpression('x', decision.form)
    : `CAST(${numberExpression('x', decision.form)} AS DOUBLE)`;
  return { decision, values: await values(cells, expression) };
}

describe('numbers, decided by the whole column', () => {
  it.each([
    { source: 'forms of registers', cells: ['1.222', '30,6'], form: 'id', expected: [1222, 30.6] },
    { source: 'INGEST.md', cells: ['1.222,50', '12,5', '7'], form: 'id', expected: [1222.5, 12.5, 7] },
    { source: 'forms of registers', cells: ['1,234.5', '1,222'], form: 'en', expected: [1234.5, 1222] },
    { source: 'INGEST.md', cells: ['1.250.000', '1.222'], form: 'id', expected: [1250000, 1222] },
    { source: 'two commas', cells: ['1,750,000', '12'], form: 'en', expected: [1750000, 12] },
    {
      source: 'plain',
      cells: ['0', '-5', '+7', '007', '1222'],
      form: 'plain',
      expected: [0, -5, 7, 7, 1222],
    },
    { source: 'percentages', cells: ['30,6 %', '1.222,5%', '5%'], form: 'id', expected: [30.6, 1222.5, 5] },
    { source: 'percentages', cells: ['30.6%', '5 %', '1,222.5 %'], form: 'en', expected: [30.6, 5, 1222.5] },
    {
      source: 'a workbook’s percentages',
      cells: ['30.625e0%', '100e0%', '-0.5e0%'],
      form: 'plain',
      expected: [30.625, 100, -0.5],
    },
    { source: 'INGEST.md, ambiguous-number', cells: ['1.222', '374'], form: 'id', expected: [1222, 374] },
    { source: 'mirror of it', cells: ['1,222', '374'], form: 'en', expected: [1222, 374] },
    { source: 'a float of a spreadsheet', cells: ['394.0', '12'], form: 'en', expected: [394, 12] },
    {
      source: 'a workbook’s fraction cannot pass for thousands',
      cells: ['1.222e0', '374'],
      form: 'plain',
      expected: [1.222, 374],
    },
    {
      source: 'no numbers',
      cells: ['tiga', '1.2.3', '1.22.333', '1..2', ',5', '5,', '12 orang', '1e5', '--5', '3.203E+09'],
      form: 'plain',
      expected: Array(10).fill(null),
    },
    {
      source: 'a wrong group is no number of the column’s form',
      cells: ['1.222,5', '12.34'],
      form: null,
      expected: [],
    },
  ])('$cells ($source)', async ({ cells, form, expected }) => {
    const found = await numbers(cells, null);
    if (form === null) {
      expect(found.decision.conflict).toBe(true);
      return;
    }
    expect(found.decision).toMatchObject({ form, conflict: false });
    expect(found.values).toEqual(expected);
  });

  it.each([
    {
      form: 'id' as const,
      cells: ['1,222', '1.222', '1.222,5', '12.34'],
      expected: [1.222, 1222, 1222.5, null],
    },
    {
      form: 'en' as const,
      cells: ['1,222', '1.222', '1,222.5', '12,34'],
      expected: [1222, 1.222, 1222.5, null],
    },
  ])('told $form', async ({ form, cells, expected }) => {
    expect((await numbers(cells, form)).values).toEqual(expected);
  });

  it.each([
    { cells: ['1.222', '30,6', '30,0'], expected: [1222, null, 30] },
    { cells: ['394.0', '394.5', '12'], expected: [394, null, 12] },
    { cells: ['1.222e0', '394.0e0', '394'], expected: [null, 394, 394] },
    { cells: ['5%', '5e0%', '5'], expected: [null, null, 5] },
    { cells: ['-3', '0'], expected: [-3, 0] },
  ])('whole numbers: $cells', async ({ cells, expected }) => {
    expect((await numbers(cells, null, true)).values).toEqual(expected);
  });

  it('are exact where floating point is not', async () => {
    const [value] = await values(['0,1'], `CAST(${numberExpression('x', 'id')} * 3 AS VARCHAR)`);
    expect(Number(value)).toBe(0.3);
    expect(await values(['9007199254740991'], integerExpression('x', 'plain'))).toEqual([9007199254740991]);
  });
});

async function dates(cells: readonly string[], told: 'dmy' | 'mdy' | null) {
  const [dayFirst = 0, monthFirst = 0, either = 0, iso = 0, named = 0, serial = 0] = await evidence(
    cells,
    dateEvidence('x'),
  );
  const found = { dayFirst, monthFirst, either, iso, named, serial };
  const decision = decideDates(found, told);
  return { decision, values: await values(cells, dateExpression('x', decision.order, found)) };
}

describe('dates, decided by the whole column', () => {
  it.each([
    ['forms of registers', '6 September 2023', '2023-09-06'],
    ['forms of registers', 'Rabu, 6 September 2023', '2023-09-06'],
    ['KBBI: Jumat; widely written so', "Jum'at, 1 September 2023", '2023-09-01'],
    ['with a typographic apostrophe', 'Jum\u2019at, 1 September 2023', '2023-09-01'],
    ['a weekday without a comma', "Jum'at 1 September 2023", '2023-09-01'],
    ['a weekday without a comma', 'Rabu 6 September 2023', '2023-09-06'],
    ['English weekday', 'Wednesday, 6 September 2023', '2023-09-06'],
    ['Excel’s d-mmm-yy', '6-Sep-23', '2023-09-06'],
    ['Excel’s d-mmm-yy, Indonesian', '17-Agu-23', '2023-08-17'],
    ['abbreviated with a point', '6 Sept. 2023', '2023-09-06'],
    ['other months', '1 Mei 2023', '2023-05-01'],
    ['other months', '1 may 2023', '2023-05-01'],
    ['other months', '31 Desember 2022', '2022-12-31'],
    ['other months', '14 Pebruari 2023', '2023-02-14'],
    ['other months', '9 Nopember 2023', '2023-11-09'],
    ['American', 'September 6, 2023', '2023-09-06'],
    ['ISO', '2023-09-06', '2023-09-06'],
    ['ISO with time', '2023-09-06 10:15:00', '2023-09-06'],
    ['ISO with time', '2023-09-06T10:15:00Z', '2023-09-06'],
    ['year first', '2023/9/6', '2023-09-06'],
    ['Excel serial', '45175', '2023-09-06'],
    ['Excel serial with time', '45175.5', '2023-09-06'],
    ['fixtures README', '44940', '2023-01-14'],
    ['forms of registers', '06/09/2023', '2023-09-06'],
    ['with time', '06/09/2023 08.30', '2023-09-06'],
    ['points', '06.09.2023', '2023-09-06'],
    ['two-digit year', '06/09/23', '2023-09-06'],
    ['leap year', '29/02/2024', '2024-02-29'],
    ['not in the calendar', '29/02/2023', null],
    ['not in the calendar', '31/02/2023', null],
    ['not in the calendar', '31/04/2023', null],
    ['not in the calendar', '31 Februari 2023', null],
    ['not in the calendar', '2023-02-30', null],
    ['no month', '17/13/2023', null],
    ['no day', '00/05/2023', null],
    ['no month', '6 Wulan 2023', null],
    ['words', 'belum', null],
    ['a year', '2023', null],
  ])('%s: %s is %s', async (_source, cell, expected) => {
    const found = await dates([cell, '13/01/2023'], null);
    expect(found.decision).toEqual({ order: 'dmy', problem: null });
    expect(found.values[0]).toBe(expected);
  });

  it.each([
    {
      name: 'month first, shown by another row',
      cells: ['09/06/2023', '12/31/2023'],
      told: null,
      expected: ['2023-09-06', '2023-12-31'],
    },
    { name: 'month first, told', cells: ['09/06/2023'], told: 'mdy' as const, expected: ['2023-09-06'] },
    {
      name: 'day first, told',
      cells: ['09/06/2023', '12/31/2023'],
      told: 'dmy' as const,
      expected: ['2023-06-09', null],
    },
    {
      name: 'the same day and month tell nothing and need nothing',
      cells: ['05/05/2023'],
      told: null,
      expected: ['2023-05-05'],
    },
  ])('$name', async ({ cells, told, expected }) => {
    expect((await dates(cells, told)).values).toEqual(expected);
  });

  it('refuses what nothing decides, and what contradicts itself', async () => {
    expect((await dates(['05/06/2023', '06/07/2023'], null)).decision.problem).toBe('undecidable');
    expect((await dates(['13/06/2023', '06/13/2023'], null)).decision.problem).toBe('conflict');
  });

  it('takes a slip in many for no date', async () => {
    const many = Array.from({ length: 150 }, (_, at) => `${13 + (at % 15)}/01/2023`);
    const found = await dates([...many, '01/31/2023'], null);
    expect(found.decision.order).toBe('dmy');
    expect(found.values.at(-1)).toBeNull();
    expect(found.values[0]).toBe('2023-01-13');
  });
});

describe('raw cells', () => {
  it('lose white space and invisible characters at their ends, and are null when nothing is left', async () => {
    const cells = ['  a b ', '\u00a0a\u200b', '\ufeffa', '\t', ' \u00a0 ', 'a\u00a0b'];
    expect(await values(cells, rawExpression('x'))).toEqual(['a b', 'a', 'a', null, null, 'a\u00a0b']);
  });

  it.each(['-', '–', '...', '…', 'n/a', 'NA', 'null', 'Tidak Ada Data', '[x]'])(
    '%s is a mark of no value',
    async (cell) => {
      expect(await values([cell], isMissing('x'))).toEqual([true]);
    },
  );

  it.each(['0', 'tidak', 'nol', 'a', '--5'])('%s is a value', async (cell) => {
    expect(await values([cell], isMissing('x'))).toEqual([false]);
  });

  it('codes keep the form in which they were typed', async () => {
    expect(
      await values(['32.61e0', '0501', '32.61.01.2001', '30.6e0%', '5e0%', '5%'], textExpression('x')),
    ).toEqual(['32.61', '0501', '32.61.01.2001', '30.6%', '5%', '5%']);
  });

  it('answers: yes, no, and neither; a blank is not "no"', async () => {
    const cells = ['Ya', 'TIDAK', 'ada', 'belum', 'mungkin', '1', '0', '√'];
    expect(await values(cells, booleanExpression('x', YES, NO))).toEqual([
      true,
      false,
      true,
      false,
      null,
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['jumlah', true],
    ['jumlah total', true],
    ['jumlah:', true],
    ['grand total', true],
    ['sub total', true],
    ['total jawa barat', true],
    ['indonesia', true],
    ['jumlahan', false],
    ['sumberjaya', false],
    ['totalitas', false],
    ['jawa barat', false],
  ])('"%s" begins like a total: %s (INGEST.md, "Totals")', async (label, total) => {
    expect(await values([label], `regexp_full_match(x, ${literal(TOTAL_LABEL)})`)).toEqual([total]);
  });

  it.each([
    ['sumber: kpai', true],
    ['catatan: angka sementara', true],
    ['*) angka sementara', true],
    ['keterangan', true],
    ['sumberjaya', false],
    ['noted', false],
    ['*angka sementara', false],
    ['** angka sementara', true],
  ])('"%s" begins like a footnote: %s', async (label, note) => {
    expect(await values([label], `regexp_full_match(x, ${literal(NOTE_LABEL)})`)).toEqual([note]);
  });
});
