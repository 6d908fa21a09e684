import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

/** ARCHITECTURE.md, "Layers": what each part of src may import, itself aside. */
const ROOMS = ['catalogue', 'ingest', 'regions', 'engine', 'analysis', 'disclosure', 'report'] as const;
const SHARED = ['model', 'messages', 'text'] as const;

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  messages: ['model'],
  ...Object.fromEntries(ROOMS.map((room) => [room, SHARED])),
  workflows: [...ROOMS, ...SHARED, 'version.ts'],
  // a command is arguments -> workflow -> renderer -> status, with the catalogue to name things
  commands: ['workflows', ...ROOMS, ...SHARED, 'context.ts', 'version.ts'],
  'context.ts': ['model', 'messages'],
  'version.ts': [],
  'main.ts': ['commands', 'context.ts', 'version.ts', 'model', ...ROOMS],
  'index.ts': ['workflows', 'catalogue', 'model'],
  'danfo.ts': ['workflows', 'report', 'model', 'messages', 'text'],
};

const PURE = ['analysis', 'disclosure', 'report'];

interface Edge {
  readonly file: string;
  readonly part: string;
  readonly specifier: string;
  /** the part of src it leads to; null for a package */
  readonly target: string | null;
}

const FILES = sourceFiles('src');
const partOf = (path: string) => path.replace(/^src\//, '').split('/')[0] ?? '';

const EDGES: readonly Edge[] = FILES.flatMap(({ path, text }) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map(([, fromClause, dynamic, bare]): Edge => {
    const specifier = fromClause ?? dynamic ?? bare ?? '';
    const target = specifier.startsWith('.') ? partOf(join(dirname(path), specifier)) : null;
    return { file: path, part: partOf(path), specifier, target };
  }),
);

/** Source without comments and strings, so that a word in a text is no use of it. */
const code = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''");

describe('the layers of src', () => {
  it('are seen at all', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(EDGES.filter((edge) => edge.target !== null).length).toBeGreaterThan(150);
    expect(EDGES.filter((edge) => edge.target === null).length).toBeGreaterThan(20);
  });

  it('are all listed here', () => {
    expect([...new Set(FILES.map(({ path }) => partOf(path)))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports what lies below it alone', (part, below) => {
    const own = EDGES.filter((edge) => edge.part === part && edge.target !== null);
    const wrong = own.filter(({ target }) => target !== part && !below.includes(target ?? ''));
    expect(wrong.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([]);
  });

  it('has no import out of src', () => {
    const out = EDGES.filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') && !join(dirname(file), specifier).startsWith('src/'),
    );
    expect(out).toEqual([]);
  });

  it('rooms never import each other', () => {
    const between = EDGES.filter(
      ({ part, target }) =>
        (ROOMS as readonly string[]).includes(part) &&
        target !== part &&
        (ROOMS as readonly string[]).includes(target ?? ''),
    );
    expect(between.map(({ file, specifier }) => `${file} -> ${specifier}`)).toEqual([]);
  });
});

describe('what is reserved', () => {
  const using = (pattern: RegExp, except: (path: string) => boolean) =>
    FILES.filter(({ path, text }) => !except(path) && pattern.test(code(text))).map(({ path }) => path);

  it('only engine imports DuckDB', () => {
    const users = EDGES.filter(({ specifier }) => specifier.startsWith('@duckdb/')).map(({ part }) => part);
    expect([...new Set(users)]).toEqual(['engine']);
  });

  it('only main.ts ends the process', () => {
    expect(
      using(/\bprocess\.(?:exit|exitCode|abort|kill(?!\([^)]*\)?, 0\)))\b/, (path) => path === 'src/main.ts'),
    ).toEqual([]);
    expect(FILES.find(({ path }) => path === 'src/main.ts')?.text).toContain('process.exitCode');
  });

  /** private folders carry the number of their process, so that the next run can tell which are left over */
  const NAMED_BY_PROCESS = ['src/engine/private-folder.ts', 'src/ingest/raw/content.ts'];

  it('only main.ts, context.ts and the diagnosis of the process know the process', () => {
    expect(
      using(
        /\bprocess\b\s*[.[]/,
        (path) =>
          ['src/main.ts', 'src/context.ts', 'src/commands/doctor.ts', ...NAMED_BY_PROCESS].includes(path) ||
          path.startsWith('src/ingest/workbook/'),
      ),
    ).toEqual([]);
  });

  it('nobody writes to the console or opens a connection', () => {
    expect(using(/\bconsole\s*[.[]|\bfetch\s*\(/, () => false)).toEqual([]);
    const network = EDGES.filter(({ specifier }) =>
      /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)|^undici/.test(specifier),
    );
    expect(network).toEqual([]);
  });

  it.each(PURE)('%s touches no file, clock, randomness, process or console', (part) => {
    const own = EDGES.filter((edge) => edge.part === part);
    expect(
      own.filter(
        ({ specifier }) =>
          specifier.startsWith('node:') || /^(?:fs|path|os|crypto|child_process)$/.test(specifier),
      ),
    ).toEqual([]);
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bconsole\b|\bsetTimeout\b|\bsetInterval\b|\brequire\(/;
    expect(
      FILES.filter(({ path, text }) => partOf(path) === part && impure.test(code(text))).map(
        ({ path }) => path,
      ),
    ).toEqual([]);
  });

  it('finds what it looks for', () => {
    expect(code("const a = 'process.exit(1)'; // process.exit\nprocess.exit(1);")).toBe(
      "const a = ''; \nprocess.exit(1);",
    );
    expect(
      EDGES.some(({ file, specifier }) => file === 'src/main.ts' && specifier === './commands/parse.ts'),
    ).toBe(true);
    expect(EDGES.some(({ specifier }) => specifier === '@e965/xlsx' || specifier === 'iconv-lite')).toBe(
      true,
    );
  });
});
