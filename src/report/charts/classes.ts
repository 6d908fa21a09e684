import { msg } from '../../messages/message.ts';
import type { DocMark } from '../../model/document.ts';
import type { Key, Written } from './picture.ts';
import { asPrinted, classLimits, classOf } from './scale.ts';

/** What is printed in a tile or a cell of a matrix. */
export function markWritten(mark: DocMark, digits: number): Written {
  if (mark.status === 'ok' && mark.value !== null) return { figure: mark.value, digits };
  return mark.status === 'suppressed' ? '[c]' : mark.status === 'undefined' ? '[z]' : '[x]';
}

/** Classes of colour over the values shown, and what each of them means. */
export class Classes {
  readonly #limits: readonly number[];
  readonly #digits: number;
  readonly #marks: readonly DocMark[];

  constructor(marks: readonly DocMark[], digits: number) {
    this.#marks = marks;
    this.#digits = digits;
    this.#limits = classLimits(
      marks.flatMap(({ value }) => (value === null ? [] : [value])),
      digits,
    );
  }

  /** `k1` to `k5` for a value; `kc` hidden, `kx` without data, `kz` not applicable. */
  of(mark: DocMark): string {
    if (mark.status === 'ok' && mark.value !== null)
      return `k${classOf(asPrinted(mark.value, this.#digits), this.#limits)}`;
    return mark.status === 'suppressed' ? 'kc' : mark.status === 'undefined' ? 'kz' : 'kx';
  }

  keys(): readonly Key[] {
    const limits = this.#limits;
    const figure = (value: number): Written => ({ figure: value, digits: this.#digits });
    const has = (status: DocMark['status']) => this.#marks.some((mark) => mark.status === status);
    const classes =
      this.#marks.some(({ value }) => value !== null) && limits.length > 1
        ? limits.slice(0, -1).map((from, at) => ({
            look: `k${classOf(from, limits)}`,
            words: [...new Set([from, limits[at + 1] ?? from])].map(figure),
          }))
        : [];
    return [
      ...classes,
      ...(has('suppressed') ? [{ look: 'kc', words: [msg('chart-hidden')] }] : []),
      ...(has('missing') ? [{ look: 'kx', words: [msg('chart-missing')] }] : []),
      ...(has('undefined') ? [{ look: 'kz', words: [msg('chart-undefined')] }] : []),
    ];
  }
}
