import { msg } from '../messages/message.ts';
import { rowsCsv, rowsJson } from '../report/rows-report.ts';
import { toolName } from '../version.ts';
import { readTable } from '../workflows/read-table.ts';
import type { ReadingOptions } from '../workflows/reading/open-input.ts';
import type { Invocation } from './command.ts';
import { errorText } from './error-output.ts';
import { inputFiles } from './files.ts';
import { planOutputs } from './outputs.ts';
import { textOf } from './reading-options.ts';
import { chooseLanguage, say } from './talk.ts';

/** `inspect --rows`: every table of a file as it was read, in JSON, or the first one as plain CSV. */
export async function runRows(invocation: Invocation, reading: ReadingOptions): Promise<number> {
  const { options, context, args } = invocation;
  const plan = planOutputs({ ...invocation, formats: ['csv', 'json'] }, args);
  const [file] = await inputFiles(args, context);
  if (file === undefined) return 2;
  const read = await readTable(file, {
    sheet: reading.sheet,
    delimiter: reading.mapping?.delimiter,
    locale: reading.locale,
    dateOrder: reading.dateOrder,
    audience: textOf(options.audience) as 'public' | 'internal' | undefined,
    catalogue: reading.catalogue,
  });
  const render = (format: string) => (format === 'json' ? rowsJson(read) : rowsCsv(read));
  if (plan.stdout !== null) for (const piece of chunks(render(plan.stdout))) context.stdout.write(piece);
  const lang =
    read.error === null && plan.files.length > 0
      ? chooseLanguage(invocation, read.lang)
      : (invocation.lang ?? read.lang);
  for (const { path, shown, format } of plan.files) {
    await context.writeFile(path, [...render(format)].join(''), { secret: true });
    await context.writeFile(
      `${path}.manifest.json`,
      `${JSON.stringify({ schemaVersion: 1, tool: toolName(), command: 'inspect', options: { rows: true } }, null, 2)}\n`,
    );
    say(invocation, lang, msg('saved', { file: shown }));
  }
  if (read.error === null) return 0;
  context.stderr.write(errorText(read.error.cause, lang, context.stderr));
  return read.error.cause.class === 'resource' ? 5 : 3;
}

const CHUNK = 1 << 16;

/** Pieces joined into few: one write a line is slow. */
function* chunks(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < CHUNK) continue;
    yield held.join('');
    held = [];
    size = 0;
  }
  if (size > 0) yield held.join('');
}
