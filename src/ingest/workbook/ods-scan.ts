import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import type { XmlHandler } from './xml-scanner.ts';
import { readAttributes } from './xml-text.ts';

/** What SheetJS does not read from an OpenDocument sheet. */
export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

interface OpenSheet extends OdsSheet {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

export interface OdsScan extends XmlHandler {
  readonly sheets: readonly OdsSheet[];
}

/**
 * Collects what is hidden from `content.xml`, and counts cells before anything unrolls them: a kilobyte of
 * repeated rows can stand for gigabytes. `tooMany` is thrown above `maxCells`.
 */
export function createOdsScan(maxCells: number, tooMany: () => Error): OdsScan {
  const hiddenStyles = new Set<string>();
  const sheets: OpenSheet[] = [];
  let style = '';
  let sheet: OpenSheet | null = null;
  let row = 0;
  let rowRepeat = 1;
  let column = 0;
  let cells = 0;

  function openTable(attributes: ReadonlyMap<string, string>): void {
    sheet = {
      name: attributes.get('name') ?? '',
      hidden: hiddenStyles.has(attributes.get('style-name') ?? ''),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
    sheets.push(sheet);
    row = 0;
    column = 0;
  }

  return {
    sheets,
    open(name, bytes, from, to) {
      switch (name) {
        case 'style':
          style = readAttributes(bytes, from, to).get('name') ?? '';
          break;
        case 'table-properties':
          if (readAttributes(bytes, from, to).get('display') === 'false') hiddenStyles.add(style);
          break;
        case 'table':
          openTable(readAttributes(bytes, from, to));
          break;
        case 'table-column': {
          const attributes = readAttributes(bytes, from, to);
          const repeat = repeatOf(attributes.get('number-columns-repeated'), MAX_COLUMNS);
          if (isHidden(attributes) && sheet !== null)
            addRange(sheet.hiddenColumns, column, repeat, MAX_COLUMNS);
          column += repeat;
          break;
        }
        case 'table-row': {
          const attributes = readAttributes(bytes, from, to);
          rowRepeat = repeatOf(attributes.get('number-rows-repeated'), MAX_ROWS);
          if (isHidden(attributes) && sheet !== null) addRange(sheet.hiddenRows, row, rowRepeat, MAX_ROWS);
          row += rowRepeat;
          break;
        }
        case 'table-cell': {
          const attributes = readAttributes(bytes, from, to);
          if (!attributes.has('value-type') && !attributes.has('formula')) break;
          cells += repeatOf(attributes.get('number-columns-repeated'), MAX_COLUMNS) * rowRepeat;
          if (cells > maxCells) throw tooMany();
          break;
        }
      }
    },
    close() {},
    text() {},
  };
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const visibility = attributes.get('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function repeatOf(value: string | undefined, most: number): number {
  const repeat = Number(value ?? 1);
  return repeat >= 1 ? Math.min(repeat, most) : 1;
}

function addRange(set: Set<number>, first: number, count: number, end: number): void {
  for (let i = first; i < first + count && i < end; i++) set.add(i);
}
