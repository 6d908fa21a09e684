import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { DesmigError } from '../../model/error.ts';
import { type Fail, parseFailure } from './errors.ts';
import { limits, MAX_COLUMNS, MAX_FALLBACK_MEMORY_MB, MAX_FALLBACK_SECONDS, MAX_ROWS } from './limits.ts';
import {
  type RowsRequest,
  WORKER_SOURCE,
  type WorkerInput,
  type WorkerReply,
} from './sheetjs-worker-source.ts';

const require = createRequire(import.meta.url);

export interface SheetJsWorker {
  readonly book: Extract<WorkerReply, { kind: 'book' }>;
  rows(request: RowsRequest): Promise<Extract<WorkerReply, { kind: 'rows' }>>;
  close(): Promise<void>;
}

/**
 * Parses with SheetJS in a thread of its own with bounded memory and time: four changed bytes in a small
 * .xls were seen to make it take gigabytes.
 */
export async function startSheetJs(
  source: Buffer | string,
  options: object,
  needsCodepages: boolean,
  fail: Fail,
): Promise<SheetJsWorker> {
  const input: WorkerInput = {
    library: require.resolve('@e965/xlsx'),
    codepages: needsCodepages ? require.resolve('@e965/xlsx/dist/cpexcel.js') : null,
    source,
    options,
    maxRows: MAX_ROWS,
    maxColumns: MAX_COLUMNS,
  };
  const worker = new Worker(WORKER_SOURCE, {
    eval: true,
    workerData: input,
    // SheetJS complains on the console.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MAX_FALLBACK_MEMORY_MB },
  });
  let ended = false;
  worker.once('exit', () => {
    ended = true;
  });
  // Without a listener of its own an error between two replies would end the process.
  worker.on('error', () => {});
  try {
    const book = await nextReply(worker, fail);
    if (book.kind !== 'book') throw fail({ code: 'corrupt-file' });
    return {
      book,
      async rows(request) {
        if (ended) throw new RangeError('the workbook is closed');
        worker.postMessage(request);
        const reply = await nextReply(worker, fail);
        if (reply.kind !== 'rows') throw fail({ code: 'corrupt-file' });
        return reply;
      },
      async close() {
        await worker.terminate();
      },
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** The worker's next reply; while nobody waits for one, it does not keep the process alive. */
async function nextReply(worker: Worker, fail: Fail): Promise<WorkerReply> {
  const waiting = new AbortController();
  const { signal } = waiting;
  worker.ref();
  try {
    const [reply]: WorkerReply[] = await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => {
        throw fail({ code: 'corrupt-file' });
      }),
      delay(MAX_FALLBACK_SECONDS * 1000, undefined, { signal }).then(() => {
        throw fail({ code: 'resource-limit', limit: limits.fallbackTime });
      }),
    ]);
    if (reply === undefined) throw fail({ code: 'corrupt-file' });
    if (reply.kind === 'failed') throw parseFailure(reply.message, fail);
    return reply;
  } catch (error) {
    if (error instanceof DesmigError) throw error;
    const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    throw fail(
      memory ? { code: 'resource-limit', limit: limits.fallbackMemory } : { code: 'corrupt-file' },
      error,
    );
  } finally {
    waiting.abort();
    worker.unref();
  }
}
