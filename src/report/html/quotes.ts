import { msg } from '../../messages/message.ts';
import type { Quotes } from '../../model/document.ts';
import type { Words } from './words.ts';

/**
 * The sentences that a table's figures are quoted with, for the script to fill in and to put buttons to. Who reads
 * without scripts is not shown them.
 */
export function quotesHtml(words: Words, quotes: readonly (Quotes | undefined)[]): string {
  const own = quotes.filter((one) => one !== undefined);
  const [first] = own;
  if (first === undefined) return '';
  const texts = own.flatMap((one) => (one.kind === 'each' ? one.texts : [one.text]));
  if (texts.every((text) => text === null)) return '';
  const said = texts.map((text) => (text === null ? '<p></p>' : words.element('p', text)));
  return `<div hidden class="quotes ${first.kind}">${said.join('')}</div>`;
}

/** What a button says that copies such a sentence. */
export const COPY_OF = msg('page-copy-of', { what: '{what}' });
