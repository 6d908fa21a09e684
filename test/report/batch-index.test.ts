import { createHash } from 'node:crypto';
import axeCore from 'axe-core';
import { expect, it } from 'vitest';
import { batchIndex } from '../../src/report/batch-index.ts';
import { openBrowser } from '../support/browser.ts';

const unit = (code: string, name: string, failed: string | null) =>
  ({ region: { level: 'province', code, name }, file: `${code}.html`, failed }) as const;

it.each(['id', 'en'] as const)(
  'the page that leads to a batch has nothing that axe objects to, in %s',
  async (lang) => {
    const page = batchIndex([unit('32', 'Jawa Barat', null), unit('33', 'Jawa Tengah', 'no-rows')], {
      each: 'province',
      marks: [],
      lang,
      hash: (text) => createHash('sha256').update(text).digest('base64'),
    });
    const browser = await openBrowser();
    try {
      const opened = await (await browser.newContext()).newPage();
      await opened.setContent(page);
      await opened.evaluate(axeCore.source);
      const violations = await opened.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      expect(await opened.locator('a').count()).toBe(3);
    } finally {
      await browser.close();
    }
  },
);
