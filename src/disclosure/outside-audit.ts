import type { AuditedCount, DisclosureKind, OutsideAudit, PlacedRow, Published } from '../model/published.ts';
import type { Interval } from './outside-interval.ts';
import { narrowed } from './outside-narrowing.ts';
import { refine } from './outside-programs.ts';
import type { PublishedFacts } from './published-counts.ts';

/**
 * The audit an attacker would make with the publication alone: of each hidden count the least and greatest value
 * that all published figures allow. Intervals are narrowed along the sums until nothing changes; where sums form
 * circles that is not enough, and linear programs decide (one model a component, its objective changed; every
 * solution is a witness for all counts in it). A hidden count is safe when greatest less least is at least
 * `minCell`, or when it is known to be zero.
 *
 * Reference: Duncan, Elliot and Salazar-González, Statistical Confidentiality (2011), chapter 4.
 */
export async function auditFromOutside(
  facts: Published & Partial<Pick<PublishedFacts, 'differences'>>,
  minCell: number,
): Promise<OutsideAudit> {
  const { intervals, broken } = narrowed(facts);
  const sums = facts.sums.filter((sum) => !broken.has(sum));
  const wanted = new Set(facts.counts.filter(({ hidden }) => hidden).map(({ id }) => id));
  const beyond = facts.counts.filter(
    ({ hidden, part, least, greatest }) => !hidden && part === 'rest' && least !== greatest,
  );
  for (const { id } of beyond) wanted.add(id);
  const { programs, undecided } = await refine(sums, intervals, wanted, minCell);

  const counts: AuditedCount[] = facts.counts.flatMap((count) => {
    const interval = intervals.get(count.id) ?? count;
    const found = count.hidden
      ? ofHidden(interval, count.part, minCell)
      : ofShown(interval, count.part, minCell);
    const disclosure = found ?? (count.hidden && undecided.has(count.id) ? 'undecided' : null);
    if (!count.hidden && disclosure === null) return [];
    return [{ ...count, least: interval.least, greatest: finite(interval.greatest), disclosure }];
  });
  for (const row of facts.derived ?? [])
    counts.push({
      ...placed(row),
      part: 'numerator',
      hidden: true,
      least: 0,
      greatest: null,
      disclosure: 'derived',
    });
  for (const { row, part, by } of facts.differences ?? [])
    if (by >= 1 && by < minCell)
      counts.push({ ...placed(row), part, hidden: false, least: by, greatest: by, disclosure: 'difference' });
  return {
    minCell,
    counts,
    hidden: counts.filter(({ hidden }) => hidden).length,
    disclosed: counts.filter(({ disclosure }) => disclosure !== null).length,
    brokenSums: broken.size,
    programs,
  };
}

function placed(row: PlacedRow) {
  const { series, period, place, code, file } = row;
  return { id: `${series} ${period} ${code}`, series, period, place, files: [file] };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A denominator is hidden with its row, and held back for itself only where it may be small. */
function ofHidden(
  { least, greatest }: Interval,
  part: AuditedCount['part'],
  minCell: number,
): DisclosureKind | null {
  if (greatest === 0 || greatest - least >= minCell) return null;
  if (part === 'denominator' && least >= minCell) return null;
  return least === greatest ? 'exact' : 'narrow';
}

/** A visible count below the smallest cell; what lies between two visible ones counts where it surely is one. */
function ofShown(
  { least, greatest }: Interval,
  part: AuditedCount['part'],
  minCell: number,
): DisclosureKind | null {
  if (part === 'rest' && least !== greatest)
    return least >= 1 && least < minCell && greatest - least < minCell ? 'narrow' : null;
  return least === greatest && least >= 1 && least < minCell ? 'small' : null;
}
