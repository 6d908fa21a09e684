import { resolve } from 'node:path';
import { openSample, type SampleFile } from '../workflows/oversight/sample-list.ts';
import type { Invocation } from './command.ts';
import { type ListedFile, listed } from './manifest.ts';
import { textOf } from './reading-options.ts';

/**
 * The list of villages that `--sample` names, read in, and as a manifest names it.
 *
 * @throws DesmigError `file-not-found`, or what else keeps it from being read.
 */
export async function sampleFile({
  options,
  context,
}: Invocation): Promise<{ readonly sample: SampleFile | undefined; readonly lists: readonly ListedFile[] }> {
  const named = textOf(options.sample);
  if (named === undefined) return { sample: undefined, lists: [] };
  const sample = await openSample(resolve(context.cwd, named));
  return { sample, lists: [listed('sample', named, sample.content)] };
}
