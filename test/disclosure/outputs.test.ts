import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { desmig, EXAMPLE } from '../support/bin.ts';
import { scratch } from '../support/files.ts';
import { attacker, type Printed, type Question } from './attacker.ts';

const MIN_CELL = 5;
const small = (count: number) => count >= 1 && count < MIN_CELL;
const files = scratch();

type Counts = ReadonlyMap<string, readonly [numerator: number, denominator: number | null]>;
const WEST_JAVA = '../shared/data/real/jabar_BERDASARKAN_USIA.csv';

/** Writes outputs with the built bin and gives their texts or bytes back. */
async function outputs(name: string, endings: readonly string[], ...args: readonly string[]) {
  const paths = endings.map((ending) => join(files.path, `${name}.${ending}`));
  const ran = await desmig([
    ...['report', ...args, '--top', 'all', '--lang', 'en', '--quiet'],
    ...paths.flatMap((path) => ['-o', path]),
  ]);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return paths.map((path) => readFileSync(path));
}

/** Counts of a CSV by `indicator|place|period`. */
function ofCsv(content: Buffer | undefined): Counts {
  const rows = parse(content ?? '', { columns: true }) as Record<string, string>[];
  return new Map(
    rows
      .filter(({ status }) => status === 'ok' || status === 'undefined')
      .map((row) => {
        const place = row['region_level'] === 'unlocated' ? `${row['region_code']}/` : row['region_code'];
        const denominator = row['denominator'] === '' ? null : Number(row['denominator']);
        return [
          `${row['indicator']}|${place}|${row['period']}`,
          [Number(row['numerator'] || 0), denominator],
        ];
      }),
  );
}

/** The table of one indicator by province, in a page and in a workbook: names and printed counts. */
function ofPage(content: Buffer | undefined): readonly (readonly string[])[] {
  const text = content?.toString('utf8') ?? '';
  return [...text.matchAll(/<tr><th scope=row>([^<]+)<\/th><td>([^<\n]*)(?:<td>([^<\n]*))?/g)].map(
    ([, name = '', x = '', n = '']) => [name, x.trim(), n.trim()],
  );
}
function ofWorkbook(content: Buffer | undefined): readonly (readonly string[])[] {
  const book = read(content ?? Buffer.alloc(0));
  const sheet = book.SheetNames.find((name) => name.startsWith('1 '));
  const rows = utils.sheet_to_json(book.Sheets[sheet ?? ''] ?? {}, { header: 1 }) as unknown[][];
  return rows
    .filter(([code]) => /^\d\d$/.test(String(code)))
    .map(([, name, x, n]) => [String(name), String(x ?? ''), String(n ?? '')]);
}

const number = (text: string) => (/^[\d,]+$/.test(text) ? Number(text.replaceAll(',', '')) : null);

describe('a page and a workbook of the example register by province', () => {
  it('let nobody work a count out, by a linear program over what each of them prints', async () => {
    const asked = [EXAMPLE.complaints, '--by', 'province', '--indicator', 'problematic_care'];
    const [csv, page, workbook] = await outputs('public', ['csv', 'html', 'xlsx'], ...asked);
    const [inside] = await outputs('inside', ['csv'], ...asked, '--audience', 'internal');
    const truth = ofCsv(inside);
    const names = new Map(
      (parse(inside ?? '', { columns: true }) as Record<string, string>[])
        .filter((row) => row['region_level'] === 'province')
        .map((row) => [row['region_name'] ?? '', row['region_code'] ?? '']),
    );
    const [national = [0, 0]] = [truth.get('problematic_care|ID|2023')];
    for (const rows of [ofPage(page), ofWorkbook(workbook)]) {
      const printed: Printed[] = [
        { set: 'x', place: 'ID', value: national[0] },
        { set: 'n', place: 'ID', value: national[1] },
      ];
      const seen = new Map(
        rows.flatMap(([name = '', x = '', n = '']) => {
          const code = names.get(name);
          return code === undefined ? [] : [[code, [x, n]] as const];
        }),
      );
      expect(seen.size).toBeGreaterThan(5);
      const questions: Question[] = [];
      const open = ofCsv(csv);
      for (const [key, [x, n]] of truth) {
        const [, place = ''] = key.split('|');
        if (place === 'ID') continue;
        const counts = (seen.get(place) ?? []).map(number);
        const [numerator = null, denominator = null] = counts.includes(null) ? [] : counts;
        // no format shows more than the table for machines
        if (numerator !== null) expect([numerator, denominator]).toEqual(open.get(key));
        printed.push({ set: 'x', place, value: numerator, positive: x > 0 });
        printed.push({ set: 'n', place, value: denominator, positive: (n ?? 0) > 0 });
        if (small(x)) questions.push([{ set: 'x', place, sign: 1 }]);
        if (small(n ?? 0)) questions.push([{ set: 'n', place, sign: 1 }]);
        if (small((n ?? 0) - x))
          questions.push([
            { set: 'n', place, sign: 1 },
            { set: 'x', place, sign: -1 },
          ]);
      }
      expect(questions.length).toBeGreaterThan(5);
      const width = await attacker({
        printed,
        parts: [{ whole: 'n', parts: ['x'] }],
        parentOf: (place) => (place === 'ID' ? null : 'ID'),
      });
      expect(questions.filter((question) => width(question) < MIN_CELL)).toEqual([]);
    }
  }, 120_000);
});

