import type { Severity } from './finding.ts';

/** A part of a package as it stands in the archive, still packed. */
export interface PackagePart {
  /** the name as the archive stores it */
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc32: number;
  /** unpacked bytes */
  readonly size: number;
  readonly packed: Uint8Array;
  /** date and time in the form of archives, kept as they are */
  readonly date: number;
  readonly time: number;
  readonly attributes: number;
}

/** A workbook as its package: every part, and which of them is what. */
export interface WorkbookPackage {
  readonly parts: readonly PackagePart[];
  readonly workbook: string;
  readonly styles: string | null;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
}

/** How parts are packed and unpacked, and put into an archive: handed to what edits them. */
export interface Packing {
  unpacked(part: PackagePart): string;
  /** the part with other content, or a new part where `like` is null */
  repacked(name: string, content: string, like: PackagePart | null): PackagePart;
  archiveOf(parts: readonly PackagePart[]): Uint8Array;
}

/** A cell to be filled; `A1` name. */
export interface CellMark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Exclude<Severity, 'info'>;
}

/** A line of the list of findings, in the reader's language. */
export interface ListedFinding {
  readonly severity: Severity;
  readonly severityWord: string;
  /** where the link leads; null where the finding has no cell */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
  readonly advice: string;
}

/** The first sheet of a marked copy. */
export interface FindingsSheet {
  readonly name: string;
  /** lines above the table: what this is, and for whom */
  readonly preface: readonly string[];
  readonly header: readonly [string, string, string, string, string, string, string];
  readonly findings: readonly ListedFinding[];
}
