import type { Lang } from '../model/message.ts';

/** The language the user asked for: the flag, else DESMIG_LANG; null when neither says. */
export function languageAsked(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Lang | null {
  for (const [index, word] of argv.entries()) {
    const value =
      /^--(?:lang|bahasa)=(.*)$/.exec(word)?.[1] ??
      (word === '--lang' || word === '--bahasa' ? argv[index + 1] : undefined);
    if (value === 'id' || value === 'en') return value;
  }
  const told = env['DESMIG_LANG'];
  return told === 'id' || told === 'en' ? told : null;
}

/** Indonesian on an Indonesian computer, else English. */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale =
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^(id|in)([_.-]|$)/i.test(locale) ? 'id' : 'en';
}
