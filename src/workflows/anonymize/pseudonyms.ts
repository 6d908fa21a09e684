import { createHmac } from 'node:crypto';
import { msg } from '../../messages/message.ts';
import { DesmigError } from '../../model/error.ts';

const LEAST_BYTES = 32;
const LEAST_DISTINCT = 8;
const SHOWN = 32;

/** Makes pseudonyms with one key; the same value in the same kind of column always gets the same one. */
export interface Pseudonyms {
  /** names the key without giving it away */
  readonly keyId: string;
  of(domain: string, value: string): string;
}

/**
 * HMAC-SHA-256 of kind of column and value, 128 bits of it as hexadecimal digits. Who has no key can neither undo nor
 * guess a pseudonym, and pseudonyms of two kinds of column cannot be set against each other.
 *
 * @throws DesmigError `weak-key` for a key of fewer than 32 bytes, or of bytes that hardly differ.
 */
export function pseudonyms(key: Uint8Array): Pseudonyms {
  if (key.length < LEAST_BYTES || new Set(key).size < LEAST_DISTINCT)
    throw new DesmigError({
      code: 'weak-key',
      class: 'usage',
      what: msg('error-weak-key', { bytes: key.length }),
      hint: msg('hint-weak-key'),
    });
  const hmac = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    keyId: hmac('desmig key id v1').slice(0, 16),
    of: (domain, value) => hmac(`desmig pseudonym v1\u0000${domain}\u0000${value}`).slice(0, SHOWN),
  };
}
