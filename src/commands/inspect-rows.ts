import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NO_CONFIG } from '../model/config.ts';
import { rowsCsv, rowsJson } from '../report/rows-report.ts';
import { toolName } from '../version.ts';
import { streamTables } from '../workflows/read-table.ts';
import type { ReadingOptions } from '../workflows/reading/open-input.ts';
import type { Invocation } from './command.ts';
import { errorText } from './error-output.ts';
import { inputFiles } from './files.ts';
import { localeLanguage } from './language.ts';
import { listed, manifest } from './manifest.ts';
import { planOutputs, writeOutputs } from './outputs.ts';
import { textOf } from './reading-options.ts';
import { chooseLanguage } from './talk.ts';

/** `inspect --rows`: every table of a file as it was read, in JSON, or the first one as plain CSV. */
export async function runRows(invocation: Invocation, reading: ReadingOptions): Promise<number> {
  const { options, context, args } = invocation;
  const plan = planOutputs({ ...invocation, formats: ['csv', 'json'] }, args);
  const [file] = await inputFiles(args, context);
  if (file === undefined) return 2;
  const read = await streamTables(file, {
    sheet: reading.sheet,
    delimiter: reading.mapping?.delimiter,
    locale: reading.locale,
    dateOrder: reading.dateOrder,
    audience: textOf(options.audience) as 'public' | 'internal' | undefined,
    catalogue: reading.catalogue,
    signal: context.signal,
  });
  const render = (format: string) => chunks(format === 'json' ? rowsJson(read) : rowsCsv(read));
  if (plan.stdout !== null) for (const piece of render(plan.stdout)) context.stdout.write(piece);
  // of a file that cannot be read no output is written, nor one of an earlier run replaced
  if (read.error !== null) {
    const { cause } = read.error;
    context.stderr.write(errorText(cause, invocation.lang ?? localeLanguage(context.env), context.stderr));
    return cause.class === 'resource' ? 5 : 3;
  }
  const lang = plan.files.length > 0 ? chooseLanguage(invocation, read.lang) : (invocation.lang ?? read.lang);
  const lists =
    plan.files.length === 0
      ? []
      : [
          typeof file === 'string'
            ? listed('table', file, await readFile(resolve(context.cwd, file)))
            : listed('table', file.name, file.content),
        ];
  const audience = options.audience === 'internal' ? 'internal' : 'public';
  // rows are for the owner alone, of whatever they tell
  const secret: Invocation['context']['writeFile'] = (path, content) =>
    context.writeFile(path, content, { secret: true });
  await writeOutputs(
    { ...invocation, context: { ...context, writeFile: secret } },
    { stdout: null, files: plan.files },
    { json: () => render('json'), csv: () => render('csv') },
    lang,
    (output) => manifest(toolName(), 'inspect', options, [], audience, output, NO_CONFIG, lists),
  );
  return 0;
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
