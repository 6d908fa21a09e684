import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `tsx scripts/check-office.ts`: opens the workbook, the memo and the pages of the example report in LibreOffice and
 * poppler, which nothing else here needs (`apt-get install --no-install-recommends libreoffice-calc
 * libreoffice-writer poppler-utils`), and looks for codes, numbers and reading order. Run `npm run build` first.
 */
const folder = mkdtempSync(join(tmpdir(), 'desmig-office-'));
const at = (name: string) => join(folder, name);
const root = new URL('..', import.meta.url).pathname;
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, [...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
let failed = 0;

function check(what: string, text: string, words: readonly string[]): void {
  let from = 0;
  for (const word of words) {
    const found = text.indexOf(word, from);
    if (found < 0) {
      failed += 1;
      console.log(`${what}: "${word}" is missing, or not in this order`);
    } else from = found + word.length;
  }
  console.log(`${what}: ${words.length} looked for in ${text.length} characters`);
}

try {
  run(process.execPath, [
    'bin/desmig.js',
    'report',
    'fixtures/example/complaints.csv',
    'fixtures/example/villages.csv',
    '--quiet',
    ...['xlsx', 'docx', 'pdf'].flatMap((format) => ['-o', at(`report.${format}`)]),
  ]);
  const office = (to: string, name: string) =>
    run('soffice', [
      `-env:UserInstallation=file://${at('profile')}`,
      ...['--headless', '--convert-to', to, '--outdir', folder, at(name)],
    ]);
  // the third sheet is the first table: filter 44 is a comma, 34 a quote, 76 UTF-8, -1 writes every sheet
  office('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1', 'report.xlsx');
  const sheets = run('ls', [folder])
    .split('\n')
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFileSync(at(name), 'utf8').replaceAll('"', ''));
  const table = sheets.find((text) => text.includes('Kode,Provinsi')) ?? '';
  check('workbook', table, ['DATA CONTOH', 'Kode,Provinsi', '31,DKI Jakarta,80,260,30.7692307692', '[c]']);
  office('txt:Text (encoded):UTF8', 'report.docx');
  check('memo', readFileSync(at('report.txt'), 'utf8'), [
    'NOTA DINAS',
    'DATA CONTOH',
    '30,6%',
    '374 dari 1.222 kasus',
    'Tabel 1.',
    'DKI Jakarta',
    '25,5-36,6',
  ]);
  check('pages', run('pdftotext', ['-layout', at('report.pdf'), '-']), [
    'DATA CONTOH',
    '30,6%',
    '374 dari 1.222 kasus',
    'DKI Jakarta',
    '25,5-36,6',
    '[c]',
    'Membaca complaints.csv',
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
