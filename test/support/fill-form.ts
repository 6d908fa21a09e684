import { zipOf } from '../ingest/workbook/zip-writer.ts';
import { workbookParts } from './workbook-parts.ts';

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);

/** A form with rows written under its header: numbers as numbers, all else as text, null as no cell. */
export async function filledForm(
  form: Uint8Array,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Buffer> {
  const parts = await workbookParts(form);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = rows
    .map((row, index) => {
      const line = index + 2;
      const cells = row.map((value, at) => {
        if (value === null) return '';
        const place = `r="${letter(at)}${line}"`;
        return typeof value === 'number'
          ? `<c ${place}><v>${value}</v></c>`
          : `<c ${place} t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
      });
      return `<row r="${line}">${cells.join('')}</row>`;
    })
    .join('');
  parts.set(name, (parts.get(name) ?? '').replace('</sheetData>', `${xml}</sheetData>`));
  return zipOf([...parts].map(([entry, data]) => ({ name: entry, data })));
}
