import fc from 'fast-check';
import type { ByteSource } from '../../src/ingest/bytes.ts';

/** Places to cut something of this length, in order. */
export function cuts(length: number): fc.Arbitrary<readonly number[]> {
  return fc
    .array(fc.nat({ max: Math.max(0, length) }), { maxLength: 12 })
    .map((places) => [...new Set(places)].sort((a, b) => a - b));
}

export function cutText(text: string, places: readonly number[]): readonly string[] {
  const edges = [0, ...places, text.length];
  return edges.slice(1).map((end, at) => text.slice(edges[at], end));
}

/** Bytes that come in the pieces given, whatever a file system would do. */
export function pieces(content: Buffer, places: readonly number[] = []): ByteSource {
  const edges = [0, ...places, content.length];
  async function* read(limit?: number): AsyncIterable<Buffer> {
    for (const [at, end] of edges.slice(1).entries()) {
      const piece = content.subarray(edges[at], Math.min(end, limit ?? end));
      if (piece.length > 0) yield piece;
    }
  }
  return { name: 'bytes', path: null, size: content.length, read, scan: () => read() };
}
