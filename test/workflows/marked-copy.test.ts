import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/ingest/workbook/index.ts';
import { PACKING } from '../../src/ingest/workbook/package-archive.ts';
import { readPackage } from '../../src/ingest/workbook/package-parts.ts';
import { checkMarking, markWorkbook } from '../../src/workflows/marked-copy.ts';
import { validate } from '../../src/workflows/validate.ts';
import { xlsxEntries } from '../ingest/workbook/workbook-builder.ts';
import { zipOf } from '../ingest/workbook/zip-writer.ts';
import { desmig } from '../support/bin.ts';

const folder = mkdtempSync(join(tmpdir(), 'desmig-mark-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const inline = (reference: string, text: string, style = 0) =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A register of cases with a title, a wrong date, a wrong age and a province misspelt; formats, a width, a formula. */
function register(): string {
  const rows = [
    `<row r="1">${inline('A1', 'DATA CONTOH')}</row>`,
    `<row r="2">${['No Registrasi', 'Tgl Aduan', 'Klaster', 'Prov', 'Usia'].map((label, at) => inline(`${'ABCDE'[at]}2`, label, 1)).join('')}</row>`,
    ...Array.from({ length: 8 }, (_, at) => {
      const row = at + 3;
      return `<row r="${row}">${inline(`A${row}`, `CONTOH-${at}`)}${inline(`B${row}`, row === 5 ? '31/02/2023' : `0${at + 1}/03/2023`)}${inline(`C${row}`, 'Pendidikan')}${inline(`D${row}`, row === 6 ? 'Jawa Brat' : 'Jawa Barat')}<c r="E${row}" s="2"><v>${row === 4 ? 250 : 10}</v></c></row>`;
    }),
    '<row r="12"><c r="H12"><f>SUM(E3:E10)</f><v>320</v></c></row>',
  ];
  const path = join(folder, 'kasus.xlsx');
  writeFileSync(
    path,
    zipOf([
      ...xlsxEntries({
        sheet: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="3" max="3" width="41.5" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
        styles:
          '<fonts count="2"><font><sz val="11"/></font><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0"/></cellXfs>',
        entries: [
          {
            name: 'xl/workbook.xml',
            data: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Register" sheetId="4" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Register!$2:$2</definedName></definedNames></workbook>`,
          },
        ],
      }),
      { name: 'xl/media/logo.bin', data: Buffer.from([1, 2, 3, 250]), stored: true },
    ]),
  );
  return path;
}

/** A workbook with some of its parts changed. */
async function edited(
  path: string,
  name: string,
  changes: Readonly<Record<string, (xml: string) => string>>,
): Promise<string> {
  const parts = (await readPackage(path))?.parts ?? [];
  const output = join(folder, name);
  writeFileSync(
    output,
    PACKING.archiveOf(
      parts.map((part) => {
        const change = changes[part.name];
        return change === undefined
          ? part
          : PACKING.repacked(part.name, change(PACKING.unpacked(part)), part);
      }),
    ),
  );
  return output;
}

/** The fill of a cell of the first sheet of data, as XML. */
async function fillIn(path: string, cell: string): Promise<string> {
  const styles = await textOf(path, 'xl/styles.xml');
  const sheet = await textOf(path, 'xl/worksheets/sheet1.xml');
  const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf[^>]*>/g)];
  const fills = [...styles.matchAll(/<fill>[\s\S]*?<\/fill>/g)];
  const format = formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])]?.[0] ?? '';
  return fills[Number(/fillId="(\d+)"/.exec(format)?.[1])]?.[0] ?? '';
}

async function marked(path: string): Promise<string> {
  const { places } = await validate([path], { audience: 'internal', everyPlace: true });
  const output = join(folder, 'tanda.xlsx');
  writeFileSync(output, await markWorkbook(path, places, { audience: 'internal', output, lang: 'id' }));
  return output;
}

async function textOf(path: string, part: string): Promise<string> {
  const found = (await readPackage(path))?.parts.find(({ name }) => name === part);
  if (found === undefined) throw new Error(`no part ${part}`);
  return (found.method === 8 ? inflateRawSync(found.packed) : Buffer.from(found.packed)).toString('utf8');
}