describe.skipIf(!existsSync(WEST_JAVA))('victims of violence in West Java by regency, sex and age', () => {
  it('give no small count of persons or of children among them away, in any year', async () => {
    const asked = [WEST_JAVA, '--by', 'regency', '--indicator', 'persons_recorded', 'children_recorded'];
    const [csv] = await outputs('jabar', ['csv'], ...asked);
    const [inside] = await outputs('jabar-inside', ['csv'], ...asked, '--audience', 'internal');
    const [open, truth] = [ofCsv(csv), ofCsv(inside)];
    const years = [...new Set([...truth.keys()].map((key) => key.split('|')[2] ?? ''))];
    expect(years.length).toBeGreaterThan(3);
    for (const year of years) {
      const own = [...truth].filter(([key]) => key.endsWith(`|${year}`));
      const printed = own.map(([key, [n]]): Printed => {
        const [set = '', place = ''] = key.split('|');
        return { set, place, value: open.get(key)?.[0] ?? null, positive: n > 0 };
      });
      const width = await attacker({
        printed,
        parts: [{ whole: 'persons_recorded', parts: ['children_recorded'] }],
        parentOf: (place, places) =>
          [place.endsWith('/') ? place.slice(0, -1) : place.slice(0, 2), 'ID'].find(
            (one) => one !== place && places.includes(one),
          ) ?? null,
      });
      const value = (set: string, place: string) => truth.get(`${set}|${place}|${year}`)?.[0] ?? 0;
      const questions: Question[] = printed
        .filter(({ set, place }) => small(value(set, place)))
        .map(({ set, place }) => [{ set, place, sign: 1 }]);
      for (const place of new Set(printed.map((one) => one.place)))
        if (small(value('persons_recorded', place) - value('children_recorded', place)))
          questions.push([
            { set: 'persons_recorded', place, sign: 1 },
            { set: 'children_recorded', place, sign: -1 },
          ]);
      expect(printed.filter((one) => one.value !== null && small(one.value))).toEqual([]);
      expect(questions.filter((question) => width(question) < MIN_CELL)).toEqual([]);
    }
  }, 120_000);
});

describe('the findings beside the figures', () => {
  it('tell how many rows lie nowhere, so that these hide no province', async () => {
    const lines = ['No,Tgl Aduan,Sub Klaster,Provinsi'];
    for (const [province, count] of [
      ['Jawa Barat', 300],
      ['Jawa Timur', 250],
      ['Banten', 90],
      ['Bali', 3],
      ['Jawa Brat Xyz', 6],
    ] as const)
      for (let at = 0; at < count; at += 1)
        lines.push(`${lines.length},${13 + (at % 15)}/02/2023,Pengasuhan Bermasalah,${province}`);
    const file = files.write('register.csv', `${lines.join('\n')}\n`);
    const [csv, json] = await outputs(
      'nowhere',
      ['csv', 'json'],
      ...[file, '--by', 'province', '--covers', 'national', '--indicator', 'cases_recorded'],
    );
    const shown = ofCsv(csv);
    const findings = JSON.parse(json?.toString('utf8') ?? '').findings as { code: string; count: number }[];
    const nowhere = findings
      .filter(({ code }) => code === 'unknown-region')
      .reduce((sum, { count }) => sum + count, 0);
    expect(nowhere).toBe(6);
    const at = (place: string) => shown.get(`cases_recorded|${place}|2023`)?.[0] ?? null;
    const left = ['32', '35', '36', '51'].filter((place) => at(place) === null);
    const known = ['32', '35', '36'].reduce((sum, place) => sum + (at(place) ?? 0), 0);
    expect(left.length).toBeGreaterThan(1);
    expect((at('ID') ?? 0) - known - nowhere - left.length + 1).toBeGreaterThanOrEqual(MIN_CELL);
  }, 60_000);
});

describe('a report by village of a register beside the villages', () => {
  it('is written, and tells of no case which district of its regency it lies in, or that it lies in none', async () => {
    const asked = [EXAMPLE.complaints, EXAMPLE.villages, '--indicator', 'problematic_care', 'all_pillars'];
    const [csv] = await outputs('by-village', ['csv'], ...asked, '--by', 'village');
    const rows = parse(csv ?? '', { columns: true }) as Record<string, string>[];
    expect(rows.some((row) => row['region_level'] === 'village')).toBe(true);
    const places = rows.filter(({ indicator }) => indicator === 'problematic_care');
    expect(places.filter((row) => row['region_level'] === 'regency').length).toBeGreaterThan(20);
    expect(
      places.filter((row) => row['region_level'] === 'unlocated' && (row['region_code'] ?? '').length > 2),
    ).toEqual([]);
    const [regency] = await outputs('by-regency', ['csv'], ...asked, '--by', 'regency');
    const own = (parse(regency ?? '', { columns: true }) as Record<string, string>[]).filter(
      ({ indicator }) => indicator === 'problematic_care',
    );
    expect(places).toEqual(own);
  }, 60_000);
});
