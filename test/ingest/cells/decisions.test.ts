import { describe, expect, it } from 'vitest';
import { decideDates } from '../../../src/ingest/cells/dates.ts';
import { decideNumbers } from '../../../src/ingest/cells/numbers.ts';

const numbers = { indonesian: 0, english: 0, pointGroups: 0, commaGroups: 0 };
const dates = { dayFirst: 0, monthFirst: 0, either: 0, iso: 0, named: 0, serial: 0 };

describe('decideNumbers (INGEST.md, "Values")', () => {
  it.each([
    ['digits alone', {}, { form: 'plain', ambiguous: 0, conflict: false }],
    ['a decimal comma', { indonesian: 1, pointGroups: 9 }, { form: 'id', ambiguous: 0, conflict: false }],
    ['a decimal point', { english: 1, commaGroups: 9 }, { form: 'en', ambiguous: 0, conflict: false }],
    ['1.222 alone: thousands, and said', { pointGroups: 4 }, { form: 'id', ambiguous: 4, conflict: false }],
    ['1,222 alone: thousands, and said', { commaGroups: 4 }, { form: 'en', ambiguous: 4, conflict: false }],
    ['both conventions', { indonesian: 1, english: 1 }, { conflict: true }],
    ['1.222 beside 1,222', { pointGroups: 1, commaGroups: 1 }, { conflict: true }],
  ])('%s', (_name, evidence, decision) => {
    expect(decideNumbers({ ...numbers, ...evidence }, null)).toMatchObject(decision);
  });

  it.each(['id', 'en'] as const)('does as it is told: %s', (form) => {
    expect(decideNumbers({ ...numbers, indonesian: 3, english: 3 }, form)).toEqual({
      form,
      ambiguous: 0,
      conflict: false,
    });
  });
});

describe('decideDates', () => {
  it.each([
    ['a day above 12', { dayFirst: 3, either: 9 }, { order: 'dmy', problem: null }],
    ['a month above 12', { monthFirst: 3, either: 9 }, { order: 'mdy', problem: null }],
    ['nothing above 12', { either: 9 }, { order: null, problem: 'undecidable' }],
    ['no numeric dates', { iso: 4, named: 3 }, { order: null, problem: null }],
    [
      'ISO dates do not tell the order of others',
      { iso: 4, either: 1 },
      { order: null, problem: 'undecidable' },
    ],
    ['both, in number', { dayFirst: 8, monthFirst: 2 }, { order: null, problem: 'conflict' }],
    ['one slip in two hundred', { dayFirst: 199, monthFirst: 1 }, { order: 'dmy', problem: null }],
    ['two slips in a hundred', { dayFirst: 98, monthFirst: 2 }, { order: null, problem: 'conflict' }],
  ])('%s', (_name, evidence, decision) => {
    expect(decideDates({ ...dates, ...evidence }, null)).toEqual(decision);
  });

  it.each(['dmy', 'mdy'] as const)('does as it is told: %s', (order) => {
    expect(decideDates({ ...dates, dayFirst: 5, monthFirst: 5, either: 5 }, order)).toEqual({
      order,
      problem: null,
    });
  });
});
