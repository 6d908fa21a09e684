import { expectCount } from './expect.ts';
import { at, type Random } from './random.ts';
import { ALL_PILLARS, BLANKS, PILLARS, SOME_PILLARS, UNANSWERED } from './village-plan.ts';

/** null where the question was left blank. */
export type Answer = boolean | null;
export type PillarAnswers = readonly [Answer, Answer, Answer, Answer];

function toPillars(answers: readonly Answer[]): PillarAnswers {
  const known = (index: number): Answer => answers[index] ?? null;
  return [known(0), known(1), known(2), known(3)];
}

/** Villages that left at least one pillar blank. */
function unanswered(random: Random): PillarAnswers[] {
  const columns = BLANKS.map(({ from, to, yes }) => {
    const answered = UNANSWERED - (to - from + 1);
    const given = random.shuffle(Array.from({ length: answered }, (_, index) => index < yes));
    return Array.from({ length: UNANSWERED }, (_, index) =>
      index >= from && index <= to ? null : (given.pop() ?? null),
    );
  });
  return Array.from({ length: UNANSWERED }, (_, index) =>
    toPillars(columns.map((column) => column[index] ?? null)),
  );
}

/** Villages that answered every pillar, at least one of them with no. */
function mixed(random: Random): PillarAnswers[] {
  const yesLeft = PILLARS.map(({ yes }, index) => yes - ALL_PILLARS - at(BLANKS, index).yes);
  const columns = yesLeft
    .slice(0, 3)
    .map((yes) => random.shuffle(Array.from({ length: SOME_PILLARS }, (_, index) => index < yes)));
  const firstThree = Array.from({ length: SOME_PILLARS }, (_, index) =>
    columns.map((column) => at(column, index)),
  );
  const candidates = random.shuffle(
    firstThree.flatMap((answers, index) => (answers.every(Boolean) ? [] : [index])),
  );
  const fourth = new Set(candidates.slice(0, at(yesLeft, 3)));
  return firstThree.map((answers, index) => toPillars([...answers, fourth.has(index)]));
}

/** The four answers of each of the 503 villages, in random order, with exact margins. */
export function pillarAnswers(random: Random): PillarAnswers[] {
  const all = Array.from({ length: ALL_PILLARS }, (): PillarAnswers => [true, true, true, true]);
  const answers = random.shuffle([...all, ...mixed(random), ...unanswered(random)]);
  PILLARS.forEach(({ yes, no, blank }, pillar) => {
    const count = (value: Answer): number => answers.filter((one) => one[pillar] === value).length;
    expectCount(`yes to pillar ${pillar + 1}`, count(true), yes);
    expectCount(`no to pillar ${pillar + 1}`, count(false), no);
    expectCount(`blank in pillar ${pillar + 1}`, count(null), blank);
  });
  const some = answers.filter((one) => !one.includes(null) && one.includes(false));
  expectCount(
    'villages with all four pillars',
    answers.filter((one) => one.every((value) => value === true)).length,
    ALL_PILLARS,
  );
  expectCount('villages with some pillars', some.length, SOME_PILLARS);
  expectCount('villages with a blank pillar', answers.filter((one) => one.includes(null)).length, UNANSWERED);
  return answers;
}
