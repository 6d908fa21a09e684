import { describe, expect, it } from 'vitest';
import { CATEGORY } from '../../../src/catalogue/code-books/category.ts';
import { CLUSTER } from '../../../src/catalogue/code-books/cluster.ts';
import { CHANNEL, NO, PROGRAMME, SEX, VILLAGE_STATUS, YES } from '../../../src/catalogue/code-books/small.ts';
import { labelResolver } from '../../../src/ingest/cells/labels.ts';
import type { CodeBook } from '../../../src/model/dataset.ts';
import { normalise } from '../../../src/text/normalise.ts';

const BOOKS: readonly CodeBook[] = [CATEGORY, CLUSTER, CHANNEL, PROGRAMME, SEX, VILLAGE_STATUS];

describe('the code books', () => {
  it.each(BOOKS)('$id: no spelling means two codes', (book) => {
    const owners = new Map<string, Set<string>>();
    for (const [code, { label, aliases }] of Object.entries(book.codes))
      for (const spelling of [code, label.id, label.en, ...aliases])
        owners.set(normalise(spelling), (owners.get(normalise(spelling)) ?? new Set()).add(code));
    expect(
      [...owners].filter(([, codes]) => codes.size > 1).map(([word, codes]) => [word, ...codes]),
    ).toEqual([]);
  });

  it.each(BOOKS)('$id: every spelling finds its own code, in any case', (book) => {
    const resolve = labelResolver(book);
    for (const [code, { label, aliases }] of Object.entries(book.codes))
      for (const spelling of [code, label.id, label.en, ...aliases])
        for (const form of [
          spelling,
          spelling.toUpperCase(),
          `  ${spelling} `,
          spelling.replaceAll(' ', '\u00a0'),
        ])
          expect(resolve(form), `${code}: "${form}"`).toEqual({ code, suggestion: null });
  });

  it('CATEGORY: every parent is a cluster', () => {
    for (const code of Object.values(CATEGORY.codes))
      expect(Object.keys(CLUSTER.codes)).toContain(code.parent);
  });

  it('yes and no have no word in common', () => {
    expect(YES.filter((word) => (NO as readonly string[]).includes(word))).toEqual([]);
  });
});

describe('labelResolver', () => {
  const resolve = labelResolver(CATEGORY);

  it.each([
    ['prefix', 'Anak Korban Pengasuhan Bermasalah', 'problematic-care'],
    ['no prefix', 'Pengasuhan Bermasalah', 'problematic-care'],
    [
      'the broad label is another one',
      'Anak Korban Pengasuhan Bermasalah/Konflik Orang Tua/Keluarga',
      'problematic-care-family-conflict',
    ],
    ['numbering', '1. Pemenuhan Hak Nafkah', 'maintenance'],
    ['lettering', 'a) Perebutan Hak Kuasa Asuh', 'custody-dispute'],
    ['double spaces', 'Pelarangan  Akses  Bertemu Orang Tua', 'denied-access'],
    ['English', 'denied access to a parent', 'denied-access'],
    ['id', 'denied-access', 'denied-access'],
  ])('%s: %s', (_name, label, code) => {
    expect(resolve(label).code).toBe(code);
  });

  it.each([
    ['Anak Korban Kejahatan Seksal', 'Kejahatan Seksual'],
    ['Perundungn di Satuan Pendidikan', 'Perundungan di Satuan Pendidikan'],
    ['Pengasuhan Bermasala', 'Pengasuhan Bermasalah'],
    ['Harga beras', null],
  ])('never takes a likeness for a match: %s, suggestion %s', (label, suggestion) => {
    const found = resolve(label);
    expect(found.code).toBeNull();
    expect(found.suggestion === null ? null : resolve(found.suggestion).code).toBe(
      suggestion === null ? null : resolve(suggestion).code,
    );
  });
});
