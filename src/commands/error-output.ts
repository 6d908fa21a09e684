import type { Sink } from '../context.ts';
import { masked, showablePath } from '../disclosure/identifiers.ts';
import { msg } from '../messages/message.ts';
import { DesmigError, type Location } from '../model/error.ts';
import type { Lang, Message } from '../model/message.ts';
import { printable, wrap } from '../report/terminal.ts';
import { text } from '../report/text.ts';
import { nearest } from '../text/distance.ts';
import type { Command } from './command.ts';

/**
 * An error as a person reads it: what, where, what next. A bug of ours shows its trace and where to report. Lines are
 * wrapped for a terminal alone: who reads a pipe searches it by line.
 */
export function errorText(error: unknown, lang: Lang, to: Pick<Sink, 'isTTY' | 'columns'>): string {
  const lines = errorLines(error, lang);
  const shown = to.isTTY ? lines.flatMap((line) => wrapped(line, to.columns)) : lines;
  return `${shown.join('\n')}\n`;
}

/** A line of a trace stays whole, so that it can be copied. */
function wrapped(line: string, columns: number): readonly string[] {
  return /^\s/.test(line) ? [line] : wrap(line, columns, '', '  ');
}

function errorLines(error: unknown, lang: Lang): readonly string[] {
  const label = text(lang, msg('error-label'));
  const hintLabel = text(lang, msg('hint-label'));
  if (error instanceof DesmigError) {
    const lines = [`${label}[${error.code}]: ${text(lang, shownFiles(error.what))}`];
    if (error.class === 'bug') lines.push(...trace(error));
    const place = placeText(error.location);
    if (place !== null) lines.push(`${text(lang, msg('at-label'))}: ${place}`);
    if (error.hint !== null) lines.push(`${hintLabel}: ${text(lang, shownFiles(error.hint))}`);
    if (error.class === 'bug') lines.push(`${hintLabel}: ${text(lang, msg('hint-bug'))}`);
    // names of files and columns come from outside, and may hold control sequences or a person's numbers
    return lines.map((line) => masked(printable(line)));
  }
  const name = error instanceof Error ? error.name : typeof error;
  return [
    `${label}[bug]: ${text(lang, msg('error-bug', { name }))}`,
    ...trace(error),
    `${hintLabel}: ${text(lang, msg('hint-bug'))}`,
  ];
}

/** The frames of a stack without its message, which may quote data. */
function trace(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
}

export function errorJson(error: unknown, lang: Lang): string {
  const known = error instanceof DesmigError;
  return `${JSON.stringify({
    schemaVersion: 1,
    error: {
      code: known ? error.code : 'bug',
      message: known
        ? masked(text(lang, shownFiles(error.what)))
        : text(lang, msg('error-bug', { name: error instanceof Error ? error.name : typeof error })),
      hint: known && error.hint !== null ? masked(text(lang, shownFiles(error.hint))) : null,
      location: known ? shownPlace(error.location) : null,
    },
  })}\n`;
}

/** Names of files stand in messages as they may be shown. */
function shownFiles(message: Message): Message {
  const { file } = message.params;
  return typeof file === 'string'
    ? { ...message, params: { ...message.params, file: showablePath(file) } }
    : message;
}

function shownPlace(location: Location | null): Location | null {
  if (location?.file === undefined) return location;
  return { ...location, file: showablePath(location.file) };
}

function placeText(location: Location | null): string | null {
  if (location === null) return null;
  const { file, sheet, line, cell } = location;
  if (sheet !== undefined && cell !== undefined) return `${file ?? ''} ${sheet}!${cell}`.trim();
  if (file !== undefined && line !== undefined) return `${file}:${line}`;
  return null;
}

/** Files are what people give to a program that opens files; a command has no ending. */
function isFileName(word: string): boolean {
  return /\.(?:csv|tsv|txt|xlsx?|xlsm|ods|gz|zip)$/i.test(word);
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}

export function unknownCommand(name: string, commands: readonly Command[]): DesmigError {
  const names = commands.flatMap((command) => [command.name, ...command.aliases]);
  const near = nearest(name.toLowerCase(), names, (one) => one, 0.5, 1)[0]?.item;
  return new DesmigError({
    code: 'unknown-command',
    class: 'usage',
    what: msg('error-unknown-command', { command: name }),
    hint: isFileName(name)
      ? msg('hint-did-you-mean', {
          suggestion: { id: `desmig laporan ${quoted(name)}`, en: `desmig report ${quoted(name)}` },
        })
      : near === undefined
        ? msg('hint-list-commands')
        : msg('hint-did-you-mean', { suggestion: `desmig ${near}` }),
  });
}
