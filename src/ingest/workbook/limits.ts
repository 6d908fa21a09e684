import type { Message } from '../../model/message.ts';

const MEGABYTE = 1024 * 1024;

export const MAX_ENTRIES = 10_000;
export const MAX_UNPACKED = 512 * MEGABYTE;
export const MAX_RATIO = 200;
/** Below this size any ratio is harmless. */
export const RATIO_FREE = 50 * MEGABYTE;

/** SheetJS holds the whole file and everything read from it. */
export const MAX_FALLBACK_FILE = 64 * MEGABYTE;
export const MAX_FALLBACK_UNPACKED = 256 * MEGABYTE;
export const MAX_FALLBACK_MEMORY_MB = 1536;
export const MAX_FALLBACK_SECONDS = 180;
export const MAX_FALLBACK_CELLS = 5_000_000;

/** A sheet's own bounds in Excel: XFD1048576. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const MAX_SHARED_STRINGS = 8_000_000;
/** Excel allows 32,767 characters in a cell. */
export const MAX_CELL_TEXT = 4 * MEGABYTE;
export const MAX_MERGES = 1_000_000;
/** Empty cells left of one that holds text, of all rows together. */
export const MAX_SKIPPED = 64_000_000;
/** Markup between `<` and `>`, comments included. */
export const MAX_MARKUP = 4 * MEGABYTE;

export const limits = {
  entries: { key: 'workbook-limit-entries', params: { max: MAX_ENTRIES } },
  unpacked: { key: 'workbook-limit-unpacked', params: { megabytes: MAX_UNPACKED / MEGABYTE } },
  ratio: { key: 'workbook-limit-ratio', params: { max: MAX_RATIO } },
  fallbackFile: { key: 'workbook-limit-file-size', params: { megabytes: MAX_FALLBACK_FILE / MEGABYTE } },
  fallbackUnpacked: {
    key: 'workbook-limit-unpacked',
    params: { megabytes: MAX_FALLBACK_UNPACKED / MEGABYTE },
  },
  fallbackCells: { key: 'workbook-limit-cells', params: { max: MAX_FALLBACK_CELLS } },
  fallbackMemory: { key: 'workbook-limit-memory', params: { megabytes: MAX_FALLBACK_MEMORY_MB } },
  fallbackTime: { key: 'workbook-limit-time', params: { seconds: MAX_FALLBACK_SECONDS } },
  skipped: { key: 'workbook-limit-empty-cells', params: { max: MAX_SKIPPED } },
  strings: { key: 'workbook-limit-strings', params: { max: MAX_SHARED_STRINGS } },
  text: { key: 'workbook-limit-text', params: { max: MAX_CELL_TEXT } },
  merges: { key: 'workbook-limit-merges', params: { max: MAX_MERGES } },
} as const satisfies Record<string, Message>;
