/**
 * A worksheet part that is printed as wide as one page, smaller where its columns need it: columns on further pages
 * are apart from the names of their rows.
 */
export function onePageWide(sheet: string): string {
  const fitted = sheet.replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  const fit = 'fitToWidth="1" fitToHeight="0"';
  return fitted.includes('<pageSetup ')
    ? fitted.replace('<pageSetup ', `<pageSetup ${fit} `)
    : fitted.replace('</worksheet>', `<pageSetup paperSize="9" ${fit}/></worksheet>`);
}
