const MISSING =
  /^(?:|\*{1,3}|-{1,3}|–|—|\.(?: ?\.){1,3}|…|n\/?a|n\.[ad]\.?|nan|null|none|nil|nihil|tad|t\.a\.d\.?|\(blank\)|(?:tidak|belum) (?:ada|tersedia)(?: data)?|data (?:tidak|belum) tersedia|kosong|\[x\]|#n\/a)$/i;
/** `data belum tersedia` is the longest of them. */
const LONGEST = 24;
const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Whether a tidied cell says that there is no value, or holds an error of a spreadsheet. */
export function isMissing(text: string): boolean {
  return text.length <= LONGEST && (MISSING.test(text) || isExcelError(text));
}

export function isExcelError(text: string): boolean {
  return EXCEL_ERROR.test(text);
}
