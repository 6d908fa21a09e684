import { readFileSync } from 'node:fs';

/** The folder of the package: this file lies just below it, as written and as built. */
export const PACKAGE = new URL('../', import.meta.url);

/** Name and version, from the package itself. */
export function toolName(): { readonly name: string; readonly version: string } {
  const text = readFileSync(new URL('package.json', PACKAGE), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
  return { name: 'desmig', version };
}
