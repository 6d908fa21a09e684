import { describe, expect, it } from 'vitest';
import { register } from '../../bench/generate.ts';
import { gazetteer } from '../../src/regions/index.ts';
import { report } from '../../src/workflows/report.ts';
import { validate } from '../../src/workflows/validate.ts';
import { scratch } from '../support/files.ts';

const { write } = scratch();

/** What is said of a file, but for its bytes and the texts of its cells. */
async function told(text: string): Promise<unknown> {
  const path = write('register.csv', text);
  const checked = await validate([path], { examples: 20 });
  const figures = await report([path], { by: 'regency', audience: 'internal' });
  return JSON.parse(
    JSON.stringify([checked, figures], (key, value: unknown) =>
      ['bytes', 'sha256', 'path'].includes(key)
        ? undefined
        : typeof value === 'string'
          ? value.trim()
          : value,
    ),
  ) as unknown;
}

/** Blanks around every cell of the rows that are chosen: none of them is a word then, and each is read as text. */
function padded(text: string, chosen: (row: number) => boolean): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) =>
      at < 2 || line === '' || !chosen(at)
        ? line
        : line
            .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
            .map((cell) => (cell === '' ? cell : cell.startsWith('"') ? `" ${cell.slice(1)}` : ` ${cell}`))
            .join(','),
    )
    .join('\n');
}

describe('cells that are read as words', () => {
  it.each([true, false])('give what their texts give, with a key: %s', async (key) => {
    const text = [...register({ rows: 3000, seed: 5, key })].join('');
    const plain = await told(text);
    expect(plain).toMatchObject([{}, { inputs: [{ rows: { read: 3001 } }] }]);
    expect(await told(padded(text, (row) => row % 3 === 0))).toEqual(plain);
    expect(await told(padded(text, () => true))).toEqual(plain);
  });

  it('give the places of more combinations than a list holds', async () => {
    const places = await gazetteer();
    const rows = [...places.regencies].map(([code, regency], at) => {
      const province = places.provinces.get(code.slice(0, 2)) ?? '';
      return `${String((at % 28) + 1).padStart(2, '0')}/02/2023,Pengasuhan Bermasalah,${province},"${regency}"\n`;
    });
    const text = `Register\nTgl Aduan,Sub Klaster,Prov,Kab/Kota\n${rows.join('')}`;
    expect(rows.length).toBeGreaterThan(500);
    const plain = await told(text);
    expect(plain).toMatchObject([{}, { inputs: [{ rows: { accepted: rows.length } }] }]);
    expect(await told(padded(text, () => true))).toEqual(plain);
  });
});
