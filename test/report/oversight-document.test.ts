import { beforeAll, describe, expect, it } from 'vitest';
import type { OversightResult } from '../../src/model/oversight.ts';
import { markdown } from '../../src/report/markdown.ts';
import { oversightDocument } from '../../src/report/oversight/document.ts';
import { PLAIN, terminal } from '../../src/report/terminal.ts';
import { oversight } from '../../src/workflows/oversight.ts';
import { ROOT } from '../support/source-files.ts';

const AT = `${ROOT}/fixtures/example`;
const FILES = ['oversight/visits-1', 'oversight/findings-1', 'villages', 'services'].map(
  (name) => `${AT}/${name}.csv`,
);
let shown: OversightResult;
let open: OversightResult;

beforeAll(async () => {
  [shown, open] = await Promise.all([oversight(FILES), oversight(FILES, { audience: 'internal' })]);
});

const lines = (result: OversightResult, lang: 'id' | 'en' = 'id') =>
  markdown(oversightDocument(result), { lang, top: null }).replaceAll('\\', '').split('\n');
const row = (result: OversightResult, start: string) =>
  lines(result).find((line) => line.startsWith(`| ${start}`)) ?? '';

describe('an oversight round as a document', () => {
  it('tells what is hidden from what cannot be told: [c] and [z], never a blank', () => {
    expect(row(shown, 'Kekerasan fisik')).toMatch(/\| \[c\] \| \[z\] \| \[c\] \| \[c\] \|$/);
    // found in every village: what its item says is hidden with it
    expect(row(shown, 'Orang tua yang bekerja')).toMatch(/\| 126 \| \[c\] \| \[c\] \| \[c\] \|$/);
    expect(row(open, 'Orang tua yang bekerja')).not.toContain('[c]');
    const full = open.items.filter(({ kappa }) => kappa === 1);
    expect(full.length).toBeGreaterThan(0);
    for (const { lower, upper } of full) expect([lower, upper]).toEqual([null, null]);
    expect(row(open, 'Orang tua menghubungi')).toMatch(/\| 1,00 \| \[z\] \|$/);
  });

  it('says that the public’s follow-up leaves out what is hidden, and only there', () => {
    const said = 'tanpa hambatan yang ditulis [c]';
    expect(lines(shown).some((line) => line.includes(said))).toBe(true);
    expect(lines(open).some((line) => line.includes(said))).toBe(false);
  });

  it('lists villages with a need and no service for internal use alone', () => {
    const heading = '### Desa dengan anak yang ditinggalkan tanpa community parenting';
    expect(lines(open)).toContain(heading);
    expect(lines(shown)).not.toContain(heading);
    const [first] = open.unserved.list ?? [];
    expect(lines(open)).toContain(`| ${first?.code} | ${first?.name} | ${first?.children} |`);
  });

  it('speaks of adjustment only where several differences are shown, and never of a cause', () => {
    const adjusted = (result: OversightResult) =>
      lines(result, 'en').filter((line) => line.includes('Bonferroni')).length;
    const one = { ...open, links: open.links.slice(0, 1) };
    expect([open.links.length > 1, adjusted(open), adjusted(one)]).toEqual([true, 1, 0]);
    for (const result of [open, one])
      expect(lines(result, 'en').some((line) => line.includes('does not show cause'))).toBe(true);
  });

  it.each(['id', 'en'] as const)('fits 80 columns and writes limits below zero plainly (%s)', (lang) => {
    const text = terminal(oversightDocument(open), { lang, top: null, width: 80, style: PLAIN });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(text).toMatch(lang === 'id' ? /-\d+,\d s\.d\. \d/ : /-\d+\.\d to \d/);
    expect(text).not.toMatch(/-\d+[.,]\d--?\d/);
  });

  it('has a section for each addressee, in the order of the book', () => {
    const titles = lines(shown).filter((line) => line.startsWith('## '));
    const pages = shown.addressees.map(({ addressee }) => `## ${shown.book.addressees[addressee]?.id}`);
    expect(pages.length).toBeGreaterThan(5);
    expect(titles.filter((title) => pages.includes(title))).toEqual(pages);
  });
});
