import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BLOCK = /(<!-- output: desmig (.*?) -->\n```text\n)[\s\S]*?(```\n<!-- \/output -->)/g;

/** The text with every output block as the built program prints it, at 80 columns. */
export function withOutputs(markdown: string): string {
  return markdown.replace(BLOCK, (_, start: string, command: string, end: string) => {
    const output = execFileSync(
      process.execPath,
      ['bin/desmig.js', ...command.split(' '), '--quiet'].filter(
        (word) => !(word === '--quiet' && command.includes('--help')),
      ),
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', COLUMNS: '80' },
      },
    );
    return `${start}${output}${end}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of ['README.md', 'docs/oversight.md']) {
    const path = `${ROOT}/${page}`;
    writeFileSync(path, withOutputs(readFileSync(path, 'utf8')));
  }
}
