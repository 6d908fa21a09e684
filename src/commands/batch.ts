import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { msg } from '../messages/message.ts';
import { notWritten } from '../messages/not-written.ts';
import { DesmigError } from '../model/error.ts';
import type { Lang } from '../model/message.ts';
import type { RegionRef } from '../model/region.ts';
import type { ReportResult } from '../model/report.ts';
import { type BatchUnit, batchIndex, failuresCsv } from '../report/batch-index.ts';
import { DOCUMENT_FORMATS } from '../report/formats.ts';
import { reportCsv, reportJson } from '../report/machine.ts';
import { marksOf } from '../report/marks.ts';
import { PLAIN } from '../report/terminal.ts';
import { unitDocument } from '../report/unit-document.ts';
import { toolName } from '../version.ts';
import { type BatchResult, batch, type EachLevel } from '../workflows/batch.ts';
import { releaseEntry } from '../workflows/release.ts';
import { type BatchState, isKept, resumedState, STATE_FILE, sha256, stateText } from './batch-state.ts';
import type { Invocation } from './command.ts';
import { figureInvocation } from './figure-options.ts';
import { inputFiles } from './files.ts';
import { manifest } from './manifest.ts';
import { checkFormat } from './outputs.ts';
import { textOf } from './reading-options.ts';
import { openRelease } from './release.ts';
import { chooseLanguage, progress, say } from './talk.ts';

/** Reports after which what is done is put on record. */
const STEP = 20;
/** files written side by side */
const WRITERS = 4;

export async function run(invocation: Invocation): Promise<number> {
  checkFormat(invocation);
  const { options, context } = invocation;
  const each = (textOf(options.each) ?? missing('--each')) as EachLevel;
  const [target] = Array.isArray(options.output) ? options.output.map(String) : [];
  const shownFolder = target ?? missing('-o');
  const format = formatOf(textOf(options.format), invocation.formats);
  const { paths, options: figures, asked, config, settings } = await figureInvocation(invocation);
  const shown = progress(invocation, invocation.lang ?? 'id');
  const release = await openRelease(invocation);
  let made: BatchResult;
  try {
    made = await batch(await inputFiles(paths, context), {
      ...figures,
      each,
      ledger: release.ledger,
      onPhase: shown.onPhase,
    });
  } finally {
    shown.end();
  }
  const { whole } = made;
  const lang = chooseLanguage(invocation, whole.lang, settings.lang);
  const folder = resolve(context.cwd, shownFolder);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw notWritten(shownFolder, error);
  });
  // all places together are one release
  await release.record(lang, (name, filters) => releaseEntry(name, whole, filters));
  const tool = toolName();
  // the figures themselves are in it, so whatever changes them makes another request
  const request = sha256(JSON.stringify([tool, each, format, lang, reportJson(whole, tool)]));
  const state = await resumedState(folder, request);
  const { units, written, kept } = await writeUnits(invocation, made, state, { folder, format, lang });
  const failed = units.filter((unit) => unit.failed !== null).length;
  const put = (file: string, content: string) => context.writeFile(join(folder, file), content);
  const index = batchIndex(units, { each, marks: marksOf(whole), lang, hash: base64 });
  const combined = reportCsv(whole);
  for (const [file, content] of [
    ['combined.csv', combined],
    ['failures.csv', failuresCsv(units)],
    ['index.html', index],
  ] as const) {
    await put(file, content);
    state.files.set(file, sha256(content));
  }
  await put(
    'combined.csv.manifest.json',
    manifest(
      tool,
      'batch',
      asked,
      whole.inputs,
      whole.audience,
      {
        path: 'combined.csv',
        format: 'csv',
        bytes: Buffer.byteLength(combined),
        sha256: sha256(combined),
      },
      config,
      release.lists,
    ),
  );
  await put(STATE_FILE, stateText(state));
  say(invocation, lang, msg('batch-done', { written, kept, failed, folder: shownFolder }));
  return failed > 0 ? 1 : 0;
}

async function writeUnits(
  invocation: Invocation,
  { units, resultOf }: BatchResult,
  state: BatchState,
  { folder, format, lang }: { readonly folder: string; readonly format: string; readonly lang: Lang },
): Promise<{ readonly units: readonly BatchUnit[]; readonly written: number; readonly kept: number }> {
  const { context } = invocation;
  const done: BatchUnit[] = [];
  let kept = 0;
  let written = 0;
  const one = async (region: RegionRef): Promise<BatchUnit> => {
    const file = `${region.code}.${format}`;
    context.signal.throwIfAborted();
    if (await isKept(folder, state, file)) {
      kept += 1;
      return { region, file, failed: null };
    }
    try {
      const content = await rendered(resultOf(region), region, format, lang);
      await context.writeFile(join(folder, file), content);
      state.files.set(file, sha256(content));
      written += 1;
      return { region, file, failed: null };
    } catch (error) {
      if (!(error instanceof DesmigError)) throw error;
      state.files.delete(file);
      return { region, file, failed: error.code };
    }
  };
  for (let start = 0; start < units.length; start += STEP) {
    const step = units.slice(start, start + STEP);
    for (let at = 0; at < step.length; at += WRITERS)
      done.push(...(await Promise.all(step.slice(at, at + WRITERS).map(one))));
    await context.writeFile(join(folder, STATE_FILE), stateText(state));
  }
  return { units: done, written, kept };
}

async function rendered(
  result: ReportResult,
  unit: RegionRef,
  format: string,
  lang: Lang,
): Promise<string | Uint8Array> {
  if (format === 'json') return reportJson(result, toolName());
  if (format === 'csv') return reportCsv(result);
  const found = Object.entries(DOCUMENT_FORMATS).find(([name]) => name === format)?.[1];
  if (found === undefined) throw new Error(`no renderer for ${format}`);
  return found.render(unitDocument(result, unit), {
    lang,
    top: null,
    topOnScreen: null,
    width: 80,
    style: PLAIN,
    hash: base64,
  });
}

const base64 = (text: string) => createHash('sha256').update(text).digest('base64');

function formatOf(asked: string | undefined, formats: readonly string[]): string {
  const format = asked ?? 'html';
  if (formats.includes(format)) return format;
  throw new DesmigError({
    code: 'unknown-output-format',
    class: 'usage',
    what: msg('error-unknown-output-format', { format }),
    hint: msg('hint-choices', { choices: formats.join(', ') }),
  });
}

function missing(option: string): never {
  throw new DesmigError({
    code: 'batch-needs',
    class: 'usage',
    what: msg('error-batch-needs', { option: { id: option, en: option } }),
    hint: msg('hint-batch-needs'),
  });
}
