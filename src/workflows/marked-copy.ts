import { basename, extname } from 'node:path';
import { showableLabel } from '../disclosure/identifiers.ts';
import { PACKING } from '../ingest/workbook/package-archive.ts';
import { readPackage } from '../ingest/workbook/package-parts.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Finding, FindingExample } from '../model/finding.ts';
import type { CellMark, FindingsSheet, ListedFinding } from '../model/marked-copy.ts';
import type { Lang, Message } from '../model/message.ts';
import { markedCopy } from '../report/marked-copy/marked-copy.ts';
import { text } from '../report/text.ts';
import type { InputFile } from './reading/open-input.ts';
import { internalOnly } from './row-level.ts';

export interface MarkedCopyOptions {
  readonly audience: 'public' | 'internal';
  /** path of the copy */
  readonly output: string;
  readonly lang: Lang;
}

/** Lines listed on the first sheet; every cell is filled all the same. */
const MOST_LISTED = 60_000;
const ENDINGS = ['.xlsx', '.xlsm'];

/**
 * What must hold before anything is read: one workbook, an output of the same ending, and for internal use, since
 * a marked copy holds whatever the original holds.
 *
 * @throws DesmigError `internal-only`, `mark-needs-workbook`
 */
export function checkMarking(
  files: readonly InputFile[],
  options: Pick<MarkedCopyOptions, 'audience' | 'output'>,
): string {
  const [file] = files;
  const name = typeof file === 'string' ? basename(file) : (file?.name ?? '');
  if (options.audience !== 'internal') throw internalOnly('--mark', name);
  if (file === undefined || files.length > 1)
    throw refusal(msg('error-mark-one-file', { count: files.length }), msg('hint-mark-one-file'), name);
  const ending = extname(name).toLowerCase();
  if (typeof file !== 'string' || !ENDINGS.includes(ending)) throw noWorkbook(name);
  if (extname(options.output).toLowerCase() !== ending)
    throw refusal(
      msg('error-mark-ending', { file: basename(options.output), ending }),
      msg('hint-mark-ending'),
      name,
    );
  return file;
}

/**
 * The user's own workbook, everything kept, with faulty cells filled and a first sheet that lists the findings with
 * links to their cells. `findings` have all their places. It holds whatever the original holds.
 *
 * @throws DesmigError `mark-needs-workbook`; errors of reading an archive
 */
export async function markWorkbook(
  path: string,
  findings: readonly Finding[],
  options: MarkedCopyOptions,
): Promise<Uint8Array> {
  const book = await readPackage(path);
  if (book === null) throw noWorkbook(basename(path));
  const marks = findings.flatMap((finding) =>
    finding.examples.flatMap((example): readonly CellMark[] => {
      const cell = cellOf(example);
      if (finding.severity === 'info' || example.sheet === undefined || cell === null) return [];
      // a sheet whose name identifies somebody goes by another in findings
      const named = book.sheets.filter(({ name }) => showableLabel(name) === example.sheet);
      const [own] = named;
      if (own === undefined || named.length > 1) return [];
      return [{ sheet: own.name, cell, severity: finding.severity }];
    }),
  );
  return markedCopy(book, marks, sheetOf(basename(path), findings, options.lang), PACKING);
}

/** The cell at fault, or the first of the row where the whole row is. */
function cellOf(example: FindingExample): string | null {
  return example.cell ?? (example.line === undefined ? null : `A${example.line}`);
}

function sheetOf(file: string, findings: readonly Finding[], lang: Lang): FindingsSheet {
  const say = (message: Message) => text(lang, message);
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const lines = [...findings]
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .flatMap((finding) => linesOf(finding, lang));
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  return {
    name: say(msg('mark-sheet')),
    preface: [
      say(msg('mark-title', { count, file })),
      say(msg('mark-holds-all')),
      say(msg('mark-how')),
      ...(lines.length > MOST_LISTED
        ? [say(msg('mark-rest', { shown: MOST_LISTED, count: lines.length }))]
        : []),
    ],
    header: [
      say(msg('mark-column-severity')),
      say(msg('mark-column-sheet')),
      say(msg('mark-column-cell')),
      say(msg('mark-column-label')),
      say(msg('mark-column-value')),
      say(msg('mark-column-problem')),
      say(msg('mark-column-advice')),
    ],
    findings: lines.slice(0, MOST_LISTED),
  };
}

/** One line a place; a finding about the whole file has one line without a link. */
function linesOf(finding: Finding, lang: Lang): readonly ListedFinding[] {
  const hint = finding.hint === null ? '' : text(lang, finding.hint);
  const places: readonly (FindingExample | null)[] = finding.examples.length > 0 ? finding.examples : [null];
  return places.map((example) => ({
    severity: finding.severity,
    severityWord: text(lang, { key: `severity-${finding.severity}`, params: {} }),
    sheet: example?.sheet ?? null,
    cell: example === null ? null : cellOf(example),
    column: example?.column ?? finding.column ?? '',
    value: example?.value ?? '',
    problem: text(lang, finding.message),
    advice:
      example?.suggestion === undefined
        ? hint
        : text(lang, msg('mark-suggestion', { hint, suggestion: example.suggestion })).trim(),
  }));
}

function noWorkbook(name: string): DesmigError {
  return refusal(msg('error-mark-needs-workbook', { file: name }), msg('hint-mark-needs-workbook'), name);
}

function refusal(what: Message, hint: Message, file: string): DesmigError {
  return new DesmigError({ code: 'mark-needs-workbook', class: 'usage', what, hint, location: { file } });
}
