import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anonymize } from '../../src/workflows/anonymize.ts';
import { resolveFile } from '../../src/workflows/resolve-file.ts';
import { EXAMPLE } from '../support/bin.ts';
import { ROOT } from '../support/source-files.ts';

const COMPLAINTS = join(ROOT, EXAMPLE.complaints);

const WORK: readonly (readonly [string, (signal: AbortSignal) => Promise<unknown>])[] = [
  ['anonymize', (signal) => anonymize(COMPLAINTS, { signal })],
  ['resolveFile', (signal) => resolveFile(COMPLAINTS, { signal })],
];

describe('work that is called off', () => {
  it.each(WORK)(
    '%s ends with the reason it was given, before it begins and while it goes on',
    async (_, work) => {
      const reason = new Error('enough');
      await expect(work(AbortSignal.abort(reason))).rejects.toBe(reason);
      const controller = new AbortController();
      const begun = work(controller.signal);
      setImmediate(() => controller.abort(reason));
      await expect(begun).rejects.toBe(reason);
    },
  );
});
