import type { Engine } from '../../engine/index.ts';
import { PLACE_LEVELS } from '../../model/region.ts';

/**
 * The view of what the respondents of a village said to one item in one period: a row a village and item, with
 * how many said yes, no, something else, and nothing. Rows without a known village are not of any village.
 */
export async function createVillageAnswers(engine: Engine): Promise<void> {
  const places = PLACE_LEVELS.map((level) => `_${level}`).join(', ');
  const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
  await engine.run(
    [
      `CREATE VIEW village_answers AS SELECT _period, ${places}, item,`,
      `${count("answer = 'yes'")} AS yes, ${count("answer = 'no'")} AS no,`,
      `${count("answer NOT IN ('yes', 'no')")} AS other, ${count('answer IS NULL')} AS blank`,
      `FROM visits WHERE _village IS NOT NULL AND item IS NOT NULL GROUP BY _period, ${places}, item`,
    ].join(' '),
  );
}
