import { msg } from '../messages/message.ts';
import type { Lang, Text } from '../model/message.ts';
import type { OnPhase } from '../model/progress.ts';
import { PLAIN, printable, type Style, wrap } from '../report/terminal.ts';
import { text } from '../report/text.ts';
import type { Invocation } from './command.ts';
import { localeLanguage } from './language.ts';
import { progressLine } from './progress-line.ts';
import type { SettingValue } from './settings.ts';

/** Whether colour may be used on standard output: asked for, or a terminal without NO_COLOR. */
async function colours(invocation: Invocation): Promise<boolean> {
  const asked = invocation.options.color;
  if (asked === 'always') return true;
  if (asked === 'never' || (invocation.context.env['NO_COLOR'] ?? '') !== '') return false;
  return invocation.context.stdout.isTTY && invocation.context.env['TERM'] !== 'dumb';
}

export async function styleFor(invocation: Invocation): Promise<Style> {
  if (!(await colours(invocation))) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    bold: (value) => chalk.bold(value),
    dim: (value) => chalk.dim(value),
    error: (value) => chalk.red(value),
    warning: (value) => chalk.yellow(value),
  };
}

/** A line to stderr, unless told to be quiet. */
export function say(invocation: Invocation, lang: Lang, value: Text): void {
  if (invocation.options.quiet !== true) alert(invocation, lang, value);
}

/** A line to stderr about a child's safety: said even when told to be quiet. Broken between words on a terminal. */
function alert(invocation: Invocation, lang: Lang, value: Text): void {
  const { stderr } = invocation.context;
  const line = printable(text(lang, value));
  const lines = stderr.isTTY ? wrap(line, stderr.columns, '', '') : [line];
  stderr.write(`${lines.join('\n')}\n`);
}

/** A record tells of a child in danger: that a referral comes first, and whom to call. */
export function alertDanger(
  invocation: Invocation,
  lang: Lang,
  records: Text = msg('oversight-danger-some'),
): void {
  alert(invocation, lang, records);
  alert(invocation, lang, msg('safeguarding-notice'));
}

/** The language to answer in, and a word on why, once; `fromHeaders` is null where there are none to go by. */
export function chooseLanguage(
  invocation: Invocation,
  fromHeaders: Lang | null,
  setting?: SettingValue,
): Lang {
  if (invocation.lang !== null) return invocation.lang;
  if (setting?.value === 'id' || setting?.value === 'en') return setting.value;
  const lang = fromHeaders === 'id' ? 'id' : localeLanguage(invocation.context.env);
  say(
    invocation,
    lang,
    fromHeaders !== null && (fromHeaders === 'id' || lang === 'en')
      ? msg('language-from-headers')
      : msg('language-from-locale'),
  );
  return lang;
}

/** Progress on stderr for what takes longer than a second, on a terminal only. */
export function progress(
  invocation: Invocation,
  lang: Lang,
): {
  readonly onPhase: OnPhase;
  readonly end: () => void;
} {
  const { stderr } = invocation.context;
  const silent = !stderr.isTTY || invocation.options.quiet === true || invocation.options.noProgress === true;
  let line = () => '';
  let shown = false;
  const timer = silent
    ? null
    : setInterval(() => {
        shown = true;
        stderr.write(`\r\u001b[2K${printable(line())}`);
      }, 1000);
  timer?.unref();
  return {
    onPhase(phase, file, work) {
      const started = performance.now();
      line = () => progressLine(lang, phase, file, work, performance.now() - started);
    },
    end() {
      if (timer !== null) clearInterval(timer);
      if (shown) stderr.write('\r\u001b[2K');
    },
  };
}
