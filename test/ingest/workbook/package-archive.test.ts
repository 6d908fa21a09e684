import { describe, expect, it } from 'vitest';
import { PACKING } from '../../../src/ingest/workbook/package-archive.ts';

const text = '<a>Kasus é</a>';

describe('parts of a workbook', () => {
  it.each([
    ['utf-16 with a mark', Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le')],
    [
      'utf-16 without a mark',
      Buffer.from(`<?xml version='1.0' encoding='utf-16' standalone="yes"?>${text}`, 'utf16le'),
    ],
    [
      'utf-16 of the other order',
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le').swap16(),
    ],
  ])('in %s are written again in the encoding that they say', (_, content) => {
    const part = { ...PACKING.repacked('xl/styles.xml', '', null), method: 0, packed: content };
    const xml = PACKING.unpacked(part);
    expect(xml).toMatch(/^<\?xml version=["']1\.0["'] encoding="UTF-8"/);
    expect(xml.endsWith(text)).toBe(true);
  });

  it('in UTF-8 stay as they are, with or without a mark', () => {
    for (const mark of ['', '\ufeff']) {
      const xml = `${mark}<?xml version="1.0" encoding="UTF-8"?>${text}`;
      expect(PACKING.unpacked(PACKING.repacked('a.xml', xml, null))).toBe(xml);
    }
  });
});
