import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageText } from '../../src/report/message-text.ts';
import { DOCUMENT } from './documents.ts';
import { REPORT } from './hostile-document.ts';

describe('a message', () => {
  it('leads with the figure and what it is of, and ends with caveat and notice', () => {
    expect(messageText(REPORT, { lang: 'id', top: null })).toBe(
      [
        '*Laporan contoh*',
        'DATA CONTOH',
        '',
        '*Pengasuhan bermasalah: 30,6%*',
        '374 dari 1.222 kasus',
        '',
        'Satu kalimat.',
        '',
        'Data ini mencatat aduan yang sampai ke KPAI, bukan seluruh kejadian.',
        'Data bukan pengganti penanganan. SAPA 129, WA 08111-129-129, UPTD PPA setempat.',
        '',
      ].join('\n'),
    );
  });

  it('stays short however many figures there are, and drops none of its caveats', () => {
    const [reading, summary, table] = REPORT.sections;
    if (reading === undefined || summary === undefined || table === undefined) throw new Error('sections');
    const headlines = summary.blocks.filter(({ kind }) => kind === 'headline');
    const many = {
      ...summary,
      blocks: [...Array.from({ length: 40 }, () => headlines).flat(), ...summary.blocks],
    };
    const text = messageText({ ...REPORT, sections: [reading, many, table] }, { lang: 'en', top: null });
    expect(text.length).toBeGreaterThan(900);
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(text).toContain('SAPA 129');
  });

  it('never ends in the middle of a part, and holds no control character', () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        expect(messageText(document, { lang: 'en', top: null }).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 200 },
    );
  });
});
