import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { masked, showablePath } from '../disclosure/identifiers.ts';
import { msg } from '../messages/message.ts';
import type { DateGrain } from '../model/anonymize.ts';
import { DesmigError } from '../model/error.ts';
import type { Level } from '../model/region.ts';
import { anonymizeDocument, anonymizedCsv, anonymizeJson } from '../report/anonymize-report.ts';
import { toolName } from '../version.ts';
import { anonymize } from '../workflows/anonymize.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { checkFormat, planOutputs, type Renderers, refuseInput } from './outputs.ts';
import { listOf, numberOf, textOf } from './reading-options.ts';
import { chooseLanguage, say } from './talk.ts';

/** `anonymize FILE -o FILE.csv`: the rows into a file for the owner alone, what was done to standard output. */
export async function run(invocation: Invocation): Promise<number> {
  checkFormat(invocation);
  const { options, context, args } = invocation;
  const plan = planOutputs({ ...invocation, formats: [...invocation.formats, 'csv'] }, args);
  const [output, ...others] = plan.files;
  if (output === undefined || others.length > 0 || extname(output.path).toLowerCase() !== '.csv')
    throw new DesmigError({
      code: output === undefined ? 'needs-option' : 'unknown-output-format',
      class: 'usage',
      what: msg('error-anonymize-output'),
      hint: msg('hint-anonymize-output'),
    });
  const [input, ...more] = await inputFiles(args, context);
  if (input === undefined || more.length > 0)
    throw new DesmigError({
      code: 'too-many-arguments',
      class: 'usage',
      what: msg('error-one-file', { pattern: showablePath(args[0] ?? ''), count: more.length + 1 }),
      hint: msg('hint-one-file'),
    });
  const key = textOf(options.key);
  if (key !== undefined) refuseInput(invocation, output.path, [key]);
  const result = await anonymize(input, {
    k: numberOf(options.k),
    key: key === undefined ? undefined : await keyOf(resolve(context.cwd, key)),
    finest: textOf(options.by) as Level | undefined,
    dates: textOf(options.dates) as DateGrain | undefined,
    drop: listOf(options.drop),
    quasi: listOf(options.quasi),
    dropSmall: options.dropSmall === true,
    asOf: textOf(options.asOf),
    sheet: textOf(options.sheet),
    table: numberOf(options.table),
    locale: textOf(options.locale) as 'id' | 'en' | undefined,
    dateOrder: textOf(options.dateOrder) as 'dmy' | 'mdy' | undefined,
    signal: context.signal,
  });
  const lang = chooseLanguage(invocation, result.lang);
  const content = Buffer.from(anonymizedCsv(result));
  await context.writeFile(output.path, content, { secret: true });
  const { bytes, sha256, rows, anonymity, asked, keyId, columns } = result;
  await context.writeFile(
    `${output.path}.manifest.json`,
    `${JSON.stringify(
      {
        schemaVersion: 1,
        tool: toolName(),
        command: 'anonymize',
        options: {
          by: textOf(options.by) ?? null,
          dates: textOf(options.dates) ?? null,
          drop: (listOf(options.drop) ?? []).map(masked),
          quasi: (listOf(options.quasi) ?? []).map(masked),
          dropSmall: options.dropSmall === true,
          asOf: textOf(options.asOf) ?? null,
        },
        audience: 'internal',
        rowLevel: true,
        inputs: [{ path: result.file, bytes, sha256, rows }],
        columns,
        k: { asked, ...anonymity },
        keyId,
        output: {
          path: showablePath(output.shown),
          format: 'csv',
          bytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        },
      },
      null,
      2,
    )}\n`,
  );
  say(invocation, lang, msg('saved', { file: output.shown }));
  say(invocation, lang, msg('anonymize-note-rows'));
  if (result.tables > 1)
    say(
      invocation,
      lang,
      msg('anonymize-other-tables', { table: numberOf(options.table) ?? 1, count: result.tables }),
    );
  if (keyId !== null) say(invocation, lang, msg('anonymize-said-key', { id: keyId }));
  const shown = options.format === undefined && !context.stdout.isTTY ? null : plan.stdout;
  if (shown === null) return 0;
  const renderers: Renderers = {
    ...(await documentRenderers(invocation, lang, () => anonymizeDocument(result))),
    json: () => anonymizeJson(result, toolName()),
  };
  context.stdout.write((await renderers[shown === 'csv' ? 'terminal' : shown]?.()) ?? '');
  return 0;
}

async function keyOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new DesmigError({
      code: 'file-not-found',
      class: 'input',
      what: msg('error-file-not-found', { file: showablePath(basename(path)) }),
      hint: msg('hint-weak-key'),
      cause: error,
    });
  }
}
