import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { Lang } from '../../src/model/message.ts';
import type { ReportResult } from '../../src/model/report.ts';
import { html } from '../../src/report/html/page.ts';
import { reportDocument } from '../../src/report/report-document.ts';
import { report } from '../../src/workflows/report.ts';
import { openBrowser } from '../support/browser.ts';
import { ROOT } from '../support/source-files.ts';
import { wideDocument } from './wide-document.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
/** of poppler-utils, as `npm run tools` installs it */
const PDF_TO_TEXT = 'pdftotext';
const FILES = ['complaints', 'villages', 'population', 'children', 'activities'].map((name) => ({
  name: `${name}.csv`,
  content: readFileSync(join(ROOT, `fixtures/example/${name}.csv`)),
}));

let browser: Browser;
let folder: string;
let result: ReportResult;
let path: string;

const pageOf = (document: Document, name: string, lang: Lang = 'id') => {
  const file = join(folder, name);
  writeFileSync(file, html(document, { lang, top: null, hash }));
  return file;
};

/** Opens a page and keeps whatever it complains of or asks for. */
async function open(file: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints, requests, close: () => context.close() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desmig-page-'));
  [browser, result] = await Promise.all([openBrowser(), report(FILES)]);
  path = pageOf(reportDocument(result, { newSince: '2020' }), 'report.html');
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a report in Chromium, from a file', () => {
  it('complains of nothing and asks for nothing beyond itself', async () => {
    const { page, complaints, requests, close } = await open(path);
    await page.click('#language');
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(path).href]);
    await close();
  });

  it('sorts a table up, down and back, with hidden rows always last', async () => {
    const { page, close } = await open(path);
    const table = 'table.places >> nth=0';
    const names = () => page.locator(table).locator('tbody th').allTextContents();
    const column = (at: number) => page.locator(table).locator(`tbody td:nth-child(${at})`).allTextContents();
    const before = await names();
    const header = page.locator(table).locator('thead th').nth(3);
    await header.locator('[role=button]').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const up = await column(4);
    const figures = (texts: readonly string[]) =>
      texts.filter((text) => /^\d/.test(text)).map((text) => Number(text.replace(',', '.')));
    expect(figures(up).length).toBeGreaterThan(5);
    expect(figures(up)).toEqual([...figures(up)].sort((a, b) => a - b));
    expect(up.slice(0, figures(up).length).every((text) => /^\d/.test(text))).toBe(true);
    await header.locator('[role=button]').press('Enter');
    const down = await column(4);
    expect(figures(down)).toEqual([...figures(up)].reverse());
    expect(down.slice(figures(down).length)).toEqual(up.slice(figures(up).length));
    await header.locator('[role=button]').click();
    expect(await names()).toEqual(before);
    await close();
  });

  it('filters rows and says how many are left', async () => {
    const { page, close } = await open(path);
    const rows = await page.locator('table.places').first().locator('tbody tr').count();
    await page.locator('.filter').first().fill('jawa');
    expect(await page.locator('.count').first().textContent()).toBe(`3 dari ${rows} baris`);
    const shown = await page
      .locator('table.places')
      .first()
      .locator('tbody tr:not([hidden]) th')
      .allTextContents();
    expect(shown.sort()).toEqual(['Jawa Barat', 'Jawa Tengah', 'Jawa Timur']);
    await close();
  });

  it('finds a place by keyboard and goes to its row', async () => {
    const { page, close } = await open(path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.id')).toBe('find');
    await page.keyboard.type('banten');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Banten');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('TH');
    expect(await page.locator('tr.here th').textContent()).toBe('Banten');
    await page.locator('#find').fill('tempat yang belum pernah ada');
    expect(await page.locator('#said').textContent()).toBe('Nama itu belum ditemukan.');
    await close();
  });

  it('changes to the page of the other language, and back', async () => {
    const english = await open(pageOf(reportDocument(result, { newSince: '2020' }), 'english.html', 'en'));
    const { page, close } = await open(path);
    const words = (one: Page) =>
      one.evaluate(`[...document.querySelectorAll('h1,h2,h3,p,li,dt,dd,th,td,figcaption,text,title')]
        .filter((element) => element.querySelector('h1,p,li,ul,label,title') === null)
        .map((element) => element.textContent.trim())`);
    const before = await words(page);
    await page.click('#language');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.title()).toBe('desmig report');
    expect(await words(page)).toEqual(await words(english.page));
    expect(await page.locator('svg.bars').first().getAttribute('aria-label')).toContain('Bar chart');
    await page.click('#language');
    expect(await words(page)).toEqual(before);
    await close();
    await english.close();
  });

  it('copies a sentence that stands on its own', async () => {
    const { page, close } = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.copy').first().click();
    await page.locator('#said:not(:empty)').waitFor({ state: 'attached' });
    const sentence = await page.evaluate('navigator.clipboard.readText()');
    const complaints = result.inputs.find(({ kind }) => kind === 'complaints');
    for (const part of [
      '374 dari 1.222 kasus',
      '30,6%',
      '28,1-33,2',
      '1 Januari 2023',
      'keadaan per 6 September 2023',
      'penyebut: kasus klaster',
      'bukan seluruh kejadian',
      `SHA-256 ${complaints?.sha256.slice(0, 12)}`,
    ])
      expect(sentence).toContain(part);
    await close();
  });

  it('copies the sentence of a row, in either language, and none of what is hidden', async () => {
    const { page, close } = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = async () => {
      await page.locator('#said:not(:empty)').waitFor({ state: 'attached' });
      const sentence: unknown = await page.evaluate('navigator.clipboard.readText()');
      await page.evaluate("document.getElementById('said').textContent = ''");
      return String(sentence);
    };
    const row = (name: string) =>
      page
        .locator('table.places')
        .first()
        .locator('tbody tr', { has: page.locator(`th:text-is("${name}")`) });
    const { indicators, inputs } = result;
    const [first] = indicators;
    const banten = first?.rows.find(({ region }) => region.code === '36');
    await row('Banten').locator('.quote').click();
    const sentence = await copied();
    for (const part of [
      `Pengasuhan bermasalah, Banten: ${banten?.numerator} dari ${banten?.denominator} kasus`,
      `${banten?.value?.toFixed(1).replace('.', ',')}%; selang kepercayaan 95% `,
      'keadaan per 6 September 2023',
      'penyebut: kasus klaster',
      'bukan seluruh kejadian',
      `SHA-256 ${inputs.find(({ kind }) => kind === 'complaints')?.sha256.slice(0, 12)}`,
    ])
      expect(sentence).toContain(part);
    expect(sentence).not.toMatch(/[{}]|\[[cxz]\]/);
    const hidden = first?.rows.filter(
      ({ status, region }) => status === 'suppressed' && region.level === 'province',
    );
    expect(hidden?.length).toBeGreaterThan(5);
    expect(await row('Aceh').locator('.quote:visible').count()).toBe(0);
    // every button of the page is of a row that has figures
    const idle = await page.evaluate(`[...document.querySelectorAll('table:not(.shaded) .quote')]
      .filter((button) => !button.hidden)
      .filter((button) => [...button.closest('tr').cells].slice(1).every((cell) => /^\\[[cxz]\\]$|^$/.test(cell.textContent))).length`);
    expect(idle).toBe(0);
    await page.click('#language');
    await row('Banten').locator('.quote').focus();
    await page.keyboard.press('Enter');
    const english = await copied();
    expect(english).toContain(
      `Problematic care, Banten: ${banten?.numerator} of ${banten?.denominator} cases`,
    );
    expect(english).toContain(`${banten?.value?.toFixed(1)}%; 95% confidence interval `);
    await close();
  });

  it('reaches the sentences of a table with one stop of the tabulator and arrows', async () => {
    const { page, close } = await open(path);
    const table = page.locator('table.places').first();
    const names = () => table.locator('tr:has(.quote:not([hidden])) th[scope=row]').allTextContents();
    expect(await table.locator('.quote[tabindex="0"]').count()).toBe(1);
    await table.locator('.quote[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const [, second] = await names();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      `Salin kalimat: ${second}`,
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.className')).toBe('quote');
    expect(await table.locator('.quote[tabindex="0"]').count()).toBe(1);
    // what is filtered away takes its stop along
    await page.locator('.filter').first().fill('banten');
    expect(await table.locator('tbody tr:not([hidden]) .quote[tabindex="0"]').count()).toBe(1);
    await close();
  });

  it('keeps what has no place apart, last however the table is sorted', async () => {
    const internal = reportDocument(await report(FILES, { audience: 'internal' }), {});
    const { page, close } = await open(pageOf(internal, 'internal.html'));
    const table = page.locator('table.places').first();
    const last = () => table.locator('tr').last().locator('th').textContent();
    expect(await last()).toBe('wilayah belum teridentifikasi');
    for (let turn = 0; turn < 2; turn += 1) {
      await table.locator('thead [role=button]').nth(1).click();
      expect(await last()).toBe('wilayah belum teridentifikasi');
    }
    await close();
  });

  it('says in the other language what it says in sentences, without scripts as well', async () => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    await page.click('a[href="#second"]');
    const said = await page.locator('#second').innerText();
    for (const part of [
      'Problematic care: 374 of 1,222 cases (30.6%; 95% confidence interval 28.1-33.2)',
      'What the data show',
      'METHOD AND DEFINITIONS',
      'Data do not replace a response',
      'Jumlah\nCount',
    ])
      expect(said).toContain(part);
    expect(await page.locator('#second table').count()).toBe(0);
    expect(await page.getAttribute('#second', 'lang')).toBe('en');
    await close();
    const scripted = await open(path);
    expect(await scripted.page.locator('#second').count()).toBe(0);
    await scripted.close();
  });

  it.each([360, 1440])('is no wider than a screen of %d', async (width) => {
    const { page, close } = await open(path, { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await close();
  });

  it('is whole without scripts: tables, charts and the sentences to quote', async () => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('#language').isVisible()).toBe(false);
    expect(await page.locator('.citation').first().isVisible()).toBe(true);
    expect(await page.locator('table').first().isVisible()).toBe(true);
    expect(await page.locator('svg.tiles').first().isVisible()).toBe(true);
    await close();
  });

  it('prints on A4, with the sections in order and headers repeated', async () => {
    const { page, close } = await open(path);
    const file = join(folder, 'report.pdf');
    const pdf = (await page.pdf({ path: file, preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(24);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][^\]]* 84[12]/);
    const texts = execFileSync(PDF_TO_TEXT, ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    const first = texts.findIndex((text) => text.includes('METODE DAN DEFINISI'));
    const definitions = texts.slice(first, first + 3);
    expect(texts).toHaveLength(pages + 1);
    expect(definitions.filter((text) => /Indikator +Pembilang +Penyebut/.test(text))).toHaveLength(3);
    expect(texts[0]).toContain(`1 / ${pages}`);
    await page.emulateMedia({ media: 'print' });
    const display = await page.evaluate("getComputedStyle(document.querySelector('thead')).display");
    expect(display).toBe('table-header-group');
    expect(await page.locator('#language').isVisible()).toBe(false);
    await close();
  });

  it.each([
    ['light', 1440],
    ['dark', 360],
  ] as const)('has nothing that axe objects to (%s, %d)', async (colorScheme, width) => {
    const { page, close } = await open(path, { colorScheme, viewport: { width, height: 900 } });
    await page.evaluate(axeCore.source);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await close();
  });
});

