import { rounds, type VillageRounds } from '../../analysis/oversight/rounds.ts';
import type { AnswerCount, FieldFinding } from '../../model/oversight.ts';

/** What visits found, village by village, as all parts of an oversight round read it. */
export interface Visits {
  readonly findings: readonly FieldFinding[];
  readonly rounds: readonly VillageRounds[];
  /** codes of all villages visited */
  readonly villages: readonly string[];
  /** those of them that estimates rest on: all, or those of the sample; and the rest */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  /** those visited more than once */
  readonly twice: ReadonlySet<string>;
  /** answers of the last visit of each village; of those that estimates rest on, and of the rest */
  readonly newest: readonly AnswerCount[];
  readonly usedAnswers: readonly AnswerCount[];
  readonly unusedAnswers: readonly AnswerCount[];
  /** whether the last visit of a village found an obstacle */
  readonly found: (village: string, obstacle: string) => boolean;
  /** whether any visit of it did */
  readonly ever: (village: string, obstacle: string) => boolean;
}

/** Days within this many of a village's last one belong to its last visit. */
const VISIT_DAYS = 30;

export function visitsOf(
  answers: readonly AnswerCount[],
  findings: readonly FieldFinding[],
  sampled: ReadonlyMap<string, unknown> | null,
): Visits {
  const all = rounds(answers, findings);
  const last = new Map(all.map((one) => [one.village, one]));
  const villages = all.map(({ village }) => village);
  const inSample = (village: string) => sampled === null || sampled.has(village);
  const newest = answers.filter(({ village, day }) => {
    const end = last.get(village)?.last;
    return end !== undefined && Date.parse(end) - Date.parse(day) <= VISIT_DAYS * 86_400_000;
  });
  return {
    findings,
    rounds: all,
    villages,
    used: villages.filter(inSample),
    unused: villages.filter((village) => !inSample(village)),
    twice: new Set(all.flatMap(({ village, before }) => (before === null ? [] : [village]))),
    newest,
    usedAnswers: newest.filter(({ village }) => inSample(village)),
    unusedAnswers: newest.filter(({ village }) => !inSample(village)),
    found: (village, obstacle) => last.get(village)?.found.has(obstacle) === true,
    ever: (village, obstacle) => findings.some((one) => one.village === village && one.obstacle === obstacle),
  };
}
