import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsRead } from '../../src/analysis/plan.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { labelKey } from '../../src/ingest/cells/labels.ts';
import { mapHeader, recogniseKinds } from '../../src/ingest/header.ts';
import { openTable } from '../../src/ingest/open.ts';
import type { Bilingual } from '../../src/model/message.ts';
import { normalise } from '../../src/text/normalise.ts';
import { ROOT } from '../support/source-files.ts';

const EXAMPLE = join(ROOT, 'fixtures/example');
const REAL = join(ROOT, '../shared/data/real');
const datasets = Object.values(DATASETS);
/** kinds that a stranger's table must not be taken for */
const FIELD = ['activities', 'children', 'services', 'visits', 'findings', 'context'];

describe.each(datasets)('the kind $id', (dataset) => {
  const columns = Object.entries(dataset.columns);

  it('has no spelling that names two columns', () => {
    const named = new Map<string, Set<string>>();
    for (const [id, column] of columns)
      for (const spelling of [id, column.title.id, column.title.en, ...column.aliases]) {
        const word = normalise(spelling);
        named.set(word, (named.get(word) ?? new Set()).add(id));
      }
    const shared = [...named].filter(([, ids]) => ids.size > 1).map(([word, ids]) => [word, ...ids]);
    expect(shared).toEqual([]);
  });

  it.each(columns.filter(([, column]) => column.codeBook !== undefined))(
    'has no label of %s that means two values',
    (_id, column) => {
      const meant = new Map<string, Set<string>>();
      for (const [code, { label, aliases }] of Object.entries(column.codeBook?.codes ?? {}))
        for (const spelling of [code, label.id, label.en, ...aliases]) {
          const word = labelKey(spelling);
          meant.set(word, (meant.get(word) ?? new Set()).add(code));
        }
      expect([...meant].filter(([, codes]) => codes.size > 1)).toEqual([]);
    },
  );

  it('speaks both languages', () => {
    const texts: readonly Bilingual[] = [
      dataset.title,
      dataset.rowOf,
      ...columns.flatMap(([, column]) => [column.title, ...(column.unit === undefined ? [] : [column.unit])]),
      ...dataset.rules.flatMap(({ text, hint }) => [text, hint]),
      ...columns.flatMap(([, column]) =>
        Object.values(column.codeBook?.codes ?? {}).map(({ label }) => label),
      ),
    ];
    for (const { id, en } of texts) expect([id.trim(), en.trim()]).not.toContain('');
  });

  it('names only columns that it declares', () => {
    const declared = Object.keys(dataset.columns);
    const named = [
      ...dataset.signature.flat(),
      ...dataset.key,
      ...dataset.asOfColumns,
      ...[
        dataset.eventDate,
        dataset.yearColumn,
        dataset.monthColumn,
        ...dataset.rules.map((rule) => rule.empties),
      ].filter((column) => typeof column === 'string'),
    ];
    for (const column of named) expect(declared).toContain(column);
    for (const rule of dataset.rules) {
      expect(columnsRead({ from: dataset.id, where: rule.valid, label: rule.text }, declared)).not.toEqual(
        [],
      );
      expect(rule.action === 'null').toBe(rule.empties !== undefined);
    }
    expect(new Set(dataset.rules.map((rule) => rule.id)).size).toBe(dataset.rules.length);
  });

  it('carries a region, and a period or a state on a day', () => {
    if (dataset.id === 'tabulation') return;
    expect(columns.some(([, column]) => column.region !== undefined)).toBe(true);
    expect(dataset.eventDate ?? dataset.yearColumn ?? dataset.asOfColumns[0] ?? null).not.toBeNull();
  });
});

const headerOf = async (path: string) => {
  const source = await openTable(path, { known: () => false, sheet: undefined, delimiter: undefined });
  await source.close();
  return source.header;
};

describe('the header tells the kind', () => {
  it.each(readdirSync(EXAMPLE).filter((name) => name.endsWith('.csv')))('of the example %s', (name) => {
    const line = readFileSync(join(EXAMPLE, name), 'utf8').split(/\r?\n/)[1] ?? '';
    const header = line.split(line.includes(';') ? ';' : ',');
    const [best, second] = recogniseKinds(header, DATASETS).filter(({ kind }) => kind !== 'tabulation');
    expect(`${best?.kind}.csv`).toBe(name);
    expect(best?.named ?? 0).toBeGreaterThan(second?.named ?? 0);
    if (FIELD.includes(best?.kind ?? '')) {
      const { columns, duplicates } = mapHeader(header, DATASETS[best?.kind ?? 'children'], () => null);
      expect(columns.filter((column) => column.column === null).map((column) => column.label)).toEqual([]);
      expect(duplicates).toEqual([]);
    }
  });

  it.each(datasets.filter(({ id }) => FIELD.includes(id)))('of $id in either language', (dataset) => {
    for (const lang of ['id', 'en'] as const) {
      const header = Object.values(dataset.columns).map((column) => column.title[lang]);
      const [best, second] = recogniseKinds(header, DATASETS).filter(({ kind }) => kind !== 'tabulation');
      expect(best?.kind).toBe(dataset.id);
      expect(best?.named).toBeGreaterThan(second?.named ?? 0);
    }
  });

  it.runIf(existsSync(REAL))('and no real file is taken for one of the field kinds', async () => {
    const names = readdirSync(REAL).filter((name) => /\.(csv|xlsx)$/.test(name));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const kinds = recogniseKinds(await headerOf(join(REAL, name)), DATASETS).map(({ kind }) => kind);
      expect({ name, kinds: kinds.filter((kind) => FIELD.includes(kind)) }).toEqual({ name, kinds: [] });
    }
  });
});
