import { msg } from '../messages/message.ts';
import type { Lang, Message } from '../model/message.ts';
import type { Phase, PhaseWork } from '../model/progress.ts';
import { text } from '../report/text.ts';

/** Before this share is done, how long the rest takes is a guess. */
const TELLING = 0.05;
const MINUTE = 60;

/** One line on what is being done: phase, rows, and the time left where it can be told. `elapsed` is in milliseconds. */
export function progressLine(
  lang: Lang,
  phase: Phase,
  file: string,
  work: PhaseWork | undefined,
  elapsed: number,
): string {
  const what =
    phase === 'computing'
      ? msg('phase-computing')
      : phase === 'reading'
        ? msg('phase-reading', { file })
        : msg('phase-checking', { file });
  const rows = work?.rows ?? null;
  const sized = rows === null ? what : msg('phase-rows', { phase: what, rows });
  const done = work?.done() ?? null;
  const line =
    done === null || done < TELLING || done >= 1
      ? sized
      : msg('phase-left', {
          phase: sized,
          done: { percent: 100 * done, digits: 0 },
          left: timeLeft((elapsed * (1 - done)) / done / 1000),
        });
  return `${text(lang, line)} ...`;
}

function timeLeft(seconds: number): Message {
  return seconds > 1.5 * MINUTE
    ? msg('left-minutes', { n: Math.ceil(seconds / MINUTE) })
    : msg('left-seconds', { n: Math.max(1, Math.ceil(seconds)) });
}
