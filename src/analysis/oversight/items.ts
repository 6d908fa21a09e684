import type { AnswerCount, InstrumentItem, ItemQuality } from '../../model/oversight.ts';
import { cohenKappa } from '../stats/index.ts';

const SERVICES = new Set(['social-office', 'labour-office', 'population-office', 'officer', 'partner']);
const FAMILIES = new Set(['child', 'carer', 'former-migrant', 'religious-adat-figure']);

/** Fewer villages than this say nothing of an item that could not be one village's answer. */
const LEAST_VILLAGES = 3;

/**
 * How well each item works: answered of asked, whether its answers ever differ, and how far services (offices,
 * officers, partners) and families with their neighbours agree, each village's two majorities a pair; of whom it is not
 * known who answered is neither.
 */
export function itemQuality(
  items: readonly InstrumentItem[],
  answers: readonly AnswerCount[],
  level: number,
): readonly ItemQuality[] {
  return items.map(({ id }) => {
    const own = answers.filter(({ item }) => item === id);
    const yes = sum(own, 'yes');
    const no = sum(own, 'no');
    const villages = new Set(own.map(({ village }) => village)).size;
    const blank = sum(own, 'blank');
    const answered = yes + no + sum(own, 'other');
    const agreement = agree(own, level);
    return {
      item: id,
      asked: answered + blank,
      answered,
      villages,
      discriminates: villages < LEAST_VILLAGES || yes + no < 5 ? null : yes > 0 && no > 0,
      ...agreement,
      status: 'ok',
    };
  });
}

function agree(own: readonly AnswerCount[], level: number) {
  const table = [
    [0, 0],
    [0, 0],
  ];
  let pairs = 0;
  for (const here of byVillage(own).values()) {
    const first = majority(here.filter(({ respondent }) => SERVICES.has(respondent)));
    const second = majority(here.filter(({ respondent }) => FAMILIES.has(respondent)));
    const row = first === null ? undefined : table[first];
    if (row === undefined || second === null) continue;
    row[second] = (row[second] ?? 0) + 1;
    pairs += 1;
  }
  const total = (at: (i: number, j: number) => boolean) =>
    table.flatMap((row, i) => row.filter((_, j) => at(i, j))).reduce((a, b) => a + b, 0);
  const oneCategory = [0, 1].some((code) => total((i, j) => i === code && j === code) === pairs);
  if (pairs < LEAST_VILLAGES || oneCategory) return { kappa: null, lower: null, upper: null, pairs };
  const { value, lower, upper, se } = cohenKappa(table, 'unweighted', level);
  // of full agreement the standard error is 0, which says nothing of few villages
  return se > 0 ? { kappa: value, lower, upper, pairs } : { kappa: value, lower: null, upper: null, pairs };
}

/** 0: most say yes, 1: most say no, null: a tie or nobody. */
export function majority(rows: readonly AnswerCount[]): 0 | 1 | null {
  const yes = sum(rows, 'yes');
  const no = sum(rows, 'no');
  return yes === no ? null : yes > no ? 0 : 1;
}

function sum(rows: readonly AnswerCount[], of: 'yes' | 'no' | 'other' | 'blank'): number {
  return rows.reduce((total, row) => total + row[of], 0);
}

/** Villages where most yes and no answers to an item that points to the obstacle point to it; null: no item does. */
export function answeredObstacle(
  obstacle: string,
  items: readonly InstrumentItem[],
  answers: readonly AnswerCount[],
): number | null {
  const pointing = items.filter((item) => item.obstacle === obstacle);
  if (pointing.length === 0) return null;
  const villages = pointing.flatMap(({ id, points }) =>
    [...byVillage(answers.filter(({ item }) => item === id))].flatMap(([village, own]) =>
      majority(own) === (points === 'yes' ? 0 : 1) ? [village] : [],
    ),
  );
  return new Set(villages).size;
}

function byVillage(answers: readonly AnswerCount[]): ReadonlyMap<string, readonly AnswerCount[]> {
  const villages = new Map<string, AnswerCount[]>();
  for (const answer of answers) {
    const own = villages.get(answer.village);
    if (own === undefined) villages.set(answer.village, [answer]);
    else own.push(answer);
  }
  return villages;
}
