import { describe, expect, it } from 'vitest';
import type { IndicatorResult } from '../../src/model/indicator.ts';
import { citationOf, citationOfPlaces } from '../../src/report/citations.ts';
import { text } from '../../src/report/text.ts';
import { report } from '../../src/workflows/report.ts';
import { EXAMPLE } from '../support/bin.ts';

const { indicators, inputs } = await report([EXAMPLE.complaints, EXAMPLE.population], {
  indicators: ['complaints_per_100k_children'],
});
const [rate] = indicators as readonly [IndicatorResult];
const row = rate.rows.find(({ region }) => region.level === 'national');

describe('the sentence a rate is quoted with', () => {
  it('says what it was made of and its interval, in both languages', () => {
    if (row === undefined) throw new Error('no national row');
    const sentence = citationOf(rate, row, inputs);
    const count = (lang: string, value: number | null) => (value ?? 0).toLocaleString(lang);
    for (const [lang, made] of [
      ['id', `pembilang ${count('id', row.numerator)}, penyebut ${count('id', row.denominator)}; selang `],
      ['en', `numerator ${count('en', row.numerator)}, denominator ${count('en', row.denominator)}; 95% `],
    ] as const) {
      expect(text(lang, sentence)).toContain(made);
      expect(text(lang, sentence)).toMatch(/\d,\d\d-\d,\d\d|\d\.\d\d-\d\.\d\d/);
    }
  });

  it('takes both counts and the interval from the cells of a row', () => {
    if (row === undefined) throw new Error('no national row');
    const sentence = text('en', citationOfPlaces(rate, row, inputs));
    for (const cell of ['{0}', '{1}', '{2}', '{3}', '{4}']) expect(sentence).toContain(cell);
  });

  it('is a number alone for a count', () => {
    if (row === undefined) throw new Error('no national row');
    const sentence = text('en', citationOf({ ...rate, kind: 'count' }, row, inputs));
    expect(sentence).not.toContain('numerator ');
  });
});
