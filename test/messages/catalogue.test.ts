import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/analysis/checks/index.ts';
import { METHODS } from '../../src/analysis/kinds.ts';
import { DATASETS } from '../../src/catalogue/datasets/index.ts';
import { READING_FINDINGS } from '../../src/catalogue/findings.ts';
import { INDICATORS } from '../../src/catalogue/indicators/index.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { OPTIONS } from '../../src/commands/options.ts';
import { MESSAGES } from '../../src/messages/index.ts';
import { LEVELS } from '../../src/model/region.ts';
import { sourceFiles } from '../support/source-files.ts';
import { placeholders } from './placeholders.ts';

const KEYS = new Set(Object.keys(MESSAGES));
const ENTRIES = Object.entries(MESSAGES);
const SOURCES = sourceFiles('src');
const indicators = Object.values(INDICATORS);
const findings = [...Object.values(READING_FINDINGS), ...CHECKS.map((check) => check.finding)];

/** Reasons for which rows are skipped, as the sources write them. */
function skipReasons(): readonly string[] {
  const reasons = new Set<string>();
  for (const { path, text } of SOURCES) {
    if (path === 'src/workflows/reading/typing.ts')
      for (const [, reason] of text.matchAll(/THEN '([a-z-]+)'/g)) reasons.add(reason ?? '');
    if (path.startsWith('src/workflows/'))
      for (const [, reason] of text.matchAll(/'([a-z-]+)', 'skipped'/g)) reasons.add(reason ?? '');
    if (path === 'src/workflows/load.ts')
      for (const [, reason] of text.matchAll(/\badd\('([a-z-]+)'/g)) reasons.add(reason ?? '');
    for (const [, one, other] of text.matchAll(/reason = .* \? '([a-z-]+)' : '([a-z-]+)'/g))
      if (path.includes('layout')) reasons.add(one ?? '').add(other ?? '');
    for (const [, one] of text.matchAll(/reason = same \? '([a-z-]+)'/g)) reasons.add(one ?? '');
  }
  return [...reasons].sort();
}

/** Faults of workbooks whose text has no other parameter than the file. */
function workbookFaults(): readonly string[] {
  const own = SOURCES.filter(({ path }) => path.startsWith('src/ingest/workbook/'));
  const codes = own.flatMap(({ text }) =>
    [...text.matchAll(/fail\(\{ code: '([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  );
  return [...new Set(codes)].filter((code) => code !== 'file-unreadable');
}

/** Families of keys put together at run time: the prefix, and every word that can follow it. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  skip: skipReasons(),
  method: [...Object.keys(METHODS.proportion), ...Object.keys(METHODS.rate)],
  status: ['suppressed', 'missing', 'undefined'],
  level: LEVELS,
  theme: indicators.map((indicator) => indicator.theme),
  unit: indicators.map((indicator) => indicator.counts),
  kind: indicators.map((indicator) => indicator.kind),
  universe: ['census', 'process', 'sample'],
  better: ['higher', 'lower', 'neither'],
  severity: findings.map((finding) => finding.severity),
  action: findings.map((finding) => finding.action),
  type: Object.values(DATASETS).flatMap((dataset) => Object.values(dataset.columns).map((one) => one.type)),
  source: ['flag', 'environment', 'file', 'default'],
  'number-form': ['id', 'en'],
  'date-order': ['dmy', 'mdy'],
  workbook: workbookFaults(),
  'ingest-state': ['read', 'replaced', 'unchanged'],
  verify: ['same', 'changed', 'missing', 'unknown', 'not-checked'],
  'verify-part': ['manifest', 'file', 'output', 'input', 'configuration', 'figures'],
  part: ['items', 'obstacles', 'recommendations', 'addressees'],
  own: ['added', 'changed', 'left-out'],
  cause: [
    ...[
      'version',
      'options',
      'input-changed',
      'input-added',
      'input-removed',
      'definition',
      'period-went-on',
    ],
    ...['late', 'withdrawn', 'recoded', 'protection', 'appeared', 'disappeared', 'derived'],
  ],
};

describe('the message catalogue', () => {
  it.each(ENTRIES)('%s has the same placeholders in both languages', (_key, entry) => {
    expect([...placeholders(entry.id)].sort()).toEqual([...placeholders(entry.en)].sort());
  });

  it.each(ENTRIES)('%s is written in both languages, with placeholders that can be filled', (_key, entry) => {
    for (const template of [entry.id, entry.en]) {
      expect(template.trim()).not.toBe('');
      const filled = template.replace(/\{[a-z]+(?::[^|{}]*\|[^{}]*)?\}/gi, '');
      expect(filled).not.toMatch(/[{}]/);
    }
  });
});

describe('the keys that the sources use', () => {
  const literal = SOURCES.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:msg|template)\(\s*'([a-z0-9-]+)'|\bkey: '([a-z0-9-]+)',\s*params/g)].map(
      ([, called, made]) => ({ path, key: called ?? made ?? '' }),
    ),
  );
  const dynamic = SOURCES.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:\bmsg\(|\bkey: |\btemplate\()\s*`([a-z-]*?)-?\$\{/g)].map(([, prefix]) => ({
      path,
      prefix: prefix ?? '',
    })),
  );

  it('exist, where they stand there whole', () => {
    expect(literal.length).toBeGreaterThan(150);
    expect(literal.filter(({ key }) => !KEYS.has(key))).toEqual([]);
  });

  it('belong to a family listed here, where they are put together', () => {
    expect(dynamic.length).toBeGreaterThan(8);
    const known = Object.keys(FAMILIES);
    expect(dynamic.filter(({ prefix }) => !known.includes(prefix))).toEqual([]);
  });

  it.each(Object.entries(FAMILIES))('exist for every word of the family %s-', (prefix, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !KEYS.has(`${prefix}-${word}`))).toEqual([]);
  });

  it('finds the reasons for skipping that are known to occur', () => {
    expect(FAMILIES['skip']).toEqual(
      expect.arrayContaining([
        'after-as-of',
        'blank',
        'column-number',
        'duplicate',
        'footnote',
        'repeated-header',
        'title',
        'total',
      ]),
    );
  });

  it('exist for the caveats of every indicator', () => {
    const caveats = indicators.flatMap((indicator) => indicator.caveats ?? []);
    expect(caveats.length).toBeGreaterThan(0);
    expect(caveats.filter((key) => !KEYS.has(key))).toEqual([]);
  });

  it('exist for the help of every command, argument and option', () => {
    const used = [
      ...COMMANDS.flatMap((command) => [command.summary, ...command.args.map((argument) => argument.text)]),
      ...Object.values(OPTIONS).map((option) => option.text),
    ];
    expect(used.filter((key) => !KEYS.has(key))).toEqual([]);
  });
});
