import { basename } from 'node:path';
import { z } from 'zod';
import { showablePath } from '../../disclosure/identifiers.ts';
import { readWhole } from '../../ingest/input-file.ts';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';
import { jsonOf } from '../../text/json.ts';

/** The manifest of one output, as far as it is checked. */
export interface OutputManifest {
  readonly tool: { readonly name: string; readonly version: string };
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly config: { readonly file: string; readonly sha256: string } | null;
  readonly inputs: readonly {
    readonly path: string;
    readonly kind?: string | undefined;
    /** the dataset directory that holds it, of those that the manifest names */
    readonly dataset?: string | undefined;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly output: {
    readonly path: string;
    readonly format: string;
    readonly bytes: number;
    readonly sha256: string;
  };
}

const OUTPUT_MANIFEST = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  command: z.string(),
  options: z.record(z.string(), z.unknown()).default({}),
  config: z.object({ file: z.string(), sha256: z.string() }).nullable().default(null),
  inputs: z.array(
    z.object({
      path: z.string(),
      kind: z.string().optional(),
      sha256: z.string(),
      bytes: z.number(),
    }),
  ),
  output: z.object({ path: z.string(), format: z.string(), bytes: z.number(), sha256: z.string() }),
});

/** @throws DesmigError `file-not-found`, `not-a-manifest` */
export async function readOutputManifest(path: string): Promise<OutputManifest> {
  const file = showablePath(basename(path));
  const text = (await readWhole(path, file, msg('hint-not-a-manifest'))).toString('utf8');
  const parsed = OUTPUT_MANIFEST.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new DesmigError({
    code: 'not-a-manifest',
    class: 'input',
    what: msg('error-not-a-manifest', { file }),
    hint: msg('hint-not-a-manifest'),
    location: { file },
  });
}

/** The configuration of an output as its command named it; without a name the one of the folder it was made in. */
export function configPath({ config, options }: OutputManifest): string | null {
  if (config === null) return null;
  return typeof options['config'] === 'string' ? options['config'] : config.file;
}

/** The output lies beside its manifest, under the manifest's name. */
export function outputPath(path: string): string {
  return path.replace(/\.manifest\.json$/, '');
}
