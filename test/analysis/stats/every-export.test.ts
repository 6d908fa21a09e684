import { beforeAll, describe, expect, test } from 'vitest';
import { apiOf } from '../../../scripts/generate-api.ts';
import * as stats from '../../../src/analysis/stats/index.ts';
import { evaluators } from './reference/evaluate.ts';
import { ROWS } from './reference/rows.ts';

/** What the reference rows ask of the library: which exports, with how many arguments, which keys, which words. */
interface Asked {
  arguments: number;
  readonly keys: Set<string>;
  readonly words: Set<string>;
}

const API = apiOf('src/analysis/stats/index.ts').map((item) => ({
  ...item,
  declaration: item.declaration.replace(/\/\*[\s\S]*?\*\//g, ''),
}));
const SHAPES = new Map(API.filter(({ callable }) => !callable).map((item) => [item.name, item.declaration]));
const FUNCTIONS = API.filter(({ callable }) => callable);
const CONSTANTS = API.filter(({ declaration }) => declaration.startsWith('const '));
const asked = new Map<string, Asked>();

function note(value: unknown, into: Asked): void {
  if (typeof value === 'string') into.words.add(value);
  else if (Array.isArray(value)) for (const one of value) note(one, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined) continue;
      into.keys.add(key);
      note(one, into);
    }
}

/** The library, with a note of every use of an export. */
const watched = new Proxy(stats, {
  get(target, name: keyof typeof stats) {
    const own = target[name];
    const into = asked.get(name) ?? { arguments: 0, keys: new Set(), words: new Set() };
    asked.set(name, into);
    if (typeof own !== 'function') return own;
    return (...args: readonly unknown[]) => {
      into.arguments = Math.max(into.arguments, args.length);
      note(args, into);
      return Reflect.apply(own, undefined, args);
    };
  },
});

/** The parameters of a declaration: `x: number`, `level: number = DEFAULT_LEVEL`. */
function parametersOf(declaration: string): readonly string[] {
  const text = declaration.slice(declaration.indexOf('(') + 1);
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const closes = depth === 0 && sign === ')';
    if (closes || (depth === 0 && sign === ',')) found.push(text.slice(from, at).trim());
    if (closes) return found.filter((one) => one !== '');
    if (depth === 0 && sign === ',') from = at + 1;
    if ('([{<'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) || (sign === '>' && text[at - 1] !== '=')) depth -= 1;
  }
  throw new Error(`no end of the parameters of ${declaration}`);
}

/** Shapes that a parameter is made of, with the shapes these are made of. */
function shapesIn(text: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  const own = [...SHAPES.keys()].filter((name) => !seen.has(name) && new RegExp(`\\b${name}\\b`).test(text));
  const known = new Set([...seen, ...own]);
  return own.flatMap((name) => [name, ...shapesIn(SHAPES.get(name) ?? '', known)]);
}

/** Everything that may be given or left out: arguments with a default, members that may lack, and words to choose from. */
const OPTIONS = FUNCTIONS.flatMap(({ name, declaration }) =>
  parametersOf(declaration).flatMap((parameter, at) => {
    const [, base, left] = /\bOmit<(\w+), '(\w+)'>/.exec(parameter) ?? [];
    const plain = parameter.replace(/\b(?:Pick|Omit)<(\w+),[^>]*>/g, '$1');
    const shapes = shapesIn(plain).map((shape) =>
      (SHAPES.get(shape) ?? '').replace(shape === base ? `readonly ${left}?:` : /$^/, ''),
    );
    const members = shapes.flatMap((shape) =>
      [...shape.matchAll(/readonly (\w+)\?:/g)].map(([, key = '']) => key),
    );
    const words = [plain, ...shapes].flatMap((text) =>
      [...text.matchAll(/'([^']+)'/g)].map(([, word = '']) => word),
    );
    const optional = /[^=<>]=[^>]/.test(parameter);
    return [
      ...(optional
        ? [{ name, what: `argument ${parameter}`, given: (use: Asked) => use.arguments > at }]
        : []),
      ...members.map((key) => ({ name, what: `option ${key}`, given: (use: Asked) => use.keys.has(key) })),
      ...words.map((word) => ({ name, what: `'${word}'`, given: (use: Asked) => use.words.has(word) })),
    ];
  }),
);

describe('every export of desmig/stats has a reference value', () => {
  beforeAll(() => {
    const evaluate = evaluators(watched);
    for (const { fn, args } of ROWS) evaluate[fn]?.(args);
  });

  test('the list is the whole module', () => {
    expect([...FUNCTIONS, ...CONSTANTS].map(({ name }) => name).sort()).toEqual(Object.keys(stats).sort());
    expect(OPTIONS.length).toBeGreaterThan(60);
  });

  test.each(Object.keys(stats).map((name) => [name]))('%s', (name) => {
    expect(asked.has(name)).toBe(true);
  });

  test.each(OPTIONS.map(({ name, what, given }) => [name, what, given] as const))(
    '%s: %s',
    (name, _what, given) => {
      const use = asked.get(name);
      expect(use !== undefined && given(use)).toBe(true);
    },
  );
});
