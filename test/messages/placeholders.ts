/** Names of a template's placeholders: `{rows}` and the plural `{rows:row|rows}` both name `rows`. */
export function placeholders(template: string): ReadonlySet<string> {
  return new Set([...template.matchAll(/\{([^}:]*)(?::[^}]*)?\}/g)].map(([, name]) => name ?? ''));
}
