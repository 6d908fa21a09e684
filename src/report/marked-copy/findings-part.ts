import type { FindingsSheet } from '../../model/marked-copy.ts';
import { onePageWide } from '../xlsx-print.ts';
import type { StylesEditor } from './styles-part.ts';
import { escaped } from './xml-text.ts';

/** Excel takes no more links than this on one sheet. */
const MOST_LINKS = 65_000;
const WIDTHS = [14, 22, 9, 24, 24, 60, 60];

/**
 * The worksheet that lists the findings, with a link to each cell. A hidden column keeps what fill a marked cell had
 * (`kept`: place and fill), for the next marking.
 */
export function findingsPart(
  sheet: FindingsSheet,
  styles: StylesEditor,
  namespace: string,
  kept: readonly string[],
): string {
  const links: string[] = [];
  const rows: string[] = [];
  const text = (column: number, row: number, value: string, style: number) =>
    value === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  let at = 0;
  const waiting = [...kept];
  const push = (cells: string) =>
    rows.push(`<row r="${at}">${cells}${text(WIDTHS.length, at, waiting.shift() ?? '', 0)}</row>`);
  for (const line of sheet.preface) {
    at += 1;
    push(text(0, at, line, at === 1 ? styles.bold : 0));
  }
  at += 2;
  const head = at;
  push(sheet.header.map((label, column) => text(column, at, label, styles.bold)).join(''));
  for (const one of sheet.findings) {
    at += 1;
    const mark = one.severity === 'info' ? styles.wrapped : styles.filled(styles.wrapped, one.severity);
    const linked = one.sheet !== null && one.cell !== null && links.length < MOST_LINKS;
    if (linked) {
      const target = `'${(one.sheet ?? '').replaceAll("'", "''")}'!${one.cell}`;
      links.push(`<hyperlink ref="C${at}" location="${escaped(target)}" display="${one.cell}"/>`);
    }
    const cells = [
      text(0, at, one.severityWord, mark),
      text(1, at, one.sheet ?? '', styles.wrapped),
      text(2, at, one.cell ?? '', linked ? styles.link : styles.wrapped),
      text(3, at, one.column, styles.wrapped),
      text(4, at, one.value, styles.wrapped),
      text(5, at, one.problem, styles.wrapped),
      text(6, at, one.advice, styles.wrapped),
    ];
    push(cells.join(''));
  }
  const last = at;
  while (waiting.length > 0) {
    at += 1;
    push('');
  }
  const columns = WIDTHS.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  ).join('');
  const hidden =
    kept.length === 0
      ? ''
      : `<col min="${WIDTHS.length + 1}" max="${WIDTHS.length + 1}" width="9" hidden="1" customWidth="1"/>`;
  return onePageWide(
    [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
      `<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
      `<cols>${columns}${hidden}</cols><sheetData>${rows.join('')}</sheetData>`,
      sheet.findings.length === 0 ? '' : `<autoFilter ref="A${head}:G${last}"/>`,
      links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
      '<pageSetup paperSize="9" orientation="landscape"/>',
      '</worksheet>',
    ].join(''),
  );
}
