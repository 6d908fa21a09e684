import { msg } from '../messages/message.ts';
import { DesmigError } from '../model/error.ts';

/**
 * The engine's error as ours. Its text may quote values of the data, so only its class is passed on;
 * the original stays as the cause, which is never printed.
 */
export function engineError(error: unknown): unknown {
  if (error instanceof DesmigError || !(error instanceof Error)) return error;
  const text = error.message;
  if (/out of memory|memory limit|failed to allocate|could not allocate/i.test(text)) {
    return new DesmigError({
      code: 'out-of-memory',
      class: 'resource',
      what: msg('error-out-of-memory'),
      hint: msg('hint-out-of-memory'),
      cause: error,
    });
  }
  if (/no space left|disk full|max_temp_directory_size/i.test(text)) {
    return new DesmigError({
      code: 'disk-full',
      class: 'resource',
      what: msg('error-disk-full'),
      hint: msg('hint-disk-full'),
      cause: error,
    });
  }
  const kind = /^([A-Z][A-Za-z ]+ Error)/.exec(text)?.[1] ?? error.name;
  return new DesmigError({
    code: 'engine-error',
    class: 'bug',
    what: msg('error-engine', { kind }),
    cause: error,
  });
}
