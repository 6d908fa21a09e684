import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a script may import, and where it is put together. */
const ENTRIES = [
  { name: 'desmig', file: 'src/index.ts' },
  { name: 'desmig/stats', file: 'src/analysis/stats/index.ts' },
  { name: 'desmig/danfo', file: 'src/danfo.ts' },
] as const;

/** A thing that a script may import: what is said of it, and its declaration without a body. */
export interface ApiItem {
  readonly name: string;
  readonly doc: string;
  readonly declaration: string;
  readonly callable: boolean;
}

/** Text of `docs/api.md`: every export with its comment and its declaration, from the sources alone. */
export function apiPage(): string {
  return [
    '# API',
    '',
    'Generated from the sources by `npm run docs`; do not edit. Recipes are in [scripting.md](scripting.md).',
    '',
    'Errors are `DesmigError`s with a code that `desmig explain CODE` explains. Where options name them, `signal` is an',
    '`AbortSignal` that stops the work, and `onPhase` is told what is being done, with the share done where it is known.',
    '',
    ...ENTRIES.flatMap(({ name, file }) => entrySection(name, apiOf(file))),
  ].join('\n');
}

function entrySection(name: string, items: readonly ApiItem[]): readonly string[] {
  const functions = items.filter(({ callable }) => callable);
  const shapes = items.filter(({ callable }) => !callable);
  return [
    `## \`${name}\``,
    '',
    ...functions.flatMap((item) => itemSection(item, 'ts')),
    ...(shapes.length === 0 ? [] : [`### Shapes of \`${name}\``, '']),
    ...shapes.flatMap((item) => [
      ...(item.doc === '' ? [] : [item.doc, '']),
      '```ts',
      item.declaration,
      '```',
      '',
    ]),
  ];
}

function itemSection({ name, doc, declaration }: ApiItem, language: string): readonly string[] {
  return [`### ${name}`, '', ...(doc === '' ? [] : [doc, '']), `\`\`\`${language}`, declaration, '```', ''];
}

/** Everything that a file exports, by name. */
export function apiOf(file: string): readonly ApiItem[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const names = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)';/gm)].flatMap(
    ([, list = '', from = '']) =>
      list
        .split(',')
        .map((one) => one.replace(/^\s*type\s+/, '').trim())
        .filter((one) => one !== '')
        .map((name) => ({ name, from: join(dirname(file), from) })),
  );
  const own = [...text.matchAll(EXPORTED)].map(([, , name = '']) => ({ name, from: file }));
  return [...names, ...own]
    .map(({ name, from }) => itemOf(name, from))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

const EXPORTED = /^export (?:declare )?(?:async )?(function\*?|class|const|interface|type) (\w+)/gm;

function itemOf(name: string, file: string): ApiItem {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = [...text.matchAll(EXPORTED)].find(([, , one]) => one === name);
  if (found?.index === undefined) {
    const from = new RegExp(`^export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)';`, 'm').exec(
      text,
    )?.[1];
    if (from === undefined) throw new Error(`${file} does not export ${name}`);
    return itemOf(name, join(dirname(file), from));
  }
  const kind = found[1] ?? '';
  const callable = kind.startsWith('function');
  const rest = text.slice(found.index);
  const declaration = callable || kind === 'const' ? headOf(rest) : wholeOf(rest);
  return { name, doc: docBefore(text, found.index), declaration, callable };
}

/** The comment that stands right above, as plain text; `@throws` on a line of its own. */
function docBefore(text: string, at: number): string {
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n$/.exec(text.slice(0, at))?.[1] ?? '';
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim()
    .replaceAll('@throws', '*Throws*');
}

/** A declaration up to its body or its value. */
function headOf(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([<{'.includes(sign)) {
      if (sign === '{' && depth === 0 && text[at + 1] === '\n') return tidy(text.slice(0, at));
      depth += 1;
    } else if (')]}'.includes(sign) || (sign === '>' && text[at - 1] !== '=')) depth -= 1;
    else if (depth === 0 && sign === '=' && text[at + 1] === ' ') return tidy(text.slice(0, at));
  }
  throw new Error(`no end of ${text.slice(0, 60)}`);
}

/** A whole interface, class or type. */
function wholeOf(text: string): string {
  const block = /^(?:export (?:interface|class)[^\n]*\{\n[\s\S]*?\n\}|export type[\s\S]*?;)\n/.exec(
    text,
  )?.[0];
  if (block === undefined) throw new Error(`no end of ${text.slice(0, 60)}`);
  return tidy(block);
}

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/^export /, '')
    .replace(/^async /, '');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(ROOT, 'docs/api.md'), apiPage());