describe('a marked copy', () => {
  it('fills the faulty cells and lists them first, with links', async () => {
    const copy = await marked(register());
    const workbook = await openWorkbook(copy);
    try {
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Catatan mutu data', 'Register']);
      const listed: (readonly (string | null)[])[] = [];
      for await (const batch of workbook.rows('Catatan mutu data'))
        listed.push(...batch.map(({ cells }) => cells));
      expect(listed[0]?.[0]).toContain('kasus.xlsx');
      expect(listed[1]?.[0]).toContain('memuat semua isi berkas asal');
      const cells = listed.slice(4).map((row) => row[2]);
      expect(cells).toEqual(expect.arrayContaining(['B5', 'E4', 'D6']));
    } finally {
      await workbook.close();
    }
    const sheet = await textOf(copy, 'xl/worksheets/sheet1.xml');
    const styles = await textOf(copy, 'xl/styles.xml');
    const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf[^>]*>/g)].map(
      ([tag]) => tag,
    );
    const formatOf = (cell: string) =>
      formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
    const fills = [...styles.matchAll(/<fill>[\s\S]*?<\/fill>/g)].map(([fill]) => fill);
    const fillOf = (cell: string) => fills[Number(/fillId="(\d+)"/.exec(formatOf(cell))?.[1])] ?? '';
    expect([fillOf('B5'), fillOf('E4')]).toEqual([
      expect.stringContaining('FFFFC7CE'),
      expect.stringContaining('FFFFC7CE'),
    ]);
    expect(formatOf('E4')).toContain('numFmtId="3"');
    expect(fillOf('B6')).not.toContain('FFFF');
    const list = await textOf(copy, 'xl/worksheets/desmig-findings.xml');
    expect(list).toMatch(/<hyperlink ref="C\d+" location="'Register'!B5"/);
  });

  it('keeps everything else, byte for byte where it is not edited', async () => {
    const path = register();
    const copy = await marked(path);
    const [before, after] = [await readPackage(path), await readPackage(copy)];
    const edited = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
    ];
    for (const part of before?.parts ?? []) {
      if (edited.includes(part.name)) continue;
      expect(after?.parts.find(({ name }) => name === part.name)).toEqual(part);
    }
    expect(after?.parts.length).toBe((before?.parts.length ?? 0) + 1);
    const bare = (xml: string) => xml.replaceAll(/ s="\d+"/g, '').replace(' tabSelected="1"', '');
    expect(bare(await textOf(copy, 'xl/worksheets/sheet1.xml'))).toBe(
      bare(await textOf(path, 'xl/worksheets/sheet1.xml')),
    );
    expect(await textOf(copy, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">',
    );
  });

  it('is read like its original when it is checked again', async () => {
    const path = register();
    const copy = await marked(path);
    const brief = async (file: string) =>
      (await validate([file], { audience: 'internal' })).findings.map(({ code, count, examples }) => [
        code,
        count,
        examples.map(({ sheet, cell }) => [sheet, cell]),
      ]);
    expect(await brief(copy)).toEqual(await brief(path));
  });

  it('of a marked copy has one list, the new one, and its fills only where there still are faults', async () => {
    const first = await marked(register());
    const parts = (await readPackage(first))?.parts ?? [];
    // the misspelt province is put right in the copy, as its owner would
    const mended = join(folder, 'dibetulkan.xlsx');
    writeFileSync(
      mended,
      PACKING.archiveOf(
        parts.map((part) =>
          part.name === 'xl/worksheets/sheet1.xml'
            ? PACKING.repacked(part.name, PACKING.unpacked(part).replace('Jawa Brat', 'Jawa Barat'), part)
            : part,
        ),
      ),
    );
    const copy = await marked(mended);
    const workbook = await openWorkbook(copy);
    const listed: (readonly (string | null)[])[] = [];
    try {
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Catatan mutu data', 'Register']);
      for await (const batch of workbook.rows('Catatan mutu data'))
        listed.push(...batch.map(({ cells }) => cells));
    } finally {
      await workbook.close();
    }
    const cells = listed.slice(4).map((row) => row[2]);
    expect(cells).toEqual(expect.arrayContaining(['B5', 'E4']));
    expect(cells).not.toContain('D6');
    const relations = await textOf(copy, 'xl/_rels/workbook.xml.rels');
    const ids = [...relations.matchAll(/\sId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = (await readPackage(copy))?.parts.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(parts.length);
    const book = await textOf(copy, 'xl/workbook.xml');
    expect(book.match(/_desmig_findings/g)).toHaveLength(1);
    expect(book).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">');
    const styles = await textOf(copy, 'xl/styles.xml');
    const sheet = await textOf(copy, 'xl/worksheets/sheet1.xml');
    const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf[^>]*>/g)].map(
      ([tag]) => tag,
    );
    const fills = [...styles.matchAll(/<fill>[\s\S]*?<\/fill>/g)].map(([fill]) => fill);
    const fillOf = (cell: string) => {
      const format = formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
      return fills[Number(/fillId="(\d+)"/.exec(format)?.[1])] ?? '';
    };
    expect([fillOf('B5'), fillOf('E4')]).toEqual([
      expect.stringContaining('FFFFC7CE'),
      expect.stringContaining('FFFFC7CE'),
    ]);
    expect(fillOf('D6')).toContain('none');
  });

  it('gives a cell its own fill back when it is marked again and no longer at fault', async () => {
    const yellow = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>';
    const original = await edited(register(), 'berwarna.xlsx', {
      'xl/styles.xml': (xml) =>
        xml
          .replace('<fills count="2">', '<fills count="3">')
          .replace('</fills>', `${yellow}</fills>`)
          .replace('<cellXfs count="3">', '<cellXfs count="4">')
          .replace('</cellXfs>', '<xf numFmtId="3" fontId="0" fillId="2" borderId="0"/></cellXfs>'),
      'xl/worksheets/sheet1.xml': (xml) => xml.replace('r="E4" s="2"', 'r="E4" s="3"'),
    });
    const once = await marked(original);
    expect(await fillIn(once, 'E4')).toContain('FFFFC7CE');
    // still at fault at the second marking, mended before the third
    const twice = await marked(await edited(once, 'dua.xlsx', {}));
    const mended = await edited(twice, 'tiga.xlsx', {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace('<v>250</v>', '<v>12</v>'),
    });
    const last = await marked(mended);
    expect(await fillIn(last, 'E4')).toBe(yellow);
    expect(await fillIn(last, 'B5')).toContain('FFFFC7CE');
  });

  it('is the same bytes twice', async () => {
    const path = register();
    expect(readFileSync(await marked(path))).toEqual(readFileSync(await marked(path)));
  });

  it('is refused for the public, for text, for several files and for another ending', () => {
    const asked =
      (files: readonly string[], audience: 'public' | 'internal', output = 'b.xlsx') =>
      () =>
        checkMarking(files, { audience, output });
    expect(asked(['a.xlsx'], 'public')).toThrow(expect.objectContaining({ code: 'internal-only' }));
    expect(asked(['a.csv'], 'internal')).toThrow(expect.objectContaining({ code: 'mark-needs-workbook' }));
    expect(asked(['a.xlsx', 'b.xlsx'], 'internal')).toThrow(
      expect.objectContaining({ code: 'mark-needs-workbook' }),
    );
    expect(asked(['a.xlsm'], 'internal')).toThrow(expect.objectContaining({ code: 'mark-needs-workbook' }));
    expect(asked(['a.xlsx'], 'internal')()).toBe('a.xlsx');
  });
});

describe('desmig validate --mark', () => {
  it('writes the copy for its owner alone and says what it holds', async () => {
    const path = register();
    const output = join(folder, 'cli.xlsx');
    const ran = await desmig([
      'validate',
      path,
      '--mark',
      output,
      '--audience',
      'internal',
      '--lang',
      'en',
      '--format',
      'csv',
    ]);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('holds everything the original holds');
    if (process.platform !== 'win32') expect(statSync(output).mode & 0o777).toBe(0o600);
  });

  it('points to --split for text, in both languages', async () => {
    const csv = join(folder, 'kasus.csv');
    writeFileSync(csv, 'Tgl Aduan;Klaster\n01/02/2023;Pendidikan\n');
    const runs = await Promise.all(
      ['id', 'en'].map((lang) =>
        desmig(['validate', csv, '--mark', join(folder, 'x.xlsx'), '--audience', 'internal', '--lang', lang]),
      ),
    );
    for (const [at, { status, stderr }] of runs.entries()) {
      expect(status).toBe(2);
      expect(stderr).toContain('mark-needs-workbook');
      expect(stderr).toContain(at === 0 ? '--pisahkan' : '--split');
    }
  });
});
