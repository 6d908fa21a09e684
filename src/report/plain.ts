import type { Lang, Text } from '../model/message.ts';
import { printable } from './terminal.ts';
import { text } from './text.ts';

/** A text as characters that every document format can hold: no controls, no half characters. */
export function plain(lang: Lang, value: Text): string {
  return printable(text(lang, value)).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
