import { readFileSync } from 'node:fs';

/** Name and version, from the package itself. */
export function toolName(): { readonly name: string; readonly version: string } {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
  return { name: 'desmig', version };
}
