import type { Lang, Text } from '../../model/message.ts';
import { escaped } from '../markup.ts';
import { text } from '../text.ts';

/**
 * Texts of a page in its language, each with the number of its counterpart in the other language where the two
 * differ. Figures in cells are not doubled: between Indonesian and English only their separators change places.
 */
export class Words {
  readonly lang: Lang;
  readonly otherLang: Lang;
  readonly #alone: boolean;
  readonly #others: string[] = [];
  readonly #known = new Map<string, number>();

  /** `alone`: texts of one language, with no counterparts */
  constructor(lang: Lang, alone = false) {
    this.lang = lang;
    this.#alone = alone;
    this.otherLang = lang === 'id' ? 'en' : 'id';
  }

  /** The text, escaped. */
  say(value: Text): string {
    return escaped(text(this.lang, value));
  }

  /** An attribute that leads to the text in the other language, with a space before it; empty where none is needed. */
  mark(value: Text, attribute: 'data-t' | 'data-a' = 'data-t'): string {
    const at = this.#numberOf(value);
    return at === null ? '' : ` ${attribute}=${at}`;
  }

  /** An element that holds the text. */
  element(tag: string, value: Text, attributes = ''): string {
    return `<${tag}${attributes}${this.mark(value)}>${this.say(value)}</${tag}>`;
  }

  /** `aria-label` in both languages. */
  label(value: Text): string {
    return ` aria-label="${this.say(value)}"${this.mark(value, 'data-a')}`;
  }

  /** All counterparts, by number. */
  others(): readonly string[] {
    return this.#others;
  }

  #numberOf(value: Text): number | null {
    if (this.#alone) return null;
    const other = readable(text(this.otherLang, value));
    const own = readable(text(this.lang, value));
    if (other === own) return null;
    const key = `${own}\u0000${other}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#others.push(other);
    this.#known.set(key, this.#others.length - 1);
    return this.#others.length - 1;
  }
}

/** Without control characters, which markup would turn to spaces as well. */
function readable(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ');
}
