import { describe, expect, it } from 'vitest';
import { decideDialect } from '../../../src/ingest/text/dialect.ts';

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

describe('decideDialect', () => {
  it.each([
    ['commas', lines('a,b,c', '1,2,3', '4,5,6'), ',', '"'],
    [
      'semicolons with decimal commas',
      lines('nama;nilai;tahun', 'Aceh;12,5;2023', 'Bali;30,6;2023'),
      ';',
      '"',
    ],
    ['tabs', lines('a\tb\tc', 'x, y\t2\t3', 'z\t5\t6'), '\t', '"'],
    ['pipes', lines('a|b', '1|2', '3|4'), '|', '"'],
    [
      'semicolons in a title above commas',
      lines('Register; keadaan 2023,,', 'a,b,c', '1,2,3', '4,5,6', '7,8,9'),
      ',',
      '"',
    ],
    ['commas inside quotes', lines('a;b', '"x, y";1', '"z, w, v";2'), ';', '"'],
    ['dates and codes', lines('kode;tgl', '32.03.01.2001;06/09/2023', '32.03.01.2002;07/09/2023'), ';', '"'],
    ['apostrophes as quotes', lines('a,b', "'x, y',1", "'z, w',2", "'v',3"), ',', "'"],
    ['apostrophes inside words', lines('hari,n', "Jum'at,1", "Jum'at,2"), ',', '"'],
  ])('%s', (_name, sample, delimiter, quote) => {
    expect(decideDialect(sample)).toEqual({ delimiter, quote, sepLine: false, rival: null, followed: true });
  });

  it.each([
    ['sep=;\r\na;b\r\n', ';'],
    ['SEP=|\na|b\n', '|'],
    ['sep=\t\na\tb\n', '\t'],
  ])('obeys the line %j', (sample, delimiter) => {
    expect(decideDialect(sample)).toMatchObject({ delimiter, sepLine: true, rival: null, followed: true });
  });
});
