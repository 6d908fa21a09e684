import { msg } from '../../messages/message.ts';
import type { Block, DocTable, Section } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import { tableIn } from '../numbered-tables.ts';
import { text } from '../text.ts';
import { blockHtml } from './blocks.ts';
import { Words } from './words.ts';

/**
 * What a page says in its other language, for who reads it without scripts: everything that is said in sentences,
 * and the words of the tables, whose figures stand on the page once.
 */
export function secondLanguage(words: Words, sections: readonly Section[]): string {
  const other = new Words(words.otherLang, true);
  const options = { top: null, caption: '', joined: new Set<never>(), outlines: new Map<string, string>() };
  const tables: DocTable[] = [];
  const said = (block: Block): string => {
    const table = tableIn(block);
    if (block.kind === 'headline') return other.element('p', block.citation, ' class=sentence');
    if (table === null) return blockHtml(other, withoutQuotes(block), options);
    tables.push(table);
    return block.kind === 'chart' ? other.element('p', block.title, ' class=sentence') : '';
  };
  const body = sections.flatMap(({ blocks }) => blocks.map(said)).join('\n');
  const pairs = new Map(tables.flatMap(wordsOf).map((one) => [text(words.lang, one), other.say(one)]));
  const glossary = [...pairs]
    .filter(([own, translated]) => words.say(own) !== translated)
    .map(([own, translated]) => `<dt lang=${words.lang}>${words.say(own)}</dt><dd>${translated}</dd>`);
  return [
    `<noscript><section id=second lang=${other.lang}>`,
    body,
    ...(glossary.length === 0
      ? []
      : [
          other.element('h2', msg('page-words-of-tables')),
          other.element('p', msg('page-figures-once'), ' class=hint'),
          `<dl>${glossary.join('')}</dl>`,
        ]),
    '</section></noscript>',
  ].join('\n');
}

/** The way there, at the head of the page. */
export function secondLanguageLink(words: Words): string {
  return `<noscript><p><a href=#second lang=${words.otherLang} class=other>${words.say(msg('page-other-language'))}</a></p></noscript>`;
}

function withoutQuotes(block: Block): Block {
  if (block.kind !== 'facts') return block;
  return { kind: 'facts', items: block.items };
}

/** Titles of columns, and the names of rows that are no names of places. */
function wordsOf({ columns, rows, places }: DocTable): readonly Text[] {
  const heads =
    places === undefined ? rows.flatMap(([head]) => (head?.kind === 'text' ? [head.text] : [])) : [];
  return [...columns.map(({ title }) => title), ...heads];
}