describe('503 villages and 40 indicators', () => {
  it('stay under 1 MB, are written within a second and can be used within a second', async () => {
    const document = wideDocument(503, 40);
    html(wideDocument(20, 3), { lang: 'id', top: null, hash });
    const written: number[] = [];
    let text = '';
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      text = html(document, { lang: 'id', top: null, hash });
      written.push(performance.now() - start);
    }
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(Math.min(...written)).toBeLessThan(1000);
    const file = join(folder, 'wide.html');
    writeFileSync(file, text);
    await (await open(file)).close();
    const { page, complaints, close } = await open(file);
    const ready = await page.evaluate(
      "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd",
    );
    expect(ready).toBeLessThan(1000);
    expect(complaints).toEqual([]);
    expect(await page.locator('#joined tbody tr').count()).toBe(503);
    const shown = () => page.locator('#joined tbody tr:first-child td:visible').allTextContents();
    expect(await shown()).toHaveLength(4);
    await page.selectOption('#choose', '39');
    expect(await page.locator('#joined th[scope=colgroup]:visible').textContent()).toBe('Indikator 40');
    expect(await shown()).toHaveLength(4);
    expect(await page.locator('#joined .quote:visible').count()).toBe(503);
    await page.locator('#find').fill('desa 499');
    await page.keyboard.press('Enter');
    expect(await page.locator('tr.here th').textContent()).toBe('Desa 499');
    await close();
  });
});
