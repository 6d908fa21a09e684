import { msg } from '../../messages/message.ts';
import type { Block, Document, RenderOptions, Section } from '../../model/document.ts';
import type { Text } from '../../model/message.ts';
import { blockHtml } from './blocks.ts';
import { outlinesSvg } from './picture.ts';
import { joinedCharts, placesTable } from './places-table.ts';
import { COPY_OF } from './quotes.ts';
import { SCRIPT } from './script.ts';
import { secondLanguage, secondLanguageLink } from './second-language.ts';
import { STYLE } from './style.ts';
import { Words } from './words.ts';

export interface HtmlOptions extends RenderOptions {
  /** SHA-256 of a text in base64, for the page's content security policy */
  readonly hash: (text: string) => string;
}

/** How files were read has no heading of its own where it comes first, on a screen. */
const READING = msg('page-reading');

interface Part {
  readonly title: Text | null;
  readonly id: string;
  readonly body: string;
}

/**
 * A document as one page that needs nothing else: no request, readable from a stick and on paper, in both languages.
 * Its script sorts, filters, searches and changes the language; without it the page is whole in its first language, and
 * says in the other whatever it says in sentences.
 */
export function html(document: Document, options: HtmlOptions): string {
  const words = new Words(options.lang);
  const joined = joinedCharts(document);
  const outlines = new Map<string, string>();
  const sections = ordered(document.sections);
  const parts = sections.map((section, at): Part => {
    const first = section.blocks.find((block) => block.kind === 'heading' && block.strong);
    return {
      title: first?.kind === 'heading' ? first.text : section.role === 'reading' ? READING : null,
      id: `s${at + 1}`,
      body: sectionHtml(words, section, `s${at + 1}`, (block, caption) =>
        blockHtml(words, block, { top: options.top, caption, joined, outlines }),
      ),
    };
  });
  if (joined.size > 0) {
    const title = msg('page-all-places');
    const last = sections.findIndex(({ role }) => role === 'appendix' || role === 'reading');
    parts.splice(last === -1 ? parts.length : last, 0, {
      title,
      id: 'all-places',
      body: `<section id=all-places aria-labelledby=all-places-title>${words.element('h2', title, ' id=all-places-title')}${placesTable(words, joined)}</section>`,
    });
  }
  const policy = `default-src 'none'; style-src 'sha256-${options.hash(STYLE)}'; script-src 'sha256-${options.hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const marks = document.marks.map((mark) => words.element('li', mark)).join('');
  const searchable = document.sections.some(({ blocks }) =>
    blocks.some(
      (block) =>
        (block.kind === 'chart' && block.table.places !== undefined) ||
        (block.kind === 'table' && block.places !== undefined),
    ),
  );
  return [
    '<!doctype html>',
    `<html lang=${words.lang}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    words.element('title', document.title),
    `<style>${STYLE}</style>`,
    `<script>${SCRIPT}</script>`,
    '</head>',
    '<body>',
    `<a class=skip href=#main${words.mark(msg('page-skip'))}>${words.say(msg('page-skip'))}</a>`,
    `<header>${words.element('h1', document.title)}${marks === '' ? '' : `<ul class=marks>${marks}</ul>`}${controls(words, searchable)}</header>`,
    secondLanguageLink(words),
    contents(words, parts),
    outlinesSvg(outlines),
    '<main id=main>',
    ...parts.map(({ body }) => body),
    secondLanguage(words, sections),
    '<p id=said class=unseen role=status></p>',
    '</main>',
    `<script type="application/json" id=others>${json(words.others())}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Figures first: who reads a page wants to know what was found before how files were read and how it was made. */
function ordered(sections: Document['sections']): Document['sections'] {
  const place = ({ role }: Section) =>
    role === 'summary' ? 0 : role === 'reading' ? 2 : role === 'appendix' ? 3 : 1;
  return [0, 1, 2, 3].flatMap((at) => sections.filter((section) => place(section) === at));
}

function sectionHtml(
  words: Words,
  section: Section,
  id: string,
  render: (block: Block, caption: Text) => string,
): string {
  const headed = section.blocks.some((block) => block.kind === 'heading' && block.strong);
  const titled = headed || section.role === 'reading';
  let caption: Text = '';
  let named = false;
  let cards = false;
  const out: string[] = titled && !headed ? [words.element('h2', READING, ` id=${id}-title`)] : [];
  for (const block of section.blocks) {
    if (cards !== (block.kind === 'headline')) {
      out.push(cards ? '</div>' : '<div class=cards>');
      cards = !cards;
    }
    if (block.kind === 'heading') caption = block.text;
    if (block.kind === 'heading' && block.strong && !named) {
      named = true;
      out.push(words.element('h2', block.text, ` id=${id}-title`));
    } else out.push(render(block, caption));
  }
  if (cards) out.push('</div>');
  return `<section id=${id}${titled ? ` aria-labelledby=${id}-title` : ''}${section.role === undefined ? '' : ` class=${section.role}`}>\n${out.join('\n')}\n</section>`;
}

function controls(words: Words, searchable: boolean): string {
  const language = msg('page-other-language');
  const search = searchable
    ? `<form id=search role=search><label>${words.element('span', msg('page-search'))} <input type=search id=find autocomplete=off aria-controls=found></label><ul id=found></ul>${words.element('span', msg('page-search-none'), ' id=none hidden')}</form>`
    : '';
  return `<div class="controls js">${search}<button type=button id=language lang=${words.otherLang} data-lang=${words.otherLang}${words.mark(language)}>${words.say(language)}</button>${words.element('span', msg('page-copied'), ' id=copied hidden')}${words.element('span', COPY_OF, ' id=copy-of hidden')}${words.element('span', msg('page-rows-shown', { shown: '{shown}', all: '{all}' }), ' id=rows-shown hidden')}</div>`;
}

function contents(words: Words, parts: readonly Part[]): string {
  const items = parts.flatMap(({ title, id }) =>
    title === null ? [] : [`<li><a href=#${id}${words.mark(title)}>${words.say(title)}</a>`],
  );
  const label = msg('page-contents');
  return items.length < 3
    ? ''
    : `<nav${words.label(label)}><details><summary${words.mark(label)}>${words.say(label)}</summary><ol>${items.join('')}</ol></details></nav>`;
}

/** JSON that cannot end the element it stands in. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
