import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { showablePath } from '../disclosure/identifiers.ts';
import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';
import type { Lang } from '../model/message.ts';
import { DOCUMENT_FORMATS } from '../report/formats.ts';
import { nearest } from '../text/distance.ts';
import type { Invocation } from './command.ts';
import { say } from './talk.ts';

/** How a result is written in each format it has. */
export type Renderers = Readonly<Record<string, () => string | Uint8Array | Promise<string | Uint8Array>>>;

/** The same, where what may be long can come in blocks. */
type BlockRenderers = Readonly<Record<string, () => ReturnType<Renderers[string]> | Iterable<string>>>;

/** Endings of files for machines; those of Documents come with their format. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(DOCUMENT_FORMATS).flatMap(([format, { endings }]) =>
      endings.map((ending) => [ending, format]),
    ),
  ),
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.parquet': 'parquet',
};

export interface Plan {
  /** what goes to standard output; null: nothing */
  readonly stdout: string | null;
  readonly files: readonly { readonly path: string; readonly shown: string; readonly format: string }[];
}

/**
 * Decides formats before any work is done: `--format`, else a table on a terminal and CSV in a pipe; files by
 * their endings. With files and no terminal, nothing goes to standard output unless asked for.
 *
 * @throws DesmigError `binary-on-terminal` where bytes that are no text would go to a terminal; `output-is-input`;
 * `not-written` where the folder of a file does not exist; `unknown-output-format`.
 */
export function planOutputs(invocation: Invocation, inputs: readonly string[]): Plan {
  const { options, context, formats } = invocation;
  const asked = options.format;
  checkFormat(invocation);
  const paths = Array.isArray(options.output) ? options.output.map(String) : [];
  const taken = new Set(
    inputs.filter((path) => path !== '-').map((path) => canonical(resolve(context.cwd, path))),
  );
  const files = paths.map((shown) => {
    const path = resolve(context.cwd, shown);
    if (taken.has(canonical(path))) throw outputIsInput(shown);
    if (!existsSync(dirname(path))) throw noFolder(shown);
    const ending = extname(path).toLowerCase();
    // a command without a message to send writes a .txt as it would on a screen
    const format = ending === '.txt' && !formats.includes('txt') ? 'terminal' : ENDINGS[ending];
    if (format === undefined || !formats.includes(format))
      throw unknownFormat(extname(path) || shown, formats);
    return { path, shown, format };
  });
  const byDefault = context.stdout.isTTY ? 'terminal' : formats.includes('csv') ? 'csv' : 'terminal';
  if (typeof asked === 'string' && context.stdout.isTTY && BINARY.includes(asked)) {
    if (!files.some(({ format }) => format === asked)) throw binaryOnTerminal(asked);
    return { stdout: null, files };
  }
  const stdout =
    typeof asked === 'string' ? asked : files.length > 0 && !context.stdout.isTTY ? null : byDefault;
  return { stdout, files };
}

/** What no terminal can show, and some are upset by. */
const BINARY: readonly string[] = ['xlsx', 'docx', 'pdf', 'parquet'];

function binaryOnTerminal(format: string): DesmigError {
  return new DesmigError({
    code: 'binary-on-terminal',
    class: 'usage',
    what: msg('error-binary-on-terminal', { format }),
    hint: msg('hint-binary-on-terminal', { format }),
  });
}

/** Refuses a file that would be written over an input. */
export function refuseInput(invocation: Invocation, output: string, inputs: readonly string[]): void {
  const { cwd } = invocation.context;
  const path = canonical(resolve(cwd, output));
  if (inputs.some((one) => one !== '-' && canonical(resolve(cwd, one)) === path)) throw outputIsInput(output);
}

function noFolder(shown: string): DesmigError {
  return new DesmigError({
    code: 'not-written',
    class: 'output',
    what: msg('error-no-output-folder', {
      file: basename(shown),
      folder: showablePath(dirname(shown)),
    }),
    hint: msg('hint-no-output-folder'),
  });
}

function outputIsInput(shown: string): DesmigError {
  return new DesmigError({
    code: 'output-is-input',
    class: 'usage',
    what: msg('error-output-is-input', { file: basename(shown) }),
    hint: msg('hint-output-is-input'),
  });
}

/** @throws DesmigError `unknown-output-format` when `--format` asks for one the command does not have. */
export function checkFormat({ options, formats }: Invocation): void {
  const asked = options.format;
  if (typeof asked === 'string' && !formats.includes(asked)) throw unknownFormat(asked, formats);
}

function canonical(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function unknownFormat(format: string, formats: readonly string[]): DesmigError {
  const near = nearest(format.replace('.', ''), formats, (one) => one, 0.6, 1)[0]?.item;
  return new DesmigError({
    code: 'unknown-output-format',
    class: 'usage',
    what: msg('error-unknown-output-format', { format }),
    hint:
      near === undefined
        ? msg('hint-choices', { choices: formats.join(', ') })
        : msg('hint-did-you-mean-of', { suggestion: near, choices: formats.join(', ') }),
  });
}

/** Writes every output, each file with its manifest beside it, and says what was saved. */
export async function writeOutputs(
  invocation: Invocation,
  plan: Plan,
  renderers: BlockRenderers,
  lang: Lang,
  manifest: (output: ManifestOutput) => string,
): Promise<void> {
  const render = async (format: string): Promise<Iterable<string | Uint8Array>> => {
    const renderer = renderers[format];
    if (renderer === undefined) throw new Error(`no renderer for ${format}`);
    const content = await renderer();
    return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  };
  if (plan.stdout !== null)
    for (const block of await render(plan.stdout)) invocation.context.stdout.write(block);
  for (const { path, shown, format } of plan.files) {
    const measure = outputMeasure();
    await invocation.context.writeFile(path, measure.through(await render(format)));
    await invocation.context.writeFile(`${path}.manifest.json`, manifest(measure.told(shown, format)));
    say(invocation, lang, msg('saved', { file: shown }));
  }
}

export interface ManifestOutput {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a manifest says of an output. */
export function manifestOutput(path: string, format: string, content: string | Uint8Array): ManifestOutput {
  const measure = outputMeasure();
  for (const _ of measure.through([content]));
  return measure.told(path, format);
}

/** Counts and hashes the blocks of an output as they pass. */
function outputMeasure() {
  const hash = createHash('sha256');
  let size = 0;
  return {
    *through(blocks: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
      for (const block of blocks) {
        const bytes = typeof block === 'string' ? Buffer.from(block) : block;
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    },
    told: (path: string, format: string): ManifestOutput => ({
      path,
      format,
      bytes: size,
      sha256: hash.digest('hex'),
    }),
  };
}
