import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import * as library from '../../src/index.ts';
import { ROOT, sourceFiles } from '../support/source-files.ts';

/** Commands that show what desmig is or how it is set: they take no data and compute nothing. */
const OF_ITSELF = ['indicators', 'doctor', 'completion', 'tutorial'];
/** the function behind a command, where it has another name */
const NAMES: Readonly<Record<string, string>> = {
  disclosure: 'disclosureCheck',
  dpia: 'processingRecord',
  init: 'projectFiles',
  schema: 'kindSchema',
};
const EXPORTED: readonly string[] = Object.keys(library);
const SOURCES = sourceFiles('src/commands');

/** Values that a file of a command imports from a folder of src, statically or when it needs them. */
function taken(path: string, folder: string): readonly string[] {
  const text = SOURCES.find((file) => file.path === path)?.text ?? '';
  const from = `['"]\\.\\./${folder}/[^'"]+['"]`;
  const lists = [
    ...text.matchAll(new RegExp(`^import \\{([^}]*)\\} from ${from}`, 'gm')),
    ...text.matchAll(new RegExp(`const \\{([^}]*)\\} = await import\\(${from}\\)`, 'g')),
  ];
  return lists.flatMap(([, list = '']) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && !one.startsWith('type ')),
  );
}

describe('every command is a thin wrapper over a function of the library', () => {
  it.each(COMMANDS.filter(({ name }) => !OF_ITSELF.includes(name)))('$name', ({ name }) => {
    const behind = NAMES[name] ?? name;
    expect(EXPORTED).toContain(behind);
    expect(taken(`src/commands/${name}.ts`, 'workflows')).toContain(behind);
  });

  it('and computes nothing past it', () => {
    const computing = SOURCES.flatMap(({ path }) =>
      ['engine', 'analysis', 'ingest'].flatMap((room) =>
        taken(path, room).map((name) => `${path} takes ${name}`),
      ),
    );
    // the tutorial runs in a folder of its own, which the engine's are made by
    expect(computing).toEqual(['src/commands/tutorial.ts takes privateFolder']);
  });
});

describe('packages', () => {
  it('that desmig loads are all among those it is installed with', () => {
    const told = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
      readonly peerDependencies: Readonly<Record<string, string>>;
    };
    const installed = [...Object.keys(told.dependencies), ...Object.keys(told.peerDependencies)];
    const loaded = sourceFiles('src').flatMap(({ text }) =>
      [
        ...text.matchAll(/^(?:import|export)\s[^;]*?from '([^'.][^']*)';/gm),
        ...text.matchAll(/\bimport\('([^'.][^']*)'\)/g),
      ].map(([, name = '']) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    const known = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
    expect(loaded.length).toBeGreaterThan(50);
    expect([...new Set(loaded)].filter((name) => !known(name) && !installed.includes(name))).toEqual([]);
  });
});
