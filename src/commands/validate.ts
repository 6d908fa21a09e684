import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { csvLine } from '../report/machine.ts';
import { findingsCsv, validateDocument, validateJson, validateNdjson } from '../report/validate-report.ts';
import { toolName } from '../version.ts';
import { checkMarking, markWorkbook } from '../workflows/marked-copy.ts';
import { type SplitPart, type ValidateResult, validate } from '../workflows/validate.ts';
import type { Invocation } from './command.ts';
import { documentRenderers } from './document-renderers.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { planOutputs, refuseInput, writeOutputs } from './outputs.ts';
import { numberOf, readingOptions, textOf } from './reading-options.ts';
import { configured } from './settings.ts';
import { alertDanger, chooseLanguage, progress, say } from './talk.ts';

export async function run(invocation: Invocation): Promise<number> {
  const { options, context, args } = invocation;
  const { catalogue, settings, mappings } = await configured(invocation);
  const plan = planOutputs(invocation, args);
  const shown = progress(invocation, invocation.lang ?? 'id');
  const folder = textOf(options.split);
  const mark = textOf(options.mark);
  const audience = textOf(options.audience) === 'internal' ? 'internal' : 'public';
  const files = await inputFiles(args, context);
  const marked = mark === undefined ? null : checkMarking(files, { audience, output: mark });
  if (mark !== undefined) refuseInput(invocation, mark, args);
  let result: ValidateResult;
  try {
    result = await validate(files, {
      ...(await readingOptions(options)),
      catalogue,
      mappings,
      asOf: textOf(options.asOf),
      audience: textOf(options.audience) as 'public' | 'internal' | undefined,
      threads: numberOf(settings.threads.value),
      memory: numberOf(settings.memory.value),
      signal: context.signal,
      everyPlace: mark !== undefined,
      onPhase: shown.onPhase,
      split: folder === undefined ? undefined : (part) => writePart(invocation, folder, part),
    });
  } finally {
    shown.end();
  }
  const lang = chooseLanguage(invocation, result.lang, settings.lang);
  if (result.danger) alertDanger(invocation, lang);
  const tool = toolName();
  await writeOutputs(
    invocation,
    plan,
    {
      ...(await documentRenderers(invocation, lang, () => validateDocument(result, args))),
      json: () => validateJson(result, tool),
      ndjson: () => validateNdjson(result),
      csv: () => findingsCsv(result),
    },
    lang,
    (output) => manifest(tool, 'validate', options, result.inputs, audience, output),
  );
  if (mark !== undefined && marked !== null) {
    const copy = await markWorkbook(marked, result.places, { audience, output: mark, lang });
    await context.writeFile(resolve(context.cwd, mark), copy, { secret: true });
    say(invocation, lang, msg('mark-saved', { file: mark }));
  }
  if (folder !== undefined) say(invocation, lang, msg('saved', { file: folder }));
  return failed(result, textOf(options.failOn) ?? 'error') ? 1 : 0;
}

function failed(result: ValidateResult, failOn: string): boolean {
  if (failOn === 'never') return false;
  return result.findings.some(
    (finding) => finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning'),
  );
}

/** Row-level files are for the owner alone. */
async function writePart(invocation: Invocation, folder: string, part: SplitPart): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const base = part.file.replace(/\.[^.]+$/, '') || 'stdin';
  const content = [csvLine(part.columns), ...part.rows.map((row) => csvLine(row))].join('');
  await invocation.context.writeFile(join(folder, `${base}.${part.part}.csv`), content, { secret: true });
}
