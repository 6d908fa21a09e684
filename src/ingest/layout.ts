import type { GridRow } from '../model/table.ts';
import { isDay } from '../text/day.ts';
import { clean, normalise } from '../text/normalise.ts';

const HEAD_ROWS = 30;

/** Where the header stands and what stands above it. */
export interface Layout {
  /** index into the rows given; null when no row looks like a header */
  readonly header: number | null;
  readonly title: readonly string[];
  readonly preamble: Readonly<Record<string, number>>;
}

/**
 * The header among the first rows: filled, unlike the rows below, made of distinct texts, and naming
 * declared columns (`known` tells whether a label does).
 */
export function findHeader(rows: readonly GridRow[], known: (label: string) => boolean): Layout {
  const head = rows.slice(0, HEAD_ROWS);
  const width = modalWidth(rows);
  let best = { index: -1, score: 0.35 };
  for (const [index, row] of head.entries()) {
    const labels = row.cells.map((cell) => clean(cell ?? ''));
    const filled = labels.filter((label) => label !== '');
    if (filled.length === 0 || (width > 1 && filled.length < 2)) continue;
    const texts = filled.filter((label) => !/^[-+(]?[\d.,/%() -]+$/.test(label)).length / filled.length;
    const distinct = new Set(filled.map(normalise)).size / filled.length;
    const fill = Math.min(1, filled.length / Math.max(1, width));
    const named = filled.filter(known).length / filled.length;
    const long = filled.some((label) => label.length > 120) ? 0.2 : 0;
    const score = fill * 0.3 + texts * 0.25 + distinct * 0.15 + named * 0.6 - long - index * 0.004;
    if (score > best.score) best = { index, score };
  }
  if (best.index === -1) return { header: null, title: [], preamble: {} };
  const title: string[] = [];
  const preamble: Record<string, number> = {};
  for (const row of head.slice(0, best.index)) {
    const texts = row.cells.map((cell) => clean(cell ?? '')).filter((text) => text !== '');
    const reason = texts.length === 0 ? 'blank' : 'title';
    preamble[reason] = (preamble[reason] ?? 0) + 1;
    title.push(...texts);
  }
  return { header: best.index, title, preamble };
}

function modalWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const filled = row.cells.filter((cell) => clean(cell ?? '') !== '').length;
    if (filled > 0) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The as-of date that title rows state ("keadaan per 6 September 2023"), or null. */
export function statedAsOf(title: readonly string[]): string | null {
  for (const text of title) {
    const found =
      /(?:keadaan|posisi|status|data|as of|per(?: tanggal)?)\s+(?:per\s+)?(?:tanggal\s+)?(\d{1,2})\s+(\p{L}+)\s+(\d{4})/iu.exec(
        text,
      );
    if (found === null) continue;
    const name = (found[2] ?? '').toLowerCase();
    const month = Math.max(MONTHS.indexOf(name), ENGLISH_MONTHS.indexOf(name)) + 1;
    if (month === 0) continue;
    const day = `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
    if (isDay(day)) return day;
  }
  return null;
}

/** Whether title rows mark the file as example data. */
export function statesExample(title: readonly string[]): boolean {
  return title.some((text) => /DATA CONTOH|EXAMPLE DATA/.test(text));
}
