import iconv from 'iconv-lite';
import type { ByteSource } from '../bytes.ts';
import type { Bytes } from './prescan.ts';

export interface EncodingDecision {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly bom: boolean;
  /** decided from the bytes alone, without a mark that says so */
  readonly assumed: boolean;
  /** sequences that are not UTF-8 in a file read as UTF-8 */
  readonly replaced: number;
}

/** The ladder: byte order mark; NUL parity; strict UTF-8; UTF-8 with under 0.1 % bad bytes; Windows-1252. */
export function decideEncoding(scan: Bytes): EncodingDecision {
  if (scan.bom === 'utf-16le' || scan.bom === 'utf-16be')
    return { encoding: scan.bom, bom: true, assumed: false, replaced: 0 };
  const nuls = scan.nulsAtEven + scan.nulsAtOdd;
  if (scan.bom === null && nuls > scan.bytes / 5) {
    if (scan.nulsAtOdd > nuls * 0.9) return { encoding: 'utf-16le', bom: false, assumed: true, replaced: 0 };
    if (scan.nulsAtEven > nuls * 0.9) return { encoding: 'utf-16be', bom: false, assumed: true, replaced: 0 };
  }
  const bom = scan.bom === 'utf-8';
  if (scan.validUtf8) return { encoding: 'utf-8', bom, assumed: false, replaced: 0 };
  if (bom || scan.badSequences < scan.bytes * 0.001)
    return { encoding: 'utf-8', bom, assumed: true, replaced: scan.badSequences };
  return { encoding: 'windows-1252', bom: false, assumed: true, replaced: 0 };
}

/** Text in pieces, at most `limit` bytes of it, without a byte order mark. */
export async function* decode(
  source: ByteSource,
  encoding: EncodingDecision['encoding'],
  limit?: number,
): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of source.read(limit)) {
    const text = decoder.write(chunk);
    if (text.length > 0) yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest.length > 0) yield rest;
}
